//! Links under a passphrase: sealing them, and opening one that came.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::platform::cipher::{self, Refused, Setting};
use crate::platform::{address, intl};
use crate::wire::link::{self, LinkError};
use crate::wire::locked::{Locked, NONCE, ROUNDS, SALT};

use super::App;
use super::later::fetch_codec;

/// A passphrase as it is hashed: what looks the same is the same, on every keyboard.
fn plain(passphrase: &str) -> String {
    intl::normalized(passphrase).trim().to_owned()
}

async fn seal(link: &str, passphrase: &str) -> Result<String, Refused> {
    let (mut salt, mut nonce) = ([0; SALT], [0; NONCE]);
    cipher::random(&mut salt)?;
    cipher::random(&mut nonce)?;
    let setting = Setting { salt: &salt, rounds: ROUNDS, nonce: &nonce };
    let sealed = cipher::encrypt(&plain(passphrase), setting, &link::to_lock(link)).await?;
    link::locked(&Locked { salt, nonce, sealed }).map_err(|_| Refused::Missing)
}

/// Seals a link under a passphrase and calls `done` with the link that carries it.
pub fn lock(link: String, passphrase: String, done: impl FnOnce(Result<String, Refused>) + 'static) {
    spawn_local(async move { done(seal(&link, &passphrase).await) });
}

impl App {
    /// Opens the sealed link of the address and shows what it carries, or calls `refused`.
    pub fn unlock(self, passphrase: String, refused: impl FnOnce(Refused) + 'static) {
        let Some(locked) = link::to_unlock(&address::fragment()) else { return refused(Refused::Wrong) };
        spawn_local(async move {
            let setting = Setting { salt: &locked.salt, rounds: ROUNDS, nonce: &locked.nonce };
            match cipher::decrypt(&plain(&passphrase), setting, &locked.sealed).await {
                Err(problem) => refused(problem),
                // One that was fetched meanwhile is not opened over what is shown now.
                Ok(_) if !matches!(self.screen.get_untracked(), super::route::Screen::BadLink(LinkError::Locked)) => {}
                Ok(opened) => {
                    fetch_codec(move |codec| self.show_carried(link::decode(&link::unlocked(&opened), codec)));
                }
            }
        });
    }
}
