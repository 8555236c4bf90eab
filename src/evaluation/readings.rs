//! Which of our readings of the source (判定の考え方) bear on a criterion at a level.

use super::Criterion;
use crate::catalogue::{AreasAsked, Level, ReadingId, Rules, Specialty};

/// The readings that bear on `criterion` as `rules` asks for it at `level` of `specialty`.
pub fn bearing_on(
    specialty: &Specialty,
    level: Level,
    rules: &Rules,
    criterion: Criterion,
) -> &'static [ReadingId] {
    use ReadingId::{R1, R2, R3, R4, R5, R6, R9, R10};
    let below_another = specialty.top().level != level;
    let sized = !rules.size.is_empty();
    let with_conditions = rules.size.iter().any(|line| line.with_conditions > 0);
    match criterion {
        Criterion::Responsibility => match (below_another, with_conditions) {
            (true, true) => &[R3, R4, R5, R6, R9, R10],
            (true, false) => &[R3, R4, R5, R6, R9],
            (false, true) => &[R3, R4, R6, R9, R10],
            (false, false) => &[R3, R4, R6, R9],
        },
        Criterion::Complexity if below_another => &[R4, R5, R9],
        Criterion::Complexity => &[R4, R9],
        Criterion::Size => match (sized && below_another, with_conditions) {
            (true, true) => &[R4, R5, R9, R10],
            (true, false) => &[R5, R9],
            (false, true) => &[R4, R9, R10],
            (false, false) => &[R9],
        },
        Criterion::Expertise if rules.areas == AreasAsked::All => &[R1],
        Criterion::Succession if rules.succession > 0 => &[R2],
        Criterion::Mentoring if rules.mentoring => &[R2],
        Criterion::Expertise | Criterion::Succession | Criterion::Mentoring => &[],
    }
}
