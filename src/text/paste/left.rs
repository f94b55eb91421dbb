//! The end of a reading: whether the text is a brief, what its parts are, and what is left over.

use super::line::{Draft, Line, Walk, behind_bullet};
use super::mood::empty_words;
use super::word::{Kind, Term, Token};
use super::{Doubt, Found, Part};

/// Places in the text, in their order; those that overlap are one.
struct Places(Vec<(usize, usize)>);

impl Places {
    fn of(mut places: Vec<(usize, usize)>) -> Self {
        places.sort_unstable();
        let mut joined: Vec<(usize, usize)> = Vec::new();
        for (start, end) in places {
            match joined.last_mut() {
                Some((_, last)) if start < *last => *last = end.max(*last),
                _ => joined.push((start, end)),
            }
        }
        Places(joined)
    }

    /// The first place that ends behind this.
    fn behind(&self, at: usize) -> Option<&(usize, usize)> {
        self.0.get(self.0.partition_point(|(_, end)| *end <= at))
    }

    fn touches(&self, start: usize, end: usize) -> bool {
        self.behind(start).is_some_and(|(own, _)| *own < end)
    }

    fn covers(&self, token: &Token) -> bool {
        self.behind(token.start).is_some_and(|(start, end)| *start <= token.start && token.end <= *end)
    }
}

impl<'a> Walk<'a> {
    /// The parts and what is left over.
    pub fn finish(mut self) -> (Vec<Part>, Vec<String>) {
        /// Less than this any shopping list can have.
        const ENOUGH: u32 = 2;
        self.drafts.sort_by_key(|draft| draft.start);
        let weight = self.drafts.iter().fold(0u32, |sum, draft| sum.saturating_add(draft.weight));
        if weight < ENOUGH {
            self.drafts.clear();
            self.claimed.clear();
        } else {
            self.put_on_platform();
            self.settle();
        }
        let mut places = std::mem::take(&mut self.claimed);
        places.extend(self.drafts.iter().map(|draft| (draft.start, draft.end)));
        let (taken, unused) = (Places::of(places), Places::of(std::mem::take(&mut self.unused)));
        let left_over = self.lines.iter().flat_map(|line| self.left_of(line, &taken, &unused)).collect();
        let parts = self.drafts.into_iter().map(|draft| Part {
            from: self.text.get(draft.start..draft.end).unwrap_or_default().to_owned(),
            found: draft.found,
            doubt: draft.doubt,
        });
        (parts.collect(), left_over)
    }

    pub fn put_on_platform(&mut self) {
        let [(platform, start, end)] = self.platform_of_all.as_slice() else { return };
        let mut used = false;
        for draft in &mut self.drafts {
            used |= draft.found.put_on(*platform);
            if let Some(Doubt::Other(other)) = &mut draft.doubt {
                other.put_on(*platform);
            }
        }
        if used {
            self.claimed.push((*start, *end));
        }
    }

    /// Keeps one of parts that say the same, and none of fields that the text gives two values.
    pub fn settle(&mut self) {
        let mut kept: Vec<Draft> = Vec::new();
        let mut open: Vec<Found> = Vec::new();
        for draft in std::mem::take(&mut self.drafts) {
            // Two lines with one reel each may be two reels; a person has to look.
            let piece = matches!(draft.found, Found::Deliverable(_));
            if !piece && kept.iter().any(|own| own.found == draft.found) {
                self.claimed.push((draft.start, draft.end));
            } else {
                if kept.iter().any(|own| own.found.is_rival(&draft.found)) {
                    open.push(draft.found.clone());
                }
                kept.push(draft);
            }
        }
        kept.retain(|draft| !open.iter().any(|found| found.is_rival(&draft.found) || *found == draft.found));
        self.drafts = kept;
    }

    /// The words of a line that no place covers.
    fn left_of(&self, line: &Line, taken: &Places, unused: &Places) -> Vec<String> {
        let raw = self.text.get(line.start..line.end).unwrap_or_default().trim();
        if !taken.touches(line.start, line.end) {
            return if raw.is_empty() { Vec::new() } else { vec![raw.to_owned()] };
        }
        let free = |token: &Token| !taken.covers(token) || unused.covers(token);
        let empty = empty_words(&line.tokens);
        let mut left = Vec::new();
        let mut run: Vec<(&Token, bool)> = Vec::new();
        for (token, empty) in line.tokens.iter().zip(empty).skip(behind_bullet(&line.tokens)) {
            if free(token) {
                run.push((token, empty));
            } else {
                left.extend(self.left_words(&run));
                run.clear();
            }
        }
        left.extend(self.left_words(&run));
        left
    }

    /// A run of words that were not taken, without the marks and the "and" at its ends; `None` if
    /// no word of it says anything.
    pub fn left_words(&self, run: &[(&Token, bool)]) -> Option<String> {
        run.iter().find(|(_, empty)| !empty)?;
        let edge = |token: &Token| token.terms.iter().any(|(term, _)| *term == Term::And) || token.kind == Kind::Mark;
        let opened = run.iter().any(|(token, _)| token.is("("));
        let closed = run.iter().any(|(token, _)| token.is(")"));
        let kept = |(token, _): &&(&Token, bool)| !edge(token) || (closed && token.is("("));
        let start = run.iter().find(kept)?.0.start;
        let last = run.iter().rposition(|(token, _)| !edge(token) || token.is("%") || (opened && token.is(")")))?;
        let end = run.get(last)?.0.end;
        Some(self.text.get(start..end)?.trim().to_owned())
    }
}

impl Found {
    /// Whether both are values of one field and differ.
    pub fn is_rival(&self, other: &Found) -> bool {
        let same = match (self, other) {
            (Found::Campaign(field, _), Found::Campaign(own, _)) => field == own,
            (Found::Creator(field, _), Found::Creator(own, _)) => field == own,
            (Found::Terms(field, _), Found::Terms(own, _)) => field == own,
            (Found::Assumption(lever, _), Found::Assumption(own, _)) => lever == own,
            (Found::Notes(field, _), Found::Notes(own, _)) => field == own,
            _ => false,
        };
        same && self != other
    }
}
