//! A creator's own numbers: what the last pieces of each format came to, where the audience lives, and
//! what a piece usually costs. Typed once, kept beside the briefs, sent when the creator sends them.
//!
//! They belong to a person and not to a brief, so they have no place in a record; a brand takes
//! single numbers of them into its plan as assumptions. What follows from them stands in
//! [`crate::funnel::medians`].
//!
//! This module must not know how numbers are read, worded, sent or kept.

use super::choice::{Format, Platform};
use super::quantity::{Count, Country, Currency, Date, Money, Rate, Text};
use super::sorted::Sorted;

/// What a piece is: where it is published and its format. Numbers of unlike pieces are never mixed.
pub type PieceKind = (Platform, Format);

/// A creator's own numbers.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Numbers {
    /// Whose they are: a name or a handle.
    pub handle: Option<Text>,
    /// The day on which they were last read off the platforms.
    pub as_of: Option<Date>,
    /// The currency of what the creator asks.
    pub currency: Option<Currency>,
    /// The recent pieces, by what they are.
    pub formats: Sorted<PieceKind, FormatNumbers>,
    countries: Sorted<Country, Option<Rate>>,
}

/// The recent pieces of one format on one platform.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FormatNumbers {
    /// What the creator asks for one piece, in minor units of [`Numbers::currency`].
    pub asks: Option<Money>,
    pieces: Vec<Piece>,
}

/// What one piece came to, as the platform counts it. Gaps are usual.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Piece {
    /// Unique accounts that saw it.
    pub reach: Option<Count>,
    /// Times on screen, repeats included.
    pub views: Option<Count>,
    /// Likes, comments, saves, shares.
    pub engagements: Option<Count>,
    /// Taps on the link, counted by the platform.
    pub link_taps: Option<Count>,
}

/// A number of a piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PieceField {
    /// [`Piece::reach`]
    Reach,
    /// [`Piece::views`]
    Views,
    /// [`Piece::engagements`]
    Engagements,
    /// [`Piece::link_taps`]
    LinkTaps,
}

/// Something that was taken out, and where it stood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Removed {
    /// A format with its pieces.
    Format(PieceKind, FormatNumbers),
    /// One piece, counted from 0.
    Piece(PieceKind, usize, Piece),
    /// A country with its share.
    Country(Country, Option<Rate>),
}

impl PieceField {
    /// Every number of a piece, those that people have most often first.
    pub const ALL: [PieceField; 4] =
        [PieceField::Views, PieceField::Reach, PieceField::LinkTaps, PieceField::Engagements];
}

impl Piece {
    /// One of its numbers.
    pub fn get(&self, field: PieceField) -> Option<Count> {
        match field {
            PieceField::Reach => self.reach,
            PieceField::Views => self.views,
            PieceField::Engagements => self.engagements,
            PieceField::LinkTaps => self.link_taps,
        }
    }

    /// Sets or empties one of its numbers.
    pub fn set(&mut self, field: PieceField, count: Option<Count>) {
        match field {
            PieceField::Reach => self.reach = count,
            PieceField::Views => self.views = count,
            PieceField::Engagements => self.engagements = count,
            PieceField::LinkTaps => self.link_taps = count,
        }
    }
}

impl FormatNumbers {
    /// A format without any piece yet.
    pub fn new(asks: Option<Money>) -> Self {
        FormatNumbers { asks, pieces: Vec::new() }
    }

    /// More pieces than these are not recent any more.
    pub const MAX: usize = 10;

    /// The pieces, in the order in which they were typed; at most [`FormatNumbers::MAX`].
    pub fn pieces(&self) -> &[Piece] {
        &self.pieces
    }

    /// Adds a piece at the end; `false` if there are [`FormatNumbers::MAX`].
    pub fn add(&mut self, piece: Piece) -> bool {
        self.put(usize::MAX, piece)
    }

