//! What the steps of one brief's funnel are called, where the brand has changed them.
//!
//! A goal keeps the words of its metric, which both sides read; these names are for the plan.

use crate::brief::record::Record;
use crate::funnel::order::name_of;
use crate::funnel::preset::StepKind;
use crate::funnel::steps::Funnel;

/// The longest name that is shown, in characters. More can be written in a file only.
pub const LONGEST: usize = 60;

/// The names of a funnel; none while every step is as usual.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Names(Vec<Named>);

/// A step that is not as usual.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Named {
    kind: StepKind,
    /// What the brand calls it.
    name: Option<String>,
    /// The step that it follows.
    before: StepKind,
}

impl Names {
    /// Every step as usual.
    pub const USUAL: &'static Names = &Names(Vec::new());

    /// The names of a brief.
    pub fn of(record: &Record) -> Names {
        if record.steps.is_empty() {
            return Names::default();
        }
        let funnel = Funnel::of(record);
        let named = funnel.steps.iter().filter_map(|step| {
            let (kind, before) = (step.kind, funnel.before(step.kind)?);
            let name = name_of(record, kind).map(|name| one_line(name.as_str()));
            (name.is_some() || !funnel.is_as_usual(kind)).then_some(Named { kind, name, before })
        });
        Names(named.collect())
    }

    /// What the brand calls a step, if not as usual.
    pub fn step(&self, kind: StepKind) -> Option<&str> {
        self.get(kind)?.name.as_deref()
    }

    /// The step before one whose assumption is not what it is usually called: the brand has given the
    /// step a name, has added it, or has put it behind another step than usual.
    pub fn before(&self, kind: StepKind) -> Option<StepKind> {
        self.get(kind).map(|own| own.before)
    }

    /// Whether a step follows another one than usual, as every step does that the brand has added.
    pub fn is_elsewhere(&self, kind: StepKind) -> bool {
        self.before(kind).is_some_and(|before| !kind.follows(before))
    }

    fn get(&self, kind: StepKind) -> Option<&Named> {
        self.0.iter().find(|own| own.kind == kind)
    }
}

/// A name as it can stand in a sentence and in a picture.
fn one_line(name: &str) -> String {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    match name.char_indices().nth(LONGEST) {
        Some((end, _)) => [name.get(..end).unwrap_or_default(), "…"].concat(),
        None => name,
    }
}
