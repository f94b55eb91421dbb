//! Numbers, amounts, days, windows and countries in a stretch of words.

use super::word::{Kind, Term, Token};
use crate::brief::choice::{Format, Platform};
use crate::brief::field::{Kind as Field, Value};
use crate::brief::quantity::{Country, Currency, Date, Days};
use crate::text::currency::Mark;
use crate::text::read::{Reading, read};
use crate::text::{Context, en};

/// Words to be read, up to the end of a clause or a cell.
#[derive(Clone, Copy)]
pub(super) struct Words<'a> {
    /// The normal text.
    pub text: &'a str,
    /// Its tokens from the beginning of the line to the end of the stretch.
    pub tokens: &'a [Token],
    /// How numbers and days are read.
    pub context: &'a Context<'a>,
    /// Whether amounts of money can be read: not while their currencies contradict each other.
    pub money: bool,
    /// Whether the heading says that pieces stand here.
    pub pieces: bool,
    /// Whether it says that goals stand here.
    pub goals: bool,
}

/// An amount as it is written.
pub(super) struct Written {
    pub to: usize,
    pub text: String,
    pub mark: Option<Mark>,
    pub percent: bool,
    /// "500+"
    pub open: bool,
}

/// More groups of three digits no number has that can be written down.
const GROUPS: u8 = 5;

/// How far what is opened is looked for the mark that closes it.
const CLOSE: usize = 80;

/// Whether three digits go on with the number before.
fn is_group(token: &Token) -> bool {
    !token.glued && token.word.len() == 3
}

pub(super) fn next(at: usize) -> usize {
    at.saturating_add(1)
}

