//! Text in runs: sentences whose parts the page can link and emphasise, and everything else can read
//! as plain text.

use crate::catalogue::ReadingId;
use crate::draft::EngagementId;
use crate::evaluation::Criterion;

/// A part of a [`Text`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Run {
    /// Plain words.
    Text(String),
    /// What matters most: a number, what is missing.
    Strong(String),
    /// A clause of the source, word for word. The brackets 「…」 around it are not in it.
    Quote(&'static str),
    /// An engagement of the sheet, by its id, as it is called. The brackets 「…」 around it are not in
    /// it.
    Engagement(EngagementId, String),
    /// A criterion, by its name.
    Criterion(Criterion),
    /// A reading (判定の考え方), by its number. The brackets （…） around it are in the text beside it.
    Reading(ReadingId),
}

/// Whole sentences in runs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text(Vec<Run>);

impl Text {
    /// The parts, in order.
    #[must_use]
    pub fn runs(&self) -> &[Run] {
        &self.0
    }

    /// Whether it says nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// It as plain text, for print, Markdown and CSV.
    #[must_use]
    pub fn to_plain(&self) -> String {
        let mut plain = String::new();
        for run in &self.0 {
            match run {
                Run::Text(text) | Run::Strong(text) => plain.push_str(text),
                Run::Quote(text) => push_quoted(&mut plain, text),
                Run::Engagement(_, title) => push_quoted(&mut plain, title),
                Run::Criterion(criterion) => plain.push_str(criterion.label()),
                Run::Reading(reading) => plain.push_str(reading.as_str()),
            }
        }
        plain
    }

    /// Goes on with plain words.
    pub(super) fn say(&mut self, words: &str) -> &mut Self {
        match self.0.last_mut() {
            _ if words.is_empty() => {}
            Some(Run::Text(text)) => text.push_str(words),
            _ => self.0.push(Run::Text(words.to_owned())),
        }
        self
    }

    /// Goes on with a number in plain words.
    pub(super) fn number(&mut self, number: u32) -> &mut Self {
        self.say(&number.to_string())
    }

    /// Goes on with words that matter most.
    pub(super) fn strong(&mut self, words: &str) -> &mut Self {
        self.push(Run::Strong(words.to_owned()))
    }

    /// Goes on with a clause of the source.
    pub(super) fn quote(&mut self, clause: &'static str) -> &mut Self {
        self.push(Run::Quote(clause))
    }

    /// Goes on with 「（R5）」.
    pub(super) fn reading(&mut self, reading: ReadingId) -> &mut Self {
        self.say("（").push(Run::Reading(reading)).say("）")
    }

    /// Goes on with a run.
    pub(super) fn push(&mut self, run: Run) -> &mut Self {
        self.0.push(run);
        self
    }

    /// Goes on with all of another text.
    pub(super) fn append(&mut self, other: Self) -> &mut Self {
        for run in other.0 {
            match run {
                Run::Text(words) => self.say(&words),
                run => self.push(run),
            };
        }
        self
    }
}

fn push_quoted(plain: &mut String, text: &str) {
    plain.push('「');
    plain.push_str(text);
    plain.push('」');
}

/// Names in one phrase: 「AとB」, 「A、B、C」. Where a name has a 「と」 of its own, never by と.
pub(super) fn listed(names: &[&str]) -> String {
    let and = match names {
        [one, two] if !one.contains('と') && !two.contains('と') => "と",
        _ => "、",
    };
    names.join(and)
}
