//! Why a verdict is what it is, and what would change it, in Japanese as a colleague would say it.
//!
//! * [`explain`] tells one criterion at one level: what is asked, what there is, what just misses;
//!   [`summary`] tells it without a line for every engagement, [`count_lines`] how many there are;
//! * [`verdict`] and [`reached`] tell a level and a 専門分野;
//! * [`alternative`] and [`change()`] tell what is missing, [`marks()`] which words of the source count.
//!
//! All of it is told from the facts and the verdicts of `evaluation`; names and wording are those of
//! the catalogue. Sentences are [`Text`]: runs that the page links and emphasises, and
//! [`Text::to_plain`] reads.
//!
//! Deliberately absent: rules (nothing is judged here), HTML, and any clock.

mod change;
mod complexity;
mod marks;
mod professional;
mod responsibility;
mod scene;
mod size;
mod text;

pub use marks::marks;
pub use scene::title;
pub use text::{Run, Text};

use crate::catalogue::{Level, ReadingId};
use crate::draft::{Engagement, EngagementId, Sheet};
use crate::evaluation::{
    Alternative, Change, Criterion, LevelReport, Reached, SheetView, SpecialtyReport, Verdict,
};
use scene::{Lines, Scene};

/// Why a criterion is met or not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Explanation {
    /// What is asked and what there is, in a few sentences; of what is not met, what is missing.
    pub summary: Text,
    /// What the summary leaves unsaid of single engagements, areas or kinds.
    pub lines: Vec<Line>,
    /// What would meet it, one sentence for each alternative.
    pub gaps: Vec<Text>,
}

/// What is said of one engagement, area or kind of 技術の継承.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The engagement, where it is one.
    pub engagement: Option<EngagementId>,
    /// Whether the criterion is proved by it.
    pub proves: bool,
    /// The sentence.
    pub text: Text,
}

/// Why `criterion` is met at `level` or not; `gaps` are the alternatives that would meet it.
///
/// # Panics
/// Where the 専門分野 has no such level.
#[must_use]
pub fn explain(
    view: &SheetView<'_>,
    level: Level,
    criterion: Criterion,
    gaps: &[Alternative],
) -> Explanation {
    let scene = Scene::new(view, level);
    let mut explanation = tell(&scene, criterion);
    explanation.gaps = gaps.iter().map(|gap| way(&scene, gap)).collect();
    explanation
}

/// The summary of [`explain`] alone.
///
/// # Panics
/// Where the 専門分野 has no such level.
#[must_use]
pub fn summary(view: &SheetView<'_>, level: Level, criterion: Criterion) -> Text {
    tell(&Scene::new(view, level).with(Lines::None), criterion).summary
}

/// How many lines [`explain`] has, without telling them.
///
/// # Panics
/// Where the 専門分野 has no such level.
#[must_use]
pub fn count_lines(view: &SheetView<'_>, level: Level, criterion: Criterion) -> usize {
    tell(&Scene::new(view, level).with(Lines::Wordless), criterion).lines.len()
}

fn tell(scene: &Scene<'_, '_>, criterion: Criterion) -> Explanation {
    let report = scene.view.criterion(scene.criteria.level, criterion);
    match criterion {
        Criterion::Responsibility => scene.responsibility(&report),
        Criterion::Complexity => scene.complexity(&report),
        Criterion::Size => scene.size(&report),
        Criterion::Expertise => scene.expertise(&report),
        Criterion::Succession => scene.succession(&report),
        Criterion::Mentoring => scene.mentoring(&report),
    }
}

/// The engagement of which [`explain`] tells first for 複雑性; `None` where none comes closest.
///
/// # Panics
/// Where the 専門分野 has no such level.
#[must_use]
pub fn told_for_complexity<'d>(view: &SheetView<'d>, level: Level) -> Option<&'d Engagement> {
    let scene = Scene::new(view, level);
    scene.told(Criterion::Complexity).map(|standing| standing.engagement)
}

