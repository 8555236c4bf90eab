//! Whether the two data files make sense and fit each other.
//!
//! All that is wrong is collected, so that one build tells everything. What passes here can be
//! written out by `emit` without a further question.

use crate::model::{
    LevelRules, LevelWording, Named, Phrase, Range, RulesFile, Size, SpecialtyRules,
    SpecialtyWording, WordingFile,
};

/// How many members an `IdSet` can hold.
const SET_CAPACITY: usize = 16;
/// What stands in place of alternatives where サイズ is not asked for.
const NO_SIZE: &str = "特定せず";
/// The measures of サイズ, by the names they have in drafts.
const MEASURES: [&str; 3] = ["staff", "annual_contract_yen", "annual_users"];

/// What is wrong, each with the place where it stands.
#[derive(Default)]
pub struct Problems(Vec<String>);

impl Problems {
    /// The problems found.
    pub fn into_inner(self) -> Vec<String> {
        self.0
    }

    /// Notes what is wrong at `place` unless it `holds`.
    fn unless(&mut self, holds: bool, place: &str, wrong: impl FnOnce() -> String) {
        if !holds {
            self.0.push(format!("{place}: {}", wrong()));
        }
    }
}

/// Checks both files, each for itself and against the other.
pub fn check(rules: &RulesFile, wording: &WordingFile) -> Problems {
    let mut problems = Problems::default();
    for (table, names) in
        [("roles", &rules.roles), ("depths", &rules.depths), ("successions", &rules.successions)]
    {
        definitions(&mut problems, table, names);
    }
    let readings: Vec<_> = wording.readings.iter().map(|reading| reading.id.as_str()).collect();
    let ten: Vec<_> = (1..=10).map(|number| format!("R{number}")).collect();
    same_ids(&mut problems, "readings", &readings, &ten);
    let worded: Vec<_> =
        wording.specialties.iter().map(|specialty| specialty.id.as_str()).collect();
    let ruled: Vec<_> = rules.specialties.iter().map(|specialty| specialty.id.as_str()).collect();
    same_ids(&mut problems, "specialties", &worded, &ruled);
    for (ours, theirs) in rules.specialties.iter().zip(&wording.specialties) {
        specialty(&mut problems, rules, ours, theirs);
    }
    problems
}

fn specialty(
    problems: &mut Problems,
    file: &RulesFile,
    rules: &SpecialtyRules,
    wording: &SpecialtyWording,
) {
    let place = rules.id.as_str();
    definitions(problems, &format!("{place} duties"), &rules.duties);
    definitions(problems, &format!("{place} conditions"), &rules.conditions);
    definitions(problems, &format!("{place} areas"), &rules.areas);
    known(problems, &format!("{place} measures"), &rules.measures, &MEASURES);
    let text = [wording.name.as_str()].into_iter().chain(wording.description.iter().map(|s| &**s));
    all_written(problems, place, text);

    let ruled: Vec<_> = rules.levels.iter().map(|level| level.level).collect();
    let worded: Vec<_> = wording.levels.iter().map(|level| level.level).collect();
    problems.unless(ruled == worded, place, || {
        format!("the rules have the levels {ruled:?}, the wording {worded:?}")
    });
    problems.unless(!ruled.is_empty(), place, || "no level".into());
    problems.unless(ruled.is_sorted_by(|a, b| a > b), place, || {
        format!("levels must stand highest first: {ruled:?}")
    });
    for used in ["duties", "conditions"] {
        let definitions = if used == "duties" { &rules.duties } else { &rules.conditions };
        for definition in definitions {
            let asked = rules.levels.iter().any(|level| match used {
                "duties" => {
                    level.sustained.iter().chain(&level.once).any(|id| *id == definition.id)
                }
                _ => level.conditions.contains(&definition.id),
            });
            problems.unless(asked, &format!("{place} {used}"), || {
                format!("`{}` is defined but stands at no level", definition.id)
            });
        }
    }
    for (rules_of_level, wording_of_level) in rules.levels.iter().zip(&wording.levels) {
        level_rules(problems, file, rules, rules_of_level);
        level_wording(problems, file, rules, rules_of_level, wording_of_level);
    }
}

