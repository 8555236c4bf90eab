//! From a draft to JSON: known fields in a fixed order, then the unknown ones as they were.

use super::json::{Json, Number};
use super::{
    Draft, Engagement, Evidence, Expertise, Extra, Mentoring, Period, Person, SCHEMA, Sheet, Span,
    Succession, WholeNumber,
};
use crate::catalogue::Id;

impl Draft {
    /// The draft as JSON, which [`super::from_json`] reads back to the same draft.
    #[must_use]
    pub fn to_json(&self) -> Json {
        Object::default()
            .put("schema", Json::Number(Number::Whole(SCHEMA)))
            .text("id", self.id.as_deref())
            .text("title", self.title.as_deref())
            .maybe("person", self.person.as_ref().map(person))
            .boolean("ap_passed", self.ap_passed)
            .maybe("sheets", self.sheets.as_deref().map(|sheets| keyed(sheets, sheet)))
            .number("revision", self.revision)
            .text("updated", self.updated.as_deref())
            .text("snapshot_of", self.snapshot_of.as_deref())
            .maybe("snapshot_month", self.snapshot_month.map(display))
            .end(&self.extra)
    }

    /// The draft as JSON text, on one line.
    #[must_use]
    pub fn to_text(&self) -> String {
        self.to_json().to_text()
    }
}

/// The fields of an object on their way out.
#[derive(Default)]
struct Object(Vec<(String, Json)>);

impl Object {
    fn put(mut self, name: &str, value: Json) -> Self {
        self.0.push((name.to_owned(), value));
        self
    }

    fn maybe(self, name: &str, value: Option<Json>) -> Self {
        match value {
            Some(value) => self.put(name, value),
            None => self,
        }
    }

    fn text(self, name: &str, value: Option<&str>) -> Self {
        self.maybe(name, value.map(string))
    }

    fn boolean(self, name: &str, value: Option<bool>) -> Self {
        self.maybe(name, value.map(Json::Bool))
    }

    fn number(self, name: &str, value: Option<WholeNumber>) -> Self {
        self.maybe(name, value.map(|number| Json::Number(Number::Whole(number.get()))))
    }

    fn evidence(self, evidence: &Evidence) -> Self {
        self.text("note", evidence.note.as_deref())
            .text("link", evidence.link.as_deref())
            .maybe("date", evidence.date.map(display))
    }

    fn end(mut self, extra: &Extra) -> Json {
        self.0.extend(extra.iter().cloned());
        Json::Object(self.0)
    }
}

fn string(text: &str) -> Json {
    Json::String(text.to_owned())
}

fn display(value: impl std::fmt::Display) -> Json {
    Json::String(value.to_string())
}

fn ids<I: Id>(ids: &[I]) -> Json {
    Json::Array(ids.iter().map(|id| string(id.as_str())).collect())
}

fn keyed<K: Id, T>(entries: &[(K, T)], write: impl Fn(&T) -> Json) -> Json {
    let fields = entries.iter().map(|(id, value)| (id.as_str().to_owned(), write(value)));
    Json::Object(fields.collect())
}

fn list<T>(items: &[T], write: impl Fn(&T) -> Json) -> Json {
    Json::Array(items.iter().map(write).collect())
}

fn person(person: &Person) -> Json {
    Object::default()
        .text("name", person.name.as_deref())
        .text("affiliation", person.affiliation.as_deref())
        .end(&person.extra)
}

fn sheet(sheet: &Sheet) -> Json {
    Object::default()
        .maybe("engagements", sheet.engagements.as_deref().map(|items| list(items, engagement)))
        .maybe("expertise", sheet.expertise.as_deref().map(|areas| keyed(areas, expertise)))
        .maybe("succession", sheet.succession.as_deref().map(|items| list(items, succession)))
        .maybe("mentoring", sheet.mentoring.as_ref().map(mentoring))
        .end(&sheet.extra)
}

fn engagement(engagement: &Engagement) -> Json {
    let notes = engagement.notes.as_deref().map(|notes| {
        let fields = notes.iter().map(|(id, note)| ((*id).to_owned(), string(note)));
        Json::Object(fields.collect())
    });
    Object::default()
        .put("id", string(engagement.id.as_str()))
        .text("title", engagement.title.as_deref())
        .evidence(&engagement.evidence)
        .maybe("period", engagement.period.as_ref().map(period))
        .maybe("role", engagement.role.map(|role| string(role.as_str())))
        .boolean("successful", engagement.successful)
        .maybe("duties", engagement.duties.as_deref().map(ids))
        .maybe("conditions", engagement.conditions.as_deref().map(ids))
        .maybe("notes", notes)
        .number("staff", engagement.staff)
        .number("annual_contract_yen", engagement.annual_contract_yen)
        .number("annual_users", engagement.annual_users)
        .end(&engagement.extra)
}

fn period(period: &Period) -> Json {
    let object = Object::default();
    let object = match period.span {
        Span::Closed { from, to } => object.put("from", display(from)).put("to", display(to)),
        Span::Ongoing { from } => object.put("from", display(from)),
        Span::Months(months) => object.put("months", Json::Number(Number::Whole(months.into()))),
    };
    object.end(&period.extra)
}

fn expertise(expertise: &Expertise) -> Json {
    Object::default()
        .put("depth", string(expertise.depth.as_str()))
        .evidence(&expertise.evidence)
        .end(&expertise.extra)
}

fn succession(succession: &Succession) -> Json {
    Object::default()
        .put("kind", string(succession.kind.as_str()))
        .evidence(&succession.evidence)
        .end(&succession.extra)
}

fn mentoring(mentoring: &Mentoring) -> Json {
    Object::default()
        .boolean("done", mentoring.done)
        .evidence(&mentoring.evidence)
        .end(&mentoring.extra)
}
