//! One sheet seen from one level: what the sentences look at.

use super::Line;
use super::text::{Run, Text, listed};
use crate::catalogue::{
    Definition, Id, IdSet, Level, LevelCriteria, Measure, ReadingId, Rules, Specialty, label,
};
use crate::draft::{Engagement, Sheet, Span};
use crate::entry::{show, unquoted};
use crate::evaluation::{Criterion, Literal, SheetView, Standing};

/// A sheet and the level for which it is explained.
pub struct Scene<'v, 'd> {
    pub view: &'v SheetView<'d>,
    pub specialty: &'static Specialty,
    pub criteria: &'static LevelCriteria,
    pub rules: &'static Rules,
    /// How those engagements that do not start later than the assessment stand, in order.
    pub standings: Vec<Standing<'d>>,
    /// What is said of single engagements.
    lines: Lines,
}

/// What is said of single engagements.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Lines {
    /// Nothing.
    None,
    /// That there is something to say, without the words.
    Wordless,
    /// A sentence of each.
    Told,
}

/// At which level something is literally true of an engagement.
#[derive(Clone, Copy)]
pub enum Held {
    /// At the level that is explained.
    Here,
    /// Not there, but at this higher one (R5), the nearest of those.
    Above(&'static LevelCriteria),
    /// At none of them.
    No,
}

/// No title is longer than this in a sentence.
const LONGEST_TITLE: usize = 30;

/// What an engagement of `sheet` is called in sentences: its title, or 「実績2」 by its place. Fit to
/// stand in 「…」.
#[must_use]
pub fn title(sheet: Option<&Sheet>, engagement: &Engagement) -> String {
    let title = engagement.title.as_deref().unwrap_or("").trim();
    if title.is_empty() {
        let engagements = sheet.map_or(&[][..], Sheet::engagements);
        let place = engagements.iter().position(|other| other.id == engagement.id);
        return "実績".to_owned() + &(place.unwrap_or(engagements.len()) + 1).to_string();
    }
    match title.char_indices().nth(LONGEST_TITLE) {
        Some((end, _)) => unquoted(&title[..end]).into_owned() + "…",
        None => unquoted(title).into_owned(),
    }
}

impl<'v, 'd> Scene<'v, 'd> {
    /// The sheet of `view`, explained for `level`.
    pub fn new(view: &'v SheetView<'d>, level: Level) -> Self {
        let specialty = view.specialty();
        let criteria = specialty.criteria(level);
        let standings = view.standings(level).collect();
        Self { view, specialty, criteria, rules: &criteria.rules, standings, lines: Lines::Told }
    }

    /// The same with no more than these lines.
    pub fn with(self, lines: Lines) -> Self {
        Self { lines, ..self }
    }

    /// All engagements of the sheet, those that start later included.
    pub fn engagements(&self) -> &'d [Engagement] {
        self.view.sheet().map_or(&[], Sheet::engagements)
    }

    /// An engagement by its name.
    pub fn name(&self, engagement: &Engagement) -> Run {
        Run::Engagement(engagement.id.clone(), title(self.view.sheet(), engagement))
    }

    /// Engagements by their names: 「A」と「B」, 「A」「B」「C」, 「A」「B」「C」など5件.
    pub fn names(&self, text: &mut Text, engagements: &[&Engagement]) {
        for (place, engagement) in engagements.iter().take(3).enumerate() {
            text.say(if place == 1 && engagements.len() == 2 { "と" } else { "" });
            text.push(self.name(engagement));
        }
        if engagements.len() > 3 {
            text.say("など").number(engagements.len() as u32).say("件");
        }
    }

    /// 「レベル5」.
    pub fn level_name(&self) -> String {
        level_name(self.criteria.level)
    }

    /// At which level `property` is literally true of an engagement.
    pub fn held(&self, engagement: &Engagement, property: fn(Literal, &Rules) -> bool) -> Held {
        let literal = Literal::new(self.specialty, engagement);
        let mut at_or_above = self.levels_from_here_up().iter().rev();
        match at_or_above.find(|criteria| property(literal, &criteria.rules)) {
            Some(criteria) if criteria.level == self.criteria.level => Held::Here,
            Some(criteria) => Held::Above(criteria),
            None => Held::No,
        }
    }

