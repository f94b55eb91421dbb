//! Headings and sentences, line by line.

use super::clause::{Item, scan};
use super::label::{clause_end, label_at};
use super::lever;
use super::mood::{Mood, clause_mood, empty_words, mood};
use super::phrase;
use super::table;
use super::word::{Heading, Kind, Label, Term, Token, tokens};
use super::words::{Words, next};
use super::{Doubt, Found};
use crate::brief::choice::{Format, Metric, Platform};
use crate::brief::field::{CampaignField, Value};
use crate::brief::id::Side;
use crate::brief::quantity::Currency;
use crate::text::currency::Mark;
use crate::text::{Context, en};

/// A line of the normal text.
pub(super) struct Line {
    /// Where it begins, in bytes.
    pub start: usize,
    /// Where it ends, without the line end.
    pub end: usize,
    /// Its words.
    pub tokens: Vec<Token>,
}

impl Line {
    /// The lines of a text.
    pub fn all(text: &str) -> Vec<Line> {
        let mut lines = Vec::new();
        let mut start = 0usize;
        for line in text.split('\n') {
            let end = start.saturating_add(line.len());
            lines.push(Line { start, end, tokens: tokens(line, start) });
            start = end.saturating_add(1);
        }
        lines
    }
}

/// A part with its place in the text, in bytes.
pub(super) struct Draft {
    /// Where its words begin.
    pub start: usize,
    /// Where they end.
    pub end: usize,
    /// What they say.
    pub found: Found,
    /// What has to be asked.
    pub doubt: Option<Doubt>,
    /// How much it says for the text being a brief.
    pub weight: u32,
    /// The currency beside its amount, and where the amount stands.
    pub money: Option<(Mark, usize, usize)>,
}

impl Draft {
    /// The currency that stands beside an amount.
    pub fn currency(currency: Currency, shared: bool, start: usize, end: usize) -> Self {
        let found = Found::Campaign(CampaignField::Currency, Value::Currency(currency));
        Draft { start, end, found, doubt: shared.then_some(Doubt::SharedSign), weight: 0, money: None }
    }
}

/// What the heading above says of the words below.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    /// Nothing.
    Open,
    /// Pieces.
    Pieces,
    /// The creator's targets.
    Creator,
    /// The brand's outcomes.
    Brand,
    /// Targets of either side.
    Goals,
    /// Assumptions of the funnel.
    Plan,
    /// What was, or is only an example.
    Past,
    /// Something unknown.
    Other,
}

impl Section {
    /// Whether parts of a brief are announced.
    pub fn is_known(self) -> bool {
        self.is_of_goals() || matches!(self, Section::Pieces | Section::Plan)
    }

    /// Whether goals are announced.
    pub fn is_of_goals(self) -> bool {
        matches!(self, Section::Creator | Section::Brand | Section::Goals)
    }
}

/// The reading of a text, as far as it has come.
pub(super) struct Walk<'a> {
    /// The normal text.
    pub text: &'a str,
    /// Its lines.
    pub lines: &'a [Line],
    /// How numbers and days are read.
    pub context: &'a Context<'a>,
    /// Whether amounts of money can be read.
    pub money: bool,
    /// What the last heading said.
    pub section: Section,
    /// The parts so far.
    pub drafts: Vec<Draft>,
    /// The places of words that were understood without being a part.
    pub claimed: Vec<(usize, usize)>,
    /// The places of words inside parts that say something else.
    pub unused: Vec<(usize, usize)>,
    /// The platform of the pieces below, by their heading.
    pub platform: Option<Platform>,
    /// The platform of all pieces, and where that is said.
    pub platform_of_all: Vec<(Platform, usize, usize)>,
    /// Whether the line has named something of the campaign.
    pub labelled: bool,
    /// Whether the line before left something denied or past unfinished.
    pub stopped: bool,
    /// Whether the line before was empty.
    pub after_gap: bool,
}

