//! What the creator makes: pieces with their platform, their day and what makes them right.

use super::Found;
use super::clause::{Extras, Item, in_brackets, note};
use super::word::{Kind, Term};
use super::words::{Words, next};
use crate::brief::choice::Format;
use crate::brief::field::Deliverable;
use crate::brief::quantity::Count;

pub(super) fn deliverable(words: &Words, at: usize) -> Option<Item> {
    let (count, behind) = words.exact(at)?;
    let vague = words.preceded(at, Term::AtLeast).or_else(|| words.preceded(at, Term::About)).is_some();
    if vague || !(1..=100).contains(&count) {
        return None;
    }
    let mut to = words.past(behind, Term::Times).unwrap_or(behind);
    let mut piece = Deliverable { count: Count::new(count), ..Deliverable::default() };
    let mut extras = Extras::default();
    let noted = to;
    // Words that a heading has announced as pieces may describe them as they like.
    let mut strange = if words.pieces { 2u8 } else { 0 };
    let (own, format) = loop {
        let is_last = |end: usize| words.format(end).is_none() && !words.is_measured(end);
        if let Some((format, end)) = words.format(to).filter(|(_, end)| is_last(*end)) {
            to = end;
            break format;
        } else if let Some(end) = words.length(to).or_else(|| words.past(to, Term::Descriptor)) {
            extras.notes.push((to, end));
            to = end;
        } else if let Some((platform, end)) = words.platform(to) {
            piece.platform = Some(platform);
            to = end;
        } else if strange > 0 && words.at(to)?.kind == Kind::Word && words.at(to)?.terms.is_empty() {
            strange = strange.saturating_sub(1);
            extras.notes.push((to, next(to)));
            to = next(to);
        } else {
            return None;
        }
        if to.saturating_sub(noted) > 10 {
            return None;
        }
    };
    // "2 TikTok videos" names the platform before, "2 TikToks" within.
    piece.platform = own.or(piece.platform);
    piece.format = Some(format);
    finish_deliverable(words, at, to, piece, extras)
}

/// "Reels: 2", "Instagram stories x 4", "Reels (2)"
pub(super) fn deliverable_behind_name(words: &Words, at: usize) -> Option<Item> {
    let (platform, name) = words.platform(at).filter(|(_, end)| words.format(*end).is_some()).unzip();
    let ((own, format), behind) = words.format(name.unwrap_or(at))?;
    let in_brackets = words.is(behind, "(");
    let linked = [":", "=", "-", "|", "\t", "("].iter().any(|mark| words.is(behind, mark));
    let number = if linked { next(behind) } else { words.past(behind, Term::Times)? };
    let (count, to) = words.exact(number)?;
    words.number(number)?;
    let to = if in_brackets { words.is(to, ")").then(|| next(to))? } else { to };
    let ends = words.at(to).is_none_or(|token| token.kind == Kind::Mark && !token.is("/") && !token.is("%"))
        || [Term::And, Term::Due, Term::Before, Term::With].iter().any(|term| words.find(to, *term).is_some());
    if !ends || words.cluster(number).is_some() || !(1..=100).contains(&count) {
        return None;
    }
    let piece = Deliverable {
        count: Count::new(count),
        platform: platform.or(own),
        format: Some(format),
        ..Deliverable::default()
    };
    finish_deliverable(words, at, to, piece, Extras::default())
}

pub(super) fn finish_deliverable(
    words: &Words,
    from: usize,
    to: usize,
    mut piece: Deliverable,
    mut extras: Extras,
) -> Option<Item> {
    let other_noun = words.find(to, Term::Compound).is_some() || words.at(to).is_some_and(|token| token.word == "of");
    if other_noun || words.find(to, Term::Per).is_some() || words.is(to, "/") {
        return None;
    }
    let to = behind_deliverable(words, to, &mut piece, &mut extras);
    if words.find(to, Term::Per).is_some() {
        return None;
    }
    piece.note = note(words, &extras.notes);
    let other = extras.other_due.map(|due| Found::Deliverable(Deliverable { due: Some(due), ..piece.clone() }));
    // "A post" and "a story" are words of any letter.
    let vague = words.at(from).is_some_and(|token| matches!(token.word.as_str(), "a" | "an" | "ein" | "eine"));
    let weight = weight_of(&piece).saturating_sub(u8::from(vague && !words.pieces));
    let found = Found::Deliverable(piece);
    Some(Item { from, to, found, other, weight, money: None, market: None, named: false })
}

/// How much a piece says for a brief: posts and stories belong to houses as well, and pins stand
/// on any shopping list.
pub(super) fn weight_of(piece: &Deliverable) -> u8 {
    match piece.format {
        _ if piece.platform.is_some() => 2,
        Some(Format::Reel) => 2,
        Some(Format::Pin | Format::Article | Format::Live | Format::Integration) => 0,
        _ => 1,
    }
}

