//! Tables with a head: cells between tabs, bars, commas, or several spaces.

use super::Found;
use super::across;
use super::clause::{Item, scan};
use super::goal::goal_of_cells;
use super::line::{Section, Walk};
use super::mood::{clause_mood, mood};
use super::phrase::{self, longest};
use super::piece::piece_of_cells;
use super::word::{Column, Heading, Term, Token, gaps, tokens};
use super::words::Words;
use crate::brief::quantity::Text;
use crate::text::{Context, en};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Head {
    /// One thing about a row.
    Column(Column),
    /// Parts of one side.
    Section(Section),
    /// Amounts of what the head names.
    Metric,
    /// Something unknown.
    Strange,
}

/// A cell of a row.
pub(super) struct Cell {
    pub start: usize,
    pub end: usize,
    pub tokens: Vec<Token>,
}

/// Marks between cells. A space stands for several of them in a row.
const MARKS: [char; 5] = ['\t', '|', ';', ',', ' '];

/// Reads the table that begins at this line; gives the line behind it, or `None` if no table
/// begins here.
pub(super) fn read(walk: &mut Walk, at: usize) -> Option<usize> {
    if walk.section == Section::Past {
        return None;
    }
    let (mark, head, heads) = MARKS.into_iter().find_map(|mark| {
        let cells = cells(walk, at, mark)?;
        let heads = heads(walk, at, mark, &cells)?;
        Some((mark, cells, heads))
    })?;
    let mut rows = Vec::new();
    let mut rules = vec![at];
    let mut row = at.saturating_add(1);
    loop {
        if is_rule(walk, row) {
            rules.push(row);
        } else if let Some(cells) = cells(walk, row, mark).filter(|cells| fits(cells, &heads, mark)) {
            rows.push(cells);
        } else {
            break;
        }
        row = row.saturating_add(1);
    }
    let before = walk.drafts.len();
    if heads.contains(&Head::Metric) {
        across::read(walk, &heads, &head, &rows, mark);
    } else {
        rows.iter().for_each(|cells| read_row(walk, &heads, cells));
    }
    // A head of which no row was understood is left over with them.
    if walk.drafts.len() > before {
        let lines = walk.lines;
        walk.claimed.extend(rules.iter().filter_map(|at| lines.get(*at)).map(|line| (line.start, line.end)));
    }
    Some(row)
}

/// Whether a line goes on with the table. Without marks of its own a missing cell would shift all
/// that follow.
fn fits(cells: &[Cell], heads: &[Head], mark: char) -> bool {
    cells.len() == heads.len() || (mark != ' ' && cells.len() > 1 && cells.len() < heads.len())
}

/// The columns, if the line is the head of a table with parts of a brief in it.
fn heads(walk: &Walk, at: usize, mark: char, cells: &[Cell]) -> Option<Vec<Head>> {
    if cells.len() < 2 {
        return None;
    }
    let heads: Vec<Head> = cells.iter().map(|cell| head_of(&cell.tokens)).collect();
    let has = |column: Column| heads.contains(&Head::Column(column));
    let sides = heads.iter().filter(|head| matches!(head, Head::Section(_))).count();
    let pieces = has(Column::Piece) && (has(Column::Count) || has(Column::Platform) || has(Column::Due));
    let goals = has(Column::Metric) && (has(Column::Value) || has(Column::Count));
    let known = if heads.contains(&Head::Metric) { across::is_head(&heads) } else { pieces || goals || sides > 1 };
    let next = at.saturating_add(1);
    let below = is_rule(walk, next) || self::cells(walk, next, mark).is_some_and(|row| fits(&row, &heads, mark));
    (known && below).then_some(heads)
}

