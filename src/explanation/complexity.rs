//! 複雑性 in sentences.

use super::Explanation;
use super::scene::{Held, Scene, labels};
use super::text::{Text, listed};
use crate::catalogue::ReadingId;
use crate::draft::Engagement;
use crate::evaluation::{CriterionReport, Literal, Standing};

/// Whether an engagement meets 複雑性.
fn proves(standing: &Standing<'_>) -> bool {
    standing.complexity && standing.successful
}

impl<'d> Scene<'_, 'd> {
    /// 複雑性 at the level.
    pub fn complexity(&self, report: &CriterionReport) -> Explanation {
        let rules = self.rules;
        let mut summary = Text::default();
        summary.say(if rules.successful { "成功裡に遂行した" } else { "" });
        summary.say("1件の実績が、").number(rules.conditions.len()).say("つの条件のうち");
        if !rules.mandatory.is_empty() {
            summary.say(&self.mandatory()).say("を含む");
        }
        let least = rules.conditions_at_least.to_string() + "項目以上";
        summary.strong(&least).say("に当てはまることが必要です").reading(ReadingId::R4).say("。");
        let mut closest = self.told_for_complexity();
        let conditions = |one: &Standing<'_>| !one.engagement.conditions().is_empty();
        match closest {
            Some(standing) if report.met => self.complexity_line(&mut summary, standing, true),
            Some(_) if self.standings.len() > 1 && !self.standings.iter().any(conditions) => {
                summary.say("どの実績にも、当てはまる複雑性の条件がまだありません。");
                closest = None;
            }
            _ => self.say_closest(&mut summary, closest, &|text, standing| {
                self.complexity_line(text, standing, false);
            }),
        }
        let lines = self.lines(closest, &proves, &|text, standing| {
            self.complexity_line(text, standing, false);
        });
        Explanation { summary, lines, ..Default::default() }
    }

    /// The engagement of which is told first: the one that holds most, of those that meet 複雑性 where some do,
    /// else of those that come closest.
    pub fn told_for_complexity(&self) -> Option<&Standing<'d>> {
        self.closest(|standing| {
            let missing = self.conditions_missing(standing.engagement).0;
            let missing = if standing.complexity { 0 } else { missing };
            let steps = missing + u32::from(!standing.successful);
            (proves(standing), u32::MAX - steps, standing.conditions)
        })
    }

    /// One engagement towards 複雑性; `proof` where it is the one by which it is met.
    fn complexity_line(&self, text: &mut Text, standing: &Standing<'_>, proof: bool) {
        let engagement = standing.engagement;
        let conditions = Literal::new(self.specialty, engagement).conditions;
        let held = self.held(engagement, Literal::complexity);
        let rules = if let Held::Above(above) = held { &above.rules } else { self.rules };
        let listed = conditions.and(rules.conditions);
        text.push(self.name(engagement));
        if listed.is_empty() {
            if conditions.is_empty() {
                text.say("に当てはまる複雑性の条件は、まだありません。");
            } else {
                text.say("は、").say(&self.level_name());
                text.say("に挙げられた複雑性の条件に当てはまりません。");
            }
            self.also_unsuccessful(text, standing);
            return;
        }
        text.say("は").strong(&(listed.len().to_string() + "項目")).say("（");
        text.say(&labels(self.specialty.conditions, listed).join("、")).say("）");
        let (more, mandatory) = self.conditions_missing(engagement);
        match held {
            Held::No if more <= mandatory => {
                text.say("に当てはまりますが、必須の").strong(&self.mandatory());
                text.say("がないため、満たしません。");
                self.also_unsuccessful(text, standing);
            }
            Held::No => {
                text.say("で、");
                if mandatory > 0 {
                    text.say(&self.mandatory()).say("を含めて");
                }
                text.say("あと").strong(&(more.to_string() + "項目")).say("足りません。");
                self.also_unsuccessful(text, standing);
            }
            _ if !standing.successful => {
                text.say("に当てはまりますが、");
                self.because_unsuccessful(text, engagement);
            }
            Held::Here => {
                text.say("に当てはまり");
                text.say(if proof { "、満たしています。" } else { "ます。" });
            }
            Held::Above(above) => {
                text.say("で");
                self.by_above(text, above, "条件");
            }
        }
    }

    /// How many more conditions an engagement needs, and how many of them are mandatory.
    pub fn conditions_missing(&self, engagement: &Engagement) -> (u32, u32) {
        Literal::new(self.specialty, engagement).conditions_missing(self.rules)
    }

    /// The mandatory conditions.
    pub fn mandatory(&self) -> String {
        listed(&labels(self.specialty.conditions, self.rules.mandatory))
    }
}
