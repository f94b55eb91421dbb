//! What a brief is asked for: the topics of everything that is not on the page's main cards, and for
//! each field whether this brief needs it, may say it, or is never asked for it.
//!
//! It depends on the objective (an awareness brief is never asked for sales) and on what stands in
//! the brief already (who pays a commission has to say when sales are reported).

use crate::brief::choice::{Format, Lever, Metric, Objective, Platform, Stage};
use crate::brief::edit::Entry;
use crate::brief::field::{
    BrandNotesField as N, CampaignField as C, CreatorField as R, Deliverable, DeliverableField as D, Goal,
    GoalField as G, MarketField, Path, TermsField as T, Value,
};
use crate::brief::id::Side;
use crate::brief::quantity::Amount;
use crate::brief::record::Record;
use crate::funnel::order::after_base;
use crate::funnel::preset::{Place, StepKind, place};

/// A folded section of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Topic {
    /// What is said and shown.
    Message,
    /// Where it leads, and how a result is credited.
    LinkAndCode,
    /// How people see that it is an ad.
    Disclosure,
    /// How the pieces come about.
    Making,
    /// What else the price pays for.
    Rights,
    /// What is paid, and when.
    Pay,
    /// Whose figures count, and what follows from them.
    Measuring,
    /// Who it is for, and who answers.
    People,
    /// What this creator's recent pieces did.
    CreatorsNumbers,
    /// What the brand keeps to itself.
    OwnNumbers,
    /// What happened so far.
    Status,
    /// Whatever else both should read.
    Remarks,
}

impl Topic {
    /// Every topic, in the order of the page.
    pub const ALL: &'static [Topic] = &[
        Topic::Message,
        Topic::LinkAndCode,
        Topic::Disclosure,
        Topic::Making,
        Topic::Rights,
        Topic::Pay,
        Topic::Measuring,
        Topic::People,
        Topic::CreatorsNumbers,
        Topic::OwnNumbers,
        Topic::Status,
        Topic::Remarks,
    ];

    /// Its fields, in the order of the page.
    pub fn fields(self) -> &'static [Path] {
        use Path::{BrandNotes, Campaign, Creator, Terms};
        match self {
            Topic::Message => &[
                Terms(T::KeyMessage),
                Terms(T::Support),
                Terms(T::CallToAction),
                Terms(T::Do),
                Terms(T::Avoid),
                Terms(T::Freedom),
            ],
            Topic::LinkAndCode => &[Campaign(C::Page), Terms(T::TrackedLink), Terms(T::Code), Terms(T::Tags)],
            Topic::Disclosure => &[Terms(T::Disclosure)],
            Topic::Making => &[
                Terms(T::ProductArrives),
                Terms(T::Assets),
                Terms(T::Approval),
                Terms(T::Timeline),
                Terms(T::Answers),
                Terms(T::Reshoots),
            ],
            Topic::Rights => &[
                Terms(T::UsageRights),
                Terms(T::Exclusivity),
                Terms(T::StaysUp),
                Terms(T::Boosting),
                Terms(T::RawFootage),
                Terms(T::Likeness),
            ],
            Topic::Pay => &[
                Terms(T::Fee),
                Terms(T::Commission),
                Terms(T::ProductValue),
                Terms(T::Payment),
                Terms(T::SalesReports),
                Terms(T::Bonus),
                Terms(T::KillFee),
            ],
            Topic::Measuring => &[Terms(T::SourceOfTruth), Terms(T::Evidence), Terms(T::Shortfall)],
            Topic::People => &[Campaign(C::Audience), Campaign(C::Contact), Creator(R::Contact)],
            Topic::CreatorsNumbers => &[
                Creator(R::AudienceInMarket),
                Creator(R::AudienceLives),
                Creator(R::Followers),
                Creator(R::Strength),
                Creator(R::BuyingHabit),
                Creator(R::UsuallyWorks),
                Creator(R::TypicalReach),
                Creator(R::TypicalViews),
                Creator(R::EngagementRate),
                Creator(R::EngagementOf),
                Creator(R::ClickThroughRate),
                Creator(R::ClickThroughOf),
            ],
            Topic::OwnNumbers => &[
                BrandNotes(N::Margin),
                BrandNotes(N::MobileConversionRate),
                BrandNotes(N::ConversionRate),
                BrandNotes(N::ProductionCost),
                BrandNotes(N::BoostCost),
                BrandNotes(N::Notes),
            ],
            Topic::Status => {
                &[Terms(T::Stage), Terms(T::DraftLink), Terms(T::PostLink), Terms(T::Invoiced), Terms(T::Paid)]
            }
            Topic::Remarks => &[Terms(T::CreatorsNote), Terms(T::Note)],
        }
    }
}

