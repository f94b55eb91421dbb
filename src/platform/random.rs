//! Random numbers that two machines do not share.

use super::window;

/// 64 random bits from the browser's own generator; from its simpler one where that is missing.
pub fn bits() -> u64 {
    let mut bytes = [0u8; 8];
    let filled = window()
        .and_then(|window| window.crypto().ok())
        .is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    if !filled {
        for byte in &mut bytes {
            *byte = simple();
        }
    }
    u64::from_le_bytes(bytes)
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // 0 to 255 by construction
fn simple() -> u8 {
    (js_sys::Math::random() * 256.0) as u8
}
