//! Typed text in a plain form: one table for the characters that an IME offers for the same thing.

use std::borrow::Cow;

/// `typed` with 全角 digits, letters and signs as ASCII, every kind of dash as `-`, the IME's 「、」
/// and 「。」 as `,` and `.`, lower case, and no more than single blanks between other characters.
pub fn plain(typed: &str) -> String {
    let mut plain = String::with_capacity(typed.len());
    for typed in typed.chars() {
        let char = match typed {
            '\u{3000}' | '\u{a0}' => ' ',
            // What has no width has no meaning: joiners, marks of direction, the BOM.
            '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => continue,
            '‐'..='―' | '−' | 'ー' | 'ｰ' | '－' | '─' | '━' => '-',
            '、' | '､' => ',',
            '。' | '｡' | '・' | '･' => '.',
            '⁄' | '∕' => '/',
            '￥' => '¥',
            '！'..='～' => ascii(typed),
            char if char.is_whitespace() => ' ',
            char => char,
        };
        if char != ' ' || !(plain.is_empty() || plain.ends_with(' ')) {
            plain.push(char.to_ascii_lowercase());
        }
    }
    plain.truncate(plain.trim_end().len());
    plain
}

/// The ASCII character of which this is the 全角 form.
fn ascii(wide: char) -> char {
    char::from_u32(wide as u32 - 0xfee0).unwrap_or(wide)
}

/// What a kanji numeral stands for: 〇 and 一 to 九.
pub fn digit(char: char) -> Option<u8> {
    let kanji = "〇一二三四五六七八九".chars().position(|kanji| kanji == char);
    match char.to_digit(10) {
        Some(digit) => Some(digit as u8),
        None => kanji.map(|digit| digit as u8),
    }
}

/// `text` in 「…」, with those inside it turned into 『…』 and without line breaks.
pub fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 6);
    quoted.push('「');
    quoted.push_str(&unquoted(text));
    quoted.push('」');
    quoted
}

/// `text` as it may stand inside 「…」: brackets of that kind become 『…』, control characters blanks.
pub fn unquoted(text: &str) -> Cow<'_, str> {
    let change = |char: char| matches!(char, '「' | '」') || char.is_control();
    if !text.contains(change) {
        return Cow::Borrowed(text);
    }
    let changed = text.chars().map(|char| match char {
        '「' => '『',
        '」' => '』',
        char if char.is_control() => ' ',
        char => char,
    });
    Cow::Owned(changed.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_ime_offers_for_the_same_thing_becomes_the_same() {
        for (typed, expected) in [
            ("１２，３４５", "12,345"),
            ("７．５億", "7.5億"),
            ("７。５億", "7.5億"),
            ("１、２００", "1,200"),
            ("２０１９－０４", "2019-04"),
            ("2019ー04", "2019-04"),
            ("2019−04‐01–—―", "2019-04-01---"),
            ("Ｈ３１／４", "h31/4"),
            ("　１　２　", "1 2"),
            ("\u{feff}35\u{200b}", "35"),
            ("ユーザ", "ユ-ザ"),
            ("￥３，０００", "¥3,000"),
            (" \t\n", ""),
        ] {
            assert_eq!(plain(typed), expected, "{typed}");
        }
    }

    #[test]
    fn brackets_never_nest_in_their_own_kind() {
        assert_eq!(quoted("基幹系"), "「基幹系」");
        assert_eq!(quoted("「新」システム\n移行"), "「『新』システム 移行」");
    }

    #[test]
    fn kanji_numerals_are_digits() {
        let digits: Vec<_> = "〇一九0９5十".chars().map(digit).collect();
        assert_eq!(digits, [Some(0), Some(1), Some(9), Some(0), None, Some(5), None]);
    }
}
