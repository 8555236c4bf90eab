//! The facts of a sheet as names and values in words: what print and Markdown list.
//!
//! Deliberately absent: what a fact counts for (that is the explanation's).

use crate::catalogue::{CATALOGUE, Definition, Id, Level, Measure, Specialty, label};
use crate::draft::{Engagement, EngagementId, Evidence, Month, Period, Sheet, Span};
use crate::entry::show;
use crate::evaluation::{CriterionReport, Proof, SheetView};
use crate::explanation::{self, Run, Text};

/// The name of the group of engagements.
pub const ENGAGEMENTS: &str = "実績";

/// What is said of something: a name and a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What the value is.
    pub name: String,
    /// The value, as people read it.
    pub value: String,
}

/// An engagement, an area, something done for 継承 or 育成, with what is said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What it is called.
    pub name: String,
    /// What is said of it.
    pub facts: Vec<Fact>,
}

/// Everything said on a sheet, in groups that bear the names of what they are for. A group without an
/// entry is left out.
#[must_use]
pub fn entries(
    specialty: &'static Specialty,
    sheet: &Sheet,
    as_of: Month,
) -> Vec<(&'static str, Vec<Entry>)> {
    let engagements = sheet.engagements().iter().map(|engagement| Entry {
        name: whole_title(sheet, engagement),
        facts: engagement_facts(specialty, engagement, as_of),
    });
    let areas = sheet.expertise.as_deref().unwrap_or(&[]).iter().map(|(area, expertise)| {
        let mut facts = vec![fact("深さ", specialty.depth_words(expertise.depth))];
        evidence(&mut facts, &expertise.evidence);
        Entry { name: label(specialty.areas, *area).to_owned(), facts }
    });
    let successions = sheet.successions().iter().map(|succession| {
        let mut facts = Vec::new();
        evidence(&mut facts, &succession.evidence);
        Entry { name: label(CATALOGUE.successions, succession.kind).to_owned(), facts }
    });
    let mentoring = sheet.mentoring.as_ref();
    let mentoring = mentoring.filter(|is| is.done.is_some() || is.evidence != Evidence::default());
    let mentoring = mentoring.map(|mentoring| {
        let mut facts = Vec::new();
        evidence(&mut facts, &mentoring.evidence);
        Entry { name: done(mentoring.done == Some(true)).to_owned(), facts }
    });
    let groups = [
        (ENGAGEMENTS, engagements.collect::<Vec<_>>()),
        ("専門性", areas.collect()),
        ("技術の継承", successions.collect()),
        ("後進の育成", mentoring.into_iter().collect()),
    ];
    groups.into_iter().filter(|(_, entries)| !entries.is_empty()).collect()
}

/// The names of the facts by which a criterion is met, or that come closest: of several engagements that come as
/// close, only the one of which `told`, the reason, tells.
#[must_use]
pub fn proofs(
    view: &SheetView<'_>,
    level: Level,
    report: &CriterionReport,
    told: &Text,
) -> Vec<String> {
    let (specialty, sheet) = (view.specialty(), view.sheet());
    let closest = view.closest(level, report.criterion);
    let as_close = |id: &EngagementId| {
        let mut closest = closest.iter().filter(|standing| !standing.proves(report.criterion));
        closest.any(|standing| standing.engagement.id == *id)
    };
    let is_told = |proof: &&Proof| match proof {
        Proof::Engagement(id) if as_close(id) => {
            told.runs().iter().any(|run| matches!(run, Run::Engagement(of, _) if of == id))
        }
        _ => true,
    };
    let name = |proof: &Proof| match proof {
        Proof::Engagement(id) => {
            let engagement = sheet.and_then(|sheet| sheet.engagement(id));
            engagement.map(|engagement| explanation::title(sheet, engagement))
        }
        Proof::Area(area) => Some(label(specialty.areas, *area).to_owned()),
        Proof::Succession(kind) => Some(label(CATALOGUE.successions, *kind).to_owned()),
    };
    report.evidence.iter().filter(is_told).filter_map(name).collect()
}

/// The title in full, where sentences have it short.
fn whole_title(sheet: &Sheet, engagement: &Engagement) -> String {
    let title = engagement.title.as_deref().map(str::trim).filter(|title| !title.is_empty());
    title.map_or_else(|| explanation::title(Some(sheet), engagement), str::to_owned)
}

fn engagement_facts(
    specialty: &'static Specialty,
    engagement: &Engagement,
    as_of: Month,
) -> Vec<Fact> {
    let mut facts = Vec::new();
    let mut say = |name: &str, value: Option<String>| {
        facts.extend(value.filter(|value| !value.is_empty()).map(|value| fact(name, value)));
    };
    say("期間", engagement.period.as_ref().map(|of| period(of, as_of)));
    say("役割", engagement.role.map(|role| role.label().to_owned()));
    let outcome = |done| if done { "成功裡に遂行" } else { "成功裡ではない" };
    say("結果", engagement.successful.map(|done| outcome(done).to_owned()));
    say("業務", Some(labels(specialty.duties, engagement.duties())));
    say("複雑性の条件", Some(labels(specialty.conditions, engagement.conditions())));
    for measure in Measure::ALL {
        let name = specialty.measure_label(measure);
        say(name, engagement.size(measure).map(|size| show::size(measure, size)));
    }
    for (id, note) in engagement.notes.as_deref().unwrap_or(&[]) {
        let name = note_name(specialty, id);
        facts.push(fact(&format!("メモ（{name}）"), note));
    }
    evidence(&mut facts, &engagement.evidence);
    facts
}

