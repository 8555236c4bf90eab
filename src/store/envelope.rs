//! The envelope in which a draft is kept: a first line that says what follows, checked on reading.
//!
//! ```text
//! tasseido 1 r12 n345 c0123456789abcdef
//! {"schema":1,…}
//! ```
//!
//! `r` is the revision, `n` the length in bytes, `c` a checksum of both and of what follows. A text
//! that lost its end, or a single bit, is told from a whole one. Nothing follows where the draft of
//! that name was deleted: so a copy that turns up later is known to be older.
//!
//! Deliberately absent: what the text means (that is `draft`), and where envelopes are kept.

use std::fmt::Write as _;

/// The version of the envelope that is written.
const VERSION: &str = "tasseido 1 ";

/// A text with its revision; an empty text says that there is none any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Envelope {
    /// Larger than those of all earlier states of the same draft.
    pub revision: u64,
    /// The draft as JSON text; empty where it was deleted.
    pub text: String,
}

/// Why an envelope could not be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// A newer version wrote it: it may not be touched.
    Newer,
    /// It is not what was written, and why that is known.
    Broken(&'static str),
}

impl Envelope {
    /// The text as it is kept.
    #[must_use]
    pub fn seal(&self) -> String {
        let Self { revision, text } = self;
        let mut sealed = format!("{VERSION}r{revision} n{}", text.len());
        let checksum = checksum(&[sealed.as_bytes(), text.as_bytes()]);
        // Writing to a String cannot fail.
        let _ = write!(sealed, " c{checksum:016x}\n{text}");
        sealed
    }

    /// Opens what was kept.
    ///
    /// # Errors
    /// A [`Refusal`] where it is not exactly what [`Self::seal`] writes.
    pub fn open(sealed: &str) -> Result<Self, Refusal> {
        let rest = sealed.strip_prefix(VERSION).ok_or_else(|| match version(sealed) {
            Some(version) if version > 1 => Refusal::Newer,
            _ => Refusal::Broken("保存形式の先頭行がありません"),
        })?;
        let (head, text) =
            rest.split_once('\n').ok_or(Refusal::Broken("先頭行が途中で切れています"))?;
        let revision = head.strip_prefix('r').and_then(|head| head.split(' ').next());
        let revision = revision.and_then(|digits| digits.parse().ok());
        let revision = revision.ok_or(Refusal::Broken("版の番号が読めません"))?;
        let envelope = Self { revision, text: text.to_owned() };
        if envelope.seal() != sealed {
            return Err(Refusal::Broken("内容が保存したときと違っています（検査値の不一致）"));
        }
        Ok(envelope)
    }
}

/// The version that a first line names.
fn version(sealed: &str) -> Option<u64> {
    sealed.strip_prefix("tasseido ")?.split([' ', '\n']).next()?.parse().ok()
}

/// FNV-1a of 64 bits: against accidents, not against people.
fn checksum(parts: &[&[u8]]) -> u64 {
    parts.iter().flat_map(|part| part.iter()).fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sealed() -> String {
        Envelope { revision: 12, text: "{\"schema\":1,\"title\":\"運用\n\"}".to_owned() }.seal()
    }

    #[test]
    fn what_was_sealed_is_opened() {
        for envelope in [
            Envelope { revision: 0, text: String::new() },
            Envelope { revision: u64::MAX, text: "{\"schema\":1}".to_owned() },
            Envelope { revision: 7, text: "改行\nと 空白".to_owned() },
        ] {
            assert_eq!(Envelope::open(&envelope.seal()), Ok(envelope));
        }
    }

    #[test]
    fn a_text_that_lost_its_end_is_refused_wherever_it_was_cut() {
        let sealed = sealed();
        for (end, _) in sealed.char_indices() {
            let open = Envelope::open(&sealed[..end]);
            assert!(matches!(open, Err(Refusal::Broken(_))), "{end}: {open:?}");
        }
        assert!(Envelope::open(&format!("{sealed} ")).is_err());
    }

    #[test]
    fn a_changed_character_is_noticed_wherever_it_stands() {
        let sealed = sealed();
        for (place, before) in sealed.char_indices() {
            let end = place + before.len_utf8();
            for other in ["0", "x", "\u{fffd}", ""] {
                if other != &sealed[place..end] {
                    let wrong = format!("{}{other}{}", &sealed[..place], &sealed[end..]);
                    assert!(Envelope::open(&wrong).is_err(), "{wrong}");
                }
            }
        }
    }

    #[test]
    fn a_newer_version_is_told_from_a_broken_text() {
        assert_eq!(Envelope::open("tasseido 2 whatever"), Err(Refusal::Newer));
        assert_eq!(Envelope::open("tasseido 10"), Err(Refusal::Newer));
        for broken in ["", "tasseido", "tasseido x", "tasseido 0 r1", "{\"schema\":1}"] {
            assert!(matches!(Envelope::open(broken), Err(Refusal::Broken(_))), "{broken}");
        }
    }
}
