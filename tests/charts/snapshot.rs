//! Pictures as SVG files in tests/snapshots: `THROUGHLINE_SNAPSHOTS=write` writes them anew.

use std::{env, fs, path::Path};

use plotters::prelude::SVGBackend;
use throughline::chart::draw::{Medium, draw};
use throughline::chart::palette::LIGHT;
use throughline::chart::scene::Scene;

/// Compares a scene with the picture of that name.
pub fn assert_picture(name: &str, scene: &Scene) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots").join(name).with_extension("svg");
    let own = picture(scene);
    if env::var_os("THROUGHLINE_SNAPSHOTS").is_some_and(|what| what == "write") {
        fs::write(&file, &own).unwrap();
    }
    let kept = fs::read_to_string(&file).unwrap_or_default();
    assert!(own == kept, "not the picture in {}; look at both, and write it anew if this is right", file.display());
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "pictures are a few hundred pixels large")]
fn picture(scene: &Scene) -> String {
    let mut svg = String::new();
    let size = (scene.width.ceil() as u32, scene.height.ceil() as u32);
    let family = "system-ui, sans-serif";
    draw(scene, &LIGHT, Medium::svg(1.0, family), &mut SVGBackend::with_string(&mut svg, size)).unwrap();
    svg
}
