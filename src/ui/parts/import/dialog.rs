//! The plan of an import: what each draft would become, and why others stay outside.

use crate::dom::prelude::*;

use super::state::{Import, Left};
use crate::draft::Draft;
use crate::exchange::{Choice, Outcome, Planned, place_words};
use crate::ui::parts::dialog::Dialog;
use crate::ui::parts::drafts::words;
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::report::print::PrintButton;
use crate::ui::parts::report::sheet::{Extent, ReportSheet, Told, begun};

/// The dialog, open while there is a plan.
#[component]
pub fn ImportDialog(
    /// The import.
    import: Import,
) -> impl IntoView {
    let open = Memo::new(move || import.plan.with(Option::is_some));
    let close = Callback::new(move |()| import.close());
    let heading = Signal::derive(move || {
        let text = if import.viewed.with(Option::is_some) {
            "新しい版の下書き（読み取り専用）"
        } else if import.plan.with(|plan| plan.as_ref().is_some_and(|plan| plan.drafts.is_empty()))
        {
            "読み込める下書きがありません"
        } else {
            "読み込むと、次のようになります"
        };
        text.to_owned()
    });
    view! {
        <Dialog open close heading>
            <Inside import />
        </Dialog>
    }
}

/// The list, or one of a newer version's drafts to look at.
#[component]
fn Inside(
    /// The import.
    import: Import,
) -> impl IntoView {
    move || match import.viewed.get() {
        Some(draft) => {
            let chosen = begun(&draft);
            let told = Told::new(draft, import.session.chosen_month().get_untracked());
            view! {
                    <p>{"この版で分かるところだけを表示し、判定しています。新しい版では判定が変わることがあります。取り込みも書き換えもせず、あなたの下書きはそのままです。"}</p>
                    <ReportSheet told extent=Extent::Full chosen today=None />
                    <p class="tsd-cluster tsd-cluster--end">
                        <PrintButton />
                        <button
                            class="tsd-btn"
                            type="button"
                            on:click=move |_| import.viewed.set(None)
                        >
                            {"一覧に戻る"}
                        </button>
                    </p>
            }
            .into_view()
        }
        None => view! { <PlanList import /> }.into_view(),
    }
}

/// The list of what would happen.
#[component]
fn PlanList(
    /// The import.
    import: Import,
) -> impl IntoView {
    let plan = import.plan.get_untracked().unwrap_or_default();
    let nothing = plan.drafts.is_empty();
    let drafts = plan.drafts.into_iter().enumerate().map(|(place, (file, planned))| {
        view! { <PlanItem import place file planned /> }
    });
    let left = plan.left.into_iter().map(|left| view! { <LeftItem import left /> });
    let count = Memo::new(move || import.plan.with(|plan| plan.as_ref().map_or(0, count)));
    view! {
            <ul class="tsd-stack--s">{drafts.collect_view()} {left.collect_view()}</ul>
            <p class="tsd-cluster tsd-cluster--end">
                <button
                    class="tsd-btn tsd-btn--text"
                    type="button"
                    on:click=move |_| import.close()
                >
                    {if nothing { "閉じる" } else { "やめる" }}
                </button>
                {(!nothing).then(|| view! { <TakeIn import count /> })}
            </p>
    }
}

/// The button that does it.
#[component]
fn TakeIn(
    /// The import.
    import: Import,
    /// How many drafts would be written.
    count: Memo<usize>,
) -> impl IntoView {
    view! {
        <button
            class="tsd-btn tsd-btn--primary"
            type="button"
            disabled=move || count.get() == 0
            on:click=move |_| import.carry_out()
        >
            {move || match count.get() {
                0 => "取り込む".to_owned(),
                count => format!("{count}件を取り込む"),
            }}
        </button>
    }
}

/// How many drafts would be written.
fn count(plan: &super::state::Plan) -> usize {
    plan.drafts.iter().filter(|(_, planned)| planned.choice != Choice::Skip).count()
}

/// One draft that can be taken in.
#[component]
fn PlanItem(
    /// The import.
    import: Import,
    /// Its place in the plan.
    place: usize,
    /// The name of its file.
    file: String,
    /// What is planned.
    planned: Planned,
) -> impl IntoView {
    let title = words::title_and_person(&planned.draft);
    let label = format!("「{title}」をどうするか");
    let Planned { outcome, choices, choice, .. } = planned;
    let options = choices.iter().map(|one| {
        view! {
            <option value=value(*one) selected=*one == choice>
                {one.label(outcome)}
            </option>
        }
    });
    let options = options.collect_view();
    let choose = move |event| {
        let chosen = event_target_value(&event);
        if let Some(choice) = choices.iter().find(|choice| value(**choice) == chosen) {
            import.choose(place, *choice);
        }
    };
    view! {
        <li class="tsd-card tsd-draft">
            <p class="tsd-draft__text">
                <b>{title}</b>
                "：" {what(outcome)}
                <span class="tsd-check__note">{file} {times(&planned)}</span>
            </p>
            {if choices.is_empty() {
                view! { <span>{"何もしません"}</span> }.into_view()
            } else {
                view! {
                    <select
                        class="tsd-input tsd-input--auto"
                        aria-label=label
                        on:change=choose
                    >
                        {options}
                    </select>
                }
                    .into_view()
            }}
        </li>
    }
}

fn value(choice: Choice) -> &'static str {
    match choice {
        Choice::Add => "add",
        Choice::Replace => "replace",
        Choice::Skip => "skip",
    }
}

/// What an outcome is called.
fn what(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::New => "新しい下書き",
        Outcome::Identical => "この端末と同じ内容",
        Outcome::Newer => "この端末より新しい内容",
        Outcome::Older => "この端末より古い内容",
        Outcome::Conflicting => "この端末と内容が食い違っています",
    }
}

/// When both were changed, where that is known and matters.
fn times(planned: &Planned) -> Option<String> {
    if matches!(planned.outcome, Outcome::New | Outcome::Identical) {
        return None;
    }
    // `YYYY-MM-DDTHH:MM`, as its writer put it: text from a file, shown as text.
    let time = |draft: &Draft| {
        let updated = draft.updated.as_deref()?.get(..16)?.replace('T', " ");
        Some(updated)
    };
    let there = planned.present.as_deref().and_then(time);
    match (there, time(&planned.draft)) {
        (Some(there), Some(file)) => {
            Some(format!("　この端末：{there}　ファイル：{file}（世界時）"))
        }
        _ => None,
    }
}

/// One draft that stays outside, with the reason and the place.
#[component]
fn LeftItem(
    /// The import.
    import: Import,
    /// What was left.
    left: Left,
) -> impl IntoView {
    let Left { file, error } = left;
    let title = match error.newer() {
        Some(seen) => format!("「{file}」の「{}」は新しい版の下書きです", seen.shown_title()),
        None => format!("「{file}」は読み込めません"),
    };
    let place = (!error.path.is_empty()).then(|| {
        view! {
            <b>{place_words(&error.path)}</b>
            "："
        }
    });
    let look = error.newer().cloned().map(|draft| {
        view! {
            <p>
                <button
                    class="tsd-btn tsd-btn--s"
                    type="button"
                    on:click=move |_| import.viewed.set(Some(draft.clone()))
                >
                    {"読み取り専用で見る"}
                </button>
            </p>
        }
    });
    view! {
        <li class="tsd-banner tsd-banner--error">
            <Glyph icon=Icon::Warning />
            <p class="tsd-banner__title">{title}</p>
            <div class="tsd-banner__body">
                <p>{place} {error.message}</p>
                {look}
            </div>
        </li>
    }
}
