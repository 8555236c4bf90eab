//! What stands in the fields of a period, whether or not it makes one: changing the form keeps what
//! was typed in the others.

use crate::reactive::prelude::*;

use super::editor::Editor;
use crate::draft::{Extra, Month, Period, Span};
use crate::entry::show;
use crate::session::Field;
use crate::ui::parts::field::{Keep, after_press};

/// The fields of a period.
const FIELDS: [Field; 4] = [Field::PeriodForm, Field::From, Field::To, Field::Months];

/// The forms of a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PeriodForm {
    /// 開始と終了.
    Closed,
    /// 継続中.
    Ongoing,
    /// 年月数だけ.
    Months,
}

impl PeriodForm {
    fn as_str(self) -> &'static str {
        match self {
            Self::Closed => "closed",
            Self::Ongoing => "ongoing",
            Self::Months => "months",
        }
    }

    fn parse(text: &str) -> Option<Self> {
        [Self::Closed, Self::Ongoing, Self::Months].into_iter().find(|form| form.as_str() == text)
    }
}

/// What is in the fields, whether or not it makes a period.
#[derive(Clone, Copy)]
pub struct Parts {
    editor: Editor,
    /// The form chosen.
    pub form: RwSignal<PeriodForm>,
    /// The first month.
    pub from: RwSignal<Option<Month>>,
    /// The last month.
    pub to: RwSignal<Option<Month>>,
    /// The plain number of months.
    pub months: RwSignal<Option<u16>>,
    /// The period as far as these fields know: another one comes from outside.
    known: StoredValue<Option<Span>>,
    /// What else the period said, while the fields make none.
    extra: StoredValue<Extra>,
    /// Whether the end was left standing before the beginning.
    reversed: RwSignal<bool>,
    /// What asks each field to keep what stands in it.
    fields: StoredValue<Vec<Callback<()>>>,
}

impl Parts {
    /// The parts of the period of an engagement.
    #[must_use]
    pub fn new(editor: Editor) -> Self {
        let period = editor.read(|engagement| engagement.period.as_ref().map(|is| is.span));
        let parts = Self {
            editor,
            form: RwSignal::new(PeriodForm::Closed),
            from: RwSignal::new(None),
            to: RwSignal::new(None),
            months: RwSignal::new(None),
            known: StoredValue::new(None),
            extra: StoredValue::new(Extra::new()),
            reversed: RwSignal::new(false),
            fields: StoredValue::new(Vec::new()),
        };
        // Before the fields are made: what they hold is read in this form.
        let form = parts.keep(Field::PeriodForm).texts::<1>();
        if let Some(form) = form.and_then(|[form]| PeriodForm::parse(&form)) {
            parts.form.set(form);
        }
        parts.take(period.get_untracked());
        watch(
            move || period.get(),
            move |now| {
                if parts.known.get_value() != *now {
                    parts.take(*now);
                }
            },
        );
        parts
    }

    /// Where what stands in one of its fields is kept while there is no period.
    #[must_use]
    pub fn keep(self, field: Field) -> Keep {
        let (session, subject) = self.editor.keep();
        Keep::part(session, subject, field, Callback::new(move |()| self.span().is_some()))
    }

    /// Keeps what stands in the fields while it makes no period: all of it, in the form that was chosen.
    fn keep_all(self) {
        if self.span().is_some() {
            return FIELDS.iter().for_each(|field| self.keep(*field).leave(None));
        }
        let form = self.form.get_untracked();
        let chosen = form != PeriodForm::Closed;
        self.keep(Field::PeriodForm).leave(chosen.then(|| vec![form.as_str().to_owned()]));
        self.fields.with_value(|fields| fields.iter().for_each(|field| field.run(())));
    }

    /// Takes in a field, which is asked to keep what stands in it while there is no period.
    pub fn field(self, remember: Callback<()>) {
        self.fields.update_value(|fields| fields.push(remember));
    }

    /// Says what is wrong with what was left in the fields. To be called when they are there.
    pub fn come_back(self) {
        self.reversed.set(self.is_reversed());
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
    pub fn typed(self) {
        if !self.is_reversed() {
            self.reversed.set(false);
            self.write(false);
        }
    }

    /// Writes the period when a field is left, or the form changed.
    pub fn settle(self, is_step: bool) {
        self.write(is_step);
        self.keep_all();
        let reversed = self.is_reversed();
        after_press(move || {
            let _ = self.reversed.try_set(reversed);
        });
    }

    fn write(self, is_step: bool) {
        let span = self.span();
        self.known.set_value(span);
        let change = |period: &mut Option<Period>| {
            let extra = match period.take() {
                Some(before) => {
                    self.extra.set_value(before.extra.clone());
                    before.extra
                }
                None => self.extra.get_value(),
            };
            *period = span.map(|span| Period { span, extra });
        };
        if is_step {
            self.editor.step("期間の形", |engagement| change(&mut engagement.period));
        } else {
            self.editor.typing("期間", "period", |engagement| change(&mut engagement.period));
        }
    }

    /// What is wrong with the end.
    #[must_use]
    pub fn problem(self) -> Option<String> {
        let (from, to) = (self.from.get()?, self.to.get()?);
        self.reversed.get().then(|| {
            let (from, to) = (show::month(from), show::month(to));
            format!("終了（{to}）が開始（{from}）より前です。開始以降の年月を入力してください。")
        })
    }
}