/// An alternative in one sentence: 「「全社共通基盤」の要員数を60人から75人以上にする。」 Where it contradicts
/// what is said of an engagement that has ended, that follows.
///
/// # Panics
/// Where the 専門分野 has no such level.
#[must_use]
pub fn alternative(view: &SheetView<'_>, level: Level, alternative: &Alternative) -> Text {
    way(&Scene::new(view, level), alternative)
}

fn way(scene: &Scene<'_, '_>, alternative: &Alternative) -> Text {
    let mut text = full_stop(scene.changes(&alternative.changes));
    let past = |sheet: &Sheet| alternative.contradicts_past(sheet, scene.view.as_of());
    if scene.view.sheet().is_some_and(past) {
        text.say("終わった実績に書いたことを変えるので、書き誤りがあったときだけの方法です。");
    }
    text
}

/// One change, without the full stop: 「「全社共通基盤」の要員数を60人から75人以上にする」.
///
/// # Panics
/// Where the 専門分野 has no such level.
#[must_use]
pub fn change(view: &SheetView<'_>, level: Level, change: &Change) -> Text {
    Scene::new(view, level).changes(std::slice::from_ref(change))
}

/// The verdict of a level: 「6項目のうち4項目を満たしています。あとサイズと技術の継承がそろえば達成です。」
#[must_use]
pub fn verdict(view: &SheetView<'_>, report: &LevelReport) -> Text {
    let level = scene::level_name(report.level);
    let asked = report.criteria.iter().filter(|criterion| criterion.asked).count();
    let missing = report.criteria.iter().filter(|criterion| !criterion.met);
    let missing: Vec<_> = missing.map(|criterion| criterion.criterion).collect();
    let there = asked - missing.len();
    let mut text = Text::default();
    if report.verdict == Verdict::Deemed {
        text.say(AP).say("に合格しているため、").say(&level).strong("に到達しているとみなします");
        text.reading(ReadingId::R7).say("。実績で達成するには、");
        text.say(if there > 0 { "あと" } else { "" });
        list(&mut text, &missing);
        text.say("が必要です。");
        return text;
    }
    if there == 0 && view.sheet().is_none_or(Sheet::is_blank) {
        text.say("まだ何も入力されていません。");
        return text;
    }
    if asked < Criterion::ALL.len() {
        text.say(&level).say("で問われる");
    }
    text.number(asked as u32).say("項目");
    if missing.is_empty() {
        text.say("すべてを満たし、").say(&level).say("を").strong("達成").say("しています。");
    } else if there == 0 {
        text.say("のどれも、まだ満たしていません。");
    } else {
        text.say("のうち").strong(&(there.to_string() + "項目")).say("を満たしています。あと");
        list(&mut text, &missing);
        text.say(if missing.len() == 1 { "を満たせば、" } else { "がそろえば、" });
        text.say(&level).say("は達成です。");
    }
    text
}

/// The examination of R7.
const AP: &str = "応用情報技術者試験（ＡＰ）";

/// Criteria by their names: 「サイズと技術の継承」.
fn list(text: &mut Text, criteria: &[Criterion]) {
    for (place, criterion) in criteria.iter().enumerate() {
        text.say(match (place, criteria.len()) {
            (0, _) => "",
            (_, 2) => "と",
            _ => "、",
        });
        text.push(Run::Criterion(*criterion));
    }
}

/// 到達レベル of a 専門分野 in a sentence.
#[must_use]
pub fn reached(report: &SpecialtyReport) -> Text {
    let mut text = Text::default();
    text.say(report.specialty.name);
    match report.reached {
        Some(Reached::Achieved(level)) => {
            text.say("の到達レベルは").strong(&level.to_string()).say("です。");
        }
        Some(Reached::Deemed(level)) => {
            text.say("は、").say(AP).say("の合格により");
            text.strong(&scene::level_name(level)).say("に到達しているとみなします");
            text.reading(ReadingId::R7).say("。");
        }
        None => {
            text.say("で到達したレベルは、まだありません。");
        }
    }
    text
}

fn full_stop(mut text: Text) -> Text {
    text.say("。");
    text
}
