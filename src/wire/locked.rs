//! What is sealed under a passphrase: how its bytes lie in a link. Sealing itself is the browser's.
//!
//! | bytes | content |
//! | --- | --- |
//! | 16 | salt of the key: PBKDF2, HMAC-SHA-256, [`ROUNDS`], 256 bits, of the passphrase in UTF-8 (NFC, without space around it) |
//! | 12 | nonce |
//! | the rest | the frame of a link, sealed with AES-256-GCM, its tag of 16 bytes at the end |

/// Bytes of the salt.
pub const SALT: usize = 16;
/// Bytes of the nonce.
pub const NONCE: usize = 12;
/// Bytes of the tag with which what is sealed ends.
const TAG: usize = 16;
/// How often the passphrase is hashed: what OWASP's cheat sheet on storing passwords asks of
/// PBKDF2-HMAC-SHA256 (2023). It belongs to the version of links and never changes in it.
pub const ROUNDS: u32 = 600_000;

/// Something that is sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Locked {
    /// Of the key.
    pub salt: [u8; SALT],
    /// Used once under that key.
    pub nonce: [u8; NONCE],
    /// The sealed bytes with their tag.
    pub sealed: Vec<u8>,
}

impl Locked {
    /// As they lie in a link.
    pub fn bytes(&self) -> Vec<u8> {
        [&self.salt[..], &self.nonce, &self.sealed].concat()
    }

    /// From a link; `None` for fewer bytes than sealing makes of nothing.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        let (salt, rest) = bytes.split_first_chunk()?;
        let (nonce, sealed) = rest.split_first_chunk()?;
        (sealed.len() >= TAG).then(|| Locked { salt: *salt, nonce: *nonce, sealed: sealed.to_vec() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_lies_behind_its_salt_and_nonce() {
        let bytes: Vec<u8> = (0..50).collect();
        let locked = Locked::of(&bytes).unwrap();
        assert_eq!((locked.salt[15], locked.nonce[0], locked.sealed[0]), (15, 16, 28));
        assert_eq!(locked.bytes(), bytes);
    }

    #[test]
    fn too_few_bytes_are_nothing_sealed() {
        // 16 + 12 + 16 = 44
        assert!(Locked::of(&[0; 43]).is_none());
        assert!(Locked::of(&[0; 44]).is_some());
    }
}
