//! Names of upright lines: each stands above the picture, beside the line that rises to it, and
//! never on another name or line.

use super::palette::Role;
use super::scene::{Anchor, Area, Mark, Point};
use super::sheet::{BETWEEN, Face, LEADING, Sheet};

/// Between a line and its name.
const BESIDE: f64 = 7.0;
const ARROW: f64 = 8.0;
/// A name has two lines at most.
const LINES: usize = 2;

/// Where a line stands that is to be named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stand {
    /// At its place.
    Here,
    /// Beyond the left edge: an arrow stands for it.
    Before,
    /// Beyond the right edge.
    Behind,
}

/// A line and its name.
#[derive(Clone, Copy)]
pub(super) struct Flag<'t> {
    pub x: f64,
    pub stand: Stand,
    pub text: &'t str,
    pub face: Face,
    pub dashed: bool,
}

#[derive(Clone, Copy, PartialEq)]
enum Side {
    Right,
    Left,
    /// Above the line, which ends below it.
    Over,
}

/// Names with their places; lines are drawn with them, for they lie under the names.
pub(super) struct Flags<'t> {
    placed: Vec<Placed<'t>>,
    /// Where the names end.
    pub bottom: f64,
}

struct Placed<'t> {
    flag: Flag<'t>,
    side: Side,
    lines: Vec<String>,
    top: f64,
}

impl Flag<'_> {
    /// From where to where its text stands on a side; the whole width above the line.
    fn extent(&self, side: Side, sheet: &Sheet) -> (f64, f64) {
        let width = sheet.measure(self.text, self.face);
        match side {
            Side::Right => (self.x + BESIDE, self.x + BESIDE + width),
            Side::Left => (self.x - BESIDE - width, self.x - BESIDE),
            Side::Over => (0.0, sheet.width),
        }
    }

    /// The sides on which the text has room, the better one first.
    fn sides(&self, sheet: &Sheet) -> Vec<Side> {
        let sides: &[Side] = match self.stand {
            Stand::Here => &[Side::Right, Side::Left],
            Stand::Before => &[Side::Right],
            Stand::Behind => &[Side::Left],
        };
        let has_room = |side: &Side| {
            let (from, to) = self.extent(*side, sheet);
            from >= 0.0 && to <= sheet.width
        };
        sides.iter().copied().filter(has_room).collect()
    }

    /// Where the text stands on a row of its own: with an arrow always beside it.
    fn alone(&self, sheet: &Sheet) -> Side {
        let otherwise = match self.stand {
            Stand::Here => Side::Over,
            Stand::Before => Side::Right,
            Stand::Behind => Side::Left,
        };
        self.sides(sheet).first().copied().unwrap_or(otherwise)
    }

    /// How wide a line of the text may be on a side.
    fn room(&self, side: Side, sheet: &Sheet) -> f64 {
        match side {
            Side::Right => sheet.width - self.x - BESIDE,
            Side::Left => self.x - BESIDE,
            Side::Over => sheet.width,
        }
    }

    /// Whether its line or arrow keeps away from a text of another.
    fn clears(&self, (from, to): (f64, f64)) -> bool {
        self.x + BESIDE - 1.0 <= from || self.x - BESIDE + 1.0 >= to
    }
}

impl<'t> Flags<'t> {
    /// Places the names of up to two lines, from a height on downwards. A line without a name has
    /// none.
    pub fn new(flags: &[Flag<'t>], top: f64, sheet: &Sheet) -> Self {
        let mut flags: Vec<Flag<'t>> = flags.to_vec();
        let order = arrange(&flags, sheet);
        let (sides, one_row) = (order.sides, order.one_row);
        if order.turned {
            flags.reverse();
        }
        let mut bottom = top;
        let mut placed: Vec<Placed<'t>> = Vec::new();
        for (at, (flag, side)) in flags.into_iter().zip(sides).enumerate() {
            let lines = sheet.wrapped(flag.text, flag.face, flag.room(side, sheet), LINES);
            let own = if one_row && at > 0 { top } else { bottom };
            #[allow(clippy::cast_precision_loss)] // two lines at most
            let height = lines.len() as f64 * flag.face.size * LEADING;
            bottom = bottom.max(own + height);
            placed.push(Placed { flag, side, lines, top: own });
        }
        Flags { placed, bottom }
    }

    /// Draws the lines down to a height, then the names.
    pub fn draw(&self, down_to: f64, sheet: &mut Sheet) {
        for placed in self.placed.iter().filter(|placed| placed.flag.stand == Stand::Here) {
            let from = if placed.side == Side::Over { placed.bottom() } else { placed.top + 2.0 };
            sheet.upright(placed.flag.x, (from, down_to), placed.flag.dashed);
        }
        for placed in &self.placed {
            placed.name(sheet);
        }
    }
}

impl Placed<'_> {
    #[allow(clippy::cast_precision_loss)] // two lines at most
    fn bottom(&self) -> f64 {
        self.top + self.lines.len() as f64 * self.flag.face.size * LEADING
    }

