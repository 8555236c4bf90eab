//! Tells screen readers of a verdict that changed: politely, once it has come to rest.

use std::time::Duration;

use crate::dom::prelude::*;

use crate::catalogue::{Level, Specialty};
use crate::evaluation::{LevelReport, Progress, Verdict};
use crate::session::Session;

/// How long a verdict must stand before it is told.
const REST: Duration = Duration::from_millis(700);

/// The one live region of a checklist.
#[component]
pub fn Announce(
    /// The open draft.
    session: Session,
    /// The 専門分野.
    specialty: &'static Specialty,
    /// The level where one is.
    level: Signal<Level>,
    /// The verdict there.
    report: Memo<LevelReport>,
) -> impl IntoView {
    let told = RwSignal::new(String::new());
    let state = Memo::new(move || {
        let report = report.read();
        (level.get(), report.verdict, report.progress(), session.is_trial())
    });
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(handle) = waiting.try_update_value(Option::take).flatten() {
            handle.clear();
        }
    };
    watch(
        move || state.get(),
        move |(level, verdict, Progress { met, asked: all }, trial)| {
            stop();
            let trial = if *trial { "試算：" } else { "" };
            let name = specialty.name;
            let reason = match verdict {
                Verdict::Achieved => format!("{all}項目すべてを満たしています"),
                Verdict::Deemed => "応用情報技術者試験の合格によります".to_owned(),
                Verdict::Unmet => format!("{all}項目のうち{met}項目を満たしています"),
            };
            let text = format!("{trial}{name} レベル{level}：{}。{reason}", verdict.label());
            let handle = set_timeout_with_handle(move || told.set(text), REST);
            waiting.set_value(handle.ok());
        },
    );
    on_cleanup(stop);
    view! { <p class="tsd-vh" role="status" aria-live="polite">{told}</p> }
}