/// The single fields that stand on the page's main cards and belong to no topic.
pub const ON_CARDS: &[Path] = &[
    Path::Campaign(C::Brand),
    Path::Creator(R::Handle),
    Path::Campaign(C::Name),
    Path::Campaign(C::Product),
    Path::Campaign(C::Objective),
    Path::Campaign(C::Currency),
    Path::Campaign(C::Starts),
    Path::Campaign(C::Ends),
];

/// Everything that a brief may need of its topics, in the order in which it is asked for: what
/// decides whether it pays, how it is tracked, what sets the price, what is made, how it is judged.
const ASKED_FIRST: &[Path] = &[
    Path::Terms(T::Fee),
    Path::Terms(T::Commission),
    Path::Terms(T::ProductValue),
    Path::Creator(R::AudienceInMarket),
    Path::Campaign(C::Audience),
    Path::Campaign(C::Page),
    Path::Terms(T::TrackedLink),
    Path::Terms(T::Code),
    Path::Terms(T::Payment),
    Path::Terms(T::SalesReports),
    Path::Terms(T::UsageRights),
    Path::Terms(T::Exclusivity),
    Path::Terms(T::KeyMessage),
    Path::Terms(T::CallToAction),
    Path::Terms(T::Disclosure),
    Path::Terms(T::ProductArrives),
    Path::Terms(T::Approval),
    Path::Terms(T::SourceOfTruth),
    Path::Terms(T::Evidence),
    Path::Terms(T::Shortfall),
    Path::Creator(R::EngagementOf),
    Path::Creator(R::ClickThroughOf),
];

/// The topic that a field belongs to; `None` for what stands on a card of its own.
pub fn topic_of(path: Path) -> Option<Topic> {
    Topic::ALL.iter().copied().find(|topic| topic.fields().contains(&path))
}

/// Whether a brief is asked for a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Asked {
    /// It is not settled without it.
    Needed,
    /// It may say it.
    Useful,
    /// It would be beside the point.
    Never,
}

/// Needed where `needed` holds, else useful.
fn needed_if(needed: bool) -> Asked {
    if needed { Asked::Needed } else { Asked::Useful }
}

/// Needed where it has a meaning, else never asked.
fn needed_or_never(needed: bool) -> Asked {
    if needed { Asked::Needed } else { Asked::Never }
}

/// Never asked where `never` holds, else useful.
fn unless(never: bool) -> Asked {
    if never { Asked::Never } else { Asked::Useful }
}

/// Whether this brief is asked for a field. Without an objective nothing is ruled out, and only what
/// every brief needs is needed.
pub fn asked(record: &Record, path: Path) -> Asked {
    match path {
        Path::Campaign(field) => of_campaign(record, field),
        Path::Creator(field) => of_creator(record, field),
        Path::Terms(field) => of_terms(record, field),
        Path::BrandNotes(field) => of_notes(record, field),
        Path::Market(_, MarketField::Country) => Asked::Needed,
        Path::Market(_, MarketField::Share) => needed_or_never(record.campaign.markets.len() > 1),
        Path::Deliverable(id, field) => record.deliverables.get(id).map_or(Asked::Never, |own| of_piece(own, field)),
        Path::Target(id, field) => record.targets.get(id).map_or(Asked::Never, |goal| of_goal(goal, field)),
        Path::Outcome(id, field) => record.outcomes.get(id).map_or(Asked::Never, |goal| of_goal(goal, field)),
        Path::Assumption(lever, _) => unless(record.holder != Side::Brand || !in_funnel(record, lever)),
        Path::Line(..) | Path::Decision(..) => Asked::Useful,
        Path::Step(..) => unless(record.holder != Side::Brand),
        // Scenarios are kept when somebody wants one, and what is told comes in a link.
        Path::Scenario(..) | Path::Told(..) | Path::Reply(_) => Asked::Never,
    }
}

