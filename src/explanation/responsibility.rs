//! 責任性 in sentences: the role, the duties and the months, on what they rest, and what just misses.

use super::Explanation;
use super::scene::{Held, Reasons, Scene, labels, unsuccessful};
use super::size::SizeState;
use super::text::{Text, listed};
use crate::catalogue::{DutyId, IdSet, ReadingId};
use crate::draft::{Engagement, Span};
use crate::entry::show;
use crate::evaluation::{Criterion, CriterionReport, Have, Literal, Standing};

impl Scene<'_, '_> {
    /// 責任性 at the level.
    pub fn responsibility(&self, report: &CriterionReport) -> Explanation {
        let mut summary = Text::default();
        self.responsibility_asked(&mut summary);
        let in_e: Vec<_> = self.standings.iter().filter(|standing| standing.counts()).collect();
        let mut said = None;
        match (&in_e[..], &report.have) {
            ([], _) => {
                said = self.told(Criterion::Responsibility);
                if said.is_none() && self.standings.len() > 1 {
                    summary.say("どの実績も、年数に数えるための条件にまだ1つも当てはまりません。");
                } else {
                    self.say_closest(&mut summary, said.as_ref(), &|text, standing| {
                        self.responsibility_line(text, standing);
                    });
                }
            }
            (_, Have::Responsibility { months, .. }) => {
                self.months(&mut summary, &in_e, *months);
                // Of one alone, the months have been said.
                said = match in_e[..] {
                    [only] if self.is_plain(only) => Some(*only),
                    _ => None,
                };
            }
            _ => {}
        }
        self.once(&mut summary, report.met);
        let lines = self.lines(said.as_ref(), Criterion::Responsibility, &|text, standing| {
            self.responsibility_line(text, standing)
        });
        Explanation { summary, lines, ..Default::default() }
    }

    /// 「責任者として、レベル5以上の複雑性とサイズの仕事で、…を3年以上、成功裡に担った経験が必要です。」
    fn responsibility_asked(&self, text: &mut Text) {
        let rules = self.rules;
        text.strong(rules.role.label()).say("として、").say(&self.level_name());
        text.say(if rules.size.is_empty() {
            "以上の複雑性"
        } else {
            "以上の複雑性とサイズ"
        });
        text.say("の仕事で、");
        text.say(&labels(self.specialty.duties, rules.sustained).join("、")).say("を");
        text.strong(&(show::years_months(rules.months.into()) + "以上"));
        text.say(if rules.successful { "、成功裡に" } else { "" });
        text.say("担った経験が必要です。");
        if !rules.once.is_empty() {
            text.say(&labels(self.specialty.duties, rules.once).join("、"));
            text.say("も、いずれかの実績で経験していることが必要です")
                .reading(ReadingId::R3)
                .say("。");
        }
    }

