//! A built site, read into memory and compressed once, as a good static host would have it.

use std::{
    collections::BTreeMap,
    fs,
    io::Write,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

/// One file in the forms a browser may ask for.
pub struct Asset {
    /// Its media type.
    pub mime: &'static str,
    /// As it is.
    pub raw: Vec<u8>,
    /// With brotli at its highest quality.
    pub brotli: Vec<u8>,
    /// With gzip at its highest level.
    pub gzip: Vec<u8>,
}

impl Asset {
    /// Compresses a file's content; its name tells the media type.
    pub fn new(name: &str, raw: Vec<u8>) -> Result<Self> {
        let mut brotli = Vec::new();
        let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
        brotli::BrotliCompress(&mut raw.as_slice(), &mut brotli, &parameters)?;
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        gzip.write_all(&raw)?;
        Ok(Self { mime: mime(name), raw, brotli, gzip: gzip.finish()? })
    }
}

/// The files of a folder by their path in it, with `/` between the parts.
pub fn load(folder: &Path) -> Result<BTreeMap<String, Asset>> {
    let mut site = BTreeMap::new();
    let mut folders: Vec<PathBuf> = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        let entries =
            fs::read_dir(&next).with_context(|| format!("{} is not there: run `make build` first", next.display()))?;
        for entry in entries {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name =
                path.strip_prefix(folder)?.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/");
            let asset = Asset::new(&name, fs::read(&path)?)?;
            site.insert(name, asset);
        }
    }
    Ok(site)
}

fn mime(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compressed_forms_are_smaller_and_typed() {
        let asset = Asset::new("a/b.wasm", vec![7; 10_000]).unwrap();
        assert_eq!(asset.mime, "application/wasm");
        assert!(asset.brotli.len() < 100 && asset.gzip.len() < 100);
    }
}
