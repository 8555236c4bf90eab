//! The report as Markdown for wikis: what people typed stays text, whatever it holds.

use super::{Quoted, entries, proofs, quotation};
use crate::catalogue::{CATALOGUE, LevelCriteria, Specialty};
use crate::draft::{Draft, SCHEMA};
use crate::entry::show;
use crate::evaluation::{Criterion, CriterionReport, LevelReport, Report, SheetView, gaps, next};
use crate::explanation;

/// The report of `draft` as Markdown; `chosen` are told in full, all 専門分野 in the summary.
#[must_use]
pub fn markdown(draft: &Draft, report: &Report, chosen: &[&'static Specialty]) -> String {
    let mut page = Page::default();
    page.heading(1, "ITSS V3 ITサービスマネジメント 達成度 自己診断レポート");
    head(&mut page, draft, report);
    page.heading(2, "到達レベルと次の一歩");
    summary(&mut page, draft, report);
    for specialty in chosen {
        page.heading(2, specialty.name);
        let view = SheetView::new(specialty, draft.sheet(specialty.id), report.as_of);
        entered(&mut page, &view, report);
        let levels = report.specialty(specialty).map_or(&[][..], |report| &report.levels);
        for (level, criteria) in levels.iter().zip(specialty.levels) {
            level_part(&mut page, &view, level, criteria);
        }
    }
    foot(&mut page);
    page.0
}

fn head(page: &mut Page, draft: &Draft, report: &Report) {
    let person = draft.person.as_ref();
    let rows = [
        ("氏名", person.and_then(|person| person.name.as_deref())),
        ("所属", person.and_then(|person| person.affiliation.as_deref())),
        ("下書き", draft.title.as_deref()),
    ];
    for (name, value) in rows {
        page.item(&format!("{name}：{}", text(value.unwrap_or("（未記入）"))));
    }
    page.item(&format!("判定の基準月：{}", show::month(report.as_of)));
    let ap = if draft.ap_passed == Some(true) { "合格" } else { "—" };
    page.item(&format!("応用情報技術者試験（ＡＰ）：{ap}"));
    page.end();
}

fn summary(page: &mut Page, draft: &Draft, report: &Report) {
    page.row(["専門分野", "到達レベル", "根拠", "次のレベルにいちばん近い方法"]);
    page.row(["---", "---", "---", "---"]);
    for of in &report.specialties {
        let view = SheetView::new(of.specialty, draft.sheet(of.specialty.id), report.as_of);
        let (level, basis) = match of.reached {
            Some(reached) => (reached.level().to_string(), reached.basis().label()),
            None => ("なし".to_owned(), "—"),
        };
        let way = next(&view, of).map_or_else(String::new, |next| {
            let nearest = next.gaps.first();
            let way = nearest.map(|gap| explanation::alternative(&view, next.level, gap));
            let way = way.map(|way| way.to_plain()).unwrap_or_default();
            format!("レベル{}：{way}", next.level)
        });
        page.row([of.specialty.name, &level, basis, &text(&way)]);
    }
    page.end();
}

fn entered(page: &mut Page, view: &SheetView<'_>, report: &Report) {
    let groups = view.sheet().map(|sheet| entries(view.specialty(), sheet, report.as_of));
    for (name, entries) in groups.unwrap_or_default() {
        page.heading(3, &format!("入力した内容：{name}"));
        for entry in entries {
            page.item(&text(&entry.name));
            for fact in entry.facts {
                page.sub_item(&format!("{}：{}", fact.name, text(&fact.value)));
            }
        }
        page.end();
    }
}

fn level_part(
    page: &mut Page,
    view: &SheetView<'_>,
    report: &LevelReport,
    criteria: &'static LevelCriteria,
) {
    page.heading(3, &format!("レベル{}：{}", report.level, report.verdict.label()));
    page.paragraph(&text(&explanation::verdict(view, report).to_plain()));
    let asked = |report: &&CriterionReport| report.asked || report.criterion == Criterion::Size;
    for report in report.criteria.iter().filter(asked) {
        let met = match (report.asked, report.met) {
            (false, _) => "特定せず",
            (_, true) => "達成",
            (_, false) => "未達",
        };
        page.heading(4, &format!("{}：{met}", report.criterion.label()));
        for line in quotation(view, criteria, report) {
            page.quote(&match line {
                Quoted::Sentence(words) => text(words),
                Quoted::Item { text: words, hit } => {
                    format!("{} {}", if hit { "☑" } else { "□" }, text(words))
                }
            });
        }
        page.end();
        reasons(page, view, report, criteria);
    }
}

fn reasons(
    page: &mut Page,
    view: &SheetView<'_>,
    report: &CriterionReport,
    criteria: &'static LevelCriteria,
) {
    let missing = gaps(view, criteria.level, report.criterion);
    let told = explanation::explain(view, criteria.level, report.criterion, &missing);
    page.paragraph(&text(&told.summary.to_plain()));
    let evidence = proofs(view, criteria.level, report, &told.summary).join("、");
    if !evidence.is_empty() {
        let name = if report.met { "根拠" } else { "最も近い事実" };
        page.item(&format!("{name}：{}", text(&evidence)));
    }
    let name = if told.gaps.len() > 1 { "あと必要（どれか1つ）" } else { "あと必要" };
    for way in &told.gaps {
        page.item(&format!("{name}：{}", text(&way.to_plain())));
    }
    let readings: Vec<_> = report.readings.iter().map(|reading| reading.as_str()).collect();
    if !readings.is_empty() {
        page.item(&format!("判定の考え方：{}", readings.join("、")));
    }
    page.end();
}

fn foot(page: &mut Page) {
    page.heading(2, "判定の考え方");
    for reading in CATALOGUE.readings {
        let (id, title) = (reading.id.as_str(), text(reading.title));
        page.item(&format!("{id} {title}：{}", text(reading.text)));
    }
    page.end();
    let attribution = &CATALOGUE.attribution;
    page.paragraph(&text(&format!("出典：{}、{}", attribution.work, attribution.publisher)));
    page.paragraph(&text(attribution.note));
    let version = CATALOGUE.version;
    page.paragraph(&text(&format!("指標データの版 {version}、下書きの形式の版 {SCHEMA}")));
}

/// A page of Markdown that grows. What it is given is Markdown already.
#[derive(Default)]
struct Page(String);

impl Page {
    fn line(&mut self, line: &str) {
        self.0.push_str(line);
        self.0.push('\n');
    }

    fn end(&mut self) {
        self.0.push('\n');
    }

    fn heading(&mut self, level: usize, words: &str) {
        self.line(&format!("{} {words}", "#".repeat(level)));
        self.end();
    }

    fn paragraph(&mut self, words: &str) {
        if !words.is_empty() {
            self.line(words);
            self.end();
        }
    }

    fn item(&mut self, words: &str) {
        self.line(&format!("- {words}"));
    }

    fn sub_item(&mut self, words: &str) {
        self.line(&format!("  - {words}"));
    }

    fn quote(&mut self, words: &str) {
        self.line(&format!("> {words}  "));
    }

    fn row<const CELLS: usize>(&mut self, cells: [&str; CELLS]) {
        self.line(&format!("| {} |", cells.join(" | ")));
    }
}

/// Text that Markdown shows as it is, on one line: nothing in it is markup, HTML or a link.
fn text(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for character in words.trim().chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\n' => out.push_str("<br>"),
            '\r' => {}
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '#' | '~' | '$' => {
                out.push('\\');
                out.push(character);
            }
            _ if character.is_control() => out.push(' '),
            _ => out.push(character),
        }
    }
    // At the start of a line these would begin a list: 「1.」, 「-」, 「+」, 「=」.
    let digits = out.chars().take_while(char::is_ascii_digit).count();
    if digits > 0 && out[digits..].starts_with(['.', ')']) {
        out.insert(digits, '\\');
    } else if out.starts_with(['-', '+', '=']) {
        out.insert(0, '\\');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::{self, Month};
    use crate::evaluation::evaluate;

    #[test]
    fn what_is_typed_stays_text() {
        for (typed, expected) in [
            ("a|b", "a\\|b"),
            ("一\r\n二", "一<br>二"),
            ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
            ("[甲](javascript:x)", "\\[甲\\](javascript:x)"),
            ("**太** _斜_ `c`", "\\*\\*太\\*\\* \\_斜\\_ \\`c\\`"),
            ("# 見出し", "\\# 見出し"),
            ("- 項目", "\\- 項目"),
            ("12. 項目", "12\\. 項目"),
            ("&lt;", "&amp;lt;"),
            ("\u{0}", " "),
            ("２０２６年度", "２０２６年度"),
        ] {
            assert_eq!(text(typed), expected, "{typed:?}");
        }
    }

    #[test]
    fn a_report_is_told_whole() {
        let typed = r#"{"schema":1,"person":{"name":"山田|<b>"},"sheets":{"operation":{"engagements":[
            {"title":"夜間\n運用","role":"leader","successful":true,"staff":30,"note":"<img src=x>"}]}}}"#;
        let draft = draft::parse(typed).expect("a draft");
        let report = evaluate(&draft, Month::parse("2026-11").expect("a month"));
        let all: Vec<_> = CATALOGUE.specialties.iter().collect();
        let page = markdown(&draft, &report, &all);
        assert!(page.contains("- 氏名：山田\\|&lt;b&gt;\n"));
        assert!(
            page.contains("- 夜間<br>運用\n") && page.contains("  - メモ：&lt;img src=x&gt;\n")
        );
        assert!(!page.contains("<b>") && !page.contains("<img"));
        for (count, part) in [(13, "\n### レベル"), (13, "\n#### 責任性："), (10, "\n- R")] {
            assert_eq!(page.matches(part).count(), count, "{part}");
        }
        for row in page.lines().filter(|line| line.starts_with('|')) {
            assert_eq!(row.replace("\\|", "").matches('|').count(), 5, "{row}");
        }
        assert!(page.contains(&format!("指標データの版 {}", text(CATALOGUE.version))));
        let summary = markdown(&draft, &report, &[]);
        assert!(!summary.contains("\n### ") && summary.contains("| オペレーション |"));
    }
}
