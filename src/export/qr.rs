//! The QR code of a link: drawn as a picture that scales, with its quiet zone.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

use crate::wire::link;

/// Modules around the code that stay light, as the standard asks (ISO/IEC 18004, 6.3.8).
const QUIET: i32 = 4;
/// More modules than so many on a side are hard to read from a screen with a phone: version 25. Our own
/// rule; no limit is published.
const DENSE: i32 = 117;

/// A QR code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// The rows from the top, each from the left: whether a module is dark. The quiet zone is around them.
    pub rows: Vec<Vec<bool>>,
}

impl Code {
    /// The code that leads to a link behind the address of the page. The link travels in digits. `None`
    /// if it is too long for any code.
    pub fn of(base: &str, link: &str) -> Option<Self> {
        let digits = link::in_digits(link)?;
        let (token, digits) = digits.split_at_checked(digits.find('.')?.checked_add(1)?)?;
        let segments = [QrSegment::make_bytes([base, token].concat().as_bytes()), QrSegment::make_numeric(digits)];
        let (least, most) = (Version::MIN, Version::MAX);
        let code = QrCode::encode_segments_advanced(&segments, QrCodeEcc::Low, least, most, None, true).ok()?;
        let row = |y: i32| (0..code.size()).map(|x| code.get_module(x, y)).collect();
        Some(Code { rows: (0..code.size()).map(row).collect() })
    }

    /// Whether it is too dense to be read from a screen without trouble.
    pub fn is_dense(&self) -> bool {
        i32::try_from(self.rows.len()).is_ok_and(|side| side > DENSE)
    }

    /// The picture: dark on light in any theme, because readers expect that.
    pub fn svg(&self) -> String {
        let quiet = (-QUIET).to_string();
        let both = QUIET.unsigned_abs().saturating_mul(2);
        let around = u32::try_from(self.rows.len()).unwrap_or(0).saturating_add(both).to_string();
        let mut path = String::new();
        for (row, y) in self.rows.iter().zip(0..) {
            runs(row, y, &mut path);
        }
        let place =
            [" x=\"", &quiet, "\" y=\"", &quiet, "\" width=\"", &around, "\" height=\"", &around, "\""].concat();
        let view = [quiet.as_str(), &quiet, &around, &around].join(" ");
        let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" shape-rendering=\"crispEdges\" viewBox=\"";
        [svg, &view, "\"><rect fill=\"white\"", &place, "/><path d=\"", &path, "\"/></svg>"].concat()
    }
}

/// The dark runs of a row as rectangles of a path.
fn runs(row: &[bool], y: i32, path: &mut String) {
    let mut begins = None;
    for (dark, x) in row.iter().copied().chain([false]).zip(0i32..) {
        match (dark, begins) {
            (true, None) => begins = Some(x),
            (false, Some(from)) => {
                let width = x.saturating_sub(from).to_string();
                path.push_str(
                    &["M", &from.to_string(), " ", &y.to_string(), "h", &width, "v1h-", &width, "z"].concat(),
                );
                begins = None;
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brief::example::{Words, founding};
    use crate::brief::id::Id;
    use crate::brief::quantity::Text;
    use crate::brief::shared::Brief;
    use crate::wire::link::{Carried, encode};

    const BASE: &str = "https://example.org/throughline/";

    /// A link of the founding example with a text of so many characters that do not pack well.
    fn link(characters: u32) -> String {
        let mut record = founding(Id(7), Id(2), Id(3), &Words { campaign: "C", brand: "B", creator: "A" });
        let mut state = 1u32;
        let noise: String = (0..characters)
            .map(|_| {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                char::from(b'!'.wrapping_add((state >> 25) as u8 % 90))
            })
            .collect();
        record.terms.note = (characters > 0).then(|| Text::new(&noise).unwrap());
        encode(&Carried::Brief(Brief::of(&record)), None).unwrap()
    }

    /// What an independent reader finds in the modules.
    fn scanned(code: &Code) -> String {
        const SCALE: usize = 3;
        const QUIET: usize = 4;
        let side = code.rows.len().saturating_add(2 * QUIET).saturating_mul(SCALE);
        let dark = |at: usize| (at / SCALE).checked_sub(QUIET);
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| {
            let module = dark(y).and_then(|y| Some(*code.rows.get(y)?.get(dark(x)?)?));
            if module == Some(true) { 0 } else { 255 }
        });
        let grids = image.detect_grids();
        assert_eq!(grids.len(), 1);
        grids[0].decode().unwrap().1
    }

    #[test]
    fn another_reader_finds_the_same_link() {
        for characters in [0, 100, 600, 1_400, 2_400] {
            let link = link(characters);
            let code = Code::of(BASE, &link).unwrap();
            let read = scanned(&code);
            assert!(read.starts_with("https://example.org/throughline/#d1."), "{read}");
            assert_eq!(crate::wire::link::find(&read), Ok(link));
        }
    }

    #[test]
    fn a_long_brief_is_dense_and_a_longer_one_has_no_code() {
        assert!(!Code::of(BASE, &link(0)).unwrap().is_dense());
        assert!(Code::of(BASE, &link(2_400)).unwrap().is_dense());
        assert_eq!(Code::of(BASE, &link(4_000)), None);
    }

    #[test]
    fn the_picture_has_its_quiet_zone() {
        let code = Code { rows: vec![vec![true, true, false], vec![false, false, true], vec![false; 3]] };
        let svg = code.svg();
        // Three modules and four on each side: 11.
        assert!(svg.contains("viewBox=\"-4 -4 11 11\""), "{svg}");
        assert!(svg.contains("d=\"M0 0h2v1h-2zM2 1h1v1h-1z\""), "{svg}");
    }
}
