//! Tables with a head: cells between tabs, bars or commas.

use super::Found;
use super::clause::{Item, scan};
use super::goal::goal_of_cells;
use super::line::{Section, Walk};
use super::mood::{clause_mood, mood};
use super::piece::piece_of_cells;
use super::word::{Column, Heading, Term, Token, longest, tokens};
use super::words::Words;
use crate::brief::quantity::Text;
use crate::text::{Context, en};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Head {
    /// One thing about a row.
    Column(Column),
    /// Parts of one side.
    Section(Section),
    /// Something unknown.
    Strange,
}

/// A cell of a row.
struct Cell {
    start: usize,
    end: usize,
    tokens: Vec<Token>,
}

/// Reads the table that begins at this line; gives the line behind it, or `None` if no table
/// begins here.
pub(super) fn read(walk: &mut Walk, at: usize) -> Option<usize> {
    if walk.section == Section::Past {
        return None;
    }
    let mark = ['\t', '|', ';', ','].into_iter().find(|mark| head(walk, at, *mark).is_some())?;
    let heads = head(walk, at, mark)?;
    let line = walk.lines.get(at)?;
    walk.claimed.push((line.start, line.end));
    let mut row = at.saturating_add(1);
    while let Some(cells) = cells(walk, row, mark).filter(|cells| cells.len() > 1 && cells.len() <= heads.len()) {
        if is_rule(walk, row) {
            let line = walk.lines.get(row)?;
            walk.claimed.push((line.start, line.end));
        } else {
            read_row(walk, &heads, &cells);
        }
        row = row.saturating_add(1);
    }
    Some(row)
}

/// The columns, if the line is the head of a table with parts of a brief in it.
fn head(walk: &Walk, at: usize, mark: char) -> Option<Vec<Head>> {
    let cells = cells(walk, at, mark).filter(|cells| cells.len() > 1)?;
    let heads: Vec<Head> = cells.iter().map(|cell| head_of(&cell.tokens)).collect();
    let has = |column: Column| heads.contains(&Head::Column(column));
    let sides = heads.iter().filter(|head| matches!(head, Head::Section(_))).count();
    let pieces = has(Column::Piece) && (has(Column::Count) || has(Column::Platform) || has(Column::Due));
    let goals = has(Column::Metric) && (has(Column::Value) || has(Column::Count));
    let below = self::cells(walk, at.saturating_add(1), mark).is_some_and(|row| row.len() > 1);
    (below && (pieces || goals || sides > 1)).then_some(heads)
}

fn head_of(tokens: &[Token]) -> Head {
    let whole = |phrases: &str| !tokens.is_empty() && longest(phrases, tokens) == Some(tokens.len());
    if let Some((column, _)) = en::paste::COLUMNS.iter().find(|(_, phrases)| whole(phrases)) {
        return Head::Column(*column);
    }
    let mut seen: Vec<Heading> = Vec::new();
    let mut rest = tokens;
    while !rest.is_empty() {
        let known =
            en::paste::HEADINGS.iter().filter_map(|(heading, phrases)| Some((*heading, longest(phrases, rest)?)));
        let Some((heading, length)) = known.max_by_key(|(_, length)| *length) else { return Head::Strange };
        seen.push(heading);
        rest = rest.get(length..).unwrap_or_default();
    }
    let has = |heading: Heading| seen.contains(&heading);
    if has(Heading::Past) {
        Head::Strange
    } else if has(Heading::Deliverables) {
        Head::Section(Section::Pieces)
    } else if has(Heading::Creator) {
        Head::Section(Section::Creator)
    } else if has(Heading::Brand) {
        Head::Section(Section::Brand)
    } else {
        Head::Strange
    }
}

/// Whether a row only rules a line under the head: `|---|:---:|`.
fn is_rule(walk: &Walk, at: usize) -> bool {
    let line = walk.lines.get(at).and_then(|line| walk.text.get(line.start..line.end)).unwrap_or_default();
    line.contains('-') && line.bytes().all(|letter| matches!(letter, b'-' | b'|' | b':' | b' ' | b'\t'))
}

/// The cells of a line; `None` for a line without the mark.
fn cells(walk: &Walk, at: usize, mark: char) -> Option<Vec<Cell>> {
    let line = walk.lines.get(at)?;
    let raw = walk.text.get(line.start..line.end)?;
    if !raw.contains(mark) {
        return None;
    }
    let mut cells = Vec::new();
    let mut start = line.start;
    let mut quoted = false;
    let mut cut = |start: usize, end: usize| {
        let cell = walk.text.get(start..end).unwrap_or_default();
        let bare = cell.trim_matches([' ', '"']);
        let lead = cell.len().saturating_sub(cell.trim_start_matches([' ', '"']).len());
        let start = start.saturating_add(lead);
        let end = start.saturating_add(bare.len());
        cells.push(Cell { start, end, tokens: tokens(bare, start) });
    };
    for (place, letter) in raw.char_indices() {
        // Quotes keep marks together in a file; in prose between tabs they are only quotes.
        quoted ^= letter == '"' && matches!(mark, ',' | ';');
        if letter == mark && !quoted {
            let end = line.start.saturating_add(place);
            cut(start, end);
            start = end.saturating_add(1);
        }
    }
    cut(start, line.end);
    if mark == '|' {
        let empty = |cell: Option<&Cell>| cell.is_some_and(|cell| cell.start == cell.end);
        if empty(cells.last()) {
            cells.pop();
        }
        if empty(cells.first()) {
            cells.remove(0);
        }
    }
    Some(cells)
}

