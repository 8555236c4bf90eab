//! Undo and redo as a stack of whole drafts. Drafts share nothing and are small, so whole states are
//! simpler and safer than inverse edits.

use std::sync::Arc;

use crate::draft::Draft;

/// How many steps can be undone.
const DEPTH: usize = 300;

/// What an edit is called, and whether it goes on from the one before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditName {
    /// What people call it, for 「元に戻しました：…」.
    pub label: &'static str,
    /// The field that is being typed in: edits of one field that follow each other are one step.
    field: Option<String>,
}

impl EditName {
    /// An edit that is a step of its own: a tick, a click, a deletion.
    #[must_use]
    pub fn step(label: &'static str) -> Self {
        Self { label, field: None }
    }

    /// A key stroke in the field `field`.
    #[must_use]
    pub fn typing(label: &'static str, field: impl Into<String>) -> Self {
        Self { label, field: Some(field.into()) }
    }
}

/// The states before and after the one that is shown.
#[derive(Debug, Default)]
pub struct History {
    past: Vec<(EditName, Arc<Draft>)>,
    future: Vec<(EditName, Arc<Draft>)>,
    /// Whether the next edit starts a new step whatever its field.
    settled: bool,
}

impl History {
    /// Notes that `before` was left by the edit `name`.
    pub fn note(&mut self, name: EditName, before: Arc<Draft>) {
        let goes_on = !self.settled
            && self.future.is_empty()
            && name.field.is_some()
            && self.past.last().is_some_and(|(last, _)| *last == name);
        self.settled = false;
        self.future.clear();
        if goes_on {
            return;
        }
        if self.past.len() == DEPTH {
            self.past.remove(0);
        }
        self.past.push((name, before));
    }

    /// Ends the run of key strokes: the next one starts a new step.
    pub fn settle(&mut self) {
        self.settled = true;
    }

    /// Goes back from `current`: what is undone, and the state before it.
    pub fn undo(&mut self, current: Arc<Draft>) -> Option<(EditName, Arc<Draft>)> {
        let (name, before) = self.past.pop()?;
        self.future.push((name.clone(), current));
        self.settled = true;
        Some((name, before))
    }

    /// Goes forward from `current`: what is done again, and the state after it.
    pub fn redo(&mut self, current: Arc<Draft>) -> Option<(EditName, Arc<Draft>)> {
        let (name, after) = self.future.pop()?;
        self.past.push((name.clone(), current));
        self.settled = true;
        Some((name, after))
    }

    /// Whether there is something to undo, and something to redo.
    #[must_use]
    pub fn can(&self) -> (bool, bool) {
        (!self.past.is_empty(), !self.future.is_empty())
    }

    /// Forgets everything: another draft was opened.
    pub fn clear(&mut self) {
        *self = Self::default();
    }
}
