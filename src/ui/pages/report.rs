//! レポート: what to tell and of which 専門分野, the sheet itself, and the ways out of the browser.

use crate::dom::prelude::*;

use crate::catalogue::{CATALOGUE, Specialty};
use crate::device::today;
use crate::session::Session;
use crate::ui::parts::exports::Exports;
use crate::ui::parts::field::Tickable;
use crate::ui::parts::import::{DropArea, Import, ImportPanel};
use crate::ui::parts::report::person::HeadFields;
use crate::ui::parts::report::print::PrintButton;
use crate::ui::parts::report::sheet::{Extent, ReportSheet, Told, begun};

/// レポート.
#[component]
pub fn Report(
    /// The open draft.
    session: Session,
) -> impl IntoView {
    let extent = RwSignal::new(Extent::default());
    let choice = RwSignal::new(None::<Vec<&'static Specialty>>);
    let chosen = Memo::new(move || choice.get().unwrap_or_else(|| begun(&session.draft())));
    let sheet = move || {
        let told = Told::new(session.draft(), session.as_of().get());
        view! {
            <ReportSheet told extent=extent.get() chosen=chosen.get() today=today() />
        }
    };
    let (import, over) = (Import::new(session), RwSignal::new(false));
    view! {
        <DropArea import over class="tsd-stack">
            <div class="tsd-noprint tsd-stack">
                <div class="tsd-cluster tsd-cluster--spread">
                    <h1 class="tsd-h1">{"レポート"}</h1>
                    <PrintButton primary=true />
                </div>
                <HeadFields session />
                <div class="tsd-cluster">
                    <ExtentChoice extent />
                    <SpecialtyChoice extent chosen choice />
                </div>
                <Exports session />
            </div>
            {move || {
                let count = session.unread_count();
                (count > 0).then(|| {
                    let text = format!("未確定の入力が{count}件あり、このレポートには入っていません。");
                    view! { <p class="tsd-hint">{text}</p> }
                })
            }}
            {move || {
                session
                    .is_trial()
                    .then(|| view! { <p class="tsd-hint tsd-noprint">"試算中の内容は、このレポートに入っていません。"</p> })
            }}
            {sheet}
            <ImportPanel import over />
        </DropArea>
    }
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
            <Tickable
                radio=true
                name="tsd-report-extent"
                checked=Signal::derive(move || extent.get() == choice)
                set=move |_| extent.set(choice)
            >
                {label}
            </Tickable>
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
    /// Which are told, in the catalogue's order.
    chosen: Memo<Vec<&'static Specialty>>,
    /// Which the person chose, once anything was.
    choice: RwSignal<Option<Vec<&'static Specialty>>>,
) -> impl IntoView {
    let choose = move |specialty: &'static Specialty, is: bool| {
        let before = chosen.get_untracked();
        let wanted = |one: &&Specialty| if *one == specialty { is } else { before.contains(one) };
        choice.set(Some(CATALOGUE.specialties.iter().filter(wanted).collect()));
    };
    let choices = CATALOGUE.specialties.iter().map(|specialty| {
        view! {
            <Tickable
                checked=Signal::derive(move || chosen.read().contains(&specialty))
                set=move |is| choose(specialty, is)
            >
                {specialty.name}
            </Tickable>
        }
    });
    view! {
        <fieldset class="tsd-choices" hidden=move || extent.get() == Extent::Summary>
            <legend class="tsd-label">{"くわしく載せる専門分野"}</legend>
            {choices.collect_view()}
        </fieldset>
    }
}
