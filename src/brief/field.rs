//! The field registry: every field of a record once, with its tag, its name in files, its kind,
//! who sees it and whether it is agreed content. The codec, the difference, drafts, error places
//! and the leak test all read it; labels stand in `text`, by the same enumerations.
//!
//! Tags are released with the wire form: never reused, never changed in meaning. To add a field,
//! add a line to one of the groups below and a label in `text`; nothing else.

use super::choice::{
    AgreedBy, Basis, BuyingHabit, Choice, Connection, Counter, DeclineReason, Denominator, Format, Freedom, Lever,
    Metric, Numerator, Objective, Platform, Reporter, Response, Rule, Scope, Sharing, Stage, Strength,
};
use super::id::{ItemId, Side};
use super::quantity::{Amount, Count, Country, Currency, Date, Days, Money, Rate, Text};
use super::scenario::{Scenario, ScenarioField};

/// The value of any field.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Value {
    /// Words.
    Text(Text),
    /// A number of things.
    Count(Count),
    /// A share.
    Rate(Rate),
    /// Money in the campaign's currency.
    Money(Money),
    /// A day.
    Date(Date),
    /// A window.
    Days(Days),
    /// A currency.
    Currency(Currency),
    /// A country.
    Country(Country),
    /// The code of a member of a closed list.
    Choice(u16),
    /// A count, a rate or money, as the metric beside it says.
    Amount(Amount),
    /// Another item of the same brief; it may have been removed since.
    Item(ItemId),
}

/// Which closed list a choice is made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum List {
    /// [`Objective`]
    Objective,
    /// [`Platform`]
    Platform,
    /// [`Format`]
    Format,
    /// [`Metric`]
    Metric,
    /// [`Denominator`]
    Denominator,
    /// [`Scope`]
    Scope,
    /// [`Counter`]
    Counter,
    /// [`Numerator`]
    Numerator,
    /// [`Reporter`]
    Reporter,
    /// [`Stage`]
    Stage,
    /// [`Strength`]
    Strength,
    /// [`BuyingHabit`]
    BuyingHabit,
    /// [`Freedom`]
    Freedom,
    /// [`Connection`]
    Connection,
    /// [`Response`]
    Response,
    /// [`AgreedBy`]
    AgreedBy,
    /// [`Rule`]
    Rule,
    /// [`Basis`]
    Basis,
    /// [`Sharing`]
    Sharing,
    /// [`Lever`]
    Lever,
    /// [`DeclineReason`]
    DeclineReason,
}

/// What kind of value a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Words.
    Text,
    /// A number of things.
    Count,
    /// A share.
    Rate,
    /// Money in the campaign's currency.
    Money,
    /// A day.
    Date,
    /// A window.
    Days,
    /// A currency.
    Currency,
    /// A country.
    Country,
    /// A member of a closed list.
    Choice(List),
    /// A count, a rate or money, as the metric beside it says.
    Amount,
    /// Another item of the same brief.
    Item,
}

/// A type that a field can hold.
pub trait Quantity: Sized {
    /// The kind that the registry gives for it.
    const KIND: Kind;
    /// As the value of any field.
    fn to_value(&self) -> Value;
    /// Back again; `None` if the value is of another kind or not a member of the list.
    fn from_value(value: &Value) -> Option<Self>;
}

macro_rules! quantities {
    ($($name:ident)*) => {$(
        impl Quantity for $name {
            const KIND: Kind = Kind::$name;
            fn to_value(&self) -> Value {
                Value::$name(self.clone())
            }
            fn from_value(value: &Value) -> Option<Self> {
                if let Value::$name(inner) = value { Some(inner.clone()) } else { None }
            }
        }
    )*};
}
quantities!(Text Count Rate Money Date Days Currency Country Amount);

macro_rules! choice_quantities {
    ($($name:ident)*) => {$(
        impl Quantity for $name {
            const KIND: Kind = Kind::Choice(List::$name);
            fn to_value(&self) -> Value {
                Value::Choice(self.code())
            }
            fn from_value(value: &Value) -> Option<Self> {
                if let Value::Choice(code) = value { Self::from_code(*code) } else { None }
            }
        }
    )*};
}
choice_quantities!(Objective Platform Format Metric Denominator Scope Counter);
choice_quantities!(Numerator Reporter Stage Strength BuyingHabit Freedom Connection Response AgreedBy Rule Basis Sharing);
choice_quantities!(Lever DeclineReason);

