//! The funnel, drawn so that a step of eleven can be read beside one of sixty thousand.
//!
//! Where a step would be a sliver, a lens widens it to a new scale: see [`super::lens`].
//!
//! A planned step is a solid bar, a wanted one without a plan is hollow and hatched, a wanted one
//! beside a plan is a tick. A step that is not known is an empty dashed slot. Money has no bar.

use crate::funnel::preset::Control;
use crate::funnel::steps::{Known, Step};

use super::lens::{Extent, Scale, lens, scales};
use super::palette::Role;
use super::scene::{Anchor, Area, Measure, Point, Scene};
use super::sheet::{BETWEEN, Face, LEADING, NAME, NOTE, RATE, Sheet, UNSET, VALUE, drawable, parts, tint, who_face};

/// From this width on names and values stand beside the bars.
const WIDE: f64 = 560.0;
const BAR: f64 = 26.0;
const LENS: f64 = 42.0;
const GAP: f64 = 12.0;
/// Room above the first bar where a name of two lines stands beside it.
const ABOVE: f64 = 6.0;
/// How far a tick stands out of its bar.
const OVERHANG: f64 = 3.0;
/// Room below the last bar, for its tick and for a goal named beside its lower half.
const FOOT: f64 = 4.0;

/// One step of the picture: numbers for the bar, texts as they are to be shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// Who controls the step: its colour.
    pub control: Control,
    /// Whether it is money, which has no place on a scale of people.
    pub money: bool,
    /// What the plan gives, if known.
    pub planned: Option<f64>,
    /// What a goal asks for, if that is known and counts the same people as the plan.
    pub wanted: Option<f64>,
    /// The name of the step.
    pub name: String,
    /// Who controls it, in words; may be empty.
    pub who: String,
    /// Its value: planned, or else wanted. Not shown where neither is known.
    pub value: String,
    /// Beside a plan, what is wanted; without one, whose goal the value is. May be empty.
    pub goal: String,
    /// "1.5% of those in your market"; for money "$4.00 per click". May be empty.
    pub from_previous: String,
    /// "1.05% of reach"; may be empty.
    pub from_first: String,
    /// Whether `from_previous` is to be questioned: it is above 100%.
    pub questioned: bool,
}

impl Bar {
    /// The numbers of a step, without texts. A base that is the creator's own target is wanted,
    /// not planned. A goal that does not count the same people as the plan gets no tick.
    pub fn of(step: &Step) -> Bar {
        let goal = step.goal();
        let plan = step.plan().filter(|plan| goal.is_none_or(|goal| goal.origin != plan.origin));
        let alike = |value: Known| step.kind.is_base() || plan.is_none_or(|plan| plan.in_market == value.in_market);
        Bar {
            control: step.kind.control(),
            money: step.kind.is_money(),
            planned: plan.map(|plan| plan.value),
            wanted: goal.filter(|goal| alike(*goal)).map(|goal| goal.value),
            name: String::new(),
            who: String::new(),
            value: String::new(),
            goal: String::new(),
            from_previous: String::new(),
            from_first: String::new(),
            questioned: false,
        }
    }

    fn planned(&self) -> Option<f64> {
        self.planned.filter(drawable)
    }

    fn wanted(&self) -> Option<f64> {
        self.wanted.filter(drawable)
    }

    fn shown(&self) -> Option<f64> {
        self.planned().or(self.wanted())
    }

    /// The value that takes part in scales: counts above zero.
    fn length(&self) -> Option<f64> {
        self.shown().filter(|value| !self.money && *value > 0.0)
    }

    fn extent(&self) -> Extent {
        let numbers = [self.planned(), self.wanted()].into_iter().flatten().filter(|_| !self.money);
        Extent { length: self.length(), most: numbers.fold(0.0, f64::max) }
    }
}

/// Words that stand in the picture itself.
#[derive(Clone, Copy)]
pub struct Words<'a> {
    /// For a step that is not known: "not set".
    pub not_set: &'a str,
    /// For a lens below a bar: "the same 630, drawn 67 times larger".
    pub closer: &'a dyn Fn(&Bar, f64) -> String,
}

