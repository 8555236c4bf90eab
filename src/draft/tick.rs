//! The □ items of a level as a person ticks them: which facts of the sheet each stands for.
//!
//! A box of 複雑性 is about one engagement, a box of 専門性 about the depth that its level asks for,
//! the others about the sheet. Boxes of サイズ are not ticked: they follow from numbers.

use std::fmt;

use super::{Engagement, EngagementId, Sheet, set_member};
use crate::catalogue::{CATALOGUE, ConditionId, Level, LevelCriteria, Specialty, Wording};

/// The lists of items of a level that a person ticks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Items {
    /// The 複雑性 conditions, of one engagement.
    Conditions,
    /// The 専門性 areas, at the level's depth.
    Areas,
    /// The kinds of 技術の継承.
    Kinds,
    /// 後進の育成, an item of its own where it is asked for.
    Mentoring,
}

/// One □ item of a level that a person ticks.
///
/// Written out (`operations-management/5/areas/2`) it names the box wherever the box is shown, also where only
/// the wording is there yet.
#[derive(Clone, Copy, Debug)]
pub struct Item {
    /// The 専門分野 of the level.
    pub specialty: &'static Specialty,
    /// The criteria of the level.
    pub criteria: &'static LevelCriteria,
    /// Of which list.
    pub list: Items,
    /// Its place in it, from 0.
    pub place: usize,
}

impl Items {
    const ALL: [Self; 4] = [Self::Conditions, Self::Areas, Self::Kinds, Self::Mentoring];

    /// The list's name in the name of a box.
    fn as_str(self) -> &'static str {
        match self {
            Self::Conditions => "conditions",
            Self::Areas => "areas",
            Self::Kinds => "kinds",
            Self::Mentoring => "mentoring",
        }
    }

    /// How many items it has at the level of `wording`.
    fn len(self, wording: &Wording) -> usize {
        match self {
            Self::Conditions => wording.conditions.len(),
            Self::Areas => wording.areas.len(),
            Self::Kinds => wording.successions.len(),
            Self::Mentoring => usize::from(wording.mentoring.is_some()),
        }
    }

    /// Which items of the level of `criteria` are ticked, in the order of its wording. Conditions
    /// are those of the engagement `of`.
    #[must_use]
    pub fn ticked(
        self,
        sheet: &Sheet,
        criteria: &LevelCriteria,
        of: Option<&EngagementId>,
    ) -> Vec<bool> {
        let wording = &criteria.wording;
        match self {
            Self::Conditions => {
                let engagement = of.and_then(|id| sheet.engagement(id));
                let has = engagement.map_or(&[][..], Engagement::conditions);
                wording.conditions.iter().map(|condition| has.contains(&condition.id)).collect()
            }
            Self::Areas => {
                let deep = |area| criteria.rules.is_deep_enough(sheet.depth(area));
                wording.areas.iter().map(|area| deep(area.id)).collect()
            }
            Self::Kinds => {
                let done = |kind| sheet.successions().iter().any(|entry| entry.kind == kind);
                wording.successions.iter().map(|kind| done(kind.id)).collect()
            }
            Self::Mentoring => wording.mentoring.iter().map(|_| sheet.mentors()).collect(),
        }
    }
}

impl Item {
    /// The item that `name` names, as it is written out.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        let mut parts = name.split('/');
        let specialty = CATALOGUE.specialty(parts.next()?)?;
        let criteria = specialty.level(Level::new(parts.next()?.parse().ok()?)?)?;
        let list = parts.next()?;
        let list = Items::ALL.into_iter().find(|known| known.as_str() == list)?;
        let place = parts.next()?.parse().ok().filter(|place| *place < list.len(&criteria.wording));
        let item = Self { specialty, criteria, list, place: place? };
        parts.next().is_none().then_some(item)
    }

    /// Ticks or clears it. A condition is ticked for the engagement `of`, for a new one where the
    /// sheet has no such engagement.
    ///
    /// A cleared area is left at the depth of the next lower level, or without any below the lowest.
    /// A cleared kind loses all its entries. What does not exist is passed over.
    pub fn set(self, sheet: &mut Sheet, of: Option<&EngagementId>, ticked: bool) {
        let Self { specialty, criteria, list, place } = self;
        let wording = &criteria.wording;
        match list {
            Items::Conditions => {
                if let Some(condition) = wording.conditions.get(place) {
                    set_condition(sheet, of, condition.id, ticked);
                }
            }
            Items::Areas => {
                // What is so already stays: a deeper one is not lowered, none is not raised.
                if let Some(area) = wording.areas.get(place)
                    && criteria.rules.is_deep_enough(sheet.depth(area.id)) != ticked
                {
                    let lower = specialty.levels.iter().find(|other| other.level < criteria.level);
                    let depth = if ticked { Some(criteria) } else { lower };
                    sheet.set_depth(area.id, depth.map(|criteria| criteria.rules.depth));
                }
            }
            Items::Kinds => {
                if let Some(kind) = wording.successions.get(place) {
                    if !ticked {
                        sheet.remove_successions(kind.id);
                    } else if !sheet.successions().iter().any(|entry| entry.kind == kind.id) {
                        sheet.add_succession(kind.id);
                    }
                }
            }
            Items::Mentoring => sheet.set_mentoring(ticked),
        }
    }
}

impl fmt::Display for Item {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { specialty, criteria, list, place } = self;
        write!(to, "{}/{}/{}/{place}", specialty.id, criteria.level, list.as_str())
    }
}

