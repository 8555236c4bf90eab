//! What is missing in sentences: changes and alternatives.

use super::scene::Scene;
use super::text::{Text, listed};
use crate::catalogue::{CATALOGUE, Definition, Depth, Id, Measure, label};
use crate::draft::{Engagement, Span};
use crate::entry::show;
use crate::evaluation::{Change, Standing};

/// One step of a sentence: its words, and its endings before another step and at the end.
struct Step {
    words: Text,
    before: &'static str,
    end: &'static str,
    /// What stands behind the ending.
    after: String,
}

impl Step {
    fn new(words: Text, before: &'static str, end: &'static str) -> Self {
        Self { words, before, end, after: String::new() }
    }
}

impl Scene<'_, '_> {
    /// Changes in one sentence, without the full stop.
    pub fn changes(&self, changes: &[Change]) -> Text {
        let mut steps = Vec::new();
        let mut before: Option<&Change> = None;
        // Changes that say the same of several areas or duties are told together.
        let together = |one: &Change, other: &Change| match (one, other) {
            (Change::Deepen { depth, .. }, Change::Deepen { depth: other, .. }) => depth == other,
            (Change::AddDuty { .. }, Change::AddDuty { .. }) => {
                one.engagement() == other.engagement()
            }
            _ => false,
        };
        for changes in changes.chunk_by(together) {
            steps.push(self.step_of(changes, before));
            before = changes.last();
        }
        let mut text = Text::default();
        let count = steps.len();
        for (place, step) in steps.into_iter().enumerate() {
            let is_last = place + 1 == count;
            text.append(step.words).say(if is_last { step.end } else { step.before });
            text.say(&step.after).say(if is_last { "" } else { "、" });
        }
        text
    }

    /// Changes that are told together, behind another.
    fn step_of(&self, changes: &[Change], before: Option<&Change>) -> Step {
        let change = &changes[0];
        let mut words = Text::default();
        let id = change.engagement();
        let engagement = id.and_then(|id| self.view.sheet()?.engagement(id));
        // An engagement is named by the first of its changes.
        let named = before.and_then(Change::engagement) != id;
        let name = |words: &mut Text, particle: &str| {
            if let Some(engagement) = engagement.filter(|_| named) {
                words.push(self.name(engagement)).say(particle);
            }
        };
        match change {
            Change::AddEngagement(engagement) => {
                self.added(&mut words, engagement);
                Step::new(words, "", "る")
            }
            Change::AddMonths { months, met_in, .. } => {
                let months = show::months((*months).into());
                let span = engagement.and_then(|one| one.period.as_ref()).map(|period| period.span);
                let mut step = match span {
                    Some(Span::Months(_)) => {
                        name(&mut words, "の");
                        words.say("月数をあと").strong(&months).say("増や");
                        Step::new(words, "し", "す")
                    }
                    None => {
                        name(&mut words, "の");
                        words.say("期間を").strong(&(months + "以上"));
                        Step::new(words, "にし", "にする")
                    }
                    Some(Span::Closed { to, .. }) if to <= self.view.as_of() => {
                        name(&mut words, "と");
                        words.say("同じ条件の仕事をあと").strong(&months).say("続け");
                        Step::new(words, "", "る")
                    }
                    Some(_) => {
                        name(&mut words, "を");
                        words.say("あと").strong(&months).say("続け");
                        Step::new(words, "", "る")
                    }
                };
                if let Some(month) = met_in {
                    step.after = "（".to_owned() + &show::month(*month) + "に満ちます）";
                }
                step
            }
            Change::SetRole { role, .. } => {
                name(&mut words, "の");
                words.say("役割を");
                if let Some(now) = engagement.and_then(|engagement| engagement.role) {
                    words.say(now.label()).say("から");
                }
                words.strong(role.label());
                Step::new(words, "にし", "にする")
            }
            Change::SetSuccessful { .. } => {
                name(&mut words, "を");
                words.strong("成功裡").say("に遂行");
                Step::new(words, "し", "する")
            }
            Change::AddDuty { .. } => {
                name(&mut words, "で");
                let duties = changes.iter().filter_map(|change| match change {
                    Change::AddDuty { duty, .. } => Some(label(self.specialty.duties, *duty)),
                    _ => None,
                });
                words.strong(&duties.collect::<Vec<_>>().join("、")).say("を担");
                Step::new(words, "い", "う")
            }
            Change::AddConditions { count, from, .. } => {
                name(&mut words, "の");
                // Behind a mandatory one, which stands alone.
                let more = !named && matches!(before, Some(Change::AddConditions { .. }));
                words.say(if more { "さらに" } else { "複雑性" });
                choose(&mut words, self.specialty.conditions, *count, from, more);
                Step::new(words, "", "る")
            }
            Change::RaiseSize { measure, at_least, .. } => {
                name(&mut words, "の");
                words.say(self.specialty.measure_label(*measure)).say("を");
                if let Some(now) = engagement.and_then(|engagement| engagement.size(*measure)) {
                    words.say(&show::size(*measure, now)).say("から");
                }
                words.strong(&(show::size(*measure, *at_least) + "以上"));
                Step::new(words, "にし", "にする")
            }
            Change::Deepen { depth, .. } => self.deepen(changes, *depth),
            Change::AddSuccession { count, from } => {
                words.say("技術の継承の実績");
                choose(&mut words, CATALOGUE.successions, *count, from, false);
                Step::new(words, "", "る")
            }
            Change::AddMentoring => {
                words.strong("後進の育成").say("を行");
                Step::new(words, "い", "う")
            }
        }
    }

