//! Numbers as people write them.
//!
//! Between digits may stand `.`, `,`, an apostrophe or a space. Which of them parts groups and
//! which comes before the fraction is told in this order:
//! 1. With two different marks, the last is the decimal mark: `1.234,5`.
//! 2. A mark that repeats parts groups: `1,234,567`, also as in India: `12,34,567`.
//! 3. A space or an apostrophe always parts groups: `25 000`.
//! 4. A mark that is not followed by exactly three digits, or that follows a zero or more than
//!    three digits, is the decimal mark: `0,9`, `0,125`, `1234.567`.
//! 5. What is left has one mark with three digits behind it, such as `1,234`. Where three decimals
//!    are not possible (things, dollars), it parts groups. Where they are (rates, dinars, `1.234k`),
//!    the reader's own decimal mark is taken as one; any other mark is asked about, because a
//!    rate that is wrong by a thousand is worse than a question.

use super::Problem;
use crate::text::conventions::Conventions;

/// Typed text in one form: lower case, ASCII digits and marks, no accents, one kind of space,
/// nothing invisible.
pub(super) fn plain(typed: &str) -> String {
    let mut out = String::new();
    for letter in typed.chars() {
        match letter {
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' => {}
            _ if letter.is_whitespace() => {
                if !out.is_empty() && !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            _ => out.push(simple(letter).to_ascii_lowercase()),
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// The ASCII letter, digit or mark that stands for this one, if there is one.
pub(in crate::text) fn simple(letter: char) -> char {
    /// Where the digits of other scripts begin: Arabic, Persian, Devanagari.
    const ZEROS: [u32; 3] = [0x660, 0x6F0, 0x966];
    let code = u32::from(letter);
    if let Some(digit) = ZEROS.iter().filter_map(|zero| code.checked_sub(*zero)).find(|digit| *digit < 10) {
        return char::from_digit(digit, 10).unwrap_or(letter);
    }
    match letter {
        '’' | '‘' | '´' | '`' | 'ʼ' | '′' => '\'',
        '−' | '–' | '—' | '‐' | '‑' => '-',
        '٪' => '%',
        '￥' => '¥',
        'ä' | 'Ä' | 'á' => 'a',
        'é' | 'É' => 'e',
        'ö' | 'Ö' | 'ô' => 'o',
        'ü' | 'Ü' | 'û' | 'Û' => 'u',
        'ç' | 'Ç' => 'c',
        // The full-width forms of ASCII.
        '\u{ff01}'..='\u{ff5e}' => code.checked_sub(0xfee0).and_then(char::from_u32).unwrap_or(letter),
        _ => letter,
    }
}

/// A number cut into what stands before, between and behind its digits.
pub(super) struct Pieces<'a> {
    /// Before the first digit, without a sign.
    pub head: &'a str,
    /// From the first digit to the last.
    body: &'a str,
    /// Behind the last digit, without a mark that nothing follows.
    pub tail: &'a str,
    /// Whether a minus stands before it.
    pub negative: bool,
    /// Whether a decimal mark stands before the first digit: ".5".
    fraction_only: bool,
}

impl<'a> Pieces<'a> {
    /// `None` where there is no digit, or two signs.
    pub fn of(plain: &'a str) -> Option<Self> {
        let digit = |letter: char| letter.is_ascii_digit();
        let (head, rest) = plain.split_at_checked(plain.find(digit)?)?;
        let (body, tail) = rest.split_at_checked(rest.rfind(digit)?.checked_add(1)?)?;
        // The point of "Fr.5" belongs to the currency, the one of "$.5" to the number.
        let bare =
            head.strip_suffix(['.', ',']).filter(|rest| !rest.ends_with(|letter: char| letter.is_ascii_alphabetic()));
        let (negative, head) = without_sign(bare.unwrap_or(head).trim())?;
        Some(Pieces { head, body, tail: without_end(tail), negative, fraction_only: bare.is_some() })
    }
}

/// The text without a sign at either end, and whether the sign was a minus.
fn without_sign(head: &str) -> Option<(bool, &str)> {
    let bare = head.trim_matches(['-', '+']);
    let signs = head.len().checked_sub(bare.len())?;
    (signs < 2).then_some((head.contains('-'), bare.trim()))
}

/// Without a mark that nothing follows, as in "25." while typing or "400.-" in Switzerland.
fn without_end(tail: &str) -> &str {
    let rest = tail.strip_prefix(['.', ',']).map_or(tail, |rest| rest.strip_prefix('-').unwrap_or(rest));
    rest.trim()
}

/// A number in digits, not yet in any unit.
pub(super) enum Numeral {
    /// One way to read it.
    One(Digits),
    /// Its only mark may part groups or come before the fraction, unless a number beside it has
    /// shown which.
    Two { grouped: Digits, parted: Digits, mark: char, shown: Option<Sense> },
}

/// What a mark between digits does.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sense {
    Groups,
    Fraction,
}

/// The digits of a number.
pub(super) struct Digits {
    whole: String,
    /// Without zeros at the end.
    fraction: String,
    /// The mark that parts groups in it.
    group: Option<char>,
    /// The mark before its fraction.
    decimal: Option<char>,
}

impl Digits {
    fn new(whole: &[&str], fraction: &str) -> Self {
        let fraction = fraction.trim_end_matches('0').to_owned();
        Digits { whole: whole.concat(), fraction, group: None, decimal: None }
    }

    fn marked(self, group: Option<char>, decimal: Option<char>) -> Self {
        Digits { group, decimal, ..self }
    }

    /// What a mark does here, and therefore in a number written beside this one.
    fn sense(&self, mark: char) -> Option<Sense> {
        if self.decimal == Some(mark) {
            Some(Sense::Fraction)
        } else if self.group == Some(mark) || self.decimal.is_some() {
            Some(Sense::Groups)
        } else {
            None
        }
    }

    /// The number in units of 10 to the power of minus `shift`.
    fn units(&self, shift: u8, largest: u64) -> Result<u64, Problem> {
        let shift = usize::from(shift);
        let places = self.whole.bytes().chain(self.fraction.bytes().chain(std::iter::repeat(b'0')).take(shift));
        let mut units: u64 = 0;
        for digit in places {
            let digit = u64::from(digit.saturating_sub(b'0'));
            units = units.checked_mul(10).and_then(|tens| tens.checked_add(digit)).ok_or(Problem::TooLarge)?;
        }
        if units > largest {
            Err(Problem::TooLarge)
        } else if self.fraction.len() > shift {
            Err(Problem::TooManyDecimals)
        } else {
            Ok(units)
        }
    }
}

impl Numeral {
    /// `None` where the marks between the digits make no number.
    pub fn of(pieces: &Pieces) -> Option<Self> {
        let body = pieces.body;
        let marks: Vec<char> = body.chars().filter(|letter| !letter.is_ascii_digit()).collect();
        if marks.iter().any(|mark| !matches!(mark, '.' | ',' | '\'' | ' ')) {
            return None;
        }
        let runs: Vec<&str> = body.split(|letter: char| !letter.is_ascii_digit()).collect();
        let Some((mark, others)) = marks.split_last() else {
            let digits = if pieces.fraction_only { Digits::new(&[], body) } else { Digits::new(&runs, "") };
            return Some(Numeral::One(digits));
        };
        if pieces.fraction_only {
            return None;
        }
        let (fraction, whole) = runs.split_last()?;
        let alike = |marks: &[char]| marks.windows(2).all(|pair| pair.first() == pair.last());
        let parted = matches!(mark, '.' | ',') && alike(others) && !others.contains(mark) && are_groups(whole);
        let grouped = alike(&marks) && are_groups(&runs);
        let grouped = grouped.then(|| Digits::new(&runs, "").marked(Some(*mark), None));
        let parted = parted.then(|| Digits::new(whole, fraction).marked(others.first().copied(), Some(*mark)));
        match (grouped, parted) {
            (Some(grouped), Some(parted)) => Some(Numeral::Two { grouped, parted, mark: *mark, shown: None }),
            (grouped, parted) => grouped.or(parted).map(Numeral::One),
        }
    }

    /// Whether it can be read in one way only.
    pub fn is_plain(&self) -> bool {
        matches!(self, Numeral::One(_) | Numeral::Two { shown: Some(_), .. })
    }

    /// Learns from the other end of a range what its mark does: nobody writes "1,5 to 2.000" and
    /// means the same by both marks.
    pub fn learn(&mut self, beside: &Numeral) {
        if let (Numeral::Two { mark, shown, .. }, Numeral::One(known)) = (self, beside) {
            *shown = known.sense(*mark);
        }
    }

    /// The number in units of 10 to the power of minus `shift`, and the other one that fits.
    ///
    /// # Errors
    /// [`Problem::TooLarge`] or [`Problem::TooManyDecimals`].
    pub fn units(&self, shift: u8, largest: u64, conventions: &Conventions) -> Result<(u64, Option<u64>), Problem> {
        let alone = |digits: &Digits| digits.units(shift, largest).map(|units| (units, None));
        match self {
            Numeral::One(digits) => alone(digits),
            Numeral::Two { grouped, .. } if shift < 3 => alone(grouped),
            Numeral::Two { grouped, shown: Some(Sense::Groups), .. } => alone(grouped),
            Numeral::Two { parted, shown: Some(Sense::Fraction), .. } => alone(parted),
            Numeral::Two { parted, mark, .. } if *mark == conventions.decimal => alone(parted),
            Numeral::Two { grouped, parted, mark, .. } => {
                let (first, second) =
                    if conventions.group == Some(*mark) { (grouped, parted) } else { (parted, grouped) };
                match (first.units(shift, largest), second.units(shift, largest)) {
                    (Ok(first), second) => Ok((first, second.ok())),
                    (Err(_), Ok(second)) => Ok((second, None)),
                    (Err(problem), Err(_)) => Err(problem),
                }
            }
        }
    }
}

/// Whether digits between marks are groups: one alone, or one to three, then threes; in India
/// twos, with a three at the end.
fn are_groups(runs: &[&str]) -> bool {
    let Some((first, rest)) = runs.split_first() else { return false };
    let Some((last, middle)) = rest.split_last() else { return !first.is_empty() };
    (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && last.len() == 3
        && (middle.iter().all(|run| run.len() == 3) || middle.iter().all(|run| run.len() == 2))
}
