//! The source's words for something at a level, or at the nearest level that has words for it.
//!
//! Wording is keyed by (専門分野, level, id): forms show a person the words of the level they chose,
//! also for what only other levels ask for.

use super::{
    AreaId, CATALOGUE, ConditionId, Definition, Depth, DutyId, Id, Level, LevelCriteria, Measure,
    Phrase, Specialty, SuccessionKind, Wording,
};

impl Specialty {
    /// The words for a duty.
    #[must_use]
    pub fn duty_words(&self, level: Level, duty: DutyId) -> &'static str {
        let words = self.nearest(level, |wording| phrase(wording.duties, duty));
        words.unwrap_or_else(|| label(self.duties, duty))
    }

    /// The words for a 複雑性 condition.
    #[must_use]
    pub fn condition_words(&self, level: Level, condition: ConditionId) -> &'static str {
        let words = self.nearest(level, |wording| phrase(wording.conditions, condition));
        words.unwrap_or_else(|| label(self.conditions, condition))
    }

    /// The words for a 専門性 area.
    #[must_use]
    pub fn area_words(&self, level: Level, area: AreaId) -> &'static str {
        let words = self.nearest(level, |wording| phrase(wording.areas, area));
        words.unwrap_or_else(|| label(self.areas, area))
    }

    /// The words for a depth of 専門性: those of the level that asks for it, where one does, so that it is worded
    /// alike wherever it is told of this 専門分野.
    #[must_use]
    pub fn depth_words(&self, depth: Depth) -> &'static str {
        let mut levels = self.levels.iter();
        let asking = levels.find(|criteria| criteria.rules.depth == depth);
        asking.map_or(depth.label(), |criteria| criteria.wording.depth.text)
    }

    /// Our short name for a measure of サイズ.
    #[must_use]
    pub fn measure_label(&self, measure: Measure) -> &'static str {
        match measure {
            Measure::Staff if self.staff_at_peak => "ピーク時の要員数",
            Measure::Staff => "要員数",
            Measure::AnnualContract => "年間契約金額",
            Measure::AnnualUsers => "年間ユーザ数",
        }
    }

    /// The words for a measure of サイズ, as the levels ask for it.
    #[must_use]
    pub fn measure_words(&self, measure: Measure) -> &'static str {
        match measure {
            Measure::Staff if self.staff_at_peak => "管理するピーク時の要員数",
            Measure::Staff => "管理する要員数",
            Measure::AnnualContract => self.measure_label(measure),
            Measure::AnnualUsers => "対応するユーザ数",
        }
    }

    /// The words for a kind of 技術の継承.
    #[must_use]
    pub fn succession_words(&self, level: Level, kind: SuccessionKind) -> &'static str {
        let words = self.nearest(level, |wording| phrase(wording.successions, kind));
        words.unwrap_or_else(|| label(CATALOGUE.successions, kind))
    }

    /// The words for 後進の育成, where any level has them.
    #[must_use]
    pub fn mentoring_words(&self, level: Level) -> Option<&'static str> {
        self.nearest(level, |wording| wording.mentoring)
    }

    /// The levels that name a duty, lowest first.
    pub fn levels_of_duty(&self, duty: DutyId) -> impl Iterator<Item = Level> {
        self.levels_that(move |wording| phrase(wording.duties, duty).is_some())
    }

    /// The levels that list a 複雑性 condition, lowest first.
    pub fn levels_of_condition(&self, condition: ConditionId) -> impl Iterator<Item = Level> {
        self.levels_that(move |wording| phrase(wording.conditions, condition).is_some())
    }

    fn levels_that(&self, has: impl Fn(&Wording) -> bool) -> impl Iterator<Item = Level> {
        let levels = self.levels.iter().rev();
        levels.filter(move |criteria| has(&criteria.wording)).map(|criteria| criteria.level)
    }

    /// What `find` finds at `level`, else at the nearest level above, else at the nearest below.
    fn nearest<T>(&self, level: Level, find: impl Fn(&Wording) -> Option<T>) -> Option<T> {
        let from = self.levels.iter().rposition(|criteria| criteria.level >= level).unwrap_or(0);
        let (above, below) = self.levels.split_at((from + 1).min(self.levels.len()));
        let find = |criteria: &'static LevelCriteria| find(&criteria.wording);
        above.iter().rev().find_map(find).or_else(|| below.iter().find_map(find))
    }
}

