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
    whose(&window()?.navigator().user_agent().ok()?)
}

fn whose(agent: &str) -> Option<&'static str> {
    MARKS.iter().find(|(mark, _)| agent.contains(mark)).map(|(_, name)| *name)
}

#[cfg(test)]
mod tests {
    use super::whose;

    #[test]
    fn messengers_are_told_from_browsers() {
        // As they name themselves on phones; what changes with every version is cut.
        for (agent, name) in [
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Instagram 350.0",
                Some("Instagram"),
            ),
            (
                "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/480.0;]",
                Some("Facebook"),
            ),
            (
                "Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 Mobile/15E148 [FBAN/MessengerForiOS;FBAV/480.0]",
                Some("Messenger"),
            ),
            (
                "Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 Mobile/15E148 musical_ly_36.0 BytedanceWebview/d8a21c6",
                Some("TikTok"),
            ),
            ("Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1", None),
            ("Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/131.0 Mobile Safari/537.36", None),
            ("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 Online/1", None),
        ] {
            assert_eq!(whose(agent), name, "{agent}");
        }
    }
}
