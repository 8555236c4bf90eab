//! What a person does with whole engagements, and with members of lists. Rules have no part in it.

use super::engagement_id::EngagementId;
use super::model::{Draft, Engagement, Evidence, Expertise, Mentoring, Person, Sheet, Succession};
use crate::catalogue::{AreaId, ConditionId, Depth, Specialty, SuccessionKind};

impl Draft {
    /// Changes what is said of the person. A blank text says nothing, and a person of whom nothing is said is none.
    pub fn change_person(&mut self, change: impl FnOnce(&mut Person)) {
        let person = self.person.get_or_insert_default();
        change(person);
        for text in [&mut person.name, &mut person.affiliation] {
            *text = text.take().filter(|text| !text.trim().is_empty());
        }
        self.person = self.person.take().filter(|is| *is != Person::default());
    }

    /// Gives those engagements that `before` does not have and that are only numbered (`e1`…) an id of `new`: who
    /// changes the same draft elsewhere counts from the same number, and what is said of one there is not to be
    /// merged with what is said of another here.
    pub fn name_added(&mut self, before: &Self, new: impl Fn() -> EngagementId) {
        for (specialty, sheet) in self.sheets.iter_mut().flatten() {
            let before = before.sheet(*specialty);
            let known = before.map_or(&[][..], Sheet::engagements);
            for (place, engagement) in sheet.engagements.iter_mut().flatten().enumerate() {
                let id = &mut engagement.id;
                // Most are where they were.
                let there = known.get(place).is_some_and(|there| there.id == *id);
                if !there && id.is_numbered() && known.iter().all(|known| known.id != *id) {
                    *id = new();
                }
            }
        }
    }
}

impl Sheet {
    /// Puts a new engagement of which nothing is known at the end.
    pub fn add_engagement(&mut self, id: EngagementId) {
        self.engagements.get_or_insert_default().push(Engagement::new(id));
    }

    /// Changes an engagement; nothing happens where there is none of that id.
    pub fn change_engagement(&mut self, id: &EngagementId, change: impl FnOnce(&mut Engagement)) {
        let mut engagements = self.engagements.iter_mut().flatten();
        if let Some(engagement) = engagements.find(|engagement| engagement.id == *id) {
            change(engagement);
        }
    }

    /// Takes an engagement away.
    pub fn remove_engagement(&mut self, id: &EngagementId) {
        take_out(&mut self.engagements, |engagement| engagement.id == *id);
    }

    /// Puts a copy of an engagement behind it, under the id `copy` and a title of its own.
    pub fn duplicate_engagement(&mut self, id: &EngagementId, copy: EngagementId) {
        let Some(place) = self.engagement_place(id) else { return };
        let Some(engagements) = &mut self.engagements else { return };
        let mut duplicate = Engagement { id: copy, ..engagements[place].clone() };
        if let Some(title) = duplicate.title.as_mut().filter(|title| !title.trim().is_empty()) {
            *title = copy_title(title);
        }
        engagements.insert(place + 1, duplicate);
    }

    /// Moves an engagement one place, up or down; at the end of the list it stays.
    pub fn move_engagement(&mut self, id: &EngagementId, up: bool) {
        let Some(place) = self.engagement_place(id) else { return };
        let Some(engagements) = &mut self.engagements else { return };
        let other = if up { place.checked_sub(1) } else { place.checked_add(1) };
        if let Some(other) = other.filter(|other| *other < engagements.len()) {
            engagements.swap(place, other);
        }
    }

    /// The place of an engagement in the list.
    #[must_use]
    pub fn engagement_place(&self, id: &EngagementId) -> Option<usize> {
        self.engagements().iter().position(|engagement| engagement.id == *id)
    }

    /// How many entries of 専門性, 技術の継承 and 後進の育成 have something that shows them.
    #[must_use]
    pub fn noted(&self) -> usize {
        let areas = self.expertise.iter().flatten().map(|(_, expertise)| &expertise.evidence);
        let successions = self.successions().iter().map(|succession| &succession.evidence);
        let mentoring = self.mentoring.iter().map(|mentoring| &mentoring.evidence);
        let all = areas.chain(successions).chain(mentoring);
        all.filter(|evidence| **evidence != Evidence::default()).count()
    }

    /// What is said of the 専門性 in an area.
    #[must_use]
    pub fn expertise_in(&self, area: AreaId) -> Option<&Expertise> {
        let areas = self.expertise.as_deref().unwrap_or(&[]);
        areas.iter().find(|(id, _)| *id == area).map(|(_, expertise)| expertise)
    }

