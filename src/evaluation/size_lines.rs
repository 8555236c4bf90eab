//! Which lines of サイズ hold as they stand: what is ticked in a quotation. Whether the criterion is
//! met, which looks at higher levels too (R5), is the report's to say.

use super::{Literal, SheetView};
use crate::catalogue::Level;

impl SheetView<'_> {
    /// For each line of サイズ at `level`, whether some engagement matches it literally; none where
    /// サイズ is 特定せず.
    ///
    /// # Panics
    /// Where the 専門分野 has no such level.
    #[must_use]
    pub fn size_lines(&self, level: Level) -> Vec<bool> {
        let specialty = self.specialty();
        let rules = &specialty.criteria(level).rules;
        let matches = |line| {
            self.standings(level).any(|standing| {
                let literal = Literal::new(specialty, standing.engagement);
                standing.successful && literal.alternative(rules, line)
            })
        };
        rules.size.iter().map(matches).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::CATALOGUE;
    use crate::draft::{self, Month};

    fn lines(level: u8, engagements: &str) -> Vec<bool> {
        let text = format!(
            r#"{{"schema":1,"sheets":{{"system-management":{{"engagements":[{engagements}]}}}}}}"#
        );
        let draft = draft::parse(&text).expect("a draft");
        let specialty = CATALOGUE.specialty("system-management").expect("it exists");
        let as_of = Month::parse("2026-11").expect("a month");
        let level = Level::new(level).expect("a level");
        SheetView::new(specialty, draft.sheet(specialty.id), as_of).size_lines(level)
    }

    #[test]
    fn lines_hold_literally() {
        let four = r#""conditions":["organization","contract","operational-requirements",
            "operating-environment"]"#;
        let cases = [
            ("", [false, false]),
            (r#"{"staff":75}"#, [false, false]),
            (r#"{"successful":true,"staff":75}"#, [true, false]),
            // More than the line's upper bound: the level is met by R5, the line is not.
            (r#"{"successful":true,"staff":150}"#, [false, false]),
            (r#"{"successful":true,"staff":40}"#, [false, false]),
            (&format!(r#"{{"successful":true,"staff":40,{four}}}"#), [false, true]),
            (
                &format!(
                    r#"{{"successful":true,"staff":40,{four}}},
                       {{"successful":true,"annual_contract_yen":800000000}}"#
                ),
                [true, true],
            ),
        ];
        for (engagements, expected) in cases {
            assert_eq!(lines(5, engagements), expected, "{engagements}");
        }
        assert!(lines(3, r#"{"successful":true,"staff":75}"#).is_empty());
    }
}
