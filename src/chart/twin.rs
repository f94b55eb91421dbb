//! Two funnels step by step on shared scales: what a scenario changes, or what came of a plan.
//!
//! Each step has two bars: the first one is thin and light with an edge, the second one is solid. The
//! change stands beside them, and what became of the conversion rate above them: a rate that is the
//! same steps back, and the step that changes most is marked in words. A side without a value has an
//! empty dashed slot. Money has no bars. Where both would be slivers, a lens widens them to a new scale:
//! see [`super::lens`]; here the last step gets one too, because its change is what is asked for.

use crate::funnel::preset::Control;

use self::page::Page;
use super::lens::{Extent, scales};
use super::scene::{Measure, Scene};
use super::sheet::drawable;

mod page;

/// A step of one funnel.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Side {
    /// A count, or money; `None` if it is not known.
    pub value: Option<f64>,
    /// The same as it is to be shown.
    pub text: String,
}

/// What the conversion to a step has to do with the difference between the funnels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shift {
    /// It is the same in both.
    Same,
    /// It differs.
    Differs,
    /// It differs more than that to any other step.
    Most,
}

/// One step of both funnels: numbers for the bars, texts as they are to be shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    /// Who controls the step: its colour.
    pub control: Control,
    /// Whether it is money, which has no bars.
    pub money: bool,
    /// In the first funnel.
    pub first: Side,
    /// In the second one.
    pub second: Side,
    /// The name of the step.
    pub name: String,
    /// Who controls it, in words; may be empty.
    pub who: String,
    /// From the first to the second: "+14%". Empty where nothing can be said.
    pub change: String,
    /// The same as a count or an amount: "+84". May be empty.
    pub difference: String,
    /// "1.5% → 1.7% of those in your market". May be empty.
    pub rate: String,
    /// What the rate has to do with the difference.
    pub shift: Shift,
    /// Whether a rate is above 100%.
    pub questioned: bool,
}

impl Side {
    fn known(&self) -> Option<f64> {
        self.value.filter(drawable)
    }

    fn length(&self) -> Option<f64> {
        self.known().filter(|value| *value > 0.0)
    }

    /// What is to be written for it.
    fn shown(&self) -> &str {
        if self.known().is_some() { &self.text } else { "" }
    }
}

impl Pair {
    /// How long the longer bar is, if there is one.
    fn length(&self) -> Option<f64> {
        let longest = |one: Option<f64>, other: f64| Some(one.map_or(other, |one| one.max(other)));
        [&self.first, &self.second].into_iter().filter(|_| !self.money).filter_map(Side::length).fold(None, longest)
    }

    fn extent(&self) -> Extent {
        let length = self.length();
        Extent { length, most: length.unwrap_or(0.0) }
    }
}

/// The words of the picture beside those of its steps.
#[derive(Clone, Copy)]
pub struct Words<'a> {
    /// The name of the first funnel.
    pub first: &'a str,
    /// The name of the second one.
    pub second: &'a str,
    /// For an empty slot.
    pub not_set: &'a str,
    /// At the step that changes most: "makes most of the difference".
    pub most: &'a str,
    /// For a lens below two bars: "the same two, drawn 67 times larger".
    pub closer: &'a dyn Fn(&Pair, f64) -> String,
}

/// The picture of two funnels, as wide as asked (from 280 CSS pixels on) and as high as it needs.
pub fn twin_scene(pairs: &[Pair], words: Words, width: f64, measure: &dyn Measure) -> Scene {
    let mut page = Page::new(pairs, words, width, measure);
    let scales = scales(&pairs.iter().map(Pair::extent).collect::<Vec<_>>(), true);
    for (pair, scale) in pairs.iter().zip(&scales) {
        page.add(pair, *scale);
    }
    page.scene()
}