    /// Says how deep the 専門性 in an area is; `None` takes away all that is said of it.
    pub fn set_depth(&mut self, area: AreaId, depth: Option<Depth>) {
        let Some(depth) = depth else {
            return take_out(&mut self.expertise, |(id, _)| *id == area);
        };
        let areas = self.expertise.get_or_insert_default();
        match areas.iter_mut().find(|(id, _)| *id == area) {
            Some((_, expertise)) => expertise.depth = depth,
            None => areas.push((area, Expertise::new(depth))),
        }
    }

    /// Changes what shows the 専門性 in an area, where a depth is said.
    pub fn change_expertise(&mut self, area: AreaId, change: impl FnOnce(&mut Evidence)) {
        let mut areas = self.expertise.iter_mut().flatten();
        if let Some((_, expertise)) = areas.find(|(id, _)| *id == area) {
            change(&mut expertise.evidence);
        }
    }

    /// Adds an entry of 技術の継承 at the end.
    pub fn add_succession(&mut self, kind: SuccessionKind) {
        self.succession.get_or_insert_default().push(Succession::new(kind));
    }

    /// Takes one entry of 技術の継承 away.
    pub fn remove_succession(&mut self, place: usize) {
        if let Some(entries) = self.succession.as_mut().filter(|entries| place < entries.len()) {
            entries.remove(place);
        }
        take_out(&mut self.succession, |_| false);
    }

    /// Takes all entries of a kind away.
    pub fn remove_successions(&mut self, kind: SuccessionKind) {
        take_out(&mut self.succession, |entry| entry.kind == kind);
    }

    /// Changes what shows 後進の育成; nothing is left behind where nothing is said.
    pub fn change_mentoring(&mut self, change: impl FnOnce(&mut Evidence)) {
        change(&mut self.mentoring.get_or_insert_default().evidence);
        self.mentoring = self.mentoring.take().filter(|is| *is != Mentoring::default());
    }

    /// Says whether 後進の育成 was done. 「まだ」 leaves nothing behind where nothing else is said.
    pub fn set_mentoring(&mut self, done: bool) {
        self.mentoring.get_or_insert_default().done = done.then_some(true);
        self.mentoring = self.mentoring.take().filter(|is| *is != Mentoring::default());
    }
}

impl Engagement {
    /// What of it can stand on a sheet of `target`, under the id `id`: period, title, note, role, the
    /// sizes by which `target` tells size, and those of its conditions that were `confirmed` in the
    /// words of `target`.
    #[must_use]
    pub fn copied_to(
        &self,
        target: &Specialty,
        id: EngagementId,
        confirmed: &[ConditionId],
    ) -> Self {
        let mut copy = Self::new(id);
        copy.title.clone_from(&self.title);
        copy.evidence = Evidence { note: self.evidence.note.clone(), ..Evidence::default() };
        copy.period.clone_from(&self.period);
        copy.role = self.role;
        for measure in target.measures {
            copy.set_size(*measure, self.whole_size(*measure));
        }
        let carried = self.shared_conditions(target).filter(|id| confirmed.contains(id));
        let carried: Vec<_> = carried.collect();
        copy.conditions = (!carried.is_empty()).then_some(carried);
        copy
    }

    /// Those of its conditions that exist in `target` too, in the order of `target`. They are worded
    /// differently there.
    pub fn shared_conditions(&self, target: &Specialty) -> impl Iterator<Item = ConditionId> {
        let conditions = target.conditions.iter().map(|condition| condition.id);
        conditions.filter(|id| self.conditions().contains(id))
    }

    /// The note on the duty or condition `id`.
    #[must_use]
    pub fn note_on(&self, id: &str) -> Option<&str> {
        let notes = self.notes.as_deref().unwrap_or(&[]);
        notes.iter().find(|(known, _)| *known == id).map(|(_, note)| note.as_str())
    }

    /// Writes the note on the duty or condition `id`, or takes it away.
    pub fn set_note_on(&mut self, id: &'static str, note: Option<String>) {
        let notes = self.notes.get_or_insert_default();
        let known = notes.iter().position(|(known, _)| *known == id);
        match (note, known) {
            (Some(note), Some(place)) => notes[place].1 = note,
            (Some(note), None) => notes.push((id, note)),
            (None, Some(place)) => drop(notes.remove(place)),
            (None, None) => {}
        }
        self.notes = self.notes.take().filter(|notes| !notes.is_empty());
    }
}

/// Puts `member` into a list that is a set in meaning, or takes it out.
pub fn set_member<T: PartialEq>(list: &mut Option<Vec<T>>, member: T, is: bool) {
    if !is {
        take_out(list, |known| *known == member);
    } else if !list.iter().flatten().any(|known| *known == member) {
        list.get_or_insert_default().push(member);
    }
}

