//! Names of the files that are exported: dated, with the person's name, safe on every system.

use crate::draft::{Draft, Month};

/// The longest part of a name that comes from the person, in characters.
const LONGEST: usize = 40;

/// The name of a file that holds `what` of `draft`: 「tasseido_運用花子_2026-11.json」,
/// 「tasseido_運用花子_レベルマップ_2026-11.svg」. `what` may be empty.
#[must_use]
pub fn file_name(draft: &Draft, what: &str, as_of: Month, extension: &str) -> String {
    let name = draft.person.as_ref().and_then(|person| person.name.as_deref());
    let whose = [name, draft.title.as_deref()].into_iter().flatten().map(safe);
    let whose = whose.into_iter().find(|part| !part.is_empty()).unwrap_or_default();
    joined(&[&whose, what], as_of, extension)
}

/// The name of a file that holds several drafts: 「tasseido_すべて_2026-11.json」.
#[must_use]
pub fn bundle_name(as_of: Month) -> String {
    joined(&["すべて"], as_of, "json")
}

fn joined(parts: &[&str], as_of: Month, extension: &str) -> String {
    let mut name = "tasseido".to_owned();
    for part in parts.iter().filter(|part| !part.is_empty()) {
        name.push('_');
        name.push_str(part);
    }
    format!("{name}_{as_of}.{extension}")
}

/// Letters, digits and hyphens of any script; all else is left out, invisible marks above all.
fn safe(text: &str) -> String {
    let fit = |character: &char| character.is_alphanumeric() || *character == '-';
    text.chars().filter(fit).take(LONGEST).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::Person;

    #[test]
    fn names_are_safe_everywhere() {
        let as_of = Month::parse("2026-11").expect("a month");
        for (person, title, expected) in [
            (Some("運用 花子"), Some("甲"), "tasseido_運用花子_2026-11.json"),
            (None, Some("2026年度 自己診断"), "tasseido_2026年度自己診断_2026-11.json"),
            (Some("../../etc\u{202e}\0:*?"), None, "tasseido_etc_2026-11.json"),
            (Some("//"), None, "tasseido_2026-11.json"),
        ] {
            let draft = Draft {
                person: Some(Person { name: person.map(str::to_owned), ..Person::default() }),
                title: title.map(str::to_owned),
                ..Draft::default()
            };
            assert_eq!(file_name(&draft, "", as_of, "json"), expected);
        }
        let long = Draft { title: Some("長".repeat(500)), ..Draft::default() };
        assert!(file_name(&long, "期間", as_of, "svg").chars().count() < 80);
        assert_eq!(bundle_name(as_of), "tasseido_すべて_2026-11.json");
    }
}