    fn name(&self, sheet: &mut Sheet) {
        let Flag { x, stand, face, .. } = self.flag;
        let line = face.size * LEADING;
        let room = self.flag.room(self.side, sheet);
        let mut y = self.top + line / 2.0;
        if stand != Stand::Here {
            let way = if stand == Stand::Before { -1.0 } else { 1.0 };
            sheet.marks.push(arrow(Point { x, y }, (way, 0.0)));
        }
        for text in &self.lines {
            let width = sheet.measure(text, face).min(room);
            let from = match self.side {
                Side::Right => x + BESIDE,
                Side::Left => x - BESIDE - width,
                Side::Over => (x - width / 2.0).min(sheet.width - width).max(0.0),
            };
            sheet.rectangle(Area { x: from, y: y - line / 2.0, width, height: line }, Role::Surface);
            match self.side {
                Side::Over => sheet.centred(text, face, Point { x, y }),
                Side::Right => sheet.text(text, face, Anchor::Start, Point { x: x + BESIDE, y }, room),
                Side::Left => sheet.text(text, face, Anchor::End, Point { x: x - BESIDE, y }, room),
            }
            y += line;
        }
    }
}

/// A sign that points to what is beyond an edge, in a direction of length one.
pub(super) fn arrow(at: Point, (right, down): (f64, f64)) -> Mark {
    let (long, wide) = (ARROW / 2.0, ARROW * 0.7);
    let corner = |ahead: f64, aside: f64| Point {
        x: at.x + right * ahead - down * aside,
        y: at.y + down * ahead + right * aside,
    };
    Mark::Polygon(vec![corner(long, 0.0), corner(-long, -wide), corner(-long, wide)], Role::Ink)
}

/// On which sides the names stand, in the order of the rows.
struct Order {
    turned: bool,
    one_row: bool,
    sides: Vec<Side>,
}

fn arrange(flags: &[Flag], sheet: &Sheet) -> Order {
    let [one, other] = flags else {
        let sides = flags.iter().map(|flag| flag.alone(sheet)).collect();
        return Order { turned: false, one_row: false, sides };
    };
    let pairs = |one: &Flag, other: &Flag| {
        let others = other.sides(sheet);
        let with = |side: Side| others.clone().into_iter().map(move |other| (side, other));
        one.sides(sheet).into_iter().flat_map(with).collect::<Vec<_>>()
    };
    let beside = |(side, side_of_other): &(Side, Side)| {
        let (own, others) = (one.extent(*side, sheet), other.extent(*side_of_other, sheet));
        let apart = own.1 + BETWEEN <= others.0 || others.1 + BETWEEN <= own.0;
        apart && one.clears(others) && other.clears(own)
    };
    if let Some((side, side_of_other)) = pairs(one, other).into_iter().find(beside) {
        return Order { turned: false, one_row: true, sides: vec![side, side_of_other] };
    }
    // The line of the upper name passes the lower one.
    for (turned, upper, lower) in [(false, one, other), (true, other, one)] {
        let passes = |side: &Side| upper.stand != Stand::Here || upper.clears(lower.extent(*side, sheet));
        if let Some(side) = lower.sides(sheet).into_iter().find(passes) {
            return Order { turned, one_row: false, sides: vec![upper.alone(sheet), side] };
        }
    }
    // The line of the upper one is left out behind the lower name.
    let lower = if other.stand == Stand::Here { Side::Over } else { other.alone(sheet) };
    Order { turned: false, one_row: false, sides: vec![one.alone(sheet), lower] }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::scene::{Estimate, Label};
    use crate::chart::sheet::NOTE;

    /// A text of ten letters is 10 × 0.6 × 12 = 72 wide.
    fn flag(x: f64, stand: Stand) -> Flag<'static> {
        Flag { x, stand, text: "abcdefghij", face: NOTE, dashed: false }
    }

    /// Where each name stands: anchor, x, and row.
    fn places(flags: &[Flag], width: f64) -> Vec<(Anchor, f64, f64)> {
        let mut sheet = Sheet::new(width, &Estimate);
        Flags::new(flags, 0.0, &sheet).draw(200.0, &mut sheet);
        let place = |mark| {
            let Mark::Text(Label { at, anchor, .. }) = mark else { return None };
            Some((anchor, at.x, (at.y / 18.0).floor()))
        };
        sheet.marks.into_iter().filter_map(place).collect()
    }

    #[test]
    fn a_name_stands_at_the_right_of_its_line_if_it_can() {
        use Anchor::{End, Middle, Start};
        assert_eq!(places(&[flag(100.0, Stand::Here)], 300.0), [(Start, 107.0, 0.0)]);
        assert_eq!(places(&[flag(280.0, Stand::Here)], 300.0), [(End, 273.0, 0.0)]);
        assert_eq!(places(&[flag(50.0, Stand::Here)], 100.0), [(Middle, 50.0, 0.0)]);
    }

    #[test]
    fn two_names_share_a_row_or_avoid_the_line_of_the_other() {
        use Anchor::{End, Start};
        let two = |one, other| [flag(one, Stand::Here), flag(other, Stand::Here)];
        assert_eq!(places(&two(100.0, 200.0), 300.0), [(Start, 107.0, 0.0), (Start, 207.0, 0.0)]);
        assert_eq!(places(&two(100.0, 120.0), 300.0), [(End, 93.0, 0.0), (Start, 127.0, 0.0)]);
        // The left one has no room at its left: it stands above, and the right one below keeps away.
        assert_eq!(places(&two(20.0, 60.0), 300.0), [(Start, 27.0, 0.0), (Start, 67.0, 1.0)]);
    }

    #[test]
    fn what_is_beyond_an_edge_has_an_arrow_and_no_line() {
        let mut sheet = Sheet::new(300.0, &Estimate);
        Flags::new(&[flag(290.0, Stand::Behind)], 0.0, &sheet).draw(200.0, &mut sheet);
        let [Mark::Polygon(points, Role::Ink), _, Mark::Text(label)] = &sheet.marks[..] else {
            panic!("{:?}", sheet.marks)
        };
        assert_eq!((points[0].x, label.anchor), (294.0, Anchor::End));
    }
}
