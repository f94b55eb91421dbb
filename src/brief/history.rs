//! Undo and redo over the whole record.

use super::edit::{Edit, apply};
use super::field::{AssumptionField, ItemList, Path};
use super::record::{Record, Refusal};

/// How many steps can be undone.
const DEPTH: usize = 500;

/// What can be undone and what can be done again.
#[derive(Debug, Clone, Default)]
pub struct History {
    undo: Vec<Edit>,
    redo: Vec<Edit>,
    /// The field that is being typed into, while it is.
    typing: Option<Typed>,
}

/// What is being typed into: a field, or what is said about one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Typed {
    Field(Path),
    Remark(Path),
}

impl History {
    /// Applies a change and remembers how to undo it. Typing on in one field is one step until
    /// [`History::pause`].
    ///
    /// # Errors
    /// [`Refusal`]; neither the record nor the history is changed then.
    pub fn change(&mut self, record: &mut Record, edit: Edit) -> Result<(), Refusal> {
        let typing = typed_into(&edit);
        let inverse = apply(record, edit)?;
        self.redo.clear();
        if typing.is_none() || typing != self.typing {
            if self.undo.len() >= DEPTH {
                self.undo.remove(0);
            }
            self.undo.push(inverse);
        }
        self.typing = typing;
        Ok(())
    }

    /// Ends the step that typing is part of: the field was left, or nothing was typed for a while.
    pub fn pause(&mut self) {
        self.typing = None;
    }

    /// Undoes the last step; `false` if there is none.
    pub fn undo(&mut self, record: &mut Record) -> bool {
        self.typing = None;
        step(record, &mut self.undo, &mut self.redo)
    }

    /// Does the last undone step again; `false` if there is none.
    pub fn redo(&mut self, record: &mut Record) -> bool {
        self.typing = None;
        step(record, &mut self.redo, &mut self.undo)
    }

    /// Whether there is a step to undo.
    pub fn can_undo(&self) -> bool {
        !self.undo.is_empty()
    }

    /// Whether there is a step to do again.
    pub fn can_redo(&self) -> bool {
        !self.redo.is_empty()
    }
}

/// The field that an edit types into. A range is typed into one field and kept in several; the first
/// letter of a step's name may bring the list of steps with it.
fn typed_into(edit: &Edit) -> Option<Typed> {
    match edit {
        Edit::Remark(path, _) => Some(Typed::Remark(*path)),
        _ => typed_into_field(edit).map(Typed::Field),
    }
}

fn typed_into_field(edit: &Edit) -> Option<Path> {
    match edit {
        Edit::Set(path, _) => Some(*path),
        Edit::All(edits) => match edits.first() {
            Some(Edit::Set(path @ Path::Assumption(lever, AssumptionField::Amount), _)) => {
                let beside = |edit: &Edit| matches!(edit, Edit::Set(Path::Assumption(own, _), _) if own == lever);
                edits.iter().all(beside).then_some(*path)
            }
            _ => match edits.split_last() {
                Some((Edit::Set(path @ Path::Step(..), _), before)) => before.iter().all(lays_out).then_some(*path),
                _ => None,
            },
        },
        _ => None,
    }
}

/// Whether an edit puts the list of steps in order.
fn lays_out(edit: &Edit) -> bool {
    match edit {
        Edit::Insert { list, .. } | Edit::Remove(list, _) | Edit::Move(list, ..) => *list == ItemList::Steps,
        _ => false,
    }
}

fn step(record: &mut Record, from: &mut Vec<Edit>, to: &mut Vec<Edit>) -> bool {
    let Some(edit) = from.pop() else { return false };
    match apply(record, edit) {
        Ok(inverse) => {
            to.push(inverse);
            true
        }
        Err(_) => false,
    }
}