/// A row under its head.
struct Row<'a> {
    heads: &'a [Head],
    cells: &'a [Cell],
    text: &'a str,
    context: &'a Context<'a>,
    money: bool,
}

impl<'a> Row<'a> {
    fn cell(&self, column: Column) -> Option<&'a Cell> {
        let at = self.heads.iter().position(|head| *head == Head::Column(column))?;
        self.cells.get(at).filter(|cell| !cell.tokens.is_empty())
    }

    fn words(&self, cell: &'a Cell, pieces: bool) -> Words<'a> {
        Words {
            text: self.text,
            tokens: &cell.tokens,
            context: self.context,
            money: self.money,
            pieces,
            goals: !pieces,
        }
    }

    fn column(&self, column: Column) -> Option<Words<'a>> {
        self.cell(column).map(|cell| self.words(cell, true))
    }

    /// The place of the cells of these columns, from the first to the last.
    fn place(&self, columns: &[Column]) -> Option<(usize, usize)> {
        let cells = || columns.iter().filter_map(|column| self.cell(*column));
        Some((cells().map(|cell| cell.start).min()?, cells().map(|cell| cell.end).max()?))
    }

    /// Whether a cell denies what the row says, or gives no total: "Reach last year", "25k per post".
    fn is_spoilt(&self, columns: &[Column]) -> bool {
        let spoilt = |words: &Words| {
            clause_mood(words.tokens).0
                || (0..words.tokens.len())
                    .any(|at| [Term::Per, Term::Or].iter().any(|term| words.find(at, *term).is_some()))
        };
        columns.iter().filter_map(|column| self.column(*column)).any(|words| spoilt(&words))
    }
}

fn read_row(walk: &mut Walk, heads: &[Head], cells: &[Cell]) {
    let row = Row { heads, cells, text: walk.text, context: walk.context, money: walk.money };
    let outer = walk.section;
    for (head, cell) in heads.iter().zip(cells) {
        if let Head::Section(section) = head {
            walk.section = *section;
            let words = row.words(cell, *section == Section::Pieces);
            for item in scan(&words, 0, &mood(&cell.tokens).blocked) {
                walk.take(&cell.tokens, item, false);
            }
        }
    }
    walk.section = side(row.cell(Column::Side)).unwrap_or(outer);
    read_piece(walk, &row);
    read_goal(walk, &row);
    walk.section = outer;
}

fn read_piece(walk: &mut Walk, row: &Row) -> Option<()> {
    let kind = row.column(Column::Piece)?;
    let (count, platform) = (row.column(Column::Count), row.column(Column::Platform));
    let due = row.column(Column::Due);
    if row.is_spoilt(&[Column::Piece, Column::Count]) {
        return None;
    }
    let item = piece_of_cells(&kind, count.as_ref(), platform.as_ref(), due.as_ref())?;
    let item = with_note(item, row.column(Column::Note));
    let place = row.place(&[Column::Piece, Column::Count, Column::Platform, Column::Due, Column::Note])?;
    walk.take_at(item, place, None, false);
    Some(())
}

fn read_goal(walk: &mut Walk, row: &Row) -> Option<()> {
    const BESIDE: [Column; 5] = [Column::Window, Column::Counter, Column::Share, Column::Scope, Column::Note];
    let name = row.column(Column::Metric)?;
    let of = if row.cell(Column::Value).is_some() { Column::Value } else { Column::Count };
    let value = row.column(of)?;
    if row.is_spoilt(&[Column::Metric, of]) {
        return None;
    }
    let details: Vec<Words> = BESIDE.iter().filter_map(|column| row.column(*column)).collect();
    let item = goal_of_cells(&name, &value, &details)?;
    let mut used = vec![Column::Metric, of, Column::Side];
    used.extend(BESIDE);
    let amount = row.place(&[of])?;
    let money = item.money.map(|(mark, ..)| (mark, amount.0, amount.1));
    walk.take_at(item, row.place(&used)?, money, false);
    Some(())
}

/// The side that a cell names.
fn side(cell: Option<&Cell>) -> Option<Section> {
    match head_of(&cell?.tokens) {
        Head::Section(section) => Some(section),
        _ => None,
    }
}

/// A piece with the words of another cell behind its own note.
fn with_note(mut item: Item, note: Option<Words>) -> Item {
    if let (Found::Deliverable(piece), Some(words)) = (&mut item.found, note) {
        let own = piece.note.as_ref().map_or("", Text::as_str);
        let between = if own.is_empty() { "" } else { ", " };
        piece.note = Text::new(&[own, between, words.slice(0, words.tokens.len())].concat()).ok();
    }
    item
}
