//! Which parts of the source's wording at one level a person has: what is ticked in a quotation.
//!
//! It tells of single clauses and items, each on its own; whether they add up to a criterion is the
//! report's to say.

use super::{Criterion, Proof};
use super::{Have, Literal, SheetView};
use crate::catalogue::{AreaId, Clause, ConditionId, DutyId, IdSet, Level, SuccessionKind};

/// The parts of one level's wording that a person has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hits {
    /// 責任性: whether some engagement has the role, or a higher one.
    pub role: bool,
    /// 責任性: whether the months reach the years, with all that they ask for.
    pub years: bool,
    /// 責任性: the duties that some engagement carries.
    pub duties: Vec<DutyId>,
    /// 複雑性: the listed conditions of the engagement that stands for it (R4): one that meets the
    /// criterion, else the one that has the most of them.
    pub conditions: Vec<ConditionId>,
    /// サイズ: for each alternative in order, whether some engagement matches it literally. 特定せず
    /// is no alternative.
    pub size: Vec<bool>,
    /// 専門性: the areas in which the depth is reached.
    pub areas: Vec<AreaId>,
    /// 技術の継承: the kinds there are.
    pub kinds: Vec<SuccessionKind>,
    /// Whether 後進の育成 was done.
    pub mentoring: bool,
}

impl Hits {
    /// Whether the person has what `clause` asks for.
    #[must_use]
    pub fn clause(&self, clause: Clause) -> bool {
        match clause {
            Clause::Role => self.role,
            Clause::Years => self.years,
            Clause::Duty(duty) => self.duties.contains(&duty),
            Clause::Depth => !self.areas.is_empty(),
        }
    }
}

impl SheetView<'_> {
    /// What of the wording at `level` the person has.
    ///
    /// # Panics
    /// Where the 専門分野 has no such level.
    #[must_use]
    pub fn hits(&self, level: Level) -> Hits {
        let specialty = self.specialty();
        let criteria = specialty.level(level).unwrap_or_else(|| {
            panic!("{}にレベル{level}はない", specialty.name);
        });
        let rules = &criteria.rules;
        let standings: Vec<_> = self.standings(level).collect();
        let literal = |place: usize| Literal::new(specialty, standings[place].engagement);
        let all = 0..standings.len();

        let carried = all.clone().fold(IdSet::empty(), |duties, place| {
            let held = if standings[place].duties { rules.sustained } else { IdSet::empty() };
            duties.or(literal(place).duties).or(held)
        });
        let months = match self.criterion(level, Criterion::Responsibility).have {
            Have::Responsibility { months, .. } => months,
            _ => 0,
        };
        let proves = |place: &usize| standings[*place].complexity && standings[*place].successful;
        // The first of those that come first: `max_by_key` would take the last.
        let stands =
            all.clone().rev().max_by_key(|place| (proves(place), standings[*place].conditions));
        let conditions =
            stands.map_or(IdSet::empty(), |place| literal(place).conditions.and(rules.conditions));
        let matches = |line| {
            all.clone()
                .any(|place| standings[place].successful && literal(place).alternative(rules, line))
        };
        let evidence = |criterion| self.criterion(level, criterion);
        let expertise = evidence(Criterion::Expertise);
        let deep = matches!(expertise.have, Have::Expertise { areas } if areas > 0);
        let areas = expertise.evidence.into_iter().filter_map(|proof| match proof {
            Proof::Area(area) if deep => Some(area),
            _ => None,
        });
        let kinds = evidence(Criterion::Succession).evidence.into_iter().filter_map(|proof| {
            if let Proof::Succession(kind) = proof { Some(kind) } else { None }
        });
        Hits {
            role: standings.iter().any(|standing| standing.role),
            years: months >= u64::from(rules.months),
            duties: carried.ids(specialty.duties).collect(),
            conditions: conditions.ids(specialty.conditions).collect(),
            size: rules.size.iter().map(matches).collect(),
            areas: areas.collect(),
            kinds: kinds.collect(),
            mentoring: evidence(Criterion::Mentoring).have == Have::Mentoring { done: true },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::CATALOGUE;
    use crate::draft::{self, Month};

    fn hits(level: u8, sheet: &str) -> Hits {
        let text = format!(r#"{{"schema":1,"sheets":{{"operations-management":{sheet}}}}}"#);
        let draft = draft::parse(&text).expect("a draft");
        let specialty = CATALOGUE.specialty("operations-management").expect("it exists");
        let as_of = Month::parse("2026-11").expect("a month");
        SheetView::new(specialty, draft.sheet(specialty.id), as_of)
            .hits(Level::new(level).expect("a level"))
    }

    fn ids<I: crate::catalogue::Id>(ids: &[I]) -> Vec<&'static str> {
        ids.iter().map(|id| id.as_str()).collect()
    }

    #[test]
    fn nothing_is_ticked_where_nothing_is_said() {
        let none = Hits { size: vec![false, false], ..Hits::default() };
        assert_eq!(hits(5, "{}"), none);
        assert_eq!(hits(3, "{}"), Hits::default());
    }

    #[test]
    fn conditions_are_those_of_one_engagement() {
        let sheet = r#"{"engagements":[
            {"role":"leader","successful":true,"conditions":["system-risk"],"staff":80},
            {"role":"manager","successful":true,"duties":["sla-service"],"period":{"months":36},
             "conditions":["contract","organization","international"],"staff":40},
            {"role":"manager","conditions":["system-risk","contract","organization"]}]}"#;
        let five = hits(5, sheet);
        assert_eq!(ids(&five.conditions), ["organization", "contract"]);
        assert!(five.role && !five.years);
        assert_eq!(ids(&five.duties), ["sla-service"]);
        assert_eq!(five.size, [true, false]);
        let three = hits(3, sheet);
        assert_eq!(ids(&three.duties), ["sla-service", "procedures"]);
        assert!(three.years && three.size.is_empty());
    }

    #[test]
    fn areas_and_kinds_are_ticked_one_by_one() {
        let sheet = r#"{"expertise":{"guidelines":{"depth":"leads-industry"},
             "negotiation":{"depth":"guides-juniors"}},
            "succession":[{"kind":"patent"},{"kind":"book"},{"kind":"patent"}],
            "mentoring":{"done":true}}"#;
        let five = hits(5, sheet);
        assert_eq!(ids(&five.areas), ["guidelines"]);
        assert_eq!(ids(&five.kinds), ["book", "patent"]);
        assert!(five.mentoring && five.clause(Clause::Depth));
        let nothing = hits(5, r#"{"expertise":{"negotiation":{"depth":"guides-juniors"}}}"#);
        assert!(nothing.areas.is_empty() && !nothing.clause(Clause::Depth));
    }
}
