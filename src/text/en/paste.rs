//! Words by which the parts of a pasted brief are known. German ones stand beside the English,
//! because briefs come in both and often mix them; all in lower case and without accents, as
//! they are compared. Alternatives are parted by `|`; the longest phrase wins.

use crate::brief::choice::{Counter, Format, Lever, Metric, Objective, Platform, Scope};
use crate::brief::field::{BrandNotesField as N, CampaignField as C, CreatorField, TermsField as T};
use crate::text::paste::word::{Column, Heading, Label, Slot, Term};

/// Words inside a sentence.
pub(in crate::text) const TERMS: &[(Term, &str)] = &[
    (Term::Format(Format::Post), "post|posts|feed post|feed posts|static post|static posts|beitrag|beitrage|beitragen"),
    (
        Term::Format(Format::Story),
        "story|stories|storys|story frame|story frames|story slide|story slides|story post|story posts|story video",
    ),
    (Term::Format(Format::Reel), "reel|reels|reel video|reel videos"),
    (Term::Format(Format::Carousel), "carousel|carousels|carousel post|carousel posts|karussell|karussells"),
    (Term::Format(Format::Video), "video|videos|video post|video posts"),
    (Term::Format(Format::Live), "live stream|live streams|livestream|livestreams|live video|live videos"),
    (Term::Format(Format::Integration), "integration|integrations|integrationen"),
    (Term::Format(Format::Pin), "pin|pins"),
    (Term::Format(Format::Article), "article|articles|artikel"),
    (Term::Piece(Platform::TikTok, Format::Video), "tiktok|tiktoks|tik toks|tik tok"),
    (Term::Piece(Platform::YouTube, Format::Short), "youtube short|youtube shorts|yt short|yt shorts"),
    (Term::Piece(Platform::Podcast, Format::Episode), "podcast episode|podcast episodes|podcastfolge|podcastfolgen"),
    (Term::Piece(Platform::Blog, Format::Article), "blog post|blog posts|blogpost|blogposts|blog article|blogbeitrag"),
    (Term::Piece(Platform::Newsletter, Format::Issue), "newsletter issue|newsletter issues"),
    (Term::Platform(Platform::Instagram), "instagram|ig|insta"),
    (Term::Platform(Platform::YouTube), "youtube|yt"),
    (Term::Platform(Platform::Snapchat), "snapchat"),
    (Term::Platform(Platform::Facebook), "facebook|fb"),
    (Term::Platform(Platform::Pinterest), "pinterest"),
    (Term::Platform(Platform::LinkedIn), "linkedin"),
    (Term::Platform(Platform::X), "twitter"),
    (Term::Platform(Platform::Twitch), "twitch"),
    (Term::Metric(Metric::Reach), "reach|people reached|accounts reached|users reached|reichweite|erreichte personen"),
    (
        Term::Metric(Metric::Views),
        "views|impressions|video views|plays|aufrufe|aufrufen|impressionen|videoaufrufe|views gesamt",
    ),
    (
        Term::Metric(Metric::EngagementRate),
        "engagement rate|engagementrate|er|interaktionsrate|eng rate|rate of engagement",
    ),
    (Term::Metric(Metric::Engagements), "engagements|interactions|interaktionen"),
    (Term::Engagement, "engagement"),
    (Term::Metric(Metric::LinkTaps), "link taps|sticker taps|link sticker taps|taps on the link|taps"),
    (
        Term::Metric(Metric::Clicks),
        "clicks|link clicks|website clicks|klicks|link klicks|linkklicks|clicks auf die seite",
    ),
    (
        Term::Metric(Metric::Sessions),
        "sessions|store sessions|landing page views|page views|seitenaufrufe|sitzungen|website visits|site visits",
    ),
    (Term::Metric(Metric::Orders), "orders|purchases|bestellungen|kaufe|kaufen"),
    (Term::Metric(Metric::AttributedSales), "attributed sales|attributed revenue|zugeordneter umsatz"),
    (Term::Sales, "sales|revenue|turnover|umsatz|umsatze"),
    (Term::Metric(Metric::ClickThroughRate), "click through rate|clickthrough rate|ctr|klickrate"),
    (Term::Metric(Metric::ConversionRate), "conversion rate|cvr|conversion|konversionsrate"),
    (Term::Metric(Metric::SignUps), "sign ups|signups|registrations|anmeldungen|registrierungen"),
    (Term::Metric(Metric::QualifiedLeads), "qualified leads|qualifizierte leads"),
    (Term::Leads, "leads"),
    (Term::Metric(Metric::Pipeline), "pipeline"),
    (Term::Metric(Metric::Installs), "installs|app installs|downloads|app downloads|installationen"),
    (Term::Metric(Metric::ActivatedUsers), "activated users|aktivierte nutzer"),
    (Term::Metric(Metric::CompletedViews), "completed views|complete views"),
    (
        Term::Metric(Metric::CompletionRate),
        "completion rate|view through rate|vtr|watched to the end|watched to end|bis zum ende gesehen",
    ),
    (Term::Metric(Metric::LandingRate), "landing rate|landingrate"),
    (
        Term::Metric(Metric::AverageOrderValue),
        "aov|average order value|order value|bestellwert|durchschnittlicher bestellwert|warenkorb|warenkorbwert",
    ),
    (Term::Metric(Metric::CostPerThousandViews), "cpm|cost per thousand views|tkp|tausenderkontaktpreis"),
    (Term::Metric(Metric::CostPerClick), "cpc|cost per click|kosten pro klick"),
    (
        Term::Metric(Metric::CostPerAcquisition),
        "cpa|cost per order|cost per qualified lead|cost per activated user|kosten pro bestellung|kosten pro qualifiziertem lead",
    ),
    (
        Term::Lever(Lever::AudienceInMarket),
        "audience in market|audience in the market|audience in your market|audience in our market|publikum im markt|zielgruppe im markt|anteil im markt",
    ),
    (Term::Lever(Lever::SignUpRate), "sign up|sign up rate|signup rate|anmelderate|anmeldequote"),
    (Term::Lever(Lever::QualifiedRate), "qualified|qualified rate|qualification rate|qualifiziert"),
    (
        Term::Lever(Lever::LeadValue),
        "lead value|value of a qualified lead|value per qualified lead|wert eines qualifizierten leads|wert pro qualifiziertem lead",
    ),
    (Term::Lever(Lever::InstallRate), "install rate|store page to install|installationsrate"),
    (Term::Lever(Lever::ActivationRate), "activated|activation rate|aktiviert|aktivierungsrate"),
    (
        Term::Lever(Lever::ActivatedUserValue),
        "value of an activated user|value per activated user|wert eines aktivierten nutzers",
    ),
    (Term::Base, "base|basis"),
    (Term::Metric(Metric::Saves), "saves"),
    (Term::Metric(Metric::Shares), "shares"),
    (Term::Metric(Metric::NewFollowers), "new followers|neue follower"),
    (Term::Followers, "followers|follower"),
    (
        Term::Fee,
        "fee|my rate|our rate|my price|flat fee|fixed fee|total fee|honorar|festhonorar|pauschale|vergutung|gage",
    ),
    (Term::Commission, "commission|affiliate commission|provision"),
    (
        Term::Counter(Counter::InstagramInsights),
        "instagram insights|ig insights|insta insights|instagram insight|instagram statistiken",
    ),
    (Term::Counter(Counter::TikTokAnalytics), "tiktok analytics|tiktok insights|tiktok studio"),
    (Term::Counter(Counter::YouTubeStudio), "youtube studio|youtube analytics|yt studio|yt analytics"),
    (Term::Counter(Counter::GoogleAnalytics), "ga4|google analytics|google analytics 4"),
    (Term::Counter(Counter::Shopify), "shopify"),
    (Term::Scope(Scope::Everywhere), "worldwide|everywhere|globally|global|weltweit|uberall"),
    (
        Term::Scope(Scope::InMarket),
        "in the market|in market|in the target market|in target market|im markt|im zielmarkt",
    ),
    (Term::OnlyIn, "only in|only in the|nur in|nur in der"),
    (Term::In, "in|in the|from the|in der|in den|im|within"),
    (Term::Only, "only"),
    (
        Term::CountedBy,
        "counted by|counted in|measured by|measured in|measured with|tracked in|per|via|according to|as per|laut|gemessen in|gemessen mit|gezahlt von|source|quelle",
    ),
    (
        Term::WindowOf,
        "in|within|after|over|for|during|in the first|within the first|innerhalb von|nach|uber|binnen|in den ersten|window|fenster",
    ),
    (Term::Windows, "windows|all windows|alle fenster|alle zeitfenster"),
    (Term::Share, "of|by|von|der"),
    (
        Term::Descriptor,
        "vertical|horizontal|dedicated|organic|sponsored|in feed|feed|short form|long form|static|photo|picture|ugc|unboxing|vertikal|vertikales|vertikale|vertikalen|hochkant|gesponserte|gesponsertes|dediziertes",
    ),
    (Term::Second, "s|sec|secs|second|seconds|sek|sekunde|sekunden|min|mins|minute|minutes|minuten"),
    (Term::Time(1), "h|hr|hrs|hour|hours|std|stunde|stunden"),
    (Term::Time(24), "d|day|days|tag|tage|tagen"),
    (Term::Time(168), "w|wk|wks|week|weeks|woche|wochen"),
    (Term::Time(720), "month|months"),
    (Term::Power("k"), "k|thousand|tausend|tsd"),
    (Term::Power("m"), "m|mn|mio|mln|million|millions|millionen"),
    (Term::Power("b"), "bn|billion|billions|mrd|milliarden"),
    (Term::Percent, "%|percent|per cent|pct|prozent"),
    (Term::Money("€"), "euro|euros|eur"),
    (Term::Money("US$"), "usd|us dollar|us dollars"),
    (Term::Money("$"), "dollar|dollars"),
    (Term::Money("£"), "pound|pounds"),
    (Term::Money("GBP"), "gbp"),
    (Term::Money("CHF"), "chf|franken"),
    (Term::Number(1), "one|ein|eine|einen|einem|einer"),
    (Term::Number(1), "a|an"),
    (Term::Number(2), "two|zwei"),
    (Term::Number(3), "three|drei"),
    (Term::Number(4), "four|vier"),
    (Term::Number(5), "five|funf"),
    (Term::Number(6), "six|sechs"),
    (Term::Number(7), "seven|sieben"),
    (Term::Number(8), "eight|acht"),
    (Term::Number(9), "nine|neun"),
    (Term::Number(10), "ten|zehn"),
    (Term::Number(11), "eleven|elf"),
    (Term::Number(12), "twelve|zwolf"),
    (Term::Times, "x|×|mal"),
    (Term::Range, "to|bis|or|oder"),
    (Term::Or, "or|oder"),
    (Term::And, "and|und|plus|&|+|as well as|sowie"),
    (Term::AtLeast, "at least|min|minimum|a minimum of|more than|over|mindestens|mehr als|≥|>"),
    (Term::About, "about|around|approx|approximately|roughly|circa|ca|ungefahr|etwa|rund|~|≈"),
    (
        Term::AtMost,
        "up to|max|maximum|at most|a maximum of|less than|under|below|fewer than|between|bis zu|hochstens|maximal|weniger als|unter|zwischen|cost per|price per|≤|<|#|no|nr|page|step|kw|version|chapter|phase|top",
    ),
    (
        Term::Per,
        "per|each|pro|je|a week|a month|a day|weekly|monthly|daily|every|per week|a piece|apiece|wochentlich|monatlich|taglich",
    ),
    (
        Term::Due,
        "due|by|until|till|on|no later than|at the latest by|due by|due on|live on|live by|am|bis|bis zum|spatestens|spatestens am|fallig am|ab|published on|published by|posted on|posted by|going live on|veroffentlichung am|veroffentlichung bis|veroffentlicht am",
    ),
    (Term::Before, "before|vor|vor dem|ahead of"),
    (Term::On, "on|for|auf|fur|in|via"),
    (Term::With, "with|w /|including|incl|featuring|showing|mit|inklusive|inkl|on|zum|zur|at launch"),
    (Term::For, "for|at|fur|in exchange for|in return for|gegen|zu"),
    (
        Term::Page,
        "to the product page|to the landing page|to the page|to our product page|to our page|to the shop|to our shop|to the website|to our website|to the store|to our store|to the site|auf die produktseite|zur produktseite|auf den shop|zum shop|zum onlineshop|auf die website",
    ),
    (
        Term::Compound,
        "sequence|sequences|series|set|sets|idea|ideas|mention|mentions|ad|ads|comment|comments|like|likes|draft|drafts|template|templates|highlight|highlights|insight|insights|concept|concepts|sequenz|serie|reihe|ago|old|office|offices|games|game|card|cards|codes|number|numbers|house|houses|home",
    ),
    (
        Term::Intent,
        "we'd like|we'd love|my rate is|my fee is|my price is|we would like|we would love|would love|we want|we need|we expect|we aim|we hope|we'd need|we would need|we are looking|we're looking|looking for|please|could you|can you|would you|you deliver|you will|you'd make|you'd create|you'd deliver|we're hoping for|hoping for|i can|i could|i'd|i will|i'll|i offer|i would|i'm offering|my offer|our goal|our goals|our target|our targets|our aim|the goal is|the target is|the aim is|would be great|you get|you'd get|we get|we agreed|agreed|proposal|our proposal|offer|the package|your package|package includes|das paket|paket enthalt|briefing|brief|deliverables|in exchange for|wir mochten|wir wollen|wir brauchen|wir wunschen|wir wunschen uns|wir hatten gern|wir hatten gerne|hatten gern|hatten gerne|wir erwarten|wir hoffen|wir planen|du machst|du lieferst|du erstellst|bitte|ich kann|ich biete|ich wurde|konntest du|konnten sie|kannst du|unser ziel|unsere ziele|ziel ist|ziel|gewunscht|vorschlag|angebot|goal|target|targets|goals",
    ),
    // What was, what is only an example, what is denied or depends.
    (
        Term::Stop,
        "not|never|without|don't|doesn't|didn't|won't|isn't|aren't|wasn't|can't|cannot|couldn't|instead of|rather than|last year|last month|last week|last time|last campaign|last summer|last season|previous|previously|usually|typically|normally|generally|average|avg|median|had|got|get|gets|was|were|did|achieved|received|generated|have been|has been|used to|so far|already|if|unless|in case|depends|depending|maybe|perhaps|might|i have|i've|i reach|my reels|my videos|my stories|my posts|my tiktoks|my audience|my followers|my last|my average|none|nicht|kein|keine|keinen|nie|ohne|statt|anstatt|letztes jahr|letzten|letzte|letztes|letzter|vorher|bisher|bislang|ublich|ublicherweise|normalerweise|meistens|durchschnitt|durchschnittlich|im schnitt|hatten|hatte|hatten wir|war|waren|wurde|wurden|erreichten|erreichte|erzielt|erzielten|falls|wenn|sofern|vielleicht|eventuell|e.g|eg|for example|for instance|such as|example|examples|z.b|zum beispiel|beispiel|beispielsweise|cancelled|abgesagt|no longer|no reels|no stories|no posts|no",
    ),
    (
        Term::Report,
        "said|says|told|reported|reports|announced|according to the|analysts|police|sagte|berichtete|berichtet|mitteilte",
    ),
    (Term::Tax, "net|gross|excl|ex vat|plus vat|before tax|netto|brutto|zzgl|zuzuglich|exkl"),
    (
        Term::Filler,
        "the|of|is|are|be|to get|to reach|to see|to drive|to have|to|you|your|our|us|we|i|my|me|so|then|also|that|this|these|it|with|for|from|at|by|as|total|in total|unique|people|accounts|users|new|overall|all|expected|target of|goal of|stays at|bleibt bei|der|die|das|den|dem|des|sind|ist|uns|ihr|ihre|sie|wir|ich|dazu|und dazu|insgesamt|gesamt|von|fur|mit|personen|leute|campaign|kampagne|creator|brand|would|like|gern|gerne|will|haben|machen|liefern|do|make|create|deliver|erstellen|posten",
    ),
];

