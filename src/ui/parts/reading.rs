//! Links to our readings of the source (判定の考え方).

use crate::dom::prelude::*;

use super::link::PlaceLink;
use crate::catalogue::{CATALOGUE, ReadingId};
use crate::ui::route::Route;

/// A link to one reading.
#[component]
pub fn ReadingLink(
    /// Which one.
    reading: ReadingId,
) -> impl IntoView {
    let title = CATALOGUE.reading(reading).title;
    let label = format!("判定の考え方 {} {title}", reading.as_str());
    view! {
        <PlaceLink class="tsd-reading" to=Route::Readings(Some(reading)) label>
            {reading.as_str()}
        </PlaceLink>
    }
}

/// The readings that bear on something, each as a link.
#[component]
pub fn ReadingLinks(
    /// Which ones.
    #[prop(into)]
    readings: Signal<&'static [ReadingId]>,
) -> impl IntoView {
    move || {
        let readings = readings.get();
        (!readings.is_empty()).then(|| {
            let links = readings.iter().map(|reading| view! { <ReadingLink reading=*reading /> });
            view! { <p class="tsd-crit__foot">"判定の考え方：" {links.collect_view()}</p> }
        })
    }
}
