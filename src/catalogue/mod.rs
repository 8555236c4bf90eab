//! What the criteria ARE: the job ITサービスマネジメント of ITSS V3, its 専門分野 and their
//! (専門分野, レベル) 達成度指標, as checked static data.
//!
//! Two data files feed this module at build time: `data/rules.toml` (ids and numbers) and
//! `data/wording.toml` (the source's own Japanese, verbatim). `build/` checks them and turns
//! them into the statics below, so a new level or a new 専門分野 is a change of data alone and a
//! mistake in the data is a failed build, never a failed page.
//!
//! Deliberately absent: how a criterion is read (that is `evaluation`), what a person said (that is
//! `draft`), the browser, and any clock.

mod ids;
mod rules;
mod wording;
mod words;

pub use ids::{
    AreaId, ConditionId, Depth, DutyId, Id, IdSet, Level, ReadingId, Role, SpecialtyId,
    SuccessionKind,
};
pub use rules::{AreasAsked, Measure, Range, Rules, SizeAlternative};
pub use wording::{
    Activity, Attribution, Definition, DepthDefinition, Headings, Job, Phrase, Reading,
    RoleDefinition, Wording,
};
pub use words::label;

/// Everything the source says about one job, with our readings of it.
#[derive(Debug)]
pub struct Catalogue {
    /// Version of the data, shown in reports and exports (`catalogue_version`).
    pub version: &'static str,
    /// Where the wording comes from.
    pub attribution: Attribution,
    /// The headings of a level, in the source's words.
    pub headings: Headings,
    /// 職種の概要.
    pub job: Job,
    /// The readings R1…R10 in order (判定の考え方).
    pub readings: &'static [Reading],
    /// The roles, lowest first.
    pub roles: &'static [RoleDefinition],
    /// The depths of 専門性, shallowest first.
    pub depths: &'static [DepthDefinition],
    /// The kinds of 技術の継承, in the source's order.
    pub successions: &'static [Definition<SuccessionKind>],
    /// The 専門分野 in the source's order.
    pub specialties: &'static [Specialty],
}

/// One 専門分野: the ids that exist in it and its levels.
#[derive(Debug)]
pub struct Specialty {
    /// Its id, as in drafts and addresses.
    pub id: SpecialtyId,
    /// 専門分野 name, as in the source.
    pub name: &'static str,
    /// The source's description, a paragraph each.
    pub description: &'static [&'static str],
    /// Every duty asked for at any of its levels.
    pub duties: &'static [Definition<DutyId>],
    /// Every 複雑性 condition listed at any of its levels, in the source's order.
    pub conditions: &'static [Definition<ConditionId>],
    /// The 専門性 areas, in the source's order.
    pub areas: &'static [Definition<AreaId>],
    /// The measures by which its サイズ can be told.
    pub measures: &'static [Measure],
    /// Whether the source counts its 要員 at the peak (ピーク時).
    pub staff_at_peak: bool,
    /// Its levels, highest first.
    pub levels: &'static [LevelCriteria],
}

/// One (専門分野, レベル): what is asked for and in which words.
#[derive(Debug)]
pub struct LevelCriteria {
    /// The レベル.
    pub level: Level,
    /// What is asked for, by id and number.
    pub rules: Rules,
    /// The source's wording.
    pub wording: Wording,
}

include!(concat!(env!("OUT_DIR"), "/catalogue.rs"));

impl Catalogue {
    /// The 専門分野 with this id.
    #[must_use]
    pub fn specialty(&self, id: &str) -> Option<&'static Specialty> {
        self.specialties.iter().find(|specialty| specialty.id.as_str() == id)
    }

    /// The levels that some 専門分野 has, highest first.
    pub fn levels(&self) -> impl Iterator<Item = Level> + use<> {
        self.levels_where(|_| true)
    }

    /// The levels that the ＡＰ pass alone lets count in some 専門分野 (R7), highest first.
    pub fn deemed_levels(&self) -> impl Iterator<Item = Level> + use<> {
        self.levels_where(|criteria| criteria.rules.deemed_by_ap)
    }

    fn levels_where(&self, is: fn(&LevelCriteria) -> bool) -> impl Iterator<Item = Level> + use<> {
        let specialties = self.specialties;
        (1..=7).rev().filter_map(Level::new).filter(move |level| {
            specialties.iter().filter_map(|specialty| specialty.level(*level)).any(is)
        })
    }

    /// The kind of 技術の継承 with this id.
    #[must_use]
    pub fn succession(&self, id: &str) -> Option<SuccessionKind> {
        find(self.successions, id)
    }

    /// The reading with this id (`R1`…).
    #[must_use]
    pub fn reading(&self, id: ReadingId) -> &'static Reading {
        &self.readings[id.index()]
    }
}

impl Specialty {
    /// The duty with this id, where this 専門分野 has it at any level.
    #[must_use]
    pub fn duty(&self, id: &str) -> Option<DutyId> {
        find(self.duties, id)
    }

    /// The 複雑性 condition with this id, where this 専門分野 has it at any level.
    #[must_use]
    pub fn condition(&self, id: &str) -> Option<ConditionId> {
        find(self.conditions, id)
    }

    /// The 専門性 area with this id.
    #[must_use]
    pub fn area(&self, id: &str) -> Option<AreaId> {
        find(self.areas, id)
    }

    /// The criteria of this level, where the 専門分野 has it.
    #[must_use]
    pub fn level(&self, level: Level) -> Option<&'static LevelCriteria> {
        self.levels.iter().find(|criteria| criteria.level == level)
    }

    /// The criteria of this level.
    ///
    /// # Panics
    /// Where the 専門分野 has no such level.
    #[must_use]
    pub fn criteria(&self, level: Level) -> &'static LevelCriteria {
        self.level(level).unwrap_or_else(|| panic!("{}にレベル{level}はない", self.name))
    }

    /// Its highest level.
    #[must_use]
    pub fn top(&self) -> &'static LevelCriteria {
        &self.levels[0]
    }

    /// Its lowest level (レベル3).
    #[must_use]
    pub fn bottom(&self) -> &'static LevelCriteria {
        &self.levels[self.levels.len() - 1]
    }

    /// Whether engagements of this 専門分野 can tell their size by `measure`.
    #[must_use]
    pub fn measures(&self, measure: Measure) -> bool {
        self.measures.contains(&measure)
    }
}

/// The id in `definitions` that reads `id`.
fn find<I: Id>(definitions: &[Definition<I>], id: &str) -> Option<I> {
    definitions.iter().map(|definition| definition.id).find(|known| known.as_str() == id)
}

impl PartialEq for Specialty {
    /// There is one of each id.
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Specialty {}