fn period(period: &Period, as_of: Month) -> String {
    match period.span {
        Span::Closed { from, .. } | Span::Ongoing { from } if from > as_of => {
            let end = match period.span {
                Span::Closed { to, .. } => show::month(to),
                _ => "継続中".to_owned(),
            };
            format!("{}〜{end}（まだ始まっていません）", show::month(from))
        }
        Span::Closed { from, to } => {
            let months = show::months(from.through(to).into());
            format!("{}〜{} {months}", show::month(from), show::month(to))
        }
        Span::Ongoing { from } => {
            let months = show::months(from.through(as_of).into());
            format!("{}〜継続中 {}まで{months}", show::month(from), show::month(as_of))
        }
        Span::Months(months) => show::months(months.into()),
    }
}

fn evidence(facts: &mut Vec<Fact>, evidence: &Evidence) {
    let date = evidence.date.map(show::date);
    let all = [("日付", date), ("メモ", evidence.note.clone()), ("リンク", evidence.link.clone())];
    let said = all.into_iter().filter_map(|(name, value)| Some(fact(name, value?)));
    facts.extend(said.filter(|fact| !fact.value.trim().is_empty()));
}

fn note_name(specialty: &'static Specialty, id: &str) -> &'static str {
    let duty = specialty.duty(id).map(|duty| label(specialty.duties, duty));
    let condition = || specialty.condition(id).map(|known| label(specialty.conditions, known));
    duty.or_else(condition).unwrap_or_default()
}

fn labels<I: Id>(definitions: &'static [Definition<I>], ids: &[I]) -> String {
    // In the catalogue's order, whatever the draft's.
    let said = definitions.iter().filter(|known| ids.contains(&known.id));
    said.map(|known| known.label).collect::<Vec<_>>().join("、")
}

fn done(done: bool) -> &'static str {
    if done { "行っている" } else { "行っていない" }
}

