//! Reading files, and judging those who are there for another month, in slices: the browser has its turn
//! between them, so that the page answers while a thousand files are read.

use leptos::task::spawn_local;

use super::found::{Dropped, Found, UNREADABLE, walk};
use super::state::{Department, Progress};
use crate::cohort::Intake;
use crate::dom::Slice;
use crate::draft::Month;
use crate::exchange::open_file;
use crate::ui::parts::file_text::file_text;

/// What is to be read.
pub(super) enum Source {
    /// Files that were chosen.
    Chosen(Vec<Found>),
    /// What was dropped.
    Dropped(Vec<Dropped>),
}

/// Reads `source` for the month `as_of`; tells whether it begins: one reading at a time.
pub(super) fn load(department: Department, source: Source, as_of: Month) -> bool {
    let reading = Progress::Reading { done: 0, all: None };
    let Some((run, before)) = department.begin(reading) else { return false };
    spawn_local(async move {
        let mut intake = Intake::clone(&before);
        let files = match source {
            Source::Chosen(files) => files,
            Source::Dropped(dropped) => {
                let goes_on = |done| {
                    department.note(Progress::Reading { done, all: None });
                    department.goes_on(run)
                };
                walk(dropped, goes_on).await
            }
        };
        let done = read_all(department, run, &files, &mut intake, as_of).await;
        department.finish(&before, intake, done, files.len());
    });
    true
}

/// Judges everybody for the month `as_of`, where nothing else goes on.
pub(super) fn judge(department: Department, as_of: Month) {
    let Some((run, before)) = department.begin(Progress::Judging) else { return };
    spawn_local(async move {
        let mut intake = Intake::clone(&before);
        let mut slice = Slice::begin();
        for number in 0..intake.cohort.len() {
            if slice.is_over() {
                slice.rest().await;
            }
            if !department.goes_on(run) {
                break;
            }
            intake.judge(number, as_of);
        }
        department.judged(&before, intake, as_of);
    });
}

/// Reads `files` into `intake`; how many it was until it was done or cancelled.
async fn read_all(
    department: Department,
    run: u32,
    files: &[Found],
    intake: &mut Intake,
    as_of: Month,
) -> usize {
    let mut slice = Slice::begin();
    for (done, found) in files.iter().enumerate() {
        if slice.is_over() {
            department.note(Progress::Reading { done, all: Some(files.len()) });
            slice.rest().await;
        }
        if !department.goes_on(run) {
            return done;
        }
        match text_of(found).await {
            Ok(text) => {
                let goes_on = || department.goes_on(run);
                read_one(&found.path, &text, intake, as_of, &mut slice, goes_on).await;
            }
            Err(reason) => intake.refuse(&found.path, reason),
        }
    }
    files.len()
}

/// Reads what one file holds, a bundle as long as it `goes_on`.
async fn read_one(
    path: &str,
    text: &str,
    intake: &mut Intake,
    as_of: Month,
    slice: &mut Slice,
    goes_on: impl Fn() -> bool,
) {
    let drafts = match open_file(text) {
        Ok(drafts) => drafts,
        Err(error) => return intake.take(path, Err(error), as_of),
    };
    let bundle = drafts.is_bundle();
    for (place, draft) in drafts.enumerate() {
        if slice.is_over() {
            slice.rest().await;
            if !goes_on() {
                return;
            }
        }
        if bundle {
            intake.take(&format!("{path}（{}件目）", place + 1), draft, as_of);
        } else {
            intake.take(path, draft, as_of);
        }
    }
}

/// The text of a file.
async fn text_of(found: &Found) -> Result<String, &'static str> {
    file_text(found.file.as_ref().ok_or(UNREADABLE)?, UNREADABLE).await
}
