//! What the words around say of a number: wanted, or denied, past, usual, supposed.

use super::word::{Kind, Term, Token};
use super::words::next;
use crate::brief::choice::{Lever, Metric};
use crate::text::en;

/// What a sentence says of its tokens.
pub(super) struct Mood {
    /// Denied, past, usual, supposed.
    pub blocked: Vec<bool>,
    /// Wanted or offered.
    pub wanted: Vec<bool>,
    /// Beside an assumption of the funnel, so that every rate of the sentence is one.
    pub plan: Vec<bool>,
    /// Whether the last sentence stays open in something blocked.
    pub open: bool,
}

/// Whether a word says nothing that has to be kept when the words beside it are taken.
pub(super) fn is_empty_word(token: &Token) -> bool {
    let empty = |term: &Term| matches!(term, Term::Filler | Term::Intent | Term::And | Term::In | Term::On);
    token.kind == Kind::Mark || token.terms.iter().any(|(term, _)| empty(term))
}

/// Marks every token of which the words around say that it is empty, phrases as a whole.
pub(super) fn empty_words(tokens: &[Token]) -> Vec<bool> {
    let mut empty: Vec<bool> = tokens.iter().map(is_empty_word).collect();
    for (at, token) in tokens.iter().enumerate() {
        for (term, length) in &token.terms {
            if matches!(term, Term::Filler | Term::Intent) {
                empty.iter_mut().skip(at).take(*length).for_each(|own| *own = true);
            }
        }
    }
    empty
}

/// Whether the sentence ends at this token.
pub(super) fn ends_sentence(tokens: &[Token], at: usize) -> bool {
    let Some(token) = tokens.get(at) else { return true };
    let behind = tokens.get(next(at));
    if token.is("!") || token.is("?") {
        return true;
    }
    if !token.is(".") || behind.is_some_and(|behind| behind.glued) {
        return false;
    }
    let before = at.checked_sub(1).and_then(|before| tokens.get(before));
    before.is_none_or(|before| match before.kind {
        Kind::Word => !en::paste::is_shortened(&before.word),
        // "12. Dezember"
        Kind::Number => behind.is_none_or(|behind| en::time::month(&behind.word).is_none() && !behind.is("-")),
        Kind::Sign | Kind::Mark => true,
    })
}

pub(super) fn mood(tokens: &[Token]) -> Mood {
    let mut mood = Mood { blocked: Vec::new(), wanted: Vec::new(), plan: Vec::new(), open: false };
    let mut from = 0;
    while from < tokens.len() {
        let end = (from..tokens.len()).find(|at| ends_sentence(tokens, *at));
        let to = end.map_or(tokens.len(), next);
        let sentence = tokens.get(from..to).unwrap_or_default();
        mood.open = sentence_mood(sentence, &mut mood) && end.is_none();
        from = to;
    }
    mood
}

/// Adds what one sentence says; gives whether it ends in something blocked.
pub(super) fn sentence_mood(sentence: &[Token], mood: &mut Mood) -> bool {
    let report = sentence.iter().any(|token| token.terms.iter().any(|(term, _)| *term == Term::Report));
    let mut wanted = false;
    let mut state = false;
    let mut outside = false;
    let mut blocked: Vec<bool> = Vec::new();
    let mut from = 0;
    while from < sentence.len() {
        let to = (next(from)..sentence.len())
            .find(|at| sentence.get(*at).is_some_and(begins_clause))
            .unwrap_or(sentence.len());
        let clause = sentence.get(from..to).unwrap_or_default();
        if clause.first().is_some_and(|token| token.is("(")) {
            outside = state;
        } else if clause.first().is_some_and(|token| token.is(")")) {
            state = outside;
        }
        let (stop, intent) = clause_mood(clause);
        if stop {
            state = true;
        } else if intent {
            state = false;
        }
        wanted |= intent && !state;
        blocked.extend(std::iter::repeat_n(state || report, clause.len()));
        from = to;
    }
    mood.blocked.extend(blocked);
    mood.wanted.extend(std::iter::repeat_n(wanted, sentence.len()));
    mood.plan.extend(std::iter::repeat_n(!wanted && has_lever(sentence), sentence.len()));
    state
}

/// Whether an assumption is named by words that mean nothing else.
fn has_lever(sentence: &[Token]) -> bool {
    let lever = |(term, _): &(Term, usize)| {
        matches!(
            term,
            Term::Lever(Lever::AudienceInMarket | Lever::LeadValue | Lever::InstallRate | Lever::ActivatedUserValue)
                | Term::Metric(Metric::LandingRate | Metric::AverageOrderValue)
        )
    };
    sentence.iter().any(|token| token.terms.iter().any(lever))
}

pub(super) fn begins_clause(token: &Token) -> bool {
    let mark = token.kind == Kind::Mark && matches!(token.word.as_str(), "," | ";" | "(" | ")");
    mark || (token.is("-") && !token.glued) || matches!(token.word.as_str(), "but" | "aber" | "sondern")
}

/// Whether a clause is blocked, and whether it wants something. Of phrases that begin at one word
/// the longest counts: "to get" is not "get".
pub(super) fn clause_mood(clause: &[Token]) -> (bool, bool) {
    let (mut stop, mut intent) = (false, false);
    let mut at = 0;
    while let Some(token) = clause.get(at) {
        let length = token.terms.iter().map(|(_, length)| *length).max().unwrap_or(1);
        let here = |term: Term| token.terms.iter().any(|(own, own_length)| *own == term && *own_length == length);
        stop |= here(Term::Stop);
        intent |= here(Term::Intent);
        at = at.saturating_add(length);
    }
    (stop, intent)
}
