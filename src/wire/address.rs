//! The grammar of the page's own addresses. Everything stands in the fragment, because a static
//! host knows no paths; payloads are recognised before routes.
//!
//! ```text
//! (nothing), #, #/              where a visit begins
//! #/briefs                      all briefs
//! #/numbers                     the creator's own numbers
//! #/example                     the example, as nobody has touched it yet
//! #/new                         an empty brief
//! #/brief/<id>                  a brief, in its Brief room
//! #/brief/<id>/funnel           a brief, in its Funnel room; so too behind the two above
//! #/brief/<id>/agree            a brief, in its Agree room; so too behind the two above
//! #b1.…                         a payload
//! #s1.…                         a record as storage has it, where the browser keeps nothing
//! ```

use std::fmt;

use crate::brief::id::Id;

use super::{link, storage};

/// A room of a brief.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Room {
    /// What each side works towards.
    Brief,
    /// What would have to be true.
    Funnel,
    /// What goes between the two sides, and what they have agreed.
    Agree,
}

/// What a fragment means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Address {
    /// A visit begins.
    Start,
    /// All briefs.
    Briefs,
    /// The creator's own numbers.
    Numbers,
    /// The example, which nobody has changed and which is not kept.
    Example(Room),
    /// An empty brief, which nobody has changed and which is not kept.
    New(Room),
    /// A brief in one of its rooms.
    Brief(Id, Room),
    /// Something that came in a link.
    Payload,
    /// A record, where the browser keeps nothing.
    Kept,
    /// Nothing that this page knows.
    Unknown,
}

impl Room {
    /// From the last part of an address, if any.
    fn of(part: Option<&str>) -> Option<Self> {
        match part {
            None => Some(Room::Brief),
            Some("funnel") => Some(Room::Funnel),
            Some("agree") => Some(Room::Agree),
            Some(_) => None,
        }
    }

    fn part(self) -> &'static str {
        match self {
            Room::Brief => "",
            Room::Funnel => "/funnel",
            Room::Agree => "/agree",
        }
    }
}

impl Address {
    /// Reads a fragment, with or without its `#`.
    pub fn of(fragment: &str) -> Self {
        let path = fragment.strip_prefix('#').unwrap_or(fragment);
        // Before links, which it resembles.
        if path.starts_with(storage::TOKEN) {
            return Address::Kept;
        }
        if link::is_meant(fragment) {
            return Address::Payload;
        }
        let mut parts = path.split('/');
        if parts.next() != Some("") {
            return Address::Unknown;
        }
        match (parts.next(), parts.next(), parts.next(), parts.next()) {
            (None | Some(""), None, None, None) => Address::Start,
            (Some("briefs"), None, None, None) => Address::Briefs,
            (Some("numbers"), None, None, None) => Address::Numbers,
            (Some("example"), room, None, None) => Room::of(room).map_or(Address::Unknown, Address::Example),
            (Some("new"), room, None, None) => Room::of(room).map_or(Address::Unknown, Address::New),
            (Some("brief"), Some(id), room, None) => match (id.parse(), Room::of(room)) {
                (Ok(id), Some(room)) => Address::Brief(id, room),
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
            Address::Numbers => out.write_str("#/numbers"),
            Address::Example(room) => write!(out, "#/example{}", room.part()),
            Address::New(room) => write!(out, "#/new{}", room.part()),
            Address::Brief(id, room) => write!(out, "#/brief/{id}{}", room.part()),
            Address::Start | Address::Payload | Address::Kept | Address::Unknown => out.write_str("#/"),
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
            ("#/numbers", Address::Numbers),
            ("#/example", Address::Example(Room::Brief)),
            ("#/example/funnel", Address::Example(Room::Funnel)),
            ("#/new", Address::New(Room::Brief)),
            ("#/new/funnel", Address::New(Room::Funnel)),
            ("#/brief/0000000000010", Address::Brief(id, Room::Brief)),
            ("#/brief/0000000000010/funnel", Address::Brief(id, Room::Funnel)),
            ("#/brief/0000000000010/agree", Address::Brief(id, Room::Agree)),
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
    fn a_record_in_the_address_is_told_from_a_link() {
        assert_eq!(Address::of("#s1.AAA"), Address::Kept);
        assert_eq!(Address::of("#s1.AfsBfpnxuy2Lu07DMBhG_TvXhkYKTCQdsAQLqCppWTo2"), Address::Kept);
        assert_eq!(Address::of("#s2.AAA"), Address::Unknown);
    }

    #[test]
    fn what_means_nothing_is_said_to() {
        for text in [
            "#/brief",
            "#/brief/",
            "#/brief/1",
            "#/brief/0000000000010/",
            "#/brief/0000000000010/x",
            "#/new/",
            "#/example/x",
            "#/numbers/x",
            "#/a",
            "#top",
        ] {
            assert_eq!(Address::of(text), Address::Unknown, "{text}");
        }
    }

    #[test]
    fn a_payload_comes_before_any_route() {
        assert_eq!(Address::of("#b1.AAAA"), Address::Payload);
        assert_eq!(Address::of("#b7.AAAA"), Address::Payload);
    }
}