fn head_of(tokens: &[Token]) -> Head {
    let whole = |phrases: &str| !tokens.is_empty() && longest(phrases, tokens) == Some(tokens.len());
    if let Some((column, _)) = en::paste::COLUMNS.iter().find(|(_, phrases)| whole(phrases)) {
        return Head::Column(*column);
    }
    if measured(tokens).is_some() {
        return Head::Metric;
    }
    let mut seen: Vec<Heading> = Vec::new();
    let mut rest = tokens;
    while !rest.is_empty() {
        let Some((heading, length)) = phrase::heading(rest) else { return Head::Strange };
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

/// What the head of a column measures, with how many tokens it has.
pub(super) fn measured(tokens: &[Token]) -> Option<(Term, usize)> {
    let noun = |term: &Term| {
        matches!(term, Term::Metric(_) | Term::Engagement | Term::Sales | Term::Leads | Term::Lever(_) | Term::Base)
            || matches!(term, Term::Fee | Term::Commission)
    };
    let nouns = tokens.first()?.terms.iter().filter(|(term, _)| noun(term));
    let (term, length) = nouns.max_by_key(|(_, length)| *length)?;
    let ends = tokens.get(*length).is_none_or(|token| token.is("(") || token.is("%") || token.is("/"));
    ends.then_some((*term, *length))
}

/// Whether a row only rules a line under the head: `|---|:---:|`.
fn is_rule(walk: &Walk, at: usize) -> bool {
    let line = walk.lines.get(at).and_then(|line| walk.text.get(line.start..line.end)).unwrap_or_default();
    let ruled = |letter: u8| matches!(letter, b'-' | b'=' | b'+' | b'|' | b':' | b' ' | b'\t');
    (line.contains("--") || line.contains("==") || line.contains("-|")) && line.bytes().all(ruled)
}

/// The cells of a line; `None` for a line without the mark.
fn cells(walk: &Walk, at: usize, mark: char) -> Option<Vec<Cell>> {
    let line = walk.lines.get(at)?;
    let raw = walk.text.get(line.start..line.end)?;
    let places = if mark == ' ' { gaps(raw) } else { marks(raw, mark) };
    if places.is_empty() {
        return None;
    }
    let mut cells = Vec::new();
    let mut cut = |from: usize, to: usize| {
        let cell = raw.get(from..to).unwrap_or_default();
        let bare = cell.trim_matches([' ', '"']);
        let lead = cell.len().saturating_sub(cell.trim_start_matches([' ', '"']).len());
        let start = line.start.saturating_add(from).saturating_add(lead);
        cells.push(Cell { start, end: start.saturating_add(bare.len()), tokens: tokens(bare, start) });
    };
    let mut from = 0;
    for (start, end) in places {
        cut(from, start);
        from = end;
    }
    cut(from, raw.len());
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

/// Where a mark parts the cells of a line.
fn marks(raw: &str, mark: char) -> Vec<(usize, usize)> {
    let mut quoted = false;
    let mut places = Vec::new();
    for (at, letter) in raw.char_indices() {
        // Quotes keep marks together in a file; in prose between tabs they are only quotes.
        quoted ^= letter == '"' && matches!(mark, ',' | ';');
        if letter == mark && !quoted {
            places.push((at, at.saturating_add(1)));
        }
    }
    places
}

/// A row under its head.
pub(super) struct Row<'a> {
    pub heads: &'a [Head],
    pub cells: &'a [Cell],
    pub text: &'a str,
    pub context: &'a Context<'a>,
    pub money: bool,
}

impl<'a> Row<'a> {
    pub fn cell(&self, column: Column) -> Option<&'a Cell> {
        let at = self.heads.iter().position(|head| *head == Head::Column(column))?;
        self.cells.get(at).filter(|cell| !cell.tokens.is_empty())
    }

    pub fn words(&self, cell: &'a Cell, pieces: bool) -> Words<'a> {
        Words {
            text: self.text,
            tokens: &cell.tokens,
            context: self.context,
            money: self.money,
            pieces,
            goals: !pieces,
        }
    }

    pub fn column(&self, column: Column) -> Option<Words<'a>> {
        self.cell(column).map(|cell| self.words(cell, true))
    }

    /// The place of the cells of these columns, from the first to the last.
    fn place(&self, columns: &[Column]) -> Option<(usize, usize)> {
        let cells = || columns.iter().filter_map(|column| self.cell(*column));
        Some((cells().map(|cell| cell.start).min()?, cells().map(|cell| cell.end).max()?))
    }

    /// Whether a cell denies what the row says, or gives no total: "Reach last year", "25k per post".
    fn is_spoilt(&self, columns: &[Column]) -> bool {
        columns.iter().filter_map(|column| self.column(*column)).any(|words| is_spoilt(&words))
    }

    /// Cells of columns that nothing is read from.
    pub fn strange_cells(&self) -> impl Iterator<Item = &'a Cell> {
        let strange = self.heads.iter().zip(self.cells).filter(|(head, _)| **head == Head::Strange);
        strange.map(|(_, cell)| cell).filter(|cell| cell.start < cell.end)
    }
}

/// Whether a cell says that its amount is none by itself.
pub(super) fn is_spoilt(words: &Words) -> bool {
    let part = |at: usize| [Term::Per, Term::Or].iter().any(|term| words.find(at, *term).is_some());
    clause_mood(words.tokens).0 || (0..words.tokens.len()).any(part)
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
    walk.unused.extend(row.strange_cells().map(|cell| (cell.start, cell.end)));
}

/// The piece that a row is about.
pub(super) fn read_piece(walk: &mut Walk, row: &Row) -> Option<()> {
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
pub(super) fn side(cell: Option<&Cell>) -> Option<Section> {
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
