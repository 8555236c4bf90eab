//! Whether ＡＰ was passed, which is said once for all 専門分野 (R7).

use crate::dom::prelude::*;

use super::field::Tickable;
use super::reading::ReadingLink;
use crate::catalogue::{CATALOGUE, ReadingId};
use crate::session::{EditName, Session};

/// The name of the box.
pub const AP_PASSED: &str = "ap_passed";

/// The box.
#[component]
pub fn ApPassed(
    /// The open draft.
    session: Session,
) -> impl IntoView {
    let passed = Memo::new(move || session.draft().ap_passed == Some(true));
    let set = move |ticked| {
        session.edit(EditName::step("応用情報技術者試験の合格"), |draft| {
            draft.ap_passed = Some(ticked);
        });
    };
    view! {
        <div>
            <Tickable name=AP_PASSED checked=passed set readonly=session.readonly()>
                "応用情報技術者試験（ＡＰ）に合格している"
                <span class="tsd-check__note">
                    {format!("すべての専門分野の{}が「みなし到達」になります。", deemed())}
                </span>
            </Tickable>
            <p class="tsd-small">"判定の考え方：" <ReadingLink reading=ReadingId::R7 /></p>
        </div>
    }
}

/// The levels that a pass lets count, 「レベル3」.
fn deemed() -> String {
    CATALOGUE.deemed_levels().map(|level| format!("レベル{level}")).collect::<Vec<_>>().join("と")
}
