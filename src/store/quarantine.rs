//! Quarantine: texts that cannot be read, copied byte for byte before anything else is written, with
//! the reason, never overwritten.
//!
//! Deliberately absent: mending them. Whoever wants to try has the exact text.

use super::texts::{StoreError, Texts};

/// A text in quarantine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quarantined {
    /// Its number.
    pub number: u32,
    /// Under which name it stood.
    pub from: String,
    /// When it was found, as `YYYY-MM-DDTHH:MM:SS.sssZ`.
    pub found: String,
    /// Why it could not be read.
    pub reason: String,
    /// The text itself.
    pub text: String,
}

/// Copies what stands under `from` into quarantine. The same text is copied once.
///
/// # Errors
/// A [`StoreError`] where there is no room: then what stands under `from` must stay.
pub fn copy(texts: &dyn Texts, from: &str, reason: &str, now: &str) -> Result<(), StoreError> {
    let text = texts.get(from);
    let all = list(texts);
    if all.iter().any(|known| known.from == from && Some(&known.text) == text.as_ref()) {
        return Ok(());
    }
    let number = free(texts);
    texts.copy(from, &format!("quarantine/{number}"))?;
    explain(texts, number, from, reason, now);
    Ok(())
}

/// Puts a text into quarantine that stood elsewhere than in `texts`.
///
/// # Errors
/// A [`StoreError`] where there is no room.
pub fn put(
    texts: &dyn Texts,
    from: &str,
    text: &str,
    reason: &str,
    now: &str,
) -> Result<(), StoreError> {
    if list(texts).iter().any(|known| known.from == from && known.text == text) {
        return Ok(());
    }
    let number = free(texts);
    texts.set(&format!("quarantine/{number}"), text)?;
    explain(texts, number, from, reason, now);
    Ok(())
}

/// What is in quarantine, in order.
#[must_use]
pub fn list(texts: &dyn Texts) -> Vec<Quarantined> {
    let mut numbers = numbers(texts);
    crate::order::sort(&mut numbers);
    let read = |number: u32| {
        let text = texts.get(&format!("quarantine/{number}"))?;
        let why = texts.get(&format!("quarantine/{number}/why")).unwrap_or_else(String::new);
        let mut lines = why.splitn(3, '\n').map(str::to_owned);
        let mut line = || lines.next().unwrap_or_else(String::new);
        Some(Quarantined { number, found: line(), from: line(), reason: line(), text })
    };
    numbers.into_iter().filter_map(read).collect()
}

/// Takes one away, as the person asked.
pub fn remove(texts: &dyn Texts, number: u32) {
    texts.remove(&format!("quarantine/{number}/why"));
    texts.remove(&format!("quarantine/{number}"));
}

/// The reason stands beside the text, which stays as it is. Without room for it the text is kept all
/// the same.
fn explain(texts: &dyn Texts, number: u32, from: &str, reason: &str, now: &str) {
    let _ = texts.set(&format!("quarantine/{number}/why"), &format!("{now}\n{from}\n{reason}"));
}

fn numbers(texts: &dyn Texts) -> Vec<u32> {
    let names = texts.names();
    names.iter().filter_map(|name| name.strip_prefix("quarantine/")?.parse().ok()).collect()
}

fn free(texts: &dyn Texts) -> u32 {
    numbers(texts).into_iter().max().map_or(1, |last| last + 1)
}
