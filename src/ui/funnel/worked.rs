//! What the room shows, worked out once for all its parts, and again only when something changes
//! that it rests on.

use leptos::prelude::*;

use crate::app::App;
use crate::brief::choice::{Lever, Objective};
use crate::brief::field::{Assumption, BrandNotes, CreatorFacts, FunnelStep, Goal};
use crate::brief::quantity::Currency;
use crate::brief::record::{Items, Record};
use crate::brief::sorted::Sorted;
use crate::funnel::aims::{Aim, aims};
use crate::funnel::bands::Bands;
use crate::funnel::chain::Chain;
use crate::funnel::ranges::Ranges;
use crate::funnel::steps::Funnel;
use crate::text::Context;
use crate::text::names::Names;

/// The part of a brief that a funnel rests on.
#[derive(PartialEq)]
struct Basis {
    plan: Sorted<Lever, Assumption>,
    steps: Items<FunnelStep>,
    targets: Items<Goal>,
    outcomes: Items<Goal>,
    objective: Option<Objective>,
    currency: Option<Currency>,
    /// What values are held against.
    creator: CreatorFacts,
    notes: BrandNotes,
}

impl Basis {
    fn of(record: &Record) -> Basis {
        Basis {
            plan: record.plan.clone(),
            steps: record.steps.clone(),
            targets: record.targets.clone(),
            outcomes: record.outcomes.clone(),
            objective: record.campaign.facts.objective,
            currency: record.campaign.facts.currency,
            creator: record.creator.facts.clone(),
            notes: record.notes.clone(),
        }
    }
}

/// A funnel with what its ranges come to.
pub struct Worked {
    /// What money in it is in.
    pub currency: Option<Currency>,
    /// What its steps are called.
    pub names: Names,
    /// Its steps; those that vary stand at their medians.
    pub funnel: Funnel,
    /// The goals for its steps, the last step first.
    pub aims: Vec<Aim>,
    /// The ranges of the steps that vary.
    pub bands: Bands,
    /// Its assumptions, as far as they go; `None` while it has no base.
    pub model: Option<Model>,
}

/// Assumptions, and every step that they reach.
pub struct Model {
    /// The assumptions.
    pub chain: Chain,
    /// What they come to.
    pub ranges: Ranges,
}

impl Worked {
    fn of(record: &Record) -> Worked {
        let model = Chain::of(record).map(|chain| Model { ranges: Ranges::of(&chain), chain });
        let bands = model.as_ref().map_or_else(Bands::default, |model| Bands::of(&model.chain, &model.ranges));
        let funnel = Funnel::of(record).at_medians(&bands);
        let (currency, names) = (record.campaign.facts.currency, Names::of(record));
        Worked { currency, names, aims: aims(&funnel), funnel, bands, model }
    }

    /// The goals at the steps that the assumptions reach.
    pub fn answerable(&self) -> Vec<&Aim> {
        let reached = |aim: &&Aim| self.model.as_ref().is_some_and(|model| model.chain.step(aim.step).is_some());
        self.aims.iter().filter(reached).collect()
    }
}

/// What the parts of the room share.
#[derive(Clone, Copy)]
pub struct Room {
    /// The app.
    pub app: App,
    worked: Memo<Worked>,
}

impl Room {
    /// The room of the open brief.
    pub fn new(app: App) -> Room {
        let basis = Memo::new(move |_| app.read(Basis::of));
        // Ranges are large: that they are the same is found out before, by what they rest on.
        let worked = Memo::new_with_compare(
            move |_| {
                // Read, not only tracked: a memo that nobody has read follows nothing.
                basis.with(|_| ());
                app.document.with_untracked(|document| Worked::of(&document.record))
            },
            |_, _| true,
        );
        Room { app, worked }
    }

    /// Something that follows from what was worked out; tracked.
    pub fn with<T>(self, work: impl FnOnce(&Worked) -> T) -> T {
        self.worked.with(work)
    }

    /// The same, with everything that writing numbers depends on.
    pub fn in_words<T>(self, work: impl FnOnce(&Worked, &Context) -> T) -> T {
        let app = self.app;
        self.with(|worked| app.with_names(worked.currency, &worked.names, |context| work(worked, context)))
    }
}
