//! Names of things: ids that exist in the catalogue, and ordered ranks.
//!
//! Every id is interned: it can only be had by looking it up in the catalogue, so a value of these
//! types always names something that exists. They know no rule and no wording.

use std::cmp::Ordering;
use std::fmt;
use std::marker::PhantomData;

/// An id that the catalogue defines.
pub trait Id: Copy + Eq + 'static {
    /// The id as it stands in drafts.
    fn as_str(self) -> &'static str;
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub(super) &'static str);

        impl $name {
            /// The id as it stands in drafts.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                self.0
            }
        }

        impl Id for $name {
            fn as_str(self) -> &'static str {
                self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.0)
            }
        }
    )*};
}

ids! {
    /// A 専門分野.
    SpecialtyId;
    /// A duty: one part of the 責任性 sentence (R3).
    DutyId;
    /// A 複雑性 condition.
    ConditionId;
    /// A 専門性 area (領域).
    AreaId;
    /// A kind of 技術の継承.
    SuccessionKind;
}

/// A レベル of ITSS, 1 to 7.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Level(pub(super) u8);

impl Level {
    /// The level, where there is one of that number.
    #[must_use]
    pub const fn new(number: u8) -> Option<Self> {
        if number >= 1 && number <= 7 { Some(Self(number)) } else { None }
    }

    /// Its number.
    #[must_use]
    pub fn get(self) -> u8 {
        self.0
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

macro_rules! ranks {
    ($($(#[$doc:meta])* $name:ident in $table:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub(super) u8);

        impl $name {
            /// The rank with this id.
            #[must_use]
            pub fn parse(id: &str) -> Option<Self> {
                Self::all().find(|rank| rank.as_str() == id)
            }

            /// All of them, lowest first.
            pub fn all() -> impl DoubleEndedIterator<Item = Self> + ExactSizeIterator {
                (0..super::CATALOGUE.$table.len() as u8).map(Self)
            }

            /// The id as it stands in drafts.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                super::CATALOGUE.$table[usize::from(self.0)].id
            }

            /// What it is called where no level's own words apply.
            #[must_use]
            pub fn label(self) -> &'static str {
                super::CATALOGUE.$table[usize::from(self.0)].label
            }

            /// How many ranks lie below it.
            #[must_use]
            pub fn rank(self) -> u8 {
                self.0
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }
    )*};
}

ranks! {
    /// A role in an engagement (役割), ordered: メンバ < リーダ < 責任者 < 顧客に対する責任者 < 顧客に対する全体の責任者.
    Role in roles;
    /// How deep the 専門性 in an area is, ordered from 独力で実践 to 業界をリード.
    Depth in depths;
}

/// One of our readings of the source (判定の考え方), R1 to R10.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "each is explained by its text in the catalogue")]
pub enum ReadingId {
    R1,
    R2,
    R3,
    R4,
    R5,
    R6,
    R7,
    R8,
    R9,
    R10,
}

impl ReadingId {
    /// All ten, in order.
    pub const ALL: [Self; 10] = [
        Self::R1,
        Self::R2,
        Self::R3,
        Self::R4,
        Self::R5,
        Self::R6,
        Self::R7,
        Self::R8,
        Self::R9,
        Self::R10,
    ];

    /// Its place among the ten, from 0.
    #[must_use]
    pub fn index(self) -> usize {
        self as usize
    }

    /// `R1`…`R10`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        ["R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9", "R10"][self.index()]
    }
}

/// A set of duties or of conditions of one 専門分野, as bits in the order of its definitions.
///
/// The set knows its kind of id, not its 専門分野: both sides of an operation must come from the
/// same one.
pub struct IdSet<I>(u16, PhantomData<I>);

impl<I> Clone for IdSet<I> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<I> Copy for IdSet<I> {}

impl<I> PartialEq for IdSet<I> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl<I> Eq for IdSet<I> {}

impl<I> PartialOrd for IdSet<I> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<I> Ord for IdSet<I> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.cmp(&other.0)
    }
}

impl<I> fmt::Debug for IdSet<I> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:#b}", self.0)
    }
}

impl<I> IdSet<I> {
    /// The set with these bits.
    pub(super) const fn from_bits(bits: u16) -> Self {
        Self(bits, PhantomData)
    }

    /// The set that holds nothing.
    #[must_use]
    pub const fn empty() -> Self {
        Self::from_bits(0)
    }

    /// How many it holds.
    #[must_use]
    pub const fn len(self) -> u32 {
        self.0.count_ones()
    }

    /// Whether it holds nothing.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// What both hold.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self::from_bits(self.0 & other.0)
    }

    /// What either holds.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self::from_bits(self.0 | other.0)
    }

    /// What this one holds and the other does not.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self::from_bits(self.0 & !other.0)
    }

    /// Whether it holds all that the other holds.
    #[must_use]
    pub const fn covers(self, other: Self) -> bool {
        other.0 & !self.0 == 0
    }

    /// All ways to choose `count` of what it holds.
    pub fn choices(self, count: u32) -> impl Iterator<Item = Self> {
        let all = self.0;
        let subsets = std::iter::successors(Some(all), move |subset| {
            subset.checked_sub(1).map(|less| less & all)
        });
        subsets.filter(move |subset| subset.count_ones() == count).map(Self::from_bits)
    }
}

impl<I: Id> IdSet<I> {
    /// The set of those `ids` that `definitions` has.
    #[must_use]
    pub fn of(definitions: &[super::Definition<I>], ids: impl IntoIterator<Item = I>) -> Self {
        let bits = ids
            .into_iter()
            .filter_map(|id| definitions.iter().position(|known| known.id == id))
            .fold(0, |bits, place| bits | 1 << place);
        Self::from_bits(bits)
    }

