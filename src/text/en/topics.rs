//! What the topics of a brief are called, and what each is for.

use crate::align::topics::Topic;

/// The words of a topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TopicWords {
    /// Its heading.
    pub name: &'static str,
    /// What it is for, in one line.
    pub about: &'static str,
}

/// The words of a topic.
pub fn topic(topic: Topic) -> TopicWords {
    let (name, about) = match topic {
        Topic::Message => ("Message", "What people should remember, and how freely the creator says it."),
        Topic::LinkAndCode => ("Link and code", "Where people go, and how a result is credited to this creator."),
        Topic::Disclosure => ("Disclosure", "How people see at once that it is an ad."),
        Topic::Making => ("Making it", "From the parcel to the finished piece: who sends, who approves, who answers."),
        Topic::Rights => ("Rights", "What the brand may do with the pieces, and what the creator leaves to others."),
        Topic::Pay => ("Pay", "What the creator is paid, for what, and when."),
        Topic::Measuring => {
            ("Measuring", "Whose figures count, when they are sent, and what happens if they fall short.")
        }
        Topic::People => ("People", "Whom it is to reach, and who answers on each side."),
        Topic::CreatorsNumbers => {
            ("The creator’s own numbers", "What recent pieces did; they come before any published figure.")
        }
        Topic::OwnNumbers => ("Your own numbers", "Only for you: never part of a link."),
        Topic::Status => ("Where it stands", "Draft, post, invoice and payment, as they come."),
        Topic::Remarks => ("Remarks", "Whatever else both should read."),
    };
    TopicWords { name, about }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_topic_has_a_name_of_its_own_and_one_line() {
        let names: BTreeSet<&str> = Topic::ALL.iter().map(|own| topic(*own).name).collect();
        assert_eq!(names.len(), Topic::ALL.len());
        for own in Topic::ALL {
            let about = topic(*own).about;
            assert!(about.ends_with('.') && about.matches(". ").count() == 0, "{about}");
        }
    }
}
