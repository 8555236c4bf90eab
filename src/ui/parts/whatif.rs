//! What if: the bar that stands at the bottom while something is tried.

use crate::dom::prelude::*;
use leptos::html;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, ShadowRoot};

use super::choice::Choice;
use super::icon::{Glyph, Icon};
use super::link::{PlaceLink, reveal, sibling};
use super::said::Said;
use crate::evaluation::{Criterion, Progress, Verdict};
use crate::session::{Session, Share};
use crate::ui::route::Route;
use crate::ui::router::Router;

/// The bar; nothing where nothing is tried.
#[component]
pub fn WhatIf(
    /// The open draft.
    session: Session,
) -> impl IntoView {
    let on = Memo::new(move || session.is_trial());
    // The element from which the trial was started.
    let from = StoredValue::new(None::<HtmlElement>);
    move || on.get().then(|| view! { <Bar session from /> })
}

/// The bar.
#[component]
fn Bar(
    /// The open draft.
    session: Session,
    /// The element from which the trial was started.
    from: StoredValue<Option<HtmlElement>>,
) -> impl IntoView {
    let bar = NodeRef::<html::Section>::new();
    effect(move || {
        if let Some(bar) = bar.get() {
            from.set_value(focused(&bar));
            let _ = bar.focus();
        }
    });
    let end = move |taken: bool| {
        let Some(trial) = session.trial() else { return };
        let back = from.get_value().filter(|_| !taken).filter(|from| from.is_connected());
        let card = bar.get_untracked().and_then(|bar| {
            let criterion = trial.criterion.unwrap_or(Criterion::Responsibility);
            sibling(&bar, criterion.as_str()).or_else(|| sibling(&bar, "tsd-main"))
        });
        if taken {
            session.take_over();
            session.toasts.say_with_undo("試算した内容を下書きに反映しました");
        } else {
            session.try_out(None);
        }
        match (back, card) {
            (Some(back), _) => drop(back.focus()),
            (None, Some(card)) => reveal(&card),
            (None, None) => {}
        }
    };
    view! {
        <section class="tsd-whatif" aria-labelledby="tsd-whatif-h" tabindex="-1" node_ref=bar>
            <div class="tsd-whatif__text">
                <p id="tsd-whatif-h">
                    <strong>
                        <Glyph icon=Icon::Try class="tsd-icon tsd-icon--in" />
                        "試算中"
                    </strong>
                    "　"
                    {move || {
                        let text = session.trial().map(|trial| session.trial_text(&trial));
                        text.map(|text| view! { <Said text /> })
                    }}
                    " → "
                    {move || outcome(session)}
                    "下書きはまだ変わっていません。"
                    {move || advice(session)}
                </p>
                <Choices session />
            </div>
            <div class="tsd-cluster">
                <MapLink />
                <button
                    class="tsd-btn tsd-btn--s tsd-btn--primary"
                    type="button"
                    disabled=move || {
                        session.readonly().get() || session.taken_over() == Share::Nothing
                    }
                    on:click=move |_| end(true)
                >
                    {"反映する"}
                </button>
                <button class="tsd-btn tsd-btn--s" type="button" on:click=move |_| end(false)>
                    {"やめる"}
                </button>
            </div>
        </section>
    }
}

/// The way to the map, where one is elsewhere.
#[component]
fn MapLink() -> impl IntoView {
    let router = expect_context::<Router>();
    move || {
        (router.place() != Route::Home).then(|| {
            view! {
                <PlaceLink class="tsd-btn tsd-btn--s tsd-btn--text" to=Route::Home>
                    "マップで見る"
                </PlaceLink>
            }
        })
    }
}

/// For each change that leaves a choice, the choice.
#[component]
fn Choices(
    /// The open draft.
    session: Session,
) -> impl IntoView {
    let places = Memo::new(move || {
        let trial = session.trial();
        let changes = trial.map(|trial| trial.alternative.changes).unwrap_or_default();
        let open = changes.iter().enumerate().filter(|(_, change)| change.is_choice());
        open.map(|(place, _)| place).collect::<Vec<_>>()
    });
    move || {
        let choices = places.get().into_iter();
        choices.map(|place| view! { <Choice session place /> }).collect_view()
    }
}

/// What to think of before they are taken over.
fn advice(session: Session) -> &'static str {
    match session.taken_over() {
        Share::All => "反映するのは、実際にそうであるときだけにしてください。",
        Share::Some => {
            "反映するのは、実際にそうであるときだけにしてください。続ける月数は時間がたてば自然に加わるので、反映しません。"
        }
        Share::Nothing => {
            "時間がたてば満たすものなので、下書きに反映するものはありません。続けていれば、その月に判定が変わります。"
        }
    }
}

/// What the changes bring, in words.
fn outcome(session: Session) -> Option<String> {
    let trial = session.trial()?;
    let report = session.report().get();
    let report = report.specialty(trial.specialty)?.level(trial.level)?;
    let name = format!("{} レベル{}", trial.specialty.name, trial.level);
    if report.verdict == Verdict::Achieved {
        return Some(format!("{name}が達成になります。"));
    }
    let Progress { met, asked: all } = report.progress();
    let count = format!("{name}の{all}項目のうち{met}項目を満たします。");
    Some(match trial.criterion.filter(|criterion| report.criterion(*criterion).met) {
        Some(criterion) => format!("{}が達成になり、{count}", criterion.label()),
        None => count,
    })
}

/// The element that has the focus in the same document or shadow root as `near`.
fn focused(near: &Element) -> Option<HtmlElement> {
    let root = near.get_root_node();
    let focused = match root.dyn_ref::<ShadowRoot>() {
        Some(root) => root.active_element(),
        None => root.dyn_ref::<Document>()?.active_element(),
    };
    focused?.dyn_into().ok()
}
