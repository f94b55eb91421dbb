//! The colours of charts, light and dark. The constants are the sRGB values of the `oklch` colours
//! written beside them, each channel clipped to its range; the style sheet has the same colours.

/// What a colour is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// What the chart lies on.
    Surface,
    /// Text, and marks of what is wanted.
    Ink,
    /// Text that steps back.
    Muted,
    /// Rules and dashes.
    Line,
    /// The full width of a scale, behind a bar.
    Track,
    /// What the creator controls.
    Creator,
    /// The same, as a background.
    CreatorTint,
    /// What both control, as a background.
    BothTint,
    /// What the brand controls.
    Brand,
    /// The same, as a background.
    BrandTint,
    /// What has to be questioned.
    Warning,
}

/// Red, green and blue, 0 to 255 each, in sRGB.
pub type Rgb = (u8, u8, u8);

/// A colour for every role. Text on the surface or a track has a contrast of at least 4.5:1 (WCAG
/// 2.2 AA), on a tint too where it is [`Role::Ink`] or [`Role::Muted`]; bars have at least 3:1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palette {
    /// oklch(1 0 0); dark: oklch(.21 .012 270)
    pub surface: Rgb,
    /// oklch(.25 .02 270); dark: oklch(.94 .005 90)
    pub ink: Rgb,
    /// oklch(.5 .015 270); dark: oklch(.74 .012 270)
    pub muted: Rgb,
    /// oklch(.89 .006 90); dark: oklch(.36 .012 270)
    pub line: Rgb,
    /// oklch(.957 .005 90); dark: oklch(.27 .012 270)
    pub track: Rgb,
    /// oklch(.53 .1 200); dark: oklch(.72 .1 200)
    pub creator: Rgb,
    /// oklch(.92 .03 200); dark: oklch(.36 .05 200)
    pub creator_tint: Rgb,
    /// oklch(.925 .012 270); dark: oklch(.34 .015 270)
    pub both_tint: Rgb,
    /// oklch(.55 .145 40); dark: oklch(.72 .13 45)
    pub brand: Rgb,
    /// oklch(.925 .035 45); dark: oklch(.37 .06 40)
    pub brand_tint: Rgb,
    /// oklch(.5 .11 70); dark: oklch(.8 .12 80)
    pub warning: Rgb,
}

/// On paper and on light screens.
pub const LIGHT: Palette = Palette {
    surface: (255, 255, 255),
    ink: (30, 33, 43),
    muted: (96, 99, 108),
    line: (220, 219, 214),
    track: (242, 241, 237),
    creator: (0, 124, 131),
    creator_tint: (207, 235, 236),
    both_tint: (227, 230, 239),
    brand: (181, 77, 38),
    brand_tint: (251, 224, 211),
    warning: (138, 86, 0),
};

/// On dark screens.
pub const DARK: Palette = Palette {
    surface: (22, 24, 30),
    ink: (236, 235, 231),
    muted: (168, 171, 179),
    line: (59, 61, 68),
    track: (36, 38, 44),
    creator: (72, 183, 189),
    creator_tint: (22, 69, 71),
    both_tint: (53, 56, 64),
    brand: (231, 136, 93),
    brand_tint: (91, 52, 39),
    warning: (230, 181, 93),
};

impl Palette {
    /// The colour for a role.
    pub fn rgb(&self, role: Role) -> Rgb {
        match role {
            Role::Surface => self.surface,
            Role::Ink => self.ink,
            Role::Muted => self.muted,
            Role::Line => self.line,
            Role::Track => self.track,
            Role::Creator => self.creator,
            Role::CreatorTint => self.creator_tint,
            Role::BothTint => self.both_tint,
            Role::Brand => self.brand,
            Role::BrandTint => self.brand_tint,
            Role::Warning => self.warning,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Lightness, chroma and hue of every role, light and dark, as the fields above say.
    const SOURCES: [(Role, [f64; 3], [f64; 3]); 11] = [
        (Role::Surface, [1.0, 0.0, 0.0], [0.21, 0.012, 270.0]),
        (Role::Ink, [0.25, 0.02, 270.0], [0.94, 0.005, 90.0]),
        (Role::Muted, [0.5, 0.015, 270.0], [0.74, 0.012, 270.0]),
        (Role::Line, [0.89, 0.006, 90.0], [0.36, 0.012, 270.0]),
        (Role::Track, [0.957, 0.005, 90.0], [0.27, 0.012, 270.0]),
        (Role::Creator, [0.53, 0.1, 200.0], [0.72, 0.1, 200.0]),
        (Role::CreatorTint, [0.92, 0.03, 200.0], [0.36, 0.05, 200.0]),
        (Role::BothTint, [0.925, 0.012, 270.0], [0.34, 0.015, 270.0]),
        (Role::Brand, [0.55, 0.145, 40.0], [0.72, 0.13, 45.0]),
        (Role::BrandTint, [0.925, 0.035, 45.0], [0.37, 0.06, 40.0]),
        (Role::Warning, [0.5, 0.11, 70.0], [0.8, 0.12, 80.0]),
    ];

    /// OKLCh to sRGB by Björn Ottosson's matrices (2020), with the transfer curve of IEC 61966-2-1.
    fn from_oklch([lightness, chroma, hue]: [f64; 3]) -> [f64; 3] {
        let (a, b) = (chroma * hue.to_radians().cos(), chroma * hue.to_radians().sin());
        let long = (lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b).powi(3);
        let middle = (lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b).powi(3);
        let short = (lightness - 0.089_484_177_5 * a - 1.291_485_548 * b).powi(3);
        [
            4.076_741_662_1 * long - 3.307_711_591_3 * middle + 0.230_969_929_2 * short,
            -1.268_438_004_6 * long + 2.609_757_401_1 * middle - 0.341_319_396_5 * short,
            -0.004_196_086_3 * long - 0.703_418_614_7 * middle + 1.707_614_701 * short,
        ]
        .map(|linear| {
            let linear = linear.clamp(0.0, 1.0);
            let curved = if linear <= 0.003_130_8 { 12.92 * linear } else { 1.055 * linear.powf(1.0 / 2.4) - 0.055 };
            curved * 255.0
        })
    }

    /// Relative luminance as WCAG 2.2 defines it.
    fn luminance((red, green, blue): Rgb) -> f64 {
        let linear = |channel: u8| {
            let share = f64::from(channel) / 255.0;
            if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    fn contrast(one: Rgb, other: Rgb) -> f64 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn constants_are_the_colours_they_name() {
        for (role, light, dark) in SOURCES {
            for (palette, source) in [(LIGHT, light), (DARK, dark)] {
                let (red, green, blue) = palette.rgb(role);
                let same = [red, green, blue].into_iter().zip(from_oklch(source));
                assert!(same.into_iter().all(|(own, it)| (f64::from(own) - it).abs() <= 0.6), "{role:?}");
            }
        }
    }

    #[test]
    fn text_and_bars_stand_out() {
        for palette in [LIGHT, DARK] {
            for text in [palette.ink, palette.muted, palette.creator, palette.brand, palette.warning] {
                assert!(contrast(text, palette.surface) >= 4.5, "{text:?}");
            }
            for text in [palette.ink, palette.muted] {
                for ground in [palette.track, palette.creator_tint, palette.both_tint, palette.brand_tint] {
                    assert!(contrast(text, ground) >= 4.5, "{text:?} on {ground:?}");
                }
            }
            assert!(contrast(palette.creator, palette.track) >= 3.0);
            assert!(contrast(palette.brand, palette.track) >= 3.0);
        }
    }
}
