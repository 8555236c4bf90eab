//! Of which 実績 the 複雑性 conditions are ticked: chosen once for each 専門分野, wherever it is shown.

use crate::dom::prelude::*;

use crate::catalogue::{CATALOGUE, Specialty};
use crate::draft::EngagementId;
use crate::explanation;
use crate::session::Session;

/// The choices. A context of the application.
#[derive(Clone, Copy)]
pub struct Chosen(StoredValue<Vec<RwSignal<Option<EngagementId>>>>);

impl Chosen {
    /// Nothing chosen yet.
    #[must_use]
    pub fn new() -> Self {
        let none = CATALOGUE.specialties.iter().map(|_| RwSignal::new(None));
        Self(StoredValue::new(none.collect()))
    }

    /// Chooses an engagement of `specialty`.
    pub fn choose(self, specialty: &Specialty, id: EngagementId) {
        self.signal(specialty).set(Some(id));
    }

    /// The engagement chosen, the first one where none is; `None` where there is none.
    #[must_use]
    pub fn of(self, session: Session, specialty: &'static Specialty) -> Memo<Option<EngagementId>> {
        let chosen = self.signal(specialty);
        Memo::new(move || {
            let draft = session.draft();
            let sheet = draft.sheet(specialty.id)?;
            let chosen = chosen.get().filter(|id| sheet.engagement(id).is_some());
            chosen.or_else(|| sheet.engagements().first().map(|first| first.id.clone()))
        })
    }

    fn signal(self, specialty: &Specialty) -> RwSignal<Option<EngagementId>> {
        let place = CATALOGUE.specialties.iter().position(|known| known == specialty);
        self.0.with_value(|signals| signals[place.unwrap_or_default()])
    }
}

impl Default for Chosen {
    fn default() -> Self {
        Self::new()
    }
}

/// The choice of an engagement.
#[component]
pub fn ChooseEngagement(
    /// The open draft.
    session: Session,
    /// The 専門分野.
    specialty: &'static Specialty,
    /// The id of the field, where the page has several.
    id: String,
) -> impl IntoView {
    let chosen = expect_context::<Chosen>();
    let of = chosen.of(session, specialty);
    let names = session.sheet(specialty, |sheet| {
        let engagements = sheet.engagements().iter();
        let name = |engagement| explanation::title(Some(sheet), engagement);
        engagements.map(|one| (one.id.clone(), name(one))).collect::<Vec<_>>()
    });
    let options = move || {
        names
            .get()
            .into_iter()
            .map(|(id, name)| {
                let value = id.as_str().to_owned();
                let selected = move || of.read().as_ref() == Some(&id);
                view! { <option value=value prop:selected=selected>{name}</option> }
            })
            .collect_view()
    };
    let on_paper = move || {
        let names = names.read();
        let name = names.iter().find(|(id, _)| of.read().as_ref() == Some(id));
        name.map(|(_, name)| {
            view! { <p class="tsd-paper tsd-small">{format!("チェックは「{name}」のものです。")}</p> }
        })
    };
    view! {
        {on_paper}
        <div class="tsd-field">
            <label class="tsd-label tsd-small" for=id.clone()>
                {"チェックを付ける実績"}
            </label>
            <select
                class="tsd-input tsd-input--auto"
                id=id
                on:change=move |event| {
                    chosen.choose(specialty, EngagementId::new(&event_target_value(&event)));
                }
            >
                {options}
                {move || {
                    names
                        .read()
                        .is_empty()
                        .then(|| {
                            view! {
                                <option value="">
                                    {"（新しい実績。チェックすると作られます）"}
                                </option>
                            }
                        })
                }}
            </select>
        </div>
    }
}