impl<'a> Words<'a> {
    pub fn at(&self, at: usize) -> Option<&'a Token> {
        self.tokens.get(at)
    }

    pub fn is(&self, at: usize, mark: &str) -> bool {
        self.at(at).is_some_and(|token| token.is(mark))
    }

    /// Where what is opened here is closed.
    pub fn close(&self, at: usize, mark: &str) -> Option<usize> {
        (next(at)..self.tokens.len()).take(CLOSE).find(|end| self.is(*end, mark))
    }

    /// The tokens that a phrase with this meaning has, if one begins here.
    pub fn find(&self, at: usize, term: Term) -> Option<usize> {
        self.at(at)?.terms.iter().filter(|(own, _)| *own == term).map(|(_, length)| *length).max()
    }

    /// The end of a phrase with this meaning, if one begins here.
    pub fn past(&self, at: usize, term: Term) -> Option<usize> {
        Some(at.saturating_add(self.find(at, term)?))
    }

    /// The longest phrase here that `want` takes, with its end.
    pub fn pick<T>(&self, at: usize, want: fn(Term) -> Option<T>) -> Option<(T, usize)> {
        let mut best: Option<(T, usize)> = None;
        for (term, length) in &self.at(at)?.terms {
            let end = at.saturating_add(*length);
            if let Some(value) = want(*term).filter(|_| best.as_ref().is_none_or(|(_, other)| end > *other)) {
                best = Some((value, end));
            }
        }
        best
    }

    /// Where a phrase with this meaning begins that ends before `at`.
    pub fn preceded(&self, at: usize, term: Term) -> Option<usize> {
        (1..=3).rev().find_map(|back| at.checked_sub(back).filter(|from| self.find(*from, term) == Some(back)))
    }

    /// The words from one token to another.
    pub fn slice(&self, from: usize, to: usize) -> &'a str {
        let Some(start) = self.at(from).map(|token| token.start) else { return "" };
        let end = to.checked_sub(1).and_then(|last| self.at(last)).map_or(start, |token| token.end);
        self.text.get(start..end).unwrap_or_default()
    }

    pub fn raw(&self, at: usize) -> &'a str {
        self.slice(at, next(at))
    }

    pub fn number(&self, at: usize) -> Option<&'a Token> {
        self.at(at).filter(|token| token.kind == Kind::Number)
    }

    /// A whole number in digits or letters that stands for itself.
    pub fn exact(&self, at: usize) -> Option<(u64, usize)> {
        if let Some(token) = self.number(at) {
            let digits = token.word.bytes().all(|letter| letter.is_ascii_digit());
            let fits = digits && token.word.len() <= 4;
            return token.word.parse().ok().filter(|_| fits).map(|number| (number, next(at)));
        }
        self.pick(at, |term| if let Term::Number(number) = term { Some(number) } else { None })
    }

    pub fn currency(&self, at: usize) -> Option<(String, usize)> {
        /// Codes that are words when a text is in capitals.
        const WORDS: [&str; 6] = ["ALL", "TOP", "TRY", "CUP", "GEL", "PEN"];
        let token = self.at(at)?;
        if token.kind == Kind::Sign {
            return Some((token.word.clone(), next(at)));
        }
        if let Some(sign) = self.at(next(at)).filter(|sign| sign.kind == Kind::Sign && sign.glued) {
            let both = [token.word.as_str(), &sign.word].concat();
            return Mark::read(&both).map(|_| (both, at.saturating_add(2)));
        }
        if let Some((sign, to)) = self.pick(at, |term| if let Term::Money(sign) = term { Some(sign) } else { None }) {
            return Some((sign.to_owned(), to));
        }
        let raw = self.raw(at);
        let code = raw.bytes().all(|letter| letter.is_ascii_uppercase()) && !WORDS.contains(&raw);
        Currency::from_code(raw).filter(|_| code).map(|currency| (currency.code().to_owned(), next(at)))
    }

    pub fn written(&self, at: usize) -> Option<Written> {
        let mut text = String::new();
        let mut to = at;
        let mut sign = self.currency(at);
        if let Some((own, behind)) = &sign {
            text.push_str(own);
            to = *behind;
        }
        let token = self.number(to)?;
        text.push_str(&token.word);
        to = next(to);
        // 25 000
        let short = token.word.len() <= 3 && token.word.bytes().all(|letter| letter.is_ascii_digit());
        let mut groups = 0u8;
        while let Some(group) = self.number(to).filter(|group| short && is_group(group)) {
            groups = groups.saturating_add(1);
            if groups > GROUPS {
                return None;
            }
            text.push_str(&group.word);
            to = next(to);
        }
        let power = self.pick(to, |term| if let Term::Power(power) = term { Some(power) } else { None });
        if let Some((power, behind)) = power {
            let token = self.at(to)?;
            if token.glued || token.word.len() > 1 || token.word == "k" {
                text.push_str(power);
                to = behind;
                let shortened = en::paste::is_shortened(&token.word);
                to = if shortened && self.is(to, ".") { next(to) } else { to };
            }
        }
        let percent = self.past(to, Term::Percent);
        if let Some(behind) = percent {
            text.push('%');
            to = behind;
        }
        // 400,-
        if self.is(to, ",") && self.at(next(to)).is_some_and(|dash| dash.is("-") && dash.glued) {
            to = to.saturating_add(2);
        }
        if sign.is_none() {
            sign = self.currency(to);
            if let Some((own, behind)) = &sign {
                text.push_str(own);
                to = *behind;
            }
        }
        let open = self.at(to).is_some_and(|plus| plus.is("+") && plus.glued) && self.number(next(to)).is_none();
        to = if open { next(to) } else { to };
        // "12th" and "3D" are no amounts.
        if self.at(to).is_some_and(|behind| behind.glued && behind.kind == Kind::Word && behind.terms.is_empty()) {
            return None;
        }
        let mark = sign.and_then(|(sign, _)| Mark::read(&sign));
        Some(Written { to, text, mark, percent: percent.is_some(), open })
    }

    /// The end of numbers that belong together and of which none stands for itself: a range, a
    /// day, a time.
    pub fn cluster(&self, at: usize) -> Option<usize> {
        let mut to = self.cluster_number(at)?;
        let mut more = None;
        let between = at.checked_sub(1).is_some_and(|from| matches!(self.raw(from), "between" | "zwischen"));
        loop {
            let behind = self.at(to).and_then(|token| match token.word.as_str() {
                "-" | "/" | ":" => Some(next(to)),
                _ if between => self.past(to, Term::And),
                _ => self.past(to, Term::Range),
            });
            match behind.and_then(|behind| self.cluster_number(behind)) {
                Some(end) => {
                    more = Some(end);
                    to = end;
                }
                None => return more,
            }
        }
    }

    pub fn cluster_number(&self, at: usize) -> Option<usize> {
        match self.written(at) {
            Some(written) => Some(written.to),
            None if self.number(at).is_some() => Some(next(at)),
            None => self.pick(at, |term| if let Term::Number(_) = term { Some(()) } else { None }).map(|(_, to)| to),
        }
    }

    /// Whether what stands before a number says that it is no total by itself.
    pub fn is_spoilt(&self, at: usize) -> bool {
        self.is_joined(at) || self.preceded(at, Term::AtMost).is_some()
    }

    /// Whether a number belongs to what stands before it.
    pub fn is_joined(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        let glued = self.at(at).is_some_and(|token| token.glued);
        let mark = self.at(before).filter(|token| token.kind == Kind::Mark).map(|token| token.word.as_str());
        let joined = before > 0 && glued && matches!(mark, Some("/" | "+" | "-" | "@" | "#" | "."));
        let time = before > 0 && glued && mark == Some(":") && self.number(before.saturating_sub(1)).is_some();
        // "Week 2"
        let in_row =
            self.unit(before).is_some() && before.checked_sub(1).is_none_or(|number| self.exact(number).is_none());
        // Of "1 234 567" the last two are no numbers.
        let grouped =
            self.number(at).is_some_and(is_group) && self.number(before).is_some_and(|own| own.word.len() <= 3);
        joined || time || in_row || grouped
    }

    pub fn unit(&self, at: usize) -> Option<(u64, usize)> {
        self.pick(at, |term| if let Term::Time(hours) = term { Some(hours) } else { None })
    }

    pub fn platform(&self, at: usize) -> Option<(Platform, usize)> {
        // TikTok names its pieces as well; X and Threads are other words too often.
        self.pick(at, |term| match term {
            Term::Platform(platform) | Term::Piece(platform @ Platform::TikTok, _) => Some(platform),
            _ => None,
        })
    }

    pub fn format(&self, at: usize) -> Option<((Option<Platform>, Format), usize)> {
        self.pick(at, |term| match term {
            Term::Format(format) => Some((None, format)),
            Term::Piece(platform, format) => Some((Some(platform), format)),
            _ => None,
        })
    }

    pub fn is_measured(&self, at: usize) -> bool {
        self.noun(at).is_some()
    }

    /// What is measured or assumed, or what the creator is paid.
    pub fn noun(&self, at: usize) -> Option<(Term, usize)> {
        self.pick(at, |term| match term {
            Term::Metric(_) | Term::Engagement | Term::Sales | Term::Leads => Some(term),
            Term::Lever(_) | Term::Base | Term::Fee | Term::Commission => Some(term),
            _ => None,
        })
    }

    /// A length such as "30 s" or "60-90 seconds".
    pub fn length(&self, at: usize) -> Option<usize> {
        self.number(at)?;
        let number = self.cluster(at).unwrap_or(next(at));
        self.past(number, Term::Second)
    }

    /// A window in days: "7 days", "24 h".
    pub fn window(&self, at: usize) -> Option<(Days, usize)> {
        let at = self.past(at, Term::WindowOf).unwrap_or(at);
        let (number, behind) = self.exact(at)?;
        let (hours, to) = self.unit(behind)?;
        let hours = number.checked_mul(hours).filter(|hours| hours % 24 == 0)?;
        let days = u16::try_from(hours / 24).ok().and_then(Days::new)?;
        let word = self.at(to).is_some_and(|token| token.word == "window");
        Some((days, if word { next(to) } else { to }))
    }

    /// A day, the other day that its digits can mean, and where it ends.
    pub fn date(&self, at: usize) -> Option<(Date, Option<Date>, usize)> {
        let last = at.saturating_add(8).min(self.tokens.len());
        (next(at)..=last).rev().find_map(|to| {
            let (first, other) = self.date_between(at, to)?;
            Some((first, other, to))
        })
    }

    pub fn date_between(&self, at: usize, to: usize) -> Option<(Date, Option<Date>)> {
        let tokens = self.tokens.get(at..to)?;
        let (first, last) = (tokens.first()?, tokens.last()?);
        let month = |token: &Token| token.kind == Kind::Word && en::time::month(&token.word).is_some();
        let ordinal = |token: &Token| matches!(token.word.as_str(), "st" | "nd" | "rd" | "th");
        if first.kind == Kind::Mark || !(last.kind == Kind::Number || month(last) || ordinal(last)) {
            return None;
        }
        let numbers = tokens.iter().filter(|token| token.kind == Kind::Number);
        if tokens.iter().any(month) {
            // In "by 12 December, 3 stories" the three is no year.
            if numbers.clone().count() > 1 && !numbers.clone().any(|token| token.word.len() == 4) {
                return None;
            }
        } else if tokens.iter().skip(1).any(|token| !token.glued) {
            return None;
        }
        match read(Field::Date, None, self.slice(at, to), self.context) {
            Reading::One(Value::Date(date)) => Some((date, None)),
            Reading::Either(Value::Date(date), Value::Date(other)) => Some((date, Some(other))),
            _ => None,
        }
    }

    /// A country by its name or by two capital letters.
    pub fn country(&self, at: usize) -> Option<(Country, usize)> {
        let last = at.saturating_add(4).min(self.tokens.len());
        (next(at)..=last).rev().find_map(|to| Some((self.country_between(at, to)?, to)))
    }

    pub fn country_between(&self, at: usize, to: usize) -> Option<Country> {
        let raw = self.slice(at, to);
        if self.tokens.get(at..to)?.iter().any(|token| token.kind != Kind::Word) {
            return None;
        }
        let words: Vec<&str> = self.tokens.get(at..to)?.iter().map(|token| token.word.as_str()).collect();
        if let Some(code) = en::paste::country(&words.join(" ")) {
            return Country::from_code(code);
        }
        let capital = raw.bytes().next().is_some_and(|letter| !letter.is_ascii_lowercase());
        if raw.len() == 2 && !raw.bytes().all(|letter| letter.is_ascii_uppercase()) || !capital {
            return None;
        }
        match read(Field::Country, None, raw, self.context) {
            Reading::One(Value::Country(country)) => Some(country),
            _ => None,
        }
    }
}
