//! What objects and lists are read with: field by field, with what was wrong first, and with what a newer version wrote
//! left out.
//!
//! Deliberately absent: what a draft is made of; see `read`.

use std::fmt;

use super::json::Json;
use super::path::Path;
use super::{DraftError, Extra};

/// Behind a pointer: the error is much larger than most of what is read.
pub(super) type Result<T> = std::result::Result<T, Box<DraftError>>;

/// The fields of an object, taken one by one; what is not taken is unknown and kept.
pub(super) struct Fields<'a> {
    path: Path<'a>,
    fields: Vec<(String, Json)>,
    /// What was wrong first.
    wrong: Option<Box<DraftError>>,
}

impl<'a> Fields<'a> {
    pub fn of(json: Json, path: Path<'a>) -> Result<Self> {
        match json {
            Json::Object(fields) => Ok(Self { path, fields, wrong: None }),
            other => Err(wrong(path, other.describe(), "オブジェクト（{ }）")),
        }
    }

    /// The field `name`, read by `read`; `null` is absent. Where it is wrong, [`Self::rest`] tells: one looks once, at the
    /// end, and not at every field.
    pub fn take<T>(
        &mut self,
        name: &str,
        read: impl FnOnce(Json, Path<'_>) -> Result<T>,
    ) -> Option<T> {
        self.exactly(name, read).unwrap_or_else(|error| {
            self.note(error);
            None
        })
    }

    fn note(&mut self, error: Box<DraftError>) {
        if let Err(error) = left_out(error, self.path) {
            self.wrong.get_or_insert(error);
        }
    }

    /// As [`Self::take`], but told at once and never left out: for what would say something else without it.
    pub fn exactly<T>(
        &mut self,
        name: &str,
        read: impl FnOnce(Json, Path<'_>) -> Result<T>,
    ) -> Result<Option<T>> {
        match self.value(name) {
            Some(json) => read(json, self.path.field(name)).map(Some),
            None => Ok(None),
        }
    }

    /// The value of the field `name`, as it stands.
    fn value(&mut self, name: &str) -> Option<Json> {
        let place = self.fields.iter().position(|(known, _)| known == name)?;
        Some(self.fields.remove(place).1).filter(|json| *json != Json::Null)
    }

    /// The field `name`, which must be there.
    pub fn need<T>(
        &mut self,
        name: &str,
        expected: &str,
        read: impl FnOnce(Json, Path<'_>) -> Result<T>,
    ) -> Result<T> {
        let value = self.exactly(name, read)?;
        value.ok_or_else(|| Box::new(DraftError::missing(self.path.field(name), expected)))
    }

    /// What was not taken.
    ///
    /// # Errors
    /// What was wrong first with what was taken.
    pub fn rest(self) -> Result<Extra> {
        match self.wrong {
            None => Ok(self.fields),
            Some(error) => Err(error),
        }
    }
}

impl From<Fields<'_>> for Json {
    /// The object of what was not taken.
    fn from(fields: Fields<'_>) -> Self {
        Self::Object(fields.fields)
    }
}

/// Goes on without what was refused, where a newer version wrote it.
pub(super) fn left_out(error: Box<DraftError>, place: Path<'_>) -> Result<()> {
    if place.is_in_newer() { Ok(()) } else { Err(error) }
}

/// At `path` stands `found` where `expected` would be right.
pub(super) fn wrong(
    path: Path<'_>,
    found: impl fmt::Display,
    expected: impl fmt::Display,
) -> Box<DraftError> {
    Box::new(DraftError::at(path, found, expected))
}

/// A list, each item read by `read`.
pub(super) fn list<T>(
    json: Json,
    path: Path<'_>,
    read: impl Fn(Json, Path<'_>) -> Result<T>,
) -> Result<Vec<T>> {
    let Json::Array(items) = json else {
        return Err(wrong(path, json.describe(), "リスト（[ ]）"));
    };
    // Not as large as the list: what it is made of may be nothing.
    let mut list = Vec::new();
    for (index, item) in items.into_iter().enumerate() {
        match read(item, path.item(index)) {
            Ok(item) => list.push(item),
            Err(error) => left_out(error, path)?,
        }
    }
    Ok(list)
}

/// An object whose field names are ids; a field that is `null` is absent.
pub(super) fn keyed<K, T>(
    json: Json,
    path: Path<'_>,
    key: impl Fn(&str, Path<'_>) -> Result<K>,
    read: impl Fn(&K, Json, Path<'_>) -> Result<T>,
) -> Result<Vec<(K, T)>> {
    let fields = Fields::of(json, path)?.fields;
    let mut entries = Vec::with_capacity(fields.len());
    for (name, value) in fields {
        let place = path.field(&name);
        let entry = key(&name, place).and_then(|key| match value {
            Json::Null => Ok(None),
            value => read(&key, value, place).map(|entry| Some((key, entry))),
        });
        match entry {
            Err(error) => left_out(error, path)?,
            Ok(entry) => entries.extend(entry),
        }
    }
    Ok(entries)
}
