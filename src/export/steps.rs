//! The steps of a funnel as a table for a spreadsheet.

use super::sheet::{Cell, Sheet};
use crate::funnel::aims::Aim;
use crate::funnel::bands::Bands;
use crate::funnel::rows::Row;
use crate::funnel::steps::{Funnel, Step};
use crate::text::{Context, funnel as words, implied};

/// A row for each step: its value and unit, its range, what the brief asks for, and the three numbers.
pub fn steps(funnel: &Funnel, bands: &Bands, context: &Context) -> Sheet {
    let head = words::SHEET_COLUMNS.iter().map(|name| Cell::Text((*name).to_owned())).collect();
    let rows = funnel.steps.iter().zip(funnel.rows());
    Sheet([head].into_iter().chain(rows.map(|(step, own)| row(step, &own, bands, context))).collect())
}

fn row(step: &Step, own: &Row, bands: &Bands, context: &Context) -> Vec<Cell> {
    let number = |value: Option<f64>| value.map_or(Cell::Empty, Cell::Number);
    let share = |value: Option<f64>| value.map_or(Cell::Empty, Cell::Share);
    let band = bands.get(own.kind);
    let unit = if own.kind.is_money() { context.currency.map_or("", |own| own.code()) } else { "" };
    vec![
        Cell::Text(implied::step(own.kind, context).to_owned()),
        number(own.shown.map(|known| known.value)),
        Cell::Text(unit.to_owned()),
        number(band.map(|band| band.p5)),
        number(band.map(|band| band.p95)),
        number(Aim::of(step).map(|aim| aim.goal)),
        share(own.from_previous.and_then(|conversion| conversion.rate)),
        share(own.from_first.and_then(|conversion| conversion.rate)),
        number(own.drop_off.map(|lost| lost.count)),
        share(own.drop_off.and_then(|lost| lost.share)),
    ]
}