fn set_condition(
    sheet: &mut Sheet,
    of: Option<&EngagementId>,
    condition: ConditionId,
    ticked: bool,
) {
    let known = of.filter(|id| sheet.engagement(id).is_some()).cloned();
    let id = match known {
        Some(id) => id,
        None if !ticked => return,
        None => {
            let id = sheet.free_engagement_id();
            sheet.add_engagement(id.clone());
            id
        }
    };
    sheet.change_engagement(&id, |engagement| {
        set_member(&mut engagement.conditions, condition, ticked);
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Depth;

    fn level(number: u8) -> Level {
        Level::new(number).expect("a level")
    }

    /// The item at `place` of a list of `specialty` at level `number`.
    fn item(specialty: &'static Specialty, number: u8, list: Items, place: usize) -> Item {
        let criteria = specialty.level(level(number)).expect("the level exists");
        Item { specialty, criteria, list, place }
    }

    /// Every box of every level: what it is, where it is, and the sheet's state of it.
    fn boxes(specialty: &Specialty, sheet: &Sheet, of: Option<&EngagementId>) -> Vec<Vec<bool>> {
        let levels = specialty.levels.iter();
        levels
            .flat_map(|criteria| Items::ALL.map(|list| list.ticked(sheet, criteria, of)))
            .collect()
    }

    #[test]
    fn every_box_is_ticked_and_cleared() {
        let mut count = 0;
        for specialty in CATALOGUE.specialties {
            for criteria in specialty.levels {
                for list in Items::ALL {
                    let empty = list.ticked(&Sheet::default(), criteria, None);
                    for place in 0..empty.len() {
                        let mut sheet = Sheet::default();
                        let item = Item { specialty, criteria, list, place };
                        let name = item.to_string();
                        let parsed = Item::parse(&name).map(|item| item.to_string());
                        assert_eq!(parsed.as_deref(), Some(&*name));
                        item.set(&mut sheet, None, true);
                        let of =
                            sheet.engagements().first().map(|engagement| engagement.id.clone());
                        let state = list.ticked(&sheet, criteria, of.as_ref());
                        assert!(state[place] && state.iter().filter(|is| **is).count() == 1);
                        item.set(&mut sheet, of.as_ref(), false);
                        assert_eq!(list.ticked(&sheet, criteria, of.as_ref()), empty);
                        // Nothing is left behind but the engagement and the depth of the level below.
                        let bottom = specialty.bottom().level == criteria.level;
                        match list {
                            Items::Conditions => assert_eq!(sheet.engagements().len(), 1),
                            Items::Areas => assert_eq!(sheet == Sheet::default(), bottom),
                            _ => assert_eq!(sheet, Sheet::default()),
                        }
                        count += 1;
                    }
                }
            }
        }
        assert_eq!(count, 67 + 65 + 63 + 9);
    }

    #[test]
    fn a_cleared_area_falls_to_the_level_below() {
        let specialty = CATALOGUE.specialty("operations-management").expect("it exists");
        let mut sheet = Sheet::default();
        let area = specialty.areas[0].id;
        let mut depths = Vec::new();
        item(specialty, 7, Items::Areas, 0).set(&mut sheet, None, true);
        depths.push(sheet.depth(area));
        for number in (3..=7).rev() {
            item(specialty, number, Items::Areas, 0).set(&mut sheet, None, false);
            depths.push(sheet.depth(area));
        }
        let mut expected: Vec<_> = Depth::all().rev().map(Some).collect();
        expected.push(None);
        assert_eq!(depths, expected);
        // A box below what was ticked is ticked too, and clears all above it.
        item(specialty, 6, Items::Areas, 1).set(&mut sheet, None, true);
        item(specialty, 4, Items::Areas, 1).set(&mut sheet, None, false);
        assert_eq!(sheet.depth(specialty.areas[1].id), Depth::parse("practises"));
    }

    #[test]
    fn what_is_ticked_or_cleared_already_stays_as_deep_as_it_is() {
        let specialty = CATALOGUE.specialty("operation").expect("it exists");
        let area = specialty.areas[0].id;
        let mut sheet = Sheet::default();
        item(specialty, 4, Items::Areas, 0).set(&mut sheet, None, false);
        assert_eq!(sheet.depth(area), None);
        for (number, ticked, depth) in [
            (3, true, "practises"),
            (4, false, "practises"),
            (4, true, "guides-juniors"),
            (3, true, "guides-juniors"),
        ] {
            item(specialty, number, Items::Areas, 0).set(&mut sheet, None, ticked);
            assert_eq!(sheet.depth(area), Depth::parse(depth), "{number} {ticked}");
        }
    }

    #[test]
    fn a_condition_is_about_one_engagement() {
        let specialty = CATALOGUE.specialty("operation").expect("it exists");
        let mut sheet = Sheet::default();
        let ids = ["a", "b"].map(EngagementId::new);
        sheet.engagements = Some(ids.clone().map(Engagement::new).into());
        item(specialty, 4, Items::Conditions, 2).set(&mut sheet, Some(&ids[1]), true);
        assert_eq!(sheet.engagements()[0].conditions(), []);
        assert_eq!(sheet.engagements()[1].conditions(), [specialty.conditions[2].id]);
        let stranger = EngagementId::new("c");
        item(specialty, 4, Items::Conditions, 0).set(&mut sheet, Some(&stranger), false);
        assert_eq!(sheet.engagements().len(), 2);
        assert!(boxes(specialty, &sheet, Some(&stranger)).concat().iter().all(|ticked| !ticked));
    }

    #[test]
    fn a_name_names_an_item_that_exists_or_none() {
        for name in [
            "",
            "operations-management/5/areas",
            "operations-management/5/areas/2/",
            "operations-management/5/areas/-1",
            "operations-management/5/areas/99",
            "operations-management/2/areas/0",
            "operation/3/mentoring/0",
            "operations-management/5/size/0",
            "nothing/5/areas/0",
        ] {
            assert!(Item::parse(name).is_none(), "{name}");
        }
    }
}
