//! The keys of browser storage, in one place. The `1` names the layout of the keys and never
//! moves; what changes is the schema inside the values.

use std::fmt;
use std::str::FromStr;

use crate::brief::id::Id;

/// What every key of this page begins with; other pages of the same host share the storage.
pub const PREFIX: &str = "throughline/1/";

/// A key of browser storage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Key {
    /// `throughline/1/head/<id>`: what lists need of a brief.
    Head(Id),
    /// `throughline/1/record/<id>`: a whole brief.
    Record(Id),
    /// `throughline/1/aside/<id>/<n>`: a value of that brief that could not be read, kept as it
    /// was; `n` counts from 0.
    Aside(Id, u32),
    /// `throughline/1/numbers/own`: the creator's own numbers.
    Numbers,
    /// `throughline/1/numbers/aside-<n>`: numbers that could not be read, kept as they were.
    NumbersAside(u32),
}

impl fmt::Display for Key {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Key::Head(id) => write!(out, "{PREFIX}head/{id}"),
            Key::Record(id) => write!(out, "{PREFIX}record/{id}"),
            Key::Aside(id, n) => write!(out, "{PREFIX}aside/{id}/{n}"),
            Key::Numbers => write!(out, "{PREFIX}numbers/own"),
            Key::NumbersAside(n) => write!(out, "{PREFIX}numbers/aside-{n}"),
        }
    }
}

impl FromStr for Key {
    type Err = ();

    /// Reads what `Display` writes; anything else is an error.
    fn from_str(text: &str) -> Result<Self, ()> {
        let (name, rest) = text.strip_prefix(PREFIX).and_then(|rest| rest.split_once('/')).ok_or(())?;
        let key = match (name, rest.split_once('/')) {
            ("head", None) => Key::Head(rest.parse()?),
            ("record", None) => Key::Record(rest.parse()?),
            ("aside", Some((id, n))) => Key::Aside(id.parse()?, n.parse().map_err(|_| ())?),
            ("numbers", None) if rest == "own" => Key::Numbers,
            ("numbers", None) => Key::NumbersAside(rest.strip_prefix("aside-").ok_or(())?.parse().map_err(|_| ())?),
            _ => return Err(()),
        };
        // Numbers can be written in several ways (`+1`, `01`); a key only in one.
        if key.to_string() == text { Ok(key) } else { Err(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_written_as_released_and_read_back() {
        for (key, text) in [
            (Key::Head(Id(31)), "throughline/1/head/000000000000z"),
            (Key::Record(Id(u64::MAX)), "throughline/1/record/fzzzzzzzzzzzz"),
            (Key::Aside(Id(0), 12), "throughline/1/aside/0000000000000/12"),
            (Key::Numbers, "throughline/1/numbers/own"),
            (Key::NumbersAside(3), "throughline/1/numbers/aside-3"),
        ] {
            assert_eq!(key.to_string(), text);
            assert_eq!(text.parse(), Ok(key));
        }
    }

    #[test]
    fn what_is_not_a_key_is_refused() {
        for text in [
            "",
            "throughline/1/",
            "throughline/2/head/000000000000z",
            "throughline/1/head/z",
            "throughline/1/head/000000000000z/1",
            "throughline/1/aside/000000000000z",
            "throughline/1/aside/000000000000z/01",
            "throughline/1/aside/000000000000z/+1",
            "throughline/1/aside/000000000000z/4294967296",
            "other/000000000000z",
            "throughline/1/numbers/",
            "throughline/1/numbers/own/1",
            "throughline/1/numbers/aside-01",
        ] {
            assert_eq!(text.parse::<Key>(), Err(()), "{text}");
        }
    }
}
