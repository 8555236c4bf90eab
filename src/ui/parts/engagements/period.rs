//! The fields of a period in its three forms.

use crate::dom::prelude::*;

use super::editor::Editor;
use super::period_parts::{Parts, PeriodForm};
use crate::evaluation::{Lack, TimelineRow};
use crate::session::Field;
use crate::ui::parts::field::{Boxes, COUNT, Choice, MONTH, PairField, RadioGroup};

/// The fields of the period.
#[component]
pub fn PeriodFields(
    /// The engagement.
    editor: Editor,
    /// How it stands at the level chosen.
    row: Signal<Option<TimelineRow>>,
) -> impl IntoView {
    let parts = Parts::new(editor);
    let readonly = editor.readonly();
    let choice = |value, label| Choice { value, label, note: Signal::default() };
    let choices = vec![
        choice(PeriodForm::Closed, "開始と終了"),
        choice(PeriodForm::Ongoing, "継続中"),
        choice(PeriodForm::Months, "年月数だけ"),
    ];
    let set = Callback::new(move |form| {
        parts.form.set(form);
        parts.settle(true);
    });
    let form = parts.form;
    let fields = view! {
        <fieldset class="tsd-group">
            <legend class="tsd-label">{"期間"}</legend>
            <RadioGroup
                choices
                chosen=Signal::derive(move || Some(form.get()))
                set
                inline=true
                readonly
            />
            <div class="tsd-period" hidden=move || form.get() == PeriodForm::Months>
                <From parts row readonly />
                <div hidden=move || form.get() != PeriodForm::Closed>
                    <To parts row readonly />
                </div>
            </div>
            <div hidden=move || form.get() != PeriodForm::Months>
                <Months parts readonly />
            </div>
        </fieldset>
    };
    parts.come_back();
    fields
}

/// The beginning.
#[component]
fn From(
    /// The parts of the period.
    parts: Parts,
    /// How the engagement stands at the level chosen.
    row: Signal<Option<TimelineRow>>,
    /// Whether it may only be looked at.
    readonly: Signal<bool>,
) -> impl IntoView {
    let set = move |month| {
        parts.from.set(month);
        parts.typed();
    };
    let boxes = Boxes::new(parts.from.into(), &MONTH, set, Some(parts.keep(Field::From)));
    parts.field(boxes.remember);
    let more = Signal::derive(move || match parts.form.get() {
        PeriodForm::Ongoing => counted(row, "・今のところ計"),
        _ => String::new(),
    });
    view! {
        <PairField
            legend="開始"
            names=["開始の年", "開始の月"]
            units=["年", "月"]
            classes=MONTH_CLASSES
            boxes
            more
            left=Callback::new(move |()| parts.settle(false))
            readonly
        />
    }
}

/// The end.
#[component]
fn To(
    /// The parts of the period.
    parts: Parts,
    /// How the engagement stands at the level chosen.
    row: Signal<Option<TimelineRow>>,
    /// Whether it may only be looked at.
    readonly: Signal<bool>,
) -> impl IntoView {
    let set = move |month| {
        parts.to.set(month);
        parts.typed();
    };
    let boxes = Boxes::new(parts.to.into(), &MONTH, set, Some(parts.keep(Field::To)));
    parts.field(boxes.remember);
    view! {
        <PairField
            legend="終了"
            names=["終了の年", "終了の月"]
            units=["年", "月"]
            classes=MONTH_CLASSES
            boxes
            problem=Signal::derive(move || parts.problem())
            more=Signal::derive(move || counted(row, "・計"))
            left=Callback::new(move |()| parts.settle(false))
            readonly
        />
    }
}

/// The plain number of months.
#[component]
fn Months(
    /// The parts of the period.
    parts: Parts,
    /// Whether it may only be looked at.
    readonly: Signal<bool>,
) -> impl IntoView {
    let set = move |months| {
        parts.months.set(months);
        parts.typed();
    };
    let boxes = Boxes::new(parts.months.into(), &COUNT, set, Some(parts.keep(Field::Months)));
    parts.field(boxes.remember);
    view! {
        <PairField
            legend="担当した長さ"
            names=["年数", "月数"]
            units=["年", "か月"]
            classes=["tsd-input tsd-input--num tsd-input--m"; 2]
            boxes
            left=Callback::new(move |()| parts.settle(false))
            readonly
        />
    }
}

/// The classes of the boxes for year and month.
const MONTH_CLASSES: [&str; 2] =
    ["tsd-input tsd-input--num tsd-input--y", "tsd-input tsd-input--num tsd-input--m"];

/// How many months count up to the month of assessment, and that it ends later, or that none do yet; nothing where there is
/// no period.
fn counted(row: Signal<Option<TimelineRow>>, before: &str) -> String {
    let row = row.read();
    match row.as_ref() {
        Some(row) if row.ends_later() => format!(
            "{before}{}か月・判定の月より後に終わるため、それまでの{}か月を数えます",
            row.whole_months(),
            row.months
        ),
        Some(row) if row.dated.is_some() => format!("{before}{}か月", row.months),
        Some(row) if row.lacks.contains(&Lack::NotYetBegun) => {
            "・判定の月より後に始まるため、まだ数えません".to_owned()
        }
        _ => String::new(),
    }
}
