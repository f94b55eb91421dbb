//! JSON as far as a file of this page needs it: a tree, read from text and written as text.
//!
//! Own, because the usual crate brings twelve kilobytes to the first load, most of them for
//! numbers with decimals, which a file of this page never has.

/// How deep lists and objects may stand in each other; a file of this page has five levels.
const MAX_DEPTH: usize = 100;
/// How many names an object may have; those of this page have fewer than thirty.
const MAX_NAMES: usize = 1_000;

/// A value of JSON.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Json {
    /// A whole number, not negative.
    Number(u64),
    /// Text.
    Text(String),
    /// A list.
    List(Vec<Json>),
    /// Names with their values, each name once.
    Object(Object),
    /// What no file of this page has: null, true, false, any other number.
    Other,
}

/// Names with their values, in the order in which they are written.
pub(super) type Object = Vec<(String, Json)>;

impl Json {
    /// A text.
    pub(super) fn text(text: &str) -> Self {
        Json::Text(text.to_owned())
    }

    /// The value under a name, if this is an object that has it.
    pub(super) fn get(&self, name: &str) -> Option<&Json> {
        find(self.as_object()?, name)
    }

    /// The whole number that this is.
    pub(super) fn as_number(&self) -> Option<u64> {
        if let Json::Number(number) = self { Some(*number) } else { None }
    }

    /// The text that this is.
    pub(super) fn as_text(&self) -> Option<&str> {
        if let Json::Text(text) = self { Some(text) } else { None }
    }

    /// The list that this is.
    pub(super) fn as_list(&self) -> Option<&[Json]> {
        if let Json::List(list) = self { Some(list) } else { None }
    }

    /// The object that this is.
    pub(super) fn as_object(&self) -> Option<&Object> {
        if let Json::Object(object) = self { Some(object) } else { None }
    }

    /// Writes it as people read it: each value on a line of its own, indented by two spaces.
    pub(super) fn write(&self) -> String {
        let mut out = String::new();
        write(self, 1, &mut out);
        out
    }

    /// Reads a text that is one value of JSON.
    ///
    /// # Errors
    /// The line, from 1, at which it is none.
    pub(super) fn read(text: &str) -> Result<Self, usize> {
        let mut reader = Reader { rest: text };
        let value = reader.value(0).filter(|_| reader.next().is_none());
        let rest = reader.rest.len();
        let read = text.len().saturating_sub(rest);
        value.ok_or_else(|| text.bytes().take(read).filter(|byte| *byte == b'\n').count().saturating_add(1))
    }
}

/// The value under a name.
pub(super) fn find<'a>(object: &'a Object, name: &str) -> Option<&'a Json> {
    object.iter().find(|(own, _)| own == name).map(|(_, value)| value)
}

fn write(value: &Json, depth: usize, out: &mut String) {
    match value {
        Json::Number(number) => out.push_str(&number.to_string()),
        Json::Text(text) => write_text(text, out),
        Json::List(list) => {
            out.push('[');
            for (at, value) in list.iter().enumerate() {
                begin(at, depth, out);
                write(value, depth.saturating_add(1), out);
            }
            end(list.is_empty(), depth, out);
            out.push(']');
        }
        Json::Object(object) => {
            out.push('{');
            for (at, (name, value)) in object.iter().enumerate() {
                begin(at, depth, out);
                write_text(name, out);
                out.push_str(": ");
                write(value, depth.saturating_add(1), out);
            }
            end(object.is_empty(), depth, out);
            out.push('}');
        }
        Json::Other => out.push_str("null"),
    }
}

/// Begins the line of an entry.
fn begin(at: usize, depth: usize, out: &mut String) {
    if at > 0 {
        out.push(',');
    }
    end(false, depth.saturating_add(1), out);
}

/// Begins a line one level further out, unless there were no entries.
fn end(empty: bool, depth: usize, out: &mut String) {
    if !empty {
        out.push('\n');
        for _ in 1..depth {
            out.push_str("  ");
        }
    }
}

fn write_text(text: &str, out: &mut String) {
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => out.extend(['\\', letter]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            '\0'..='\u{1f}' => {
                out.push_str(if letter < '\u{10}' { "\\u000" } else { "\\u001" });
                out.extend(char::from_digit(u32::from(letter) & 15, 16));
            }
            _ => out.push(letter),
        }
    }
    out.push('"');
}

