//! The department in four numbers: all that was read, whatever is filtered.

use crate::dom::prelude::*;

use super::state::Department;
use crate::cohort::sentence::percent;
use crate::cohort::{Cohort, HIGH};
use crate::entry::show::number;
use crate::evaluation::Reached;

/// The tiles.
#[component]
pub fn Stats(
    /// What was read.
    department: Department,
) -> impl IntoView {
    let counted = department.counted();
    let tiles = Memo::new(move || tiles(&counted.read()));
    move || {
        let tile = |(label, value, unit): (String, String, String)| {
            view! {
                <li class="tsd-stat">
                    <p class="tsd-hint">{label}</p>
                    <p class="tsd-stat__value">
                        {value}
                        <span class="tsd-stat__unit">{unit}</span>
                    </p>
                </li>
            }
        };
        view! {
            <div class="tsd-stack--s">
                <ul class="tsd-stats" aria-labelledby="tsd-cohort-all-h">
                    {tiles.get().into_iter().map(tile).collect_view()}
                </ul>
                <p class="tsd-hint" id="tsd-cohort-all-h">
                    {"数えている全員についての数です。一覧の絞り込みでは変わりません。"}
                </p>
            </div>
        }
    }
}

fn tiles(cohort: &Cohort) -> Vec<(String, String, String)> {
    let (all, entered) = (cohort.len(), cohort.entered());
    let people =
        |count: usize, of| (number(count as u64), format!("人（{of}人の{}）", percent(count, of)));
    let high = people(cohort.at_least(HIGH), all);
    let deemed = people(only_deemed(cohort), all);
    // As the ranking below has it: of those who entered something.
    let most = cohort.lacking().first().copied().filter(|(_, count)| *count > 0);
    let (most, of) = match most {
        Some((criterion, count)) => {
            let (number, unit) = people(count, entered);
            (criterion.label().to_owned(), format!(" {number}{unit}"))
        }
        None => ("—".to_owned(), String::new()),
    };
    vec![
        ("数えている人数".to_owned(), number(all as u64), "人".to_owned()),
        (format!("レベル{HIGH}以上に到達"), high.0, high.1),
        ("みなし到達だけ".to_owned(), deemed.0, deemed.1),
        ("次のレベルに最も多い不足".to_owned(), most, of),
    ]
}

/// How many have みなし到達 alone.
fn only_deemed(cohort: &Cohort) -> usize {
    let deemed = |reached: Option<Reached>| matches!(reached, Some(Reached::Deemed(_)));
    let places = cohort.places().into_iter();
    places.filter(|(place, _)| deemed(place.reached())).map(|(_, count)| count).sum()
}
