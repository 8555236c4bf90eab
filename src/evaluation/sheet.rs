//! One sheet as the rules see it: which engagements count, how each stands at each level, and the
//! six criteria read from that.

use super::literal::Literal;
use super::months::{Counted, of_set};
use super::readings::bearing_on;
use super::report::{Criterion, CriterionReport, Have, Proof};
use crate::catalogue::{
    AreaId, AreasAsked, CATALOGUE, Depth, DutyId, IdSet, Level, Measure, Rules, Specialty,
};
use crate::draft::{Engagement, Month, Sheet};

/// A sheet prepared for evaluation at one month. Engagements that start later are left out: they
/// count for nothing.
#[derive(Debug)]
pub struct SheetView<'d> {
    specialty: &'static Specialty,
    pub(super) sheet: Option<&'d Sheet>,
    pub(super) as_of: Month,
    /// In the order of the sheet.
    pub(super) facts: Vec<Facts<'d>>,
    /// Places in `facts`, dated periods by their first month: the order in which months are summed.
    by_start: Vec<usize>,
}

/// One engagement, and the levels at which each property holds, as bits by place in
/// `Specialty::levels`.
#[derive(Debug)]
pub(super) struct Facts<'d> {
    pub(super) engagement: &'d Engagement,
    pub(super) literal: Literal,
    pub(super) counted: Counted,
    role: u8,
    duties: u8,
    complexity: u8,
    size: u8,
}

/// How one engagement stands at one level: which properties hold there (R5 applied).
#[derive(Clone, Copy, Debug)]
pub struct Standing<'d> {
    /// The engagement.
    pub engagement: &'d Engagement,
    /// Its months on their own, up to the month of assessment.
    pub months: u32,
    /// Whether its role holds.
    pub role: bool,
    /// Whether its sustained duties hold.
    pub duties: bool,
    /// Whether its complexity holds.
    pub complexity: bool,
    /// Whether its size holds.
    pub size: bool,
    /// Whether it is 成功裡 where that is asked for.
    pub successful: bool,
    /// How many of the conditions listed at the level it has.
    pub conditions: u32,
}

impl Standing<'_> {
    /// How many properties must hold for it to count.
    pub(super) const PROPERTIES: u32 = 5;

    /// Whether it counts towards 責任性 at the level: whether it belongs to the set *E*.
    #[must_use]
    pub fn counts(&self) -> bool {
        self.role && self.duties && self.complexity && self.size && self.successful
    }
}

impl<'d> SheetView<'d> {
    /// Prepares `sheet`, a sheet of `specialty`, for the month of assessment `as_of`.
    #[must_use]
    pub fn new(specialty: &'static Specialty, sheet: Option<&'d Sheet>, as_of: Month) -> Self {
        let engagements = sheet.map_or(&[][..], Sheet::engagements);
        let mut facts = Vec::with_capacity(engagements.len());
        for engagement in engagements {
            let span = engagement.period.as_ref().map(|period| period.span);
            let counted = Counted::new(span, as_of);
            if counted == Counted::Future {
                continue;
            }
            let literal = Literal::new(specialty, engagement);
            let levels = specialty.levels;
            facts.push(Facts {
                engagement,
                literal,
                counted,
                role: literal.at_or_above(levels, Literal::role),
                duties: literal.at_or_above(levels, Literal::duties),
                complexity: literal.at_or_above(levels, Literal::complexity),
                size: literal.at_or_above(levels, Literal::size),
            });
        }
        let mut by_start: Vec<_> = (0..facts.len()).collect();
        crate::order::sort_by_key(&mut by_start, |place| facts[*place].counted.order());
        Self { specialty, sheet, as_of, facts, by_start }
    }

