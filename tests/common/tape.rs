//! Drafts made from a tape of bytes: every tape makes one, a shorter or lower tape a simpler one.
//!
//! Facts are biased towards what the levels ask for, and numbers towards the ends of their ranges, so
//! that verdicts are mixed. The properties take their drafts from here, and so does the fuzzer.

#![allow(dead_code, reason = "each test takes what it needs")]

use tasseido::catalogue::{CATALOGUE, Depth, Id, LevelCriteria, Measure, Role, Specialty};
use tasseido::draft::{
    Draft, Engagement, EngagementId, Evidence, Expertise, Extra, Mentoring, Month, Period, Sheet,
    Span, Succession, WholeNumber,
};

/// How many bytes the largest draft takes, about.
pub const LENGTH: usize = 900;

/// Decisions, read one by one; an end of the tape is zeros.
pub struct Tape<'t>(&'t [u8]);

impl<'t> Tape<'t> {
    pub fn new(bytes: &'t [u8]) -> Self {
        Self(bytes)
    }

    fn byte(&mut self) -> u8 {
        match self.0.split_first() {
            Some((first, rest)) => {
                self.0 = rest;
                *first
            }
            None => 0,
        }
    }

    /// One of `0..below`.
    fn pick(&mut self, below: usize) -> usize {
        usize::from(self.byte()) % below
    }

    /// True in `of_256` of 256 cases; false at the tape's end.
    fn chance(&mut self, of_256: u8) -> bool {
        self.byte() >= u8::MAX - (of_256 - 1)
    }

    /// True in 15 of 16 cases; false at the tape's end.
    fn likely(&mut self) -> bool {
        self.chance(240)
    }

    fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.pick(all.len())]
    }

    /// Any of `all`, each with an even chance.
    fn some_of<T: Copy>(&mut self, all: &[T]) -> Vec<T> {
        all.iter().copied().filter(|_| self.chance(128)).collect()
    }
}

/// A draft: all sheets or some, all facts or some.
pub fn draft(tape: &mut Tape<'_>) -> Draft {
    let mut draft = Draft { ap_passed: one_answer(tape), ..Draft::default() };
    for specialty in CATALOGUE.specialties {
        if tape.likely() {
            let sheet = sheet(tape, specialty);
            draft.sheets.get_or_insert_default().push((specialty.id, sheet));
        }
    }
    draft
}

fn one_answer(tape: &mut Tape<'_>) -> Option<bool> {
    tape.one_of(&[None, Some(false), Some(true)])
}

/// A sheet that aims at one of the levels.
pub fn sheet(tape: &mut Tape<'_>, specialty: &'static Specialty) -> Sheet {
    let aim = level(tape, specialty);
    let engagements = tape.one_of(&[1, 0, 1, 2, 2, 3, 4]);
    let engagements = (1..=engagements).map(|number| {
        let aim = if tape.likely() { aim } else { level(tape, specialty) };
        engagement(tape, specialty, aim, &format!("e{number}"))
    });
    let engagements = Some(engagements.collect()).filter(|all: &Vec<_>| !all.is_empty());
    Sheet {
        engagements,
        expertise: expertise(tape, specialty, aim),
        succession: succession(tape, aim),
        mentoring: mentoring(tape),
        extra: Extra::new(),
    }
}

fn level(tape: &mut Tape<'_>, specialty: &'static Specialty) -> &'static LevelCriteria {
    // The higher ones are harder to meet.
    let levels = specialty.levels;
    let place = tape.pick(levels.len() * 2);
    &levels[place.saturating_sub(levels.len()).min(place)]
}

/// An engagement that aims at a level.
pub fn engagement(
    tape: &mut Tape<'_>,
    specialty: &'static Specialty,
    aim: &LevelCriteria,
    id: &str,
) -> Engagement {
    let rules = &aim.rules;
    let mut engagement = Engagement::new(EngagementId::new(id));
    engagement.period = period(tape, rules.months).map(Period::from);
    engagement.role = if tape.likely() {
        Some(rules.role)
    } else {
        let roles: Vec<_> = Role::all().map(Some).collect();
        tape.one_of(&[&[None], &roles[..]].concat())
    };
    engagement.successful = if tape.likely() { Some(true) } else { one_answer(tape) };
    engagement.duties = Some(if tape.likely() {
        let mut duties: Vec<_> = rules.sustained.ids(specialty.duties).collect();
        duties.extend(rules.once.ids(specialty.duties).filter(|_| tape.chance(192)));
        duties
    } else {
        let all: Vec<_> = specialty.duties.iter().map(|duty| duty.id).collect();
        tape.some_of(&all)
    });
    let all: Vec<_> = specialty.conditions.iter().map(|condition| condition.id).collect();
    let mut conditions = tape.some_of(&all);
    if tape.likely() {
        let wanted = rules.mandatory.ids(specialty.conditions);
        let wanted = wanted.chain(rules.conditions.ids(specialty.conditions));
        for one in wanted.take(rules.conditions_at_least as usize) {
            if !conditions.contains(&one) {
                conditions.push(one);
            }
        }
    }
    engagement.conditions = Some(conditions).filter(|all| !all.is_empty() || tape.chance(128));
    for measure in specialty.measures {
        engagement.set_size(*measure, size(tape, specialty, aim, *measure));
    }
    engagement
}

