//! The chain of steps of each objective, as data.

use crate::brief::choice::{Lever, Metric, Objective};
use crate::brief::quantity::Unit;

/// A step of a funnel. [`StepKind::Reach`] and [`StepKind::Views`] are bases; they and
/// [`StepKind::AllViews`] are counted everywhere; from [`StepKind::InMarket`] on the target market alone
/// is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum StepKind {
    /// Base: unique accounts that saw it.
    Reach,
    /// Base: times on screen.
    Views,
    /// The creator's own views and those that a paid boost adds. Every other step is a part of the one
    /// before it, or money for each; this one alone is a sum. It stands right behind [`StepKind::Views`]
    /// or nowhere.
    AllViews,
    /// The part of the base that lives in the target market.
    InMarket,
    /// Clicks, counted by the platform.
    Clicks,
    /// Landing-page views, counted by the brand's analytics.
    Sessions,
    /// Orders.
    Orders,
    /// Revenue of the orders.
    Revenue,
    /// People who signed up.
    SignUps,
    /// Sign-ups that are worth a call.
    QualifiedLeads,
    /// Value of the qualified leads.
    Pipeline,
    /// Apps installed.
    Installs,
    /// Installed apps that were used.
    ActivatedUsers,
    /// Value of the activated users.
    UserValue,
    /// Views to the end.
    CompletedViews,
    /// A step that the brand has added: a share of whichever step stands before it.
    Own(OwnStep),
}

/// Which of the steps that a brand has added; six at most. Each has an assumption of its own, so that
/// ranges and everything worked out of them treat it like any other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum OwnStep {
    /// The first.
    First,
    /// The second.
    Second,
    /// The third.
    Third,
    /// The fourth.
    Fourth,
    /// The fifth.
    Fifth,
    /// The sixth.
    Sixth,
}

impl OwnStep {
    fn lever(self) -> Lever {
        match self {
            OwnStep::First => Lever::OwnRate1,
            OwnStep::Second => Lever::OwnRate2,
            OwnStep::Third => Lever::OwnRate3,
            OwnStep::Fourth => Lever::OwnRate4,
            OwnStep::Fifth => Lever::OwnRate5,
            OwnStep::Sixth => Lever::OwnRate6,
        }
    }
}

/// Who can move a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Control {
    /// The creator: how many see it.
    Creator,
    /// Both, through the creator's audience and the brand's offer: who sees it, who acts on it.
    Both,
    /// The brand: everything from its own page on.
    Brand,
}

