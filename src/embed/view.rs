//! One showing of the application: our own page, an element in somebody's page, or a frame.
//!
//! JavaScript holds a [`View`] for as long as it is shown; freeing it takes everything back. The
//! rest of what an element is (attributes, property, event) stands in `tasseido.js`.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::dom::prelude::*;
use js_sys::{Function, JSON};
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use super::api::throw;
use super::from_js::draft_from_js;
use crate::catalogue::{CATALOGUE, Level};
use crate::device::this_month;
use crate::dom::{Mounted, mount};
use crate::session::Session;
use crate::store::Shelf;
use crate::ui::app::{App, Theme};
use crate::ui::{Route, Router};

/// A showing of the application inside an element of the page.
#[wasm_bindgen]
pub struct View {
    session: Session,
    router: Router,
    theme: RwSignal<Theme>,
    /// What is shown, as long as it is shown. Dropped last: the signals above live in it.
    mounted: Mounted,
}

#[wasm_bindgen]
impl View {
    /// Shows the application in `into`, with the drafts kept under `storage_key`. `changed` is
    /// called after each change of the draft.
    #[wasm_bindgen(constructor)]
    pub fn new(into: HtmlElement, storage_key: &str, changed: Function) -> Self {
        Self::mount(into, storage_key, false, move |session| {
            let told = RefCell::new((session.draft_now(), session.as_of().get_untracked()));
            effect(move || {
                let now = (session.draft(), session.as_of().get());
                if session.is_example_now() {
                    return;
                }
                let before = told.replace(now.clone());
                // That another draft without a fact took the place of one is no change to anybody.
                let blank = before.0.is_blank() && now.0.is_blank() && before.1 == now.1;
                if before != now && !blank {
                    let _ = changed.call0(&JsValue::UNDEFINED);
                }
            });
            Router::inner(Route::Home)
        })
    }

    /// Goes to the checklist of `specialty` at `level`, where both name one; home otherwise.
    pub fn go(&self, specialty: Option<String>, level: Option<String>) {
        let specialty = specialty.and_then(|id| CATALOGUE.specialty(&id));
        let Some(specialty) = specialty else {
            self.router.go_quietly(Route::Home);
            return;
        };
        let level = level.and_then(|text| text.trim().parse().ok()).and_then(Level::new);
        let level = level.and_then(|level| specialty.level(level)).unwrap_or(specialty.bottom());
        self.router.go_quietly(Route::Checklist(specialty, level.level));
    }

    /// Shows the colours of the theme of that name.
    pub fn theme(&self, name: &str) {
        self.theme.set(Theme::parse(name));
    }

    /// Lets the draft only be looked at, or be changed again.
    pub fn readonly(&self, readonly: bool) {
        self.session.set_readonly(readonly);
    }

    /// Whether the open draft was given only to be looked at, and is not kept.
    #[wasm_bindgen(js_name = isShownOnly)]
    pub fn is_shown_only(&self) -> bool {
        self.session.is_shown_only()
    }

    /// The month of assessment, `YYYY-MM`.
    #[wasm_bindgen(js_name = asOf)]
    pub fn as_of(&self) -> String {
        self.session.as_of().get_untracked().to_string()
    }

    /// The open draft; one that a newer version wrote is given as that wrote it, or as `null`.
    pub fn draft(&self) -> JsValue {
        let text = self.session.own_text_now();
        text.and_then(|text| JSON::parse(&text).ok()).unwrap_or(JsValue::NULL)
    }

    /// The open draft as far as this version knows it: what is judged.
    pub fn judged(&self) -> JsValue {
        JSON::parse(&self.session.own_draft_now().to_text()).unwrap_or_default()
    }

    /// Opens `draft` in place of the one that is open.
    ///
    /// # Errors
    /// Throws a `DraftError` where the draft is wrong; the open one stays.
    #[wasm_bindgen(js_name = setDraft)]
    pub fn set_draft(&self, draft: &JsValue) -> Result<(), JsValue> {
        let draft = draft_from_js(draft).map_err(throw)?;
        self.session.replace(draft);
        Ok(())
    }
}

impl View {
    /// Shows the application in `into`. `begin` gives the router and may follow the session; what
    /// it sets up ends with the view.
    pub(super) fn mount(
        into: HtmlElement,
        storage_key: &str,
        chrome: bool,
        begin: impl FnOnce(Session) -> Router + 'static,
    ) -> Self {
        let shelf = Shelf::open(storage_key);
        let parts = Rc::new(Cell::new(None));
        let out = parts.clone();
        let mounted = mount(&into, move || {
            let session = Session::open(shelf, this_month());
            let router = begin(session);
            let theme = RwSignal::new(Theme::Auto);
            out.set(Some((session, router, theme)));
            view! { <App session router theme chrome /> }.into_view()
        });
        let (session, router, theme) =
            parts.take().expect("`mount` calls its function before it returns");
        Self { session, router, theme, mounted }
    }

    /// The open draft, and how it is changed.
    pub(super) fn session(&self) -> Session {
        self.session
    }

    /// Moves it into `place`.
    pub(super) fn move_to(&self, place: &HtmlElement) {
        self.mounted.move_to(place);
    }
}
