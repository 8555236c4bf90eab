//! What a kept text turns out to be, and what the next state of a draft is.
//!
//! Pure: no browser and no clock, so that it is tested natively.

use std::sync::Arc;

use super::envelope::{Envelope, Refusal};
use crate::draft::{self, Draft, DraftErrorKind, WholeNumber};

/// What a kept text turned out to be.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// A draft, at its revision.
    Draft(u64, Arc<Draft>),
    /// There was one, which was deleted at this revision.
    Gone(u64),
    /// Written by a newer version: what can be shown of it, if anything. It may not be touched.
    Newer(Option<Arc<Draft>>),
    /// Nothing that can be read, and why.
    Unreadable(String),
}

/// A draft that there is.
#[derive(Clone, Debug, PartialEq)]
pub enum There {
    /// One of this version.
    Draft(Arc<Draft>),
    /// Written by a newer version: what can be shown of it, if anything.
    Newer(Option<Arc<Draft>>),
}

impl There {
    /// What it says, as far as this version can show it.
    #[must_use]
    pub fn draft(&self) -> Option<&Arc<Draft>> {
        match self {
            Self::Draft(draft) => Some(draft),
            Self::Newer(draft) => draft.as_ref(),
        }
    }
}

impl Content {
    /// The draft, where it is one.
    #[must_use]
    pub fn there(&self) -> Option<There> {
        match self {
            Self::Draft(_, draft) => Some(There::Draft(draft.clone())),
            Self::Newer(draft) => Some(There::Newer(draft.clone())),
            Self::Gone(_) | Self::Unreadable(_) => None,
        }
    }

    /// Reads what is kept. A bare draft without envelope is one of an unknown, early revision.
    #[must_use]
    pub fn read(kept: &str) -> Self {
        if kept.starts_with('{') {
            return Self::draft(None, kept);
        }
        match Envelope::open(kept) {
            Ok(Envelope { revision, text }) if text.is_empty() => Self::Gone(revision),
            Ok(Envelope { revision, text }) => Self::draft(Some(revision), &text),
            Err(Refusal::Newer) => Self::Newer(None),
            Err(Refusal::Broken(reason)) => Self::Unreadable(format!("{reason}。")),
        }
    }

    fn draft(revision: Option<u64>, text: &str) -> Self {
        match draft::parse(text) {
            Ok(draft) => {
                let revision = revision.or(draft.revision.map(WholeNumber::get));
                Self::Draft(revision.unwrap_or(0), Arc::new(draft))
            }
            Err(error) => match error.kind {
                DraftErrorKind::NewerSchema(seen) => Self::Newer(Some(seen)),
                DraftErrorKind::Wrong => Self::Unreadable(error.message),
            },
        }
    }

    /// Its revision. What a newer version wrote goes before everything.
    #[must_use]
    pub fn revision(&self) -> u64 {
        match self {
            Self::Draft(revision, _) | Self::Gone(revision) => *revision,
            Self::Newer(_) => u64::MAX,
            Self::Unreadable(_) => 0,
        }
    }

    /// The newer one of two copies; `first` where neither is.
    #[must_use]
    pub fn newest(first: Option<Self>, second: Option<Self>) -> Option<Self> {
        let readable = |content: &Self| !matches!(content, Self::Unreadable(_));
        let first = first.filter(readable);
        match (first, second.filter(readable)) {
            (Some(first), Some(second)) if second.revision() > first.revision() => Some(second),
            (None, second) => second,
            (first, _) => first,
        }
    }
}

/// A state of a draft that someone went on from.
#[derive(Clone, Debug, PartialEq)]
pub struct Base {
    /// Its revision; 0 where it was never kept.
    pub revision: u64,
    /// What it said.
    pub draft: Arc<Draft>,
}

/// That there is no draft any more, from this revision on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gone(pub u64);

impl From<Base> for Content {
    fn from(Base { revision, draft }: Base) -> Self {
        Self::Draft(revision, draft)
    }
}