impl StepKind {
    /// Every step of every funnel.
    pub const ALL: &'static [StepKind] = &[
        StepKind::Reach,
        StepKind::Views,
        StepKind::AllViews,
        StepKind::InMarket,
        StepKind::Clicks,
        StepKind::Sessions,
        StepKind::Orders,
        StepKind::Revenue,
        StepKind::SignUps,
        StepKind::QualifiedLeads,
        StepKind::Pipeline,
        StepKind::Installs,
        StepKind::ActivatedUsers,
        StepKind::UserValue,
        StepKind::CompletedViews,
        StepKind::Own(OwnStep::First),
        StepKind::Own(OwnStep::Second),
        StepKind::Own(OwnStep::Third),
        StepKind::Own(OwnStep::Fourth),
        StepKind::Own(OwnStep::Fifth),
        StepKind::Own(OwnStep::Sixth),
    ];

    /// The step before it in whichever usual funnel has it; [`StepKind::Reach`] stands for either
    /// base. All usual funnels together are one tree, so that a goal outside the chain of the
    /// objective has its place too. The steps that a brand has added stand outside of it: no goal is
    /// measured in them, and where they stand only the brief says. Nor does anything of the tree lead
    /// on from all views: what usually follows them is said by [`StepKind::follows`].
    pub fn previous(self) -> Option<StepKind> {
        use StepKind as S;
        match self {
            S::Reach | S::Views | S::Own(_) => None,
            S::AllViews => Some(S::Views),
            S::InMarket => Some(S::Reach),
            S::Clicks | S::CompletedViews => Some(S::InMarket),
            S::Sessions | S::Installs => Some(S::Clicks),
            S::Orders | S::SignUps => Some(S::Sessions),
            S::Revenue => Some(S::Orders),
            S::QualifiedLeads => Some(S::SignUps),
            S::Pipeline => Some(S::QualifiedLeads),
            S::ActivatedUsers => Some(S::Installs),
            S::UserValue => Some(S::ActivatedUsers),
        }
    }

    /// Whether both stand at the same place: the two bases do.
    pub fn stands_with(self, other: StepKind) -> bool {
        self == other || (self.is_base() && other.is_base())
    }

    /// Whether it usually comes right behind another step. What comes behind a base comes behind all
    /// views as well.
    pub fn follows(self, before: StepKind) -> bool {
        self.previous().is_some_and(|usual| usual == before || (usual.is_base() && before.counts_everyone()))
    }

    /// Whether it is a step on the way to a later one.
    pub fn leads_to(self, later: StepKind) -> bool {
        let mut at = later.previous();
        while let Some(kind) = at {
            if kind.stands_with(self) {
                return true;
            }
            at = kind.previous();
        }
        false
    }

    /// The lever that gives this step: its value for a base, what is added for a sum, else the factor
    /// from the step before.
    pub fn lever(self) -> Lever {
        match self {
            StepKind::Reach => Lever::Reach,
            StepKind::Views => Lever::Views,
            StepKind::AllViews => Lever::PaidViews,
            StepKind::InMarket => Lever::AudienceInMarket,
            StepKind::Clicks => Lever::ClickThroughRate,
            StepKind::Sessions => Lever::LandingRate,
            StepKind::Orders => Lever::ConversionRate,
            StepKind::Revenue => Lever::AverageOrderValue,
            StepKind::SignUps => Lever::SignUpRate,
            StepKind::QualifiedLeads => Lever::QualifiedRate,
            StepKind::Pipeline => Lever::LeadValue,
            StepKind::Installs => Lever::InstallRate,
            StepKind::ActivatedUsers => Lever::ActivationRate,
            StepKind::UserValue => Lever::ActivatedUserValue,
            StepKind::CompletedViews => Lever::CompletionRate,
            StepKind::Own(own) => own.lever(),
        }
    }

    /// What the step is counted in: [`Unit::Count`] or [`Unit::Money`].
    pub fn unit(self) -> Unit {
        match self {
            StepKind::Revenue | StepKind::Pipeline | StepKind::UserValue => Unit::Money,
            _ => Unit::Count,
        }
    }

    /// Whether the step is money: it has a value per unit of the step before, not a rate.
    pub fn is_money(self) -> bool {
        self.unit() == Unit::Money
    }

    /// Whether each is a person who acts for themselves, so that the number varies by chance alone
    /// around what is expected. Views and clicks are not: the same people come again. Of a step that
    /// the brand has added its place decides.
    pub fn is_counted(self) -> bool {
        use StepKind as S;
        matches!(self, S::Orders | S::SignUps | S::QualifiedLeads | S::Installs | S::ActivatedUsers)
    }

    /// Whether a funnel starts with it.
    pub fn is_base(self) -> bool {
        matches!(self, StepKind::Reach | StepKind::Views)
    }

    /// Whether its lever is added to the step before instead of being multiplied with it.
    pub fn is_sum(self) -> bool {
        self == StepKind::AllViews
    }

    /// Whether it counts everyone who sees it, wherever they live: a base does, and a base with what is
    /// added to it.
    pub fn counts_everyone(self) -> bool {
        self.is_base() || self.is_sum()
    }

    /// Whether the brand has added it.
    pub fn is_own(self) -> bool {
        matches!(self, StepKind::Own(_))
    }

    /// Who can move it: what is added to the creator's views the brand buys. Nobody but the brand knows
    /// whether a step that it has added lies with the creator's audience or with its own page, so both
    /// it is.
    pub fn control(self) -> Control {
        match self {
            StepKind::Reach | StepKind::Views | StepKind::CompletedViews => Control::Creator,
            StepKind::InMarket | StepKind::Clicks | StepKind::Own(_) => Control::Both,
            _ => Control::Brand,
        }
    }
}

/// The usual steps after the base. Without an objective it is the part that sales, leads and visits
/// share: what it would end in is not known yet.
///
/// Installs have no landing step: every click opens the store page.
pub fn steps_after_base(objective: Option<Objective>) -> &'static [StepKind] {
    use StepKind as S;
    match objective {
        Some(Objective::Conversion) => &[S::InMarket, S::Clicks, S::Sessions, S::Orders, S::Revenue],
        Some(Objective::Leads) => &[S::InMarket, S::Clicks, S::Sessions, S::SignUps, S::QualifiedLeads, S::Pipeline],
        Some(Objective::Installs) => &[S::InMarket, S::Clicks, S::Installs, S::ActivatedUsers, S::UserValue],
        Some(Objective::Awareness) => &[S::InMarket, S::CompletedViews],
        Some(Objective::Consideration) | None => &[S::InMarket, S::Clicks, S::Sessions],
    }
}