/// Takes members out of a list. Of one that is empty then nothing is left: it says no more than none.
fn take_out<T>(list: &mut Option<Vec<T>>, is: impl Fn(&T) -> bool) {
    if let Some(members) = list {
        members.retain(|member| !is(member));
        if members.is_empty() {
            *list = None;
        }
    }
}

/// The title of a copy of what is called `title`.
#[must_use]
pub fn copy_title(title: &str) -> String {
    format!("{title}（複製）")
}

#[cfg(test)]
mod tests {
    use super::super::{Span, WholeNumber};
    use super::*;
    use crate::catalogue::{CATALOGUE, Measure, Role};

    fn id(text: &str) -> EngagementId {
        EngagementId::new(text)
    }

    fn sheet(ids: &[&str]) -> Sheet {
        let engagements = ids.iter().map(|text| Engagement::new(id(text))).collect();
        Sheet { engagements: Some(engagements), ..Sheet::default() }
    }

    fn order(sheet: &Sheet) -> Vec<&str> {
        sheet.engagements().iter().map(|engagement| engagement.id.as_str()).collect()
    }

    #[test]
    fn engagements_are_added_moved_and_removed() {
        let mut sheet = Sheet::default();
        for text in ["a", "b", "c"] {
            sheet.add_engagement(id(text));
        }
        sheet.move_engagement(&id("c"), true);
        assert_eq!(order(&sheet), ["a", "c", "b"]);
        sheet.move_engagement(&id("a"), false);
        assert_eq!(order(&sheet), ["c", "a", "b"]);
        for (at_the_end, up) in [("c", true), ("b", false), ("stranger", true)] {
            sheet.move_engagement(&id(at_the_end), up);
            assert_eq!(order(&sheet), ["c", "a", "b"]);
        }
        sheet.remove_engagement(&id("a"));
        sheet.remove_engagement(&id("stranger"));
        assert_eq!(order(&sheet), ["c", "b"]);
    }

