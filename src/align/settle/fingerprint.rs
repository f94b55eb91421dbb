//! What a rule found, as one number that is kept with the decision about it.
//!
//! It is stored and travels, so it must be the same on every machine and never change its meaning:
//! a CRC-32 over the code of the rule and what was found, written down below. Where a rule comes to
//! look at more, new parts go behind the old ones, and only where they are present.
//!
//! The decision is seen by both sides, and so small a number can be searched backwards. That is why
//! nothing goes into it that the brand keeps to itself: of an assumption only on which side of the
//! rule's bound it stands, which the point itself tells.
//!
//! The amounts of goals are left out where the point is not about them: that nobody said who counts
//! 500 clicks is the same for 600.

use crc::{CRC_32_ISO_HDLC, Crc, NoTable};

use super::{Audience, Found, Point, Unlike};
use crate::align::outside::Outside;
use crate::align::payback::{PayBack, Verdict};
use crate::align::plausibility::Standing;
use crate::brief::choice::Choice;
use crate::brief::field::Path;
use crate::brief::quantity::{Count, Date, Days, Rate};

/// A number that changes with what was found.
pub fn fingerprint(point: &Point) -> Count {
    let mut print = Print(Vec::new());
    print.code(point.rule.code());
    print.found(&point.found);
    let crc = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC).checksum(&print.0);
    Count::from(crc)
}

/// The bytes that the number is worked out of: whole numbers as eight bytes, the highest first;
/// what may be absent after a byte that says whether it is there; lists after their length.
struct Print(Vec<u8>);

impl Print {
    fn number(&mut self, number: u64) {
        self.0.extend_from_slice(&number.to_be_bytes());
    }

    fn code(&mut self, code: u16) {
        self.number(u64::from(code));
    }

    fn flag(&mut self, flag: bool) {
        self.0.push(u8::from(flag));
    }

    fn option(&mut self, number: Option<u64>) {
        self.flag(number.is_some());
        if let Some(number) = number {
            self.number(number);
        }
    }

    fn length(&mut self, length: usize) {
        self.number(u64::try_from(length).unwrap_or(u64::MAX));
    }

    /// Which fields, by group and tag; which item they belong to is what the point is about.
    fn fields(&mut self, paths: &[Path]) {
        self.length(paths.len());
        for path in paths {
            self.0.push(group(*path));
            self.code(path.spec().tag);
        }
    }

    fn days(&mut self, days: Days) {
        self.number(u64::from(days.get()));
    }

    fn found(&mut self, found: &Found) {
        match found {
            Found::PayBack(found) => self.pay_back(found),
            Found::ImpliedRate(all) => {
                self.length(all.len());
                all.iter().for_each(|one| self.outside(one));
            }
            Found::StrengthAndObjective(fit) => {
                self.code(fit.strength.code());
                self.flag(fit.is_stated);
                self.code(fit.objective.code());
                self.flag(fit.researches_first);
            }
            Found::Audience(audience) => self.audience(audience),
            Found::UnlikeCounts(all) => self.unlike(all),
            Found::Tracking(paths)
            | Found::Denominator(paths)
            | Found::WindowOrCounter(paths)
            | Found::PriceTerms(paths) => self.fields(paths),
            Found::OutcomeUnfed(metric) | Found::TargetFeedsNothing(metric) => self.code(metric.code()),
            Found::WindowsDiffer { window, others } => {
                self.days(*window);
                self.length(others.len());
                for (id, days) in others {
                    self.number(u64::from(id.0));
                    self.days(*days);
                }
            }
            Found::ShortWindow(days) => self.days(*days),
            Found::DueOutside { due, starts, ends } => self.dates(&[Some(*due), *starts, *ends]),
            Found::EndsBeforeStart { starts, ends } => self.dates(&[Some(*starts), Some(*ends)]),
        }
    }

    /// All of it is the brand's own: only the verdict goes in.
    fn pay_back(&mut self, found: &PayBack) {
        self.code(match found.verdict {
            Verdict::Left { loss: true, .. } => 1,
            Verdict::Left { loss: false, .. } => 2,
            Verdict::Cannot => 3,
            Verdict::FromMargin(_) => 4,
            Verdict::NoValue => 5,
        });
        self.flag(found.cost_per.is_some_and(|own| own.is_above()));
        self.length(found.prices.iter().filter(|own| found.is_dear(own)).count());
    }

