//! The department in four numbers: all that was read, whatever is filtered.

use leptos::prelude::*;

use super::state::Department;
use crate::catalogue::Level;
use crate::cohort::sentence::percent;
use crate::cohort::{Cohort, Count};
use crate::entry::show::number;
use crate::evaluation::Reached;

/// The tiles.
#[component]
pub fn Stats(
    /// What was read.
    department: Department,
) -> impl IntoView {
    let intake = department.intake_signal();
    let tiles = Memo::new(move |_| tiles(&intake.read().cohort));
    move || {
        let tile = |(label, value, unit): (&'static str, String, String)| {
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
        view! { <ul class="tsd-stats">{tiles.get().into_iter().map(tile).collect_view()}</ul> }
    }
}

fn tiles(cohort: &Cohort) -> Vec<(&'static str, String, String)> {
    let all = cohort.len();
    let people = |count: usize| (number(count as u64), format!("人（{}）", percent(count, all)));
    let high = people(Level::new(5).map_or(0, |five| cohort.at_least(five)));
    let deemed = people(only_deemed(cohort).deemed);
    let most = cohort.lacking().first().copied().filter(|(_, count)| *count > 0);
    let (most, of) = match most {
        Some((criterion, count)) => (criterion.label().to_owned(), people(count)),
        None => ("—".to_owned(), (String::new(), String::new())),
    };
    vec![
        ("人数", number(all as u64), "人".to_owned()),
        ("レベル5以上に到達", high.0, high.1),
        ("みなし到達だけ", deemed.0, deemed.1),
        ("最も多い不足", most, if of.0.is_empty() { of.1 } else { format!(" {}{}", of.0, of.1) }),
    ]
}

/// How many stand highest by 達成, and how many by みなし到達 alone.
fn only_deemed(cohort: &Cohort) -> Count {
    let mut count = Count::default();
    for (reached, people) in cohort.highest() {
        match reached {
            Some(Reached::Achieved(_)) => count.achieved += people,
            Some(Reached::Deemed(_)) => count.deemed += people,
            None => {}
        }
    }
    count
}
