//! The size, by the measures of the 専門分野.

use crate::dom::prelude::*;

use super::editor::Editor;
use crate::catalogue::Measure;
use crate::session::Field;
use crate::ui::parts::field::{Boxes, EntryField, FieldId, Keep, size};

/// The fields.
#[component]
pub fn Sizes(
    /// The engagement.
    editor: Editor,
) -> impl IntoView {
    let measures = editor.specialty().measures;
    let hint = FieldId::unique();
    let fields = measures.iter().map(|measure| {
        let measure = *measure;
        let label = editor.specialty().measure_words(measure);
        let (unit, keys) = match measure {
            Measure::Staff => ("人", "numeric"),
            Measure::AnnualContract => ("円", "text"),
            Measure::AnnualUsers => ("人／年", "numeric"),
        };
        let value = editor.read(move |engagement| engagement.whole_size(measure));
        let set = move |size| {
            editor.typing(label, measure.as_str(), |engagement| engagement.set_size(measure, size));
        };
        let (session, subject) = editor.keep();
        let keep = Keep::new(session, subject, Field::Size(measure));
        let boxes = Boxes::new(value.into(), size(measure), set, Some(keep));
        view! {
            <EntryField
                label
                also=(measure == Measure::AnnualContract).then(|| hint.hint())
                class="tsd-input tsd-input--num tsd-input--n"
                keys
                unit
                boxes
                readonly=editor.readonly()
            />
        }
    });
    view! {
        <div class="tsd-stack--s">
            <div class="tsd-fields">{fields.collect_view()}</div>
            <p class="tsd-hint" id=hint.hint()>{"「7.5億」「３，０００万」のようにも入力できます。"}</p>
        </div>
    }
}