    /// What the size by `measure` is called before a number, which says by itself that it is one.
    pub fn measure(&self, measure: Measure) -> &'static str {
        self.specialty.measure_label(measure).trim_end_matches('数')
    }

    /// A size: 「要員60人」.
    pub fn size_by(&self, measure: Measure, size: u64) -> String {
        self.measure(measure).to_owned() + &show::size(measure, size)
    }

    /// The engagement of which is told first: the first of those that come closest, or one that is alone.
    pub fn told(&self, criterion: Criterion) -> Option<Standing<'d>> {
        let closest = self.view.closest(self.criteria.level, criterion);
        match (&closest[..], &self.standings[..]) {
            ([first, ..], _) | ([], [first]) => Some(*first),
            _ => None,
        }
    }

    /// The level and those above it.
    pub fn levels_from_here_up(&self) -> &'static [LevelCriteria] {
        let here = self.criteria.level;
        let above = self.specialty.levels.iter().take_while(|criteria| criteria.level >= here);
        &self.specialty.levels[..above.count()]
    }

    /// What there is where nothing meets a criterion: the closest, or that there is nothing.
    pub fn say_closest(
        &self,
        text: &mut Text,
        closest: Option<&Standing<'_>>,
        line: &dyn Fn(&mut Text, &Standing<'_>),
    ) {
        match (closest, self.engagements()) {
            (Some(closest), _) => {
                text.say(if self.standings.len() > 1 { "いちばん近い" } else { "" });
                line(text, closest);
            }
            (None, []) => {
                text.say("まだ実績がありません。");
            }
            (None, [only]) => self.later(text, only),
            (None, _) => {
                text.say("どの実績も期間が").say(&show::month(self.view.as_of()));
                text.say("より後に始まるため、まだ数えません。");
            }
        }
    }

    /// A line for each engagement but the one of which all has been said.
    pub fn lines(
        &self,
        said: Option<&Standing<'_>>,
        criterion: Criterion,
        line: &dyn Fn(&mut Text, &Standing<'_>),
    ) -> Vec<Line> {
        let mut lines = Vec::new();
        if self.lines == Lines::None {
            return lines;
        }
        // In the order of the sheet, as the engagements are.
        let mut standings = self.standings.iter().peekable();
        for engagement in self.engagements() {
            let standing = standings.next_if(|standing| standing.engagement.id == engagement.id);
            let mut text = Text::default();
            match standing {
                _ if said.is_some_and(|said| said.engagement.id == engagement.id) => continue,
                // One that is alone has been said.
                None if self.engagements().len() == 1 => continue,
                _ if self.lines == Lines::Wordless => {}
                Some(standing) => line(&mut text, standing),
                None => self.later(&mut text, engagement),
            }
            let proves = standing.is_some_and(|standing| standing.proves(criterion));
            lines.push(Line { engagement: Some(engagement.id.clone()), proves, text });
        }
        lines
    }

    /// An engagement that starts after the month of assessment.
    fn later(&self, text: &mut Text, engagement: &Engagement) {
        text.push(self.name(engagement)).say("は期間が");
        if let Some(Span::Closed { from, .. } | Span::Ongoing { from }) =
            engagement.period.as_ref().map(|period| period.span)
        {
            text.say(&show::month(from));
        }
        text.say("からのため、まだ数えません。");
    }

    /// 「レベル6の条件に当てはまるため、レベル5でも満たします（R5）。」
    pub fn by_above(&self, text: &mut Text, above: &LevelCriteria, what: &str) {
        text.say(&level_name(above.level)).say("の").say(what).say("に当てはまるため、");
        text.say(&self.level_name()).say("でも満たします").reading(ReadingId::R5).say("。");
    }

    /// 「成功裡だったかどうかが未入力のため、数えられません。」
    pub fn because_unsuccessful(&self, text: &mut Text, engagement: &Engagement) {
        let mut reasons = Reasons::default();
        unsuccessful(&mut reasons, engagement);
        reasons.say(text);
        text.say("数えられません。");
    }

    /// Behind what is missing otherwise: that it was not 成功裡 either.
    pub fn also_unsuccessful(&self, text: &mut Text, standing: &Standing<'_>) {
        if !standing.successful {
            text.say(match standing.engagement.successful {
                None => "成功裡だったかどうかも未入力です。",
                Some(_) => "また、成功裡の実績ではありません。",
            });
        }
    }
}

/// That an engagement was not 成功裡.
pub fn unsuccessful(reasons: &mut Reasons, engagement: &Engagement) {
    match engagement.successful {
        None => reasons.unsaid("成功裡だったかどうか".to_owned()),
        Some(_) => reasons.absent("成功裡の実績ではな".to_owned()),
    }
}

/// 「レベル5」.
pub fn level_name(level: Level) -> String {
    "レベル".to_owned() + &level.to_string()
}

/// Our short names for the ids in `set`.
pub fn labels<I: Id>(definitions: &'static [Definition<I>], set: IdSet<I>) -> Vec<&'static str> {
    set.ids(definitions).map(|id| label(definitions, id)).collect()
}

/// Why an engagement does not do, as clauses that can stand before another or at the end.
#[derive(Default)]
pub struct Reasons {
    /// What it does not say at all.
    unsaid: Vec<String>,
    /// The others: the stem, its ending before another clause, its ending before 「ため」.
    clauses: Vec<(String, &'static str, &'static str)>,
}

impl Reasons {
    /// 「役割」が未入力.
    pub fn unsaid(&mut self, what: String) {
        self.unsaid.push(what);
    }

    /// 「役割がリーダ」で／の.
    pub fn noun(&mut self, stem: String) {
        self.clauses.push((stem, "で", "の"));
    }

    /// 「サイズが届か」ず／ない.
    pub fn denied(&mut self, stem: String) {
        self.clauses.push((stem, "ず", "ない"));
    }

    /// 「複雑性が」あと1項目足りず／足りない.
    pub fn lacking(&mut self, what: String, more: u32) {
        self.denied(what + "あと" + &more.to_string() + "項目足り");
    }

    /// 「業務を担って」おらず／いない.
    pub fn not_doing(&mut self, stem: String) {
        self.clauses.push((stem, "おらず", "いない"));
    }

    /// 「必須の条件がな」く／い.
    pub fn absent(&mut self, stem: String) {
        self.clauses.push((stem, "く", "い"));
    }

    /// How many clauses there are.
    pub fn count(&self) -> usize {
        self.clauses.len() + usize::from(!self.unsaid.is_empty())
    }

    /// 「役割がリーダで、複雑性があと1項目足りないため、」
    pub fn say(mut self, text: &mut Text) {
        if !self.unsaid.is_empty() {
            let unsaid: Vec<_> = self.unsaid.iter().map(String::as_str).collect();
            let stem = listed(&unsaid) + "が未入力";
            self.noun(stem);
        }
        let last = self.clauses.len().saturating_sub(1);
        for (place, (stem, before, end)) in self.clauses.iter().enumerate() {
            text.say(stem);
            if place < last {
                text.say(before).say("、");
            } else {
                text.say(end).say("ため、");
            }
        }
    }
}
