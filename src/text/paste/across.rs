//! Tables whose head names what is measured: one row holds the amounts of all of it.

use super::Found;
use super::clause::{Item, amount, commission};
use super::goal::goal_of_cells;
use super::lever;
use super::line::{Section, Walk};
use super::mood::clause_mood;
use super::phrase::{self, longest};
use super::table::{Cell, Head, Row, is_spoilt, measured, read_piece, side};
use super::word::{Column, Heading, Term, Token};
use super::words::Words;
use crate::brief::quantity::Text;
use crate::text::en;

/// Whether the columns are those of such a table. One that nothing is known of may only name the
/// rows; columns of days or followers tell of what was.
pub(super) fn is_head(heads: &[Head]) -> bool {
    let metrics = heads.iter().filter(|head| **head == Head::Metric).count();
    let has = |column: Column| heads.contains(&Head::Column(column));
    let dated = has(Column::Due) && !has(Column::Piece);
    let strange = heads.iter().skip(1).any(|head| matches!(head, Head::Strange | Head::Section(_)));
    metrics > 1 && !has(Column::Metric) && !dated && !strange
}

/// Whose amounts a row holds.
enum Whose {
    /// What its words say, or those of the section.
    Section(Section),
    /// A kind of piece.
    Piece,
    /// What was.
    Past,
    /// Someone or something unknown.
    Unknown,
}

/// Reads the rows under their head. Rows without a name, or with one that says nothing, may be
/// anyone's: of several of them none is taken.
pub(super) fn read(walk: &mut Walk, heads: &[Head], head: &[Cell], rows: &[Vec<Cell>], mark: char) {
    let outer = walk.section;
    let section = if !outer.is_known() && head.iter().any(is_assumed) { Section::Plan } else { outer };
    let of = |cells: &[Cell]| whose(heads, cells, section);
    let unknown = rows.iter().filter(|cells| matches!(of(cells), Whose::Unknown)).count();
    for cells in rows {
        walk.section = match of(cells) {
            Whose::Section(section) => section,
            Whose::Piece => section,
            Whose::Unknown if unknown == 1 => section,
            Whose::Past | Whose::Unknown => continue,
        };
        read_row(walk, heads, head, cells, mark);
    }
    walk.section = outer;
}

fn whose(heads: &[Head], cells: &[Cell], outer: Section) -> Whose {
    let cell = |column| cell_of(heads, cells, Head::Column(column));
    if let Some(section) = side(cell(Column::Side)) {
        Whose::Section(section)
    } else if cell(Column::Piece).or_else(|| cell(Column::Platform)).is_some() {
        Whose::Piece
    } else {
        cell_of(heads, cells, Head::Strange).map_or(Whose::Unknown, |name| named(&name.tokens, outer))
    }
}

/// Whether a column can hold nothing but an assumption.
fn is_assumed(head: &Cell) -> bool {
    match measured(&head.tokens) {
        Some((Term::Metric(metric), _)) => lever::is_assumed(Some(metric)),
        Some((term, _)) => matches!(term, Term::Lever(_)),
        None => false,
    }
}

fn cell_of<'a>(heads: &[Head], cells: &'a [Cell], head: Head) -> Option<&'a Cell> {
    let found = heads.iter().zip(cells).find(|(own, _)| **own == head);
    found.map(|(_, cell)| cell).filter(|cell| !cell.tokens.is_empty())
}

/// What the name of a row says.
fn named(tokens: &[Token], outer: Section) -> Whose {
    let rest = || (0..tokens.len()).filter_map(|at| tokens.get(at..));
    let begins = |phrases: &str| rest().any(|rest| longest(phrases, rest).is_some());
    let has = |heading: Heading| rest().filter_map(phrase::heading).any(|(own, _)| own == heading);
    let is = |column: Column| en::paste::COLUMNS.iter().any(|(own, phrases)| *own == column && begins(phrases));
    let piece = |(term, _): &(Term, usize)| matches!(term, Term::Format(_) | Term::Piece(..) | Term::Platform(_));
    if has(Heading::Past) || is(Column::Actual) || clause_mood(tokens).0 {
        Whose::Past
    } else if has(Heading::Plan) || has(Heading::Planned) {
        Whose::Section(Section::Plan)
    } else if has(Heading::Creator) {
        Whose::Section(Section::Creator)
    } else if has(Heading::Brand) {
        Whose::Section(Section::Brand)
    } else if is(Column::Value) || has(Heading::Goals) {
        Whose::Section(if outer.is_known() { outer } else { Section::Goals })
    } else if tokens.iter().any(|token| token.terms.iter().any(piece)) {
        Whose::Piece
    } else {
        Whose::Unknown
    }
}

