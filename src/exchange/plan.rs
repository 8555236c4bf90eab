//! What an import would do: how a draft that comes in stands to the one that is there.

use crate::draft::Draft;

/// How a draft that comes in stands to the one of the same id that is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// There is none of its id: it would be added.
    New,
    /// It says the same: nothing would change.
    Identical,
    /// It is a later state of the one that is there, which it would replace.
    Newer,
    /// It is an earlier state of the one that is there.
    Older,
    /// Both were changed apart from each other, or it cannot be told.
    Conflicting,
}

/// What an import of `incoming` would do where `present` is the draft of the same id.
#[must_use]
pub fn outcome(incoming: &Draft, present: Option<&Draft>) -> Outcome {
    let Some(present) = present else { return Outcome::New };
    if incoming.says_the_same_as(present) {
        return Outcome::Identical;
    }
    match (incoming.revision, present.revision) {
        (Some(theirs), Some(ours)) if theirs > ours => Outcome::Newer,
        (Some(theirs), Some(ours)) if theirs < ours => Outcome::Older,
        _ => Outcome::Conflicting,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::WholeNumber;

    fn draft(title: &str, revision: Option<u64>) -> Draft {
        Draft {
            title: Some(title.to_owned()),
            revision: revision.and_then(WholeNumber::new),
            ..Draft::default()
        }
    }

    #[test]
    fn the_outcome_tells_what_is_there_from_what_comes() {
        let cases = [
            (draft("甲", Some(2)), None, Outcome::New),
            (draft("甲", Some(2)), Some(draft("甲", Some(5))), Outcome::Identical),
            (draft("甲", Some(2)), Some(draft("乙", Some(1))), Outcome::Newer),
            (draft("甲", Some(1)), Some(draft("乙", Some(2))), Outcome::Older),
            (draft("甲", Some(2)), Some(draft("乙", Some(2))), Outcome::Conflicting),
            (draft("甲", None), Some(draft("乙", Some(2))), Outcome::Conflicting),
        ];
        for (incoming, present, expected) in cases {
            assert_eq!(outcome(&incoming, present.as_ref()), expected, "{incoming:?} {present:?}");
        }
    }
}