impl Quantity for ItemId {
    const KIND: Kind = Kind::Item;
    fn to_value(&self) -> Value {
        Value::Item(*self)
    }
    fn from_value(value: &Value) -> Option<Self> {
        if let Value::Item(id) = value { Some(*id) } else { None }
    }
}

impl List {
    /// The codes of its members with their names in files, in the order in which they are offered.
    pub fn members(self) -> Vec<(u16, &'static str)> {
        fn of<T: Choice>() -> Vec<(u16, &'static str)> {
            T::ALL.iter().map(|member| (member.code(), member.key())).collect()
        }
        match self {
            List::Objective => of::<Objective>(),
            List::Platform => of::<Platform>(),
            List::Format => of::<Format>(),
            List::Metric => of::<Metric>(),
            List::Denominator => of::<Denominator>(),
            List::Scope => of::<Scope>(),
            List::Counter => of::<Counter>(),
            List::Numerator => of::<Numerator>(),
            List::Reporter => of::<Reporter>(),
            List::Stage => of::<Stage>(),
            List::Strength => of::<Strength>(),
            List::BuyingHabit => of::<BuyingHabit>(),
            List::Freedom => of::<Freedom>(),
            List::Connection => of::<Connection>(),
            List::Response => of::<Response>(),
            List::AgreedBy => of::<AgreedBy>(),
            List::Rule => of::<Rule>(),
            List::Basis => of::<Basis>(),
            List::Sharing => of::<Sharing>(),
            List::Lever => of::<Lever>(),
            List::DeclineReason => of::<DeclineReason>(),
        }
    }

    /// The codes of its members, in the order in which they are offered.
    pub fn codes(self) -> Vec<u16> {
        self.members().into_iter().map(|(code, _)| code).collect()
    }
}

/// What the registry says of one field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spec {
    /// Its number on the wire and in storage, unique in its group.
    pub tag: u16,
    /// Its name in files, unique in its group.
    pub key: &'static str,
    /// What kind of value it takes.
    pub kind: Kind,
    /// Whether both sides sign it: a change of it is a change of the agreement.
    pub agreed: bool,
}

/// Who may see a group of fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sight {
    /// Both sides.
    Both,
    /// One side keeps it to itself.
    Only(Side),
}

/// The name of a field within its group.
pub trait FieldName: Sized + Copy + Eq + 'static {
    /// Every field of the group, in the order of the registry.
    const ALL: &'static [Self];
    /// What the registry says of it.
    fn spec(self) -> Spec;
    /// The field with this tag.
    fn from_tag(tag: u16) -> Option<Self> {
        Self::ALL.iter().copied().find(|field| field.spec().tag == tag)
    }
    /// The field with this name in files.
    fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|field| field.spec().key == key)
    }
}

/// A value was offered to a field of another kind, or contradicts the value beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WrongKind;