impl From<Gone> for Content {
    fn from(Gone(revision): Gone) -> Self {
        Self::Gone(revision)
    }
}

/// The next state of a draft: a [`Base`] to go on from, or [`Gone`].
#[derive(Clone, Debug, PartialEq)]
pub struct Next<S> {
    /// What it is, revision and time included.
    pub state: S,
    /// As it is kept.
    pub sealed: String,
}

/// The state that follows where `kept` is what there is and someone went from `base` to `mine`.
///
/// # Errors
/// The reason why there can be none: a newer version's draft is never rewritten, and what could not
/// be read again is never written.
pub fn next(
    kept: Option<&Content>,
    base: &Base,
    mine: &Draft,
    now: &str,
) -> Result<Next<Base>, String> {
    let (revision, draft) = match kept {
        Some(Content::Newer(_)) => {
            return Err(
                "この下書きは新しい版のtasseidoで書き換えられました。この版では書き換えません。"
                    .to_owned(),
            );
        }
        Some(Content::Draft(revision, kept)) if *revision != base.revision => {
            (*revision, Draft::merge(&base.draft, mine, kept))
        }
        Some(Content::Draft(revision, _) | Content::Gone(revision)) => (*revision, mine.clone()),
        Some(Content::Unreadable(_)) | None => (base.revision, mine.clone()),
    };
    let revision = revision.max(base.revision) + 1;
    let draft =
        Draft { revision: WholeNumber::new(revision), updated: Some(now.to_owned()), ..draft };
    let text = draft.to_text();
    draft::parse(&text).map_err(|error| error.message)?;
    let sealed = Envelope { revision, text }.seal();
    Ok(Next { state: Base { revision, draft: Arc::new(draft) }, sealed })
}

/// The state that says that the draft is deleted, where `kept` is what there is.
///
/// # Errors
/// The reason why it may not be: a newer version's draft is not deleted.
pub fn gone(kept: Option<&Content>) -> Result<Next<Gone>, String> {
    if let Some(Content::Newer(_)) = kept {
        return Err("新しい版で作られた下書きは、この版では削除しません。".to_owned());
    }
    let revision = kept.map_or(0, Content::revision) + 1;
    let sealed = Envelope { revision, text: String::new() }.seal();
    Ok(Next { state: Gone(revision), sealed })
}

/// What a page leaves behind when it goes away before its last edits are kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Left {
    /// The revision from which it went on.
    pub revision: u64,
    /// The state from which it went on.
    pub base: Draft,
    /// The state in which it went away.
    pub mine: Draft,
}

impl Left {
    /// As it is kept: an envelope with both on a line each.
    #[must_use]
    pub fn seal(&self) -> String {
        let text = format!("{}\n{}", self.base.to_text(), self.mine.to_text());
        Envelope { revision: self.revision, text }.seal()
    }

