//! Which of several things a trial takes, where any of them will do.

use crate::dom::prelude::*;

use super::field::Tickable;
use super::fold::Fold;
use crate::catalogue::{CATALOGUE, Id, Specialty};
use crate::evaluation::{Change, Criterion};
use crate::explanation;
use crate::session::Session;

/// What can be chosen from, in the source's order, and what is chosen.
#[derive(Clone, PartialEq)]
struct Options {
    all: Vec<(&'static str, &'static str)>,
    chosen: Vec<&'static str>,
}

impl Options {
    /// The choice that `change` leaves.
    fn of(specialty: &'static Specialty, change: &Change) -> Option<Self> {
        match change {
            Change::AddConditions { count, from, .. } => {
                let known = specialty.conditions.iter().map(|known| (known.id, known.label));
                Some(Self::new(known, from, *count))
            }
            Change::AddSuccession { count, from } => {
                let known = CATALOGUE.successions.iter().map(|known| (known.id, known.label));
                Some(Self::new(known, from, *count))
            }
            _ => None,
        }
    }

    fn new<I: Id>(known: impl Iterator<Item = (I, &'static str)>, from: &[I], count: u32) -> Self {
        let all = known.filter(|(id, _)| from.contains(id));
        Self {
            all: all.map(|(id, label)| (id.as_str(), label)).collect(),
            chosen: from.iter().take(count as usize).map(|id| id.as_str()).collect(),
        }
    }

    /// What is chosen, in words.
    fn chosen_labels(&self) -> String {
        let chosen = self.all.iter().filter(|(id, _)| self.chosen.contains(id));
        chosen.map(|(_, label)| *label).collect::<Vec<_>>().join("、")
    }

    /// What is chosen when `id` is chosen as well: it takes the place of the one chosen longest.
    fn with(&self, id: &'static str) -> Vec<&'static str> {
        let others = self.chosen.iter().copied().filter(|chosen| *chosen != id);
        let drop = usize::from(!self.chosen.contains(&id));
        others.skip(drop).chain([id]).collect()
    }
}

/// What is chosen by the change at `place` of the trial: of which 実績, where there is more than one that gets conditions.
fn what(session: Session, place: usize) -> String {
    let Some(trial) = untrack(|| session.trial()) else { return String::new() };
    let of = |change: &Change| match change {
        Change::AddConditions { engagement, .. } => Some(engagement.clone()),
        _ => None,
    };
    let changes = &trial.alternative.changes;
    let Some(engagement) = changes.get(place).and_then(of) else {
        return Criterion::Succession.label().to_owned();
    };
    let draft = session.draft_now();
    let sheet = draft.sheet(trial.specialty.id);
    let engagement = sheet.and_then(|sheet| sheet.engagement(&engagement));
    let engagement = engagement.filter(|_| changes.iter().filter_map(of).count() > 1);
    let whose = engagement.map(|of| format!("「{}」の", explanation::title(sheet, of)));
    whose.unwrap_or_default() + "複雑性の条件"
}

/// The choice that the change at `place` of the trial leaves.
#[component]
pub fn Choice(
    /// The open draft.
    session: Session,
    /// Which change of the trial.
    place: usize,
) -> impl IntoView {
    let options = Memo::new(move || {
        let trial = session.trial()?;
        Options::of(trial.specialty, trial.alternative.changes.get(place)?)
    });
    let all = Memo::new(move || {
        options.get().map(|options| (options.all, options.chosen.len())).unwrap_or_default()
    });
    move || {
        let (all, count) = all.get();
        let what = what(session, place);
        // Who does not open it sees all the same what would be entered.
        let summary = move || {
            let options = options.read();
            let chosen = options.as_ref().map(Options::chosen_labels).unwrap_or_default();
            format!("{what}を選ぶ（{count}項目）：{chosen}")
        };
        let hint = "別のものを選ぶと入れ替わります。";
        let boxes = all.into_iter().map(move |(id, label)| {
            let is = move || options.read().as_ref().is_some_and(|all| all.chosen.contains(&id));
            let choose = move |_| {
                let chosen = options.read_untracked().as_ref().map(|options| options.with(id));
                if let Some(chosen) = chosen {
                    session.prefer(place, &chosen);
                }
            };
            view! {
                <Tickable
                    radio=count == 1
                    name=format!("tsd-choice-{place}")
                    checked=Signal::derive(is)
                    set=choose
                >
                    {label}
                </Tickable>
            }
        });
        view! {
            <Fold summary=Signal::derive(summary)>
                <fieldset>
                    <legend class="tsd-hint">{format!("{count}項目を選びます。{hint}")}</legend>
                    <div class="tsd-choices">{boxes.collect_view()}</div>
                </fieldset>
            </Fold>
        }
    }
}