    /// Puts a piece at a position, or at the end if there are fewer; `false` if there is no room.
    fn put(&mut self, at: usize, piece: Piece) -> bool {
        let free = self.pieces.len() < Self::MAX;
        if free {
            self.pieces.insert(at.min(self.pieces.len()), piece);
        }
        free
    }
}

impl Numbers {
    /// Numbers without any piece yet.
    pub fn new(handle: Option<Text>, as_of: Option<Date>, currency: Option<Currency>) -> Self {
        Numbers { handle, as_of, currency, ..Self::default() }
    }

    /// Nothing was typed yet.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Where the audience lives, each with its share of the whole, at most 100%; no share while none is
    /// typed.
    pub fn countries(&self) -> &Sorted<Country, Option<Rate>> {
        &self.countries
    }

    /// Whether the shares of the countries come to more than everybody.
    pub fn is_above_whole(&self) -> bool {
        let shares = self.countries.iter().filter_map(|(_, share)| *share);
        // A million parts per million.
        shares.fold(0, |sum: u64, share| sum.saturating_add(share.ppm())) > 1_000_000
    }

    /// Adds a format, with one empty piece to type into. One that is there stays as it is.
    pub fn add_format(&mut self, kind: PieceKind) {
        if !self.formats.contains_key(&kind) {
            let pieces = vec![Piece::default()];
            self.formats.insert(kind, FormatNumbers { asks: None, pieces });
        }
    }

    /// Adds an empty piece; `false` if there is no room, or no such format.
    pub fn add_piece(&mut self, kind: PieceKind) -> bool {
        self.with_format(kind, |format| format.add(Piece::default())).unwrap_or(false)
    }

    /// Sets or empties a number of a piece. Nothing happens where there is no such piece.
    pub fn set_piece(&mut self, kind: PieceKind, at: usize, field: PieceField, count: Option<Count>) {
        self.with_format(kind, |format| {
            if let Some(piece) = format.pieces.get_mut(at) {
                piece.set(field, count);
            }
        });
    }

    /// Chooses the currency. What is asked keeps its number: 800 dollars become 800 yen; what is finer
    /// than the new currency's minor unit is cut off.
    pub fn set_currency(&mut self, currency: Option<Currency>) {
        let one = |own: Option<Currency>| 10u64.saturating_pow(own.map_or(2, Currency::decimals).into());
        let (before, after) = (one(self.currency), one(currency));
        self.currency = currency;
        for kind in self.formats.keys().copied().collect::<Vec<_>>() {
            let rescaled =
                |asks: Money| asks.minor().checked_mul(after)?.checked_div(before).and_then(Money::from_minor);
            self.with_format(kind, |format| format.asks = format.asks.and_then(rescaled));
        }
    }

    /// Sets or empties what the creator asks for one piece.
    pub fn set_asks(&mut self, kind: PieceKind, asks: Option<Money>) {
        self.with_format(kind, |format| format.asks = asks);
    }

    /// Adds a country or sets its share of the audience; `false` for a share above 100%, which nothing
    /// can be.
    pub fn set_country(&mut self, country: Country, share: Option<Rate>) -> bool {
        let possible = share.is_none_or(|share| share.ppm() <= 1_000_000);
        if possible {
            self.countries.insert(country, share);
        }
        possible
    }

    /// Takes a format out.
    pub fn remove_format(&mut self, kind: PieceKind) -> Option<Removed> {
        Some(Removed::Format(kind, self.formats.remove(&kind)?))
    }

    /// Takes a piece out.
    pub fn remove_piece(&mut self, kind: PieceKind, at: usize) -> Option<Removed> {
        let take = |format: &mut FormatNumbers| (at < format.pieces.len()).then(|| format.pieces.remove(at));
        let piece = self.with_format(kind, take)??;
        Some(Removed::Piece(kind, at, piece))
    }

