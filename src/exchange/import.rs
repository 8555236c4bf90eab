//! What an import would do, draft by draft, before anything is written: a plan that the person changes
//! and then carries out.

use std::sync::Arc;

use super::plan::{Outcome, outcome};
use crate::draft::Draft;

/// What is to become of a draft that comes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// It is kept as one more draft, under an id of its own.
    Add,
    /// It takes the place of the one of its id.
    Replace,
    /// Nothing.
    Skip,
}

impl Choice {
    /// What the choice is called.
    #[must_use]
    pub fn label(self, outcome: Outcome) -> &'static str {
        match (self, outcome) {
            (Self::Add, Outcome::New) => "加える",
            (Self::Add, _) => "別の下書きとして加える",
            (Self::Replace, _) => "ファイルの内容に替える",
            (Self::Skip, _) => "読み込まない",
        }
    }
}

/// A draft that is there, in this browser or earlier in the same import.
#[derive(Clone, Debug, PartialEq)]
pub struct Present {
    /// What is known of it.
    pub draft: Arc<Draft>,
    /// Whether a newer version wrote it: then it says more than is known.
    pub newer: bool,
}

/// A draft that comes in, and what would become of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Planned {
    /// The draft.
    pub draft: Arc<Draft>,
    /// The one that is there.
    pub present: Option<Arc<Draft>>,
    /// How they stand to each other.
    pub outcome: Outcome,
    /// What can be chosen; nothing where nothing would change.
    pub choices: &'static [Choice],
    /// What is chosen.
    pub choice: Choice,
}

/// Plans the import of `incoming` where `present` are the drafts there are. Of several with one id in
/// the same import the first is held to what is there, and each later one to the first.
#[must_use]
pub fn plan(incoming: impl IntoIterator<Item = Draft>, present: &[Present]) -> Vec<Planned> {
    let mut planned: Vec<Planned> = Vec::new();
    for draft in incoming {
        // What says the same as what is there stands for it.
        let earlier = planned.iter().filter(|planned| planned.outcome != Outcome::Identical);
        let earlier = earlier
            .map(|planned| Present { draft: planned.draft.clone(), newer: false })
            .find(|earlier| is_twin(&draft, &earlier.draft));
        let again = earlier.is_some();
        let there = || present.iter().find(|there| is_twin(&draft, &there.draft)).cloned();
        let there = earlier.or_else(there);
        planned.push(one(Arc::new(draft), there, again));
    }
    planned
}

fn one(draft: Arc<Draft>, present: Option<Present>, again: bool) -> Planned {
    let newer = present.as_ref().is_some_and(|there| there.newer);
    let present = present.map(|there| there.draft);
    let outcome = match &present {
        // What it says beside what is known cannot be told.
        Some(_) if newer => Outcome::Conflicting,
        Some(there) if draft.id.is_none() || draft.says_the_same_as(there) => Outcome::Identical,
        there => outcome(&draft, there.as_deref()),
    };
    let is_snapshot = present.as_ref().is_some_and(|there| there.is_snapshot());
    use Choice::{Add, Replace, Skip};
    let (choices, choice): (&'static [Choice], _) = match outcome {
        Outcome::Identical => (&[], Skip),
        Outcome::New => (&[Add, Skip], Add),
        // What this import brings itself is not there yet to be replaced; a snapshot stays as it was, and what a
        // newer version wrote as that wrote it.
        _ if again || is_snapshot || newer => (&[Add, Skip], Add),
        Outcome::Newer => (&[Replace, Add, Skip], Replace),
        Outcome::Older => (&[Skip, Add, Replace], Skip),
        Outcome::Conflicting => (&[Add, Replace, Skip], Add),
    };
    Planned { draft, present, outcome, choices, choice }
}

/// Whether they are of one id; of a draft without an id, whether the other says the same.
fn is_twin(draft: &Draft, other: &Draft) -> bool {
    match &draft.id {
        Some(id) => other.id.as_ref() == Some(id),
        None => draft.says_the_same_as(&Draft { id: None, ..other.clone() }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::{Month, WholeNumber};

    fn draft(id: Option<&str>, title: &str, revision: Option<u64>) -> Draft {
        Draft {
            id: id.map(str::to_owned),
            title: Some(title.to_owned()),
            revision: revision.and_then(WholeNumber::new),
            ..Draft::default()
        }
    }

    fn present(draft: Draft) -> Present {
        Present { draft: Arc::new(draft), newer: false }
    }

    #[test]
    fn nothing_is_overwritten_unless_it_is_newer_or_chosen() {
        let there = [present(draft(Some("a"), "甲", Some(3)))];
        for (incoming, outcome, choice) in [
            (draft(Some("b"), "乙", None), Outcome::New, Choice::Add),
            (draft(Some("a"), "甲", None), Outcome::Identical, Choice::Skip),
            (draft(Some("a"), "乙", Some(4)), Outcome::Newer, Choice::Replace),
            (draft(Some("a"), "乙", Some(2)), Outcome::Older, Choice::Skip),
            (draft(Some("a"), "乙", Some(3)), Outcome::Conflicting, Choice::Add),
            (draft(None, "甲", None), Outcome::Identical, Choice::Skip),
            (draft(None, "乙", None), Outcome::New, Choice::Add),
        ] {
            let planned = plan([incoming.clone()], &there);
            assert_eq!((planned[0].outcome, planned[0].choice), (outcome, choice), "{incoming:?}");
            assert_eq!(planned[0].choices.is_empty(), outcome == Outcome::Identical);
        }
    }

    #[test]
    fn a_snapshot_is_not_replaced() {
        let snapshot = Draft {
            snapshot_of: Some("x".to_owned()),
            snapshot_month: Month::parse("2026-04"),
            ..draft(Some("a"), "甲", Some(1))
        };
        for revision in [None, Some(0), Some(1), Some(9)] {
            let planned = plan([draft(Some("a"), "乙", revision)], &[present(snapshot.clone())]);
            assert_eq!(planned[0].choice, Choice::Add, "{revision:?}");
            assert!(!planned[0].choices.contains(&Choice::Replace), "{revision:?}");
        }
    }

    #[test]
    fn what_a_newer_version_wrote_is_not_replaced_by_what_is_known_of_it() {
        let there = [Present { newer: true, ..present(draft(Some("a"), "甲", Some(1))) }];
        for (title, revision) in [("甲", None), ("乙", Some(0)), ("乙", Some(9))] {
            let planned = plan([draft(Some("a"), title, revision)], &there);
            assert_eq!(planned[0].outcome, Outcome::Conflicting);
            assert_eq!(planned[0].choices, [Choice::Add, Choice::Skip]);
        }
    }

    #[test]
    fn what_comes_twice_is_held_to_itself() {
        let (one, other) = (draft(Some("a"), "甲", None), draft(Some("a"), "乙", Some(9)));
        let planned = plan([one.clone(), one.clone(), other], &[]);
        let choices: Vec<_> = planned.iter().map(|planned| planned.choice).collect();
        assert_eq!(choices, [Choice::Add, Choice::Skip, Choice::Add]);
        assert!(!planned[2].choices.contains(&Choice::Replace));
        let there = [present(one.clone())];
        let planned = plan([one, draft(Some("a"), "丙", None)], &there);
        assert_eq!(planned[1].present.as_ref(), Some(&there[0].draft));
        assert!(planned[1].choices.contains(&Choice::Replace));
    }
}
