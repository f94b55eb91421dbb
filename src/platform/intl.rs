//! The person's conventions for numbers and dates, and names of countries and currencies, from the
//! browser's own tables.

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::window;

/// Known values as this person's browser writes them, in Latin digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Samples {
    /// 12345.5.
    pub number: String,
    /// 1234.
    pub four_digits: String,
    /// 5 euros.
    pub money: String,
    /// 5%.
    pub percent: String,
    /// 23 November 2026.
    pub date: String,
}

/// The language and region of this person's browser, as `en-US`.
pub fn locale() -> Option<String> {
    window()?.navigator().language()
}

/// How this person's browser writes numbers and dates; `None` where Intl is missing. Costs some
/// milliseconds on a laptop: each kind of number has tables of its own.
pub fn samples() -> Option<Samples> {
    let number = |options: &[(&str, &str)], value: f64| format("NumberFormat", options, &JsValue::from_f64(value));
    let day = js_sys::Date::new_with_year_month_day(2026, 10, 23);
    Some(Samples {
        number: number(&[], 12_345.5)?,
        four_digits: number(&[], 1_234.0)?,
        money: number(&[("style", "currency"), ("currency", "EUR")], 5.0)?,
        percent: number(&[("style", "percent")], 0.05)?,
        date: format(
            "DateTimeFormat",
            &[("year", "numeric"), ("month", "numeric"), ("day", "numeric"), ("calendar", "gregory")],
            day.as_ref(),
        )?,
    })
}

/// Names of countries or currencies in English.
pub struct Names {
    formatter: Object,
    of: Function,
}

impl Names {
    /// Names of countries, by their two letters.
    pub fn of_countries() -> Option<Self> {
        Self::of_kind("region")
    }

    /// Names of currencies, by their three letters.
    pub fn of_currencies() -> Option<Self> {
        Self::of_kind("currency")
    }

    fn of_kind(kind: &str) -> Option<Self> {
        let formatter = construct("DisplayNames", &JsValue::from_str("en"), &[("type", kind)])?;
        let of = Reflect::get(&formatter, &"of".into()).ok()?.dyn_into().ok()?;
        Some(Names { formatter, of })
    }

    /// The name of a code; `None` where the browser knows none.
    pub fn get(&self, code: &str) -> Option<String> {
        self.of.call1(&self.formatter, &JsValue::from_str(code)).ok()?.as_string()
    }
}

/// The codes of the currencies that the browser knows; empty where it does not tell.
pub fn currencies() -> Vec<String> {
    let known = || -> Option<Array> {
        let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
        let list: Function = Reflect::get(&intl, &"supportedValuesOf".into()).ok()?.dyn_into().ok()?;
        list.call1(&intl, &"currency".into()).ok()?.dyn_into().ok()
    };
    known().map_or_else(Vec::new, |codes| codes.iter().filter_map(|code| code.as_string()).collect())
}

/// Text in the normal form NFC.
pub fn normalized(text: &str) -> String {
    js_sys::JsString::from(text).normalize("NFC").into()
}

fn format(class: &str, options: &[(&str, &str)], value: &JsValue) -> Option<String> {
    let latin = [&[("numberingSystem", "latn")], options].concat();
    let formatter = construct(class, &locale().map_or(JsValue::UNDEFINED, JsValue::from), &latin)?;
    let format: Function = Reflect::get(&formatter, &"format".into()).ok()?.dyn_into().ok()?;
    format.call1(&formatter, value).ok()?.as_string()
}

fn construct(class: &str, locale: &JsValue, options: &[(&str, &str)]) -> Option<Object> {
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let class: Function = Reflect::get(&intl, &class.into()).ok()?.dyn_into().ok()?;
    let settings = Object::new();
    for (key, value) in options {
        Reflect::set(&settings, &(*key).into(), &(*value).into()).ok()?;
    }
    Reflect::construct(&class, &Array::of2(locale, &settings)).ok()?.dyn_into().ok()
}
