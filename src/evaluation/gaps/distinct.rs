//! Which engagements are worth looking at: those that tell something that others do not.

use crate::draft::{EngagementId, Span};
use crate::evaluation::SheetView;
use crate::evaluation::sheet::Facts;

/// How many alternatives are given at most.
pub const MOST: usize = 8;

/// The engagements of a sheet by their id; of those with the same facts the first [`MOST`], since
/// no more of them can come to be told. A sheet may hold any number of copies.
pub fn distinct<'v, 'd>(view: &'v SheetView<'d>) -> Vec<&'v Facts<'d>> {
    let mut kept: Vec<_> = view.facts.iter().collect();
    crate::order::sort_by_key(&mut kept, |facts| by_id(id(facts)));
    if kept.len() > MOST {
        let said = |facts: &Facts<'_>| (facts.literal, facts.counted, is_ongoing(facts));
        crate::order::sort_by_key(&mut kept, |facts| said(facts));
        let alike = kept.chunk_by(|one, other| said(one) == said(other));
        kept = alike.flat_map(|those| those.iter().take(MOST)).copied().collect();
        crate::order::sort_by_key(&mut kept, |facts| by_id(id(facts)));
    }
    kept
}

/// Engagements by their id: `e2` before `e10`.
pub fn by_id(id: &EngagementId) -> (usize, &str) {
    (id.as_str().len(), id.as_str())
}

/// Whether it is 継続中.
pub fn is_ongoing(facts: &Facts<'_>) -> bool {
    let span = facts.engagement.period.as_ref().map(|period| period.span);
    matches!(span, Some(Span::Ongoing { .. }))
}

fn id<'d>(facts: &Facts<'d>) -> &'d EngagementId {
    &facts.engagement.id
}
