//! Sharing: the message, copying it, and what the other side sees and keeps.

use serde_json::json;
use throughline::wire::link::{self, LinkError};

use super::acts::{kept, kept_briefs, link_in, message, own_brief, reach, wait_saved};
use crate::{page::Page, run::Scenario, scenarios};

pub const ALL: &[Scenario] = scenarios![
    a_message_says_what_it_is_and_is_short,
    a_message_is_copied,
    a_copy_that_is_refused_leaves_the_text_selected,
    another_browser_shows_the_same_brief,
    own_briefs_are_safe_from_links,
    a_link_is_protected_by_a_passphrase,
    a_message_is_written_for_its_place,
];

fn a_message_says_what_it_is_and_is_short(page: &Page) {
    page.open("");
    page.button("Share").click();
    let dialog = page.dialog("Share this brief");
    let message = dialog.field("Message").value();
    let mut lines = message.lines();
    assert_eq!(lines.next(), Some("Brand A with @creator_a: Autumn launch"));
    assert_eq!(lines.next(), Some("To make: 5 Instagram posts, 3 Instagram stories."));
    let hopes = lines.next().unwrap();
    for words in ["reach 25,000", "8% engagement rate", "500 clicks", "$2,000 attributed sales"] {
        assert!(hopes.contains(words), "{hopes}");
    }
    let link = link_in(&message);
    println!("          the founding example's link: {} characters", link.len());
    assert!(link.len() <= 250, "{link}");
    assert!(message.ends_with(&format!("{}{link}", page.server().url(throughline_kit::server::Variant::Plain))));
    dialog.wait_text(&format!("{} characters, {} of them the link", message.chars().count(), link.len()));
    page.judge();
    // Looking at it is no change.
    assert!(kept(page).is_empty());
}

fn a_message_is_copied(page: &Page) {
    page.open("");
    page.button("Share").click();
    let dialog = page.dialog("Share this brief");
    let message = dialog.field("Message").value();
    dialog.button("Copy message with link").click();
    let said = dialog.any("status");
    page.until("it is said how copying went", || !said.text().is_empty());
    if said.text().starts_with("Copied.") {
        // As a paste writes it.
        assert_eq!(page.clipboard().replace("\r\n", "\n"), message);
    } else {
        said.wait_text("The message is selected");
        assert!(is_selected(page));
    }
    page.judge();
}

fn a_copy_that_is_refused_leaves_the_text_selected(page: &Page) {
    page.open("");
    page.js("navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'))", vec![]);
    page.button("Share").click();
    let dialog = page.dialog("Share this brief");
    dialog.button("Copy message with link").click();
    dialog.any("status").wait_text("The message is selected: copy it with your keyboard");
    assert!(is_selected(page));
    page.judge();
    dialog.button("Close").click();
    // Pages that were not sent securely have no clipboard at all.
    page.js("Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true })", vec![]);
    page.button("Share").click();
    dialog.button("Copy message with link").click();
    dialog.any("status").wait_text("The message is selected");
    page.clean();
}

fn is_selected(page: &Page) -> bool {
    page.dialog("Share this brief")
        .field("Message")
        .ask("return el.value.length > 0 && el.selectionStart === 0 && el.selectionEnd === el.value.length")
}

fn another_browser_shows_the_same_brief(page: &Page) {
    own_brief(page);
    page.disclosure("Your own numbers*").click();
    page.field("Private notes").fill("Not above 2,400, she is our second choice");
    page.disclosure("Remarks*").click();
    page.field("Also agreed").fill("Free returns within 30 days");
    page.disclosure("Rights*").click();
    page.field("Usage rights").fill("Organic use for six months");
    page.link("Funnel").click();
    page.field("Average order value").fill("$67.89");
    wait_saved(page);
    let link = link_in(&message(page));

    let other = page.another();
    other.resize(360, 560);
    other.open(&link);
    other.heading("Autumn launch").wait();
    assert_eq!(other.title(), "Autumn launch · Throughline");
    let text = other.text();
    for words in [
        "Brand A",
        "30,000",
        "8%",
        "500",
        "$2,000",
        "5 Instagram posts",
        "United States",
        "Free returns",
        "Usage rights",
        "Organic use",
    ] {
        assert!(text.contains(words), "no {words:?} in:\n{text}");
    }
    for private in ["second choice", "2,400", "67.89"] {
        assert!(!other.source().contains(private), "{private}");
    }
    // To read, not to write; and nothing is kept before the reader says so.
    assert!(!other.any("field").exists());
    assert!(kept(&other).is_empty());
    other.fits();
    other.judge();

    other.resize(1280, 900);
    other.button("Keep a copy").click();
    reach(&other).wait_value("30,000");
    other.wait_for_text("A copy of this brief is now kept on this device.");
    assert!(other.fragment().starts_with("#/brief/"), "{}", other.fragment());
    assert_eq!(kept_briefs(&other), 1);
    other.judge();
    other.reload();
    reach(&other).wait_value("30,000");
    other.disclosure("Remarks*").click();
    other.field("Also agreed").wait_value("Free returns within 30 days");
    // The creator's copy has no place for the brand's own numbers.
    assert!(!other.disclosure("Your own numbers*").exists());
    other.link("Funnel").click();
    other.field("Average order value").wait_value("");

    // Once more: the own one is offered, and a copy gets another id.
    let own = other.fragment().replace("/funnel", "");
    other.go(&link);
    other.wait_for_text("You already keep this brief on this device.");
    other.judge();
    other.button("Open mine").click();
    reach(&other).wait_value("30,000");
    assert_eq!(other.fragment(), own);
    other.go(&link);
    other.button("Keep this as another copy").click();
    other.until("the copy is under another id", || other.fragment().starts_with("#/brief/") && other.fragment() != own);
    assert_eq!(kept_briefs(&other), 2);
    other.clean();
}

