//! What a creator's recent pieces usually come to: the median of each number, between the smallest and
//! the largest, with how many pieces it rests on; and which assumptions of a plan that gives.
//!
//! The median, because one piece that went everywhere says nothing of the next: it moves the mean and
//! not the median. A rate is the median of the rates of single pieces, not the sum of taps over the sum
//! of reach, for the same reason: in a ratio of sums the largest piece counts as much as it is large.
//!
//! Smallest and largest rather than quartiles: quartiles hold a half, and a range of the plan means 90%
//! ([`super::belief`]); of *n* pieces the smallest and the largest hold (*n* − 1) ÷ (*n* + 1) of what the next one
//! does, 67% of five and 82% of ten. Quartiles of so few also differ by who computes them.
//!
//! Counts and rates stay integers here. It must not know any words, nor how the numbers came.

use crate::brief::choice::{Basis, Lever};
use crate::brief::field::Assumption;
use crate::brief::numbers::{FormatNumbers, Numbers, Piece, PieceKind};
use crate::brief::quantity::{Amount, Count, Country, Rate};

/// With fewer pieces than these the middle is said to rest on few.
pub const ENOUGH: usize = 5;

/// One whole in parts per million.
const WHOLE: u64 = 1_000_000;

/// What is read off a piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Times on screen.
    Views,
    /// Unique accounts.
    Reach,
    /// Link taps.
    LinkTaps,
    /// Engagements.
    Engagements,
    /// Link taps ÷ reach.
    TapsOfReach,
    /// Link taps ÷ views.
    TapsOfViews,
    /// Engagements ÷ reach.
    EngagementOfReach,
    /// Engagements ÷ views.
    EngagementOfViews,
}

/// What pieces usually come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Usual {
    /// The median.
    pub median: Amount,
    /// The smallest.
    pub low: Amount,
    /// The largest.
    pub high: Amount,
    /// How many pieces have the number.
    pub pieces: usize,
}

impl Usual {
    /// Whether it rests on fewer than [`ENOUGH`] pieces.
    pub fn is_few(&self) -> bool {
        self.pieces < ENOUGH
    }
}

impl Measure {
    /// Every measure, in the order in which they are said.
    pub const ALL: [Measure; 8] = [
        Measure::Views,
        Measure::Reach,
        Measure::LinkTaps,
        Measure::Engagements,
        Measure::TapsOfReach,
        Measure::TapsOfViews,
        Measure::EngagementOfReach,
        Measure::EngagementOfViews,
    ];

    /// Those that are worth saying: a rate of views only where there is none of reach.
    pub fn told(format: &FormatNumbers) -> Vec<(Measure, Usual)> {
        let usual = |measure: Measure| Some((measure, usual(format, measure)?));
        let mut told: Vec<(Measure, Usual)> = Measure::ALL.into_iter().filter_map(usual).collect();
        let has = |told: &[(Measure, Usual)], measure| told.iter().any(|(own, _)| *own == measure);
        let (taps, engagement) = (has(&told, Measure::TapsOfReach), has(&told, Measure::EngagementOfReach));
        told.retain(|(own, _)| match own {
            Measure::TapsOfViews => !taps,
            Measure::EngagementOfViews => !engagement,
            _ => true,
        });
        told
    }

    /// The number of one piece: how many, or parts per million for a rate.
    fn of(self, piece: &Piece) -> Option<u64> {
        let count = |own: Option<Count>| own.map(Count::get);
        match self {
            Measure::Views => count(piece.views),
            Measure::Reach => count(piece.reach),
            Measure::LinkTaps => count(piece.link_taps),
            Measure::Engagements => count(piece.engagements),
            Measure::TapsOfReach => share(piece.link_taps, piece.reach),
            Measure::TapsOfViews => share(piece.link_taps, piece.views),
            Measure::EngagementOfReach => share(piece.engagements, piece.reach),
            Measure::EngagementOfViews => share(piece.engagements, piece.views),
        }
    }

    fn amount(self, number: u64) -> Option<Amount> {
        match self {
            Measure::Views | Measure::Reach | Measure::LinkTaps | Measure::Engagements => {
                Count::new(number).map(Amount::Count)
            }
            _ => Rate::from_ppm(number).map(Amount::Rate),
        }
    }
}

/// A share in parts per million, rounded half up; none of nothing, and none beyond the largest rate.
fn share(above: Option<Count>, below: Option<Count>) -> Option<u64> {
    let (above, below) = (u128::from(above?.get()), u128::from(below?.get()));
    let doubled = above.checked_mul(u128::from(WHOLE))?.checked_mul(2)?.checked_add(below)?;
    let rounded = u64::try_from(doubled.checked_div(below.checked_mul(2)?)?).ok()?;
    Rate::from_ppm(rounded).map(Rate::ppm)
}

