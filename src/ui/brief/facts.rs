//! Who, what, where: the parties, the campaign, its objective, markets, money and period.

use crate::align::topics::ON_CARDS;
use crate::app::App;
use crate::brief::edit::Entry;
use crate::brief::field::{CampaignField, CreatorField, ItemList, MarketField, Path};
use crate::brief::id::ItemId;
use crate::brief::quantity::Currency;
use crate::brief::record::Record;
use crate::platform::intl;
use crate::text::{brief, label, phrase, write};
use crate::ui::parts::choice::{Offer, all, choice_field};
use crate::ui::parts::dom::{El, el};
use crate::ui::parts::field::{Look, plain_label, value_field};
use crate::ui::parts::fold::fold_of_fields;
use crate::ui::parts::{add_button, card_id, remove_button, words};

/// The list of countries that market fields suggest.
const COUNTRIES: &str = "countries";

/// The section, folded once it says who and what for; a new brief starts here. What it holds is
/// made when it is unfolded: long lists of currencies and countries belong to it.
pub fn facts(app: App) -> El {
    let summary = el("summary")
        .with(words("strong", "", brief::FACTS))
        .with(el("span").live_text(move || app.read_with_context(phrase::facts)));
    fold_of_fields(app, "facts", summary, !app.read(says_enough), holds, move || fields(app))
}

fn holds(path: Path) -> bool {
    matches!(path, Path::Market(..)) || ON_CARDS.contains(&path)
}

fn fields(app: App) -> Vec<El> {
    app.know_all_countries();
    let field = |path: Path| value_field(app, path, plain_label(label::field(path)), Look::default());
    let campaign = |own| field(Path::Campaign(own));
    let choice = |own, offers| {
        let path = Path::Campaign(own);
        choice_field(app, path, plain_label(label::field(path)), brief::CHOOSE, offers)
    };
    let objectives = all(Path::Campaign(CampaignField::Objective).spec().kind);
    let grid = el("div")
        .class("grid")
        .with(campaign(CampaignField::Brand))
        .with(field(Path::Creator(CreatorField::Handle)))
        .with(campaign(CampaignField::Name))
        .with(campaign(CampaignField::Product))
        .with(choice(CampaignField::Objective, objectives))
        .with(choice(CampaignField::Currency, currencies()))
        .with(campaign(CampaignField::Starts))
        .with(campaign(CampaignField::Ends));
    vec![grid, markets(app), country_names(app)]
}

fn says_enough(record: &Record) -> bool {
    let facts = &record.campaign.facts;
    facts.brand.is_some() && facts.name.is_some() && facts.objective.is_some()
}

/// Every currency that the browser knows, by its letters, with its name.
fn currencies() -> Vec<Offer> {
    let names = intl::Names::of_currencies();
    let offer = |currency: Currency| {
        let code = currency.code();
        let name = names.as_ref().and_then(|names| names.get(code)).unwrap_or_default();
        (code.to_owned(), [code, " ", &name].concat())
    };
    intl::currencies().iter().filter_map(|code| Currency::from_code(code)).map(offer).collect()
}

fn country_names(app: App) -> El {
    let options = app.with_context(None, |context| {
        context.countries.iter().map(|(name, _)| el("option").attr("value", name)).collect()
    });
    el("datalist").attr("id", COUNTRIES).with_all(options)
}

fn markets(app: App) -> El {
    let ids = move || app.ids(ItemList::Markets);
    el("div")
        .class("markets")
        .with(el("div").class("grid").each(ids, move |id| market(app, ItemId(id))))
        .with(add_button(app, ItemList::Markets))
}

fn market(app: App, id: ItemId) -> El {
    let path = Path::Market(id, MarketField::Country);
    let name = move || match app.entry(path) {
        Entry::Value(value) => app.with_context(None, |context| write::typed(path.spec().kind, &value, context)),
        _ => label::field(path).to_owned(),
    };
    let share = Path::Market(id, MarketField::Share);
    let alone = move || (app.ids(ItemList::Markets).len() < 2 && app.entry(share) == Entry::Empty).then(String::new);
    let look = Look { suggestions: Some(COUNTRIES), ..Look::default() };
    el("div")
        .class("with-remove")
        .attr("id", &card_id(id))
        .with(value_field(app, path, plain_label(label::field(path)), look))
        .with(value_field(app, share, plain_label(label::field(share)), Look::default()).live_attr("hidden", alone))
        .with(remove_button(app, ItemList::Markets, id, name))
}