fn fact(name: &str, value: impl Into<String>) -> Fact {
    Fact { name: name.to_owned(), value: value.into() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft;
    use crate::evaluation::{Criterion, evaluate_sheet};

    #[test]
    fn everything_said_is_listed_in_words() {
        let text = r#"{"schema":1,"sheets":{"operations-management":{
            "engagements":[{"title":"基幹系","role":"leader","successful":true,"staff":40,
              "period":{"from":"2019-04","to":"2023-03"},"conditions":["contract","organization"],
              "notes":{"contract":"三社"},"note":"<b>","link":"https://example.com/a"}],
            "expertise":{"guidelines":{"depth":"guides-juniors","date":"2026-04-01"}},
            "succession":[{"kind":"patent"}],"mentoring":{"done":true}}}}"#;
        let draft = draft::parse(text).expect("a draft");
        let specialty = &CATALOGUE.specialties[0];
        let sheet = draft.sheet(specialty.id).expect("a sheet");
        let groups = entries(specialty, sheet, Month::parse("2026-11").expect("a month"));
        let names: Vec<_> = groups.iter().map(|(name, _)| *name).collect();
        assert_eq!(names, ["実績", "専門性", "技術の継承", "後進の育成"]);
        let facts: Vec<_> = groups[0].1[0]
            .facts
            .iter()
            .map(|fact| (fact.name.as_str(), fact.value.as_str()))
            .collect();
        let expected = [
            ("期間", "2019年4月〜2023年3月 48か月（4年）"),
            ("役割", "リーダ"),
            ("結果", "成功裡に遂行"),
        ];
        assert_eq!(facts[..3], expected);
        assert!(facts.contains(&("要員数", "40人")) && facts.contains(&("メモ", "<b>")));
        assert!(facts.contains(&("リンク", "https://example.com/a")));
        assert_eq!(groups[1].1[0].facts[1], fact("日付", "2026年4月1日"));
        assert_eq!(groups[3].1[0].name, "行っている");
    }

    #[test]
    fn the_staff_of_a_service_desk_is_that_at_the_peak() {
        let text = r#"{"schema":1,"sheets":{"service-desk":{
            "engagements":[{"staff":20,"annual_users":3000}]}}}"#;
        let draft = draft::parse(text).expect("a draft");
        let specialty = CATALOGUE.specialty("service-desk").expect("it exists");
        let sheet = draft.sheet(specialty.id).expect("a sheet");
        let groups = entries(specialty, sheet, Month::parse("2026-11").expect("a month"));
        let expected = [fact("ピーク時の要員数", "20人"), fact("年間ユーザ数", "3,000人")];
        assert_eq!(groups[0].1[0].facts, expected);
    }

    #[test]
    fn a_depth_is_worded_as_the_reason_words_it() {
        // システム管理 alone has 「他を指導することができる」 at レベル4.
        let text = r#"{"schema":1,"sheets":{"system-management":{
            "expertise":{"network":{"depth":"guides-juniors"}}}}}"#;
        let draft = draft::parse(text).expect("a draft");
        let as_of = Month::parse("2026-11").expect("a month");
        let specialty = CATALOGUE.specialty("system-management").expect("it exists");
        let view = SheetView::new(specialty, draft.sheet(specialty.id), as_of);
        let groups = entries(specialty, view.sheet().expect("a sheet"), as_of);
        let words = &groups[0].1[0].facts[0].value;
        assert!(words.starts_with("他を指導することができる"), "{words}");
        let told = explanation::summary(&view, specialty.levels[1].level, Criterion::Expertise);
        assert!(told.to_plain().contains(&format!("「{words}」段階")), "{told:?}");
    }

    #[test]
    fn what_has_not_begun_is_said_to_be_so() {
        let as_of = Month::parse("2026-11").expect("a month");
        for (span, expected) in [
            (r#"{"from":"2026-12"}"#, "2026年12月〜継続中（まだ始まっていません）"),
            (
                r#"{"from":"2027-01","to":"2027-03"}"#,
                "2027年1月〜2027年3月（まだ始まっていません）",
            ),
            (r#"{"from":"2026-11"}"#, "2026年11月〜継続中 2026年11月まで1か月"),
        ] {
            let text = format!(
                r#"{{"schema":1,"sheets":{{"operation":{{"engagements":[{{"period":{span}}}]}}}}}}"#
            );
            let draft = draft::parse(&text).expect("a draft");
            let specialty = CATALOGUE.specialty("operation").expect("it exists");
            let sheet = draft.sheet(specialty.id).expect("a sheet");
            let groups = entries(specialty, sheet, as_of);
            assert_eq!(groups[0].1[0].facts, [fact("期間", expected)]);
        }
    }

    #[test]
    fn the_closest_engagement_is_the_one_of_which_the_reason_tells() {
        let text = r#"{"schema":1,"sheets":{"operation":{"engagements":[
            {"title":"甲","successful":true,"conditions":["contract"],"staff":3},
            {"title":"乙","successful":true,"conditions":["organization"],"staff":3}]}}}"#;
        let draft = draft::parse(text).expect("a draft");
        let as_of = Month::parse("2026-11").expect("a month");
        let specialty = CATALOGUE.specialty("operation").expect("it exists");
        let view = SheetView::new(specialty, draft.sheet(specialty.id), as_of);
        for criterion in [Criterion::Responsibility, Criterion::Complexity, Criterion::Size] {
            let report = view.criterion(specialty.top().level, criterion);
            assert_eq!(report.evidence.len(), 2, "both come as close");
            let told = explanation::summary(&view, specialty.top().level, criterion);
            let named = proofs(&view, specialty.top().level, &report, &told);
            assert_eq!(named.len(), 1, "{criterion:?}");
            assert!(told.to_plain().contains(&format!("「{}」", named[0])), "{criterion:?}");
        }
    }

    #[test]
    fn the_report_and_the_reason_name_the_same_as_closest() {
        // 甲 says more sizes and 乙 the larger one; 甲 has conditions of レベル6 and 乙 of レベル5; the role of 乙 is
        // higher than that of 甲.
        let text = r#"{"schema":1,"sheets":{"operations-management":{"engagements":[
            {"title":"甲","successful":true,"role":"member","staff":1,"annual_contract_yen":1,
             "conditions":["international","world-leading"],"duties":["sla-service"]},
            {"title":"乙","successful":true,"role":"leader","staff":74,"conditions":["contract"],
             "duties":["sla-service"]},
            {"title":"丙","duties":["procedures"],"conditions":["organization"]}]}}}"#;
        let draft = draft::parse(text).expect("a draft");
        let as_of = Month::parse("2026-11").expect("a month");
        let specialty = &CATALOGUE.specialties[0];
        let view = SheetView::new(specialty, draft.sheet(specialty.id), as_of);
        for level in evaluate_sheet(&view, false).levels {
            for report in level.criteria.iter().filter(|report| !report.met) {
                let told = explanation::summary(&view, level.level, report.criterion);
                let told_of = told.runs().iter().filter_map(|run| match run {
                    Run::Engagement(_, title) => Some(title.as_str()),
                    _ => None,
                });
                let mut told_of: Vec<_> = told_of.collect();
                told_of.sort_unstable();
                told_of.dedup();
                let mut named = proofs(&view, level.level, report, &told);
                named.sort_unstable();
                if !matches!(report.evidence[..], [Proof::Area(_) | Proof::Succession(_), ..]) {
                    assert_eq!(named, told_of, "{} {:?}", level.level, report.criterion);
                }
            }
        }
    }

    #[test]
    fn nothing_is_listed_where_nothing_is_said() {
        let as_of = Month::parse("2026-11").expect("a month");
        assert_eq!(entries(&CATALOGUE.specialties[0], &Sheet::default(), as_of), []);
    }
}
