//! A table for a spreadsheet, as HTML and as tab-separated text: numbers arrive as numbers.
//!
//! Numbers have the reader's own decimal mark, because that is what their spreadsheet reads, and
//! nothing between thousands.

use crate::text::conventions::Conventions;
use crate::text::write;

/// What stands in one cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Words.
    Text(String),
    /// A count, or money in major units.
    Number(f64),
    /// A share, 1.0 being 100%.
    Share(f64),
    /// Nothing.
    Empty,
}

/// Rows of cells, the first of them the names of the columns.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sheet(pub Vec<Vec<Cell>>);

impl Sheet {
    /// Tab-separated text.
    pub fn tab_separated(&self, conventions: &Conventions) -> String {
        let line = |row: &Vec<Cell>| {
            let cells: Vec<String> = row.iter().map(|cell| one_line(&cell.written(conventions))).collect();
            cells.join("\t")
        };
        self.0.iter().map(line).collect::<Vec<_>>().join("\n")
    }

    /// An HTML table.
    pub fn html(&self, conventions: &Conventions) -> String {
        let mut html = "<table>".to_owned();
        for (at, row) in self.0.iter().enumerate() {
            let tag = if at == 0 { "th" } else { "td" };
            html.push_str("<tr>");
            for cell in row {
                html.extend(["<", tag, ">"]);
                html.extend(cell.written(conventions).chars().map(escaped));
                html.extend(["</", tag, ">"]);
            }
            html.push_str("</tr>");
        }
        html.push_str("</table>");
        html
    }
}

impl Cell {
    fn written(&self, conventions: &Conventions) -> String {
        match self {
            Cell::Text(text) if is_formula(text) => ["'", text].concat(),
            Cell::Text(text) => text.clone(),
            Cell::Number(number) => write::plain(*number, conventions),
            Cell::Share(share) => write::plain(share * 100.0, conventions) + "%",
            Cell::Empty => String::new(),
        }
    }
}

/// Whether a spreadsheet would work a text out instead of showing it.
fn is_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// A tab or a new line in a cell would begin another one.
fn one_line(text: &str) -> String {
    text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect()
}

fn escaped(letter: char) -> String {
    match letter {
        '&' => "&amp;".to_owned(),
        '<' => "&lt;".to_owned(),
        '>' => "&gt;".to_owned(),
        other => other.into(),
    }
}