/// A size: about an end of a range, of the level aimed at or of any, or anything.
fn size(
    tape: &mut Tape<'_>,
    specialty: &'static Specialty,
    aim: &LevelCriteria,
    measure: Measure,
) -> Option<WholeNumber> {
    let ends = |levels: &[LevelCriteria]| -> Vec<u64> {
        let lines = levels.iter().flat_map(|level| level.rules.size);
        let ranges = lines.flat_map(|line| line.ranges).filter(|(of, _)| *of == measure);
        ranges.flat_map(|(_, range)| [Some(range.from), range.below]).flatten().collect()
    };
    let ends = match tape.pick(5) {
        0 => return None,
        1 => ends(specialty.levels),
        _ => ends(std::slice::from_ref(aim)),
    };
    let size = match (tape.pick(8), ends.is_empty()) {
        (0, _) | (_, true) => {
            (0..7).fold(0, |size, _| size << 8 | u64::from(tape.byte())) >> tape.pick(56)
        }
        (1, _) => tape.one_of(&ends) - 1,
        (2, _) => tape.one_of(&ends) + 1,
        _ => tape.one_of(&ends),
    };
    WholeNumber::new(size)
}

/// A period of about as many months as are asked for, or anything.
fn period(tape: &mut Tape<'_>, asked: u32) -> Option<Span> {
    let length = match tape.pick(6) {
        0 => tape.pick(60) as u32,
        1 => asked - 1,
        2 => asked / 2,
        3 => asked + tape.pick(24) as u32,
        _ => asked,
    };
    // Most periods end about the month of assessment, some lie before or after.
    let end = 2026 * 12 + 10 + tape.pick(30) as u32 - 15 - if tape.chance(64) { 30 } else { 0 };
    let from = end + 1 - length.max(1);
    match tape.pick(8) {
        0 => None,
        1 | 2 => Span::months(length as u16),
        3 | 4 => Some(Span::Ongoing { from: nth_month(from) }),
        _ => Span::closed(nth_month(from), nth_month(end)),
    }
}

/// The month with this [`Month::index`].
pub fn nth_month(index: u32) -> Month {
    let month = Month::new((index / 12) as u16, (index % 12 + 1) as u8);
    month.expect("the tape stays within the format's years")
}

fn expertise(
    tape: &mut Tape<'_>,
    specialty: &'static Specialty,
    aim: &LevelCriteria,
) -> Option<Vec<(tasseido::catalogue::AreaId, Expertise)>> {
    let depths: Vec<_> = Depth::all().collect();
    let areas = specialty.areas.iter().filter_map(|area| {
        let depth = match tape.pick(24) {
            0 => return None,
            1 | 2 => tape.one_of(&depths),
            _ => aim.rules.depth,
        };
        let fact = Expertise { depth, evidence: Evidence::default(), extra: Extra::new() };
        Some((area.id, fact))
    });
    let areas: Vec<_> = areas.collect();
    let areas = if tape.chance(24) { areas.into_iter().take(1).collect() } else { areas };
    Some(areas).filter(|areas| !areas.is_empty())
}

fn succession(tape: &mut Tape<'_>, aim: &LevelCriteria) -> Option<Vec<Succession>> {
    let count = match tape.pick(8) {
        0 => 0,
        1 | 2 => aim.rules.succession.saturating_sub(1),
        3 => aim.rules.succession + 1,
        _ => aim.rules.succession,
    };
    let first = tape.pick(CATALOGUE.successions.len());
    let kinds = CATALOGUE.successions.iter().cycle().skip(first).take(count as usize);
    let mut entries: Vec<_> = kinds.map(|kind| kind.id).collect();
    if let Some(double) = entries.first().copied().filter(|_| tape.chance(64)) {
        entries.push(double);
    }
    let entry = |kind| Succession { kind, evidence: Evidence::default(), extra: Extra::new() };
    Some(entries.into_iter().map(entry).collect::<Vec<_>>()).filter(|all| !all.is_empty())
}

fn mentoring(tape: &mut Tape<'_>) -> Option<Mentoring> {
    let done = tape.one_of(&[None, Some(false), Some(true), Some(true), Some(true), Some(true)]);
    (done.is_some() || tape.chance(128)).then(|| Mentoring { done, ..Mentoring::default() })
}

