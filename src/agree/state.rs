//! Where a brief stands between its two sides: it follows from what happened and from the code of the
//! present text, and is kept nowhere.

use crate::brief::id::Side;
use crate::brief::log::{Answered, Declined, Event, Happening, Signature};
use crate::brief::quantity::Date;
use crate::brief::record::Record;
use crate::brief::version::{Code, Version};

/// Where a brief stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// Nothing was sent yet.
    Draft,
    /// The brand has sent a version, and nothing came back yet.
    Sent {
        /// That version.
        code: Code,
    },
    /// The creator has suggested something or asks something, and the brand has sent nothing since.
    Answered {
        /// The text that is suggested.
        suggested: Code,
    },
    /// One side has accepted the present text.
    Signed {
        /// Which.
        by: Side,
        /// The text.
        code: Code,
    },
    /// One side has accepted a text that is not the present one, and nothing was sent since.
    SignedOther {
        /// Which.
        by: Side,
        /// That text.
        code: Code,
    },
    /// Both have accepted the present text.
    Agreed {
        /// The text.
        code: Code,
        /// The later of the two dates.
        date: Date,
    },
    /// Both had accepted a text, and the present one is another.
    ChangedSince {
        /// The text that was agreed.
        code: Code,
        /// The later of the two dates.
        date: Date,
    },
    /// One side has declined, and nothing came after that.
    Declined {
        /// Which.
        by: Side,
        /// Why.
        declined: Declined,
    },
}

/// Where a brief stands whose present text has this code.
pub fn state(record: &Record, now: Code) -> State {
    if let Some(Event { by, what: Happening::Declined(declined), .. }) = record.log.last() {
        return State::Declined { by: *by, declined: declined.clone() };
    }
    let agreed = agreed_versions(record);
    if let Some((code, date)) = agreed.iter().find(|(code, _)| *code == now) {
        return State::Agreed { code: *code, date: *date };
    }
    if let Some((by, _)) = signatures(record, now).first() {
        return State::Signed { by: *by, code: now };
    }
    if let Some(answer) = pending_answer(record) {
        return State::Answered { suggested: answer.suggested };
    }
    if let Some((code, date)) = agreed.last() {
        return State::ChangedSince { code: *code, date: *date };
    }
    match record.log.iter().rev().find(|event| !matches!(event.what, Happening::Declined(_))) {
        None => State::Draft,
        Some(Event { by, what: Happening::Signed(signature), .. }) => {
            State::SignedOther { by: *by, code: signature.code }
        }
        Some(Event { what: Happening::Sent(code), .. }) => State::Sent { code: *code },
        Some(Event { what: Happening::Answered(answer), .. }) => State::Answered { suggested: answer.suggested },
        Some(Event { what: Happening::Declined(_), .. }) => State::Draft,
    }
}

/// Who has accepted a text: at most one signature of each side, the first that it gave.
pub fn signatures(record: &Record, code: Code) -> Vec<(Side, &Signature)> {
    let mut all: Vec<(Side, &Signature)> = Vec::new();
    for event in &record.log {
        if let Happening::Signed(signature) = &event.what
            && signature.code == code
            && !all.iter().any(|(by, _)| *by == event.by)
        {
            all.push((event.by, signature));
        }
    }
    all
}

/// The texts that both sides have accepted, in the order in which the second acceptance came, with the
/// later of the two dates.
pub fn agreed_versions(record: &Record) -> Vec<(Code, Date)> {
    let mut all: Vec<(Code, Date)> = Vec::new();
    for event in &record.log {
        let Happening::Signed(signature) = &event.what else { continue };
        let code = signature.code;
        let date = record.log.iter().take_while(|own| *own != event).find_map(|own| match &own.what {
            Happening::Signed(other) if other.code == code && own.by != event.by => {
                Some(other.date.max(signature.date))
            }
            _ => None,
        });
        if let Some(date) = date.filter(|_| !all.iter().any(|(own, _)| *own == code)) {
            all.push((code, date));
        }
    }
    all
}

/// The last answer of the creator after which the brand has neither sent nor accepted anything.
pub fn pending_answer(record: &Record) -> Option<&Answered> {
    for event in record.log.iter().rev() {
        match (&event.what, event.by) {
            (Happening::Answered(answer), Side::Creator) => return Some(answer),
            (Happening::Sent(_) | Happening::Signed(_), Side::Brand) | (Happening::Signed(_), Side::Creator) => {
                return None;
            }
            _ => {}
        }
    }
    None
}