    /// Areas that are deepened alike.
    fn deepen(&self, changes: &[Change], depth: Depth) -> Step {
        let areas = changes.iter().filter_map(|change| match change {
            Change::Deepen { area, .. } => Some(self.area(*area)),
            _ => None,
        });
        let areas: Vec<_> = areas.collect();
        let mut words = Text::default();
        if areas.len() > 1 && areas.len() == self.specialty.areas.len() {
            words.say("どの領域も、専門性を");
        } else {
            words.strong(&listed(&areas)).say("の専門性を");
        }
        words.quote(self.specialty.depth_words(depth)).say("段階まで深め");
        Step::new(words, "", "る")
    }

    /// A whole new engagement: 「要員75人以上、複雑性2項目（…）の仕事で、責任者として…を36か月（3年）、
    /// 成功裡に担った実績を新しく加え」.
    fn added(&self, words: &mut Text, engagement: &Engagement) {
        let sizes = Measure::ALL
            .into_iter()
            .filter_map(|measure| Some(self.size_by(measure, engagement.size(measure)?) + "以上"));
        let mut scope: Vec<_> = sizes.collect();
        let conditions = engagement.conditions().iter();
        let conditions: Vec<_> =
            conditions.map(|id| label(self.specialty.conditions, *id)).collect();
        if !conditions.is_empty() {
            let names = conditions.join("、");
            scope.push(
                "複雑性".to_owned() + &conditions.len().to_string() + "項目（" + &names + "）",
            );
        }
        let duties = engagement.duties().iter();
        let duties: Vec<_> = duties.map(|id| label(self.specialty.duties, *id)).collect();
        let months = match engagement.period.as_ref().map(|period| period.span) {
            Some(Span::Months(months)) => Some(months),
            _ => None,
        };
        let successful = engagement.successful == Some(true);
        words.say(&scope.join("、"));
        if duties.is_empty() && months.is_none() && engagement.role.is_none() {
            words.say(match (scope.is_empty(), successful) {
                (true, false) => "",
                (true, true) => "成功裡に遂行した",
                (false, false) => "の",
                (false, true) => "の仕事を成功裡に遂行した",
            });
        } else {
            words.say(if scope.is_empty() { "" } else { "の仕事で、" });
            if let Some(role) = engagement.role {
                words.strong(role.label()).say("として");
            }
            words.say(&duties.join("、")).say(if duties.is_empty() { "" } else { "を" });
            if let Some(months) = months {
                // A month counts once, whatever is done in it.
                let dated = |standing: &Standing<'_>| {
                    let span = standing.engagement.period.as_ref().map(|period| period.span);
                    standing.counts() && !matches!(span, None | Some(Span::Months(_)))
                };
                if self.standings.iter().any(dated) {
                    words.say("ほかの実績と重ならない");
                }
                words.strong(&show::months(months.into()));
            }
            words.say(match (successful, months) {
                (true, Some(_)) => "、成功裡に",
                (true, None) => "成功裡に",
                (false, _) => "",
            });
            words.say(if duties.is_empty() { "務めた" } else { "担った" });
        }
        words.say("実績を新しく加え");
    }
}

/// 「をあと1項目（A、B、Cなどから）加え」, or the names where there is no choice: 「にAを加え」. Behind
/// 「さらに」, without the particle.
fn choose<I: Id>(
    words: &mut Text,
    definitions: &'static [Definition<I>],
    count: u32,
    from: &[I],
    more: bool,
) {
    let names: Vec<_> = from.iter().map(|id| label(definitions, *id)).collect();
    if names.len() as u32 == count {
        words.say(if more { "" } else { "に" }).strong(&listed(&names)).say("を加え");
        return;
    }
    words.say(if more { "" } else { "をあと" }).strong(&(count.to_string() + "項目"));
    words.say("（").say(&names[..names.len().min(3)].join("、"));
    words.say(if names.len() > 3 { "などから" } else { "から" }).say("）加え");
}
