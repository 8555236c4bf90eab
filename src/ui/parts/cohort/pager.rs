//! Long lists in pages, so that the browser never has to lay out a thousand rows.

use std::ops::Range;

use crate::dom::prelude::*;

use crate::entry::show::number;

/// How many rows a page has.
const ROWS: usize = 100;

/// Which page of a list is shown. Copy it freely: it is a handle.
#[derive(Clone, Copy)]
pub(super) struct Pages {
    page: RwSignal<usize>,
    count: Signal<usize>,
}

impl Pages {
    /// The first page of a list of `count`.
    pub(super) fn new(count: Signal<usize>) -> Self {
        Self { page: RwSignal::new(0), count }
    }

    /// Goes back to the first page.
    pub(super) fn restart(self) {
        self.page.set(0);
    }

    /// The places that are shown; followed.
    pub(super) fn range(self) -> Range<usize> {
        let count = self.count.get();
        let first = self.page.get().min(self.last()) * ROWS;
        first..count.min(first + ROWS)
    }

    fn last(self) -> usize {
        self.count.get().div_ceil(ROWS).saturating_sub(1)
    }

    fn turn(self, step: isize) {
        let last = untrack(|| self.last());
        self.page.update(|page| *page = (*page).min(last).saturating_add_signed(step).min(last));
    }
}

/// Which part of the list is shown, and the way to the others; nothing where all of it is.
#[component]
pub fn Pager(
    /// The pages.
    pages: Pages,
    /// What the list holds: 「人」.
    unit: &'static str,
    /// What the list is called.
    label: &'static str,
) -> impl IntoView {
    let several = Memo::new(move || pages.count.get() > ROWS);
    let text = move || {
        let range = pages.range();
        let (from, to) = (number(range.start as u64 + 1), number(range.end as u64));
        format!("{from}〜{to}{unit}目（全{}{unit}）", number(pages.count.get() as u64))
    };
    view! {
        <Show when=move || several.get()>
            <nav class="tsd-cluster tsd-noprint" aria-label=format!("{label}のページ")>
                <button
                    class="tsd-btn tsd-btn--s"
                    type="button"
                    aria-disabled=move || (pages.range().start == 0).then_some("true")
                    on:click=move |_| pages.turn(-1)
                >
                    {format!("前の{ROWS}")}
                    {unit}
                </button>
                <span class="tsd-small" role="status">
                    {text}
                </span>
                <button
                    class="tsd-btn tsd-btn--s"
                    type="button"
                    aria-disabled=move || {
                        (pages.range().end >= pages.count.get()).then_some("true")
                    }
                    on:click=move |_| pages.turn(1)
                >
                    {format!("次の{ROWS}")}
                    {unit}
                </button>
            </nav>
        </Show>
    }
}
