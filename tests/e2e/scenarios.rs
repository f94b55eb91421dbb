//! What people do with the page, by topic. Every number that is expected comes from the campaigns of
//! `shared/fixtures/campaigns.md`.

pub mod acts;
mod agreeing;
mod answering;
mod campaigns;
mod first_visit;
mod funnel;
mod keeping;
mod keyboard;
mod layout;
mod links;
mod own_steps;
mod places;
mod plans;
mod settling;
mod sharing;
mod tabs;
mod trouble;
mod typing;
mod undoing;

use crate::run::Scenario;

pub fn all() -> Vec<Scenario> {
    [
        first_visit::ALL,
        typing::ALL,
        undoing::ALL,
        funnel::ALL,
        own_steps::ALL,
        settling::ALL,
        campaigns::ALL,
        sharing::ALL,
        answering::ALL,
        agreeing::ALL,
        links::ALL,
        places::ALL,
        plans::ALL,
        keeping::ALL,
        tabs::ALL,
        trouble::ALL,
        layout::ALL,
        keyboard::ALL,
    ]
    .concat()
}
