//! The grammar of the page's own addresses. Everything stands in the fragment, because a static
//! host knows no paths; payloads are recognised before routes.
//!
//! ```text
//! (nothing), #, #/              where a visit begins
//! #/briefs                      all briefs
//! #/brief/<id>                  a brief, in its Brief room
//! #/brief/<id>/funnel           a brief, in its Funnel room
//! #b0.…                         a payload
//! ```

use std::fmt;

use crate::brief::id::Id;

use super::link;

/// A room of a brief.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Room {
    /// What each side works towards.
    Brief,
    /// What would have to be true.
    Funnel,
}

/// What a fragment means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Address {
    /// A visit begins.
    Start,
    /// All briefs.
    Briefs,
    /// A brief in one of its rooms.
    Brief(Id, Room),
    /// Something that came in a link.
    Payload,
    /// Nothing that this page knows.
    Unknown,
}

impl Address {
    /// Reads a fragment, with or without its `#`.
    pub fn of(fragment: &str) -> Self {
        if link::is_meant(fragment) {
            return Address::Payload;
        }
        let path = fragment.strip_prefix('#').unwrap_or(fragment);
        let mut parts = path.split('/');
        if parts.next() != Some("") {
            return Address::Unknown;
        }
        match (parts.next(), parts.next(), parts.next(), parts.next()) {
            (None | Some(""), None, None, None) => Address::Start,
            (Some("briefs"), None, None, None) => Address::Briefs,
            (Some("brief"), Some(id), room, None) => match (id.parse(), room) {
                (Ok(id), None) => Address::Brief(id, Room::Brief),
                (Ok(id), Some("funnel")) => Address::Brief(id, Room::Funnel),
                _ => Address::Unknown,
            },
            _ => Address::Unknown,
        }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Address::Briefs => out.write_str("#/briefs"),
            Address::Brief(id, Room::Brief) => write!(out, "#/brief/{id}"),
            Address::Brief(id, Room::Funnel) => write!(out, "#/brief/{id}/funnel"),
            Address::Start | Address::Payload | Address::Unknown => out.write_str("#/"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_is_read_and_written() {
        let id = Id(32);
        let forms = [
            ("#/briefs", Address::Briefs),
            ("#/brief/0000000000010", Address::Brief(id, Room::Brief)),
            ("#/brief/0000000000010/funnel", Address::Brief(id, Room::Funnel)),
        ];
        for (text, address) in forms {
            assert_eq!(Address::of(text), address);
            assert_eq!(address.to_string(), text);
        }
        for start in ["", "#", "#/", "/"] {
            assert_eq!(Address::of(start), Address::Start, "{start:?}");
        }
    }

    #[test]
    fn what_means_nothing_is_said_to() {
        for text in
            ["#/brief", "#/brief/", "#/brief/1", "#/brief/0000000000010/", "#/brief/0000000000010/x", "#/a", "#top"]
        {
            assert_eq!(Address::of(text), Address::Unknown, "{text}");
        }
    }

    #[test]
    fn a_payload_comes_before_any_route() {
        assert_eq!(Address::of("#b0.AAAA"), Address::Payload);
        assert_eq!(Address::of("#b7.AAAA"), Address::Payload);
    }
}
