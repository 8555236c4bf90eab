//! The banner that says that another month than the present one is judged: it was chosen on one page and
//! holds on all.

use crate::dom::prelude::*;
use wasm_bindgen::JsCast;

use crate::device::this_month;
use crate::entry::show;
use crate::session::Session;
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::link::sibling;
use crate::ui::route::Route;
use crate::ui::router::Router;

/// The banner, where the open draft is judged and no field says for which month.
#[component]
pub fn MonthBanner(
    /// The open draft.
    session: Session,
) -> impl IntoView {
    let router = expect_context::<Router>();
    let other = Memo::new(move || {
        let as_of = session.as_of().get();
        let judged = matches!(router.place(), Route::Home | Route::Checklist(..) | Route::All);
        // The month of a record is its own, and said above.
        (judged && as_of != this_month() && !session.draft().is_snapshot()).then_some(as_of)
    });
    let back = move |event: leptos::ev::MouseEvent| {
        let main = sibling(&event_target::<web_sys::Element>(&event), "tsd-main");
        session.set_as_of(this_month());
        // The button is gone.
        if let Some(main) = main.and_then(|main| main.dyn_into::<web_sys::HtmlElement>().ok()) {
            let _ = main.focus();
        }
    };
    move || {
        other.get().map(|as_of| {
            let said = if as_of > this_month() {
                "継続中の実績は、その月まで続くものとして数えた見込みです。"
            } else {
                "その月より後のことは数えていません。"
            };
            view! {
                <section class="tsd-banner tsd-banner--quiet tsd-noprint">
                    <Glyph icon=Icon::Info />
                    <p class="tsd-banner__title">
                        {format!("{}を基準月として判定しています", show::month(as_of))}
                    </p>
                    <div class="tsd-banner__body">
                        <p>{said}</p>
                        <p>
                            <button
                                class="tsd-btn tsd-btn--s"
                                type="button"
                                on:click=back
                            >
                                {"今月に戻す"}
                            </button>
                        </p>
                    </div>
                </section>
            }
        })
    }
}