/// Labels before a colon, and the field for what stands behind it. To take over another field,
/// add a row: typed fields are read by their kind, texts to the end of the line, or, where the
/// line ends at the label, of the lines below it.
pub(in crate::text) const LABELS: &[(Label, &str)] = &[
    (Label::Field(Slot::Campaign(C::Name)), "campaign|campaign name|name of the campaign|kampagne|kampagnenname"),
    (
        Label::Field(Slot::Campaign(C::Objective)),
        "objective|campaign objective|primary objective|main objective|objectives|campaign goal|kampagnenziel|hauptziel|goal|goals|ziel",
    ),
    (Label::Field(Slot::Campaign(C::Currency)), "currency|wahrung|all amounts in"),
    (
        Label::Field(Slot::Campaign(C::Starts)),
        "start|starts|start date|first day|campaign start|launch|launch date|go live|beginn|start der kampagne|kampagnenstart",
    ),
    (Label::Field(Slot::Campaign(C::Ends)), "end|ends|end date|last day|campaign end|ende|enddatum|kampagnenende"),
    (Label::Field(Slot::Campaign(C::Brand)), "brand|brand name|marke|client|company|advertiser|kunde|unternehmen"),
    (Label::Field(Slot::Campaign(C::Product)), "product|products|product name|produkt|produkte"),
    (
        Label::Field(Slot::Creator(CreatorField::Handle)),
        "creator|influencer|handle|creator handle|creator name|talent|account",
    ),
    (
        Label::Field(Slot::Terms(T::Note)),
        "also agreed|note|notes|additional notes|other notes|hinweis|hinweise|anmerkung|anmerkungen",
    ),
    (
        Label::Field(Slot::Campaign(C::Page)),
        "landing page|product page|page|url|website|landingpage|produktseite|zielseite",
    ),
    (Label::Field(Slot::Campaign(C::Audience)), "audience|target audience|target group|zielgruppe"),
    (
        Label::Field(Slot::Campaign(C::Contact)),
        "contact|brand contact|contact person|kontakt|ansprechpartner|ansprechpartnerin",
    ),
    (Label::Field(Slot::Creator(CreatorField::Followers)), "followers|follower|follower count|abonnenten"),
    (Label::Field(Slot::Terms(T::Commission)), "commission|affiliate commission|provision"),
    (Label::Field(Slot::Terms(T::Bonus)), "bonus"),
    (Label::Field(Slot::Terms(T::ProductValue)), "product value|value of the product|produktwert|warenwert"),
    (Label::Field(Slot::Terms(T::ProductArrives)), "product arrives|product arrival|sample arrives|produkt kommt"),
    (Label::Field(Slot::Terms(T::SalesReports)), "sales reports|sales reporting"),
    (Label::Field(Slot::Terms(T::Likeness)), "likeness|ai|ai use"),
    (Label::Field(Slot::Terms(T::Answers)), "answers|response time|response times|antwortzeit|antwortzeiten"),
    (
        Label::Field(Slot::Terms(T::CreatorsNote)),
        "creator's note|note from the creator|anmerkung des creators|anmerkung der creatorin",
    ),
    (Label::Field(Slot::Notes(N::Margin)), "margin|gross margin|marge"),
    (Label::Field(Slot::Notes(N::ProductionCost)), "production cost|production costs|produktionskosten"),
    (Label::Field(Slot::Terms(T::KillFee)), "kill fee|cancellation fee|ausfallhonorar"),
    (
        Label::Field(Slot::Terms(T::Payment)),
        "payment|payment terms|payment date|paid when|zahlung|zahlungsbedingungen|zahlungsziel",
    ),
    (Label::Field(Slot::Terms(T::KeyMessage)), "key message|key messages|main message|kernbotschaft|hauptbotschaft"),
    (Label::Field(Slot::Terms(T::Support)), "support|support points|supporting points|talking points|proof points"),
    (Label::Field(Slot::Terms(T::Do)), "do|dos|do's|please do|must haves"),
    (Label::Field(Slot::Terms(T::Avoid)), "don't|don'ts|donts|do not|avoid|please avoid|no gos"),
    (Label::Field(Slot::Terms(T::CallToAction)), "call to action|cta|handlungsaufforderung"),
    (Label::Field(Slot::Terms(T::TrackedLink)), "tracked link|tracking link|affiliate link|link|utm link"),
    (Label::Field(Slot::Terms(T::Code)), "code|discount code|promo code|rabattcode|gutscheincode|voucher code"),
    (Label::Field(Slot::Terms(T::Tags)), "hashtags|hashtag|tags|tag|mentions"),
    (Label::Field(Slot::Terms(T::Disclosure)), "disclosure|labelling|ad label|kennzeichnung|werbekennzeichnung"),
    (Label::Field(Slot::Terms(T::Approval)), "approval|approvals|approval process|review|reviews|freigabe|freigaben"),
    (
        Label::Field(Slot::Terms(T::UsageRights)),
        "usage rights|usage|rights|content rights|nutzungsrechte|nutzung|rechte",
    ),
    (Label::Field(Slot::Terms(T::Exclusivity)), "exclusivity|exclusive|exklusivitat|wettbewerbsverbot"),
    (Label::Field(Slot::Terms(T::StaysUp)), "stays up|time live|minimum live time"),
    (Label::Field(Slot::Terms(T::Boosting)), "boosting|paid usage|paid use|whitelisting|spark ads|partnership ads"),
    (Label::Field(Slot::Terms(T::RawFootage)), "raw footage|raw files|rohmaterial"),
    (Label::Field(Slot::Terms(T::Reshoots)), "reshoots|reshoot"),
    (Label::Field(Slot::Terms(T::Assets)), "assets|references|material|materialien"),
    (Label::Field(Slot::Terms(T::SourceOfTruth)), "source of truth"),
    (Label::Field(Slot::Terms(T::Evidence)), "evidence|screenshots|reporting|reports|nachweise"),
    (
        Label::Field(Slot::Terms(T::Shortfall)),
        "shortfall|make good|if numbers fall short|wenn zahlen nicht erreicht werden",
    ),
    (
        Label::Period,
        "period|campaign period|campaign dates|campaign runs|campaign runs from|runs|runs from|flight|flight dates|dates|timing|timeline|duration|laufzeit|zeitraum|kampagnenzeitraum|aktionszeitraum",
    ),
    (
        Label::Market,
        "market|markets|target market|target markets|country|countries|target country|target countries|geo|geos|region|markt|markte|zielmarkt|zielmarkte|land|lander",
    ),
    (Label::Platform, "platform|platforms|channel|channels|plattform|plattformen|kanal|kanale"),
    // The head of an e-mail; its words are about the message.
    (
        Label::Mail,
        "from|to|cc|bcc|sent|date|subject|re|fwd|fw|reply to|von|an|gesendet|datum|betreff|aw|wg|tel|phone|mobile|fax|web|email|e mail|telefon|mobil",
    ),
];

