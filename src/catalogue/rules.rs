//! What one level asks for, by id and number: the typed form of `data/rules.toml`.
//!
//! It states thresholds and sets; how a threshold is tested stands in `evaluation`.

use super::{ConditionId, Depth, DutyId, IdSet, Role};

/// What one (専門分野, レベル) asks for.
#[derive(Debug)]
pub struct Rules {
    /// 責任性: the role, or a higher one.
    pub role: Role,
    /// 責任性: how many months (the source's 年数 × 12).
    pub months: u32,
    /// Whether the engagements must have been carried out 成功裡.
    pub successful: bool,
    /// 責任性: the duties that every engagement counted must carry (R3).
    pub sustained: IdSet<DutyId>,
    /// 責任性: the duties that some engagement of the sheet must carry (R3).
    pub once: IdSet<DutyId>,
    /// 複雑性: the conditions listed at this level.
    pub conditions: IdSet<ConditionId>,
    /// 複雑性: how many of them one engagement must have.
    pub conditions_at_least: u32,
    /// 複雑性: those that must be among them (必須).
    pub mandatory: IdSet<ConditionId>,
    /// サイズ: the alternatives, any one of which will do. Empty where サイズ is 特定せず.
    pub size: &'static [SizeAlternative],
    /// 専門性: the depth, or a deeper one.
    pub depth: Depth,
    /// 専門性: in how many of the areas (R1).
    pub areas: AreasAsked,
    /// 技術の継承: how many of the kinds; 0 where none is asked for.
    pub succession: u32,
    /// Whether 後進の育成 is asked for (R2).
    pub mentoring: bool,
    /// 注釈: whether a pass of ＡＰ lets the level count as みなし到達 (R7).
    pub deemed_by_ap: bool,
}

impl Rules {
    /// Whether the 専門性 in one area, of this `depth` where one is said, is deep enough.
    #[must_use]
    pub fn is_deep_enough(&self, depth: Option<Depth>) -> bool {
        depth >= Some(self.depth)
    }
}

/// One line of サイズ: any of its ranges will do, with enough conditions where it says so.
#[derive(Debug)]
pub struct SizeAlternative {
    /// The measures of this line and their ranges, joined by 「または」.
    pub ranges: &'static [(Measure, Range)],
    /// 「上記複雑性の条件のＮ項目以上に該当」: how many conditions the same engagement must have of
    /// those listed at this level (R4, R10); 0 where the line does not say so.
    pub with_conditions: u32,
}

/// A number from `from` (以上) to below `below` (未満), or without an upper end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// The least number in it.
    pub from: u64,
    /// The least number above it.
    pub below: Option<u64>,
}

impl Range {
    /// Whether `number` lies in it.
    #[must_use]
    pub fn contains(self, number: u64) -> bool {
        number >= self.from && self.below.is_none_or(|below| number < below)
    }
}

/// By what the サイズ of an engagement is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// 管理する要員数, in 人 (サービスデスク: ピーク時).
    Staff,
    /// 年間契約金額, in 円.
    AnnualContract,
    /// 対応するユーザ数 a year, in 人.
    AnnualUsers,
}

impl Measure {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Staff, Self::AnnualContract, Self::AnnualUsers];

    /// The field of an engagement that holds it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Staff => "staff",
            Self::AnnualContract => "annual_contract_yen",
            Self::AnnualUsers => "annual_users",
        }
    }
}

/// In how many of a 専門分野's areas the depth is asked for (R1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AreasAsked {
    /// 「全般について」「以下の…領域について」: in every one.
    All,
    /// 「いずれかについて」: in any one.
    Any,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_holds_its_lower_end_and_not_its_upper_one() {
        let range = Range { from: 750_000_000, below: Some(1_500_000_000) };
        for (number, held) in [
            (0, false),
            (749_999_999, false),
            (750_000_000, true),
            (1_499_999_999, true),
            (1_500_000_000, false),
            (u64::MAX, false),
        ] {
            assert_eq!(range.contains(number), held, "{number}");
        }
    }

    #[test]
    fn a_range_without_an_upper_end_goes_on() {
        let range = Range { from: 20, below: None };
        for (number, held) in [(0, false), (19, false), (20, true), (21, true), (u64::MAX, true)] {
            assert_eq!(range.contains(number), held, "{number}");
        }
    }

    #[test]
    fn measures_are_told_by_the_fields_of_an_engagement() {
        let fields = Measure::ALL.map(Measure::as_str);
        assert_eq!(fields, ["staff", "annual_contract_yen", "annual_users"]);
    }
}
