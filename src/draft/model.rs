//! The model of a draft: what can be said. The parser sees to what the types do not: that no id is given twice, that a link
//! is one.
//!
//! `None` means 「まだ答えていない」 everywhere. Lists keep the order in which they were given; what
//! is a set in meaning is read as one by `evaluation`.

use super::engagement_id::{EngagementId, free_ids};
use super::{Date, Json, Month, Number};
use crate::catalogue::{
    AreaId, ConditionId, Depth, DutyId, Measure, Role, SpecialtyId, SuccessionKind,
};

/// Fields that this version does not know, kept as they were and written back.
pub type Extra = Vec<(String, Json)>;

/// A draft (下書き): one person's facts for all 専門分野.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// Its id, unique where drafts are kept.
    pub id: Option<String>,
    /// Its title.
    pub title: Option<String>,
    /// Whose it is.
    pub person: Option<Person>,
    /// Whether 応用情報技術者試験（ＡＰ） was passed (R7).
    pub ap_passed: Option<bool>,
    /// The sheets, in the order in which they were given; at most one for a 専門分野.
    pub sheets: Option<Vec<(SpecialtyId, Sheet)>>,
    /// How often it was changed: a later state has a larger number.
    pub revision: Option<WholeNumber>,
    /// When it was last changed, as its writer put it.
    pub updated: Option<String>,
    /// The id of the draft of which this is a snapshot; see [`Draft::fixed_month`].
    pub snapshot_of: Option<String>,
    /// The month for which the snapshot was taken.
    pub snapshot_month: Option<Month>,
    /// Unknown fields.
    pub extra: Extra,
}

impl Draft {
    /// The sheet of this 専門分野, where there is one.
    #[must_use]
    pub fn sheet(&self, specialty: SpecialtyId) -> Option<&Sheet> {
        let sheets = self.sheets.as_deref().unwrap_or(&[]);
        sheets.iter().find(|(id, _)| *id == specialty).map(|(_, sheet)| sheet)
    }

    /// Whether anything is said for this 専門分野: a sheet without a fact is as good as none.
    #[must_use]
    pub fn is_begun(&self, specialty: SpecialtyId) -> bool {
        self.sheet(specialty).is_some_and(|sheet| !sheet.is_blank())
    }

    /// What it is called.
    #[must_use]
    pub fn shown_title(&self) -> &str {
        let title = self.title.as_deref().map(str::trim).filter(|title| !title.is_empty());
        title.unwrap_or("無題の下書き")
    }

    /// The month of assessment of a snapshot (記録), which stays as it was. One that does not say both of what and for
    /// which month it was taken is none.
    #[must_use]
    pub fn fixed_month(&self) -> Option<Month> {
        self.snapshot_month.filter(|_| self.snapshot_of.is_some())
    }

    /// Whether it is a snapshot.
    #[must_use]
    pub fn is_snapshot(&self) -> bool {
        self.fixed_month().is_some()
    }

    /// Whether nothing is said in it, however it is put; its id aside.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        let nothing = |text: &Option<String>| text.as_deref().is_none_or(str::is_empty);
        nothing(&self.title)
            && self.person.as_ref().is_none_or(|person| {
                nothing(&person.name) && nothing(&person.affiliation) && person.extra.is_empty()
            })
            && self.ap_passed != Some(true)
            && self.sheets.iter().flatten().all(|(_, sheet)| sheet.is_blank())
            && self.extra.is_empty()
    }

    /// Takes the sheet of this 専門分野 away.
    pub fn remove_sheet(&mut self, specialty: SpecialtyId) {
        if let Some(sheets) = &mut self.sheets {
            sheets.retain(|(id, _)| *id != specialty);
            if sheets.is_empty() {
                self.sheets = None;
            }
        }
    }

    /// The sheet of this 専門分野, made empty where there is none.
    pub fn sheet_mut(&mut self, specialty: SpecialtyId) -> &mut Sheet {
        let sheets = self.sheets.get_or_insert_default();
        let place = sheets.iter().position(|(id, _)| *id == specialty).unwrap_or_else(|| {
            sheets.push((specialty, Sheet::default()));
            sheets.len() - 1
        });
        &mut sheets[place].1
    }
}

/// Whose draft it is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Person {
    /// Name (氏名).
    pub name: Option<String>,
    /// Affiliation (所属).
    pub affiliation: Option<String>,
    /// Unknown fields.
    pub extra: Extra,
}

/// An answer sheet: the facts that belong to one 専門分野.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// The engagements (実績).
    pub engagements: Option<Vec<Engagement>>,
    /// How deep the 専門性 is, by area.
    pub expertise: Option<Vec<(AreaId, Expertise)>>,
    /// What was done for 技術の継承; several of a kind count once.
    pub succession: Option<Vec<Succession>>,
    /// 後進の育成.
    pub mentoring: Option<Mentoring>,
    /// Unknown fields.
    pub extra: Extra,
}

impl Sheet {
    /// The engagements, none where the question was not answered.
    #[must_use]
    pub fn engagements(&self) -> &[Engagement] {
        self.engagements.as_deref().unwrap_or(&[])
    }

