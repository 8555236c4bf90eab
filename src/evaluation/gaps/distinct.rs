//! Which engagements are worth looking at: those that tell something that others do not.

use std::collections::HashMap;

use super::order::{MOST, by_id};
use crate::draft::{EngagementId, Span};
use crate::evaluation::SheetView;
use crate::evaluation::literal::Literal;
use crate::evaluation::months::Counted;
use crate::evaluation::sheet::Facts;

/// The engagements of a sheet by their id; of those with the same facts the first [`MOST`], since
/// no more of them can come to be told. A sheet may hold any number of copies.
pub fn distinct<'v, 'd>(view: &'v SheetView<'d>) -> Vec<&'v Facts<'d>> {
    let mut kept: Vec<_> = view.facts.iter().collect();
    if kept.len() > MOST {
        let mut alike: HashMap<(Literal, Counted, bool), Vec<&Facts<'_>>> = HashMap::new();
        for facts in kept.drain(..) {
            let those = alike.entry((facts.literal, facts.counted, is_ongoing(facts))).or_default();
            those.push(facts);
            if those.len() > MOST {
                let last = (0..those.len()).max_by_key(|place| by_id(id(those[*place])));
                those.swap_remove(last.unwrap_or(MOST));
            }
        }
        kept.extend(alike.into_values().flatten());
    }
    crate::order::sort_by_key(&mut kept, |facts| by_id(id(facts)));
    kept
}

/// Whether it is 継続中.
pub fn is_ongoing(facts: &Facts<'_>) -> bool {
    let span = facts.engagement.period.as_ref().map(|period| period.span);
    matches!(span, Some(Span::Ongoing { .. }))
}

fn id<'d>(facts: &Facts<'d>) -> &'d EngagementId {
    &facts.engagement.id
}