/// Takes what stands behind a piece and gives its end.
pub(super) fn behind_deliverable(words: &Words, mut to: usize, piece: &mut Deliverable, extras: &mut Extras) -> usize {
    loop {
        // A comma belongs to the piece only if what follows it does.
        let at = if words.is(to, ",") || words.is(to, "-") { next(to) } else { to };
        let after_mark = at > to;
        let end = if words.is(at, "\"") {
            quoted(words, at, extras)
        } else if words.is(at, "(") && !after_mark {
            in_brackets(words, at, &mut |inside| detail(&inside.0, inside.1, piece, extras)).map(|(end, rest)| {
                extras.notes.extend(rest);
                end
            })
        } else {
            detail(words, at, piece, extras).or_else(|| if after_mark { None } else { described(words, at, extras) })
        };
        match end {
            Some(end) if end > to => to = end,
            _ => return to,
        }
    }
}

/// Words in quotation marks, which say what makes a piece right.
pub(super) fn quoted(words: &Words, at: usize, extras: &mut Extras) -> Option<usize> {
    let close = words.close(at, "\"")?;
    extras.notes.push((next(at), close));
    (close > next(at)).then_some(next(close))
}

/// A platform, a day or a length.
pub(super) fn detail(words: &Words, at: usize, piece: &mut Deliverable, extras: &mut Extras) -> Option<usize> {
    let on = words.past(at, Term::On).unwrap_or(at);
    if let Some((platform, end)) = words.platform(on).filter(|_| piece.platform.is_none()) {
        piece.platform = Some(platform);
        return Some(end);
    }
    for (term, loose) in [(Term::Due, false), (Term::Before, true)] {
        let Some(day) = words.past(at, term) else { continue };
        let day = words.past(day, Term::Due).unwrap_or(day);
        if let Some((due, other, end)) = words.date(day).filter(|_| piece.due.is_none()) {
            piece.due = Some(due);
            extras.other_due = other;
            // Whether the day itself is still in time is not ours to say.
            if loose {
                extras.notes.push((at, end));
            }
            return Some(end);
        }
    }
    let end = words.length(at).or_else(|| words.past(at, Term::Descriptor))?;
    extras.notes.push((at, end));
    Some(end)
}

/// Words that say what makes a piece right, up to the end of the clause.
pub(super) fn described(words: &Words, at: usize, extras: &mut Extras) -> Option<usize> {
    let begin = words.past(at, Term::With)?;
    let mut to = begin;
    while let Some(token) = words.at(to) {
        let counted = |at: usize| words.exact(at).is_some() || words.currency(at).is_some();
        let ends = token.kind == Kind::Mark
            && matches!(token.word.as_str(), "," | ";" | "." | "!" | "?" | "(" | ")" | "|" | "\t" | "-")
            || words.past(to, Term::And).is_some_and(counted)
            || words.past(to, Term::For).is_some_and(|price| words.written(price).is_some());
        if ends {
            break;
        }
        if words.is_measured(to) || words.find(to, Term::Stop).is_some() {
            return None;
        }
        to = next(to);
    }
    extras.notes.push((at, to));
    (to > begin).then_some(to)
}

/// A piece from the cells of a row: its kind, and what else is said.
pub(super) fn piece_of_cells(
    kind: &Words,
    count: Option<&Words>,
    platform: Option<&Words>,
    due: Option<&Words>,
) -> Option<Item> {
    let mut piece = Deliverable::default();
    let mut extras = Extras::default();
    let mut at = 0;
    if let Some((number, end)) = kind.exact(0).filter(|_| kind.cluster(0).is_none()) {
        piece.count = Count::new(number);
        at = kind.past(end, Term::Times).unwrap_or(end);
    }
    while at < kind.tokens.len() && piece.format.is_none() {
        if let Some(((own, format), end)) = kind.format(at).filter(|(_, end)| kind.format(*end).is_none()) {
            piece.platform = own.or(piece.platform);
            piece.format = Some(format);
            at = end;
        } else if let Some((platform, end)) = kind.platform(at) {
            piece.platform = Some(platform);
            at = end;
        } else if kind.number(at).is_some() && kind.length(at).is_none() {
            return None;
        } else {
            let end = kind.length(at).unwrap_or(next(at));
            extras.notes.push((at, end));
            at = end;
        }
    }
    piece.format?;
    if kind.find(at, Term::Compound).is_some() || kind.is_measured(at) {
        return None;
    }
    at = behind_deliverable(kind, at, &mut piece, &mut extras);
    if at < kind.tokens.len() {
        extras.notes.push((at, kind.tokens.len()));
    }
    if let Some(count) = count.filter(|count| !count.tokens.is_empty()) {
        let (number, end) = count.exact(0)?;
        let end = count.past(end, Term::Times).unwrap_or(end);
        let whole = end == count.tokens.len() && piece.count.is_none();
        piece.count = Some(Count::new(number).filter(|_| whole)?);
    }
    if piece.count.is_some_and(|count| !(1..=100).contains(&count.get())) {
        return None;
    }
    if let Some((platform, _)) = platform.and_then(|cell| cell.platform(0)) {
        piece.platform = Some(platform);
    }
    if let Some((day, other, _)) = due.and_then(|cell| cell.date(0)) {
        piece.due = Some(day);
        extras.other_due = other;
    }
    piece.note = note(kind, &extras.notes);
    let other = extras.other_due.map(|due| Found::Deliverable(Deliverable { due: Some(due), ..piece.clone() }));
    let weight = weight_of(&piece);
    Some(Item {
        from: 0,
        to: 0,
        found: Found::Deliverable(piece),
        other,
        weight,
        money: None,
        market: None,
        named: true,
    })
}