    /// Takes a country out.
    pub fn remove_country(&mut self, country: Country) -> Option<Removed> {
        Some(Removed::Country(country, self.countries.remove(&country)?))
    }

    /// Puts back what was taken out. What was added in its place meanwhile stays, and then this says
    /// `false`.
    pub fn put_back(&mut self, removed: Removed) -> bool {
        match removed {
            Removed::Format(kind, format) => {
                let free = !self.formats.contains_key(&kind);
                if free {
                    self.formats.insert(kind, format);
                }
                free
            }
            Removed::Piece(kind, at, piece) => self.with_format(kind, |format| format.put(at, piece)).unwrap_or(false),
            Removed::Country(country, share) => {
                !self.countries.contains_key(&country) && self.set_country(country, share)
            }
        }
    }

    fn with_format<T>(&mut self, kind: PieceKind, work: impl FnOnce(&mut FormatNumbers) -> T) -> Option<T> {
        let mut format = self.formats.remove(&kind)?;
        let done = work(&mut format);
        self.formats.insert(kind, format);
        Some(done)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const REEL: PieceKind = (Platform::Instagram, Format::Reel);

    #[test]
    fn no_format_has_more_than_ten_pieces() {
        let mut numbers = Numbers::default();
        assert!(!numbers.add_piece(REEL));
        numbers.add_format(REEL);
        // One is there from the start.
        assert_eq!((0..12).filter(|_| numbers.add_piece(REEL)).count(), 9);
        assert_eq!(numbers.formats.get(&REEL).map(|format| format.pieces().len()), Some(10));
    }

    #[test]
    fn what_is_taken_out_comes_back_where_it_stood() {
        let mut numbers = Numbers::default();
        numbers.add_format(REEL);
        numbers.add_piece(REEL);
        numbers.set_piece(REEL, 0, PieceField::Views, Count::new(42_000));
        numbers.set_asks(REEL, Money::from_minor(80_000));
        let country = Country::from_code("US").unwrap();
        assert!(numbers.set_country(country, Rate::from_ppm(610_000)));
        let before = numbers.clone();
        for take in [
            |numbers: &mut Numbers| numbers.remove_piece(REEL, 0),
            |numbers: &mut Numbers| numbers.remove_format(REEL),
            |numbers: &mut Numbers| numbers.remove_country(Country::from_code("US").unwrap()),
        ] {
            let removed = take(&mut numbers).unwrap();
            assert_ne!(numbers, before);
            assert!(numbers.put_back(removed.clone()));
            assert_eq!(numbers, before);
            // What is there is never overwritten, except that another piece has room.
            assert_eq!(numbers.put_back(removed.clone()), matches!(removed, Removed::Piece(..)));
            numbers = before.clone();
        }
        assert_eq!(numbers.remove_piece(REEL, 2), None);
    }

    #[test]
    fn what_is_asked_keeps_its_number_in_another_currency() {
        let mut numbers = Numbers::default();
        numbers.add_format(REEL);
        numbers.set_asks(REEL, Money::from_minor(80_050));
        // 800.50 has 80,050 cents and 800,500 thousandths; whole yen are 800, and again 80,000 cents.
        for (code, minor) in [("USD", 80_050), ("KWD", 800_500), ("JPY", 800), ("EUR", 80_000)] {
            numbers.set_currency(Currency::from_code(code));
            assert_eq!(numbers.formats.get(&REEL).and_then(|format| format.asks), Money::from_minor(minor), "{code}");
        }
    }

    #[test]
    fn a_share_of_the_audience_is_never_above_the_whole() {
        let mut numbers = Numbers::default();
        let country = Country::from_code("US").unwrap();
        assert!(numbers.set_country(country, Rate::from_ppm(1_000_000)));
        assert!(!numbers.set_country(country, Rate::from_ppm(1_000_001)));
        assert_eq!(numbers.countries().get(&country), Some(&Rate::from_ppm(1_000_000)));
    }
}
