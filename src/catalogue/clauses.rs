//! The sentences of 責任性 and 専門性 taken apart at their clauses, so that each clause can be shown
//! for what it asks.

use super::{DutyId, Wording};

/// What a clause of a sentence asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clause {
    /// The role.
    Role,
    /// The years.
    Years,
    /// One of the duties (R3).
    Duty(DutyId),
    /// The depth of 専門性.
    Depth,
}

/// A stretch of a sentence: a clause, or what stands between clauses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// The words.
    pub text: &'static str,
    /// What they ask for, where they are a clause.
    pub clause: Option<Clause>,
}

impl Wording {
    /// The sentences of 責任性 as stretches; together they are the sentences.
    #[must_use]
    pub fn responsibility_stretches(&self) -> Vec<Stretch> {
        let duties = self.duties.iter().map(|duty| (duty.text, Clause::Duty(duty.id)));
        let clauses = duties.chain([(self.role, Clause::Role), (self.years, Clause::Years)]);
        stretches(self.responsibility, clauses)
    }

    /// The sentence of 専門性 as stretches; together they are the sentence.
    #[must_use]
    pub fn expertise_stretches(&self) -> Vec<Stretch> {
        stretches(self.expertise, [(self.depth.text, Clause::Depth)])
    }
}

/// Takes `sentence` apart at `clauses`. A clause that overlaps an earlier one is left out.
fn stretches(
    sentence: &'static str,
    clauses: impl IntoIterator<Item = (&'static str, Clause)>,
) -> Vec<Stretch> {
    let mut places: Vec<_> = clauses
        .into_iter()
        .filter_map(|(text, clause)| Some((sentence.find(text)?, text, clause)))
        .collect();
    places.sort_by_key(|(at, ..)| *at);
    let mut out = Vec::with_capacity(2 * places.len() + 1);
    let mut done = 0;
    let plain = |from: usize, to: usize, out: &mut Vec<Stretch>| {
        if let Some(text) = sentence.get(from..to).filter(|text| !text.is_empty()) {
            out.push(Stretch { text, clause: None });
        }
    };
    for (at, text, clause) in places {
        if at >= done {
            plain(done, at, &mut out);
            out.push(Stretch { text, clause: Some(clause) });
            done = at + text.len();
        }
    }
    plain(done, sentence.len(), &mut out);
    out
}

#[cfg(test)]
mod tests {
    use crate::catalogue::CATALOGUE;

    #[test]
    fn stretches_are_the_sentence_and_hold_every_clause() {
        for specialty in CATALOGUE.specialties {
            for criteria in specialty.levels {
                let wording = &criteria.wording;
                let place = format!("{} {}", specialty.id, criteria.level);
                for (sentence, stretches, clauses) in [
                    (
                        wording.responsibility,
                        wording.responsibility_stretches(),
                        wording.duties.len() + 2,
                    ),
                    (wording.expertise, wording.expertise_stretches(), 1),
                ] {
                    let whole: String = stretches.iter().map(|stretch| stretch.text).collect();
                    assert_eq!(whole, sentence, "{place}");
                    let marked = stretches.iter().filter(|stretch| stretch.clause.is_some());
                    assert_eq!(marked.count(), clauses, "{place}");
                }
            }
        }
    }
}