    /// A value as it is shown, to the hundredth of a percent; of a private one only where it stands.
    fn outside(&mut self, one: &Outside) {
        match one {
            Outside::AbovePlan(asked) => {
                self.code(1);
                self.length(asked.len());
            }
            Outside::Rate(own) => {
                self.code(2);
                self.code(match own.place.map(|place| place.standing) {
                    None => 0,
                    Some(Standing::Below) => 1,
                    Some(Standing::Within) => 2,
                    Some(Standing::Above) => 3,
                });
                if !one.is_private() {
                    self.number((own.value * 10_000.0).round().to_bits());
                }
            }
        }
    }

    fn dates(&mut self, dates: &[Option<Date>]) {
        for date in dates {
            self.option(date.map(|date| u64::from(date.day_number())));
        }
    }

    fn audience(&mut self, audience: &Audience) {
        self.length(audience.markets.len());
        for market in &audience.markets {
            self.0.extend_from_slice(market.code().as_bytes());
        }
        self.flag(audience.assumed.is_some());
        self.flag(audience.low().is_some());
        self.flag(audience.differs());
        self.option(audience.creators.map(Rate::ppm));
        self.option(audience.asked.map(hundredths_of_a_percent));
        self.option(audience.sides.map(|(target, _)| u64::from(target.0)));
        self.option(audience.sides.map(|(_, outcome)| u64::from(outcome.0)));
    }

    fn unlike(&mut self, all: &[Unlike]) {
        self.length(all.len());
        for unlike in all {
            self.option(unlike.goal().map(|id| u64::from(id.0)));
            self.flag(unlike.metric);
            self.flag(unlike.scope);
            self.flag(unlike.counter);
        }
    }
}

/// As the page rounds a share; beyond any that can be typed it stays the largest number.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // shares are not negative; the cast saturates
fn hundredths_of_a_percent(share: f64) -> u64 {
    (share * 10_000.0).round() as u64
}

/// The number of a group of fields. Kept: it is part of what is stored.
fn group(path: Path) -> u8 {
    match path {
        Path::Campaign(_) => 1,
        Path::Creator(_) => 2,
        Path::Terms(_) => 3,
        Path::Market(..) => 4,
        Path::Deliverable(..) => 5,
        Path::Target(..) => 6,
        Path::Outcome(..) => 7,
        Path::Assumption(..) => 8,
        Path::BrandNotes(_) => 9,
        Path::Line(..) => 10,
        Path::Decision(..) => 11,
        Path::Step(..) => 12,
        Path::Scenario(..) => 13,
        Path::Told(..) => 14,
        Path::Reply(_) => 15,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brief::choice::Rule;
    use crate::brief::field::TermsField;

    /// The numbers are stored: these never change. By Python, without this crate:
    /// zlib.crc32(bytes) over the bytes that the comments write down.
    #[test]
    fn stored_numbers_keep_their_meaning() {
        let print = |rule, found| fingerprint(&Point { rule, about: None, found }).get();
        // (12).to_bytes(8, "big") + (7).to_bytes(8, "big")
        let short = Days::new(7).map(|days| print(Rule::ShortWindow, Found::ShortWindow(days)));
        assert_eq!(short, Some(2_498_440_674));
        // (13).to_bytes(8, "big") + (2).to_bytes(8, "big") + b"\x03" + (1).to_bytes(8, "big") + b"\x03" + (22).to_bytes(8, "big")
        let terms = [TermsField::Fee, TermsField::Exclusivity].map(Path::Terms).to_vec();
        assert_eq!(print(Rule::PriceTerms, Found::PriceTerms(terms)), 815_264_669);
        // (3).to_bytes(8, "big") + (1).to_bytes(8, "big") + b"US" + b"\x01\x01\x00" + b"\x01" + (430000).to_bytes(8, "big")
        // + b"\x01" + (5500).to_bytes(8, "big") + b"\x00\x00"
        let audience = Audience {
            markets: crate::brief::quantity::Country::from_code("US").into_iter().collect(),
            assumed: Rate::from_ppm(450_000),
            creators: Rate::from_ppm(430_000),
            asked: Some(0.55),
            sides: None,
        };
        assert_eq!(print(Rule::AudienceInMarket, Found::Audience(audience)), 1_092_297_182);
    }
}
