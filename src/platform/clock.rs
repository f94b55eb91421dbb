//! The time and the day, as the person's machine tells them.

/// Milliseconds since 1970.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a saturating cast is what is wanted
pub fn now() -> u64 {
    js_sys::Date::now() as u64
}

/// Today in the person's own zone: year, month from 1, day.
pub fn today() -> (i32, u8, u8) {
    let date = js_sys::Date::new_0();
    let year = i32::try_from(date.get_full_year()).unwrap_or(0);
    let month = u8::try_from(date.get_month()).unwrap_or(0).saturating_add(1);
    (year, month, u8::try_from(date.get_date()).unwrap_or(1))
}

/// The day of a moment in the person's own zone: year, month from 1, day.
#[allow(clippy::cast_precision_loss)] // milliseconds of this century are below 2⁵³
pub fn day_of(milliseconds: u64) -> (i32, u8, u8) {
    let date = js_sys::Date::new(&wasm_bindgen::JsValue::from_f64(milliseconds as f64));
    let year = i32::try_from(date.get_full_year()).unwrap_or(0);
    let month = u8::try_from(date.get_month()).unwrap_or(0).saturating_add(1);
    (year, month, u8::try_from(date.get_date()).unwrap_or(1))
}