    /// What the engagements that count come to.
    fn months(&self, text: &mut Text, in_e: &[&Standing<'_>], months: u64) {
        let named = in_e.iter().filter(|standing| standing.months > 0 || months == 0);
        let engagements: Vec<_> = named.map(|standing| standing.engagement).collect();
        if months == 0 {
            self.names(text, &engagements);
            text.say("は条件に合いますが、期間が").strong(no_period(engagements[0]));
            text.say("ため、月数を数えられません。");
            return;
        }
        let enough = months >= u64::from(self.rules.months);
        let but = enough && !self.once_missing().is_empty();
        let apart = in_e.iter().map(|standing| u64::from(standing.months)).sum();
        let shown = show::months(months);
        if apart > months {
            let months_of = |months| show::number(months) + "か月";
            self.names(text, &engagements);
            text.say("の期間は合わせて").say(&months_of(apart)).say("ですが、重なる");
            text.say(&months_of(apart - months)).say("は一度だけ数えるため、").strong(&shown);
            text.say("です").reading(ReadingId::R6).say("。");
            if enough {
                text.say("これで").say(&show::years_months(self.rules.months.into()));
                text.say("以上を満たしています");
            }
        } else {
            text.say(if but { "年数は" } else { "" });
            text.say(if enough { "" } else { "数えられるのは" });
            self.names(text, &engagements);
            text.say(if engagements.len() > 1 { "を合わせた" } else { "の" }).strong(&shown);
            text.say(if enough { "で満たしています" } else { "で、" });
        }
        if !enough {
            let missing = show::months(u64::from(self.rules.months) - months);
            text.say("あと").strong(&missing).say("足りません");
        }
        text.say(if but { "が、" } else { "。" });
    }

    /// The once duties that no engagement carries.
    fn once_missing(&self) -> IdSet<DutyId> {
        let all = self.standings.iter().map(|standing| self.duties(standing.engagement));
        self.rules.once.without(all.fold(IdSet::empty(), IdSet::or))
    }

    fn duties(&self, engagement: &Engagement) -> IdSet<DutyId> {
        Literal::new(self.specialty, engagement).duties
    }

    /// Whether the once duties are there.
    fn once(&self, text: &mut Text, met: bool) {
        let duties = self.specialty.duties;
        if self.rules.once.is_empty() || self.standings.is_empty() {
            return;
        }
        let missing = self.once_missing();
        if !missing.is_empty() {
            text.strong(&labels(duties, missing).join("、"));
            text.say("の経験は、どの実績にもまだありません。");
        }
        let carried = self.rules.once.without(missing);
        if !carried.is_empty() {
            let carriers = self.standings.iter().map(|standing| standing.engagement);
            let carriers = carriers.filter(|one| !self.duties(one).and(carried).is_empty());
            text.say(&labels(duties, carried).join("、"));
            text.say(if met { "の経験も" } else { "の経験は" });
            self.names(text, &carriers.collect::<Vec<_>>());
            text.say("にあります。");
        }
    }

    /// Whether of an engagement that counts no more is to be said than its months.
    fn is_plain(&self, standing: &Standing<'_>) -> bool {
        let plain = match span(standing.engagement) {
            Some(Span::Closed { to, .. }) => to <= self.view.as_of(),
            Some(Span::Ongoing { .. }) => true,
            Some(Span::Months(_)) | None => false,
        };
        let mut above = Text::default();
        self.held_above(&mut above, standing.engagement);
        plain && above.is_empty()
    }

    /// One engagement towards 責任性.
    fn responsibility_line(&self, text: &mut Text, standing: &Standing<'_>) {
        let engagement = standing.engagement;
        let months = show::months(standing.months.into());
        text.push(self.name(engagement));
        if standing.counts() {
            self.counted(text, engagement, &months);
            self.held_above(text, engagement);
            return;
        }
        let reasons = self.not_counted(standing);
        let only_role = reasons.count() == 1 && !standing.role && engagement.role.is_some();
        if standing.months > 0 {
            text.say("の").say(&months);
        }
        text.say("は");
        text.say(if reasons.count() > 1 || standing.months > 0 { "、" } else { "" });
        reasons.say(text);
        if only_role {
            text.say(self.rules.role.label()).say("として数えられません。");
        } else {
            text.say("年数に数えられません。");
        }
    }

    /// How many months an engagement counts, and which not.
    fn counted(&self, text: &mut Text, engagement: &Engagement, months: &str) {
        let as_of = self.view.as_of();
        match span(engagement) {
            Some(Span::Months(0)) | None => {
                text.say("は期間が").say(no_period(engagement));
                text.say("ため月数を数えられませんが、複雑性");
                text.say(if self.rules.size.is_empty() { "" } else { "とサイズ" });
                text.say("には数えます");
            }
            Some(Span::Months(_)) => {
                text.say("は期間ではなく月数の入力なので、").strong(months);
                text.say("をそのまま加えます").reading(ReadingId::R6);
            }
            Some(Span::Closed { to, .. }) if to > as_of => {
                text.say("は").say(&show::month(as_of)).say("までの").strong(months);
                text.say("を数えます。その後の月はまだ数えません").reading(ReadingId::R6);
            }
            Some(Span::Closed { .. }) => {
                text.say("は").strong(months).say("を数えます");
            }
            Some(Span::Ongoing { .. }) => {
                text.say("は継続中で、").say(&show::month(as_of)).say("までの").strong(months);
                text.say("を数えます");
            }
        }
        text.say("。");
    }

    /// Why an engagement does not count towards 責任性.
    fn not_counted(&self, standing: &Standing<'_>) -> Reasons {
        let engagement = standing.engagement;
        let mut reasons = Reasons::default();
        match engagement.role {
            _ if standing.role => {}
            Some(role) => reasons.noun("役割が".to_owned() + role.label()),
            None => reasons.unsaid("役割".to_owned()),
        }
        if !standing.duties && engagement.duties().is_empty() {
            reasons.unsaid("担った業務".to_owned());
        } else if !standing.duties {
            let missing = self.rules.sustained.without(self.duties(engagement));
            reasons.not_doing(labels(self.specialty.duties, missing).join("、") + "を担って");
        }
        if !standing.complexity && engagement.conditions().is_empty() {
            reasons.unsaid("複雑性の条件".to_owned());
        } else if !standing.complexity {
            let (more, mandatory) = self.conditions_missing(engagement);
            if more <= mandatory {
                reasons.absent("必須の".to_owned() + &self.mandatory(self.rules) + "がな");
            } else {
                let with = if mandatory > 0 {
                    self.mandatory(self.rules) + "を含めて"
                } else {
                    String::new()
                };
                reasons.lacking("複雑性が".to_owned() + &with, more);
            }
        }
        if !standing.size {
            match self.size_state(engagement) {
                SizeState::Unsaid => reasons.unsaid(self.measures("や")),
                SizeState::Conditions { have, need, .. } => {
                    reasons.lacking("サイズに必要な複雑性が".to_owned(), need - have);
                }
                _ => reasons.denied("サイズが".to_owned() + &self.level_name() + "に届か"),
            }
        }
        if !standing.successful {
            unsuccessful(&mut reasons, engagement);
        }
        reasons
    }

    /// Which properties of an engagement hold by a higher level only (R5).
    fn held_above(&self, text: &mut Text, engagement: &Engagement) {
        let held = [
            ("担った業務", self.held(engagement, Literal::duties)),
            ("複雑性", self.held(engagement, Literal::complexity)),
            ("サイズ", self.held(engagement, Literal::size)),
        ];
        for above in self.specialty.levels {
            let names: Vec<_> = held
                .iter()
                .filter(|(_, held)| matches!(held, Held::Above(at) if at.level == above.level))
                .map(|(name, _)| *name)
                .collect();
            if !names.is_empty() {
                text.say(&listed(&names)).say("は");
                self.by_above(text, above, "条件");
            }
        }
    }
}

fn span(engagement: &Engagement) -> Option<Span> {
    engagement.period.as_ref().map(|period| period.span)
}

/// 「期間が」未入力の／ない「ため」.
fn no_period(engagement: &Engagement) -> &'static str {
    if engagement.period.is_none() { "未入力の" } else { "ない" }
}
