//! Small questions beside fields.

use crate::align::checks::{Offer, Question};
use crate::text::{Context, write};

/// What is asked beside a field.
pub fn question(question: Question, context: &Context) -> String {
    match question {
        Question::SharesOverAll { sum } => {
            let sum = write::rate(sum, context.conventions);
            ["The markets add up to ", &sum, ". Together they can be 100% at most."].concat()
        }
        Question::OverAll => "This is more than 100%. Is there a digit too many?".to_owned(),
        Question::EndsFirst => "The last day comes before the first. Which of them is right?".to_owned(),
        Question::NoDays => "Nothing can be counted in 0 days. 24 hours is 1 day.".to_owned(),
        Question::UpsideDown => "This is less than the number it starts at. Should they change places?".to_owned(),
    }
}

/// Offers the views of the pieces to the funnel.
pub fn offer(offer: &Offer, context: &Context) -> String {
    let mut out = ["The pieces add up to ", &write::count(offer.views, context.conventions), " views"].concat();
    match offer.unknown {
        0 => {}
        1 => out.push_str("; one kind of piece says no number and is not in it"),
        several => {
            out.push_str(&["; ", &several.to_string(), " kinds of pieces say no number and are not in it"].concat())
        }
    }
    out.push('.');
    if offer.replaces_reach {
        out.push_str(" They would take the place of the reach that the funnel starts with; the click-through rate then counts from views.");
    }
    out
}

/// Takes the offer.
pub const TAKE: &str = "Start the funnel with them";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brief::quantity::{Count, Rate};
    use crate::text::conventions::Conventions;

    #[test]
    fn a_sum_is_said_to_the_digit_it_has() {
        let sum = Rate::from_ppm(1_150_000).unwrap();
        let said = question(Question::SharesOverAll { sum }, &Context::new(&Conventions::ENGLISH));
        assert_eq!(said, "The markets add up to 115%. Together they can be 100% at most.");
    }

    #[test]
    fn an_offer_says_what_is_not_in_it() {
        let said = |unknown, replaces_reach| {
            let views = Count::new(76_000).unwrap();
            offer(&Offer { views, unknown, replaces_reach }, &Context::new(&Conventions::ENGLISH))
        };
        assert_eq!(said(0, false), "The pieces add up to 76,000 views.");
        assert!(said(1, false).ends_with("; one kind of piece says no number and is not in it."));
        assert!(said(2, true).contains("; 2 kinds of pieces say no number and are not in it. They would take"));
    }
}
