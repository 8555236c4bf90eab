//! What a report tells of, and how much of it.

use std::sync::Arc;

use crate::catalogue::{CATALOGUE, Specialty};
use crate::draft::{Draft, Month};
use crate::evaluation::{Report, SheetView, evaluate};

/// How much is told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Extent {
    /// One page: the map, what is reached, the next step.
    #[default]
    Summary,
    /// Everything: facts, criteria in the source's words, explanations, readings.
    Full,
}

/// What the parts of the sheet tell of.
#[derive(Clone)]
pub struct Told {
    /// The draft.
    pub draft: Arc<Draft>,
    /// Its report.
    pub report: Arc<Report>,
}

impl Told {
    /// `draft` with its report for the month `as_of`.
    #[must_use]
    pub fn new(draft: Arc<Draft>, as_of: Month) -> Self {
        let as_of = draft.fixed_month().unwrap_or(as_of);
        Self { report: Arc::new(evaluate(&draft, as_of)), draft }
    }

    /// The facts of one 専門分野, as rules see them.
    #[must_use]
    pub fn view(&self, specialty: &'static Specialty) -> SheetView<'_> {
        SheetView::new(specialty, self.draft.sheet(specialty.id), self.report.as_of)
    }
}

/// The 専門分野 of which `draft` says something; all of them where it says nothing.
#[must_use]
pub fn begun(draft: &Draft) -> Vec<&'static Specialty> {
    let begun = CATALOGUE.specialties.iter().filter(|specialty| draft.is_begun(specialty.id));
    let begun: Vec<_> = begun.collect();
    if begun.is_empty() { CATALOGUE.specialties.iter().collect() } else { begun }
}
