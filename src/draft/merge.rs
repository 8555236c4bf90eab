//! Merging two states of one draft that grew out of a common one, fact by fact.
//!
//! What only one side changed stands as that side has it. What both changed alike stands. What both
//! changed differently stands as `mine` has it, for that one fact and no more. A deletion yields to
//! a change of what was deleted, so that nothing that was entered is lost.
//!
//! Deliberately absent: who wins by time, and any knowledge of where the states came from.

use super::engagement_id::free_ids;
use super::{
    Draft, Engagement, EngagementId, Evidence, Expertise, Extra, Json, Mentoring, Person, Sheet,
    Succession,
};
use crate::catalogue::SpecialtyId;

impl Draft {
    /// The draft that holds the changes from `base` to `mine` and those from `base` to `theirs`.
    #[must_use]
    pub fn merge(base: &Self, mine: &Self, theirs: &Self) -> Self {
        if let Some(same) = trivial(base, mine, theirs) {
            return same.clone();
        }
        Self {
            id: pick(&base.id, &mine.id, &theirs.id),
            title: pick(&base.title, &mine.title, &theirs.title),
            person: or_empty(there(&base.person, &mine.person, &theirs.person), person),
            ap_passed: pick(&base.ap_passed, &mine.ap_passed, &theirs.ap_passed),
            sheets: list(&base.sheets, &mine.sheets, &theirs.sheets, sheets),
            revision: pick(&base.revision, &mine.revision, &theirs.revision),
            updated: pick(&base.updated, &mine.updated, &theirs.updated),
            snapshot_of: pick(&base.snapshot_of, &mine.snapshot_of, &theirs.snapshot_of),
            snapshot_month: pick(
                &base.snapshot_month,
                &mine.snapshot_month,
                &theirs.snapshot_month,
            ),
            extra: extra(&base.extra, &mine.extra, &theirs.extra),
        }
    }

    /// Whether both say the same, whatever their `revision` and `updated`.
    #[must_use]
    pub fn says_the_same_as(&self, other: &Self) -> bool {
        let Self {
            id,
            title,
            person,
            ap_passed,
            sheets,
            revision: _,
            updated: _,
            snapshot_of,
            snapshot_month,
            extra,
        } = self;
        *id == other.id
            && *title == other.title
            && *person == other.person
            && *ap_passed == other.ap_passed
            && *sheets == other.sheets
            && *snapshot_of == other.snapshot_of
            && *snapshot_month == other.snapshot_month
            && *extra == other.extra
    }
}

/// The answer where only one side changed, or both alike.
fn trivial<'t, T: PartialEq>(base: &'t T, mine: &'t T, theirs: &'t T) -> Option<&'t T> {
    if mine == base {
        Some(theirs)
    } else if theirs == base || mine == theirs {
        Some(mine)
    } else {
        None
    }
}

/// A fact that is one whole.
fn pick<T: PartialEq + Clone>(base: &T, mine: &T, theirs: &T) -> T {
    if mine == base { theirs.clone() } else { mine.clone() }
}

/// Something on the three sides: base, mine, theirs.
type Sides<T> = [T; 3];

fn there<'t, T>(
    base: &'t Option<T>,
    mine: &'t Option<T>,
    theirs: &'t Option<T>,
) -> Sides<Option<&'t T>> {
    [base.as_ref(), mine.as_ref(), theirs.as_ref()]
}

/// Something that is there or not: where it is on both sides it is merged, where one side took it
/// away it stays only if the other changed it.
fn optional<T: PartialEq + Clone>(
    [base, mine, theirs]: Sides<Option<&T>>,
    merge: impl Fn(Option<&T>, &T, &T) -> T,
) -> Option<T> {
    match (mine, theirs) {
        (Some(mine), Some(theirs)) => Some(whole(base, mine, theirs, merge)),
        (Some(there), None) | (None, Some(there)) => (base != Some(there)).then(|| there.clone()),
        (None, None) => None,
    }
}

