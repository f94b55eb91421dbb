//! Labels and the values behind them: "Brand: …", "Laufzeit: …".

use super::clause::scan;
use super::line::{Draft, Line, Walk, behind_bullet, platform_at, span};
use super::mood::ends_sentence;
use super::phrase::{self, longest};
use super::word::{Kind, Label, Slot, Term, Token};
use super::words::{Words, next};
use super::{Doubt, Found};
use crate::brief::choice::{Choice, Objective};
use crate::brief::field::{CampaignField, CreatorField, FieldName, Kind as Field, TermsField, Value};
use crate::brief::quantity::{Country, Date, Text};
use crate::text::en;
use crate::text::read::{Reading, read};

impl<'a> Walk<'a> {
    /// Reads the value behind a label. `None` if it is none: the words may be a heading then.
    pub fn label(
        &mut self,
        at: usize,
        label: Label,
        from: usize,
        value: usize,
        strong: bool,
    ) -> Option<(usize, usize)> {
        let lines = self.lines;
        let tokens = lines.get(at)?.tokens.as_slice();
        self.labelled |= matches!(label, Label::Market | Label::Field(Slot::Campaign(_)));
        let to = match label {
            Label::Mail => return strong.then_some((tokens.len(), next(at))),
            Label::Field(slot) => return self.field(at, slot, from, value, strong),
            Label::Period => self.period(tokens, from, value)?,
            Label::Market => self.markets(tokens, from, value)?,
            Label::Platform => self.platforms(tokens, from, value)?,
        };
        Some((to, next(at)))
    }

    pub fn field(&mut self, at: usize, slot: Slot, from: usize, value: usize, strong: bool) -> Option<(usize, usize)> {
        let lines = self.lines;
        let tokens = lines.get(at)?.tokens.as_slice();
        if slot.kind() == Field::Text {
            let end = self.text_end(&self.words(tokens, tokens.len()), value, !matches!(slot, Slot::Terms(_)));
            return if strong { self.text_field(at, slot, from, value, end) } else { None };
        }
        let (found, other, to) = self.typed(tokens, slot.kind(), value)?;
        self.set(slot, tokens, (from, to), found, other)?;
        Some((to, next(at)))
    }

