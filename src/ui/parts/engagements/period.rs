//! The period in its three forms. Changing the form keeps what was typed in the others.

use leptos::prelude::*;

use super::editor::Editor;
use crate::draft::{Month, Period, Span};
use crate::entry::show;
use crate::evaluation::TimelineRow;
use crate::ui::parts::field::{Boxes, COUNT, Choice, MONTH, PairField, RadioGroup};

/// The forms of a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum PeriodForm {
    /// 開始と終了.
    Closed,
    /// 継続中.
    Ongoing,
    /// 年月数だけ.
    Months,
}

/// What is in the fields, whether or not it makes a period.
#[derive(Clone, Copy)]
struct Parts {
    editor: Editor,
    form: RwSignal<PeriodForm>,
    from: RwSignal<Option<Month>>,
    to: RwSignal<Option<Month>>,
    months: RwSignal<Option<u16>>,
    /// The period as far as these fields know: another one comes from outside.
    known: StoredValue<Option<Span>>,
    /// Whether the end was left standing before the beginning.
    reversed: RwSignal<bool>,
}

impl Parts {
    fn new(editor: Editor) -> Self {
        let period = editor.read(|engagement| engagement.period.as_ref().map(|is| is.span));
        let parts = Self {
            editor,
            form: RwSignal::new(PeriodForm::Closed),
            from: RwSignal::new(None),
            to: RwSignal::new(None),
            months: RwSignal::new(None),
            known: StoredValue::new(None),
            reversed: RwSignal::new(false),
        };
        parts.take(period.get_untracked());
        Effect::watch(
            move || period.get(),
            move |now, _, _| {
                if parts.known.get_value() != *now {
                    parts.take(*now);
                }
            },
            false,
        );
        parts
    }

    /// Shows a period that comes from outside.
    fn take(self, span: Option<Span>) {
        self.known.set_value(span);
        self.reversed.set(false);
        match span {
            Some(Span::Closed { from, to }) => {
                self.form.set(PeriodForm::Closed);
                self.from.set(Some(from));
                self.to.set(Some(to));
            }
            Some(Span::Ongoing { from }) => {
                self.form.set(PeriodForm::Ongoing);
                self.from.set(Some(from));
            }
            Some(Span::Months(months)) => {
                self.form.set(PeriodForm::Months);
                self.months.set(Some(months));
            }
            None => match self.form.get_untracked() {
                PeriodForm::Closed => self.to.set(None),
                PeriodForm::Ongoing => self.from.set(None),
                PeriodForm::Months => self.months.set(None),
            },
        }
    }

    /// The period that the parts make.
    fn span(self) -> Option<Span> {
        let from = self.from.get_untracked();
        match self.form.get_untracked() {
            PeriodForm::Closed => Span::closed(from?, self.to.get_untracked()?),
            PeriodForm::Ongoing => Some(Span::Ongoing { from: from? }),
            PeriodForm::Months => Span::months(self.months.get_untracked()?),
        }
    }

    /// Whether both ends are there and the wrong way round.
    fn is_reversed(self) -> bool {
        self.form.get_untracked() == PeriodForm::Closed
            && self.to.get_untracked().is_some_and(|to| self.from.get_untracked() > Some(to))
    }

    /// Writes the period while one types: ends the wrong way round may be on their way to right ones.
    fn typed(self) {
        if !self.is_reversed() {
            self.reversed.set(false);
            self.write(false);
        }
    }

    /// Writes the period when a field is left, or the form changed.
    fn settle(self, is_step: bool) {
        self.reversed.set(self.is_reversed());
        self.write(is_step);
    }

    fn write(self, is_step: bool) {
        let span = self.span();
        self.known.set_value(span);
        let change = |period: &mut Option<Period>| match (period, span) {
            (Some(period), Some(span)) => period.span = span,
            (period, span) => *period = span.map(Period::from),
        };
        if is_step {
            self.editor.step("期間の形", |engagement| change(&mut engagement.period));
        } else {
            self.editor.typing("期間", "period", |engagement| change(&mut engagement.period));
        }
    }

    /// What is wrong with the end.
    fn problem(self) -> Option<String> {
        let (from, to) = (self.from.get()?, self.to.get()?);
        self.reversed.get().then(|| {
            let (from, to) = (show::month(from), show::month(to));
            format!("終了（{to}）が開始（{from}）より前です。開始以降の年月を入力してください。")
        })
    }
}

/// The fields of the period.
#[component]
pub fn PeriodFields(
    /// The engagement.
    editor: Editor,
    /// How it stands at the level chosen.
    row: Memo<Option<TimelineRow>>,
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
    view! {
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
    }
}

/// The beginning.
#[component]
fn From(
    /// The parts of the period.
    parts: Parts,
    /// How the engagement stands at the level chosen.
    row: Memo<Option<TimelineRow>>,
    /// Whether it may only be looked at.
    readonly: Signal<bool>,
) -> impl IntoView {
    let boxes = Boxes::new(parts.from.into(), &MONTH, move |month| {
        parts.from.set(month);
        parts.typed();
    });
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
    row: Memo<Option<TimelineRow>>,
    /// Whether it may only be looked at.
    readonly: Signal<bool>,
) -> impl IntoView {
    let boxes = Boxes::new(parts.to.into(), &MONTH, move |month| {
        parts.to.set(month);
        parts.typed();
    });
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
    let boxes = Boxes::new(parts.months.into(), &COUNT, move |months| {
        parts.months.set(months);
        parts.typed();
    });
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

/// How many months count up to the month of assessment; nothing where none do.
fn counted(row: Memo<Option<TimelineRow>>, before: &str) -> String {
    let months = row.read().as_ref().and_then(|row| row.dated.map(|_| row.months));
    months.map_or(String::new(), |months| format!("{before}{months}か月"))
}