/// Something that says nothing where it is not there: its parts are merged even where one side took
/// it away, so that taking back one's own part leaves the other's.
fn or_empty<T: PartialEq + Clone + Default>(
    [base, mine, theirs]: Sides<Option<&T>>,
    merge: impl Fn(&T, &T, &T) -> T,
) -> Option<T> {
    if let Some(same) = trivial(&base, &mine, &theirs) {
        return same.cloned();
    }
    let empty = T::default();
    let merged = merge(base.unwrap_or(&empty), mine.unwrap_or(&empty), theirs.unwrap_or(&empty));
    let there = pick(&base.is_some(), &mine.is_some(), &theirs.is_some());
    (there || merged != empty).then_some(merged)
}

fn whole<T: PartialEq + Clone>(
    base: Option<&T>,
    mine: &T,
    theirs: &T,
    merge: impl Fn(Option<&T>, &T, &T) -> T,
) -> T {
    let same = match base {
        Some(base) => trivial(base, mine, theirs),
        None => (mine == theirs).then_some(mine),
    };
    same.cloned().unwrap_or_else(|| merge(base, mine, theirs))
}

/// A list that may be absent, which is not the same as empty.
fn list<T: PartialEq + Clone>(
    base: &Option<Vec<T>>,
    mine: &Option<Vec<T>>,
    theirs: &Option<Vec<T>>,
    merge: impl Fn(&[T], &[T], &[T]) -> Vec<T>,
) -> Option<Vec<T>> {
    if let Some(same) = trivial(base, mine, theirs) {
        return same.clone();
    }
    let [base, mine, theirs] = [base, mine, theirs].map(Option::as_deref);
    let merged = merge(base.unwrap_or(&[]), mine.unwrap_or(&[]), theirs.unwrap_or(&[]));
    let there = pick(&base.is_some(), &mine.is_some(), &theirs.is_some());
    (there || !merged.is_empty()).then_some(merged)
}

/// A set written as a list.
fn set<T: PartialEq + Clone>(base: &[T], mine: &[T], theirs: &[T]) -> Vec<T> {
    let kept = mine.iter().filter(|item| theirs.contains(item) || !base.contains(item));
    let added = theirs.iter().filter(|item| !base.contains(item) && !mine.contains(item));
    kept.chain(added).cloned().collect()
}

/// A list whose items are told apart by their `keys`: `join` says what becomes of each. The order is that
/// of the side that changed it.
fn joined<K: PartialEq, T>(
    sides: Sides<&[T]>,
    keys: Sides<Vec<K>>,
    join: impl Fn(Sides<Option<&T>>) -> Option<T>,
) -> Vec<T> {
    let all: Vec<&K> = keys.iter().flatten().collect();
    // A key is as good as the first place at which it stands.
    let number = |key| all.iter().position(|known| *known == key).unwrap_or_default();
    let numbers = keys.each_ref().map(|keys| keys.iter().map(number).collect::<Vec<_>>());
    let places = order(&numbers).into_iter().map(|number| places(&numbers, number));
    let items = places.filter_map(|[base, mine, theirs]| {
        join([
            base.map(|place| &sides[0][place]),
            mine.map(|place| &sides[1][place]),
            theirs.map(|place| &sides[2][place]),
        ])
    });
    items.collect()
}

/// Where `number` stands on each side.
fn places(numbers: &Sides<Vec<usize>>, number: usize) -> Sides<Option<usize>> {
    numbers.each_ref().map(|side| side.iter().position(|known| *known == number))
}

/// The order of what stands on either side, each a number.
fn order(numbers: &Sides<Vec<usize>>) -> Vec<usize> {
    let [_, mine, theirs] = numbers;
    let common = mine.iter().filter(|number| theirs.contains(number));
    let i_moved = !common.filter_map(|number| places(numbers, *number)[0]).is_sorted();
    let (first, second) = if i_moved { (mine, theirs) } else { (theirs, mine) };

    let mut order = first.clone();
    for (place, number) in second.iter().enumerate() {
        if !order.contains(number) {
            // After what stands before it on its own side.
            let before = second[..place]
                .iter()
                .rev()
                .find_map(|before| order.iter().position(|known| known == before));
            order.insert(before.map_or(0, |before| before + 1), *number);
        }
    }
    order
}

