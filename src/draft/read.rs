//! From JSON to a draft: every check, with the place and a Japanese reason.

use std::sync::Arc;

use super::engagement_id::free_ids;
use super::fields::{Fields, Result, keyed, left_out, list, wrong};
use super::json::{EXCERPT, Json, excerpt};
use super::path::Path;
use super::{
    Date, Draft, DraftError, DraftErrorKind, Engagement, EngagementId, Evidence, Expertise,
    Mentoring, Month, Number, Period, Person, SCHEMA, Sheet, Span, Succession, WholeNumber,
};
use crate::catalogue::{CATALOGUE, Definition, Depth, Id, Measure, Role, Specialty, SpecialtyId};
use crate::order::Map;

/// Checks a JSON value and makes it a draft. Older schemas are migrated on the way.
///
/// # Errors
/// A [`DraftError`] that names the place, what was found there and what would be right. A newer
/// schema is told apart by [`DraftErrorKind::NewerSchema`], with what is understood of the draft.
pub fn from_json(json: Json) -> std::result::Result<Draft, DraftError> {
    let read = Fields::of(json, Path::Root).and_then(|mut fields| match schema(&mut fields)? {
        schema if schema > SCHEMA => Err(newer(schema, glimpse(fields.into()))),
        _ => draft(fields),
    });
    read.map_err(|error| *error)
}

/// What this version understands of a draft that a newer one wrote: to be looked at, never to be
/// written back. What does not exist in this version is left out; a [`Period`] as a whole.
#[must_use]
pub fn glimpse(json: Json) -> Draft {
    let fields = Fields::of(json, Path::Newer);
    let seen = fields.and_then(|mut fields| {
        fields.take("schema", |_, _| Ok(()));
        draft(fields)
    });
    seen.unwrap_or_default()
}

fn draft(mut fields: Fields<'_>) -> Result<Draft> {
    Ok(Draft {
        id: fields.take("id", text),
        title: fields.take("title", text),
        person: fields.take("person", person),
        ap_passed: fields.take("ap_passed", boolean),
        sheets: fields.take("sheets", sheets),
        revision: fields.take("revision", whole_number),
        updated: fields.take("updated", text),
        snapshot_of: fields.take("snapshot_of", text),
        snapshot_month: fields.take("snapshot_month", month),
        extra: fields.rest()?,
    })
}

fn schema(fields: &mut Fields<'_>) -> Result<u64> {
    fields.need("schema", "形式の版（現在は 1）", |json, path| {
        let number = match &json {
            Json::Number(number) => number.whole().filter(|number| *number >= 1),
            _ => None,
        };
        number.ok_or_else(|| wrong(path, json.describe(), "形式の版（現在は 1）"))
    })
}

/// The refusal of a draft that a newer version wrote.
fn newer(schema: u64, seen: Draft) -> Box<DraftError> {
    Box::new(DraftError {
        kind: DraftErrorKind::NewerSchema(Arc::new(seen)),
        path: Path::Root.field("schema").to_string(),
        message: format!(
            "この下書きは新しい版の形式（schema {schema}）で書かれています。\
             この版が扱えるのは schema {SCHEMA} までです。新しい版のtasseidoで開いてください。"
        ),
    })
}

fn text(json: Json, path: Path<'_>) -> Result<String> {
    match json {
        Json::String(text) => Ok(text),
        other => Err(wrong(path, other.describe(), "文字列")),
    }
}

fn boolean(json: Json, path: Path<'_>) -> Result<bool> {
    match json {
        Json::Bool(value) => Ok(value),
        other => Err(wrong(path, other.describe(), "true か false ")),
    }
}

fn whole(json: &Json, path: Path<'_>, most: u64) -> Result<u64> {
    let number = match json {
        Json::Number(number) => number.whole().filter(|number| *number <= most),
        _ => None,
    };
    number.ok_or_else(|| wrong(path, json.describe(), format!("0〜{most}の整数")))
}

fn whole_number(json: Json, path: Path<'_>) -> Result<WholeNumber> {
    let number = whole(&json, path, Number::MAX_WHOLE)?;
    Ok(WholeNumber::new(number).unwrap_or_default())
}

fn month(json: Json, path: Path<'_>) -> Result<Month> {
    let month = match &json {
        Json::String(text) => Month::parse(text),
        _ => None,
    };
    let expected = "「2026-04」の形の年月（1900-01〜2999-12）";
    month.ok_or_else(|| wrong(path, json.describe(), expected))
}

fn date(json: Json, path: Path<'_>) -> Result<Date> {
    let date = match &json {
        Json::String(text) => Date::parse(text),
        _ => None,
    };
    date.ok_or_else(|| wrong(path, json.describe(), "「2026-04-01」の形の、実在する日付"))
}

fn link(json: Json, path: Path<'_>) -> Result<String> {
    match json {
        Json::String(text) if is_link(&text) => Ok(text),
        other => Err(wrong(path, other.describe(), "https:// か http:// で始まるリンク")),
    }
}

