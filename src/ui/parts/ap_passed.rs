//! Whether ＡＰ was passed, which is said once for all 専門分野 (R7).

use crate::dom::prelude::*;
use web_sys::HtmlInputElement;

use super::reading::ReadingLink;
use crate::catalogue::ReadingId;
use crate::session::{EditName, Session};

/// The name of the box.
pub const AP_PASSED: &str = "ap_passed";

/// The box.
#[component]
pub fn ApPassed(
    /// The open draft.
    session: Session,
) -> impl IntoView {
    let passed = Memo::new(move |_| session.draft().ap_passed == Some(true));
    view! {
        <div>
            <label class="tsd-check">
                <input
                    class="tsd-check__input"
                    type="checkbox"
                    name=AP_PASSED
                    prop:checked=passed
                    disabled=move || session.readonly().get()
                    on:change=move |event| {
                        let ticked = event_target_checked(&event);
                        session
                            .edit(
                                EditName::step("応用情報技術者試験の合格"),
                                |draft| draft.ap_passed = Some(ticked),
                            );
                        event_target::<HtmlInputElement>(&event)
                            .set_checked(passed.get_untracked());
                    }
                />
                <span>
                    "応用情報技術者試験（ＡＰ）に合格している"
                    <span class="tsd-check__note">
                        {"4分野すべてのレベル3が「みなし到達」になります。"}
                    </span>
                </span>
            </label>
            <p class="tsd-small">"判定の考え方：" <ReadingLink reading=ReadingId::R7 /></p>
        </div>
    }
}