/// What is left of a text. Every method gives `None` where it is not JSON, and then stands there.
struct Reader<'a> {
    rest: &'a str,
}

impl Reader<'_> {
    /// The next character after any space, still to be taken.
    fn next(&mut self) -> Option<char> {
        self.rest = self.rest.trim_start_matches([' ', '\n', '\t', '\r']);
        self.rest.chars().next()
    }

    /// Takes a mark if it comes next.
    fn take(&mut self, mark: &str) -> bool {
        let rest = self.rest.strip_prefix(mark);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    /// Takes a mark after any space; `None` if another comes.
    fn expect(&mut self, mark: &str) -> Option<()> {
        self.next();
        self.take(mark).then_some(())
    }

    fn value(&mut self, depth: usize) -> Option<Json> {
        if depth > MAX_DEPTH {
            return None;
        }
        match self.next()? {
            '"' => self.text().map(Json::Text),
            '[' => {
                let mut list = Vec::new();
                self.entries("[", "]", &mut |reader| {
                    list.push(reader.value(depth.saturating_add(1))?);
                    Some(())
                })?;
                Some(Json::List(list))
            }
            '{' => {
                let mut object = Object::new();
                self.entries("{", "}", &mut |reader| reader.member(&mut object, depth))?;
                Some(Json::Object(object))
            }
            '-' | '0'..='9' => self.number(),
            _ => ["null", "true", "false"].iter().any(|word| self.take(word)).then_some(Json::Other),
        }
    }

    /// Everything between two brackets, with commas between.
    fn entries(&mut self, open: &str, close: &str, entry: &mut dyn FnMut(&mut Self) -> Option<()>) -> Option<()> {
        self.expect(open)?;
        if self.expect(close).is_some() {
            return Some(());
        }
        loop {
            entry(self)?;
            if self.expect(close).is_some() {
                return Some(());
            }
            self.expect(",")?;
        }
    }

    /// A name with its value. Of a name that stands twice the last counts.
    fn member(&mut self, object: &mut Object, depth: usize) -> Option<()> {
        self.next();
        let name = self.text()?;
        self.expect(":")?;
        let value = self.value(depth.saturating_add(1))?;
        let room = object.len() < MAX_NAMES;
        match object.iter_mut().find(|(own, _)| *own == name) {
            Some(earlier) => earlier.1 = value,
            None => object.push((name, value)),
        }
        room.then_some(())
    }

    /// Takes a run of digits.
    fn digits(&mut self) -> Option<&str> {
        let rest = self.rest.trim_start_matches(|letter: char| letter.is_ascii_digit());
        let digits = self.rest.strip_suffix(rest).filter(|digits| !digits.is_empty())?;
        self.rest = rest;
        Some(digits)
    }

    fn number(&mut self) -> Option<Json> {
        let negative = self.take("-");
        let digits = self.digits()?;
        if digits.len() > 1 && digits.starts_with('0') {
            return None;
        }
        let whole = digits.parse().ok();
        let decimals = self.take(".");
        if decimals {
            self.digits()?;
        }
        let exponent = self.take("e") || self.take("E");
        if exponent {
            let _ = self.take("+") || self.take("-");
            self.digits()?;
        }
        Some(whole.filter(|_| !negative && !decimals && !exponent).map_or(Json::Other, Json::Number))
    }

    fn text(&mut self) -> Option<String> {
        self.take("\"").then_some(())?;
        let mut text = String::new();
        loop {
            let rest = self.rest.trim_start_matches(|letter: char| letter >= ' ' && letter != '"' && letter != '\\');
            text.push_str(self.rest.strip_suffix(rest)?);
            self.rest = rest;
            if self.take("\"") {
                return Some(text);
            }
            self.take("\\").then_some(())?;
            text.push(self.escaped()?);
        }
    }

    /// The character that stands behind a backslash.
    fn escaped(&mut self) -> Option<char> {
        let mark = self.rest.chars().next()?;
        self.rest = self.rest.strip_prefix(mark)?;
        match mark {
            '"' | '\\' | '/' => Some(mark),
            'b' => Some('\u{8}'),
            'f' => Some('\u{c}'),
            'n' => Some('\n'),
            'r' => Some('\r'),
            't' => Some('\t'),
            'u' => {
                let first = self.unit()?;
                char::from_u32(first).or_else(|| {
                    self.take("\\u").then_some(())?;
                    let pair = [u16::try_from(first).ok()?, u16::try_from(self.unit()?).ok()?];
                    char::decode_utf16(pair).next()?.ok()
                })
            }
            _ => None,
        }
    }

    /// Four hexadecimal digits.
    fn unit(&mut self) -> Option<u32> {
        let (digits, rest) = self.rest.split_at_checked(4)?;
        self.rest = rest;
        digits.chars().try_fold(0u32, |unit, digit| unit.checked_mul(16)?.checked_add(digit.to_digit(16)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The same value as the usual crate has it.
    fn usual(value: &Json) -> serde_json::Value {
        match value {
            Json::Number(number) => (*number).into(),
            Json::Text(text) => text.as_str().into(),
            Json::List(list) => list.iter().map(usual).collect(),
            Json::Object(object) => object.iter().map(|(name, value)| (name.clone(), usual(value))).collect(),
            Json::Other => serde_json::Value::Null,
        }
    }

    fn any_value() -> impl Strategy<Value = Json> {
        let leaf = prop_oneof![
            any::<u64>().prop_map(Json::Number),
            any::<String>().prop_map(Json::Text),
            "[\0-\u{20}\"\\\\/]{0,8}".prop_map(Json::Text),
            Just(Json::Other),
        ];
        leaf.prop_recursive(4, 40, 6, |inner| {
            prop_oneof![
                proptest::collection::vec(inner.clone(), 0..6).prop_map(Json::List),
                proptest::collection::btree_map(any::<String>(), inner, 0..6)
                    .prop_map(|map| Json::Object(map.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn what_is_written_is_what_the_usual_crate_reads_and_comes_back(value in any_value()) {
            let text = value.write();
            prop_assert_eq!(&serde_json::from_str::<serde_json::Value>(&text).unwrap(), &usual(&value));
            prop_assert_eq!(Json::read(&text), Ok(value.clone()));
            let dense = usual(&value).to_string();
            prop_assert_eq!(Json::read(&dense), Ok(value));
        }

        #[test]
        fn a_text_is_json_exactly_where_the_usual_crate_says_so(text in "[\\[\\]{}\",:0-2eE.+ \\-\\\\un\nta]{0,12}") {
            prop_assert_eq!(Json::read(&text).is_ok(), serde_json::from_str::<serde_json::Value>(&text).is_ok(), "{}", text);
        }
    }

    #[test]
    fn every_form_of_the_standard_is_read() {
        for text in [
            "0",
            "-0",
            "1.5",
            "-1.5e+3",
            "1E9",
            "18446744073709551616",
            "null",
            "true",
            "false",
            " [ ] ",
            "{ }",
            "\"\\u00e9\\ud83d\\ude00\\b\\f\\/\"",
            "[1,[2,{\"a\":{}}]]",
        ] {
            assert!(Json::read(text).is_ok(), "{text}");
        }
        let text = Json::read("\"\\u00e9\\ud83d\\ude00\\b\\f\\/\"");
        assert_eq!(text, Ok(Json::text("é😀\u{8}\u{c}/")));
        assert_eq!(Json::read("{\"a\": 1, \"a\": 2}"), Ok(Json::Object(vec![("a".to_owned(), Json::Number(2))])));
    }

    #[test]
    fn what_is_not_json_is_refused_with_its_line() {
        for (text, line) in [
            ("", 1),
            ("01", 1),
            ("+1", 1),
            (".5", 1),
            ("1.", 1),
            ("1e", 1),
            ("-", 1),
            ("nul", 1),
            ("[1,]", 1),
            ("{\"a\":1,}", 1),
            ("{a:1}", 1),
            ("\"\n\"", 1),
            ("\"\\x\"", 1),
            ("\"\\ud83d\"", 1),
            ("\"\\u12\"", 1),
            ("\"\\ud83d\\u0041\"", 1),
            ("\"", 1),
            ("{\n\"a\": 1\n\"b\": 2}", 3),
            ("1\n2", 2),
            ("'a'", 1),
        ] {
            assert_eq!(Json::read(text), Err(line), "{text}");
        }
    }

    #[test]
    fn what_is_too_deep_or_has_too_many_names_is_refused() {
        assert!(Json::read(&["[".repeat(100), "]".repeat(100)].concat()).is_ok());
        assert!(Json::read(&"[".repeat(100_000)).is_err());
        let names: Vec<String> = (0..=MAX_NAMES).map(|at| format!("\"{at}\":0")).collect();
        assert!(Json::read(&format!("{{{}}}", names.join(","))).is_err());
    }
}
