//! The funnel, drawn so that a step of eleven can be read beside one of sixty thousand.
//!
//! Where a step would be a sliver, a lens widens it to a new scale: see [`super::lens`].
//!
//! A planned step is a solid bar, a wanted one without a plan is hollow and hatched, a wanted one
//! beside a plan is a tick. A range is a line over its bar with both ends marked; one that goes far
//! beyond has an arrow for its end. A step that is not known is an empty dashed slot. Money has no bar.

use crate::funnel::preset::Control;
use crate::funnel::steps::Step;

use self::page::Page;
use super::lens::{Extent, scales};
use super::scene::{Measure, Scene};
use super::sheet::drawable;

mod band;
mod page;

/// How far a band may go beyond its bar before it is drawn open at its end: so many times as long.
/// A scale that shows all of a wider one would leave little of the bars.
const OPEN: f64 = 3.0;

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
    /// The range that holds nine of ten: the 5th and the 95th percentile, if the step has one.
    pub band: Option<(f64, f64)>,
    /// The name of the step.
    pub name: String,
    /// Who controls it, in words; may be empty.
    pub who: String,
    /// Its value: planned, or else wanted. Not shown where neither is known.
    pub value: String,
    /// Beside a plan, what is wanted; without one, whose goal the value is. May be empty.
    pub goal: String,
    /// The range in words: "380 to 1,060". May be empty.
    pub band_text: String,
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
        let goal = step.asked().or_else(|| step.goal().filter(|_| step.planned.is_none()));
        let plan = step.plan().filter(|plan| goal.is_none_or(|goal| goal.origin != plan.origin));
        Bar {
            control: step.kind.control(),
            money: step.kind.is_money(),
            planned: plan.map(|plan| plan.value),
            wanted: goal.map(|goal| goal.value),
            band: None,
            name: String::new(),
            who: String::new(),
            value: String::new(),
            goal: String::new(),
            band_text: String::new(),
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

    /// The range, from zero on, where there is a bar that it belongs to.
    fn band(&self) -> Option<(f64, f64)> {
        let (low, high) = self.band.filter(|(low, high)| drawable(low) && drawable(high) && low <= high)?;
        self.length().map(|_| (low.max(0.0), high.max(0.0)))
    }

    fn extent(&self) -> Extent {
        let length = self.length();
        let band = self.band().zip(length).map(|((_, high), length)| high.min(length * OPEN));
        let numbers = [self.planned(), self.wanted(), band].into_iter().flatten().filter(|_| !self.money);
        Extent { length, most: numbers.fold(0.0, f64::max) }
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
    let scales = scales(&bars.iter().map(Bar::extent).collect::<Vec<_>>(), false);
    for (bar, scale) in bars.iter().zip(&scales) {
        page.add(bar, *scale);
    }
    page.scene()
}

#[cfg(test)]
mod tests {
    use super::page::BAR;
    use super::*;
    use crate::chart::lens::Scale;
    use crate::chart::palette::Role;
    use crate::chart::scene::{Area, Label, Mark};

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
            band: None,
            name: "Name".into(),
            who: "both".into(),
            value: "60,000".into(),
            goal: "goal 60,000".into(),
            band_text: String::new(),
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
        scales(&bars.iter().map(Bar::extent).collect::<Vec<_>>(), false)
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
    fn what_follows_paid_views_is_held_against_all_of_them() {
        // 700 of 500 and 49,500 paid ones are 1.4% of these, though more than those.
        let steps = [500.0, 50_000.0, 700.0, 600.0];
        let bars = steps.map(|value| bar(Control::Creator, Some(value), None));
        let at = |full, closer| Scale { full, closer };
        let expected = [at(50_000.0, None), at(50_000.0, None), at(50_000.0, Some(700.0)), at(700.0, None)];
        assert_eq!(all_scales(&bars), expected);
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
