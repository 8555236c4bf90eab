//! Undo and redo as a stack of whole drafts. Drafts share nothing and are small, so whole states are
//! simpler and safer than inverse edits.
//!
//! What came from another page is no step of one's own: it is noted between the steps, and a state
//! that is gone back to gets it as well, so that undo never takes back what somebody else entered.

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

/// What lies on the stacks.
#[derive(Debug)]
enum Entry {
    /// The state on the other side of an edit.
    Edit(EditName, Arc<Draft>),
    /// What came from another page here: the states before and after it.
    Elsewhere(Arc<Draft>, Arc<Draft>),
}

/// The states before and after the one that is shown.
#[derive(Debug, Default)]
pub struct History {
    past: Vec<Entry>,
    future: Vec<Entry>,
    /// Whether the next edit starts a new step whatever its field.
    settled: bool,
}

impl History {
    /// Notes that `before` was left by the edit `name`.
    pub fn note(&mut self, name: EditName, before: Arc<Draft>) {
        let goes_on = !self.settled
            && self.future.is_empty()
            && name.field.is_some()
            && matches!(self.past.last(), Some(Entry::Edit(last, _)) if *last == name);
        self.settled = false;
        self.future.clear();
        if goes_on {
            return;
        }
        if self.past.len() >= DEPTH {
            self.past.remove(0);
        }
        self.past.push(Entry::Edit(name, before));
    }

    /// Notes that another page turned `before` into `after`.
    pub fn note_elsewhere(&mut self, before: &Arc<Draft>, after: &Arc<Draft>) {
        for stack in [&mut self.past, &mut self.future] {
            match stack.last_mut() {
                None => {}
                Some(Entry::Elsewhere(_, last)) if last == before => *last = after.clone(),
                Some(_) => stack.push(Entry::Elsewhere(before.clone(), after.clone())),
            }
        }
    }

    /// Ends the run of key strokes: the next one starts a new step.
    pub fn settle(&mut self) {
        self.settled = true;
    }

    /// Goes back from `current`: what is undone, and the state before it.
    pub fn undo(&mut self, current: Arc<Draft>) -> Option<(EditName, Arc<Draft>)> {
        self.settled = true;
        step(&mut self.past, &mut self.future, current)
    }

    /// Goes forward from `current`: what is done again, and the state after it.
    pub fn redo(&mut self, current: Arc<Draft>) -> Option<(EditName, Arc<Draft>)> {
        self.settled = true;
        step(&mut self.future, &mut self.past, current)
    }

    /// Whether there is something to undo, and something to redo.
    #[must_use]
    pub fn can(&self) -> (bool, bool) {
        let edits = |stack: &[Entry]| stack.iter().any(|entry| matches!(entry, Entry::Edit(..)));
        (edits(&self.past), edits(&self.future))
    }

    /// Forgets everything: another draft was opened.
    pub fn clear(&mut self) {
        *self = Self::default();
    }
}

/// Goes one edit along `from`, leaving the way back on `to`.
fn step(
    from: &mut Vec<Entry>,
    to: &mut Vec<Entry>,
    current: Arc<Draft>,
) -> Option<(EditName, Arc<Draft>)> {
    let place = from.iter().rposition(|entry| matches!(entry, Entry::Edit(..)))?;
    let Entry::Edit(name, mut state) = from.remove(place) else { return None };
    // What lies above came from elsewhere since; it stays, and bears on the states further down too.
    for entry in &from[place..] {
        if let Entry::Elsewhere(before, after) = entry {
            state = Arc::new(Draft::merge(before, &state, after));
        }
    }
    to.push(Entry::Edit(name.clone(), current));
    Some((name, state))
}