/// Whether the objective is reached through clicks.
fn by_clicks(objective: Option<Objective>) -> bool {
    objective.is_some_and(|own| own != Objective::Awareness)
}

/// Whether the objective says that nothing is sold here: it ends in views or in visits.
fn sells_nothing(objective: Option<Objective>) -> bool {
    matches!(objective, Some(Objective::Awareness | Objective::Consideration))
}

fn in_funnel(record: &Record, lever: Lever) -> bool {
    matches!(lever, Lever::Reach | Lever::Views | Lever::PaidViews)
        || after_base(record).iter().any(|step| step.lever() == lever)
}

fn of_campaign(record: &Record, field: C) -> Asked {
    let objective = record.campaign.facts.objective;
    match field {
        C::Objective | C::Brand | C::Starts | C::Ends => Asked::Needed,
        C::Currency => needed_if(names_money(record)),
        C::Page => needed_if(by_clicks(objective)),
        C::Audience => needed_if(objective == Some(Objective::Awareness)),
        C::Name | C::Product | C::Contact => Asked::Useful,
    }
}

/// Whether an amount of money stands anywhere: without a currency it says nothing.
fn names_money(record: &Record) -> bool {
    let mut found = false;
    record.visit(&mut |_, value| found |= matches!(value, Value::Money(_) | Value::Amount(Amount::Money(_))));
    found
}

fn of_creator(record: &Record, field: R) -> Asked {
    let facts = &record.creator.facts;
    let awareness = record.campaign.facts.objective == Some(Objective::Awareness);
    match field {
        // Ten stories that are seen in the wrong country sell nothing and are not seen by the right
        // people either: every objective needs to know.
        R::Handle | R::AudienceInMarket => Asked::Needed,
        R::EngagementOf => needed_if(facts.engagement_rate.is_some()),
        R::BuyingHabit | R::ClickThroughRate | R::ClickThroughOf if awareness => Asked::Never,
        R::ClickThroughOf => needed_if(facts.click_through_rate.is_some()),
        _ => Asked::Useful,
    }
}

/// The field that says what the creator is paid: whichever stands, the fee where none does.
fn pay(record: &Record) -> T {
    let terms = &record.terms;
    if terms.fee.is_some() {
        T::Fee
    } else if terms.commission.is_some() && !sells_nothing(record.campaign.facts.objective) {
        T::Commission
    } else if terms.product_value.is_some() {
        T::ProductValue
    } else {
        T::Fee
    }
}

/// The field that tells sales of this creator from others: a code will do where it stands, except
/// that a story without a link leads nowhere.
fn tracking(record: &Record) -> T {
    let terms = &record.terms;
    let stories = || record.deliverables.iter().any(|(_, piece)| piece.format == Some(Format::Story));
    if terms.tracked_link.is_none() && terms.code.is_some() && !stories() { T::Code } else { T::TrackedLink }
}

fn of_terms(record: &Record, field: T) -> Asked {
    let terms = &record.terms;
    let objective = record.campaign.facts.objective;
    match field {
        T::Commission | T::SalesReports | T::Code if sells_nothing(objective) => Asked::Never,
        T::Fee | T::Commission | T::ProductValue => needed_if(pay(record) == field),
        T::Payment => needed_if(pay(record) != T::ProductValue),
        T::SalesReports => needed_if(terms.commission.is_some()),
        T::TrackedLink | T::Code => of_tracking(record, field),
        T::ProductArrives => needed_if(terms.product_value.is_some()),
        T::CallToAction | T::SourceOfTruth => needed_if(by_clicks(objective)),
        T::UsageRights | T::Exclusivity | T::KeyMessage | T::Disclosure => Asked::Needed,
        T::Approval | T::Evidence | T::Shortfall => Asked::Needed,
        T::DraftLink | T::PostLink | T::Invoiced | T::Paid => {
            unless(matches!(terms.stage, None | Some(Stage::Talking)))
        }
        _ => Asked::Useful,
    }
}

fn of_tracking(record: &Record, field: T) -> Asked {
    match record.campaign.facts.objective {
        Some(Objective::Awareness) => Asked::Never,
        Some(Objective::Conversion) => needed_if(tracking(record) == field),
        Some(_) => needed_if(field == T::TrackedLink),
        None => Asked::Useful,
    }
}