/// What pieces of a format usually come to; `None` while no piece has the number. The median of an even
/// number of pieces is the mean of the middle two, rounded half up.
pub fn usual(format: &FormatNumbers, measure: Measure) -> Option<Usual> {
    let mut numbers: Vec<u64> = format.pieces().iter().filter_map(|piece| measure.of(piece)).collect();
    numbers.sort_unstable();
    let (low, high) = (*numbers.first()?, *numbers.last()?);
    let half = numbers.len() >> 1;
    let upper = *numbers.get(half)?;
    let lower = if numbers.len() & 1 == 0 { *numbers.get(half.checked_sub(1)?)? } else { upper };
    // Both are far below half of what 64 bits hold.
    let median = lower.saturating_add(upper).saturating_add(1) >> 1;
    let amount = |number| measure.amount(number);
    Some(Usual { median: amount(median)?, low: amount(low)?, high: amount(high)?, pieces: numbers.len() })
}

/// What the numbers of one format give a plan, each with the basis and the day; the words of the source
/// are added where words are. They are of *one* piece: views of several add up, reach does not.
///
/// One base, reach before views, and clicks as a share of that base. A range runs from the smallest to
/// the largest piece; the median stands alone where the funnel takes no range: of one value, from
/// zero, or up to 100%.
pub fn as_assumptions(numbers: &Numbers, kind: PieceKind) -> Vec<(Lever, Assumption, Measure)> {
    let Some(format) = numbers.formats.get(&kind) else { return Vec::new() };
    let base =
        [(Measure::Reach, Lever::Reach, Measure::TapsOfReach), (Measure::Views, Lever::Views, Measure::TapsOfViews)];
    let Some((base, lever, taps)) = base.into_iter().find(|(base, ..)| usual(format, *base).is_some()) else {
        return Vec::new();
    };
    let give = |(lever, measure)| Some((lever, assumption(usual(format, measure)?, numbers), measure));
    [(lever, base), (Lever::ClickThroughRate, taps)].into_iter().filter_map(give).collect()
}

fn assumption(own: Usual, numbers: &Numbers) -> Assumption {
    let ranges = match (own.low, own.high) {
        (Amount::Count(low), Amount::Count(high)) => 0 < low.get() && low < high,
        (Amount::Rate(low), Amount::Rate(high)) => 0 < low.ppm() && low < high && high.ppm() < WHOLE,
        _ => false,
    };
    Assumption {
        amount: Some(if ranges { own.low } else { own.median }),
        up_to: ranges.then_some(own.high),
        basis: Some(Basis::CreatorsNumbers),
        set_on: numbers.as_of,
        ..Assumption::default()
    }
}

