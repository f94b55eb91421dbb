//! Words around pictures.

/// What a figure is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Named {
    /// What is drawn, for those who do not see it.
    pub label: &'static str,
    /// The name of a saved picture, without its ending.
    pub file: &'static str,
}

const fn named(label: &'static str, file: &'static str) -> Named {
    Named { label, file }
}

/// Saves a picture; names of formats follow.
pub const SAVE_AS: &str = "Save as";
/// The funnel: its label and the name of its file.
pub const FUNNEL: Named = named("Funnel chart; the table below has the same numbers", "funnel");
/// How likely a goal is.
pub const LIKELY: Named = named("How often which value comes", "how-likely");
/// What matters most.
pub const MATTERS: Named = named("What each assumption moves; the table below has the same numbers", "what-matters");
/// One assumption against one outcome.
pub const CURVE: Named = named("What each value of this assumption gives", "what-it-takes");
/// Two scenarios step by step.
pub const TWIN: Named = named("Two scenarios, step by step; the table below has the same numbers", "scenarios");