fn own_briefs_are_safe_from_links(page: &Page) {
    own_brief(page);
    let link = link_in(&message(page));
    let own = page.fragment();
    page.button("Remove this target: Engagement rate").click();
    page.wait_for_text("Target removed.");
    // Typed and, before any timer, gone to the link.
    reach(page).ask::<()>(&format!(
        "el.focus(); el.select(); document.execCommand('insertText', false, '31k'); location.hash = {}; return null",
        json!(link)
    ));
    page.wait_for_text("You already keep this brief on this device.");
    page.wait_for_text("30,000");
    page.press("Mod+z");
    page.button("Keep this as another copy").click();
    page.wait_for_text("A copy of this brief is now kept on this device.");
    reach(page).wait_value("30,000");
    assert_eq!(kept_briefs(page), 2);
    assert!(!page.text().contains("Target removed."));
    page.open(&own);
    reach(page).wait_value("31,000");
    assert!(!page.field("Share, Engagement rate").exists());
}

/// What was sealed is opened here by other cryptography than the browser's.
fn a_link_is_protected_by_a_passphrase(page: &Page) {
    own_brief(page);
    page.button("Share").click();
    let dialog = page.dialog("Share this brief");
    dialog.disclosure("Protect with a passphrase").click();
    dialog.button("Protect the link").click();
    dialog.wait_text("Type a passphrase first.");
    dialog.field("Passphrase").fill("four calm words together");
    dialog.button("Protect the link").click();
    dialog.wait_text("The message with the protected link");
    let plain = link_in(&dialog.field("Message").nth(1).value());
    let sealed = link_in(&dialog.field("Message").nth(2).value());
    page.judge();
    assert_eq!(link::decode(&sealed, None), Err(LinkError::Locked));
    assert_eq!(opened(&sealed, "four calm words together"), Some(link::to_lock(&plain)));
    assert_eq!(opened(&sealed, "four calm words"), None);

    let other = page.another();
    other.resize(360, 560);
    other.open(&sealed);
    other.heading("This link is protected by a passphrase").wait();
    other.judge();
    other.field("Passphrase").fill("four words");
    other.press("Enter");
    other.wait_for_text("That is another passphrase.");
    other.field("Passphrase").fill(" four calm words together ");
    other.button("Open").click();
    other.heading("Autumn launch").wait();
    assert!(kept(&other).is_empty());
    other.judge();
}

/// What is sealed in a link, by the crates `pbkdf2` and `aes-gcm`.
fn opened(link: &str, passphrase: &str) -> Option<Vec<u8>> {
    use aes_gcm::{Aes256Gcm, KeyInit, aead::Aead};
    let locked = link::to_unlock(link).unwrap();
    let key = pbkdf2::pbkdf2_hmac_array::<sha2::Sha256, 32>(passphrase.as_bytes(), &locked.salt, 600_000);
    let cipher = Aes256Gcm::new(&key.into());
    cipher.decrypt(&locked.nonce.into(), locked.sealed.as_slice()).ok()
}

fn a_message_is_written_for_its_place(page: &Page) {
    own_brief(page);
    page.button("Share").click();
    let dialog = page.dialog("Share this brief");
    dialog.button("E-mail").click();
    page.until("it is an e-mail", || dialog.field("Message").value().starts_with("Subject: Brand A with @creator_a"));
    dialog.button("Slack").click();
    page.until("it is short", || dialog.field("Message").value().lines().count() <= 5);
    dialog.disclosure("QR code").click();
    page.until("the code is drawn", || {
        page.js("const code = document.querySelector('img.qr'); return code !== null && code.naturalWidth > 0", vec![])
            == json!(true)
    });
    dialog.disclosure("See it as they do").click();
    dialog.wait_text("would like to work with you");
    dialog.wait_text("What you are paid");
    page.judge();
}
