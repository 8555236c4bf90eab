//! レポート: what to tell and of which 専門分野, the sheet itself, and the ways out of the browser.

use leptos::prelude::*;

use crate::catalogue::{CATALOGUE, Specialty};
use crate::draft::Sheet;
use crate::session::Session;
use crate::ui::parts::clock::today;
use crate::ui::parts::exports::Exports;
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::report::person::PersonFields;
use crate::ui::parts::report::sheet::{Extent, ReportSheet, Told};

/// レポート.
#[component]
pub fn Report(
    /// The open draft.
    session: Session,
) -> impl IntoView {
    let extent = RwSignal::new(Extent::default());
    let chosen = RwSignal::new(begun(session));
    let sheet = move || {
        let told = Told::new(session.draft(), session.as_of().get());
        let chosen = CATALOGUE.specialties.iter().zip(chosen.get());
        let chosen = chosen.filter_map(|(specialty, chosen)| chosen.then_some(specialty));
        view! {
            <ReportSheet told extent=extent.get() chosen=chosen.collect() today=today() />
        }
    };
    view! {
        <div class="tsd-stack">
            <div class="tsd-noprint tsd-stack">
                <div class="tsd-cluster tsd-cluster--spread">
                    <h1 class="tsd-h1">{"レポート"}</h1>
                    <button
                        class="tsd-btn tsd-btn--primary"
                        type="button"
                        on:click=move |_| {
                            let _ = window().print();
                        }
                    >
                        <Glyph icon=Icon::Print />
                        {"印刷 / PDF"}
                    </button>
                </div>
                <PersonFields session />
                <div class="tsd-cluster">
                    <ExtentChoice extent />
                    <SpecialtyChoice extent chosen />
                </div>
                <Exports session />
            </div>
            {sheet}
        </div>
    }
}

/// Which 専門分野 are told in full at first: those of which something was entered, or all.
fn begun(session: Session) -> [bool; 4] {
    let draft = session.draft_now();
    let begun = |place: usize| {
        let specialty = CATALOGUE.specialties.get(place);
        let sheet = specialty.and_then(|specialty: &Specialty| draft.sheet(specialty.id));
        sheet.is_some_and(|sheet| *sheet != Sheet::default())
    };
    let begun = std::array::from_fn(begun);
    if begun.contains(&true) { begun } else { [true; 4] }
}

/// How much is told.
#[component]
fn ExtentChoice(
    /// How much.
    extent: RwSignal<Extent>,
) -> impl IntoView {
    let choices = [(Extent::Summary, "概要（1ページ）"), (Extent::Full, "全体")];
    let choices = choices.map(|(choice, label)| {
        view! {
            <label class="tsd-check">
                <input
                    class="tsd-check__input"
                    type="radio"
                    name="tsd-report-extent"
                    prop:checked=move || extent.get() == choice
                    on:change=move |_| extent.set(choice)
                />
                <span>{label}</span>
            </label>
        }
    });
    view! {
        <fieldset class="tsd-choices">
            <legend class="tsd-label">{"レポートの種類"}</legend>
            {choices.into_iter().collect_view()}
        </fieldset>
    }
}

/// Which 専門分野 are told in full.
#[component]
fn SpecialtyChoice(
    /// How much is told: a summary tells of all alike.
    extent: RwSignal<Extent>,
    /// Which are chosen, in the catalogue's order.
    chosen: RwSignal<[bool; 4]>,
) -> impl IntoView {
    let choices = CATALOGUE.specialties.iter().enumerate().map(|(place, specialty)| {
        view! {
            <label class="tsd-check">
                <input
                    class="tsd-check__input"
                    type="checkbox"
                    prop:checked=move || chosen.get()[place]
                    on:change=move |event| {
                        let is = event_target_checked(&event);
                        chosen.update(|chosen| chosen[place] = is);
                    }
                />
                <span>{specialty.name}</span>
            </label>
        }
    });
    view! {
        <fieldset class="tsd-choices" hidden=move || extent.get() == Extent::Summary>
            <legend class="tsd-label">{"くわしく載せる専門分野"}</legend>
            {choices.collect_view()}
        </fieldset>
    }
}
