//! Random sheets near the levels: every number lies at a bound, or one beside it.

use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};
use tasseido::catalogue::{CATALOGUE, Definition, Depth, Id, Measure, Role, Specialty};
use tasseido::draft::{
    Engagement, EngagementId, Evidence, Expertise, Extra, Mentoring, Month, Sheet, Span,
    Succession, WholeNumber,
};

/// The month of assessment.
pub fn as_of() -> Month {
    Month::new(2026, 11).unwrap()
}

/// A sheet of at most so many engagements, with its 専門分野.
pub fn sheet(most: usize) -> impl Strategy<Value = (&'static Specialty, Sheet)> {
    let specialty = select(CATALOGUE.specialties.iter().collect::<Vec<_>>());
    specialty.prop_flat_map(move |specialty| (Just(specialty), sheet_of(specialty, most)))
}

fn sheet_of(specialty: &'static Specialty, most: usize) -> impl Strategy<Value = Sheet> {
    let engagements = vec(engagement(specialty), 0..=most);
    let depths = vec(weighted(0.6, one_of(Depth::all().collect())), specialty.areas.len());
    let kinds: Vec<_> = CATALOGUE.successions.iter().map(|kind| kind.id).collect();
    let kinds = vec(select(kinds), 0..6);
    (engagements, depths, kinds, any::<Option<bool>>()).prop_map(
        move |(mut engagements, depths, kinds, mentoring)| {
            for (place, engagement) in engagements.iter_mut().enumerate() {
                engagement.id = EngagementId::new(&format!("e{}", place + 1));
            }
            let areas = specialty.areas.iter().zip(depths);
            let expertise = areas.filter_map(|(area, depth)| {
                let (evidence, extra) = (Evidence::default(), Extra::new());
                Some((area.id, Expertise { depth: depth?, evidence, extra }))
            });
            let succession = kinds.into_iter().map(|kind| Succession {
                kind,
                evidence: Evidence::default(),
                extra: Extra::new(),
            });
            Sheet {
                engagements: Some(engagements),
                expertise: Some(expertise.collect()),
                succession: Some(succession.collect()),
                mentoring: Some(Mentoring { done: mentoring, ..Mentoring::default() }),
                extra: Extra::new(),
            }
        },
    )
}

fn engagement(specialty: &'static Specialty) -> impl Strategy<Value = Engagement> {
    (
        weighted(0.9, span()),
        weighted(0.9, one_of(Role::all().collect())),
        select(vec![None, Some(false), Some(true), Some(true), Some(true)]),
        some_of(specialty.duties),
        some_of(specialty.conditions),
        weighted(0.6, size(specialty, Measure::Staff)),
        weighted(0.4, size(specialty, Measure::AnnualContract)),
        weighted(0.3, size(specialty, Measure::AnnualUsers)),
    )
        .prop_map(
            move |(span, role, successful, duties, conditions, staff, contract, users)| {
                let mut engagement = Engagement::new(EngagementId::new(""));
                engagement.period = span.map(Into::into);
                engagement.role = role;
                engagement.successful = successful;
                engagement.duties = Some(duties);
                engagement.conditions = Some(conditions);
                engagement.staff = staff;
                engagement.annual_contract_yen = contract;
                engagement.annual_users =
                    users.filter(|_| specialty.measures(Measure::AnnualUsers));
                engagement
            },
        )
}

/// A period: some start after the month of assessment.
fn span() -> impl Strategy<Value = Span> {
    let month = |months: u32| Month::new(2021, 1).unwrap().plus(months).unwrap();
    prop_oneof![
        2 => (0_u16..40).prop_map(|months| Span::months(months).unwrap()),
        4 => (0_u32..76, 0_u32..30).prop_map(move |(from, more)| {
            Span::closed(month(from), month(from + more)).unwrap()
        }),
        2 => (30_u32..74).prop_map(move |from| Span::Ongoing { from: month(from) }),
    ]
}

fn one_of<T: Clone + std::fmt::Debug + 'static>(all: Vec<T>) -> impl Strategy<Value = T> {
    select(all)
}

/// Mostly many of the ids.
fn some_of<I: Id + std::fmt::Debug>(
    definitions: &'static [Definition<I>],
) -> impl Strategy<Value = Vec<I>> {
    let all: Vec<_> = definitions.iter().map(|definition| definition.id).collect();
    let most = all.len();
    subsequence(all, 0..=most).prop_shuffle()
}

/// A bound of this measure, or a number beside it.
fn size(specialty: &Specialty, measure: Measure) -> impl Strategy<Value = WholeNumber> + use<> {
    let numbers = bounds(specialty, measure);
    (any::<Index>(), 0_u64..3).prop_map(move |(index, beside)| {
        let bound = if numbers.is_empty() { 1 } else { *index.get(&numbers) };
        WholeNumber::new(bound + beside - 1).unwrap()
    })
}

/// The lower ends of all ranges of this measure.
pub fn bounds(specialty: &Specialty, measure: Measure) -> Vec<u64> {
    let lines = specialty.levels.iter().flat_map(|level| level.rules.size);
    let ranges = lines.flat_map(|line| line.ranges.iter().filter(move |(of, _)| *of == measure));
    let mut bounds: Vec<_> = ranges.map(|(_, range)| range.from).collect();
    bounds.sort_unstable();
    bounds.dedup();
    bounds
}
