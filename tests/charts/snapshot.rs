//! Pictures as SVG files in tests/snapshots: `THROUGHLINE_SNAPSHOTS=write` writes them anew.

use std::{env, fs, path::Path};

use throughline::chart::scene::Scene;
use throughline::chart::svg::svg;

/// Compares a scene with the picture of that name.
pub fn assert_picture(name: &str, scene: &Scene) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots").join(name).with_extension("svg");
    let own = svg(scene, name, "").unwrap();
    if env::var_os("THROUGHLINE_SNAPSHOTS").is_some_and(|what| what == "write") {
        fs::write(&file, &own).unwrap();
    }
    let kept = fs::read_to_string(&file).unwrap_or_default();
    assert!(own == kept, "not the picture in {}; look at both, and write it anew if this is right", file.display());
}
