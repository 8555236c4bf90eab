//! The messages at the edge of the page, or of the dialog that is open over it: nothing else can be heard or used then.

use crate::dom::prelude::*;

use super::icon::{Glyph, Icon};
use crate::session::{Session, WayBack};

/// What the messages belong to, and how many dialogs are open. A context of the application.
#[derive(Clone, Copy)]
pub struct Messages {
    session: Session,
    dialogs: RwSignal<u32>,
}

impl Messages {
    /// Those of `session`, over the page.
    #[must_use]
    pub fn new(session: Session) -> Self {
        Self { session, dialogs: RwSignal::new(0) }
    }

    /// From now on they are in a dialog, until it is closed.
    fn go_into_dialog(self) {
        self.dialogs.update(|open| *open += 1);
        on_cleanup(move || {
            self.dialogs.try_update(|open| *open -= 1);
        });
    }
}

/// The messages.
#[component]
pub fn Toaster(
    /// Whether this is within a dialog.
    #[prop(optional)]
    in_dialog: bool,
) -> impl IntoView {
    let messages = expect_context::<Messages>();
    let Messages { session, dialogs } = messages;
    let toasts = session.toasts;
    if in_dialog {
        messages.go_into_dialog();
    }
    let here = move || if in_dialog || dialogs.get() == 0 { toasts.all() } else { Vec::new() };
    view! {
        <div class="tsd-toasts" role="status" aria-live="polite">
            <For each=here key=|toast| toast.number let(toast)>
                <div class="tsd-toast">
                    <span class="tsd-toast__text">{toast.text}</span>
                    {toast
                        .way_back
                        .map(|way_back| {
                            let go_back = move |_| {
                                toasts.close(toast.number);
                                match way_back {
                                    WayBack::Undo => session.undo(),
                                    WayBack::Call(call) => call.run(()),
                                }
                            };
                            view! {
                                <Show when=move || toasts.leads_back(toast.number, way_back)>
                                    <button
                                        class="tsd-btn tsd-btn--s"
                                        type="button"
                                        on:click=go_back
                                    >
                                        {"元に戻す"}
                                    </button>
                                </Show>
                            }
                        })}
                    <button
                        class="tsd-btn tsd-btn--icon tsd-btn--s"
                        type="button"
                        aria-label="閉じる"
                        on:click=move |_| toasts.close(toast.number)
                    >
                        <Glyph icon=Icon::Close />
                    </button>
                </div>
            </For>
        </div>
    }
}