fn level_rules(
    problems: &mut Problems,
    file: &RulesFile,
    specialty: &SpecialtyRules,
    rules: &LevelRules,
) {
    let place = &format!("rules of {} level {}", specialty.id, rules.level);
    problems.unless((1..=7).contains(&rules.level), place, || "levels are 1 to 7".into());
    problems.unless((1..=10).contains(&rules.years), place, || {
        format!("{} years cannot be meant", rules.years)
    });
    known(problems, place, [&rules.role], &ids(&file.roles));
    known(problems, place, [&rules.depth], &ids(&file.depths));

    let duties = ids(&specialty.duties);
    known(problems, place, rules.sustained.iter().chain(&rules.once), &duties);
    problems.unless(!rules.sustained.is_empty(), place, || "no sustained duty".into());

    let conditions = ids(&specialty.conditions);
    known(problems, place, &rules.conditions, &conditions);
    let places: Vec<_> = rules.conditions.iter().map(|id| position(&conditions, id)).collect();
    problems.unless(places.is_sorted(), place, || {
        "conditions must stand in the order of their definitions".into()
    });
    let listed: Vec<_> = rules.conditions.iter().map(String::as_str).collect();
    known(problems, place, &rules.mandatory, &listed);
    let least = rules.mandatory.len().max(1)..=listed.len();
    problems.unless(least.contains(&(rules.conditions_at_least as usize)), place, || {
        format!("conditions_at_least = {} is not in {least:?}", rules.conditions_at_least)
    });

    for (number, size) in rules.size.iter().enumerate() {
        size_alternative(problems, &format!("{place} size {}", number + 1), specialty, rules, size);
    }
    let kinds = file.successions.len();
    problems.unless(rules.succession as usize <= kinds, place, || {
        format!("succession = {} but there are {kinds} kinds", rules.succession)
    });
}

fn size_alternative(
    problems: &mut Problems,
    place: &str,
    specialty: &SpecialtyRules,
    rules: &LevelRules,
    size: &Size,
) {
    let measures: Vec<_> = specialty.measures.iter().map(String::as_str).collect();
    problems.unless(size.ranges().next().is_some(), place, || "states no measure".into());
    known(problems, place, size.ranges().map(|(measure, _)| measure), &measures);
    for (measure, &Range { from, below }) in size.ranges() {
        problems.unless(from > 0 && below.is_none_or(|below| below > from), place, || {
            format!("{measure} from {from} below {below:?} is no range")
        });
    }
    let listed = rules.conditions.len();
    let with = size.with_conditions as usize;
    let sane = with == 0 || (with > rules.conditions_at_least as usize && with <= listed);
    problems.unless(sane, place, || {
        format!("with_conditions = {with}: not more than 複雑性 asks for, or more than {listed}")
    });
}

fn level_wording(
    problems: &mut Problems,
    file: &RulesFile,
    specialty: &SpecialtyRules,
    rules: &LevelRules,
    wording: &LevelWording,
) {
    let place = &format!("wording of {} level {}", specialty.id, rules.level);
    let texts = [
        &wording.title,
        &wording.level_name,
        &wording.responsibility,
        &wording.complexity,
        &wording.expertise,
        &wording.role,
        &wording.years,
        &wording.depth.text,
    ];
    let optional = [&wording.size, &wording.succession, &wording.mentoring, &wording.annotation];
    let phrases = [&wording.duties, &wording.conditions, &wording.areas, &wording.successions];
    let lines = texts.into_iter().chain(optional.into_iter().flatten());
    let lines = lines.chain(phrases.into_iter().flatten().map(|phrase| &phrase.text));
    all_written(problems, place, lines.chain(&wording.size_alternatives).map(String::as_str));

    let sentence = &wording.responsibility;
    let clauses = [&wording.role, &wording.years].into_iter();
    for clause in clauses.chain(wording.duties.iter().map(|duty| &duty.text)) {
        clause_of(problems, place, sentence, clause);
    }
    clause_of(problems, place, &wording.expertise, &wording.depth.text);

    let asked: Vec<_> = ids(&specialty.duties)
        .into_iter()
        .filter(|id| rules.sustained.iter().chain(&rules.once).any(|asked| asked == id))
        .collect();
    same_ids(problems, &format!("{place} duties"), &phrase_ids(&wording.duties), &asked);
    let conditions = phrase_ids(&wording.conditions);
    same_ids(problems, &format!("{place} conditions"), &conditions, &rules.conditions);
    let areas = phrase_ids(&wording.areas);
    same_ids(problems, &format!("{place} areas"), &areas, &ids(&specialty.areas));
    same_ids(problems, &format!("{place} depth"), &[&*wording.depth.id], &[&rules.depth]);
    let kinds = if rules.succession == 0 { Vec::new() } else { ids(&file.successions) };
    same_ids(problems, &format!("{place} successions"), &phrase_ids(&wording.successions), &kinds);

    for (what, worded, asked) in [
        ("size", wording.size.is_some(), !rules.size.is_empty()),
        ("succession", wording.succession.is_some(), rules.succession > 0),
        ("mentoring", wording.mentoring.is_some(), rules.mentoring),
        ("annotation", wording.annotation.is_some(), rules.deemed_by_ap),
    ] {
        problems.unless(worded == asked, place, || {
            format!("{what}: asked for is {asked}, worded is {worded}")
        });
    }
    let alternatives = &wording.size_alternatives;
    if rules.size.is_empty() {
        problems.unless(*alternatives == [NO_SIZE], place, || {
            format!("no size is asked for, so the one alternative must read 「{NO_SIZE}」")
        });
    } else {
        problems.unless(alternatives.len() == rules.size.len(), place, || {
            format!("{} size texts for {} alternatives", alternatives.len(), rules.size.len())
        });
    }
}