/// The picture of a funnel, as wide as asked (from 280 CSS pixels on) and as high as it needs.
pub fn funnel_scene(bars: &[Bar], words: Words, width: f64, measure: &dyn Measure) -> Scene {
    let mut page = Page::new(bars, words, width, measure);
    let scales = scales(&bars.iter().map(Bar::extent).collect::<Vec<_>>());
    for (at, (bar, scale)) in bars.iter().zip(&scales).enumerate() {
        if at > 0 {
            page.y += GAP;
        }
        page.step(bar, *scale);
    }
    let height = page.y + FOOT;
    page.sheet.scene(height)
}

/// The marks so far and where the next one goes.
struct Page<'a> {
    words: Words<'a>,
    sheet: Sheet<'a>,
    /// Where bars begin and how wide the full scale is.
    left: f64,
    span: f64,
    /// Whether names and values stand beside the bars.
    wide: bool,
    y: f64,
}

impl<'a> Page<'a> {
    fn new(bars: &[Bar], words: Words<'a>, width: f64, measure: &'a dyn Measure) -> Self {
        let sheet = Sheet::new(width, measure);
        let width = sheet.width;
        let widest = |texts: fn(&Bar) -> [(&str, Face); 2]| sheet.widest(bars.iter().flat_map(texts));
        let left = widest(|bar| [(&bar.name, NAME), (&bar.who, NOTE)]) + 20.0;
        let right = widest(|bar| [(&bar.value, VALUE), (&bar.goal, NOTE)]) + 26.0;
        let wide = width >= WIDE && left <= 0.3 * width && right <= 0.24 * width;
        let (left, span) = if wide { (left, width - left - right) } else { (0.0, width) };
        let (left, span) = (left.round(), span.round());
        Page { words, sheet, left, span, wide, y: 0.0 }
    }

    fn step(&mut self, bar: &Bar, scale: Scale) {
        if bar.money {
            return self.money(bar);
        }
        let has_tick = bar.planned().is_some() && bar.wanted().is_some();
        if self.wide {
            self.rates(bar);
            self.heads_beside(bar, has_tick);
        } else {
            self.heads_above(bar);
            self.rates_and_goal(bar, has_tick);
            self.y += OVERHANG;
        }
        self.bar(bar, scale.full, scale.closer.is_none());
        if let Some(closer) = scale.closer {
            self.lens(bar, scale.full, closer);
            self.bar(bar, closer, true);
        }
    }

    /// What part of the earlier steps this one is. Beside the names the line keeps its place where
    /// nothing is known, so that rows stay apart.
    fn rates(&mut self, bar: &Bar) {
        let (from, first) = (self.y, self.y <= 0.0);
        let end = (bar.from_first.as_str(), NOTE);
        self.pair((&bar.from_previous, rate_face(bar)), end, self.left, self.left + self.span);
        if self.wide {
            self.y = self.y.max(from + if first { ABOVE } else { RATE.size * LEADING });
        }
    }

    /// Above the bar on a narrow page: the goal shares the line of the rates if there is room.
    fn rates_and_goal(&mut self, bar: &Bar, has_tick: bool) {
        let rate = rate_face(bar);
        let measure = |text: &str, face: Face| self.sheet.measure(text, face);
        let taken = measure(&bar.from_previous, rate) + BETWEEN + 10.0 + measure(&bar.goal, NOTE);
        let shared = bar.from_first.is_empty() && !bar.goal.is_empty() && taken <= self.sheet.width;
        let height = if shared { rate.size } else { NOTE.size } * LEADING;
        if shared {
            let at = Point { x: 0.0, y: self.y + height / 2.0 };
            self.sheet.text(&bar.from_previous, rate, Anchor::Start, at, self.sheet.width);
        } else {
            self.rates(bar);
        }
        if !bar.goal.is_empty() {
            self.goal(bar, self.y + height / 2.0, has_tick);
            self.y += height;
        }
    }

