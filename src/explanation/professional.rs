//! プロフェッショナル貢献 in sentences: 専門性, 技術の継承, 後進の育成.

use super::scene::Scene;
use super::text::{Text, listed};
use super::{Explanation, Line};
use crate::catalogue::{
    AreaId, AreasAsked, CATALOGUE, Definition, Depth, ReadingId, Wording, label,
};
use crate::draft::Sheet;
use crate::evaluation::CriterionReport;

impl Scene<'_, '_> {
    /// 専門性 at the level.
    pub fn expertise(&self, report: &CriterionReport) -> Explanation {
        let areas = self.specialty.areas;
        let all = self.rules.areas == AreasAsked::All;
        let depths: Vec<_> = areas.iter().map(|area| (area, self.view.depth(area.id))).collect();
        let label = |(area, _): &(&'static Definition<AreaId>, _)| area.label;
        let holds = |(_, depth): &(_, Option<Depth>)| self.rules.is_deep_enough(*depth);
        let (there, missing): (Vec<_>, Vec<_>) = depths.iter().partition(|area| holds(area));
        let names = |areas: &[(&'static Definition<AreaId>, Option<Depth>)]| {
            listed(&areas.iter().map(label).collect::<Vec<_>>())
        };

        let mut summary = Text::default();
        summary.number(areas.len() as u32).say("つの領域");
        summary.strong(if all { "すべて" } else { "のどれか1つ" }).say("で");
        summary.quote(self.criteria.wording.depth.text).say("ことが必要です");
        if all {
            summary.reading(ReadingId::R1);
        }
        summary.say("。");
        let mut lines = Vec::new();
        if report.met && all {
            summary.say("すべての領域で満たしています。");
        } else if report.met {
            summary.strong(&names(&there)).say("で満たしています。");
        } else if depths.iter().all(|(_, depth)| depth.is_none()) {
            summary.say("専門性はまだ入力されていません。");
        } else if all {
            if there.is_empty() {
                summary.strong("どの領域もまだ足りません。");
            } else {
                summary.number(there.len() as u32).say("つの領域では満たしていますが、");
                summary.strong(&names(&missing)).say("が足りません。");
            }
            for (area, depth) in missing {
                let mut text = Text::default();
                text.say(area.label);
                match depth {
                    Some(depth) => self.step(&mut text, "はいま", depth),
                    None => {
                        text.say("は未入力です。");
                    }
                }
                lines.push(Line { engagement: None, proves: false, text });
            }
        } else if let Some(deepest) = depths.iter().filter_map(|(_, depth)| *depth).max() {
            let at: Vec<_> =
                depths.iter().filter(|(_, depth)| *depth == Some(deepest)).copied().collect();
            summary.say("いちばん深い").say(&names(&at));
            self.step(&mut summary, "でも、いまは", deepest);
        }
        Explanation { summary, lines, ..Default::default() }
    }

    /// 「「…している」段階で、あと1段階です。」
    fn step(&self, text: &mut Text, now: &str, depth: Depth) {
        let more = self.rules.depth.rank() - depth.rank();
        text.say(now).quote(self.specialty.depth_words(depth)).say("段階で、");
        text.say("あと").strong(&(more.to_string() + "段階")).say("足りません。");
    }

    /// 技術の継承 at the level.
    pub fn succession(&self, report: &CriterionReport) -> Explanation {
        let mut summary = Text::default();
        if !report.asked {
            summary.say(&self.level_name()).say("では技術の継承は求められません。");
            return Explanation { summary, ..Default::default() };
        }
        let entries = self.view.sheet().map_or(&[][..], Sheet::successions);
        let count = |kind| entries.iter().filter(|entry| entry.kind == kind).count();
        let kinds: Vec<_> = CATALOGUE
            .successions
            .iter()
            .map(|kind| (kind.label, count(kind.id)))
            .filter(|(_, count)| *count > 0)
            .collect();
        let names: Vec<_> = kinds.iter().map(|(label, _)| *label).collect();
        let all = CATALOGUE.successions.len() as u32;
        summary.number(all).say("種類のうち");
        summary.strong(&(self.rules.succession.to_string() + "項目以上"));
        summary.say("の実績が必要です。");
        let missing = self.rules.succession.saturating_sub(kinds.len() as u32);
        if kinds.is_empty() {
            summary.say("まだ1項目もありません。");
        } else {
            if names.len() == CATALOGUE.successions.len() {
                summary.say("すべての種類がそろい、");
            } else {
                summary.say(if missing > 0 { "いまあるのは" } else { "" });
                summary.say(&listed(&names)).say("の").number(names.len() as u32).say("項目で、");
            }
            if missing > 0 {
                summary.say("あと").strong(&(missing.to_string() + "項目")).say("足りません。");
            } else {
                summary.say("満たしています。");
            }
        }
        let lines = kinds
            .into_iter()
            .filter(|(_, count)| *count > 1)
            .map(|(label, count)| {
                let mut text = Text::default();
                text.say(label).say("は").number(count as u32);
                text.say("件ありますが、同じ種類なので1項目と数えます。");
                Line { engagement: None, proves: true, text }
            })
            .collect();
        Explanation { summary, lines, ..Default::default() }
    }

    /// 後進の育成 at the level.
    pub fn mentoring(&self, report: &CriterionReport) -> Explanation {
        let mut summary = Text::default();
        match self.criteria.wording {
            Wording { mentoring: Some(clause), .. } if report.asked => {
                summary.quote(clause).say("が、技術の継承とは別に必要です");
                summary.reading(ReadingId::R2).say("。");
                let mentoring = self.view.sheet().and_then(|sheet| sheet.mentoring.as_ref());
                summary.say(match mentoring.and_then(|mentoring| mentoring.done) {
                    Some(true) => "経験があるので、満たしています。",
                    Some(false) => "経験がまだないため、満たしていません。",
                    None => "まだ入力されていません。",
                });
            }
            _ => {
                summary.say(&self.level_name()).say("では後進の育成は求められません。");
            }
        }
        Explanation { summary, ..Default::default() }
    }

    /// Our short name for an area.
    pub fn area(&self, area: AreaId) -> &'static str {
        label(self.specialty.areas, area)
    }
}