/// A table of definitions: none empty, none twice, and few enough to be bits of a set.
fn definitions(problems: &mut Problems, place: &str, names: &[Named]) {
    let ids = ids(names);
    problems.unless((1..=SET_CAPACITY).contains(&ids.len()), place, || {
        format!("{} definitions; 1 to {SET_CAPACITY} can be told apart", ids.len())
    });
    known(problems, place, &ids, &ids);
    for name in names {
        let plain = name.id.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
        problems.unless(plain && !name.id.is_empty(), place, || {
            format!("`{}` is no id (a-z and -)", name.id)
        });
    }
    all_written(problems, place, names.iter().map(|name| name.label.as_str()));
}

/// Every one of `used` is one of `known`, and none is used twice.
fn known<S: AsRef<str>>(
    problems: &mut Problems,
    place: &str,
    used: impl IntoIterator<Item = S>,
    known: &[&str],
) {
    let mut seen = Vec::new();
    for id in used {
        let id = id.as_ref();
        problems.unless(known.contains(&id), place, || {
            format!("`{id}` is not defined; known are {known:?}")
        });
        problems.unless(!seen.contains(&id.to_owned()), place, || format!("`{id}` stands twice"));
        seen.push(id.to_owned());
    }
}

/// Both name the same ids in the same order.
fn same_ids<S: AsRef<str>>(problems: &mut Problems, place: &str, worded: &[&str], asked: &[S]) {
    let asked: Vec<_> = asked.iter().map(AsRef::as_ref).collect();
    problems.unless(worded == asked, place, || format!("worded are {worded:?}, not {asked:?}"));
}

/// No text is empty or keeps white space or a mark around it.
fn all_written<'a>(problems: &mut Problems, place: &str, texts: impl IntoIterator<Item = &'a str>) {
    for text in texts {
        problems.unless(!text.is_empty(), place, || "an empty text".into());
        let bare = text.trim().trim_start_matches(['□', '·', '－', '●']);
        problems.unless(bare == text, place, || format!("white space or a mark around 「{text}」"));
    }
}

/// The clause is cut out of the sentence as it stands there, and is not ambiguous.
fn clause_of(problems: &mut Problems, place: &str, sentence: &str, clause: &str) {
    let times = sentence.matches(clause).count();
    problems.unless(times == 1, place, || {
        format!("「{clause}」 must stand once in 「{sentence}」, but stands {times} times")
    });
}

fn ids(names: &[Named]) -> Vec<&str> {
    names.iter().map(|name| name.id.as_str()).collect()
}

fn phrase_ids(phrases: &[Phrase]) -> Vec<&str> {
    phrases.iter().map(|phrase| phrase.id.as_str()).collect()
}

fn position(ids: &[&str], id: &str) -> Option<usize> {
    ids.iter().position(|known| *known == id)
}
