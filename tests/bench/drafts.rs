//! The drafts that are evaluated.

use tasseido::catalogue::CATALOGUE;
use tasseido::draft::{Draft, EngagementId, parse};

/// A draft with `count` engagements of 運用管理, overlapping, some going on. From a thousand on they are copies:
/// a larger text is no draft.
pub fn draft(count: usize) -> Draft {
    let mut draft = read(count.min(1_000));
    let sheet = draft.sheet_mut(CATALOGUE.specialties[0].id);
    for copy in 1_000..count {
        let id = sheet.engagements()[copy % 1_000].id.clone();
        let free = EngagementId::new(&format!("e{copy}"));
        sheet.duplicate_engagement(&id, free);
    }
    draft
}

/// The same, read from its text.
fn read(count: usize) -> Draft {
    let engagement = |number: usize| {
        let (from, to) = (2010 + number % 14, 2012 + number % 14);
        let to =
            if number.is_multiple_of(5) { String::new() } else { format!(r#","to":"{to}-03""#) };
        let (staff, yen) = (20 + number % 90, 300_000_000 + (number % 9) * 100_000_000);
        format!(
            r#"{{"id":"e{number}","title":"基幹システムの運用","period":{{"from":"{from}-04"{to}}},
            "role":"manager","successful":true,"duties":["sla-service"],
            "conditions":["organization","contract","system-risk"],
            "staff":{staff},"annual_contract_yen":{yen}}}"#
        )
    };
    let list = (0..count).map(engagement).collect::<Vec<_>>().join(",");
    let sheet = format!(r#"{{"engagements":[{list}]}}"#);
    let text = format!(r#"{{"schema":1,"sheets":{{"operations-management":{sheet}}}}}"#);
    parse(&text).expect("a draft of formats.md")
}