    /// The 専門分野 of the sheet.
    #[must_use]
    pub fn specialty(&self) -> &'static Specialty {
        self.specialty
    }

    /// The sheet, where there is one.
    #[must_use]
    pub fn sheet(&self) -> Option<&'d Sheet> {
        self.sheet
    }

    /// The depth of the 専門性 in this area, where one is said.
    #[must_use]
    pub fn depth(&self, area: AreaId) -> Option<Depth> {
        self.sheet?.depth(area)
    }

    /// The month of assessment.
    #[must_use]
    pub fn as_of(&self) -> Month {
        self.as_of
    }

    /// How each engagement that counts at all stands at `level`, in the order of the sheet.
    pub fn standings(&self, level: Level) -> impl Iterator<Item = Standing<'d>> {
        let place = self.place(level);
        self.facts.iter().map(move |facts| self.standing(facts, place))
    }

    /// What is said of `criterion` at `level`.
    ///
    /// # Panics
    /// Where the 専門分野 has no such level.
    #[must_use]
    pub fn criterion(&self, level: Level, criterion: Criterion) -> CriterionReport {
        let place = self.place(level);
        let rules = &self.specialty.levels[place].rules;
        let (asked, met, have, evidence) = match criterion {
            Criterion::Responsibility => self.responsibility(place, rules),
            Criterion::Complexity => self.complexity(place, rules),
            Criterion::Size => self.size(place, rules),
            Criterion::Expertise => self.expertise(rules),
            Criterion::Succession => self.succession(rules),
            Criterion::Mentoring => self.mentoring(rules),
        };
        CriterionReport {
            criterion,
            asked,
            met: met || !asked,
            have,
            evidence,
            readings: bearing_on(self.specialty, level, rules, criterion),
        }
    }

    pub(super) fn place(&self, level: Level) -> usize {
        let place = self.specialty.levels.iter().position(|criteria| criteria.level == level);
        place.unwrap_or_else(|| panic!("{}にレベル{level}はない", self.specialty.name))
    }

    pub(super) fn standing(&self, facts: &Facts<'d>, place: usize) -> Standing<'d> {
        let rules = &self.specialty.levels[place].rules;
        let holds = |levels: u8| levels & 1 << place != 0;
        Standing {
            engagement: facts.engagement,
            months: facts.counted.months(),
            role: holds(facts.role),
            duties: holds(facts.duties),
            complexity: holds(facts.complexity),
            size: holds(facts.size),
            successful: facts.literal.successful(rules),
            conditions: facts.literal.conditions.and(rules.conditions).len(),
        }
    }

    /// The duties that some engagement carries, whatever its role or outcome.
    pub(super) fn duties(&self) -> IdSet<DutyId> {
        self.facts.iter().fold(IdSet::empty(), |all, facts| all.or(facts.literal.duties))
    }

    /// 責任性 at N: the months of *E* reach those asked for, and every once duty is carried.
    fn responsibility(&self, place: usize, rules: &Rules) -> Finding {
        let in_e = self.by_start.iter().map(|fact| &self.facts[*fact]);
        let in_e = in_e.filter(|facts| self.standing(facts, place).counts());
        let months = of_set(in_e.map(|facts| facts.counted));
        let once = self.duties().and(rules.once);
        let met = months >= u64::from(rules.months) && once.covers(rules.once);
        let carries_once = |facts: &Facts<'_>| !facts.literal.duties.and(rules.once).is_empty();
        let evidence = self.named(place, Criterion::Responsibility, carries_once);
        (true, met, Have::Responsibility { months, once: once.len() }, evidence)
    }

    /// 複雑性 at N: some engagement, 成功裡 where asked for, whose complexity holds at N.
    fn complexity(&self, place: usize, rules: &Rules) -> Finding {
        let mut standings = self.facts.iter().map(|facts| self.standing(facts, place));
        let met = standings.any(|standing| standing.proves(Criterion::Complexity));
        let conditions = |facts: &Facts<'_>| facts.literal.conditions.and(rules.conditions).len();
        let have =
            Have::Complexity { conditions: self.facts.iter().map(conditions).max().unwrap_or(0) };
        let evidence = self.named(place, Criterion::Complexity, |_| false);
        (true, met, have, evidence)
    }

    /// サイズ at N: some engagement, 成功裡 where asked for, whose size holds at N.
    fn size(&self, place: usize, rules: &Rules) -> Finding {
        let asked = !rules.size.is_empty();
        let mut standings = self.facts.iter().map(|facts| self.standing(facts, place));
        let met = asked && standings.any(|standing| standing.proves(Criterion::Size));
        let most =
            |measure| self.facts.iter().filter_map(|facts| facts.literal.size_by(measure)).max();
        let have = Have::Size {
            staff: most(Measure::Staff),
            annual_contract_yen: most(Measure::AnnualContract),
            annual_users: most(Measure::AnnualUsers),
            conditions: self
                .facts
                .iter()
                .map(|facts| facts.literal.conditions.and(rules.conditions).len())
                .max()
                .unwrap_or(0),
        };
        let evidence =
            if asked { self.named(place, Criterion::Size, |_| false) } else { Vec::new() };
        (asked, met, have, evidence)
    }

    /// 専門性 at N: the depth or a deeper one, in all areas or in any one (R1).
    fn expertise(&self, rules: &Rules) -> Finding {
        let deep = |area| rules.is_deep_enough(self.depth(area));
        let areas = self.specialty.areas.iter().map(|area| area.id);
        let evidence: Vec<_> = areas.filter(|area| deep(*area)).map(Proof::Area).collect();
        let met = match rules.areas {
            AreasAsked::All => evidence.len() == self.specialty.areas.len(),
            AreasAsked::Any => !evidence.is_empty(),
        };
        let have = Have::Expertise { areas: evidence.len() as u32 };
        let evidence = if evidence.is_empty() { self.deepest_areas() } else { evidence };
        (true, met, have, evidence)
    }

    /// The areas of the deepest 専門性 there is.
    fn deepest_areas(&self) -> Vec<Proof> {
        let depth = |area| self.depth(area);
        let areas = self.specialty.areas.iter().map(|area| area.id);
        let deepest = areas.clone().filter_map(depth).max();
        areas.filter(|area| deepest.is_some() && depth(*area) == deepest).map(Proof::Area).collect()
    }

    /// 技術の継承 at N: enough of the kinds, each counted once.
    fn succession(&self, rules: &Rules) -> Finding {
        let entries = self.sheet.map_or(&[][..], Sheet::successions);
        let kinds = CATALOGUE.successions.iter().map(|kind| kind.id);
        let evidence: Vec<_> = kinds
            .filter(|kind| entries.iter().any(|entry| entry.kind == *kind))
            .map(Proof::Succession)
            .collect();
        let kinds = evidence.len() as u32;
        (rules.succession > 0, kinds >= rules.succession, Have::Succession { kinds }, evidence)
    }

    /// 後進の育成: asked for in addition to the kinds of 技術の継承 (R2).
    fn mentoring(&self, rules: &Rules) -> Finding {
        let done = self.sheet.is_some_and(Sheet::mentors);
        (rules.mentoring, done, Have::Mentoring { done }, Vec::new())
    }
}

/// What one criterion's rule finds: asked, met, what there is, and the evidence.
type Finding = (bool, bool, Have, Vec<Proof>);