/// Takes the amounts of one row. A comma may cut a number in two: all of such a row is understood
/// or none.
fn read_row(walk: &mut Walk, heads: &[Head], head: &[Cell], cells: &[Cell], mark: char) {
    let row = Row { heads, cells, text: walk.text, context: walk.context, money: walk.money };
    let measured = heads.iter().zip(head).zip(cells).filter(|((head, _), _)| **head == Head::Metric);
    let measured: Vec<(&Cell, &Cell)> =
        measured.map(|((_, name), cell)| (name, cell)).filter(|(_, cell)| !cell.tokens.is_empty()).collect();
    let found: Vec<(Item, &Cell)> =
        measured.iter().filter_map(|(name, cell)| Some((item(&row, name, cell)?, *cell))).collect();
    let risky = matches!(mark, ',' | ';') && found.len() < measured.len();
    if risky || found.is_empty() {
        return;
    }
    let read = |cell: &Cell| found.iter().any(|(_, own)| own.start == cell.start);
    let unread = measured.iter().filter(|(_, cell)| !read(cell)).map(|(_, cell)| (cell.start, cell.end));
    walk.unused.extend(unread);
    for (item, cell) in found {
        let place = (cell.start, cell.end);
        let money = item.money.map(|(mark, ..)| (mark, place.0, place.1));
        walk.take_at(Item { weight: 1, ..item }, place, money, false);
    }
    read_piece(walk, &row);
    let used = heads.iter().zip(cells).filter(|(head, _)| matches!(head, Head::Column(_)));
    walk.claimed.extend(used.map(|(_, cell)| (cell.start, cell.end)));
    let name = cell_of(heads, cells, Head::Strange);
    let known = name.filter(|cell| !matches!(named(&cell.tokens, Section::Open), Whose::Unknown));
    walk.claimed.extend(known.map(|cell| (cell.start, cell.end)));
}

/// The amount in a cell of what the head names, with what other cells say of all of them.
fn item(row: &Row, name: &Cell, cell: &Cell) -> Option<Item> {
    const BESIDE: [Column; 5] = [Column::Window, Column::Counter, Column::Share, Column::Scope, Column::Note];
    let (name, value) = (row.words(name, false), row.words(cell, false));
    let (noun, _) = measured(name.tokens)?;
    if is_spoilt(&name) || is_spoilt(&value) {
        return None;
    }
    let written = value.written(0).filter(|_| value.cluster(0).is_none())?;
    let whole = |item: &Item| item.to >= value.tokens.len();
    match noun {
        Term::Fee => return amount(&value, 0, &written).filter(whole),
        Term::Commission => return commission(&value, 0, written.to, &written).filter(whole),
        Term::Lever(_) | Term::Base => {
            return lever::assumption(&value, noun, (0, written.to), &written, 0).filter(whole);
        }
        _ => {}
    }
    let details: Vec<Words> = BESIDE.iter().filter_map(|column| row.column(*column)).collect();
    let item = goal_of_cells(&name, &value, &details)?;
    Some(with_piece(item, row))
}

/// A goal with the kind of piece that its row is about.
fn with_piece(mut item: Item, row: &Row) -> Item {
    let named = cell_of(row.heads, row.cells, Head::Strange)
        .filter(|cell| matches!(named(&cell.tokens, Section::Open), Whose::Piece));
    let cells = [row.cell(Column::Platform), row.cell(Column::Piece), named].into_iter().flatten();
    let words: Vec<&str> = cells.map(|cell| row.words(cell, false).slice(0, cell.tokens.len())).collect();
    if let (Found::Target(goal), false) = (&mut item.found, words.is_empty()) {
        let note = goal.note.as_ref().map_or("", Text::as_str);
        let between = if note.is_empty() { "" } else { ", " };
        goal.note = Text::new(&[&words.join(" "), between, note].concat()).ok();
    }
    item
}
