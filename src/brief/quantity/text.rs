//! Text that is safe to store, send and show.

/// What people write: not empty, line ends as LF, no control characters, no overrides of the
/// writing direction, at most [`Text::MAX_CHARS`] characters. Normalisation to NFC is done where
/// text enters the page, with the browser's own tables.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Text(String);

/// Why a text was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextError {
    /// Nothing was left: the field is not set.
    Empty,
    /// More than [`Text::MAX_CHARS`] characters.
    TooLong,
}

impl Text {
    /// The longest text of one field, in characters.
    pub const MAX_CHARS: usize = 4_000;

    /// Takes what was typed, pasted or read; line ends become LF and what could hide or reorder
    /// other text is left out.
    ///
    /// # Errors
    /// [`TextError::Empty`] when nothing but spaces is left, [`TextError::TooLong`] past the limit.
    pub fn new(raw: &str) -> Result<Self, TextError> {
        let lines = raw.replace("\r\n", "\n").replace('\r', "\n");
        let text: String = lines.chars().filter(|letter| !is_hidden(*letter)).collect();
        if text.trim().is_empty() {
            Err(TextError::Empty)
        } else if text.chars().count() > Self::MAX_CHARS {
            Err(TextError::TooLong)
        } else {
            Ok(Text(text))
        }
    }

    /// The text itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Control characters, and the marks that override the direction of writing.
fn is_hidden(letter: char) -> bool {
    (letter.is_control() && letter != '\n' && letter != '\t')
        || matches!(letter, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_become_lf_and_hidden_characters_go() {
        let text = Text::new("a\r\nb\rc\u{0}\u{202E}d").map(|text| text.as_str().to_owned());
        assert_eq!(text.as_deref(), Ok("a\nb\ncd"));
    }

    #[test]
    fn nothing_is_not_a_text() {
        assert_eq!(Text::new(" \u{7}\n "), Err(TextError::Empty));
    }

    #[test]
    fn the_limit_counts_characters() {
        assert!(Text::new(&"é".repeat(4_000)).is_ok());
        assert_eq!(Text::new(&"é".repeat(4_001)), Err(TextError::TooLong));
    }
}