    #[test]
    fn a_person_of_whom_nothing_is_said_is_none() {
        let said = |text: &str| Some(text.to_owned());
        let mut draft = Draft::default();
        for blank in [None, said(""), said(" 　")] {
            draft.change_person(|person| person.name = blank);
            assert_eq!(draft.person, None);
        }
        // Spaces within a text stay, those at its end too: more may be typed behind them.
        draft.change_person(|person| person.name = said("佐藤 "));
        draft.change_person(|person| person.affiliation = said("一部"));
        let person =
            Person { name: said("佐藤 "), affiliation: said("一部"), extra: Vec::new() };
        assert_eq!(draft.person, Some(person));
        draft.change_person(|person| (person.name, person.affiliation) = (None, said(" ")));
        assert_eq!(draft.person, None);
        // What a newer version says of the person stays.
        draft = super::super::parse(r#"{"schema":1,"person":{"name":"佐藤","mail":"a"}}"#).unwrap();
        draft.change_person(|person| person.name = None);
        assert_eq!(draft.person.map(|person| (person.name, person.extra.len())), Some((None, 1)));
        // And one that was there without a word is none as well.
        draft = super::super::parse(r#"{"schema":1,"person":{}}"#).unwrap();
        draft.change_person(|_| ());
        assert_eq!(draft.person, None);
    }

    #[test]
    fn a_duplicate_stands_behind_and_has_all_but_the_id_and_the_title() {
        let mut sheet = sheet(&["a", "b"]);
        let first = &mut sheet.engagements.as_mut().unwrap()[0];
        first.title = Some("基幹系".to_owned());
        first.staff = WholeNumber::new(35);
        first.set_note_on("contract", Some("三者契約".to_owned()));
        sheet.duplicate_engagement(&id("a"), id("c"));
        sheet.duplicate_engagement(&id("b"), id("d"));
        sheet.duplicate_engagement(&id("stranger"), id("e"));
        assert_eq!(order(&sheet), ["a", "c", "b", "d"]);
        let [original, copy, _, untitled] = sheet.engagements() else { panic!("four") };
        assert_eq!(copy.title.as_deref(), Some("基幹系（複製）"));
        let undone = Engagement { id: id("a"), title: original.title.clone(), ..copy.clone() };
        assert_eq!(undone, *original);
        assert_eq!(untitled.title, None);
    }

    #[test]
    fn what_was_added_under_a_mere_number_gets_an_id_of_its_own() {
        let desk = CATALOGUE.specialty("service-desk").unwrap().id;
        let draft = |ids: &[&str]| {
            let mut draft = Draft::default();
            *draft.sheet_mut(desk) = sheet(ids);
            draft
        };
        let named = |before: &Draft| {
            let mut after = draft(&["e10", "e1", "e2", "e-1f", "f3", "e2b"]);
            after.name_added(before, || id("new"));
            order(after.sheet(desk).unwrap()).join(" ")
        };
        assert_eq!(named(&draft(&["e1"])), "new e1 new e-1f f3 e2b");
        assert_eq!(named(&draft(&["e10", "e2"])), "e10 new e2 e-1f f3 e2b");
        assert_eq!(named(&Draft::default()), "new new new e-1f f3 e2b");
    }

    #[test]
    fn a_copy_has_only_what_exists_there_and_what_was_confirmed() {
        let desk = CATALOGUE.specialty("service-desk").unwrap();
        let operation = CATALOGUE.specialty("operation").unwrap();
        let condition = |text| desk.condition(text).unwrap();
        let mut engagement = Engagement::new(id("a"));
        engagement.title = Some("窓口".to_owned());
        engagement.evidence.note = Some("メモ".to_owned());
        engagement.evidence.link = Some("https://example.com/".to_owned());
        engagement.period = Some(Span::Months(8).into());
        engagement.role = Role::parse("leader");
        engagement.successful = Some(true);
        engagement.duties = Some(vec![desk.duty("service-level").unwrap()]);
        engagement.conditions =
            Some(["contract", "supported-systems", "organization"].map(condition).into());
        engagement.staff = WholeNumber::new(20);
        engagement.annual_users = WholeNumber::new(3000);

        let shared: Vec<_> = engagement.shared_conditions(operation).collect();
        assert_eq!(shared, ["organization", "contract"].map(condition));
        let copy = engagement.copied_to(operation, id("e1"), &[condition("contract")]);
        let expected = Engagement {
            title: engagement.title.clone(),
            evidence: Evidence { note: Some("メモ".to_owned()), ..Evidence::default() },
            period: engagement.period.clone(),
            role: engagement.role,
            conditions: Some(vec![condition("contract")]),
            staff: engagement.staff,
            ..Engagement::new(id("e1"))
        };
        assert_eq!(copy, expected);
        assert_eq!(copy.size(Measure::AnnualUsers), None);
        // Confirming what it does not have, or what does not exist there, gives nothing.
        let foreign = [condition("supported-systems"), condition("application-requirements")];
        assert_eq!(engagement.copied_to(operation, id("e1"), &foreign).conditions, None);
    }

    #[test]
    fn depths_and_entries_come_and_go() {
        let desk = CATALOGUE.specialty("service-desk").unwrap();
        let [first, second] = [desk.areas[0].id, desk.areas[1].id];
        let mut sheet = Sheet::default();
        sheet.set_depth(first, Depth::parse("practises"));
        sheet.change_expertise(first, |evidence| evidence.note = Some("表彰".to_owned()));
        sheet.change_expertise(second, |evidence| evidence.note = Some("ない".to_owned()));
        sheet.set_depth(first, Depth::parse("leads-industry"));
        let expertise = sheet.expertise_in(first).unwrap();
        assert_eq!(expertise.depth.as_str(), "leads-industry");
        assert_eq!(expertise.evidence.note.as_deref(), Some("表彰"));
        sheet.set_depth(first, None);
        assert_eq!((sheet.expertise_in(first), sheet.expertise_in(second)), (None, None));

        let [book, patent] = ["book", "patent"].map(|id| CATALOGUE.succession(id).unwrap());
        for kind in [book, patent, book] {
            sheet.add_succession(kind);
        }
        sheet.remove_succession(0);
        sheet.remove_succession(7);
        let kinds =
            |sheet: &Sheet| sheet.successions().iter().map(|is| is.kind).collect::<Vec<_>>();
        assert_eq!(kinds(&sheet), [patent, book]);
        sheet.remove_successions(patent);
        assert_eq!(kinds(&sheet), [book]);

        sheet.set_mentoring(true);
        assert!(sheet.mentors());
        sheet.set_mentoring(false);
        assert_eq!(sheet.mentoring, None);
    }

    #[test]
    fn ticking_twice_changes_nothing() {
        let mut list = None;
        set_member(&mut list, 1, true);
        set_member(&mut list, 2, true);
        set_member(&mut list, 1, true);
        assert_eq!(list.as_deref(), Some(&[1, 2][..]));
        set_member(&mut list, 1, false);
        set_member(&mut list, 3, false);
        assert_eq!(list.as_deref(), Some(&[2][..]));
        let mut engagement = Engagement::new(id("a"));
        engagement.set_note_on("contract", None);
        engagement.set_note_on("contract", Some("x".to_owned()));
        engagement.set_note_on("contract", Some("y".to_owned()));
        assert_eq!(engagement.note_on("contract"), Some("y"));
        engagement.set_note_on("contract", None);
        assert_eq!((engagement.note_on("contract"), &engagement.notes), (None, &None));
    }
}
