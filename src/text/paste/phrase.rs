//! Phrases of the tables of words, found by how their first word begins: a text of a few thousand
//! words would otherwise be compared with every phrase at each of them.

use std::sync::OnceLock;

use super::word::{Heading, Label, Term, Token};
use crate::text::en::paste::{HEADINGS, LABELS, TERMS};

/// The phrases of a table, each with its row, in the order of how they begin and then of the table.
struct Index(Vec<(Beginning, usize, &'static str)>);

/// The first two bytes of a word; 0 where there is none.
type Beginning = [u8; 2];

fn beginning(word: &str) -> Beginning {
    let mut bytes = word.bytes();
    [bytes.next().unwrap_or(0), bytes.next().unwrap_or(0)]
}

impl Index {
    fn of(rows: impl Iterator<Item = &'static str>) -> Self {
        let mut phrases = Vec::new();
        for (row, alternatives) in rows.enumerate() {
            phrases.extend(alternatives.split('|').map(|phrase| (first_word(phrase), row, phrase)));
        }
        phrases.sort_by_key(|(beginning, row, _)| (*beginning, *row));
        Index(phrases)
    }

    /// Calls `visit` with the row and the length of every phrase that stands at the beginning, in
    /// the order of the table.
    fn visit(&self, tokens: &[Token], visit: &mut dyn FnMut(usize, usize)) {
        let Some(own) = tokens.first().map(|token| beginning(&token.word)) else { return };
        let from = self.0.partition_point(|(other, ..)| *other < own);
        for (_, row, phrase) in self.0.iter().skip(from).take_while(|(other, ..)| *other == own) {
            if let Some(length) = length(phrase, tokens) {
                visit(*row, length);
            }
        }
    }

    /// The row of the longest phrase that stands at the beginning, and its length.
    fn longest(&self, tokens: &[Token]) -> Option<(usize, usize)> {
        let mut best: Option<(usize, usize)> = None;
        self.visit(tokens, &mut |row, length| {
            if best.is_none_or(|(_, other)| length >= other) {
                best = Some((row, length));
            }
        });
        best
    }
}

fn first_word(phrase: &str) -> Beginning {
    beginning(phrase.split(' ').next().unwrap_or_default())
}

/// What phrases that stand at the beginning can mean, with how many tokens the longest has.
pub(super) fn terms(tokens: &[Token]) -> Vec<(Term, usize)> {
    static INDEX: OnceLock<Index> = OnceLock::new();
    let index = INDEX.get_or_init(|| Index::of(TERMS.iter().map(|(_, phrases)| *phrases)));
    let mut found: Vec<(Term, usize)> = Vec::new();
    index.visit(tokens, &mut |row, length| {
        let Some((term, _)) = TERMS.get(row) else { return };
        match found.last_mut() {
            Some((own, longest)) if own == term => *longest = length.max(*longest),
            _ => found.push((*term, length)),
        }
    });
    found
}

/// The label that stands at the beginning.
pub(super) fn label(tokens: &[Token]) -> Option<(Label, usize)> {
    static INDEX: OnceLock<Index> = OnceLock::new();
    let index = INDEX.get_or_init(|| Index::of(LABELS.iter().map(|(_, phrases)| *phrases)));
    let (row, length) = index.longest(tokens)?;
    Some((LABELS.get(row)?.0, length))
}

/// The word of a heading that stands at the beginning.
pub(super) fn heading(tokens: &[Token]) -> Option<(Heading, usize)> {
    static INDEX: OnceLock<Index> = OnceLock::new();
    let index = INDEX.get_or_init(|| Index::of(HEADINGS.iter().map(|(_, phrases)| *phrases)));
    let (row, length) = index.longest(tokens)?;
    Some((HEADINGS.get(row)?.0, length))
}

/// How many tokens the longest of the phrases has that stands at the beginning.
pub(super) fn longest(phrases: &str, tokens: &[Token]) -> Option<usize> {
    let first = tokens.first()?.word.as_bytes().first()?;
    let begins = |phrase: &&str| phrase.as_bytes().first() == Some(first);
    phrases.split('|').filter(begins).filter_map(|phrase| length(phrase, tokens)).max()
}

fn length(phrase: &str, tokens: &[Token]) -> Option<usize> {
    let mut count = 0usize;
    let mut own = tokens.iter();
    for word in phrase.split(' ') {
        own.next().filter(|token| token.word == word)?;
        count = count.saturating_add(1);
    }
    Some(count)
}
