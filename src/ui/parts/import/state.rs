//! An import under way: what was read, what is planned, and the verbs.

use std::sync::Arc;

use crate::reactive::prelude::*;
use leptos::task::spawn_local;
use web_sys::{File, FileList};

use super::read::read;
use crate::draft::{Draft, DraftError};
use crate::exchange::{Choice, Outcome, Planned, plan};
use crate::session::{EditName, Session};

/// The most files that are read at once.
const MAX_FILES: u32 = 200;

/// A draft that could not be taken in.
#[derive(Clone, Debug, PartialEq)]
pub struct Left {
    /// The name of its file.
    pub file: String,
    /// Why, and where in the file.
    pub error: DraftError,
}

/// What an import would do.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// The drafts that can be taken in, each with the name of its file.
    pub drafts: Vec<(String, Planned)>,
    /// Those that cannot.
    pub left: Vec<Left>,
}

/// An import: a handle, copied freely.
#[derive(Clone, Copy)]
pub struct Import {
    /// The open draft and the others.
    pub session: Session,
    /// What is planned; `None` where nothing is under way.
    pub plan: RwSignal<Option<Plan>>,
    /// How many files are still to be read.
    pub waiting: RwSignal<usize>,
    /// What of a newer version's draft is looked at.
    pub viewed: RwSignal<Option<Arc<Draft>>>,
}

impl Import {
    /// No import under way.
    #[must_use]
    pub fn new(session: Session) -> Self {
        Self {
            session,
            plan: RwSignal::new(None),
            waiting: RwSignal::new(0),
            viewed: RwSignal::new(None),
        }
    }

    /// Reads files and plans what to do with them. Nothing is written.
    pub fn take(self, files: Option<FileList>) {
        let Some(files) = files.filter(|files| files.length() > 0) else { return };
        if untrack(|| self.session.is_only_looking()) {
            return;
        }
        if self.waiting.get_untracked() > 0 {
            return;
        }
        if files.length() > MAX_FILES {
            let text = format!("一度に読み込めるのは{MAX_FILES}ファイルまでです。");
            self.session.toasts.say(text);
            return;
        }
        let files: Vec<File> = (0..files.length()).filter_map(|place| files.get(place)).collect();
        self.waiting.set(files.len());
        spawn_local(async move {
            let mut found = Vec::new();
            for file in files {
                let name = file.name();
                found.extend(read(&file).await.into_iter().map(|one| (name.clone(), one)));
                if self.waiting.try_update(|waiting| *waiting -= 1).is_none() {
                    return;
                }
            }
            self.plan.set(Some(self.planned(found)));
        });
    }

    fn planned(self, found: Vec<(String, Result<Draft, DraftError>)>) -> Plan {
        let (mut names, mut drafts, mut left) = (Vec::new(), Vec::new(), Vec::new());
        for (file, found) in found {
            match found {
                Ok(draft) => {
                    names.push(file);
                    drafts.push(draft);
                }
                Err(error) => left.push(Left { file, error }),
            }
        }
        Plan {
            drafts: names.into_iter().zip(plan(drafts, &self.session.present())).collect(),
            left,
        }
    }

    /// Chooses what is to become of the draft at `place`.
    pub fn choose(self, place: usize, choice: Choice) {
        self.plan.update(|plan| {
            let planned = plan.as_mut().and_then(|plan| plan.drafts.get_mut(place));
            if let Some((_, planned)) = planned.filter(|(_, one)| one.choices.contains(&choice)) {
                planned.choice = choice;
            }
        });
    }

    /// Gives the import up; nothing was written.
    pub fn close(self) {
        self.viewed.set(None);
        self.plan.set(None);
    }

    /// Does what is planned, and says what came of it. A single draft is opened.
    pub fn carry_out(self) {
        let Some(plan) = self.plan.get_untracked() else { return };
        self.close();
        let session = self.session;
        spawn_local(async move {
            let open = untrack(|| session.open_id());
            let mut taken: Vec<(String, String)> = Vec::new();
            let mut added: Vec<String> = Vec::new();
            for (_, planned) in plan.drafts {
                let draft = Draft::clone(&planned.draft);
                let title = draft.shown_title().to_owned();
                let kept = match planned.choice {
                    Choice::Skip => None,
                    Choice::Replace => replace(session, draft).await,
                    Choice::Add => {
                        let again = draft.id.as_ref().is_some_and(|id| added.contains(id));
                        added.extend(draft.id.clone());
                        let id = draft.id.clone();
                        let id = id.filter(|_| planned.outcome == Outcome::New && !again);
                        session.keep_new(Draft { id, ..draft }).await
                    }
                };
                taken.extend(kept.map(|id| (id, title)));
            }
            let text = match taken.as_slice() {
                [] => "取り込んだ下書きはありません。".to_owned(),
                [(id, title)] if *id == open => {
                    let text = format!("「{title}」をファイルの内容に替えました。");
                    return session.toasts.say_with_undo(text);
                }
                [(id, title)] => {
                    session.open_draft(id.clone());
                    format!("「{title}」を取り込み、開きました。")
                }
                several => format!("{}件の下書きを取り込みました。", several.len()),
            };
            session.toasts.say(text);
        });
    }
}

/// Puts `draft` in the place of the one of its id, and gives that where it is done.
async fn replace(session: Session, draft: Draft) -> Option<String> {
    let id = draft.id.clone()?;
    let name = EditName::step("ファイルの取り込み");
    let change = move |there: &mut Draft| {
        *there = Draft { revision: there.revision, updated: there.updated.take(), ..draft };
    };
    session.change_draft(id.clone(), name, change).await.then_some(id)
}