/// A fact that is added: see [`Fact::add_to`].
#[derive(Clone, Debug)]
pub struct Fact {
    /// What is added, as a number; all numbers mean something.
    pub kind: u8,
    /// To which 専門分野.
    pub specialty: u8,
    /// To which of its engagements, areas, kinds….
    pub which: u8,
    /// How much.
    pub amount: u32,
    /// What a new engagement is made from.
    pub tape: Vec<u8>,
}

impl Fact {
    /// Adds the fact: never closes or replaces a period, never takes anything away.
    pub fn add_to(&self, draft: &mut Draft) {
        let specialty = &CATALOGUE.specialties[usize::from(self.specialty) % 4];
        let sheet = draft.sheet_mut(specialty.id);
        let which = usize::from(self.which);
        match self.kind % 15 {
            0 => draft.ap_passed = Some(true),
            1 => sheet.mentoring.get_or_insert_default().done = Some(true),
            2 => {
                let kind = CATALOGUE.successions[which % CATALOGUE.successions.len()].id;
                sheet.succession.get_or_insert_default().push(Succession {
                    kind,
                    evidence: Evidence::default(),
                    extra: Extra::new(),
                });
            }
            3 => {
                let area = specialty.areas[which % specialty.areas.len()].id;
                let depth = Depth::all().nth(self.amount as usize % Depth::all().len());
                let depth = depth.expect("one of all").max(sheet.depth(area).unwrap_or(lowest()));
                let areas = sheet.expertise.get_or_insert_default();
                match areas.iter_mut().find(|(id, _)| *id == area) {
                    Some((_, fact)) => fact.depth = depth,
                    None => areas.push((
                        area,
                        Expertise { depth, evidence: Evidence::default(), extra: Extra::new() },
                    )),
                }
            }
            4 => self.add_engagement(sheet, specialty),
            kind => {
                let count = sheet.engagements().len();
                if count == 0 {
                    return self.add_engagement(sheet, specialty);
                }
                let engagements = sheet.engagements.as_mut().expect("it has some");
                self.add_to_engagement(kind, &mut engagements[which % count], specialty);
            }
        }
    }

    fn add_engagement(&self, sheet: &mut Sheet, specialty: &'static Specialty) {
        let id = sheet.free_engagement_id();
        let mut tape = Tape::new(&self.tape);
        let aim = level(&mut tape, specialty);
        let new = engagement(&mut tape, specialty, aim, id.as_str());
        let engagements = sheet.engagements.get_or_insert_default();
        engagements.insert(usize::from(self.which) % (engagements.len() + 1), new);
    }

    fn add_to_engagement(&self, kind: u8, one: &mut Engagement, specialty: &'static Specialty) {
        let amount = self.amount;
        match kind {
            5 => one.successful = Some(true),
            6 => {
                let role = Role::all().nth(amount as usize % Role::all().len());
                one.role = one.role.max(role);
            }
            7 => {
                let duty = specialty.duties[amount as usize % specialty.duties.len()].id;
                one.duties.get_or_insert_default().push(duty);
            }
            8 => {
                let all = specialty.conditions;
                let condition = all[amount as usize % all.len()].id;
                one.conditions.get_or_insert_default().push(condition);
            }
            9..=11 => {
                let measure = specialty.measures[usize::from(kind) % specialty.measures.len()];
                let more = u64::from(amount) * if measure == Measure::Staff { 1 } else { 1_000 };
                let most = tasseido::draft::Number::MAX_WHOLE;
                let size = one.size(measure).unwrap_or(0).saturating_add(more).min(most);
                one.set_size(measure, WholeNumber::new(size));
            }
            _ => {
                let months = amount % 40;
                let earlier = |from: Month| (0..months).fold(from, |m, _| m.before().unwrap_or(m));
                let span = one.period.as_ref().map(|period| period.span);
                let more = match span {
                    None => Span::Months(months as u16),
                    Some(Span::Months(plain)) => {
                        Span::Months((plain + months as u16).min(Span::MAX_MONTHS))
                    }
                    Some(Span::Ongoing { from }) => Span::Ongoing { from: earlier(from) },
                    Some(Span::Closed { from, to }) if kind == 12 => {
                        Span::Closed { from: earlier(from), to }
                    }
                    Some(Span::Closed { from, to }) => {
                        Span::Closed { from, to: to.plus(months).unwrap_or(to) }
                    }
                };
                one.period = Some(more.into());
            }
        }
    }
}

fn lowest() -> Depth {
    Depth::all().next().expect("there are depths")
}

/// The ids of some definitions, for messages.
pub fn ids<I: Id>(ids: &[I]) -> Vec<&'static str> {
    ids.iter().map(|id| id.as_str()).collect()
}
