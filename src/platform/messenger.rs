//! The browser inside a messenger, which shows pages beside its chats and forgets them easily.

use super::window;

/// What gives them away in the name that a browser goes by, and whose they are.
const MARKS: [(&str, &str); 9] = [
    ("Instagram", "Instagram"),
    ("FBAN/Messenger", "Messenger"),
    ("FBAN", "Facebook"),
    ("FBAV", "Facebook"),
    ("musical_ly", "TikTok"),
    ("BytedanceWebview", "TikTok"),
    ("Snapchat", "Snapchat"),
    ("MicroMessenger", "WeChat"),
    (" Line/", "LINE"),
];

/// Whose browser this is, if it is a messenger's.
pub fn name() -> Option<&'static str> {
    let agent = window()?.navigator().user_agent().ok()?;
    MARKS.iter().find(|(mark, _)| agent.contains(mark)).map(|(_, name)| *name)
}
