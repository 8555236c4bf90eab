//! In which words the source says it: the typed form of `data/wording.toml`.
//!
//! Texts are the source's, verbatim but for white space, line breaks and the marks in front of
//! items (□ · － ●). Fields called `label` are ours: short names for forms, charts and sentences.

use super::{AreaId, ConditionId, Depth, DutyId, ReadingId, SuccessionKind};

/// Where the wording comes from and under which terms it is shown.
#[derive(Debug)]
pub struct Attribution {
    /// The work's title.
    pub work: &'static str,
    /// Who published it.
    pub publisher: &'static str,
    /// The licence note shown with it.
    pub note: &'static str,
}

/// The source's headings, the same at every level.
#[derive(Debug)]
pub struct Headings {
    /// 専門分野, above its name.
    pub specialty: &'static str,
    /// 【ビジネス貢献】.
    pub business: &'static str,
    /// ●責任性.
    pub responsibility: &'static str,
    /// ●複雑性.
    pub complexity: &'static str,
    /// ●サイズ.
    pub size: &'static str,
    /// 【プロフェッショナル貢献】.
    pub professional: &'static str,
    /// <注釈>.
    pub annotation: &'static str,
}

/// 職種の概要.
#[derive(Debug)]
pub struct Job {
    /// The work's heading: （１０）ＩＴサービスマネジメント.
    pub heading: &'static str,
    /// 職種の概要と達成度指標.
    pub title: &'static str,
    /// 職種：ＩＴサービスマネジメント.
    pub name: &'static str,
    /// 職種の概要.
    pub overview_heading: &'static str,
    /// 達成度指標.
    pub criteria_heading: &'static str,
    /// 職種の説明.
    pub description_heading: &'static str,
    /// The paragraph under it.
    pub description: &'static str,
    /// 開発 and 運用／保守, with what is done there.
    pub activities: &'static [Activity],
    /// 「当該職種は、以下の専門分野に区分される。」
    pub specialties_lead: &'static str,
}

/// One line of 職種の説明's activities.
#[derive(Debug)]
pub struct Activity {
    /// The phase: 開発 or 運用／保守.
    pub phase: &'static str,
    /// What is done in it.
    pub text: &'static str,
}

/// An id with our short name for it.
#[derive(Debug)]
pub struct Definition<I: 'static> {
    /// The id.
    pub id: I,
    /// Our short name.
    pub label: &'static str,
}

/// A role: its id and what it is called.
#[derive(Debug)]
pub struct RoleDefinition {
    /// The id.
    pub id: &'static str,
    /// What it is called.
    pub label: &'static str,
}

/// A depth of 専門性: its id and what it is called where no level's own words apply.
#[derive(Debug)]
pub struct DepthDefinition {
    /// The id.
    pub id: &'static str,
    /// What it is called.
    pub label: &'static str,
}

/// One of the readings R1…R10 (判定の考え方).
#[derive(Debug)]
pub struct Reading {
    /// Which one.
    pub id: ReadingId,
    /// A few words that name it.
    pub title: &'static str,
    /// What the source leaves open and how we read it.
    pub text: &'static str,
}

/// The source's words for something that has an id.
#[derive(Debug)]
pub struct Phrase<I: 'static> {
    /// What it is about.
    pub id: I,
    /// The source's words.
    pub text: &'static str,
}

/// The source's words for one (専門分野, レベル).
#[derive(Debug)]
pub struct Wording {
    /// The heading: 「…の達成度指標」.
    pub title: &'static str,
    /// The heading that names the level: 「レベル７」.
    pub level_name: &'static str,
    /// ●責任性: the sentences.
    pub responsibility: &'static str,
    /// The clause of the 責任性 sentences that names the role.
    pub role: &'static str,
    /// The clause of the 責任性 sentences that names the years.
    pub years: &'static str,
    /// The clauses of the 責任性 sentences from which each duty is taken (R3).
    pub duties: &'static [Phrase<DutyId>],
    /// ●複雑性: what is asked of the conditions.
    pub complexity: &'static str,
    /// ●複雑性: the conditions, in order.
    pub conditions: &'static [Phrase<ConditionId>],
    /// ●サイズ: the sentence above the alternatives, where there is one.
    pub size: Option<&'static str>,
    /// ●サイズ: the alternatives, one for one with `Rules::size`, or 「特定せず」 alone.
    pub size_alternatives: &'static [&'static str],
    /// 専門性: the sentence above the areas.
    pub expertise: &'static str,
    /// The clause of the 専門性 sentence that tells the depth.
    pub depth: Phrase<Depth>,
    /// 専門性: the areas, in order.
    pub areas: &'static [Phrase<AreaId>],
    /// 技術の継承: the sentence above the kinds, where it is asked for.
    pub succession: Option<&'static str>,
    /// 技術の継承: the kinds, in order.
    pub successions: &'static [Phrase<SuccessionKind>],
    /// 後進の育成, where it is asked for.
    pub mentoring: Option<&'static str>,
    /// <注釈>, where there is one.
    pub annotation: Option<&'static str>,
}