/// Whether a text may stand as the link of an [`Evidence`]: `http` or `https`, and no white space.
#[must_use]
pub fn is_link(text: &str) -> bool {
    let rest = ["https://", "http://"].iter().find_map(|scheme| {
        let start = text.get(..scheme.len())?;
        start.eq_ignore_ascii_case(scheme).then(|| &text[scheme.len()..])
    });
    rest.is_some_and(|rest| {
        !rest.is_empty()
            && !rest.starts_with('/')
            && !rest.contains(|c: char| c.is_whitespace() || c.is_control())
    })
}

/// The id that `text` names among `definitions`.
fn id<I: Id>(text: &str, path: Path<'_>, what: &str, definitions: &[Definition<I>]) -> Result<I> {
    let known = definitions.iter().map(|definition| definition.id);
    known.clone().find(|id| id.as_str() == text).ok_or_else(|| {
        let all = known.map(Id::as_str).collect::<Vec<_>>().join("、");
        wrong(
            path,
            format!("存在しない{what}「{}」", excerpt(text, EXCERPT)),
            format!("{all} のいずれか"),
        )
    })
}

fn id_in<I: Id>(
    what: &'static str,
    definitions: &'static [Definition<I>],
) -> impl Fn(Json, Path<'_>) -> Result<I> {
    move |json, path| id(&text(json, path)?, path, what, definitions)
}

/// The rank that a text names, or the list of those that would be right.
fn rank<T>(
    json: Json,
    path: Path<'_>,
    what: &str,
    parse: impl Fn(&str) -> Option<T>,
    all: impl Iterator<Item = &'static str>,
) -> Result<T> {
    let text = text(json, path)?;
    parse(&text).ok_or_else(|| {
        let all = all.collect::<Vec<_>>().join("、");
        wrong(
            path,
            format!("存在しない{what}「{}」", excerpt(&text, EXCERPT)),
            format!("{all} のいずれか"),
        )
    })
}

fn role(json: Json, path: Path<'_>) -> Result<Role> {
    rank(json, path, "役割", Role::parse, Role::all().map(Role::as_str))
}

fn depth(json: Json, path: Path<'_>) -> Result<Depth> {
    rank(json, path, "専門性の深さ", Depth::parse, Depth::all().map(Depth::as_str))
}

fn person(json: Json, path: Path<'_>) -> Result<Person> {
    let mut fields = Fields::of(json, path)?;
    Ok(Person {
        name: fields.take("name", text),
        affiliation: fields.take("affiliation", text),
        extra: fields.rest()?,
    })
}

fn sheets(json: Json, path: Path<'_>) -> Result<Vec<(SpecialtyId, Sheet)>> {
    let sheets = keyed(
        json,
        path,
        |name, path| {
            CATALOGUE.specialty(name).ok_or_else(|| {
                let all: Vec<_> = CATALOGUE.specialties.iter().map(|s| s.id.as_str()).collect();
                wrong(
                    path,
                    format!("存在しない専門分野「{}」", excerpt(name, EXCERPT)),
                    format!("{} のいずれか", all.join("、")),
                )
            })
        },
        |specialty, json, path| sheet(specialty, json, path),
    )?;
    Ok(sheets.into_iter().map(|(specialty, sheet)| (specialty.id, sheet)).collect())
}

fn sheet(specialty: &'static Specialty, json: Json, path: Path<'_>) -> Result<Sheet> {
    let mut fields = Fields::of(json, path)?;
    Ok(Sheet {
        engagements: fields.take("engagements", |json, path| engagements(specialty, json, path)),
        expertise: fields.take("expertise", |json, path| {
            keyed(
                json,
                path,
                |name, path| id(name, path, "専門性の領域", specialty.areas),
                |_, json, path| expertise(json, path),
            )
        }),
        succession: fields.take("succession", |json, path| list(json, path, succession)),
        mentoring: fields.take("mentoring", mentoring),
        extra: fields.rest()?,
    })
}

fn engagements(
    specialty: &'static Specialty,
    json: Json,
    path: Path<'_>,
) -> Result<Vec<Engagement>> {
    let mut read = list(json, path, |json, path| engagement(specialty, json, path))?;
    let given = read.iter().enumerate().filter_map(|(index, (id, _))| Some((id.clone()?, index)));
    let taken: Map<_, _> = given.collect();
    for (index, (id, _)) in read.iter_mut().enumerate() {
        if let Some(again) = id.take_if(|id| taken.get(id) != Some(&index)) {
            let place = path.item(index);
            let error = wrong(
                place.field("id"),
                format!("他の実績と同じid「{}」", excerpt(again.as_str(), EXCERPT)),
                "シートの中で重複しないid",
            );
            left_out(error, place)?;
        }
    }
    let mut free = free_ids(|id| taken.get(id).is_some());
    let named = read.into_iter().map(|(id, mut engagement)| {
        engagement.id = id.or_else(|| free.next()).expect("numbers do not end");
        engagement
    });
    Ok(named.collect())
}

