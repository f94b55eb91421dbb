//! What the browser keeps for this page. It may be blocked, full, or emptied by others.

use gloo_storage::{LocalStorage, Storage};

use super::{on_window, window};

/// Why something was not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StorageError {
    /// The browser lets this page keep nothing.
    Blocked,
    /// There is no room left, or the write was refused for another reason.
    Refused,
}

/// The store, once it has been seen to exist.
#[derive(Debug, Clone, Copy)]
pub struct Store {
    _probed: (),
}

/// A key that is written and removed to see whether anything can be kept.
const PROBE: &str = "throughline/probe";

impl Store {
    /// Finds the store: reading its handle throws where it is blocked.
    ///
    /// # Errors
    /// [`StorageError::Blocked`].
    pub fn open() -> Result<Self, StorageError> {
        let handle = window().ok_or(StorageError::Blocked)?.local_storage();
        match handle {
            Ok(Some(_)) => Ok(Store { _probed: () }),
            _ => Err(StorageError::Blocked),
        }
    }

    /// Tries whether it takes anything: writing throws where it is full, and in some private modes.
    ///
    /// # Errors
    /// [`StorageError::Refused`].
    pub fn probe(self) -> Result<(), StorageError> {
        self.write(PROBE, "1")?;
        self.remove(PROBE);
        Ok(())
    }

    /// Reads a value.
    pub fn read(self, key: &str) -> Option<String> {
        LocalStorage::raw().get_item(key).ok().flatten()
    }

    /// Writes a value.
    ///
    /// # Errors
    /// [`StorageError::Refused`]; what was there stays.
    pub fn write(self, key: &str, value: &str) -> Result<(), StorageError> {
        LocalStorage::raw().set_item(key, value).map_err(|_| StorageError::Refused)
    }

    /// Removes a value.
    pub fn remove(self, key: &str) {
        // Removing is not refused; a store that vanished meanwhile has nothing to remove.
        let _ = LocalStorage::raw().remove_item(key);
    }

    /// Every key that begins like this.
    pub fn keys(self, prefix: &str) -> Vec<String> {
        let length = LocalStorage::length();
        (0..length)
            .filter_map(|index| LocalStorage::raw().key(index).ok().flatten())
            .filter(|key| key.starts_with(prefix))
            .collect()
    }
}

/// Calls `handler` with the key and the new value when another tab writes or removes one.
pub fn on_other_tab(mut handler: impl FnMut(String, Option<String>) + 'static) {
    on_window("storage", move |event: web_sys::StorageEvent| {
        if let Some(key) = event.key() {
            handler(key, event.new_value());
        }
    });
}
