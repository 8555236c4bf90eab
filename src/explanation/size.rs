//! サイズ in sentences.

use super::Explanation;
use super::scene::{Held, Scene};
use super::text::Text;
use crate::catalogue::{LevelCriteria, Measure, Range, ReadingId, SizeAlternative};
use crate::draft::Engagement;
use crate::entry::show;
use crate::evaluation::{Criterion, CriterionReport, Literal, Standing};

/// How the size of an engagement stands to what is asked.
pub enum SizeState {
    /// It is met, by this measure and with so many conditions (0 where they are not asked for).
    Held(Measure, u32),
    /// It is met by a higher level only (R5).
    Above(&'static LevelCriteria),
    /// It lies in a range that asks for more conditions than there are.
    Conditions { measure: Measure, range: Range, have: u32, need: u32 },
    /// It is too small.
    Short,
    /// It is not told.
    Unsaid,
}

impl Scene<'_, '_> {
    /// サイズ at the level.
    pub fn size(&self, report: &CriterionReport) -> Explanation {
        let mut summary = Text::default();
        if !report.asked {
            summary.say(&self.level_name()).say("ではサイズは");
            summary.quote(self.criteria.wording.size_alternatives[0]).say("とされ、問われません。");
            return Explanation { summary, ..Default::default() };
        }
        self.size_asked(&mut summary);
        let told = self.told(Criterion::Size);
        match &told {
            Some(standing) if report.met => self.size_line(&mut summary, standing),
            None if self.standings.len() > 1 => {
                summary.say("どの実績も").say(&self.measures("も"));
                summary.say("も未入力のため、規模が分かりません").reading(ReadingId::R9).say("。");
            }
            told => self.say_closest(&mut summary, told.as_ref(), &|text, standing| {
                self.size_line(text, standing);
            }),
        }
        let lines = self.lines(told.as_ref(), Criterion::Size, &|text, standing| {
            self.size_line(text, standing)
        });
        Explanation { summary, lines, ..Default::default() }
    }

    /// 「成功裡に実施した1件の実績に、要員75人以上または年間契約金額7億5,000万円以上の規模が必要です。
    /// 複雑性が4項目以上なら、…でも満たします。」
    fn size_asked(&self, text: &mut Text) {
        text.say(if self.rules.successful { "成功裡に実施した" } else { "" });
        text.say("1件の実績に、");
        // Lines that ask for equally many conditions are told together.
        let alike = |one: &SizeAlternative, other: &SizeAlternative| {
            one.with_conditions == other.with_conditions
        };
        for (place, lines) in self.rules.size.chunk_by(alike).enumerate() {
            let ranges = lines.iter().flat_map(|line| line.ranges);
            let ranges: Vec<_> =
                ranges.map(|(measure, range)| self.range(*measure, *range)).collect();
            let ranges = match ranges[..] {
                [_, _, _, ..] => ranges.join("、") + "のいずれか",
                _ => ranges.join("または"),
            };
            if lines[0].with_conditions > 0 {
                text.say("複雑性が").number(lines[0].with_conditions).say("項目以上なら、");
            }
            text.strong(&ranges);
            if place == 0 {
                text.say("の規模が必要です。");
            } else {
                text.say("でも満たします").reading(ReadingId::R10).say("。");
            }
        }
    }

    /// A range by `measure`: 「要員75人以上」, 「要員75人以上150人未満」. Where the numbers above it belong to
    /// another line of the level, its upper end goes without saying.
    fn range(&self, measure: Measure, range: Range) -> String {
        let goes_on = |below| {
            let mut ranges = self.rules.size.iter().flat_map(|line| line.ranges);
            ranges.any(|(other, range)| *other == measure && range.contains(below))
        };
        let below = range.below.filter(|below| !goes_on(*below));
        self.measure(measure).to_owned() + &from_to(measure, Range { below, ..range })
    }

    /// How the size of an engagement stands to what is asked.
    pub fn size_state(&self, engagement: &Engagement) -> SizeState {
        match self.held(engagement, Literal::size) {
            Held::Above(above) => return SizeState::Above(above),
            Held::No if self.sizes_of(engagement).is_empty() => return SizeState::Unsaid,
            Held::Here | Held::No => {}
        }
        let literal = Literal::new(self.specialty, engagement);
        let have = literal.conditions.and(self.rules.conditions).len();
        let mut nearest = SizeState::Short;
        for line in self.rules.size {
            let Some((measure, range)) = literal.in_range(line) else { continue };
            let need = line.with_conditions;
            match nearest {
                _ if have >= need => return SizeState::Held(measure, need),
                SizeState::Conditions { need: other, .. } if other <= need => {}
                _ => nearest = SizeState::Conditions { measure, range, have, need },
            }
        }
        nearest
    }

    /// The sizes that an engagement tells.
    fn sizes_of(&self, engagement: &Engagement) -> String {
        let measures = self.specialty.measures.iter();
        let sizes =
            measures.filter_map(|measure| Some(self.size_by(*measure, engagement.size(*measure)?)));
        sizes.collect::<Vec<_>>().join("、")
    }

    /// The measures of the 専門分野: 「要員数や年間契約金額」.
    pub fn measures(&self, and: &str) -> String {
        let names =
            self.specialty.measures.iter().map(|measure| self.specialty.measure_label(*measure));
        names.collect::<Vec<_>>().join(and)
    }

    /// One engagement towards サイズ.
    fn size_line(&self, text: &mut Text, standing: &Standing<'_>) {
        let engagement = standing.engagement;
        let by = |measure| self.size_by(measure, engagement.size(measure).unwrap_or(0));
        text.push(self.name(engagement)).say("は");
        match self.size_state(engagement) {
            SizeState::Held(measure, with_conditions) => {
                text.strong(&by(measure));
                if with_conditions > 0 {
                    text.say("、複雑性").number(standing.conditions).say("項目");
                }
                if standing.successful {
                    text.say("で満たしています。");
                    return;
                }
            }
            SizeState::Above(above) => {
                text.strong(&self.sizes_of(engagement));
                if standing.successful {
                    text.say("で、");
                    self.by_above(text, above, "規模");
                    return;
                }
            }
            SizeState::Conditions { measure, range, have, need } => {
                text.strong(&by(measure));
                text.say("で").say(&from_to(measure, range)).say("に入りますが、");
                if have == 0 {
                    text.say("当てはまる複雑性の条件がないため、");
                } else {
                    text.say("複雑性が").strong(&(have.to_string() + "項目")).say("のため、");
                }
                text.say("あと").strong(&((need - have).to_string() + "項目")).say("足りません。");
                self.also_unsuccessful(text, standing);
                return;
            }
            SizeState::Short => {
                text.strong(&self.sizes_of(engagement)).say("で、求められる規模に届きません。");
                self.also_unsuccessful(text, standing);
                return;
            }
            SizeState::Unsaid => {
                text.say(&self.measures("も")).say("も未入力のため、規模が分かりません");
                text.reading(ReadingId::R9).say("。");
                self.also_unsuccessful(text, standing);
                return;
            }
        }
        text.say("で規模は足りていますが、");
        self.because_unsuccessful(text, engagement);
    }
}

/// 「35人以上75人未満」.
fn from_to(measure: Measure, range: Range) -> String {
    let from = show::size(measure, range.from) + "以上";
    match range.below {
        Some(below) => from + &show::size(measure, below) + "未満",
        None => from,
    }
}