/// Reads a text line by line.
pub(super) fn walk<'a>(text: &'a str, lines: &'a [Line], context: &'a Context<'a>, money: bool) -> Walk<'a> {
    let mut walk = Walk {
        text,
        lines,
        context,
        money,
        section: Section::Open,
        drafts: Vec::new(),
        claimed: Vec::new(),
        unused: Vec::new(),
        platform: None,
        platform_of_all: Vec::new(),
        labelled: false,
        stopped: false,
        after_gap: false,
    };
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let raw = text.get(line.start..line.end).unwrap_or_default().trim();
        if raw.is_empty() {
            walk.stopped = false;
            walk.after_gap = true;
            at = next(at);
            continue;
        }
        if en::paste::begins_history(&raw.to_ascii_lowercase()) {
            break;
        }
        at = if raw.starts_with('>') { next(at) } else { table::read(&mut walk, at).unwrap_or_else(|| walk.line(at)) };
        walk.after_gap = false;
    }
    walk
}

/// Whether a piece of this kind can be published there.
pub(super) fn exists_on(format: Option<Format>, platform: Platform) -> bool {
    use Platform as P;
    match format {
        Some(Format::Reel) => matches!(platform, P::Instagram | P::Facebook),
        Some(Format::Story | Format::Carousel) => {
            matches!(platform, P::Instagram | P::Facebook | P::TikTok | P::Snapchat | P::LinkedIn)
        }
        Some(Format::Short) => platform == P::YouTube,
        Some(Format::Pin) => platform == P::Pinterest,
        Some(Format::Post | Format::Video | Format::Live | Format::Integration) => true,
        _ => false,
    }
}

