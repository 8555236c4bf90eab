//! The files that hold drafts: one draft, or a bundle `{ "schema": 1, "drafts": [ … ] }`.

use std::sync::Arc;

use crate::catalogue::CATALOGUE;
use crate::draft::{
    self, Draft, DraftError, DraftErrorKind, Extra, Json, MAX_BYTES, Number, SCHEMA,
};

/// The largest bundle that is read, in bytes of UTF-8 (64 MiB); each draft in it is held to its own
/// limit.
pub const MAX_BUNDLE_BYTES: usize = 64 << 20;

/// What is said of a file that is larger.
pub const TOO_LARGE_FILE: &str = "ファイルが大きすぎます。64 MiB以下にしてください。";

/// What an export adds to a draft, by name. It says with what the file was made, and is no fact.
const ADDED: [&str; 2] = ["catalogue_version", "readings"];

/// Reads a file: the drafts in it, each read or refused on its own.
///
/// # Errors
/// A [`DraftError`] where the file as a whole is no draft and no bundle.
pub fn read_file(text: &str) -> Result<Vec<Result<Draft, DraftError>>, DraftError> {
    let drafts = open_file(text)?;
    if drafts.is_bundle() {
        Ok(drafts.collect())
    } else {
        drafts.map(|draft| draft.map(Ok)).collect()
    }
}

/// Opens a file: its JSON is read, its drafts are checked one by one as they are asked for. For
/// those who must not stop for a whole bundle at once.
///
/// # Errors
/// A [`DraftError`] where the file is no JSON or too large, or is a bundle that names no schema.
pub fn open_file(text: &str) -> Result<Drafts, DraftError> {
    if text.len() > MAX_BUNDLE_BYTES {
        return Err(DraftError::whole(TOO_LARGE_FILE));
    }
    // Some editors put a mark in front of it, which is no part of the text.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim_ascii().is_empty() {
        return Err(DraftError::whole(
            "ファイルが空です。書き出した下書きのファイルを選んでください。",
        ));
    }
    match drafts_of(draft::parse_json(text, MAX_BUNDLE_BYTES)?) {
        Ok((drafts, others)) => {
            let newer = match draft::from_json(only_schema(others)) {
                Err(error) if error.newer().is_some() && !drafts.is_empty() => Some(error),
                read => read.map(|_| None)?,
            };
            Ok(Drafts { bundle: true, newer, rest: drafts.into_iter().enumerate() })
        }
        Err(_) if text.len() > MAX_BYTES => Err(draft::too_large()),
        Err(json) => {
            let rest = vec![json].into_iter().enumerate();
            Ok(Drafts { bundle: false, newer: None, rest })
        }
    }
}

/// The drafts of a file, each read or refused when its turn comes.
#[derive(Debug)]
pub struct Drafts {
    bundle: bool,
    /// Why no draft of it may be kept, where a newer version wrote the bundle.
    newer: Option<DraftError>,
    rest: std::iter::Enumerate<std::vec::IntoIter<Json>>,
}

impl Drafts {
    /// Whether the file is a bundle; otherwise it is one draft.
    #[must_use]
    pub fn is_bundle(&self) -> bool {
        self.bundle
    }
}

impl Iterator for Drafts {
    type Item = Result<Draft, DraftError>;

    fn next(&mut self) -> Option<Self::Item> {
        let (index, json) = self.rest.next()?;
        if let Some(error) = &self.newer {
            let kind = DraftErrorKind::NewerSchema(Arc::new(draft::glimpse(json)));
            return Some(Err(DraftError { kind, ..error.clone() }));
        }
        Some(if self.bundle {
            one(json).map_err(|error| below(&format!("/drafts/{index}"), error))
        } else {
            no_report(&json).and_then(|()| draft::from_json(json)).map(without_added)
        })
    }
}

/// The drafts of a bundle and what else it says; the value itself where it is none.
fn drafts_of(json: Json) -> Result<(Vec<Json>, Json), Json> {
    let Json::Object(mut fields) = json else { return Err(json) };
    let drafts =
        fields.iter().position(|(name, value)| name == "drafts" && matches!(value, Json::Array(_)));
    match drafts.map(|place| fields.swap_remove(place).1) {
        Some(Json::Array(drafts)) => Ok((drafts, Json::Object(fields))),
        _ => Err(Json::Object(fields)),
    }
}

/// Of what a bundle says beside its drafts: under which schema it was written.
fn only_schema(mut others: Json) -> Json {
    if let Json::Object(fields) = &mut others {
        fields.retain(|(name, _)| name == "schema");
    }
    others
}

/// Refuses what is ours and no draft: the results that can be written out beside it.
fn no_report(json: &Json) -> Result<(), DraftError> {
    let Json::Object(fields) = json else { return Ok(()) };
    let has = |name: &str| fields.iter().any(|(known, _)| known == name);
    if has("as_of") && has("specialties") && !has("sheets") {
        let message = "これは判定結果のファイルです。実績の入った下書きのファイル（「下書き」から書き出したJSON）を選んでください。";
        return Err(DraftError::whole(message));
    }
    Ok(())
}

