//! One assumption against the goal: what each of its values gives.

use super::Answers;
use crate::align::outside::beside;
use crate::brief::choice::Lever;
use crate::brief::record::Record;
use crate::chart::scene::Measure;
use crate::funnel::aims::Aim;
use crate::funnel::curve::{curve as worked_out, window};
use crate::text::figure::CURVE;
use crate::text::{Context, what_if as text};
use crate::ui::funnel::pictures::{CurveOf, Sheet, curve_picture};
use crate::ui::funnel::worked::Model;
use crate::ui::parts::dom::El;
use crate::ui::parts::figure::{empty_scene, figure};

/// A straight line has two ends.
const PLACES: u16 = 2;

/// The figure.
pub fn curve(answers: Answers, lever: Lever) -> El {
    let app = answers.room.app;
    let caption = move || {
        let said = answers.in_words(|model, aim, context| {
            let of = app.read_now(|record| of(record, lever, model, aim))?;
            Some(text::curve(&of.curve, lever, aim.step, context))
        });
        said.flatten().unwrap_or_default()
    };
    let compose = move |width: f64, measure: &dyn Measure| {
        let scene = answers.in_words(|model, aim, context: &Context| {
            let of = app.read_now(|record| of(record, lever, model, aim))?;
            Some(curve_picture(&of, (lever, aim.step, aim.goal), context, Sheet { width, measure }))
        });
        scene.flatten().unwrap_or_else(empty_scene)
    };
    figure(app, caption, CURVE, compose)
}

fn of(record: &Record, lever: Lever, model: &Model, aim: &Aim) -> Option<CurveOf> {
    let now = model.chain.up_to(aim.step)?.iter().find(|link| link.lever() == lever)?.belief().median();
    let known = beside(record, lever, now).filter(|own| own.place.is_some());
    let most = known.as_ref().and_then(|own| own.place.as_ref()).map(|place| place.high);
    let ends = window(&model.chain, lever, aim.step, Some(aim.goal), most)?;
    let curve = worked_out(&model.chain, lever, aim.step, ends, PLACES, Some(aim.goal))?;
    Some(CurveOf { curve, known })
}