impl<'a> Walk<'a> {
    /// The words up to a token.
    pub fn words(&self, tokens: &'a [Token], to: usize) -> Words<'a> {
        Words {
            text: self.text,
            tokens: tokens.get(..to).unwrap_or(tokens),
            context: self.context,
            money: self.money,
            pieces: self.section == Section::Pieces,
            goals: self.section.is_of_goals(),
        }
    }

    /// Reads one line, and what belongs to it of the following ones; gives the next line.
    pub fn line(&mut self, at: usize) -> usize {
        let lines = self.lines;
        let Some(line) = lines.get(at) else { return next(at) };
        let tokens = line.tokens.as_slice();
        let begin = behind_bullet(tokens);
        let mood = mood(tokens);
        let long = tokens.iter().filter(|token| token.kind == Kind::Word).count() > 8;
        if self.after_gap && begin == 0 && long {
            self.section = Section::Open;
            self.platform = None;
        }
        let outer = (self.section, self.platform);
        let mut from = begin;
        let mut following = next(at);
        let mut lasting = false;
        let mut end = begin;
        self.labelled = false;
        while from < tokens.len() {
            let between = |token: &Token| [",", "|", "\t"].iter().any(|mark| token.is(mark));
            if from > begin && tokens.get(from).is_some_and(between) {
                from = next(from);
                continue;
            }
            if let Some((to, behind)) = self.head(at, from, begin) {
                lasting = to >= tokens.len() && self.is_heading(tokens, from);
                from = to.max(next(from));
                following = behind.max(following);
                continue;
            }
            if from >= end {
                end = clause_end(tokens, from);
            }
            let to = self.part_end(tokens, from, end, &mood);
            self.clause(tokens, (from, to, end), &mood);
            from = next(to);
        }
        if !lasting {
            (self.section, self.platform) = outer;
        }
        if mood.open {
            if tokens.last().is_some_and(|token| token.is(":")) {
                self.section = Section::Past;
            } else {
                self.stopped = true;
            }
        }
        following
    }

    /// Whether a heading with nothing behind it stands here.
    pub fn is_heading(&self, tokens: &'a [Token], from: usize) -> bool {
        let heading = self.heading(tokens, from, from).is_some_and(|(.., to)| to >= tokens.len());
        heading || tokens.last().is_some_and(|token| token.is(":"))
    }

    /// Reads a label with its value, or a heading; gives where the rest of the line begins, and
    /// the next line.
    pub fn head(&mut self, at: usize, from: usize, begin: usize) -> Option<(usize, usize)> {
        let lines = self.lines;
        let tokens = lines.get(at)?.tokens.as_slice();
        let past = self.section == Section::Past;
        if let Some((label, value, strong)) = label_at(tokens, from) {
            let taken = if past && label != Label::Mail { None } else { self.label(at, label, from, value, strong) };
            if taken.is_some() {
                return taken;
            }
        }
        if let Some(to) = self.take_bare(tokens, from).filter(|_| !past) {
            return Some((to, next(at)));
        }
        if let Some((section, platform, to)) = self.heading(tokens, from, begin) {
            self.section = section;
            self.platform = platform;
            // What was is not understood, only kept away: its heading stays with it.
            if section != Section::Past {
                self.claimed.push(span(tokens, from, to)?);
            }
            return Some((to, next(at)));
        }
        self.strange(tokens, from).map(|to| (to, next(at)))
    }

    /// A heading: every word of it is about one side, about pieces or about goals.
    pub fn heading(
        &self,
        tokens: &'a [Token],
        from: usize,
        begin: usize,
    ) -> Option<(Section, Option<Platform>, usize)> {
        let words = self.words(tokens, tokens.len());
        // What stands in brackets is about something else on its line.
        if words.is(from, "(") {
            return None;
        }
        let mut seen: Vec<Heading> = Vec::new();
        let mut platform = None;
        let mut at = from;
        let mut opened = false;
        while let Some(rest) = tokens.get(at..).filter(|rest| !rest.is_empty()) {
            if let Some((heading, length)) = phrase::heading(rest) {
                seen.push(heading);
                at = at.saturating_add(length);
            } else if let Some((own, length)) = platform_at(rest) {
                platform = Some(own);
                at = at.saturating_add(length);
            } else if words.at(at).is_some_and(|token| token.is("(") || token.is(")") || opened && token.is(",")) {
                opened = words.is(at, "(") || opened && !words.is(at, ")");
                at = next(at);
            } else {
                break;
            }
        }
        let has = |heading: Heading| seen.contains(&heading);
        let section = if has(Heading::Past) {
            Section::Past
        } else if has(Heading::Plan) {
            Section::Plan
        } else if has(Heading::Deliverables) {
            Section::Pieces
        } else if has(Heading::Creator) {
            Section::Creator
        } else if has(Heading::Brand) {
            Section::Brand
        } else if has(Heading::Goals) {
            Section::Goals
        } else if has(Heading::Planned) {
            Section::Plan
        } else if platform.is_some() && seen.is_empty() {
            Section::Pieces
        } else {
            return None;
        };
        let token = words.at(at);
        let colon = token.is_some_and(|token| {
            [":", "=", "\t", "|"].iter().any(|mark| token.is(mark)) || (token.is("-") && !token.glued)
        });
        let verb = token.is_some_and(|token| matches!(token.word.as_str(), "is" | "are" | "sind" | "ist"));
        let whole = at >= tokens.len() && from == begin && !seen.is_empty();
        let named = has(Heading::Goals) || has(Heading::Deliverables);
        // Behind the name of a platform alone its pieces stand in a list below.
        let alone = seen.is_empty() && next(at) < tokens.len();
        if alone || !(whole || colon || verb && named) {
            return None;
        }
        Some((section, platform, if whole { at } else { next(at) }))
    }

    /// A label that is not known: what stands behind it is about something else. Gives where the
    /// next part of the line begins.
    pub fn strange(&mut self, tokens: &'a [Token], from: usize) -> Option<usize> {
        let words = self.words(tokens, tokens.len());
        let colon = (from..tokens.len()).find(|at| !tokens.get(*at).is_some_and(|token| token.kind == Kind::Word))?;
        tokens.get(colon).filter(|token| token.is(":"))?;
        let label = tokens.get(from..colon)?;
        let said = |token: &Token| {
            token.terms.iter().any(|(term, _)| {
                matches!(
                    term,
                    Term::Intent
                        | Term::Format(_)
                        | Term::Piece(..)
                        | Term::Platform(_)
                        | Term::Metric(_)
                        | Term::Engagement
                        | Term::Sales
                        | Term::Leads
                        | Term::Lever(_)
                        | Term::Fee
                        | Term::Commission
                )
            })
        };
        let known = label.iter().any(said) || label.first().is_some_and(|token| en::paste::greets(&token.word));
        let lasts = next(colon) >= tokens.len();
        if known || label.len() > 4 {
            if lasts && !self.section.is_known() {
                self.section = Section::Open;
            }
            return None;
        }
        if lasts {
            self.section = if clause_mood(label).0 { Section::Past } else { Section::Other };
            return Some(tokens.len());
        }
        Some(self.text_end(&words, next(colon), false))
    }

    /// Where a text that begins at `from` ends: at the next label of the line. A `name` ends at
    /// values that are named without a colon as well.
    pub fn text_end(&self, words: &Words<'a>, from: usize, name: bool) -> usize {
        let tokens = words.tokens;
        let parts = |at: &usize| {
            let mark = tokens.get(*at).is_some_and(|token| {
                token.kind == Kind::Mark && matches!(token.word.as_str(), ";" | "|" | "\t" | "," | ".")
            });
            let label = || {
                let behind = next(*at);
                label_at(tokens, behind).is_some_and(|(.., strong)| strong)
                    || self.heading(tokens, behind, tokens.len()).is_some()
                    || name && self.begins_part(tokens, behind)
            };
            mark && label()
        };
        (from..tokens.len()).find(parts).unwrap_or(tokens.len())
    }

    /// Where a clause ends: at the comma before a part that is to be read by itself, if one is in it.
    fn part_end(&self, tokens: &'a [Token], from: usize, end: usize, mood: &Mood) -> usize {
        let mut depth = 0u32;
        for at in from..end {
            let Some(token) = tokens.get(at).filter(|token| token.kind == Kind::Mark) else { continue };
            match token.word.as_str() {
                "(" => depth = depth.saturating_add(1),
                ")" => depth = depth.saturating_sub(1),
                "," if depth == 0 && at > from => {
                    let blocked = mood.blocked.get(next(at)).copied().unwrap_or(false);
                    if !blocked && self.begins_part(tokens, next(at)) {
                        return at;
                    }
                }
                _ => {}
            }
        }
        end
    }

    /// Reads a clause without a label, up to `to`; as a whole it goes on up to `end`.
    pub fn clause(&mut self, tokens: &'a [Token], (from, to, end): (usize, usize, usize), mood: &Mood) {
        if self.section == Section::Past || self.stopped {
            return;
        }
        let outer = self.section;
        if !outer.is_known() && mood.plan.get(from).copied().unwrap_or(false) {
            self.section = Section::Plan;
        }
        let words = self.words(tokens, to);
        let mut items = scan(&words, from, &mood.blocked);
        let wanted = mood.wanted.get(from).copied().unwrap_or(false);
        if !self.section.is_known() && !wanted {
            let whole = self.words(tokens, end);
            let bare = self.section != Section::Other && is_bare(&words, from, &items, &whole);
            items.retain(|item| bare || item.named);
        }
        let first = self.drafts.len();
        for item in items {
            self.take(tokens, item, wanted);
        }
        self.window_of_all(&words, from, first);
        self.section = outer;
    }

    /// Gives goals of a clause the window that it names for all: "400k views, 9% engagement,
    /// windows 7 days".
    fn window_of_all(&mut self, words: &Words, from: usize, first: usize) {
        let named = (from..words.tokens.len()).find_map(|at| Some((at, words.window(words.past(at, Term::Windows)?)?)));
        let Some((at, (days, to))) = named else { return };
        let Some(place) = span(words.tokens, at, to) else { return };
        for draft in self.drafts.iter_mut().skip(first) {
            let other = if let Some(Doubt::Other(other)) = &mut draft.doubt { Some(other) } else { None };
            for found in std::iter::once(&mut draft.found).chain(other) {
                let (Found::Target(goal) | Found::Outcome(goal)) = found else { continue };
                goal.window.get_or_insert(days);
                self.claimed.push(place);
            }
        }
    }

    /// Adds a part, on the side and the platform that its heading says.
    pub fn take(&mut self, tokens: &[Token], item: Item, wanted: bool) {
        let Some(place) = span(tokens, item.from, item.to) else { return };
        let money = item.money.and_then(|(mark, from, to)| {
            let (start, end) = span(tokens, from, to)?;
            Some((mark, start, end))
        });
        let market = item.market.and_then(|(country, from, to)| Some((country, span(tokens, from, to)?)));
        self.take_at(item, place, money, wanted);
        if let Some((country, place)) = market {
            self.push(Found::Market(country), None, 0, place);
        }
    }

    /// Adds a part whose place is known.
    pub fn take_at(
        &mut self,
        item: Item,
        (start, end): (usize, usize),
        money: Option<(Mark, usize, usize)>,
        wanted: bool,
    ) {
        let sided = |found: Found| match found {
            Found::Target(goal) => {
                let usual = goal.metric.is_some_and(|metric| Metric::offered(Side::Creator).contains(&metric));
                let assumed = !self.section.is_known() && lever::is_assumed(goal.metric);
                match self.section {
                    _ if assumed => lever::of_goal(&goal),
                    Section::Plan => lever::of_goal(&goal),
                    Section::Creator => Some(Found::Target(goal)),
                    Section::Brand => Some(Found::Outcome(goal)),
                    _ if usual => Some(Found::Target(goal)),
                    _ => Some(Found::Outcome(goal)),
                }
            }
            Found::Deliverable(piece) => {
                let mut found = Found::Deliverable(piece);
                if let Some(platform) = self.platform {
                    found.put_on(platform);
                }
                Some(found)
            }
            other => Some(other),
        };
        let goal = matches!(item.found, Found::Target(_));
        let mut weight = u32::from(item.weight);
        let counts = !matches!(item.found, Found::Terms(..));
        // Goals without a side stand in any plan.
        if self.section.is_known() && !matches!(self.section, Section::Goals | Section::Plan) && counts {
            weight = weight.max(1).saturating_add(1);
        } else if wanted && goal {
            // News and reports want things as well, orders and clicks alike.
            weight = 1;
        }
        let Some(found) = sided(item.found) else { return };
        let doubt = item.other.and_then(sided).map(Doubt::Other);
        self.drafts.push(Draft { start, end, found, doubt, weight, money });
    }
}

/// Where the words behind a bullet or a number of a list begin.
pub(super) fn behind_bullet(tokens: &[Token]) -> usize {
    let marks = tokens.iter().take_while(|token| token.kind == Kind::Mark && !token.is("~") && !token.is(">")).count();
    let number = tokens.get(marks).filter(|token| token.kind == Kind::Number && token.word.len() <= 2);
    let mark = tokens.get(next(marks)).filter(|mark| mark.is(".") || mark.is(")"));
    let behind = tokens.get(marks.saturating_add(2)).filter(|behind| !behind.glued);
    let counted = number.is_some() && mark.is_some_and(|mark| mark.glued);
    match behind.filter(|behind| counted && en::time::month(&behind.word).is_none()) {
        Some(_) => marks.saturating_add(2),
        None => marks,
    }
}

pub(super) fn platform_at(tokens: &[Token]) -> Option<(Platform, usize)> {
    tokens.first()?.terms.iter().find_map(|(term, length)| match term {
        Term::Platform(platform) | Term::Piece(platform @ Platform::TikTok, _) => Some((*platform, *length)),
        _ => None,
    })
}

/// Whether the words say nothing but the parts in them, or are a short point that begins with one.
pub(super) fn is_bare(words: &Words, from: usize, items: &[Item], whole: &Words) -> bool {
    let Some(first) = items.first() else { return false };
    let start = if is_announced(words, from, first.from) { first.from } else { from };
    let own = words.tokens.get(start..).unwrap_or_default();
    let covered = |at: usize| items.iter().any(|item| (item.from..item.to).contains(&at));
    let bare = (start..).zip(empty_words(own)).all(|(at, empty)| empty || covered(at));
    let all = whole.tokens.get(from..).unwrap_or_default();
    let long = all.iter().filter(|token| token.kind != Kind::Mark).nth(14).is_some();
    // Prose ends with a point; a point of a list does not, so what was cut at one is prose.
    let listed = first.from == from && !long;
    bare || (listed && !whole.ends_with_point())
}

/// Whether a colon stands before the first part: "quick recap: 2 reels, reach 40k".
fn is_announced(words: &Words, from: usize, first: usize) -> bool {
    let colon = first.checked_sub(1).filter(|colon| *colon > from && words.is(*colon, ":"));
    let past = |tokens: &[Token]| phrase::heading(tokens).is_some_and(|(own, _)| own == Heading::Past);
    let of = |colon: usize| (from..colon).rev().map_while(|at| words.tokens.get(at..).filter(|_| !words.is(at, ",")));
    colon.is_some_and(|colon| !of(colon).any(past))
}

impl Words<'_> {
    /// Whether a full stop follows in the text.
    pub fn ends_with_point(&self) -> bool {
        let end = self.tokens.last().map_or(0, |token| token.end);
        self.text.get(end..).is_some_and(|rest| rest.starts_with(['.', '!', '?']))
    }
}

/// The place of tokens in the text.
pub(super) fn span(tokens: &[Token], from: usize, to: usize) -> Option<(usize, usize)> {
    let first = tokens.get(from)?;
    let last = to.min(tokens.len()).checked_sub(1).and_then(|last| tokens.get(last))?;
    (first.start < last.end).then_some((first.start, last.end))
}
