//! The next goal of a 専門分野, and the nearest way to it.

use crate::dom::prelude::*;

use super::gaps::TryWay;
use super::link::PlaceLink;
use crate::catalogue::{Level, Specialty};
use crate::session::{Goal, Session, Trial, Way};
use crate::ui::route::Route;

/// The next goal; nothing where the top level is 達成.
#[component]
pub fn NextGoal(
    /// The open draft.
    session: Session,
    /// The 専門分野.
    specialty: &'static Specialty,
    /// The level where one is, which needs no link.
    #[prop(optional, into)]
    level: Option<Signal<Level>>,
) -> impl IntoView {
    let goal = session.goal(specialty);
    move || {
        let Goal { level: goal, way } = goal.get()?;
        let here = level.is_some_and(|level| level.get() == goal);
        let name = format!("レベル{goal}");
        let name = if here {
            name.into_view()
        } else {
            view! { <PlaceLink to=Route::Checklist(specialty, goal)>{name}</PlaceLink> }.into_view()
        };
        let nearest = way.map(|way: Way| {
            let id = format!("tsd-next-{}", specialty.id);
            let alternative = way.alternative.clone();
            let trial = Trial { specialty, level: goal, criterion: None, alternative };
            view! {
                "。いちばん近い方法："
                <ul>
                    <TryWay session trial way id />
                </ul>
            }
        });
        Some(view! { <div>"次の目標：" {name} {nearest}</div> })
    }
}