/// Words of headings: which side or list stands below.
pub(in crate::text) const HEADINGS: &[(Heading, &str)] = &[
    (
        Heading::Deliverables,
        "deliverable|deliverables|delivers|content|content package|scope of work|output|what you deliver|what you'll deliver|what i deliver|what i offer|what you get|leistung|leistungen|inhalte|umfang|lieferumfang|content umfang|lieferung|content plan",
    ),
    (Heading::Creator, "creator|creators|creator's|influencer|influencers|influencer's|aims for|talent"),
    (
        Heading::Brand,
        "brand|brands|brand's|business|client|client's|success|outcome|outcomes|hopes for|marke|marken|erfolg|erfolgskennzahlen|erfolgsziele|unternehmensziele|markenziele|business goals",
    ),
    (
        Heading::Goals,
        "target|targets|goal|goals|kpi|kpis|metric|metrics|objectives|measure|measures|ziel|ziele|kennzahl|kennzahlen|messwerte|zielwerte|zielgrossen|aims",
    ),
    (Heading::Plan, "lever|levers|assumption|assumptions|funnel|forecast|annahme|annahmen|prognose|hebel"),
    (Heading::Planned, "planned|geplant"),
    (
        Heading::Past,
        "result|results|actual|actuals|past|previous|last|report|stats|statistics|audience|about me|about us|media kit|history|benchmark|benchmarks|average|averages|current|example|examples|insights|bisherige|letzte|ergebnis|ergebnisse|statistik|statistiken|beispiel|beispiele|zielgruppe|reporting|year|campaign last|numbers",
    ),
    (
        Heading::Glue,
        "the|of|for|and|our|your|my|campaign|agreed|main|key|primary|private|internal|s|der|die|das|fur|des|und|kampagne|unsere|deine|vereinbarte|all|creator side|side|/|&|we need",
    ),
];

