//! What is asked for: a text, a 専門分野, a level.

use crate::dom::prelude::*;

use super::state::Department;
use crate::catalogue::{CATALOGUE, Level};
use crate::ui::parts::icon::{Glyph, Icon};

/// The three fields, and a way to take them back.
#[component]
pub fn Filter(
    /// What is asked of.
    department: Department,
) -> impl IntoView {
    let query = department.query();
    let text = Memo::new(move || query.read().text.clone());
    let specialty = Memo::new(move || name(query.read().specialty));
    let level = Memo::new(move || name(query.read().at_least.map(Level::get)));
    let specialties = CATALOGUE.specialties.iter().enumerate().map(|(place, specialty)| {
        view! { <option value=place.to_string()>{specialty.name}</option> }
    });
    let levels = CATALOGUE.levels().map(|level| {
        view! { <option value=level.to_string()>{format!("レベル{level}以上")}</option> }
    });
    view! {
        <div class="tsd-fields tsd-noprint">
            <div class="tsd-field">
                <label class="tsd-label" for="tsd-cohort-text">
                    {"氏名・所属・ファイル名で絞り込む"}
                </label>
                <input
                    class="tsd-input"
                    id="tsd-cohort-text"
                    type="search"
                    prop:value=text
                    on:input=move |event| query.update(|query| query.text = event_target_value(&event))
                />
            </div>
            <div class="tsd-field">
                <label class="tsd-label" for="tsd-cohort-specialty">
                    {"専門分野"}
                </label>
                <select
                    class="tsd-input"
                    id="tsd-cohort-specialty"
                    prop:value=specialty
                    on:change=move |event| {
                        query.update(|query| query.specialty = event_target_value(&event).parse().ok());
                    }
                >
                    <option value="">{"すべて"}</option>
                    {specialties.collect_view()}
                </select>
            </div>
            <div class="tsd-field">
                <label class="tsd-label" for="tsd-cohort-level">
                    {"到達レベル（みなし到達を含む）"}
                </label>
                <select
                    class="tsd-input"
                    id="tsd-cohort-level"
                    prop:value=level
                    on:change=move |event| {
                        let level = event_target_value(&event).parse().ok().and_then(Level::new);
                        query.update(|query| query.at_least = level);
                    }
                >
                    <option value="">{"すべて"}</option>
                    {levels.collect_view()}
                </select>
            </div>
        </div>
        <TakeBack department />
    }
}

/// Shows everybody again, where somebody is left out.
#[component]
fn TakeBack(
    /// What is asked of.
    department: Department,
) -> impl IntoView {
    let query = department.query();
    let asked = Memo::new(move || {
        let query = query.read();
        !query.text.trim().is_empty() || query.specialty.is_some() || query.at_least.is_some()
    });
    let take_back = move |_| {
        query.update(|query| {
            query.text.clear();
            query.specialty = None;
            query.at_least = None;
        });
    };
    let on_paper = move || {
        let query = query.read();
        let text = query.text.trim();
        let text = (!text.is_empty()).then(|| format!("「{text}」"));
        let specialty = query.specialty.map(|place| CATALOGUE.specialties[place].name.to_owned());
        let level = query.at_least.map(|level| format!("レベル{level}以上"));
        let all: Vec<_> = [text, specialty, level].into_iter().flatten().collect();
        format!("絞り込み：{}", all.join("、"))
    };
    view! {
        <Show when=move || asked.get()>
            <p class="tsd-paper tsd-small">{on_paper}</p>
            <p class="tsd-noprint">
                <button class="tsd-btn tsd-btn--text tsd-btn--s" type="button" on:click=take_back>
                    <Glyph icon=Icon::Close />
                    {"絞り込みを解除"}
                </button>
            </p>
        </Show>
    }
}

/// The value of an option.
fn name(value: Option<impl ToString>) -> String {
    value.map_or(String::new(), |value| value.to_string())
}