/// An engagement with the id that was given for it, if any.
fn engagement(
    specialty: &'static Specialty,
    json: Json,
    path: Path<'_>,
) -> Result<(Option<EngagementId>, Engagement)> {
    let mut fields = Fields::of(json, path)?;
    let id = fields.take("id", text).map(|id| EngagementId::new(&id));
    let engagement = Engagement {
        id: EngagementId::new(""),
        title: fields.take("title", text),
        evidence: evidence(&mut fields),
        period: fields.take("period", period),
        role: fields.take("role", role),
        successful: fields.take("successful", boolean),
        duties: fields
            .take("duties", |json, path| list(json, path, id_in("責任", specialty.duties))),
        conditions: fields.take("conditions", |json, path| {
            list(json, path, id_in("複雑性の条件", specialty.conditions))
        }),
        notes: fields.take("notes", |json, path| notes(specialty, json, path)),
        staff: fields.take("staff", whole_number),
        annual_contract_yen: fields.take("annual_contract_yen", whole_number),
        annual_users: fields.take("annual_users", |json, path| {
            if specialty.measures(Measure::AnnualUsers) {
                whole_number(json, path)
            } else {
                let found = format!("{}にはない年間ユーザ数", specialty.name);
                let with = CATALOGUE.specialties.iter();
                let with = with.filter(|specialty| specialty.measures(Measure::AnnualUsers));
                let names = with.map(|specialty| specialty.name).collect::<Vec<_>>().join("、");
                Err(wrong(path, found, format!("{names}のシートだけで使うよう")))
            }
        }),
        extra: fields.rest()?,
    };
    Ok((id, engagement))
}

fn notes(
    specialty: &'static Specialty,
    json: Json,
    path: Path<'_>,
) -> Result<Vec<(&'static str, String)>> {
    keyed(
        json,
        path,
        |name, path| {
            let duty = specialty.duty(name).map(Id::as_str);
            match duty.or_else(|| specialty.condition(name).map(Id::as_str)) {
                Some(id) => Ok(id),
                None => Err(wrong(
                    path,
                    format!("存在しない責任または条件「{}」へのメモ", excerpt(name, EXCERPT)),
                    "この専門分野の責任または複雑性の条件のid",
                )),
            }
        },
        |_, json, path| text(json, path),
    )
}

fn evidence(fields: &mut Fields<'_>) -> Evidence {
    Evidence {
        note: fields.take("note", text),
        link: fields.take("link", link),
        date: fields.take("date", date),
    }
}

fn period(json: Json, path: Path<'_>) -> Result<Period> {
    let mut fields = Fields::of(json, path)?;
    let from = fields.exactly("from", month)?;
    let to = fields.exactly("to", month)?;
    let months = fields.exactly("months", |json, path| {
        whole(&json, path, u64::from(Span::MAX_MONTHS)).map(|months| months as u16)
    })?;
    let forms = "「from と to」「from だけ（継続中）」「months だけ」のどれか1つの形";
    let span = match (from, to, months) {
        (Some(from), Some(to), None) => Span::closed(from, to).ok_or_else(|| {
            let found = format!("開始（{from}）より前の終了「{to}」");
            wrong(path.field("to"), found, "開始以降の年月")
        })?,
        (Some(from), None, None) => Span::Ongoing { from },
        (None, None, Some(months)) => Span::Months(months),
        (None, None, None) => return Err(wrong(path, "中身のない期間", forms)),
        (None, Some(_), None) => return Err(wrong(path, "開始のない期間", forms)),
        (_, _, Some(_)) => {
            return Err(wrong(path, "年月と月数の両方を持つ期間", forms));
        }
    };
    Ok(Period { span, extra: fields.rest()? })
}

fn expertise(json: Json, path: Path<'_>) -> Result<Expertise> {
    let mut fields = Fields::of(json, path)?;
    Ok(Expertise {
        depth: fields.need("depth", "専門性の深さ", depth)?,
        evidence: evidence(&mut fields),
        extra: fields.rest()?,
    })
}

fn succession(json: Json, path: Path<'_>) -> Result<Succession> {
    let mut fields = Fields::of(json, path)?;
    Ok(Succession {
        kind: fields.need(
            "kind",
            "技術の継承の種類",
            id_in("技術の継承の種類", CATALOGUE.successions),
        )?,
        evidence: evidence(&mut fields),
        extra: fields.rest()?,
    })
}

fn mentoring(json: Json, path: Path<'_>) -> Result<Mentoring> {
    let mut fields = Fields::of(json, path)?;
    Ok(Mentoring {
        done: fields.take("done", boolean),
        evidence: evidence(&mut fields),
        extra: fields.rest()?,
    })
}