/// Heads of the columns of a table.
pub(in crate::text) const COLUMNS: &[(Column, &str)] = &[
    (Column::Piece, "deliverable|deliverables|format|formats|type|content|content type|piece|leistung|inhalt|formate"),
    (Column::Platform, "platform|channel|network|plattform|kanal"),
    (Column::Count, "count|quantity|qty|number|how many|amount|anzahl|menge|stuck|#|no|pieces"),
    (Column::Due, "due|due date|date|deadline|live date|go live|posting date|datum|fallig|fallig am|termin|abgabe"),
    (
        Column::Note,
        "note|notes|detail|details|description|comment|comments|requirements|notiz|notizen|hinweis|beschreibung",
    ),
    (Column::Metric, "metric|metrics|kpi|kpis|measure|kennzahl|kennzahlen|messwert"),
    (Column::Value, "target|goal|value|target value|how much|amount|zielwert|ziel|wert|soll|plan|planned"),
    (Column::Actual, "actual|actuals|result|results|achieved|delivered|ist|istwert|ergebnis|erreicht"),
    (Column::Window, "window|time frame|timeframe|measurement window|zeitfenster|fenster|messzeitraum|period"),
    (Column::Counter, "counter|counted by|source|measured by|tool|source of truth|quelle|messung|gemessen von"),
    (Column::Share, "denominator|share of|base|based on|bezug|basis"),
    (Column::Scope, "scope|where|counted where|geo|geltungsbereich"),
    (Column::Side, "side|owner|who|party|seite|wer"),
];