fn phrase<I: Id>(phrases: &[Phrase<I>], id: I) -> Option<&'static str> {
    phrases.iter().find(|phrase| phrase.id == id).map(|phrase| phrase.text)
}

/// Our short name for an id.
#[must_use]
pub fn label<I: Id>(definitions: &[Definition<I>], id: I) -> &'static str {
    definitions.iter().find(|known| known.id == id).map_or(id.as_str(), |known| known.label)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn operations() -> &'static Specialty {
        CATALOGUE.specialty("operations-management").expect("it exists")
    }

    fn level(number: u8) -> Level {
        Level::new(number).expect("a level")
    }

    #[test]
    fn words_are_those_of_the_level_where_it_has_some() {
        for specialty in CATALOGUE.specialties {
            for criteria in specialty.levels {
                let (level, wording) = (criteria.level, &criteria.wording);
                for duty in wording.duties {
                    assert_eq!(specialty.duty_words(level, duty.id), duty.text);
                    assert!(specialty.levels_of_duty(duty.id).any(|at| at == level));
                }
                for condition in wording.conditions {
                    assert_eq!(specialty.condition_words(level, condition.id), condition.text);
                    assert!(specialty.levels_of_condition(condition.id).any(|at| at == level));
                }
                for area in wording.areas {
                    assert_eq!(specialty.area_words(level, area.id), area.text);
                }
                for kind in wording.successions {
                    assert_eq!(specialty.succession_words(level, kind.id), kind.text);
                }
                if wording.mentoring.is_some() {
                    assert_eq!(specialty.mentoring_words(level), wording.mentoring);
                }
            }
        }
    }

    #[test]
    fn words_are_those_of_the_nearest_level_elsewhere() {
        let specialty = operations();
        let words = |at: u8, id| {
            specialty.condition_words(level(at), specialty.condition(id).expect("it exists"))
        };
        assert_eq!(words(3, "international"), words(6, "international"));
        assert_eq!(words(3, "world-leading"), "世界的にも先進的な運用管理");
        let duty =
            |at: u8, id| specialty.duty_words(level(at), specialty.duty(id).expect("it exists"));
        assert_eq!(duty(3, "sla-service"), duty(4, "sla-service"));
        assert_eq!(duty(7, "procedures"), duty(3, "procedures"));
        assert_eq!(specialty.mentoring_words(level(3)), specialty.mentoring_words(level(4)));
        let patent = CATALOGUE.succession("patent").expect("it exists");
        assert_eq!(specialty.succession_words(level(3), patent), "特許出願");
    }

    #[test]
    fn depths_are_worded_as_the_levels_of_the_specialty_word_them() {
        for specialty in CATALOGUE.specialties {
            for criteria in specialty.levels {
                let words = criteria.wording.depth.text;
                assert_eq!(specialty.depth_words(criteria.rules.depth), words);
            }
        }
        let desk = CATALOGUE.specialty("service-desk").expect("it exists");
        let none = Depth::parse("leads-industry").expect("a depth");
        assert_eq!(desk.depth_words(none), none.label());
    }

    #[test]
    fn levels_are_told_lowest_first() {
        let specialty = operations();
        let international = specialty.condition("international").expect("it exists");
        let levels: Vec<_> = specialty.levels_of_condition(international).map(Level::get).collect();
        assert_eq!(levels, [6, 7]);
        let procedures = specialty.duty("procedures").expect("it exists");
        assert_eq!(specialty.levels_of_duty(procedures).map(Level::get).collect::<Vec<_>>(), [3]);
    }
}
