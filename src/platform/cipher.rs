//! Encrypting under a passphrase, with the browser's own cryptography: PBKDF2 with SHA-256 makes the
//! key, AES-GCM with 256 bits seals.

use js_sys::{Array, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CryptoKey, SubtleCrypto};

use super::window;

/// Why nothing was encrypted or decrypted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// The browser has no cryptography here: the page was not sent securely.
    Missing,
    /// The passphrase is another one, or the bytes were changed.
    Wrong,
}

/// What a key is made of beside the passphrase, and what makes each sealing another.
#[derive(Debug, Clone, Copy)]
pub struct Setting<'a> {
    /// Of the key.
    pub salt: &'a [u8],
    /// How often the passphrase is hashed.
    pub rounds: u32,
    /// Used once under that key: 12 bytes.
    pub nonce: &'a [u8],
}

/// Fills bytes at random; never with what only seems so, because two texts under one key and nonce are
/// as good as open.
///
/// # Errors
/// [`Refused::Missing`].
pub fn random(bytes: &mut [u8]) -> Result<(), Refused> {
    let crypto = window().and_then(|window| window.crypto().ok()).ok_or(Refused::Missing)?;
    crypto.get_random_values_with_u8_array(bytes).map_err(|_| Refused::Missing)?;
    Ok(())
}

/// Seals bytes under a passphrase; the tag of 16 bytes stands at their end.
///
/// # Errors
/// [`Refused::Missing`].
pub async fn encrypt(passphrase: &str, setting: Setting<'_>, plain: &[u8]) -> Result<Vec<u8>, Refused> {
    let (subtle, key) = key(passphrase, setting, "encrypt").await.ok_or(Refused::Missing)?;
    let algorithm = algorithm(setting.nonce).ok_or(Refused::Missing)?;
    let sealing = subtle.encrypt_with_object_and_u8_array(&algorithm, &key, plain).map_err(|_| Refused::Missing)?;
    JsFuture::from(sealing).await.map(|sealed| bytes_of(&sealed)).map_err(|_| Refused::Missing)
}

/// Opens what was sealed under a passphrase.
///
/// # Errors
/// [`Refused`].
pub async fn decrypt(passphrase: &str, setting: Setting<'_>, sealed: &[u8]) -> Result<Vec<u8>, Refused> {
    let (subtle, key) = key(passphrase, setting, "decrypt").await.ok_or(Refused::Missing)?;
    let algorithm = algorithm(setting.nonce).ok_or(Refused::Missing)?;
    let opening = subtle.decrypt_with_object_and_u8_array(&algorithm, &key, sealed).map_err(|_| Refused::Missing)?;
    JsFuture::from(opening).await.map(|plain| bytes_of(&plain)).map_err(|_| Refused::Wrong)
}

fn bytes_of(buffer: &JsValue) -> Vec<u8> {
    Uint8Array::new(buffer).to_vec()
}

/// The key that a passphrase makes, for one purpose.
async fn key(passphrase: &str, setting: Setting<'_>, purpose: &str) -> Option<(SubtleCrypto, CryptoKey)> {
    let crypto = window()?.crypto().ok()?;
    let subtle = Reflect::get(&crypto, &"subtle".into()).ok().filter(|subtle| !subtle.is_undefined())?;
    let subtle: SubtleCrypto = subtle.unchecked_into();
    let words = Uint8Array::from(passphrase.as_bytes());
    let derives = Array::of1(&"deriveKey".into());
    let words = subtle.import_key_with_str("raw", &words, "PBKDF2", false, &derives).ok()?;
    let words: CryptoKey = JsFuture::from(words).await.ok()?.unchecked_into();
    let how = object(&[
        ("name", "PBKDF2".into()),
        ("hash", "SHA-256".into()),
        ("salt", Uint8Array::from(setting.salt).into()),
        ("iterations", setting.rounds.into()),
    ])?;
    let kind = object(&[("name", "AES-GCM".into()), ("length", 256.into())])?;
    let uses = Array::of1(&purpose.into());
    let key = subtle.derive_key_with_object_and_object(&how, &words, &kind, false, &uses).ok()?;
    Some((subtle, JsFuture::from(key).await.ok()?.unchecked_into()))
}

fn algorithm(nonce: &[u8]) -> Option<Object> {
    object(&[("name", "AES-GCM".into()), ("iv", Uint8Array::from(nonce).into())])
}

fn object(entries: &[(&str, JsValue)]) -> Option<Object> {
    let object = Object::new();
    for (name, value) in entries {
        Reflect::set(&object, &(*name).into(), value).ok()?;
    }
    Some(object)
}