/// What a campaign can be for.
pub(in crate::text) const OBJECTIVES: &[(Objective, &str)] = &[
    (Objective::Conversion, "conversion|conversions|sales|drive sales|more sales|verkaufe|abverkauf|umsatz"),
    (Objective::Leads, "leads|lead generation|lead gen|leadgenerierung"),
    (Objective::Installs, "app installs|installs|app downloads|installationen"),
    (Objective::Awareness, "awareness|brand awareness|bekanntheit|markenbekanntheit"),
    (Objective::Consideration, "consideration"),
];

/// Countries as people write them in a message, beside the names that the browser knows.
const COUNTRIES: &[(&str, &str)] = &[
    ("US", "u.s|the u.s|the us|the usa|the states|the united states|united states of america|vereinigte staaten"),
    ("GB", "the uk|england|the united kingdom|grossbritannien"),
    ("DE", "germany|deutschland"),
    ("AT", "austria|osterreich"),
    ("CH", "switzerland|die schweiz|schweiz|der schweiz"),
    ("FR", "france|frankreich"),
    ("IT", "italy|italien"),
    ("ES", "spain|spanien"),
    ("NL", "the netherlands|netherlands|niederlande"),
    ("BE", "belgium|belgien"),
    ("PL", "poland|polen"),
    ("SE", "sweden|schweden"),
    ("DK", "denmark|danemark"),
    ("NO", "norway|norwegen"),
    ("IE", "ireland|irland"),
    ("PT", "portugal"),
    ("CA", "canada|kanada"),
    ("AU", "australia|australien"),
    ("NZ", "new zealand|neuseeland"),
    ("BR", "brazil|brasilien"),
    ("MX", "mexico|mexiko"),
    ("IN", "india|indien"),
    ("JP", "japan"),
];