    /// The name and the value beside the bar that follows.
    fn heads_beside(&mut self, bar: &Bar, has_tick: bool) {
        let middle = self.y + BAR / 2.0;
        let apart = |lower: &str| if lower.is_empty() { 0.0 } else { 9.0 };
        let up = middle - apart(&bar.who);
        self.sheet.text(&bar.name, NAME, Anchor::Start, Point { x: 0.0, y: up }, self.sheet.width);
        let below = Point { x: 0.0, y: middle + apart(&bar.who) };
        self.sheet.text(&bar.who, who_face(bar.control), Anchor::Start, below, self.sheet.width);
        let up = middle - apart(&bar.goal);
        self.sheet.text(value_of(bar), VALUE, Anchor::End, Point { x: self.sheet.width, y: up }, self.sheet.width);
        self.goal(bar, middle + apart(&bar.goal), has_tick);
    }

    /// The name, who controls it, and the value, on one line if they fit.
    fn heads_above(&mut self, bar: &Bar) {
        let measure = |text: &str, face: Face| self.sheet.measure(text, face);
        let beside = measure(&bar.name, NAME) + 8.0;
        let taken = measure(&bar.who, NOTE) + BETWEEN + measure(value_of(bar), VALUE);
        if beside + taken <= self.sheet.width {
            let at = Point { x: beside, y: self.y + VALUE.size * LEADING / 2.0 + 0.5 };
            self.sheet.text(&bar.who, who_face(bar.control), Anchor::Start, at, self.sheet.width);
            self.pair((&bar.name, NAME), (value_of(bar), VALUE), 0.0, self.sheet.width);
        } else {
            self.pair((&bar.name, NAME), (value_of(bar), VALUE), 0.0, self.sheet.width);
            self.pair((&bar.who, who_face(bar.control)), ("", NOTE), 0.0, self.sheet.width);
        }
    }

    /// The words for the goal, after the sign that marks it on the bar.
    fn goal(&mut self, bar: &Bar, middle: f64, has_tick: bool) {
        let at = Point { x: self.sheet.width, y: middle };
        self.sheet.text(&bar.goal, NOTE, Anchor::End, at, self.sheet.width - 10.0);
        let x = self.sheet.width - self.sheet.measure(&bar.goal, NOTE) - 8.0;
        if has_tick && !bar.goal.is_empty() {
            let sign = Area { x: x.max(0.0), y: middle - 5.0, width: 2.0, height: 10.0 };
            self.sheet.rectangle(sign, Role::Ink);
        }
    }

    /// Two texts on one line, or on two where they do not fit beside each other; no line if both
    /// are empty.
    fn pair(&mut self, start: (&str, Face), end: (&str, Face), left: f64, right: f64) {
        let room = right - left;
        let width = |(text, face): (&str, Face)| self.sheet.measure(text, face);
        let beside = width(start) + BETWEEN + width(end) <= room;
        let tallest = start.1.size.max(end.1.size);
        for ((text, face), anchor, x) in [(start, Anchor::Start, left), (end, Anchor::End, right)] {
            let height = if beside { tallest } else { face.size } * LEADING;
            if !text.is_empty() {
                self.sheet.text(text, face, anchor, Point { x, y: self.y + height / 2.0 }, room);
                self.y += if beside { 0.0 } else { height };
            }
        }
        if beside && !(start.0.is_empty() && end.0.is_empty()) {
            self.y += tallest * LEADING;
        }
    }

    /// One bar on a scale, with its track and, if it is the last of its step, its tick.
    fn bar(&mut self, bar: &Bar, full: f64, last: bool) {
        let area = |length: f64| Area { x: self.left, y: self.y, width: self.span * length / full, height: BAR };
        let track = area(full);
        let solid = bar.planned().map(area);
        let hollow = if solid.is_none() { bar.wanted().map(area) } else { None };
        let tick = if solid.is_some() && last { bar.wanted().map(area) } else { None };
        if solid.is_none() && hollow.is_none() {
            self.slot(track);
        } else {
            self.sheet.rectangle(track, Role::Track);
        }
        for (area, is_solid) in solid.map(|area| (area, true)).into_iter().chain(hollow.map(|area| (area, false))) {
            for (part, role) in parts(area, bar.control) {
                if is_solid { self.sheet.solid(part, role) } else { self.sheet.hollow(part, role) }
            }
        }
        if let Some(area) = tick {
            self.tick(area.x + area.width);
        }
        self.y += BAR;
    }

