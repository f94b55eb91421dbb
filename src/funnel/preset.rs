//! The chain of steps of each objective, as data.

use crate::brief::choice::{Lever, Metric, Objective};
use crate::brief::quantity::Unit;

/// A step of a funnel. [`StepKind::Reach`] and [`StepKind::Views`] are bases and counted
/// everywhere; every later step counts the target market only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum StepKind {
    /// Base: unique accounts that saw it.
    Reach,
    /// Base: times on screen.
    Views,
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
    /// The lever that gives this step: its value for a base, else the factor from the step before.
    pub fn lever(self) -> Lever {
        match self {
            StepKind::Reach => Lever::Reach,
            StepKind::Views => Lever::Views,
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

    /// Whether a funnel starts with it.
    pub fn is_base(self) -> bool {
        matches!(self, StepKind::Reach | StepKind::Views)
    }

    /// Who can move it.
    pub fn control(self) -> Control {
        match self {
            StepKind::Reach | StepKind::Views | StepKind::CompletedViews => Control::Creator,
            StepKind::InMarket | StepKind::Clicks => Control::Both,
            _ => Control::Brand,
        }
    }
}

/// The steps after the base. Without an objective it is the part that sales, leads and visits
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
