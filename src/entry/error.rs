//! Why something typed was not taken: what was typed, and what to type.

use std::fmt;

use super::text;

/// Something typed that cannot be read. Its text is a Japanese sentence for the field's message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryError {
    /// What was typed.
    pub typed: String,
    /// What is wrong with it.
    pub problem: Problem,
    /// What would be right.
    advice: &'static str,
}

/// What is wrong with something typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// It cannot be read at all.
    Unreadable,
    /// It is no whole number of the unit.
    Fraction,
    /// It is less than nothing.
    Negative,
    /// It is more than can be held.
    TooLarge,
    /// Its separators do not stand before every third digit.
    Separators,
    /// A part is missing: the month, the year or the day.
    Half,
    /// There is no such month or day.
    NoSuchDay,
    /// It is a month that a draft cannot hold.
    OutOfRange,
    /// The year is too short to tell which one is meant.
    ShortYear,
}

/// Nothing typed is longer than this in a message.
const LONGEST: usize = 20;

impl EntryError {
    /// `typed` has this problem; `advice` is a sentence that says what to type.
    pub(super) fn new(typed: &str, problem: Problem, advice: &'static str) -> Self {
        Self { typed: typed.trim().to_owned(), problem, advice }
    }
}

impl fmt::Display for EntryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = match self.typed.char_indices().nth(LONGEST) {
            Some((end, _)) => text::quoted(&(self.typed[..end].to_owned() + "…")),
            None => text::quoted(&self.typed),
        };
        f.write_str(&shown)?;
        f.write_str(match self.problem {
            Problem::Unreadable => "を読み取れませんでした。",
            Problem::Fraction => "には端数があります。",
            Problem::Negative => "は0より小さい数です。",
            Problem::TooLarge => "は大きすぎます。",
            Problem::Separators => "はコンマの位置が3桁ごとになっていません。",
            Problem::Half => "だけでは足りません。",
            Problem::NoSuchDay => "はありません。",
            Problem::OutOfRange => "は1900年から2999年までに入りません。",
            Problem::ShortYear => "は何年のことか決まりません。",
        })?;
        f.write_str(self.advice)
    }
}

impl std::error::Error for EntryError {}