    /// A value that is no text, the other one that fits, and where it ends.
    fn typed(&self, tokens: &'a [Token], kind: Field, value: usize) -> Option<(Value, Option<Value>, usize)> {
        let words = self.words(tokens, tokens.len());
        let to = element_end(tokens, value);
        let own = tokens.get(value..to)?;
        match kind {
            Field::Date => words.date(value).map(|(date, other, to)| (Value::Date(date), other.map(Value::Date), to)),
            Field::Choice(_) => {
                let first = objective(own)?;
                // Of two objectives none is the one.
                let second = tokens.get(next(to)..element_end(tokens, next(to))).and_then(objective);
                second.is_none().then_some((Value::Choice(first.code()), None, to))
            }
            Field::Money if !self.money || !has_sign(own) => None,
            Field::Currency | Field::Rate | Field::Count | Field::Days | Field::Money => {
                match read(kind, None, words.slice(value, to), self.context) {
                    Reading::One(value) => Some((value, None, to)),
                    Reading::Either(value, other) if kind != Field::Money => Some((value, Some(other), to)),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// Whether a part that has to be read by itself begins behind a comma: a label with its value,
    /// or a heading.
    pub fn begins_part(&self, tokens: &'a [Token], at: usize) -> bool {
        let words = self.words(tokens, tokens.len());
        let colon = |(.., to): &(_, _, usize)| to.checked_sub(1).is_some_and(|colon| words.is(colon, ":"));
        if self.bare(tokens, at).is_some() || self.heading(tokens, at, tokens.len()).is_some_and(|head| colon(&head)) {
            return true;
        }
        let Some((label, value, strong)) = label_at(tokens, at) else { return false };
        match label {
            Label::Field(slot) if slot.kind() != Field::Text => self.typed(tokens, slot.kind(), value).is_some(),
            Label::Market => words.country(value).is_some(),
            Label::Period => range(&words, period_start(&words, value)).is_some(),
            Label::Field(_) | Label::Platform => strong,
            Label::Mail => false,
        }
    }

    /// A currency or a period that stands alone in a row of labels: "market US, USD". Gives where
    /// it ends, and the currency.
    fn bare(&self, tokens: &'a [Token], from: usize) -> Option<(usize, Option<Value>)> {
        let words = self.words(tokens, tokens.len());
        let to = element_end(tokens, from);
        if !self.labelled {
            return None;
        }
        if words.currency(from).is_some_and(|(_, end)| end == to) {
            let Reading::One(value) = read(Field::Currency, None, words.slice(from, to), self.context) else {
                return None;
            };
            return Some((to, Some(value)));
        }
        range(&words, from).filter(|(.., end)| *end == to).map(|_| (to, None))
    }

    /// Reads what stands alone in a row of labels, and gives its end.
    pub fn take_bare(&mut self, tokens: &'a [Token], from: usize) -> Option<usize> {
        match self.bare(tokens, from)? {
            (to, Some(value)) => {
                self.set(Slot::Campaign(CampaignField::Currency), tokens, (from, to), value, None)?;
                Some(to)
            }
            (_, None) => self.period(tokens, from, from),
        }
    }

    /// A text behind its label, or below it.
    pub fn text_field(
        &mut self,
        at: usize,
        slot: Slot,
        from: usize,
        value: usize,
        end: usize,
    ) -> Option<(usize, usize)> {
        let lines = self.lines;
        let tokens = lines.get(at)?.tokens.as_slice();
        let words = self.words(tokens, end);
        // "Brand: 500 clicks" and "Creator:" are headings.
        let side = matches!(slot, Slot::Campaign(CampaignField::Brand) | Slot::Creator(CreatorField::Handle));
        if value >= end {
            if side || end < tokens.len() {
                return None;
            }
            return self.text_below(at, slot, from);
        }
        if side {
            let name = words.slice(value, end);
            let short = end.saturating_sub(value) <= 5 && !name.contains([',', ';']);
            if !scan(&words, value, &[]).is_empty() || !short {
                return None;
            }
        }
        let text = Text::new(words.slice(value, end)).ok()?;
        self.set(slot, tokens, (from, end), Value::Text(text), None)?;
        Some((end, next(at)))
    }

    /// The text of the lines below a label, up to an empty line or the next label.
    pub fn text_below(&mut self, at: usize, slot: Slot, from: usize) -> Option<(usize, usize)> {
        let lines = self.lines;
        let label = lines.get(at)?;
        let own = |line: &&Line| {
            let begin = behind_bullet(&line.tokens);
            let colon = line.tokens.iter().take(6).any(|token| token.is(":"));
            !line.tokens.is_empty() && !colon && self.heading(&line.tokens, begin, begin).is_none()
        };
        let below = lines.get(next(at)..)?.iter().take_while(own).count();
        let last = at.saturating_add(below);
        let (first, end) = (lines.get(next(at))?.start, lines.get(last).filter(|_| below > 0)?.end);
        let text = Text::new(self.text.get(first..end)?.trim()).ok()?;
        let (start, _) = span(&label.tokens, from, label.tokens.len())?;
        let end = first.saturating_add(self.text.get(first..end)?.trim_end().len());
        self.push(slot.found(Value::Text(text)), None, slot.weight(), (start, end));
        Some((label.tokens.len(), next(last)))
    }

    pub fn set(
        &mut self,
        slot: Slot,
        tokens: &[Token],
        (from, to): (usize, usize),
        value: Value,
        other: Option<Value>,
    ) -> Option<()> {
        let place = span(tokens, from, to)?;
        let other = other.map(|other| Doubt::Other(slot.found(other)));
        self.push(slot.found(value), other, slot.weight(), place);
        Some(())
    }

    pub fn push(&mut self, found: Found, doubt: Option<Doubt>, weight: u32, (start, end): (usize, usize)) {
        self.drafts.push(Draft { start, end, found, doubt, weight, money: None });
    }

    /// The first and the last day.
    pub fn period(&mut self, tokens: &'a [Token], from: usize, value: usize) -> Option<usize> {
        let words = self.words(tokens, tokens.len());
        let (first, last, to) = range(&words, period_start(&words, value))?;
        let place = span(tokens, from, to)?;
        for (field, date) in [(CampaignField::Starts, first), (CampaignField::Ends, last)] {
            self.push(Found::Campaign(field, Value::Date(date)), None, 0, place);
        }
        Some(to)
    }

    pub fn markets(&mut self, tokens: &'a [Token], from: usize, value: usize) -> Option<usize> {
        let words = self.words(tokens, tokens.len());
        let mut found: Vec<(Country, usize, usize)> = Vec::new();
        let mut at = value;
        while let Some((country, to)) = words.country(at) {
            found.push((country, at, to));
            at = to;
            let and = words.at(to).is_some_and(|token| token.is(",") || token.is("/"));
            at = if and { next(at) } else { at };
            at = at.saturating_add(words.find(at, Term::And).unwrap_or(0));
            if at == to {
                break;
            }
        }
        let (_, _, end) = *found.last()?;
        // A word behind a country may say that it is none: "US dollars".
        let behind = words.at(end);
        if behind.is_some_and(|token| token.kind == Kind::Word && words.find(end, Term::Only).is_none())
            && found.len() == 1
        {
            return None;
        }
        for (at, (country, first, to)) in found.into_iter().enumerate() {
            let place = span(tokens, if at == 0 { from } else { first }, to)?;
            self.push(Found::Market(country), None, 0, place);
        }
        Some(end)
    }

    /// Where all pieces are published; nothing if several platforms are named.
    pub fn platforms(&mut self, tokens: &'a [Token], from: usize, value: usize) -> Option<usize> {
        let (platform, length) = platform_at(tokens.get(value..)?)?;
        let to = value.saturating_add(length);
        let ends = tokens.get(to).is_none_or(|token| token.is(";") || token.is("."));
        let (start, end) = span(tokens, from, to).filter(|_| ends)?;
        self.platform_of_all.push((platform, start, end));
        Some(to)
    }
}

impl Slot {
    fn kind(self) -> Field {
        match self {
            Slot::Campaign(field) => field.spec().kind,
            Slot::Creator(field) => field.spec().kind,
            Slot::Terms(field) => field.spec().kind,
            Slot::Notes(field) => field.spec().kind,
        }
    }

    pub fn found(self, value: Value) -> Found {
        match self {
            Slot::Campaign(field) => Found::Campaign(field, value),
            Slot::Creator(field) => Found::Creator(field, value),
            Slot::Terms(field) => Found::Terms(field, value),
            Slot::Notes(field) => Found::Notes(field, value),
        }
    }

    /// How much the label says for the text being a brief: brands and notes stand everywhere.
    pub fn weight(self) -> u32 {
        match self {
            Slot::Campaign(CampaignField::Name | CampaignField::Objective) | Slot::Creator(CreatorField::Handle) => 1,
            Slot::Terms(
                TermsField::Fee
                | TermsField::Commission
                | TermsField::KeyMessage
                | TermsField::CallToAction
                | TermsField::Disclosure
                | TermsField::UsageRights
                | TermsField::Exclusivity,
            ) => 1,
            Slot::Campaign(_) | Slot::Creator(_) | Slot::Terms(_) | Slot::Notes(_) => 0,
        }
    }
}

/// A known label, where its value begins, and whether a mark parts the two.
pub(super) fn label_at(tokens: &[Token], from: usize) -> Option<(Label, usize, bool)> {
    let article = tokens.get(from).is_some_and(|token| matches!(token.word.as_str(), "the" | "our" | "my" | "unsere"));
    let at = if article { next(from) } else { from };
    let rest = tokens.get(at..)?;
    let (label, length) = phrase::label(rest)?;
    let end = at.saturating_add(length);
    let token = tokens.get(end);
    let mark = token.is_some_and(|token| {
        [":", "=", "\t", "|"].iter().any(|mark| token.is(mark)) || (token.is("-") && !token.glued)
    });
    let verb = token.is_some_and(|token| matches!(token.word.as_str(), "is" | "are" | "ist" | "sind" | ":"));
    Some((label, if mark || verb { next(end) } else { end }, mark))
}

pub(super) fn has_sign(tokens: &[Token]) -> bool {
    tokens
        .iter()
        .any(|token| token.kind == Kind::Sign || token.terms.iter().any(|(term, _)| matches!(term, Term::Money(_))))
}

/// What a campaign is for, if the words say nothing else.
pub(super) fn objective(tokens: &[Token]) -> Option<Objective> {
    let whole = |phrases: &str| longest(phrases, tokens) == Some(tokens.len());
    en::paste::OBJECTIVES.iter().find(|(_, phrases)| whole(phrases)).map(|(objective, _)| *objective)
}

/// Behind the word that may stand before a period.
fn period_start(words: &Words, at: usize) -> usize {
    let from = words.at(at).is_some_and(|token| matches!(token.word.as_str(), "from" | "vom" | "von"));
    if from { next(at) } else { at }
}

/// Two days with a dash or "to" between them; the first may leave out what the last one says.
pub(super) fn range(words: &Words, from: usize) -> Option<(Date, Date, usize)> {
    let dash = |at: &usize| {
        words.at(*at).is_some_and(|token| {
            token.is("-") || matches!(token.word.as_str(), "to" | "bis" | "until" | "till" | "through")
        })
    };
    let at = (next(from)..from.saturating_add(8)).find(dash)?;
    let zum = words.at(next(at)).is_some_and(|token| token.word == "zum");
    let behind = if zum { at.saturating_add(2) } else { next(at) };
    let first = words.slice(from, at);
    let (last, to) = match words.date(behind) {
        Some((last, None, to)) => (last, to),
        Some(_) => return None,
        None => month_first(words, from, at, behind)?,
    };
    let year = last.year().to_string();
    let day = |typed: &str| match read(Field::Date, None, typed, words.context) {
        Reading::One(Value::Date(date)) => Some(date),
        _ => None,
    };
    let alone = first.trim_end_matches('.').parse::<u8>().ok();
    let with_year = |year: &str| day(&[first, " ", year].concat()).or_else(|| day(&[first, year].concat()));
    let own = match alone {
        Some(own) => Date::new(last.year(), last.month(), own),
        None if first.bytes().filter(u8::is_ascii_digit).count() > 4 => day(first),
        None => with_year(&year).map(|own| {
            let before = last.year().saturating_sub(1).to_string();
            if own > last { with_year(&before).unwrap_or(own) } else { own }
        }),
    }?;
    (own <= last).then_some((own, last, to))
}

/// "December 1-14, 2026": the last day has its month before the first one.
pub(super) fn month_first(words: &Words, from: usize, dash: usize, behind: usize) -> Option<(Date, usize)> {
    let month = words.at(from).and_then(|token| en::time::month(&token.word))?;
    let number = |at: usize| words.at(at).filter(|token| token.kind == Kind::Number)?.word.parse::<u16>().ok();
    number(dash.checked_sub(1)?)?;
    let day = u8::try_from(number(behind)?).ok()?;
    let comma = words.at(next(behind)).is_some_and(|token| token.is(","));
    let year_at = if comma { behind.saturating_add(2) } else { next(behind) };
    let year = number(year_at).filter(|year| *year >= 1000)?;
    Some((Date::new(i32::from(year), month, day)?, next(year_at)))
}

pub(super) fn clause_end(tokens: &[Token], from: usize) -> usize {
    (from..tokens.len())
        .find(|at| ends_sentence(tokens, *at) || tokens.get(*at).is_some_and(|token| token.is(";")))
        .unwrap_or(tokens.len())
}

/// Where one element of a list ends.
fn element_end(tokens: &[Token], from: usize) -> usize {
    let mark = |token: &Token| matches!(token.word.as_str(), "," | ";" | "|" | "\t" | "(" | ")");
    let ends = |at: &usize| {
        ends_sentence(tokens, *at) || tokens.get(*at).is_some_and(|token| token.kind == Kind::Mark && mark(token))
    };
    (from..tokens.len()).find(ends).unwrap_or(tokens.len())
}