fn one(json: Json) -> Result<Draft, DraftError> {
    no_report(&json)?;
    if json.to_text().len() > MAX_BYTES {
        return Err(draft::too_large());
    }
    draft::from_json(json).map(without_added)
}

/// The error with its place given from the file's root.
fn below(place: &str, error: DraftError) -> DraftError {
    DraftError { path: format!("{place}{}", error.path), ..error }
}

fn without_added(mut draft: Draft) -> Draft {
    draft.extra.retain(|(name, _)| !ADDED.contains(&name.as_str()));
    draft
}

/// The text of a file that holds `draft`, with what the export says of itself.
#[must_use]
pub fn export_text(draft: &Draft) -> String {
    exported(draft).to_text()
}

/// The text of a file that holds all of `drafts`.
#[must_use]
pub fn bundle_text<'d>(drafts: impl IntoIterator<Item = &'d Draft>) -> String {
    let mut fields: Extra = vec![
        ("schema".to_owned(), Json::Number(Number::Whole(SCHEMA))),
        ("drafts".to_owned(), drafts.into_iter().map(exported).collect()),
    ];
    fields.extend(added());
    Json::Object(fields).to_text()
}

fn exported(draft: &Draft) -> Json {
    let mut json = draft.to_json();
    if let Json::Object(fields) = &mut json {
        fields.retain(|(name, _)| !ADDED.contains(&name.as_str()));
        fields.extend(added());
    }
    json
}

fn added() -> Extra {
    let readings = CATALOGUE.readings.iter();
    let readings = readings.map(|reading| Json::String(reading.id.as_str().to_owned()));
    let values = [Json::String(CATALOGUE.version.to_owned()), readings.collect()];
    ADDED.into_iter().map(str::to_owned).zip(values).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const RICH: &str = r#"{"schema":1,"id":"a","title":"2026年度","x":{"__proto__":[1.5,null]},
        "sheets":{"operation":{"engagements":[{"id":"e1","staff":30,"z":"前からの値"}]}}}"#;

    fn drafts(text: &str) -> Vec<Draft> {
        read_file(text).expect("a file").into_iter().map(|draft| draft.expect("a draft")).collect()
    }

    #[test]
    fn what_is_exported_comes_back_the_same() {
        let draft = draft::parse(RICH).expect("a draft");
        let text = export_text(&draft);
        assert!(text.contains(r#""catalogue_version""#) && text.contains(r#""R10""#));
        assert_eq!(drafts(&text), std::slice::from_ref(&draft));
        assert_eq!(export_text(&drafts(&text)[0]), text);
        let bundle = bundle_text([&draft, &Draft::default()]);
        assert_eq!(drafts(&bundle), [draft, Draft::default()]);
    }

    #[test]
    fn a_broken_draft_does_not_spoil_the_others_of_its_bundle() {
        let text = r#"{"schema":1,"drafts":[{"schema":1},{"schema":1,"id":7},{"schema":9}]}"#;
        let read = read_file(text).expect("a bundle");
        assert!(read[0].is_ok());
        let wrong = read[1].as_ref().expect_err("wrong");
        assert_eq!((wrong.path.as_str(), wrong.newer().is_some()), ("/drafts/1/id", false));
        let newer = read[2].as_ref().expect_err("newer");
        assert_eq!((newer.path.as_str(), newer.newer().is_some()), ("/drafts/2/schema", true));
    }

    #[test]
    fn no_draft_of_a_newer_bundle_is_read_but_all_are_shown() {
        let text =
            r#"{"schema":2,"drafts":[{"schema":1,"title":"甲"},{"title":"乙","sheets":[]},7]}"#;
        let read = read_file(text).expect("a bundle");
        let seen = read.iter().map(|draft| {
            let error = draft.as_ref().expect_err("newer");
            assert_eq!(error.path, "/schema");
            error.newer().expect("what is understood").title.as_deref()
        });
        assert_eq!(seen.collect::<Vec<_>>(), [Some("甲"), Some("乙"), None]);
    }

    #[test]
    fn what_is_no_draft_is_refused_as_a_whole() {
        for text in ["", "[]", "{", "\u{feff}{}", r#"{"drafts":{}}"#] {
            assert!(read_file(text).is_err(), "{text}");
        }
        let large = format!(r#"{{"schema":1,"title":"{}"}}"#, "a".repeat(MAX_BYTES));
        assert!(read_file(&large).is_err());
        let none = read_file(r#"{"schema":2,"drafts":[]}"#).expect_err("a newer bundle of nothing");
        assert_eq!((none.path.as_str(), none.newer().is_some()), ("/schema", true));
        let report = r#"{"schema":1,"as_of":"2026-11","specialties":[]}"#;
        assert!(read_file(report).expect_err("a report").message.contains("判定結果"));
        for bundle in [r#"{"drafts":[{"schema":1}]}"#, r#"{"schema":"1","drafts":[]}"#] {
            assert_eq!(read_file(bundle).expect_err("no schema").path, "/schema");
        }
        let in_bundle = format!(r#"{{"schema":1,"drafts":[{large}]}}"#);
        assert!(read_file(&in_bundle).expect("a bundle")[0].is_err());
    }
}