    /// A mark across the bar where the goal stands.
    fn tick(&mut self, x: f64) {
        // Kept off both ends, so that its light edge lies inside the picture.
        let x = (x - 1.0).clamp(self.left + 1.0, self.left + self.span - 3.0);
        let upright = |x: f64, width: f64| Area { x, y: self.y - OVERHANG, width, height: BAR + 2.0 * OVERHANG };
        self.sheet.rectangle(upright(x - 1.0, 4.0), Role::Surface);
        self.sheet.rectangle(upright(x, 2.0), Role::Ink);
    }

    /// An empty place for a step that is not known.
    fn slot(&mut self, area: Area) {
        const DASH: f64 = 5.0;
        let mut along = 0.0;
        while along < area.width {
            let width = DASH.min(area.width - along);
            for y in [area.y, area.y + area.height - 1.0] {
                self.sheet.rectangle(Area { x: area.x + along, y, width, height: 1.0 }, Role::Line);
            }
            along += 2.0 * DASH;
        }
        for x in [area.x, area.x + area.width - 1.0] {
            for part in [0.0, 2.0, 4.0] {
                let y = area.y + part * area.height / 5.0;
                self.sheet.rectangle(Area { x, y, width: 1.0, height: area.height / 5.0 }, Role::Line);
            }
        }
        let at = Point { x: area.x + 10.0, y: area.y + area.height / 2.0 };
        self.sheet.text(self.words.not_set, UNSET, Anchor::Start, at, area.width - 20.0);
    }

    /// From a bar on one scale to the same bar on the next.
    fn lens(&mut self, bar: &Bar, full: f64, closer: f64) {
        let Some(length) = bar.length() else { return };
        let area = Area { x: self.left, y: self.y, width: self.span, height: LENS };
        let on = |full: f64| self.span * length / full;
        self.sheet.marks.push(lens(area, on(full), on(closer), tint(bar.control)));
        let words = (self.words.closer)(bar, full / closer);
        let at = Point { x: self.left + 10.0, y: self.y + LENS * 0.66 };
        self.sheet.text(&words, NOTE, Anchor::Start, at, self.span - 20.0);
        self.y += LENS;
    }

    /// Money stands below a rule, as an amount.
    fn money(&mut self, bar: &Bar) {
        self.y += 4.0;
        self.sheet.rectangle(Area { x: 0.0, y: self.y, width: self.sheet.width, height: 1.0 }, Role::Line);
        self.y += GAP;
        let set = bar.shown().is_some();
        let (words, face) = if set { (bar.from_previous.as_str(), RATE) } else { (self.words.not_set, UNSET) };
        if self.wide {
            let at = Point { x: self.left, y: self.y + BAR / 2.0 };
            self.sheet.text(words, face, Anchor::Start, at, self.span);
            self.heads_beside(bar, false);
            self.y += BAR + OVERHANG;
        } else {
            self.heads_above(bar);
            self.pair((words, face), (&bar.goal, NOTE), 0.0, self.sheet.width);
        }
    }
}

/// A rate above 100% stands out by weight and colour.
fn rate_face(bar: &Bar) -> Face {
    if bar.questioned { Face { role: Role::Warning, bold: true, ..RATE } } else { RATE }
}