    /// The engagement with this id.
    #[must_use]
    pub fn engagement(&self, id: &EngagementId) -> Option<&Engagement> {
        self.engagements().iter().find(|engagement| engagement.id == *id)
    }

    /// The depth of the 専門性 in this area.
    #[must_use]
    pub fn depth(&self, area: AreaId) -> Option<Depth> {
        let areas = self.expertise.as_deref().unwrap_or(&[]);
        areas.iter().find(|(id, _)| *id == area).map(|(_, expertise)| expertise.depth)
    }

    /// The entries of 技術の継承.
    #[must_use]
    pub fn successions(&self) -> &[Succession] {
        self.succession.as_deref().unwrap_or(&[])
    }

    /// Whether 後進の育成 was done.
    #[must_use]
    pub fn mentors(&self) -> bool {
        self.mentoring.as_ref().and_then(|mentoring| mentoring.done) == Some(true)
    }

    /// Whether nothing is said on it, however it is put: a list that was emptied again is as good as none.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.engagements().is_empty()
            && self.expertise.as_deref().is_none_or(<[_]>::is_empty)
            && self.successions().is_empty()
            && self.mentoring.as_ref().is_none_or(|mentoring| *mentoring == Mentoring::default())
            && self.extra.is_empty()
    }

    /// The first of `e1`, `e2`… that no engagement bears.
    #[must_use]
    pub fn free_engagement_id(&self) -> EngagementId {
        let taken = |id: &EngagementId| self.engagement(id).is_some();
        free_ids(taken).next().expect("numbers do not end")
    }
}

/// An engagement (実績): one piece of work, with the facts by which it counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Engagement {
    /// Its id.
    pub id: EngagementId,
    /// What it was.
    pub title: Option<String>,
    /// What shows it.
    pub evidence: Evidence,
    /// When it was.
    pub period: Option<Period>,
    /// In which role.
    pub role: Option<Role>,
    /// Whether it was carried out 成功裡.
    pub successful: Option<bool>,
    /// The duties carried (R3).
    pub duties: Option<Vec<DutyId>>,
    /// The 複雑性 conditions that apply.
    pub conditions: Option<Vec<ConditionId>>,
    /// Notes on duties and conditions, by their id.
    pub notes: Option<Vec<(&'static str, String)>>,
    /// 要員数, in 人.
    pub staff: Option<WholeNumber>,
    /// 年間契約金額, in 円.
    pub annual_contract_yen: Option<WholeNumber>,
    /// 年間ユーザ数, in 人; only where a 専門分野 tells サイズ by it.
    pub annual_users: Option<WholeNumber>,
    /// Unknown fields.
    pub extra: Extra,
}

impl Engagement {
    /// An engagement of which nothing is known.
    #[must_use]
    pub fn new(id: EngagementId) -> Self {
        Self {
            id,
            title: None,
            evidence: Evidence::default(),
            period: None,
            role: None,
            successful: None,
            duties: None,
            conditions: None,
            notes: None,
            staff: None,
            annual_contract_yen: None,
            annual_users: None,
            extra: Extra::new(),
        }
    }

    /// Its size by `measure`.
    #[must_use]
    pub fn size(&self, measure: Measure) -> Option<u64> {
        self.whole_size(measure).map(WholeNumber::get)
    }

    /// Its size by `measure`, as the format holds it.
    #[must_use]
    pub fn whole_size(&self, measure: Measure) -> Option<WholeNumber> {
        match measure {
            Measure::Staff => self.staff,
            Measure::AnnualContract => self.annual_contract_yen,
            Measure::AnnualUsers => self.annual_users,
        }
    }

    /// Says its size by `measure`, or takes it back.
    pub fn set_size(&mut self, measure: Measure, size: Option<WholeNumber>) {
        match measure {
            Measure::Staff => self.staff = size,
            Measure::AnnualContract => self.annual_contract_yen = size,
            Measure::AnnualUsers => self.annual_users = size,
        }
    }

    /// The duties carried.
    #[must_use]
    pub fn duties(&self) -> &[DutyId] {
        self.duties.as_deref().unwrap_or(&[])
    }

    /// The 複雑性 conditions that apply.
    #[must_use]
    pub fn conditions(&self) -> &[ConditionId] {
        self.conditions.as_deref().unwrap_or(&[])
    }
}

/// What shows that something is so: a note, a link, a date.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Evidence {
    /// A note.
    pub note: Option<String>,
    /// A link, `http` or `https`.
    pub link: Option<String>,
    /// A date.
    pub date: Option<Date>,
}

/// A period, with the unknown fields that stood in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Period {
    /// The months it covers.
    pub span: Span,
    /// Unknown fields.
    pub extra: Extra,
}

impl From<Span> for Period {
    fn from(span: Span) -> Self {
        Self { span, extra: Extra::new() }
    }
}