/// The brand's own: never needed, because what both sides settle must not rest on what one of them
/// does not see.
fn of_notes(record: &Record, field: N) -> Asked {
    let objective = record.campaign.facts.objective;
    let beside_the_point = match field {
        N::MobileConversionRate | N::ConversionRate => objective.is_some_and(|own| own != Objective::Conversion),
        N::Margin => sells_nothing(objective),
        N::Notes | N::ProductionCost | N::BoostCost => false,
    };
    unless(beside_the_point || record.holder != Side::Brand)
}

fn of_piece(piece: &Deliverable, field: D) -> Asked {
    match field {
        D::Count | D::Platform | D::Format | D::Due => Asked::Needed,
        D::OtherPlatform => needed_or_never(piece.platform == Some(Platform::Other)),
        D::OtherFormat => needed_or_never(piece.format == Some(Format::Other)),
        // Material for the brand is not published by the creator: nobody sees it there.
        D::ExpectedViews => unless(piece.format == Some(Format::Material)),
        D::Note => Asked::Useful,
    }
}

fn of_goal(goal: &Goal, field: G) -> Asked {
    let is = |rule: fn(Metric) -> bool| goal.metric.is_some_and(rule);
    match field {
        G::Metric | G::Amount | G::Window | G::Counter => Asked::Needed,
        G::Denominator => needed_or_never(is(Metric::needs_denominator)),
        G::Scope => goal.metric.map_or(Asked::Useful, of_scope),
        G::OwnName => needed_or_never(is(Metric::is_own)),
        G::Numerator => unless(!is(Metric::is_engagement)),
        G::Note | G::UpTo | G::ReportedBy | G::Reported => Asked::Useful,
    }
}

/// Counts that are steps of a funnel are compared with each other, so they have to say where they
/// are counted. Views in the market say so themselves.
fn of_scope(metric: Metric) -> Asked {
    match place(metric) {
        Place::Step(StepKind::InMarket) => Asked::Never,
        Place::Step(_) => Asked::Needed,
        Place::Rate(_) | Place::SideBranch | Place::Outside => Asked::Useful,
    }
}

/// What this brief needs of its topics, set or not, in the order in which it is asked for.
pub fn needed(record: &Record) -> Vec<Path> {
    ASKED_FIRST.iter().copied().filter(|path| asked(record, *path) == Asked::Needed).collect()
}

/// What this brief may say beside that, in the order of the page.
pub fn useful(record: &Record) -> Vec<Path> {
    of_topics(record, Asked::Useful)
}

/// What this brief is never asked for.
pub fn never_asked(record: &Record) -> Vec<Path> {
    of_topics(record, Asked::Never)
}

fn of_topics(record: &Record, wanted: Asked) -> Vec<Path> {
    let fields = Topic::ALL.iter().flat_map(|topic| topic.fields());
    fields.copied().filter(|path| asked(record, *path) == wanted).collect()
}