/// Pairs told apart by their first part.
fn entries<K: PartialEq + Clone, T: PartialEq + Clone>(
    base: &[(K, T)],
    mine: &[(K, T)],
    theirs: &[(K, T)],
    merge: impl Fn(Option<&T>, &T, &T) -> T,
) -> Vec<(K, T)> {
    let keys = |items: &[(K, T)]| items.iter().map(|(key, _)| key.clone()).collect::<Vec<_>>();
    let sides = [base, mine, theirs];
    joined(sides, sides.map(keys), |sides| {
        optional(sides, |base, mine, theirs| {
            (mine.0.clone(), merge(base.map(|(_, base)| base), &mine.1, &theirs.1))
        })
    })
}

fn first_of_both<T: Clone>(_: Option<&T>, mine: &T, _: &T) -> T {
    mine.clone()
}

fn extra(base: &Extra, mine: &Extra, theirs: &Extra) -> Extra {
    entries(base, mine, theirs, |base: Option<&Json>, mine, theirs| {
        whole(base, mine, theirs, first_of_both)
    })
}

fn person(base: &Person, mine: &Person, theirs: &Person) -> Person {
    Person {
        name: pick(&base.name, &mine.name, &theirs.name),
        affiliation: pick(&base.affiliation, &mine.affiliation, &theirs.affiliation),
        extra: extra(&base.extra, &mine.extra, &theirs.extra),
    }
}

fn evidence(base: &Evidence, mine: &Evidence, theirs: &Evidence) -> Evidence {
    Evidence {
        note: pick(&base.note, &mine.note, &theirs.note),
        link: pick(&base.link, &mine.link, &theirs.link),
        date: pick(&base.date, &mine.date, &theirs.date),
    }
}

fn sheets(
    base: &[(SpecialtyId, Sheet)],
    mine: &[(SpecialtyId, Sheet)],
    theirs: &[(SpecialtyId, Sheet)],
) -> Vec<(SpecialtyId, Sheet)> {
    let keys = |sheets: &[(SpecialtyId, Sheet)]| sheets.iter().map(|(id, _)| *id).collect();
    let sides = [base, mine, theirs];
    joined(sides, sides.map(keys), |sides| {
        let (id, _) = sides.into_iter().flatten().next()?;
        or_empty(sides.map(|of| of.map(|(_, sheet)| sheet)), sheet).map(|sheet| (*id, sheet))
    })
}

fn sheet(base: &Sheet, mine: &Sheet, theirs: &Sheet) -> Sheet {
    Sheet {
        engagements: list(&base.engagements, &mine.engagements, &theirs.engagements, engagements),
        expertise: list(&base.expertise, &mine.expertise, &theirs.expertise, |b, m, t| {
            entries(b, m, t, expertise)
        }),
        succession: list(&base.succession, &mine.succession, &theirs.succession, successions),
        mentoring: or_empty(there(&base.mentoring, &mine.mentoring, &theirs.mentoring), mentoring),
        extra: extra(&base.extra, &mine.extra, &theirs.extra),
    }
}

fn engagements(base: &[Engagement], mine: &[Engagement], theirs: &[Engagement]) -> Vec<Engagement> {
    let has = |list: &[Engagement], id: &EngagementId| list.iter().any(|known| known.id == *id);
    // Two that were added on either side under one id are two: mine goes by another name.
    let mut mine = mine.to_vec();
    for place in 0..mine.len() {
        let added = &mine[place];
        let other = theirs.iter().find(|theirs| theirs.id == added.id);
        if !has(base, &added.id) && other.is_some_and(|other| other != added) {
            let taken = |id: &EngagementId| has(base, id) || has(&mine, id) || has(theirs, id);
            let free = free_ids(taken).next();
            mine[place].id = free.expect("numbers do not end");
        }
    }
    let ids = |list: &[Engagement]| list.iter().map(|known| known.id.clone()).collect::<Vec<_>>();
    let sides = [base, &mine, theirs];
    joined(sides, sides.map(ids), |sides| optional(sides, engagement))
}

