//! 複雑性 in sentences.

use super::Explanation;
use super::scene::{Scene, labels, level_name};
use super::text::{Text, listed};
use crate::catalogue::{ReadingId, Rules};
use crate::draft::Engagement;
use crate::evaluation::{Criterion, CriterionReport, Literal, Standing};

impl Scene<'_, '_> {
    /// 複雑性 at the level.
    pub fn complexity(&self, report: &CriterionReport) -> Explanation {
        let rules = self.rules;
        let mut summary = Text::default();
        summary.say(if rules.successful { "成功裡に遂行した" } else { "" });
        summary.say("1件の実績が、").number(rules.conditions.len()).say("つの条件のうち");
        if !rules.mandatory.is_empty() {
            summary.say(&self.mandatory(rules)).say("を含む");
        }
        let least = rules.conditions_at_least.to_string() + "項目以上";
        summary.strong(&least).say("に当てはまることが必要です").reading(ReadingId::R4).say("。");
        let told = self.told(Criterion::Complexity);
        match &told {
            Some(standing) if report.met => self.complexity_line(&mut summary, standing, true),
            None if self.standings.len() > 1 => {
                summary.say("どの実績にも、当てはまる複雑性の条件がまだありません。");
            }
            told => self.say_closest(&mut summary, told.as_ref(), &|text, standing| {
                self.complexity_line(text, standing, false);
            }),
        }
        let lines = self.lines(told.as_ref(), Criterion::Complexity, &|text, standing| {
            self.complexity_line(text, standing, false);
        });
        Explanation { summary, lines, ..Default::default() }
    }

    /// One engagement towards 複雑性; `proof` where it is the one by which it is met.
    fn complexity_line(&self, text: &mut Text, standing: &Standing<'_>, proof: bool) {
        let engagement = standing.engagement;
        let literal = Literal::new(self.specialty, engagement);
        text.push(self.name(engagement));
        let Some((at, (more, mandatory))) = literal.nearest_complexity(self.levels_from_here_up())
        else {
            if literal.conditions.is_empty() {
                text.say("に当てはまる複雑性の条件は、まだありません。");
            } else {
                text.say("は、").say(&self.level_name());
                text.say("に挙げられた複雑性の条件に当てはまりません。");
            }
            self.also_unsuccessful(text, standing);
            return;
        };
        let here = at.level == self.criteria.level;
        let listed = literal.conditions.and(at.rules.conditions);
        text.say("は").strong(&(listed.len().to_string() + "項目")).say("（");
        text.say(&labels(self.specialty.conditions, listed).join("、")).say("）");
        if more > 0 && more <= mandatory {
            text.say("に当てはまりますが、必須の").strong(&self.mandatory(&at.rules));
            text.say("がないため、満たしません。");
            self.also_unsuccessful(text, standing);
        } else if more > 0 {
            text.say("で、");
            if !here {
                text.say(&self.level_name()).say("の代わりになる");
                text.say(&level_name(at.level)).say("の条件に、");
            }
            if mandatory > 0 {
                text.say(&self.mandatory(&at.rules)).say("を含めて");
            }
            text.say("あと").strong(&(more.to_string() + "項目")).say("足りません");
            if !here {
                text.reading(ReadingId::R5);
            }
            text.say("。");
            self.also_unsuccessful(text, standing);
        } else if !standing.successful {
            text.say("に当てはまりますが、");
            self.because_unsuccessful(text, engagement);
        } else if here {
            text.say("に当てはまり");
            text.say(if proof { "、満たしています。" } else { "ます。" });
        } else {
            text.say("で");
            self.by_above(text, at, "条件");
        }
    }

    /// How many more conditions an engagement needs, and how many of them are mandatory.
    pub fn conditions_missing(&self, engagement: &Engagement) -> (u32, u32) {
        Literal::new(self.specialty, engagement).conditions_missing(self.rules)
    }

    /// The mandatory conditions.
    pub fn mandatory(&self, rules: &Rules) -> String {
        listed(&labels(self.specialty.conditions, rules.mandatory))
    }
}