/// Where a metric stands in a funnel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// It is the value of a step. Link taps and clicks are the same step but not the same count:
    /// repeats, scope and counter differ, so a comparison has to look at the metric too.
    Step(StepKind),
    /// It is the factor that a lever stands for.
    Rate(Lever),
    /// It is beside the funnel: nothing follows from it. A like is not a condition for a click.
    SideBranch,
    /// It is worked out of the others, or known to its owners only: nothing is said about it.
    Outside,
}

/// Where a metric stands in a funnel.
pub fn place(metric: Metric) -> Place {
    match metric {
        Metric::Reach => Place::Step(StepKind::Reach),
        Metric::Views => Place::Step(StepKind::Views),
        Metric::InMarketViews => Place::Step(StepKind::InMarket),
        Metric::LinkTaps | Metric::Clicks => Place::Step(StepKind::Clicks),
        Metric::Sessions => Place::Step(StepKind::Sessions),
        Metric::Orders => Place::Step(StepKind::Orders),
        Metric::AttributedSales => Place::Step(StepKind::Revenue),
        Metric::SignUps => Place::Step(StepKind::SignUps),
        Metric::QualifiedLeads => Place::Step(StepKind::QualifiedLeads),
        Metric::Pipeline => Place::Step(StepKind::Pipeline),
        Metric::Installs => Place::Step(StepKind::Installs),
        Metric::ActivatedUsers => Place::Step(StepKind::ActivatedUsers),
        Metric::UserValue => Place::Step(StepKind::UserValue),
        Metric::CompletedViews => Place::Step(StepKind::CompletedViews),
        Metric::ClickThroughRate => Place::Rate(Lever::ClickThroughRate),
        Metric::ConversionRate => Place::Rate(Lever::ConversionRate),
        Metric::CompletionRate => Place::Rate(Lever::CompletionRate),
        Metric::LandingRate => Place::Rate(Lever::LandingRate),
        Metric::AverageOrderValue => Place::Rate(Lever::AverageOrderValue),
        Metric::EngagementRate
        | Metric::Engagements
        | Metric::Saves
        | Metric::Shares
        | Metric::Replies
        | Metric::StoryExits
        | Metric::NewFollowers => Place::SideBranch,
        Metric::CostPerThousandViews
        | Metric::CostPerClick
        | Metric::CostPerEngagement
        | Metric::CostPerAcquisition
        | Metric::ReturnOnAdSpend
        | Metric::OwnCount
        | Metric::OwnRate
        | Metric::OwnMoney => Place::Outside,
    }
}

/// Whether it makes a difference where the metric is counted, and its name does not say so.
pub fn has_scope(metric: Metric) -> bool {
    matches!(place(metric), Place::Step(kind) if kind != StepKind::InMarket)
}

/// The step that a lever gives.
pub fn step_of(lever: Lever) -> Option<StepKind> {
    StepKind::ALL.iter().copied().find(|kind| kind.lever() == lever)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brief::choice::Choice;

    #[test]
    fn every_chain_is_a_branch_of_the_tree() {
        for objective in Objective::ALL.iter().copied().map(Some).chain([None]) {
            let mut before = StepKind::Reach;
            for kind in steps_after_base(objective) {
                assert_eq!(kind.previous(), Some(before), "{objective:?}");
                assert!(StepKind::Views.leads_to(*kind) && before.leads_to(*kind) && !kind.leads_to(before));
                before = *kind;
            }
        }
        assert!(!StepKind::CompletedViews.leads_to(StepKind::Clicks));
        assert!(StepKind::Views.leads_to(StepKind::AllViews) && !StepKind::AllViews.leads_to(StepKind::AllViews));
        assert!(!StepKind::Reach.leads_to(StepKind::Views));
    }

    #[test]
    fn what_comes_behind_a_base_comes_behind_all_views_too() {
        let before = [StepKind::Reach, StepKind::Views, StepKind::AllViews, StepKind::InMarket];
        assert_eq!(before.map(|before| StepKind::InMarket.follows(before)), [true, true, true, false]);
        assert_eq!(before.map(|before| StepKind::Clicks.follows(before)), [false, false, false, true]);
        assert!(StepKind::AllViews.follows(StepKind::Views));
        assert!(StepKind::ALL.iter().all(|kind| !StepKind::Reach.follows(*kind) && !StepKind::Views.follows(*kind)));
    }

    #[test]
    fn every_lever_gives_a_step() {
        for lever in Lever::ALL {
            assert_eq!(step_of(*lever).map(StepKind::lever), Some(*lever));
        }
    }
}