fn engagement(base: Option<&Engagement>, mine: &Engagement, theirs: &Engagement) -> Engagement {
    let empty = Engagement::new(mine.id.clone());
    let base = base.unwrap_or(&empty);
    Engagement {
        id: mine.id.clone(),
        title: pick(&base.title, &mine.title, &theirs.title),
        evidence: evidence(&base.evidence, &mine.evidence, &theirs.evidence),
        // One whole: half of one form and half of another is no period.
        period: pick(&base.period, &mine.period, &theirs.period),
        role: pick(&base.role, &mine.role, &theirs.role),
        successful: pick(&base.successful, &mine.successful, &theirs.successful),
        duties: list(&base.duties, &mine.duties, &theirs.duties, set),
        conditions: list(&base.conditions, &mine.conditions, &theirs.conditions, set),
        notes: list(&base.notes, &mine.notes, &theirs.notes, |b, m, t| {
            entries(b, m, t, first_of_both)
        }),
        staff: pick(&base.staff, &mine.staff, &theirs.staff),
        annual_contract_yen: pick(
            &base.annual_contract_yen,
            &mine.annual_contract_yen,
            &theirs.annual_contract_yen,
        ),
        annual_users: pick(&base.annual_users, &mine.annual_users, &theirs.annual_users),
        extra: extra(&base.extra, &mine.extra, &theirs.extra),
    }
}

fn expertise(base: Option<&Expertise>, mine: &Expertise, theirs: &Expertise) -> Expertise {
    let (nothing, none) = (Evidence::default(), Extra::new());
    Expertise {
        depth: match base {
            Some(base) => pick(&base.depth, &mine.depth, &theirs.depth),
            None => mine.depth,
        },
        evidence: evidence(
            base.map_or(&nothing, |base| &base.evidence),
            &mine.evidence,
            &theirs.evidence,
        ),
        extra: extra(base.map_or(&none, |base| &base.extra), &mine.extra, &theirs.extra),
    }
}

/// Entries bear no id. One that says the same as one of the base is that one, and of the others the first of a
/// kind is the first of that kind. What is left was added, and is one entry where both sides say the same.
fn successions(base: &[Succession], mine: &[Succession], theirs: &[Succession]) -> Vec<Succession> {
    let same: fn(&Succession, &Succession) -> bool = PartialEq::eq;
    let of_one_kind = |one: &Succession, other: &Succession| one.kind == other.kind;
    let mut all: Vec<&Succession> = base.iter().collect();
    let sides = [base, mine, theirs];
    let keys = sides.map(|side| {
        let mut places = vec![None; side.len()];
        let (before, added) = (0..base.len(), base.len()..all.len());
        for (known, alike) in [(before.clone(), same), (before, of_one_kind), (added, same)] {
            for (place, entry) in side.iter().enumerate() {
                if places[place].is_none() {
                    let free = |known: &usize| !places.contains(&Some(*known));
                    places[place] =
                        known.clone().find(|known| free(known) && alike(all[*known], entry));
                }
            }
        }
        let key = |(place, entry): (Option<usize>, _)| {
            place.unwrap_or_else(|| {
                all.push(entry);
                all.len() - 1
            })
        };
        places.into_iter().zip(side).map(key).collect()
    });
    joined(sides, keys, |sides| optional(sides, succession))
}

fn succession(base: Option<&Succession>, mine: &Succession, theirs: &Succession) -> Succession {
    Succession {
        kind: mine.kind,
        evidence: evidence(
            base.map_or(&Evidence::default(), |base| &base.evidence),
            &mine.evidence,
            &theirs.evidence,
        ),
        extra: extra(base.map_or(&Extra::new(), |base| &base.extra), &mine.extra, &theirs.extra),
    }
}

fn mentoring(base: &Mentoring, mine: &Mentoring, theirs: &Mentoring) -> Mentoring {
    Mentoring {
        done: pick(&base.done, &mine.done, &theirs.done),
        evidence: evidence(&base.evidence, &mine.evidence, &theirs.evidence),
        extra: extra(&base.extra, &mine.extra, &theirs.extra),
    }
}