fn value_of(bar: &Bar) -> &str {
    if bar.shown().is_some() { &bar.value } else { "" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::scene::{Label, Mark};

    /// Wider than any font sets its text on average.
    struct Pessimist;

    impl Measure for Pessimist {
        fn width(&self, text: &str, size: f64, _: bool) -> f64 {
            f64::from(u32::try_from(text.chars().count()).unwrap()) * size * 0.75
        }
    }

    fn bar(control: Control, planned: Option<f64>, wanted: Option<f64>) -> Bar {
        Bar {
            control,
            money: false,
            planned,
            wanted,
            name: "Name".into(),
            who: "both".into(),
            value: "60,000".into(),
            goal: "goal 60,000".into(),
            from_previous: "1.5% of those in your market".into(),
            from_first: "1.05% of reach".into(),
            questioned: false,
        }
    }

    /// Campaign 2, without its goals.
    fn second() -> Vec<Bar> {
        let steps = [
            (Control::Creator, 60_000.0),
            (Control::Both, 42_000.0),
            (Control::Both, 630.0),
            (Control::Brand, 535.5),
            (Control::Brand, 10.71),
        ];
        steps.into_iter().map(|(control, value)| bar(control, Some(value), None)).collect()
    }

    fn scene(bars: &[Bar], width: f64) -> Scene {
        let closer = |bar: &Bar, times: f64| format!("the same {}, drawn {times:.0} times larger", bar.value);
        funnel_scene(bars, Words { not_set: "not set", closer: &closer }, width, &Pessimist)
    }

    fn all_scales(bars: &[Bar]) -> Vec<Scale> {
        scales(&bars.iter().map(Bar::extent).collect::<Vec<_>>())
    }

    fn labels(scene: &Scene) -> Vec<&Label> {
        scene.marks.iter().filter_map(|mark| if let Mark::Text(label) = mark { Some(label) } else { None }).collect()
    }

    /// The widths of the rectangles in these colours that are as high as a bar or half of one.
    fn bar_widths(scene: &Scene, role: Role) -> Vec<f64> {
        let is_bar = |area: &Area| area.height == BAR || area.height == BAR / 2.0;
        let width = |mark: &Mark| match mark {
            Mark::Rectangle(area, own) if *own == role && is_bar(area) => Some(area.width),
            _ => None,
        };
        scene.marks.iter().filter_map(width).collect()
    }

    #[test]
    fn a_sliver_begins_a_new_scale_and_the_last_step_needs_none() {
        let at = |full, closer| Scale { full, closer };
        // 630 is 1.05% of 60,000; 10.71 is 1.7% of 630, but nothing follows it.
        let expected =
            [at(60_000.0, None), at(60_000.0, None), at(60_000.0, Some(630.0)), at(630.0, None), at(630.0, None)];
        assert_eq!(all_scales(&second()), expected);
    }

    #[test]
    fn bars_are_true_to_their_scale() {
        let scene = scene(&second(), 400.0);
        // 400 × 42,000 ÷ 60,000 = 280; 400 × 630 ÷ 60,000 = 4.2, and 400 after the lens
        assert_eq!(bar_widths(&scene, Role::Creator), [400.0, 280.0, 4.2, 400.0]);
        // 400 × 535.5 ÷ 630 = 340; 400 × 10.71 ÷ 630 = 6.8
        assert_eq!(bar_widths(&scene, Role::Brand), [280.0, 4.2, 400.0, 340.0, 6.8]);
        // 60,000 ÷ 630 = 95.2
        assert!(labels(&scene).iter().any(|label| label.text.ends_with("drawn 95 times larger")));
    }

    #[test]
    fn a_goal_above_the_plan_stays_inside_the_picture() {
        let bars = [bar(Control::Creator, Some(600.0), None), bar(Control::Brand, Some(300.0), Some(1_200.0))];
        assert_eq!(all_scales(&bars), [Scale { full: 1_200.0, closer: None }; 2]);
    }

    #[test]
    fn what_is_not_known_has_no_bar() {
        let scene = scene(&[bar(Control::Creator, None, None)], 400.0);
        assert!(bar_widths(&scene, Role::Creator).is_empty() && bar_widths(&scene, Role::Track).is_empty());
        let labels = labels(&scene);
        assert!(labels.iter().any(|label| label.text == "not set"));
        assert!(labels.iter().all(|label| label.text != "60,000"));
    }

    #[test]
    fn what_is_wanted_without_a_plan_is_hollow() {
        let scene = scene(&[bar(Control::Creator, None, Some(500.0))], 400.0);
        assert!(scene.marks.iter().any(|mark| matches!(mark, Mark::Line(_, _, Role::Creator))));
        assert!(scene.marks.iter().any(|mark| matches!(mark, Mark::Rectangle(_, Role::Surface))));
    }

    #[test]
    fn money_has_no_bar() {
        let bars =
            [bar(Control::Creator, Some(600.0), None), Bar { money: true, ..bar(Control::Brand, Some(9e9), None) }];
        let scene = scene(&bars, 400.0);
        assert_eq!((bar_widths(&scene, Role::Creator), bar_widths(&scene, Role::Brand)), (vec![400.0], vec![]));
    }

    #[test]
    fn a_picture_of_nothing_is_empty() {
        assert_eq!(scene(&[], 280.0).marks, []);
    }
}
