//! Words for files that cannot be taken.

use crate::wire::file::FileError;

/// Why a file that was chosen is not a brief, and what to do.
pub fn file(error: &FileError) -> String {
    match error {
        FileError::TooLarge => "This file is too large to be a brief. Choose one that was saved here.".to_owned(),
        FileError::NotJson(line) => {
            format!("This file is not a brief: line {line} cannot be read. Choose a file that was saved here.")
        }
        FileError::NotOurs => "This file was not saved by Throughline. Choose one that was.".to_owned(),
        FileError::Newer => "This file was saved by a newer version. Reload the page and open it again.".to_owned(),
        FileError::Unknown(place) => {
            format!(
                "This file names something that this version does not know: {place}. Reload the page and open it again."
            )
        }
        FileError::Invalid(place) => {
            format!("This file holds something that cannot stand in a brief, at {place}. Nothing was changed.")
        }
    }
}
