//! Links as people paste them.

use super::error::{EntryError, Problem};
use crate::draft::is_link;

/// A link: what a draft takes as one, blanks around it left out.
///
/// # Errors
/// Where it is none.
pub fn link(typed: &str) -> Result<Option<String>, EntryError> {
    let text = typed.trim();
    if text.is_empty() {
        return Ok(None);
    }
    if is_link(text) {
        return Ok(Some(text.to_owned()));
    }
    let advice = "「https://」か「http://」で始まるリンクを、空白を入れずに入力してください。";
    Err(EntryError::new(typed, Problem::Unreadable, advice))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_begin_with_http() {
        for (typed, expected) in [
            ("", None),
            ("　 ", None),
            (" https://example.com/a?b=c#d　", Some("https://example.com/a?b=c#d")),
            ("HTTP://example.com", Some("HTTP://example.com")),
        ] {
            assert_eq!(link(typed), Ok(expected.map(str::to_owned)), "{typed}");
        }
        for wrong in [
            "example.com",
            "javascript:alert(1)",
            "https://",
            "https:// example.com",
            "社内ポータル",
        ] {
            let error = link(wrong).expect_err(wrong);
            assert_eq!(error.problem, Problem::Unreadable);
            assert!(error.to_string().contains("「https://」か「http://」で始まる"), "{error}");
        }
    }
}
