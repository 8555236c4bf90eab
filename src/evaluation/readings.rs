//! Which of our readings of the source (判定の考え方) bear on a criterion at a level.

use super::Criterion;
use crate::catalogue::{AreasAsked, Level, ReadingId, Rules, Specialty};

/// The readings that bear on `criterion` as `rules` asks for it at `level` of `specialty`.
pub fn bearing_on(
    specialty: &Specialty,
    level: Level,
    rules: &Rules,
    criterion: Criterion,
) -> Vec<ReadingId> {
    use ReadingId::{R1, R2, R3, R4, R5, R6, R9, R10};
    let below_another = specialty.top().level != level;
    let sized = !rules.size.is_empty();
    let with_conditions = rules.size.iter().any(|line| line.with_conditions > 0);
    let table: &[(ReadingId, bool)] = match criterion {
        Criterion::Responsibility => &[
            (R3, true),
            (R4, true),
            (R5, below_another),
            (R6, true),
            (R9, true),
            (R10, with_conditions),
        ],
        Criterion::Complexity => &[(R4, true), (R5, below_another), (R9, true)],
        Criterion::Size => &[
            (R4, with_conditions),
            (R5, sized && below_another),
            (R9, true),
            (R10, with_conditions),
        ],
        Criterion::Expertise => &[(R1, rules.areas == AreasAsked::All)],
        Criterion::Succession => &[(R2, rules.succession > 0)],
        Criterion::Mentoring => &[(R2, rules.mentoring)],
    };
    table.iter().filter(|(_, bears)| *bears).map(|(reading, _)| *reading).collect()
}