/// The fields of a topic that the page shows: what is needed first, then what is useful, then what
/// is not asked for and stands there all the same, so that nothing in a brief is out of sight.
pub fn shown(record: &Record, topic: Topic) -> Vec<Path> {
    let of = |wanted| topic.fields().iter().copied().filter(move |path| asked(record, *path) == wanted);
    let stands = |path: &Path| record.entry(*path) != Entry::Empty;
    of(Asked::Needed).chain(of(Asked::Useful)).chain(of(Asked::Never).filter(stands)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brief::choice::Choice;
    use crate::brief::field::FieldName;
    use crate::brief::id::{Id, ItemId};
    use crate::brief::quantity::{Count, Country, Currency, Money, Rate, Text};

    fn brief(objective: Option<Objective>) -> Record {
        let mut record = Record::new(Id(1), Id(2), Id(3), Side::Brand);
        record.campaign.facts.objective = objective;
        record
    }

    fn sales() -> Record {
        brief(Some(Objective::Conversion))
    }

    fn text(words: &str) -> Option<Text> {
        Text::new(words).ok()
    }

    fn all_single_fields() -> Vec<Path> {
        let mut all: Vec<Path> = C::ALL.iter().map(|own| Path::Campaign(*own)).collect();
        all.extend(R::ALL.iter().map(|own| Path::Creator(*own)));
        all.extend(T::ALL.iter().map(|own| Path::Terms(*own)));
        all.extend(N::ALL.iter().map(|own| Path::BrandNotes(*own)));
        all
    }

    #[test]
    fn every_field_stands_in_exactly_one_place() {
        for path in all_single_fields() {
            let in_topics = Topic::ALL.iter().flat_map(|topic| topic.fields()).filter(|own| **own == path).count();
            let on_cards = ON_CARDS.iter().filter(|own| **own == path).count();
            assert_eq!(in_topics + on_cards, 1, "{path:?}");
            assert_eq!(topic_of(path).is_some(), in_topics == 1, "{path:?}");
        }
        let placed = Topic::ALL.iter().map(|topic| topic.fields().len()).sum::<usize>() + ON_CARDS.len();
        assert_eq!(placed, all_single_fields().len());
    }

    #[test]
    fn whatever_can_be_needed_has_its_turn() {
        let mut briefs: Vec<Record> = Objective::ALL.iter().map(|own| brief(Some(*own))).collect();
        briefs.push(brief(None));
        for record in briefs.clone() {
            let mut full = record;
            full.terms.commission = Rate::from_ppm(80_000);
            full.terms.product_value = Money::from_minor(5_000);
            full.terms.code = text("GLOW15");
            full.creator.facts.engagement_rate = Rate::from_ppm(60_000);
            full.creator.facts.click_through_rate = Rate::from_ppm(10_000);
            briefs.push(full);
        }
        for record in briefs {
            let wanted = of_topics(&record, Asked::Needed);
            assert!(wanted.iter().all(|path| ASKED_FIRST.contains(path)), "{wanted:?}");
            assert_eq!(wanted.len(), needed(&record).len());
        }
    }

    #[test]
    fn a_sales_brief_needs_a_way_to_tell_its_sales_from_others() {
        let wanted = [
            Path::Terms(T::Fee),
            Path::Creator(R::AudienceInMarket),
            Path::Campaign(C::Page),
            Path::Terms(T::TrackedLink),
            Path::Terms(T::Payment),
            Path::Terms(T::UsageRights),
            Path::Terms(T::Exclusivity),
            Path::Terms(T::KeyMessage),
            Path::Terms(T::CallToAction),
            Path::Terms(T::Disclosure),
            Path::Terms(T::Approval),
            Path::Terms(T::SourceOfTruth),
            Path::Terms(T::Evidence),
            Path::Terms(T::Shortfall),
        ];
        assert_eq!(needed(&sales()), wanted);
        assert!(!never_asked(&sales()).contains(&Path::Terms(T::Code)));
    }

    #[test]
    fn an_awareness_brief_is_never_asked_for_sales() {
        let record = brief(Some(Objective::Awareness));
        let wanted = [
            Path::Terms(T::Fee),
            Path::Creator(R::AudienceInMarket),
            Path::Campaign(C::Audience),
            Path::Terms(T::Payment),
            Path::Terms(T::UsageRights),
            Path::Terms(T::Exclusivity),
            Path::Terms(T::KeyMessage),
            Path::Terms(T::Disclosure),
            Path::Terms(T::Approval),
            Path::Terms(T::Evidence),
            Path::Terms(T::Shortfall),
        ];
        assert_eq!(needed(&record), wanted);
        let never = [
            Path::Terms(T::TrackedLink),
            Path::Terms(T::Code),
            Path::Terms(T::Commission),
            Path::Terms(T::SalesReports),
            Path::Creator(R::BuyingHabit),
            Path::Creator(R::ClickThroughRate),
            Path::Creator(R::ClickThroughOf),
            Path::BrandNotes(N::Margin),
            Path::BrandNotes(N::MobileConversionRate),
            Path::BrandNotes(N::ConversionRate),
        ];
        for path in never {
            assert_eq!(asked(&record, path), Asked::Never, "{path:?}");
        }
        for lever in [Lever::ConversionRate, Lever::AverageOrderValue, Lever::ClickThroughRate] {
            let path = Path::Assumption(lever, crate::brief::field::AssumptionField::Amount);
            assert_eq!(asked(&record, path), Asked::Never, "{lever:?}");
            assert_eq!(asked(&sales(), path), Asked::Useful, "{lever:?}");
        }
    }

    #[test]
    fn visits_are_tracked_by_a_link_and_not_by_a_code() {
        let record = brief(Some(Objective::Consideration));
        assert_eq!(asked(&record, Path::Terms(T::TrackedLink)), Asked::Needed);
        for field in [T::Code, T::Commission, T::SalesReports] {
            assert_eq!(asked(&record, Path::Terms(field)), Asked::Never, "{field:?}");
        }
        for objective in [Objective::Leads, Objective::Installs] {
            let record = brief(Some(objective));
            assert_eq!(asked(&record, Path::Terms(T::TrackedLink)), Asked::Needed);
            assert_eq!(asked(&record, Path::Terms(T::Code)), Asked::Useful);
            assert_eq!(asked(&record, Path::BrandNotes(N::Margin)), Asked::Useful);
            assert_eq!(asked(&record, Path::BrandNotes(N::ConversionRate)), Asked::Never);
        }
    }

    #[test]
    fn without_an_objective_nothing_is_ruled_out() {
        let record = brief(None);
        let ruled_out = never_asked(&record);
        // Not the objective but the time decides about these.
        assert_eq!(ruled_out, [T::DraftLink, T::PostLink, T::Invoiced, T::Paid].map(Path::Terms));
        assert_eq!(needed(&record).len(), 10);
    }

    #[test]
    fn a_code_will_do_for_sales_unless_there_are_stories() {
        let mut record = sales();
        record.terms.code = text("GLOW15");
        assert_eq!(asked(&record, Path::Terms(T::Code)), Asked::Needed);
        assert_eq!(asked(&record, Path::Terms(T::TrackedLink)), Asked::Useful);
        let story = Deliverable { format: Some(Format::Story), ..Deliverable::default() };
        record.deliverables.insert(0, ItemId(0), story);
        assert_eq!(asked(&record, Path::Terms(T::TrackedLink)), Asked::Needed);
        assert_eq!(asked(&record, Path::Terms(T::Code)), Asked::Useful);
        // A story asks nothing of an awareness brief.
        record.campaign.facts.objective = Some(Objective::Awareness);
        assert_eq!(asked(&record, Path::Terms(T::TrackedLink)), Asked::Never);
    }

    #[test]
    fn a_commission_asks_for_reports_of_sales() {
        let mut record = sales();
        assert_eq!(asked(&record, Path::Terms(T::SalesReports)), Asked::Useful);
        record.terms.commission = Rate::from_ppm(80_000);
        assert_eq!(asked(&record, Path::Terms(T::SalesReports)), Asked::Needed);
        // It is the pay where there is no fee, and beside one it is no more than useful.
        assert_eq!(asked(&record, Path::Terms(T::Commission)), Asked::Needed);
        assert_eq!(asked(&record, Path::Terms(T::Fee)), Asked::Useful);
        record.terms.fee = Money::from_minor(180_000);
        assert_eq!(asked(&record, Path::Terms(T::Commission)), Asked::Useful);
        assert_eq!(asked(&record, Path::Terms(T::Fee)), Asked::Needed);
    }

    #[test]
    fn products_that_are_given_have_to_arrive() {
        let mut record = sales();
        assert_eq!(asked(&record, Path::Terms(T::ProductArrives)), Asked::Useful);
        record.terms.product_value = Money::from_minor(4_500);
        assert_eq!(asked(&record, Path::Terms(T::ProductArrives)), Asked::Needed);
        // Where products are all there is, nothing is paid on any day.
        assert_eq!(asked(&record, Path::Terms(T::Payment)), Asked::Useful);
        record.terms.fee = Money::from_minor(180_000);
        assert_eq!(asked(&record, Path::Terms(T::Payment)), Asked::Needed);
    }

    #[test]
    fn several_markets_ask_for_shares_and_one_does_not() {
        let mut record = sales();
        let market = |code| crate::brief::field::Market { country: Country::from_code(code), share: None };
        let share = Path::Market(ItemId(0), MarketField::Share);
        record.campaign.markets.insert(0, ItemId(0), market("DE"));
        assert_eq!(asked(&record, share), Asked::Never);
        record.campaign.markets.insert(1, ItemId(2), market("AT"));
        assert_eq!(asked(&record, share), Asked::Needed);
    }

    #[test]
    fn an_amount_of_money_asks_for_its_currency() {
        let mut record = sales();
        let currency = Path::Campaign(C::Currency);
        assert_eq!(asked(&record, currency), Asked::Useful);
        record.terms.commission = Rate::from_ppm(80_000);
        assert_eq!(asked(&record, currency), Asked::Useful);
        record.terms.fee = Money::from_minor(180_000);
        assert_eq!(asked(&record, currency), Asked::Needed);
        record.campaign.facts.currency = Currency::from_code("USD");
        assert_eq!(asked(&record, currency), Asked::Needed);
    }

    #[test]
    fn a_goal_is_asked_for_what_its_metric_leaves_open() {
        let asks = |metric, field| of_goal(&Goal { metric: Some(metric), ..Goal::default() }, field);
        assert_eq!(asks(Metric::EngagementRate, G::Denominator), Asked::Needed);
        assert_eq!(asks(Metric::ConversionRate, G::Denominator), Asked::Never);
        assert_eq!(asks(Metric::Reach, G::Scope), Asked::Needed);
        assert_eq!(asks(Metric::InMarketViews, G::Scope), Asked::Never);
        assert_eq!(asks(Metric::EngagementRate, G::Scope), Asked::Useful);
        assert_eq!(asks(Metric::OwnCount, G::OwnName), Asked::Needed);
        assert_eq!(asks(Metric::Orders, G::OwnName), Asked::Never);
        assert_eq!(asks(Metric::Orders, G::Numerator), Asked::Never);
        assert_eq!(asks(Metric::Engagements, G::Numerator), Asked::Useful);
    }

    #[test]
    fn a_piece_is_asked_for_a_name_only_where_the_list_has_none() {
        let story = Deliverable { format: Some(Format::Story), ..Deliverable::default() };
        let other = Deliverable { format: Some(Format::Other), ..Deliverable::default() };
        let material = Deliverable { format: Some(Format::Material), ..Deliverable::default() };
        assert_eq!(of_piece(&story, D::OtherFormat), Asked::Never);
        assert_eq!(of_piece(&other, D::OtherFormat), Asked::Needed);
        assert_eq!(of_piece(&other, D::OtherPlatform), Asked::Never);
        assert_eq!(of_piece(&story, D::ExpectedViews), Asked::Useful);
        assert_eq!(of_piece(&material, D::ExpectedViews), Asked::Never);
    }

    #[test]
    fn the_creator_is_not_asked_for_what_the_brand_keeps_to_itself() {
        let mut record = sales();
        assert_eq!(asked(&record, Path::BrandNotes(N::Margin)), Asked::Useful);
        record.holder = Side::Creator;
        assert!(shown(&record, Topic::OwnNumbers).is_empty());
    }

    #[test]
    fn a_topic_shows_what_is_needed_first_and_hides_nothing_that_is_set() {
        let mut record = brief(Some(Objective::Awareness));
        assert_eq!(shown(&record, Topic::LinkAndCode), [Path::Campaign(C::Page), Path::Terms(T::Tags)]);
        record.terms.code = text("GLOW15");
        let with_code = [Path::Campaign(C::Page), Path::Terms(T::Tags), Path::Terms(T::Code)];
        assert_eq!(shown(&record, Topic::LinkAndCode), with_code);
        record.terms.code = None;
        record.drafts.insert(Path::Creator(R::ClickThroughRate), "lots".to_owned());
        assert!(shown(&record, Topic::CreatorsNumbers).contains(&Path::Creator(R::ClickThroughRate)));
        let first = shown(&brief(Some(Objective::Awareness)), Topic::People).first().copied();
        assert_eq!(first, Some(Path::Campaign(C::Audience)));
    }

    #[test]
    fn what_happens_after_the_yes_is_asked_for_after_it() {
        let mut record = sales();
        for (stage, wanted) in [
            (None, Asked::Never),
            (Some(Stage::Talking), Asked::Never),
            (Some(Stage::AgreedInWords), Asked::Useful),
            (Some(Stage::Done), Asked::Useful),
        ] {
            record.terms.stage = stage;
            assert_eq!(asked(&record, Path::Terms(T::Paid)), wanted, "{stage:?}");
        }
    }

    #[test]
    fn a_share_says_what_it_is_a_share_of() {
        let mut record = brief(Some(Objective::Awareness));
        record.creator.facts.followers = Count::new(12_000);
        assert_eq!(asked(&record, Path::Creator(R::EngagementOf)), Asked::Useful);
        record.creator.facts.engagement_rate = Rate::from_ppm(60_000);
        assert_eq!(asked(&record, Path::Creator(R::EngagementOf)), Asked::Needed);
    }
}
