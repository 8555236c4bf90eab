//! The map of all levels as a picture.

use super::Picture;
use super::svg::{
    DEEMED, DEEMED_SOFT, INK, LINE, LINE_WEAK, MET, MET_SOFT, PAPER, Paint, Svg, UNMET, WEAK, Words,
};
use crate::catalogue::CATALOGUE;
use crate::draft::Draft;
use crate::entry::show;
use crate::evaluation::{LevelReport, Report, Verdict};

const WIDTH: u32 = 660;
const LEFT: f64 = 100.0;
const COLUMN: f64 = 135.0;
const TOP: f64 = 84.0;
const ROW: f64 = 62.0;

const RING: &str = "M12 3a9 9 0 1 0 0 18 9 9 0 1 0 0-18";
const TICK: &str = "M7.5 12.5l3 3 6-6.5";
const TRIANGLE: &str = "M12 4.5L21 20H3z";

const HEAD: Words = Words { size: 15, colour: INK, bold: true, anchor: "middle" };
const SMALL: Words = Words { size: 12, colour: WEAK, bold: false, anchor: "middle" };

/// The map of `draft`, of which `report` tells.
#[must_use]
pub fn level_map_svg(draft: &Draft, report: &Report) -> Picture {
    let levels: Vec<_> = CATALOGUE.levels().collect();
    let mut svg = Svg::default();
    let name = draft.person.as_ref().and_then(|person| person.name.as_deref());
    let title = match name.filter(|name| !name.trim().is_empty()) {
        Some(name) => format!("{name} レベルマップ"),
        None => "レベルマップ".to_owned(),
    };
    let start = Words { anchor: "start", ..HEAD };
    svg.words((12.0, 26.0), Words { size: 18, ..start }, &title);
    let month = format!("判定の基準月 {}", show::month(report.as_of));
    svg.words((12.0, 46.0), Words { anchor: "start", ..SMALL }, &month);
    for (place, level) in levels.iter().enumerate() {
        let y = TOP + ROW * place as f64 + ROW / 2.0 + 5.0;
        svg.words((LEFT - 12.0, y), Words { anchor: "end", ..HEAD }, &format!("レベル {level}"));
    }
    let mut told = Vec::new();
    for (column, specialty) in report.specialties.iter().enumerate() {
        let x = LEFT + COLUMN * column as f64;
        svg.words((x + COLUMN / 2.0, TOP - 10.0), HEAD, specialty.specialty.name);
        let touched = draft.is_begun(specialty.specialty.id);
        for (place, level) in levels.iter().enumerate() {
            let at = (x + 3.0, TOP + ROW * place as f64 + 3.0);
            let here = specialty.reached.is_some_and(|reached| reached.level() == *level);
            cell(&mut svg, at, specialty.level(*level), here, touched);
        }
        let reached = match specialty.reached {
            Some(reached) => format!("レベル{} {}", reached.level(), reached.basis().short()),
            None => "なし".to_owned(),
        };
        let foot = TOP + ROW * levels.len() as f64 + 24.0;
        svg.words((x + COLUMN / 2.0, foot), HEAD, &reached);
        told.push(format!("{}：{reached}", specialty.specialty.name));
    }
    let foot = TOP + ROW * levels.len() as f64 + 24.0;
    svg.words((LEFT - 12.0, foot), Words { anchor: "end", ..HEAD }, "到達");
    let description = format!("到達レベル。{}。{month}。", told.join("、"));
    svg.end((WIDTH, foot as u32 + 20), &title, &description)
}

/// A level: `here` where it is the one reached, `touched` where anything was entered for the 専門分野.
fn cell(svg: &mut Svg, (x, y): (f64, f64), level: Option<&LevelReport>, here: bool, touched: bool) {
    let (width, height) = (COLUMN - 6.0, ROW - 6.0);
    let Some(level) = level else {
        // 斜線: what does not exist, as on a Japanese form.
        svg.line((x, y + height), (x + width, y), Paint::of("none", LINE_WEAK));
        return;
    };
    let (fill, colour, dashes) = match level.verdict {
        Verdict::Achieved if here => (MET, PAPER, None),
        Verdict::Achieved => (MET_SOFT, MET, None),
        Verdict::Deemed => (DEEMED_SOFT, DEEMED, Some("5 3")),
        Verdict::Unmet if touched => (PAPER, UNMET, None),
        Verdict::Unmet => (PAPER, WEAK, None),
    };
    let stroke = match level.verdict {
        Verdict::Achieved => MET,
        Verdict::Deemed => DEEMED,
        Verdict::Unmet => LINE_WEAK,
    };
    svg.rect((x, y), (width, height), Paint { fill, stroke, dashes });
    let sign = (x + 12.0, y + height / 2.0 - 12.0);
    match level.verdict {
        Verdict::Achieved => svg.strokes(sign, &format!("{RING}{TICK}"), colour, ""),
        Verdict::Deemed => {
            svg.strokes(sign, RING, colour, "3 3");
            svg.strokes(sign, TICK, colour, "");
        }
        Verdict::Unmet if touched => svg.strokes(sign, TRIANGLE, colour, ""),
        Verdict::Unmet => svg.strokes(sign, RING, LINE, "1 4"),
    }
    let words = match level.verdict {
        Verdict::Unmet if touched => format!("未達 {}", level.progress()),
        Verdict::Unmet => "未入力".to_owned(),
        is => is.label().to_owned(),
    };
    let ink = if level.verdict == Verdict::Unmet && touched { INK } else { colour };
    let middle = (x + width / 2.0 + 14.0, y + height / 2.0 + if here { -1.0 } else { 5.0 });
    svg.words(middle, Words { colour: ink, size: 14, ..HEAD }, &words);
    if here {
        let below = (middle.0, middle.1 + 17.0);
        svg.words(below, Words { colour: ink, ..SMALL }, "到達レベル");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::CATALOGUE;
    use crate::draft::{EngagementId, Month, Person};
    use crate::evaluation::evaluate;

    #[test]
    fn the_map_stands_on_its_own_and_tells_all_levels() {
        let mut draft = Draft {
            person: Some(Person { name: Some("<script>甲".to_owned()), ..Person::default() }),
            ap_passed: Some(true),
            ..Draft::default()
        };
        let report = evaluate(&draft, Month::parse("2026-11").expect("a month"));
        let Picture { svg, .. } = level_map_svg(&draft, &report);
        assert!(svg.contains("&lt;script&gt;甲") && !svg.contains("<script"));
        assert_eq!(svg.matches("みなし到達<").count(), 4);
        // Nothing was entered: that is not the same as nothing met.
        assert_eq!(svg.matches("未入力<").count(), 9);
        assert_eq!(svg.matches("<line ").count(), 7);
        assert!(svg.contains("<title ") && svg.contains("運用管理：レベル3 みなし"));
        assert_eq!(svg.matches("http").count(), 1, "the name space alone");
        draft.sheet_mut(CATALOGUE.specialties[0].id).add_engagement(EngagementId::new("e-1"));
        let Picture { svg, .. } = level_map_svg(&draft, &evaluate(&draft, report.as_of));
        assert_eq!(svg.matches("未達 0/6<").count(), 4);
        assert_eq!(svg.matches("未入力<").count(), 5);
    }
}