/// The share of the audience in some markets, as far as the creator says; `None` while it says nothing of
/// them, or the shares come to more than the whole.
pub fn in_markets(numbers: &Numbers, markets: &[Country]) -> Option<Rate> {
    let shares = numbers.countries().iter().filter(|(country, _)| markets.contains(country));
    let mut known = shares.filter_map(|(_, share)| share.map(Rate::ppm)).peekable();
    known.peek()?;
    Rate::from_ppm(known.fold(0, u64::saturating_add)).filter(|rate| rate.ppm() <= WHOLE)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brief::choice::{Format, Platform};

    const REEL: PieceKind = (Platform::Instagram, Format::Reel);

    fn count(number: u64) -> Option<Count> {
        Count::new(number)
    }

    fn of_pieces(pieces: &[Piece]) -> FormatNumbers {
        let mut format = FormatNumbers::default();
        assert!(pieces.iter().all(|piece| format.add(*piece)));
        format
    }

    fn views(all: &[u64]) -> FormatNumbers {
        of_pieces(&all.iter().map(|own| Piece { views: count(*own), ..Piece::default() }).collect::<Vec<_>>())
    }

    fn counts(format: &FormatNumbers, measure: Measure) -> Option<(u64, u64, u64, usize)> {
        let number = |amount| match amount {
            Amount::Count(count) => count.get(),
            Amount::Rate(rate) => rate.ppm(),
            Amount::Money(money) => money.minor(),
        };
        let own = usual(format, measure)?;
        Some((number(own.low), number(own.median), number(own.high), own.pieces))
    }

    #[test]
    fn the_median_is_that_of_pythons_statistics() {
        // statistics.median([31_000, 18_000, 96_000, 42_000, 55_000, 40_500, 44_000]) is 42_000: sorted,
        // the fourth of 18.0, 31.0, 40.5, 42, 44, 55, 96 thousand.
        let seven = views(&[31_000, 18_000, 96_000, 42_000, 55_000, 40_500, 44_000]);
        assert_eq!(counts(&seven, Measure::Views), Some((18_000, 42_000, 96_000, 7)));
        // statistics.median([10, 13, 7, 12]) is 11.0: (10 + 12) ÷ 2.
        assert_eq!(counts(&views(&[10, 13, 7, 12]), Measure::Views), Some((7, 11, 13, 4)));
        // statistics.median([7, 10, 11, 13]) is 10.5, half up 11; of [1, 2] it is 1.5, half up 2.
        assert_eq!(counts(&views(&[7, 10, 11, 13]), Measure::Views), Some((7, 11, 13, 4)));
        assert_eq!(counts(&views(&[1, 2]), Measure::Views), Some((1, 2, 2, 2)));
        assert_eq!(counts(&views(&[9]), Measure::Views), Some((9, 9, 9, 1)));
        assert_eq!(counts(&views(&[]), Measure::Views), None);
        let most = Count::MAX;
        assert_eq!(counts(&views(&[most, most]), Measure::Views), Some((most, most, most, 2)));
    }

    #[test]
    fn a_rate_is_the_middle_of_the_rates_of_pieces() {
        let piece = |reach, taps| Piece { reach: count(reach), link_taps: count(taps), ..Piece::default() };
        // 100 ÷ 10,000 = 1%; 60 ÷ 2,000 = 3%; 2,000 ÷ 100,000 = 2%. The middle is 2%; sums would say
        // 2,160 ÷ 112,000 = 1.93%. A piece without taps says nothing, nor does one that nobody saw.
        let gap = Piece { reach: count(5_000), ..Piece::default() };
        let all = of_pieces(&[piece(10_000, 100), gap, piece(2_000, 60), piece(0, 3), piece(100_000, 2_000)]);
        assert_eq!(counts(&all, Measure::TapsOfReach), Some((10_000, 20_000, 30_000, 3)));
        assert_eq!(counts(&all, Measure::Reach).map(|own| own.3), Some(5));
        // 1 ÷ 3 = 333,333.3 and 2 ÷ 3 = 666,666.7 parts per million; the mean of 333,333 and 666,667 is
        // 500,000.
        assert_eq!(
            counts(&of_pieces(&[piece(3, 1), piece(3, 2)]), Measure::TapsOfReach),
            Some((333_333, 500_000, 666_667, 2))
        );
        assert_eq!(counts(&of_pieces(&[piece(1, Count::MAX)]), Measure::TapsOfReach), None);
    }

    #[test]
    fn five_pieces_are_enough() {
        assert!(usual(&views(&[1, 2, 3, 4]), Measure::Views).unwrap().is_few());
        assert!(!usual(&views(&[1, 2, 3, 4, 5]), Measure::Views).unwrap().is_few());
    }

    fn with(format: FormatNumbers) -> Numbers {
        let mut numbers = Numbers::default();
        numbers.formats.insert(REEL, format);
        numbers
    }

    #[test]
    fn a_plan_takes_one_base_and_the_clicks_of_it() {
        let piece = |views, reach, taps| Piece {
            views: count(views),
            reach: count(reach),
            link_taps: count(taps),
            ..Piece::default()
        };
        let numbers =
            with(of_pieces(&[piece(12_000, 10_000, 100), piece(25_000, 20_000, 400), piece(50_000, 40_000, 600)]));
        let given: Vec<_> =
            as_assumptions(&numbers, REEL).into_iter().map(|(lever, own, _)| (lever, own.amount, own.up_to)).collect();
        // 100 ÷ 10,000 = 1%, 400 ÷ 20,000 = 2%, 600 ÷ 40,000 = 1.5%: from 1% to 2%.
        let rate = |ppm| Rate::from_ppm(ppm).map(Amount::Rate);
        let people = |own| count(own).map(Amount::Count);
        assert_eq!(
            given,
            [(Lever::Reach, people(10_000), people(40_000)), (Lever::ClickThroughRate, rate(10_000), rate(20_000))]
        );
        assert!(as_assumptions(&numbers, (Platform::TikTok, Format::Video)).is_empty());
    }

    #[test]
    fn the_middle_stands_alone_where_the_funnel_takes_no_range() {
        let only_views = |taps: [u64; 3]| {
            with(of_pieces(&taps.map(|own| Piece { views: count(1_000), link_taps: count(own), ..Piece::default() })))
        };
        // 0, 5 and 9 taps of 1,000 views: 0%, 0.5%, 0.9%; no range begins at zero.
        let given = as_assumptions(&only_views([0, 9, 5]), REEL);
        let amounts: Vec<_> = given.iter().map(|(lever, own, _)| (*lever, own.amount, own.up_to, own.basis)).collect();
        let basis = Some(Basis::CreatorsNumbers);
        assert_eq!(
            amounts,
            [
                (Lever::Views, count(1_000).map(Amount::Count), None, basis),
                (Lever::ClickThroughRate, Rate::from_ppm(5_000).map(Amount::Rate), None, basis)
            ]
        );
    }

    #[test]
    fn shares_of_markets_add_up_to_at_most_the_whole() {
        let country = |code| Country::from_code(code).unwrap();
        let mut numbers = Numbers::default();
        assert_eq!(in_markets(&numbers, &[country("US")]), None);
        numbers.set_country(country("US"), Rate::from_ppm(610_000));
        numbers.set_country(country("CA"), Rate::from_ppm(90_000));
        numbers.set_country(country("MX"), None);
        // 61% + 9% = 70%.
        assert_eq!(in_markets(&numbers, &[country("US"), country("CA"), country("MX")]), Rate::from_ppm(700_000));
        assert_eq!(in_markets(&numbers, &[country("MX")]), None);
        numbers.set_country(country("CA"), Rate::from_ppm(400_000));
        assert_eq!(in_markets(&numbers, &[country("US"), country("CA")]), None);
    }
}