    /// The ids it holds, in the order of `definitions`.
    pub fn ids(self, definitions: &[super::Definition<I>]) -> impl Iterator<Item = I> + '_ {
        definitions
            .iter()
            .enumerate()
            .filter(move |(place, _)| self.0 & 1 << place != 0)
            .map(|(_, definition)| definition.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{CATALOGUE, Definition};

    #[test]
    fn ids_are_had_by_looking_them_up_and_only_where_they_exist() {
        let desk = CATALOGUE.specialty("service-desk").unwrap();
        assert_eq!(desk.id.as_str(), "service-desk");
        assert_eq!(desk.condition("contract").map(ConditionId::as_str), Some("contract"));
        assert_eq!(desk.condition("international"), None);
        assert_eq!(desk.duty("sla-service"), None);
        assert_eq!(desk.area("security"), None);
        assert_eq!(CATALOGUE.succession("patent").map(SuccessionKind::as_str), Some("patent"));
        assert_eq!(CATALOGUE.succession("mentoring"), None);
        for stranger in ["", "Operation", "operation ", "serviceDesk"] {
            assert!(CATALOGUE.specialty(stranger).is_none(), "{stranger}");
        }
    }

    #[test]
    fn levels_are_one_to_seven_and_each_specialty_has_its_own() {
        assert_eq!((0..=9).filter_map(Level::new).map(Level::get).sum::<u8>(), 28);
        let levels = |id| {
            let specialty = CATALOGUE.specialty(id).unwrap();
            assert_eq!(specialty.top().level, specialty.levels[0].level);
            assert_eq!(specialty.bottom().level.get(), 3);
            (1..=7).rev().filter(|n| specialty.level(Level(*n)).is_some()).collect::<Vec<_>>()
        };
        assert_eq!(levels("operations-management"), [7, 6, 5, 4, 3]);
        assert_eq!(levels("system-management"), [6, 5, 4, 3]);
        assert_eq!(levels("operation"), [4, 3]);
        assert_eq!(levels("service-desk"), [4, 3]);
    }

    #[test]
    fn ranks_are_ordered_and_read_back_from_their_ids() {
        for (place, role) in Role::all().enumerate() {
            assert_eq!(Role::parse(role.as_str()), Some(role));
            assert_eq!(usize::from(role.rank()), place);
            assert!(!role.label().is_empty());
        }
        for depth in Depth::all() {
            assert_eq!(Depth::parse(depth.as_str()), Some(depth));
        }
        assert!(Role::all().is_sorted() && Depth::all().is_sorted());
        assert!(Role::parse("customer-manager") > Role::parse("manager"));
        assert!(Depth::parse("leads-industry") > Depth::parse("practises"));
        assert_eq!(Role::parse("practises"), None);
        assert_eq!(Depth::parse(""), None);
    }

    #[test]
    fn readings_are_told_by_their_number() {
        for (place, id) in ReadingId::ALL.into_iter().enumerate() {
            assert_eq!(id.index(), place);
            assert_eq!(id.as_str(), format!("R{}", place + 1));
        }
    }

    #[test]
    fn a_set_holds_what_was_put_in_in_the_order_of_the_definitions() {
        const DEFINITIONS: &[Definition<AreaId>] = &[
            Definition { id: AreaId("a"), label: "" },
            Definition { id: AreaId("b"), label: "" },
            Definition { id: AreaId("c"), label: "" },
        ];
        let [a, b, c, stranger] = ["a", "b", "c", "d"].map(AreaId);
        let set = |ids: &[AreaId]| IdSet::of(DEFINITIONS, ids.iter().copied());

        let ca = set(&[c, a, c, stranger]);
        assert_eq!(ca.ids(DEFINITIONS).collect::<Vec<_>>(), [a, c]);
        assert_eq!(ca.len(), 2);
        assert!(
            !ca.is_empty() && set(&[stranger]).is_empty() && IdSet::<AreaId>::empty().is_empty()
        );

        assert_eq!(ca.and(set(&[a, b])), set(&[a]));
        assert_eq!(ca.or(set(&[a, b])), set(&[a, b, c]));
        assert_eq!(ca.without(set(&[a, b])), set(&[c]));
        assert!(ca.covers(set(&[c])) && ca.covers(ca) && ca.covers(IdSet::empty()));
        assert!(!ca.covers(set(&[b])) && !ca.covers(set(&[b, c])));
    }

    #[test]
    fn each_choice_of_so_many_is_there_once() {
        let kinds = CATALOGUE.successions;
        let all = IdSet::of(kinds, kinds.iter().map(|kind| kind.id));
        for (count, ways) in [(0, 1), (1, 7), (2, 21), (3, 35), (7, 1), (8, 0)] {
            let chosen: Vec<_> = all.choices(count).collect();
            assert_eq!(chosen.len(), ways, "{count}");
            assert!(chosen.iter().all(|set| set.len() == count && all.covers(*set)));
            for (place, set) in chosen.iter().enumerate() {
                assert!(!chosen[..place].contains(set));
            }
        }
        assert_eq!(IdSet::<AreaId>::empty().choices(0).count(), 1);
    }

    #[test]
    fn a_set_has_room_for_sixteen() {
        let definitions =
            ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "a", "b", "c", "d", "e", "f"]
                .map(|id| Definition { id: DutyId(id), label: "" });
        let all = IdSet::of(&definitions, definitions.iter().map(|definition| definition.id));
        assert_eq!(all.len(), 16);
        assert!(all.covers(IdSet::of(&definitions, [DutyId("f")])));
    }
}