/// A set of fields that are stored together.
pub trait Group: Default + Clone + PartialEq {
    /// The names of its fields.
    type Field: FieldName;
    /// Who may see it.
    const SIGHT: Sight;
    /// The value of a field, if it is set.
    fn get(&self, field: Self::Field) -> Option<Value>;
    /// Sets or empties a field.
    ///
    /// # Errors
    /// [`WrongKind`] when the value is not of the field's kind; nothing is changed then.
    fn put(&mut self, field: Self::Field, value: Option<Value>) -> Result<(), WrongKind>;
    /// Whether the values of the group agree with each other.
    fn fits(&self) -> bool {
        true
    }
    /// Whether no field is set.
    fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Agreed content or not, as the registry writes it.
macro_rules! agreed {
    (agreed) => {
        true
    };
    (open) => {
        false
    };
}

macro_rules! group {
    (
        $(#[$doc:meta])*
        $name:ident, $field_name:ident, $sight:expr, fits $fits:expr;
        $($(#[$field_doc:meta])* $tag:literal $field:ident $member:ident: $type:ty, $agreed:ident;)*
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Default)]
        pub struct $name {
            $($(#[$field_doc])* pub $member: Option<$type>,)*
        }

        #[doc = concat!("The fields of [`", stringify!($name), "`].")]
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $field_name { $($(#[$field_doc])* $field,)* }

        impl FieldName for $field_name {
            const ALL: &'static [Self] = &[$($field_name::$field,)*];
            fn spec(self) -> Spec {
                match self {
                    $($field_name::$field => Spec {
                        tag: $tag,
                        key: stringify!($member),
                        kind: <$type as Quantity>::KIND,
                        agreed: agreed!($agreed),
                    },)*
                }
            }
        }

        impl Group for $name {
            type Field = $field_name;
            const SIGHT: Sight = $sight;
            fn get(&self, field: $field_name) -> Option<Value> {
                match field { $($field_name::$field => self.$member.as_ref().map(Quantity::to_value),)* }
            }
            fn put(&mut self, field: $field_name, value: Option<Value>) -> Result<(), WrongKind> {
                match field {
                    $($field_name::$field => {
                        self.$member = match value {
                            Some(value) => Some(<$type as Quantity>::from_value(&value).ok_or(WrongKind)?),
                            None => None,
                        };
                    })*
                }
                Ok(())
            }
            fn fits(&self) -> bool {
                let fits: fn(&Self) -> bool = $fits;
                fits(self)
            }
        }
    };
}

group! {
    /// What a brief says of its campaign. Markets are a list of their own.
    CampaignFacts, CampaignField, Sight::Both, fits |_| true;
    /// What the campaign is called.
    1 Name name: Text, agreed;
    /// The one thing it is for.
    2 Objective objective: Objective, agreed;
    /// The currency of every amount.
    3 Currency currency: Currency, agreed;
    /// Its first day.
    4 Starts starts: Date, agreed;
    /// Its last day.
    5 Ends ends: Date, agreed;
    /// Who pays.
    6 Brand brand: Text, agreed;
    /// What it is about.
    7 Product product: Text, agreed;
    /// The page that people are to come to.
    8 Page page: Text, agreed;
    /// Whom it is to reach.
    9 Audience audience: Text, agreed;
    /// Whom the creator asks.
    10 Contact contact: Text, agreed;
}

group! {
    /// What a brief says of its creator.
    CreatorFacts, CreatorField, Sight::Both, fits |_| true;
    /// The name or handle that both sides use.
    1 Handle handle: Text, agreed;
    /// How many follow.
    2 Followers followers: Count, open;
    /// What they are known to do well.
    3 Strength strength: Strength, open;
    /// What their audience does before it buys.
    4 BuyingHabit buying_habit: BuyingHabit, open;
    /// The median reach of their recent pieces.
    5 TypicalReach typical_reach: Count, open;
    /// The median views of their recent pieces.
    6 TypicalViews typical_views: Count, open;
    /// The median engagement rate of their recent pieces.
    7 EngagementRate engagement_rate: Rate, open;
    /// What that is a share of.
    8 EngagementOf engagement_of: Denominator, open;
    /// Clicks ÷ reach or views of their recent pieces with a link.
    9 ClickThroughRate click_through_rate: Rate, open;
    /// What that is a share of.
    10 ClickThroughOf click_through_of: Denominator, open;
    /// How much of their recent reach lives in the target market.
    11 AudienceInMarket audience_in_market: Rate, open;
    /// Where they can be reached.
    12 Contact contact: Text, open;
    /// Where their audience lives, in words: countries with their shares.
    13 AudienceLives audience_lives: Text, open;
    /// What usually works with their audience.
    14 UsuallyWorks usually_works: Text, open;
}

group! {
    /// What both sides see and sign, beside the lists of a record.
    Terms, TermsField, Sight::Both, fits |_| true;
    /// The fixed fee for everything delivered.
    1 Fee fee: Money, agreed;
    /// Whatever else both should read.
    2 Note note: Text, agreed;
    /// A share of the sales credited to the creator.
    3 Commission commission: Rate, agreed;
    /// What the products that are given are worth.
    4 ProductValue product_value: Money, agreed;
    /// What is paid on top, and for what.
    5 Bonus bonus: Text, agreed;
    /// What is paid if the brand calls it off.
    6 KillFee kill_fee: Text, agreed;
    /// When it is paid: how many days after which event.
    7 Payment payment: Text, agreed;
    /// When the brand reports sales by code.
    8 SalesReports sales_reports: Text, agreed;
    /// The one thing that people should remember.
    9 KeyMessage key_message: Text, agreed;
    /// What supports it.
    10 Support support: Text, agreed;
    /// What to show and say.
    11 Do do_this: Text, agreed;
    /// What not to show or claim.
    12 Avoid avoid: Text, agreed;
    /// How free the creator is.
    13 Freedom freedom: Freedom, agreed;
    /// What people are asked to do.
    14 CallToAction call_to_action: Text, agreed;
    /// The tracked link.
    15 TrackedLink tracked_link: Text, agreed;
    /// The code that sales are credited by.
    16 Code code: Text, agreed;
    /// Hashtags and accounts to name.
    17 Tags tags: Text, agreed;
    /// The wording of the disclosure, and its place.
    18 Disclosure disclosure: Text, agreed;
    /// Who approves what, in how many rounds and hours.
    19 Approval approval: Text, agreed;
    /// Draft, live and report dates.
    20 Timeline timeline: Text, agreed;
    /// What the brand may use, where and for how long.
    21 UsageRights usage_rights: Text, agreed;
    /// What the creator does not do for others, and how long.
    22 Exclusivity exclusivity: Text, agreed;
    /// How long the posts stay up.
    23 StaysUp stays_up: Text, agreed;
    /// Whether the posts may be used as ads, and how long.
    24 Boosting boosting: Text, agreed;
    /// Whether raw footage is handed over.
    25 RawFootage raw_footage: Text, agreed;
    /// Whether AI may use the creator's likeness.
    26 Likeness likeness: Text, agreed;
    /// What is made again, and when.
    27 Reshoots reshoots: Text, agreed;
    /// When the product arrives.
    28 ProductArrives product_arrives: Date, agreed;
    /// Who answers within how long.
    29 Answers answers: Text, agreed;
    /// Assets and references.
    30 Assets assets: Text, agreed;
    /// Whose figures count if they differ.
    31 SourceOfTruth source_of_truth: Text, agreed;
    /// Which screenshots are due when.
    32 Evidence evidence: Text, agreed;
    /// What happens if numbers fall short.
    33 Shortfall shortfall: Text, agreed;
    /// How far the partnership is.
    34 Stage stage: Stage, open;
    /// Where the draft is.
    35 DraftLink draft_link: Text, open;
    /// Where the post is.
    36 PostLink post_link: Text, open;
    /// When the invoice came.
    37 Invoiced invoiced: Date, open;
    /// When it was paid.
    38 Paid paid: Date, open;
    /// What the creator wants to say about it.
    39 CreatorsNote creators_note: Text, agreed;
}

group! {
    /// A country in which the campaign has to work.
    Market, MarketField, Sight::Both, fits |_| true;
    /// The country.
    1 Country country: Country, agreed;
    /// How much of the audience should live there, where there are several.
    2 Share share: Rate, agreed;
}

group! {
    /// Pieces of one kind that the creator makes.
    Deliverable, DeliverableField, Sight::Both, fits |_| true;
    /// How many.
    1 Count count: Count, agreed;
    /// Where they are published.
    2 Platform platform: Platform, agreed;
    /// What kind of piece they are.
    3 Format format: Format, agreed;
    /// When the last of them is due.
    4 Due due: Date, agreed;
    /// What makes one of them right.
    5 Note note: Text, agreed;
    /// How many views one piece is expected to have.
    6 ExpectedViews expected_views: Count, open;
    /// The name of the platform, if it is none of those known.
    7 OtherPlatform other_platform: Text, agreed;
    /// The name of the format, if it is none of those known.
    8 OtherFormat other_format: Text, agreed;
}

group! {
    /// One target of the creator, or one outcome of the brand.
    Goal, GoalField, Sight::Both, fits |goal: &Goal| {
        let of_unit = |amount: Option<Amount>| match (goal.metric, amount) {
            (Some(metric), Some(amount)) => metric.unit() == amount.unit(),
            (None, Some(_)) => false,
            (_, None) => true,
        };
        of_unit(goal.amount) && of_unit(goal.up_to)
    };
    /// What is measured.
    1 Metric metric: Metric, agreed;
    /// How much of it, in the unit of the metric.
    2 Amount amount: Amount, agreed;
    /// What a rate is a share of.
    3 Denominator denominator: Denominator, agreed;
    /// Where it is counted.
    4 Scope scope: Scope, agreed;
    /// How many days after publishing it is read.
    5 Window window: Days, agreed;
    /// Who counts.
    6 Counter counter: Counter, agreed;
    /// What else has to be said about it.
    7 Note note: Text, agreed;
    /// What counts as an engagement.
    8 Numerator numerator: Numerator, agreed;
    /// The upper end, where it is a range: in the unit of the metric.
    9 UpTo up_to: Amount, agreed;
    /// Who tells the other side.
    10 ReportedBy reported_by: Reporter, agreed;
    /// When, and how.
    11 Reported reported: Text, agreed;
    /// What it is called, if the metric is one's own.
    12 OwnName own_name: Text, agreed;
}

group! {
    /// One assumption of the funnel, kept under its [`Lever`].
    Assumption, AssumptionField, Sight::Only(Side::Brand), fits |_| true;
    /// Its value, in the unit of the lever; the lower end where it is a range.
    1 Amount amount: Amount, open;
    /// The upper end, where it is a range.
    2 UpTo up_to: Amount, open;
    /// Where it comes from.
    3 Basis basis: Basis, open;
    /// Which numbers these are: the published source, the posts that were counted.
    4 BasisNote basis_note: Text, open;
    /// When it was last changed.
    5 SetOn set_on: Date, open;
    /// Whether the creator is told of it. Private unless that was chosen.
    6 Shared shared: Sharing, open;
    /// Who last changed it.
    7 SetBy set_by: Reporter, open;
}

group! {
    /// What the creator is told of an assumption, kept under its [`Lever`]: all that a link can carry
    /// of it.
    SharedAssumption, SharedAssumptionField, Sight::Both, fits |_| true;
    /// Its value, in the unit of the lever; the lower end where it is a range.
    1 Amount amount: Amount, open;
    /// The upper end, where it is a range.
    2 UpTo up_to: Amount, open;
    /// Where it comes from.
    3 Basis basis: Basis, open;
    /// Which numbers these are.
    4 BasisNote basis_note: Text, open;
    /// When the brand last changed it.
    5 SetOn set_on: Date, open;
}

impl Assumption {
    /// What the creator is told of it; `None` unless it was chosen for sharing and has a value.
    pub fn told(&self) -> Option<SharedAssumption> {
        self.shared?;
        Some(SharedAssumption {
            amount: Some(self.amount?),
            up_to: self.up_to,
            basis: self.basis,
            basis_note: self.basis_note.clone(),
            set_on: self.set_on,
        })
    }
}

group! {
    /// What the brand keeps to itself.
    BrandNotes, BrandNotesField, Sight::Only(Side::Brand), fits |_| true;
    /// Notes for no one else.
    1 Notes notes: Text, open;
    /// The store's own conversion rate for visitors from social media on phones.
    2 MobileConversionRate mobile_conversion_rate: Rate, open;
    /// The store's own average conversion rate.
    3 ConversionRate conversion_rate: Rate, open;
    /// What is left of the sales after the cost of the goods.
    4 Margin margin: Rate, open;
    /// What making the content costs beside the fee.
    5 ProductionCost production_cost: Money, open;
    /// What is spent on showing it to more people.
    6 BoostCost boost_cost: Money, open;
}

group! {
    /// What the creator is about to answer: kept while it is written.
    Reply, ReplyField, Sight::Only(Side::Creator), fits |_| true;
    /// What they want to know.
    1 Question question: Text, open;
    /// The name under which they accept.
    2 Name name: Text, open;
    /// Why they would decline.
    3 Reason reason: DeclineReason, open;
    /// The same in their own words.
    4 Words words: Text, open;
}

group! {
    /// A line: whether one goal is a step on the way to an outcome.
    Line, LineField, Sight::Both, fits |_| true;
    /// The target or outcome that it comes from.
    1 From from: ItemId, agreed;
    /// The outcome that it goes to.
    2 To to: ItemId, agreed;
    /// Whether it feeds that.
    3 Connection connection: Connection, agreed;
}

group! {
    /// What was decided about a point to settle.
    Decision, DecisionField, Sight::Both, fits |_| true;
    /// The rule that found the point.
    1 Rule rule: Rule, agreed;
    /// The goal or deliverable that it is about, if it is about one.
    2 About about: ItemId, agreed;
    /// What was decided.
    3 Response response: Response, agreed;
    /// What was said about it.
    4 Note note: Text, agreed;
    /// Who agreed.
    5 AgreedBy agreed_by: AgreedBy, agreed;
    /// What had been found, as a number that changes with it: another one opens the point again.
    6 Found found: Count, open;
}

group! {
    /// One step of the funnel, where the brand has changed the usual ones.
    FunnelStep, FunnelStepField, Sight::Only(Side::Brand), fits |_| true;
    /// The assumption that gives the step: it says which step it is.
    1 Lever lever: Lever, open;
    /// What the brand calls the step, if not as usual.
    2 Name name: Text, open;
}

/// The lists of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ItemList {
    /// Countries in which the campaign has to work.
    Markets,
    /// What the creator makes.
    Deliverables,
    /// What the creator aims for.
    Targets,
    /// What the brand needs.
    Outcomes,
    /// Which goal feeds which outcome, where that was said.
    Lines,
    /// What was decided about points to settle.
    Decisions,
    /// The steps of the funnel after its base, where the brand has changed them; empty for the usual
    /// ones of the objective.
    Steps,
    /// The plan under other values of its assumptions.
    Scenarios,
}

impl ItemList {
    /// Every list.
    pub const ALL: &'static [ItemList] = &[
        ItemList::Markets,
        ItemList::Deliverables,
        ItemList::Targets,
        ItemList::Outcomes,
        ItemList::Lines,
        ItemList::Decisions,
        ItemList::Scenarios,
        ItemList::Steps,
    ];
}

/// Where one field of a record stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Path {
    /// Of the campaign.
    Campaign(CampaignField),
    /// Of the creator.
    Creator(CreatorField),
    /// Of the terms.
    Terms(TermsField),
    /// Of one market.
    Market(ItemId, MarketField),
    /// Of one deliverable.
    Deliverable(ItemId, DeliverableField),
    /// Of one target of the creator.
    Target(ItemId, GoalField),
    /// Of one outcome of the brand.
    Outcome(ItemId, GoalField),
    /// Of one assumption of the funnel.
    Assumption(Lever, AssumptionField),
    /// Of the brand's notes.
    BrandNotes(BrandNotesField),
    /// Of what the creator is about to answer.
    Reply(ReplyField),
    /// Of one line.
    Line(ItemId, LineField),
    /// Of one decision.
    Decision(ItemId, DecisionField),
    /// Of one step of the funnel.
    Step(ItemId, FunnelStepField),
    /// Of one scenario.
    Scenario(ItemId, ScenarioField),
    /// Of one assumption that the brand told the creator of.
    Told(Lever, SharedAssumptionField),
}

impl Path {
    /// What the registry says of the field.
    pub fn spec(self) -> Spec {
        match self {
            Path::Campaign(field) => field.spec(),
            Path::Creator(field) => field.spec(),
            Path::Terms(field) => field.spec(),
            Path::Market(_, field) => field.spec(),
            Path::Deliverable(_, field) => field.spec(),
            Path::Target(_, field) | Path::Outcome(_, field) => field.spec(),
            Path::Assumption(_, field) => field.spec(),
            Path::BrandNotes(field) => field.spec(),
            Path::Reply(field) => field.spec(),
            Path::Line(_, field) => field.spec(),
            Path::Decision(_, field) => field.spec(),
            Path::Scenario(_, field) => field.spec(),
            Path::Told(_, field) => field.spec(),
            Path::Step(_, field) => field.spec(),
        }
    }

    /// Who may see the field.
    pub fn sight(self) -> Sight {
        match self {
            Path::Campaign(_) => CampaignFacts::SIGHT,
            Path::Creator(_) => CreatorFacts::SIGHT,
            Path::Terms(_) => Terms::SIGHT,
            Path::Market(..) => Market::SIGHT,
            Path::Deliverable(..) => Deliverable::SIGHT,
            Path::Target(..) | Path::Outcome(..) => Goal::SIGHT,
            Path::Assumption(..) => Assumption::SIGHT,
            Path::BrandNotes(_) => BrandNotes::SIGHT,
            Path::Reply(_) => Reply::SIGHT,
            Path::Line(..) => Line::SIGHT,
            Path::Decision(..) => Decision::SIGHT,
            Path::Step(..) => FunnelStep::SIGHT,
            Path::Scenario(..) => Scenario::SIGHT,
            Path::Told(..) => SharedAssumption::SIGHT,
        }
    }

    /// The same field of another item of its list; unchanged if it does not stand in a list.
    #[must_use]
    pub fn of_item(self, id: ItemId) -> Self {
        match self {
            Path::Market(_, field) => Path::Market(id, field),
            Path::Deliverable(_, field) => Path::Deliverable(id, field),
            Path::Target(_, field) => Path::Target(id, field),
            Path::Outcome(_, field) => Path::Outcome(id, field),
            Path::Line(_, field) => Path::Line(id, field),
            Path::Decision(_, field) => Path::Decision(id, field),
            Path::Step(_, field) => Path::Step(id, field),
            Path::Scenario(_, field) => Path::Scenario(id, field),
            _ => self,
        }
    }

    /// The item it belongs to, if it stands in a list.
    pub fn item(self) -> Option<(ItemList, ItemId)> {
        match self {
            Path::Market(id, _) => Some((ItemList::Markets, id)),
            Path::Deliverable(id, _) => Some((ItemList::Deliverables, id)),
            Path::Target(id, _) => Some((ItemList::Targets, id)),
            Path::Outcome(id, _) => Some((ItemList::Outcomes, id)),
            Path::Line(id, _) => Some((ItemList::Lines, id)),
            Path::Decision(id, _) => Some((ItemList::Decisions, id)),
            Path::Scenario(id, _) => Some((ItemList::Scenarios, id)),
            Path::Step(id, _) => Some((ItemList::Steps, id)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn tags_and_keys_are_unique<F: FieldName>() -> bool {
        let tags: BTreeSet<u16> = F::ALL.iter().map(|field| field.spec().tag).collect();
        let keys: BTreeSet<&str> = F::ALL.iter().map(|field| field.spec().key).collect();
        tags.len() == F::ALL.len() && keys.len() == F::ALL.len()
    }

    #[test]
    fn no_tag_and_no_key_stands_for_two_fields() {
        assert!(tags_and_keys_are_unique::<CampaignField>());
        assert!(tags_and_keys_are_unique::<CreatorField>());
        assert!(tags_and_keys_are_unique::<TermsField>());
        assert!(tags_and_keys_are_unique::<MarketField>());
        assert!(tags_and_keys_are_unique::<DeliverableField>());
        assert!(tags_and_keys_are_unique::<GoalField>());
        assert!(tags_and_keys_are_unique::<AssumptionField>());
        assert!(tags_and_keys_are_unique::<BrandNotesField>());
        assert!(tags_and_keys_are_unique::<ReplyField>());
        assert!(tags_and_keys_are_unique::<LineField>());
        assert!(tags_and_keys_are_unique::<DecisionField>());
        assert!(tags_and_keys_are_unique::<FunnelStepField>());
        assert!(tags_and_keys_are_unique::<SharedAssumptionField>());
    }

    #[test]
    fn a_field_refuses_a_value_of_another_kind_and_keeps_its_own() {
        let mut facts = CampaignFacts { objective: Some(Objective::Leads), ..CampaignFacts::default() };
        let before = facts.clone();
        assert_eq!(facts.put(CampaignField::Objective, Some(Value::Choice(99))), Err(WrongKind));
        assert_eq!(facts.put(CampaignField::Starts, Some(Value::Choice(1))), Err(WrongKind));
        assert_eq!(facts, before);
    }

    #[test]
    fn an_amount_fits_only_the_unit_of_its_metric() {
        let amount = Rate::from_ppm(80_000).map(Amount::Rate);
        let fits = |metric| Goal { metric, amount, ..Goal::default() }.fits();
        assert!(fits(Some(Metric::EngagementRate)));
        assert!(!fits(Some(Metric::Reach)));
        assert!(!fits(None));
    }
}
