//! The places of the application, one file each.
//!
//! Deliberately absent: what they are made of (`parts`), and their addresses (`route`).

mod about;
mod accessibility;
mod all;
mod checklist;
mod cohort;
mod compare;
mod drafts;
mod home;
mod readings;
mod report;
mod shared;

use about::About;
use accessibility::Accessibility;
use all::All;
use checklist::Checklist;
use cohort::Cohort;
use compare::Compare;
use drafts::Drafts;
use home::Home;
use readings::Readings;
use report::Report;
use shared::Shared;

use super::later::{LoadError, Loading, later, split};
use super::route::Route;
use crate::dom::prelude::*;
use crate::dom::{Kept, in_slices};
use crate::session::Session;

/// The page of the place where one is.
#[component]
pub fn Page(
    /// The open draft.
    session: Session,
    /// Where one is.
    #[prop(into)]
    place: Signal<Route>,
) -> impl IntoView {
    // Levels of one 専門分野 share their page, so that what is open and typed in there stays.
    let page = Memo::new(move || place.get().page());
    // What was filled in last stays as it was left while one looks something up elsewhere.
    let outer = Owner::current().unwrap_or_default();
    let kept = StoredValue::new(None::<(Route, Kept)>);
    move || match (part_of(page.get()), page.get()) {
        (Part::First, _) => view! { <Home session /> },
        (Part::Checklists, page) => {
            if kept.with_value(|kept| kept.as_ref().is_none_or(|(of, _)| *of != page)) {
                let make = move || {
                    later(|| Box::pin(load_checklists()), move || checklists(session, place))
                };
                kept.set_value(Some((page, Kept::new(&outer, || in_slices(make)))));
            }
            kept.with_value(|kept| kept.as_ref().map(|(_, kept)| kept.view())).into_view()
        }
        (Part::Others, _) => later(|| Box::pin(load_others()), move || others(session, place)),
    }
}

/// The parts of the module in which the pages stand.
enum Part {
    /// The first, which opens.
    First,
    /// What is filled in.
    Checklists,
    /// What is done with it.
    Others,
}

fn part_of(page: Route) -> Part {
    match page {
        Route::Home => Part::First,
        Route::Checklist(..) | Route::All => Part::Checklists,
        _ => Part::Others,
    }
}

/// Fetches what `place` needs.
///
/// # Errors
/// Where the network does not give it.
pub fn load(place: Route) -> Loading {
    match part_of(place) {
        Part::First => Box::pin(std::future::ready(Ok(()))),
        Part::Checklists => Box::pin(load_checklists()),
        Part::Others => Box::pin(load_others()),
    }
}

/// Fetches all that was not needed yet, so that going there waits for nothing. What fails is tried again
/// where it is needed.
pub async fn load_rest() {
    let _: Result<(), LoadError> = load_checklists().await;
    let _: Result<(), LoadError> = load_others().await;
}

split! {
    /// The pages that are filled in.
    checklists::load_checklists,
    fn checklists(session: Session, place: Signal<Route>) -> View {
        match place.get_untracked() {
            Route::Checklist(specialty, _) => {
                let level = Memo::following(move |before| match place.get() {
                    Route::Checklist(now, level) if now == specialty => level,
                    _ => before.copied().unwrap_or(specialty.bottom().level),
                });
                view! { <Checklist session specialty level /> }
            }
            _ => view! { <All session /> },
        }
    }
}

split! {
    /// The pages of what is done with a draft, and of what there is to know.
    others::load_others,
    fn others(session: Session, place: Signal<Route>) -> View {
        match place.get_untracked() {
            Route::Report => view! { <Report session /> },
            Route::Shared => view! { <Shared session /> },
            Route::Drafts => view! { <Drafts session /> },
            Route::Compare => view! { <Compare session /> },
            Route::Cohort => view! { <Cohort session /> },
            Route::Readings(_) => {
                let named = Memo::new(move || match place.get() {
                    Route::Readings(reading) => reading,
                    _ => None,
                });
                view! { <Readings named /> }
            }
            Route::Accessibility => view! { <Accessibility /> },
            _ => view! { <About session /> },
        }
    }
}
