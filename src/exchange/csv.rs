//! CSV as Excel in Japan reads it: UTF-8 with a BOM, CRLF, quoted where needed, and no cell that a
//! spreadsheet would take for a formula.

use crate::catalogue::CATALOGUE;
use crate::draft::{Draft, SCHEMA};
use crate::evaluation::{Criterion, CriterionReport, Report};

/// A table that becomes CSV, row by row.
#[derive(Clone, Debug)]
pub struct Csv {
    text: String,
    /// Whether the row has a cell already.
    begun: bool,
}

impl Default for Csv {
    fn default() -> Self {
        Self { text: "\u{feff}".to_owned(), begun: false }
    }
}

impl Csv {
    /// Adds a cell to the row.
    pub fn cell(&mut self, text: &str) {
        if self.begun {
            self.text.push(',');
        }
        self.begun = true;
        // What a spreadsheet takes for a formula gets an apostrophe, which shows it as text.
        let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']);
        let quoted = formula || text.contains([',', '"', '\n', '\r']);
        if quoted {
            self.text.push('"');
        }
        if formula {
            self.text.push('\'');
        }
        for character in text.chars() {
            if character == '"' {
                self.text.push('"');
            }
            self.text.push(character);
        }
        if quoted {
            self.text.push('"');
        }
    }

    /// Ends the row.
    pub fn end_row(&mut self) {
        self.text.push_str("\r\n");
        self.begun = false;
    }

    /// Adds a row.
    pub fn row<'t>(&mut self, cells: impl IntoIterator<Item = &'t str>) {
        cells.into_iter().for_each(|cell| self.cell(cell));
        self.end_row();
    }

    /// The CSV.
    #[must_use]
    pub fn into_text(self) -> String {
        self.text
    }
}

/// The results of drafts: a row for each person, 専門分野 and レベル.
#[must_use]
pub fn results_csv<'d>(results: impl IntoIterator<Item = (&'d Draft, &'d Report)>) -> String {
    let mut csv = Csv::default();
    for head in [
        "氏名",
        "所属",
        "下書き",
        "判定の基準月",
        "専門分野",
        "到達レベル",
        "到達の根拠",
        "レベル",
        "判定",
    ] {
        csv.cell(head);
    }
    Criterion::ALL.iter().for_each(|criterion| csv.cell(criterion.label()));
    csv.row(["形式の版", "指標データの版", "判定の考え方"]);
    let readings: Vec<_> = CATALOGUE.readings.iter().map(|reading| reading.id.as_str()).collect();
    for (draft, report) in results {
        rows(&mut csv, draft, report, &readings.join(" "));
    }
    csv.into_text()
}

fn rows(csv: &mut Csv, draft: &Draft, report: &Report, readings: &str) {
    let person = draft.person.as_ref();
    let name = person.and_then(|person| person.name.as_deref()).unwrap_or_default();
    let affiliation = person.and_then(|person| person.affiliation.as_deref()).unwrap_or_default();
    let title = draft.title.as_deref().unwrap_or_default();
    for specialty in &report.specialties {
        for level in &specialty.levels {
            csv.cell(name);
            csv.cell(affiliation);
            csv.cell(title);
            csv.cell(&report.as_of.to_string());
            csv.cell(specialty.specialty.name);
            csv.cell(&specialty.reached.map_or(String::new(), |at| at.level().to_string()));
            csv.cell(specialty.reached.map_or("", |reached| reached.basis().label()));
            csv.cell(&level.level.to_string());
            csv.cell(level.verdict.label());
            level.criteria.iter().for_each(|criterion| csv.cell(word(criterion)));
            csv.row([SCHEMA.to_string().as_str(), CATALOGUE.version, readings]);
        }
    }
}

/// What a criterion's cell says.
fn word(criterion: &CriterionReport) -> &'static str {
    match (criterion.asked, criterion.met) {
        // In the source's own word where it has one.
        (false, _) if criterion.criterion == Criterion::Size => "特定せず",
        (false, _) => "問わない",
        (true, true) => "達成",
        (true, false) => "未達",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::{Month, Person};
    use crate::evaluation::evaluate;

    #[test]
    fn cells_are_quoted_and_no_cell_is_a_formula() {
        let mut csv = Csv::default();
        csv.row(["甲,乙", "\"引用\"", "改\n行", "=1+1", "＋81", "-5", "普通"]);
        assert_eq!(
            csv.into_text(),
            "\u{feff}\"甲,乙\",\"\"\"引用\"\"\",\"改\n行\",\"'=1+1\",\"'＋81\",\"'-5\",普通\r\n"
        );
    }

    #[test]
    fn results_have_a_row_for_each_level() {
        let month = Month::parse("2026-11").expect("a month");
        let draft = Draft {
            person: Some(Person { name: Some("=HYPERLINK(1)".to_owned()), ..Person::default() }),
            ap_passed: Some(true),
            ..Draft::default()
        };
        let text = results_csv([(&draft, &evaluate(&draft, month))]);
        let rows: Vec<_> = text.split("\r\n").collect();
        assert_eq!(rows.len(), 1 + 13 + 1);
        assert!(rows[1..14].iter().all(|row| row.starts_with("\"'=HYPERLINK(1)\",")));
        assert_eq!(rows.iter().filter(|row| row.contains("みなし到達,3,みなし到達")).count(), 4);
    }
}