/// The three forms of a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// From one month to another, both included; `to` is not before `from`.
    Closed {
        /// The first month.
        from: Month,
        /// The last month.
        to: Month,
    },
    /// From a month on (継続中).
    Ongoing {
        /// The first month.
        from: Month,
    },
    /// A plain number of months, at most [`Span::MAX_MONTHS`].
    Months(u16),
}

impl Span {
    /// The largest plain number of months.
    pub const MAX_MONTHS: u16 = 1200;

    /// The period from `from` to `to`, where it is one.
    #[must_use]
    pub fn closed(from: Month, to: Month) -> Option<Self> {
        (from <= to).then_some(Self::Closed { from, to })
    }

    /// The period of this many months, where it is one.
    #[must_use]
    pub fn months(months: u16) -> Option<Self> {
        (months <= Self::MAX_MONTHS).then_some(Self::Months(months))
    }

    /// The period of this many months, or the longest there is.
    #[must_use]
    pub fn at_most(months: u32) -> Self {
        Self::Months(u16::try_from(months).unwrap_or(u16::MAX).min(Self::MAX_MONTHS))
    }
}

/// A whole number of the format: 0 to 2^53 − 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WholeNumber(u64);

impl WholeNumber {
    /// The number, where the format can hold it.
    #[must_use]
    pub fn new(number: u64) -> Option<Self> {
        (number <= Number::MAX_WHOLE).then_some(Self(number))
    }

    /// The number.
    #[must_use]
    pub fn get(self) -> u64 {
        self.0
    }
}

/// How deep the 専門性 in one area is.
#[derive(Clone, Debug, PartialEq)]
pub struct Expertise {
    /// The depth.
    pub depth: Depth,
    /// What shows it.
    pub evidence: Evidence,
    /// Unknown fields.
    pub extra: Extra,
}

impl Expertise {
    /// 専門性 of this depth, with nothing yet that shows it.
    #[must_use]
    pub fn new(depth: Depth) -> Self {
        Self { depth, evidence: Evidence::default(), extra: Extra::new() }
    }
}

/// One thing done for 技術の継承.
#[derive(Clone, Debug, PartialEq)]
pub struct Succession {
    /// Of which kind.
    pub kind: SuccessionKind,
    /// What shows it.
    pub evidence: Evidence,
    /// Unknown fields.
    pub extra: Extra,
}

impl Succession {
    /// Something of this kind, with nothing yet that shows it.
    #[must_use]
    pub fn new(kind: SuccessionKind) -> Self {
        Self { kind, evidence: Evidence::default(), extra: Extra::new() }
    }
}

/// 後進の育成.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mentoring {
    /// Whether it was done.
    pub done: Option<bool>,
    /// What shows it.
    pub evidence: Evidence,
    /// Unknown fields.
    pub extra: Extra,
}

#[cfg(test)]
mod tests {
    use super::super::parse;

    #[test]
    fn what_says_nothing_is_blank_however_it_is_put() {
        for text in [
            r#"{"schema":1}"#,
            r#"{"schema":1,"id":"a","revision":3,"updated":"x","title":"","person":{"name":""},"ap_passed":false}"#,
            r#"{"schema":1,"sheets":{"operation":{"engagements":[],"expertise":{},"succession":[],"mentoring":{}}}}"#,
        ] {
            assert!(parse(text).expect("a draft").is_blank(), "{text}");
        }
        for text in [
            r#"{"schema":1,"title":"甲"}"#,
            r#"{"schema":1,"person":{"affiliation":"乙"}}"#,
            r#"{"schema":1,"ap_passed":true}"#,
            r#"{"schema":1,"sheets":{"operation":{"engagements":[{}]}}}"#,
            r#"{"schema":1,"sheets":{"operation":{"mentoring":{"done":false}}}}"#,
            r#"{"schema":1,"sheets":{"operation":{"mentoring":{"note":"丙"}}}}"#,
            r#"{"schema":1,"sheets":{"operation":{"later":1}}}"#,
            r#"{"schema":1,"later":1}"#,
        ] {
            assert!(!parse(text).expect("a draft").is_blank(), "{text}");
        }
    }

    #[test]
    fn a_snapshot_says_of_what_and_for_which_month_it_was_taken() {
        for (text, month) in [
            (r#"{"schema":1,"snapshot_of":"a","snapshot_month":"2026-04"}"#, Some("2026-04")),
            (r#"{"schema":1,"snapshot_month":"2026-04"}"#, None),
            (r#"{"schema":1,"snapshot_of":"a"}"#, None),
        ] {
            let draft = parse(text).expect("a draft");
            assert_eq!(
                draft.fixed_month().map(|month| month.to_string()).as_deref(),
                month,
                "{text}"
            );
            assert_eq!(draft.is_snapshot(), month.is_some(), "{text}");
        }
    }

    #[test]
    fn a_title_of_white_space_is_none() {
        for (text, title) in [
            (r#"{"schema":1,"title":" 甲　"}"#, "甲"),
            (r#"{"schema":1,"title":"　 "}"#, "無題の下書き"),
            (r#"{"schema":1}"#, "無題の下書き"),
        ] {
            assert_eq!(parse(text).expect("a draft").shown_title(), title, "{text}");
        }
    }
}