    /// Reads what was left.
    #[must_use]
    pub fn read(kept: &str) -> Option<Self> {
        let Envelope { revision, text } = Envelope::open(kept).ok()?;
        let (base, mine) = text.split_once('\n')?;
        Some(Self { revision, base: draft::parse(base).ok()?, mine: draft::parse(mine).ok()? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: &str = "2026-11-24T05:58:00.000Z";

    fn titled(title: &str) -> Draft {
        Draft { id: Some("d".to_owned()), title: Some(title.to_owned()), ..Draft::default() }
    }

    fn base(revision: u64, title: &str) -> Base {
        Base { revision, draft: Arc::new(titled(title)) }
    }

    fn kept(revision: u64, draft: Draft) -> Content {
        Content::Draft(revision, Arc::new(draft))
    }

    #[test]
    fn what_is_kept_is_read_as_what_it_is() {
        let draft = titled("題");
        let sealed = Envelope { revision: 3, text: draft.to_text() }.seal();
        assert_eq!(Content::read(&sealed), kept(3, draft.clone()));
        assert_eq!(Content::read(&draft.to_text()), kept(0, draft));
        let deleted = gone(Some(&Content::read(&sealed))).unwrap();
        assert_eq!((deleted.state, Content::read(&deleted.sealed)), (Gone(4), Content::Gone(4)));

        let newer = r#"{"schema":2,"title":"先の版","beyond":1}"#;
        let newer = Envelope { revision: 9, text: newer.to_owned() }.seal();
        let Content::Newer(Some(shown)) = Content::read(&newer) else { panic!("{newer}") };
        assert_eq!(shown.title.as_deref(), Some("先の版"));
        assert!(gone(Some(&Content::read(&newer))).is_err());
        assert_eq!(Content::read("tasseido 2 …"), Content::Newer(None));
        let Content::Newer(Some(_)) = Content::read(r#"{"schema":2,"sheets":{"x":1}}"#) else {
            panic!("what it does not know is left out");
        };
        for wrong in ["", "x", "{", r#"{"schema":1,"title":1}"#, &sealed[..sealed.len() - 1]] {
            assert!(matches!(Content::read(wrong), Content::Unreadable(_)), "{wrong}");
        }
    }

    #[test]
    fn every_state_has_a_larger_revision_than_all_before() {
        for (there, from, expected) in [
            (None, 0, 1),
            (None, 5, 6),
            (Some(kept(5, titled("前"))), 5, 6),
            (Some(kept(8, titled("前"))), 5, 9),
            (Some(Content::Gone(8)), 5, 9),
            (Some(kept(2, titled("前"))), 5, 6),
        ] {
            let next = next(there.as_ref(), &base(from, "前"), &titled("後"), NOW).unwrap();
            let Base { revision, draft } = next.state;
            assert_eq!(revision, expected, "{there:?}");
            assert_eq!(draft.revision, WholeNumber::new(expected));
            assert_eq!(draft.title.as_deref(), Some("後"));
            assert_eq!(Content::read(&next.sealed), Content::Draft(expected, draft));
        }
    }

    #[test]
    fn what_another_page_kept_meanwhile_is_merged_in() {
        let theirs = Draft { ap_passed: Some(true), ..titled("前") };
        let next = next(Some(&kept(6, theirs)), &base(5, "前"), &titled("後"), NOW).unwrap();
        assert_eq!(next.state.draft.ap_passed, Some(true));
        assert_eq!(next.state.draft.title.as_deref(), Some("後"));
    }

    #[test]
    fn what_could_not_be_read_again_is_not_written() {
        let newer = Content::Newer(None);
        assert!(next(Some(&newer), &base(1, "前"), &titled("後"), NOW).is_err());
        let huge = titled(&"長".repeat(draft::MAX_BYTES / 3));
        assert!(next(None, &base(0, "前"), &huge, NOW).unwrap_err().contains("1 MiB"));
    }

    #[test]
    fn the_newest_copy_that_can_be_read_counts() {
        let old = || Some(kept(1, titled("古い")));
        let new = || Some(kept(2, titled("新しい")));
        let broken = || Some(Content::Unreadable(String::new()));
        let newest = Content::newest;
        assert_eq!(newest(old(), new()), new());
        assert_eq!(newest(new(), old()), new());
        assert_eq!(newest(broken(), old()), old());
        assert_eq!(newest(old(), broken()), old());
        assert_eq!(newest(None, old()), old());
        assert_eq!(newest(old(), Some(Content::Gone(2))), Some(Content::Gone(2)));
        assert_eq!(newest(broken(), None), None);
    }

    #[test]
    fn what_a_page_left_behind_is_read_back() {
        let left = Left { revision: 4, base: titled("前\n"), mine: titled("後") };
        assert_eq!(Left::read(&left.seal()), Some(left.clone()));
        let sealed = left.seal();
        assert_eq!(Left::read(&sealed[..sealed.len() - 1]), None);
    }
}