/// The text that the holder has sent or accepted last, if it is kept.
pub fn last_sent(record: &Record) -> Option<&Version> {
    let code = record.log.iter().rev().filter(|event| event.by == record.holder).find_map(|event| match &event.what {
        Happening::Sent(code) => Some(*code),
        Happening::Signed(signature) => Some(signature.code),
        _ => None,
    });
    record.version(code?.short())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brief::choice::DeclineReason;
    use crate::brief::id::Id;
    use crate::brief::quantity::Text;
    use crate::brief::sorted::Sorted;

    /// What happened, and the states while the present text has code 1, 2 or 3.
    type Row<'a> = (&'a [(Side, Happening)], [State; 3]);

    const BRAND: Side = Side::Brand;
    const CREATOR: Side = Side::Creator;

    fn code(number: u8) -> Code {
        Code([number; 32])
    }

    fn day(day: u8) -> Date {
        Date::new(2026, 11, day).unwrap()
    }

    fn sent(number: u8) -> (Side, Happening) {
        (BRAND, Happening::Sent(code(number)))
    }

    fn answered(to: u8, suggested: u8) -> (Side, Happening) {
        let suggested = code(suggested);
        let (remarks, kept) = (Sorted::default(), Vec::new());
        (CREATOR, Happening::Answered(Answered { to: code(to).short(), suggested, question: None, remarks, kept }))
    }

    fn signed(by: Side, number: u8, date: u8) -> (Side, Happening) {
        let name = Text::new("N").unwrap();
        (by, Happening::Signed(Signature { code: code(number), name, date: day(date), waived: Vec::new() }))
    }

    fn refusal(to: u8) -> Declined {
        Declined { to: code(to).short(), reason: DeclineReason::Dates, words: None, date: day(9) }
    }

    fn declined(to: u8) -> (Side, Happening) {
        (CREATOR, Happening::Declined(refusal(to)))
    }

    fn record(events: &[(Side, Happening)]) -> Record {
        let mut record = Record::new(Id(1), Id(2), Id(3), Side::Brand);
        record.log = (0..).zip(events).map(|(at, (by, what))| Event { at, by: *by, what: what.clone() }).collect();
        record
    }

    /// The state while the present text has code 1, 2 or 3.
    fn states(events: &[(Side, Happening)]) -> [State; 3] {
        [1, 2, 3].map(|now| state(&record(events), code(now)))
    }

    #[test]
    fn every_order_of_events_has_one_state() {
        let (one, two) = (code(1), code(2));
        let agreed = |date| State::Agreed { code: one, date: day(date) };
        let since = |date| State::ChangedSince { code: one, date: day(date) };
        let by = |by| State::Signed { by, code: one };
        let other = |by| State::SignedOther { by, code: one };
        let no = State::Declined { by: CREATOR, declined: refusal(1) };
        let gone_on = State::Answered { suggested: two };
        let table: &[Row] = &[
            (&[], [State::Draft, State::Draft, State::Draft]),
            (&[sent(1)], [State::Sent { code: one }, State::Sent { code: one }, State::Sent { code: one }]),
            (&[sent(1), answered(1, 2)], [gone_on.clone(), gone_on.clone(), gone_on.clone()]),
            (
                &[sent(1), answered(1, 2), sent(2)],
                [State::Sent { code: two }, State::Sent { code: two }, State::Sent { code: two }],
            ),
            (&[sent(1), signed(CREATOR, 1, 3)], [by(CREATOR), other(CREATOR), other(CREATOR)]),
            (&[sent(1), signed(BRAND, 1, 3)], [by(BRAND), other(BRAND), other(BRAND)]),
            // The acceptance of an old version that comes after a new one was sent.
            (&[sent(1), sent(2), signed(CREATOR, 1, 3)], [by(CREATOR), other(CREATOR), other(CREATOR)]),
            (&[signed(CREATOR, 1, 5), signed(BRAND, 1, 3)], [agreed(5), since(5), since(5)]),
            (&[signed(BRAND, 1, 3), signed(CREATOR, 1, 5)], [agreed(5), since(5), since(5)]),
            // Each has signed another text: that is no agreement.
            (
                &[signed(BRAND, 2, 3), signed(CREATOR, 1, 5)],
                [by(CREATOR), State::Signed { by: BRAND, code: two }, other(CREATOR)],
            ),
            // One side signing twice is one side.
            (&[signed(BRAND, 1, 3), signed(BRAND, 1, 5)], [by(BRAND), other(BRAND), other(BRAND)]),
            // What comes after an agreement does not undo it, but is said.
            (&[signed(CREATOR, 1, 5), signed(BRAND, 1, 3), sent(2)], [agreed(5), since(5), since(5)]),
            (
                &[signed(CREATOR, 1, 5), signed(BRAND, 1, 3), answered(1, 2)],
                [agreed(5), gone_on.clone(), gone_on.clone()],
            ),
            (&[signed(CREATOR, 1, 5), signed(BRAND, 1, 3), declined(1)], [no.clone(), no.clone(), no.clone()]),
            (&[sent(1), declined(1)], [no.clone(), no.clone(), no]),
            (
                &[sent(1), declined(1), sent(2)],
                [State::Sent { code: two }, State::Sent { code: two }, State::Sent { code: two }],
            ),
            (&[sent(1), declined(1), signed(CREATOR, 1, 5)], [by(CREATOR), other(CREATOR), other(CREATOR)]),
        ];
        for (events, expected) in table {
            assert_eq!(states(events), *expected, "{events:?}");
        }
    }

    #[test]
    fn agreed_and_changed_and_agreed_anew_is_agreed_twice() {
        let events = [signed(CREATOR, 1, 2), signed(BRAND, 1, 3), sent(2), signed(BRAND, 2, 8), signed(CREATOR, 2, 7)];
        assert_eq!(agreed_versions(&record(&events)), [(code(1), day(3)), (code(2), day(8))]);
        assert_eq!(state(&record(&events), code(2)), State::Agreed { code: code(2), date: day(8) });
        // The last one agreed is what a later text is compared with.
        assert_eq!(state(&record(&events), code(3)), State::ChangedSince { code: code(2), date: day(8) });
    }

    #[test]
    fn an_answer_waits_until_the_brand_sends_or_signs() {
        let waits = |events: &[(Side, Happening)]| pending_answer(&record(events)).is_some();
        assert!(waits(&[sent(1), answered(1, 2)]));
        assert!(waits(&[sent(1), answered(1, 2), declined(1)]));
        assert!(!waits(&[sent(1), answered(1, 2), sent(2)]));
        assert!(!waits(&[sent(1), answered(1, 2), signed(BRAND, 2, 3)]));
        assert!(!waits(&[sent(1), answered(1, 2), signed(CREATOR, 1, 3)]));
        assert!(!waits(&[sent(1)]));
    }
}