/// The two letters of a country by its name, in lower case and without accents.
pub(in crate::text) fn country(name: &str) -> Option<&'static str> {
    COUNTRIES.iter().find(|(_, names)| names.split('|').any(|own| own == name)).map(|(code, _)| *code)
}

/// Whether a line is the head of an older message, in lower case and without accents: what
/// follows is history.
pub(in crate::text) fn begins_history(line: &str) -> bool {
    let starts = |words: &[&str]| words.iter().any(|own| line.starts_with(own));
    let rule = line.trim_start_matches(['-', '_', ' ']);
    (starts(&["on ", "am "]) && (line.ends_with("wrote:") || line.ends_with("schrieb:")))
        || (rule.len() < line.len()
            && ["original message", "forwarded message", "urspru", "weitergeleitete"]
                .iter()
                .any(|own| rule.starts_with(own)))
}

/// Whether a line greets: what it announces is no list of something else.
pub(in crate::text) fn greets(word: &str) -> bool {
    matches!(word, "hi" | "hello" | "dear" | "hey" | "hallo" | "liebe" | "lieber" | "moin" | "guten" | "good")
}

/// Whether a word is shortened and its point does not end the sentence.
pub(in crate::text) fn is_shortened(word: &str) -> bool {
    matches!(
        word,
        "e.g"
            | "eg"
            | "z.b"
            | "i.e"
            | "d.h"
            | "u.s"
            | "u.k"
            | "ca"
            | "approx"
            | "min"
            | "max"
            | "incl"
            | "inkl"
            | "mind"
            | "sek"
            | "std"
            | "mio"
            | "tsd"
            | "mrd"
            | "vs"
            | "st"
            | "no"
            | "nr"
            | "jan"
            | "feb"
            | "mar"
            | "apr"
            | "jun"
            | "jul"
            | "aug"
            | "sep"
            | "sept"
            | "oct"
            | "okt"
            | "nov"
            | "dec"
            | "dez"
            | "dr"
            | "mr"
            | "mrs"
    )
}
