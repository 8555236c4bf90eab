//! Months, days and numbers of months as people write them, in the Western calendar and in 和暦.

use super::error::{EntryError, Problem};
use super::number::{amount, small};
use super::show::ERAS;
use super::text::{digit, plain};
use crate::draft::{Date, Month, Span};

const MONTH_ADVICE: &str =
    "「2019年4月」「2019/4」「平成31年4月」のように、年と月を入力してください。";
const DATE_ADVICE: &str =
    "「2026年4月1日」「2026/4/1」「令和8年4月1日」のように、年月日を入力してください。";
const COUNT_ADVICE: &str =
    "「48」「4年」「2年6か月」のように、月単位で1,200か月までを入力してください。";

/// A month in one field: 「2019-04」 「2019/4」 「２０１９年４月」 「201904」 「H31.4」 「平成31年4月」
/// 「令和元年5月」. A day behind it is left out.
///
/// # Errors
/// Where it is no month from 1900-01 to 2999-12.
pub fn month(typed: &str) -> Result<Option<Month>, EntryError> {
    let text = plain(typed);
    if text.is_empty() {
        return Ok(None);
    }
    match read_month(&text) {
        Ok(month) => Ok(Some(month)),
        Err(problem) => Err(EntryError::new(typed, problem, MONTH_ADVICE)),
    }
}

/// A month in two fields: 「2019」「4」, 「平成31年」「4月」, or all of it in either one of them.
///
/// # Errors
/// As [`month`]; also where one of the two is missing.
pub fn year_month(year: &str, month_of_year: &str) -> Result<Option<Month>, EntryError> {
    // As it was typed: that is what a person is told again.
    let (year, month_of_year) = (year.trim(), month_of_year.trim());
    if year.is_empty() || month_of_year.is_empty() {
        return month(&[year, month_of_year].concat());
    }
    let (year, month_of_year) = (year.trim_end_matches('年'), month_of_year.trim_end_matches('月'));
    month(&format!("{year}年{month_of_year}月"))
}

/// A day: 「2026-04-01」 「2026/4/1」 「20260401」 「令和8年4月1日」 「R8.4.1」.
///
/// # Errors
/// Where it is no day of a year of four digits.
pub fn date(typed: &str) -> Result<Option<Date>, EntryError> {
    let text = plain(typed);
    if text.is_empty() {
        return Ok(None);
    }
    match read_parts(&text).and_then(to_date) {
        Ok(date) => Ok(Some(date)),
        Err(problem) => Err(EntryError::new(typed, problem, DATE_ADVICE)),
    }
}

/// A number of months in one field: 「48」 「48か月」 「4年」 「2年6か月」 「2年半」 「1.5年」.
///
/// # Errors
/// Where it is no whole number of months, or more than a period may have.
pub fn month_count(typed: &str) -> Result<Option<u16>, EntryError> {
    let mut text = plain(typed);
    text.retain(|char| char != ' ');
    if text.is_empty() {
        return Ok(None);
    }
    read_count(&text)
        .and_then(|months| u16::try_from(months).map_err(|_| Problem::TooLarge))
        .and_then(|months| Span::months(months).ok_or(Problem::TooLarge).and(Ok(months)))
        .map(Some)
        .map_err(|problem| EntryError::new(typed, problem, COUNT_ADVICE))
}

/// A number of months in two fields: 「4」「6」 is four years and six months.
///
/// # Errors
/// As [`month_count`].
pub fn years_months(years: &str, months: &str) -> Result<Option<u16>, EntryError> {
    let mut both = years.trim().to_owned();
    if !both.is_empty() && !plain(years).contains(['年', '月']) {
        both.push('年');
    }
    both.push_str(months.trim());
    month_count(&both)
}

/// The months that plain text without blanks writes; in brackets it may say the same again.
fn read_count(text: &str) -> Result<u64, Problem> {
    if let Some((count, again)) = text.strip_suffix(')').and_then(|text| text.split_once('(')) {
        let count = bare_count(count)?;
        return if bare_count(again)? == count { Ok(count) } else { Err(Problem::Unreadable) };
    }
    bare_count(text)
}

fn bare_count(text: &str) -> Result<u64, Problem> {
    let text = text.strip_suffix('間').unwrap_or(text);
    if text == "半年" {
        return Ok(6);
    }
    let (years, months) = match text.split_once('年') {
        Some((years, months)) => (small(years)?.times(12)?.whole()?, months),
        None => (0, text),
    };
    let months = match months {
        "" if text.ends_with('年') => 0,
        "半" if text.contains('年') => 6,
        months => {
            let number = months.strip_suffix('月').unwrap_or(months);
            let number = if number.len() < months.len() {
                number
                    .strip_suffix(['か', 'ヶ', 'ケ', 'ヵ', 'カ', 'ゕ', 'ｹ', 'ｶ', '箇'])
                    .unwrap_or(number)
            } else {
                number
            };
            amount(number)?
        }
    };
    u64::try_from(years).ok().and_then(|years| years.checked_add(months)).ok_or(Problem::TooLarge)
}

/// The month that plain text writes, a day behind it left out.
fn read_month(text: &str) -> Result<Month, Problem> {
    let [year, month] = match read_parts::<2>(text) {
        Err(Problem::Unreadable) => read_parts::<3>(text)
            .and_then(|parts| to_date(parts).and(Ok([parts[0], parts[1]])))
            .map_err(|_| Problem::Unreadable)?,
        parts => parts?,
    };
    if !(Month::MIN.year()..=Month::MAX.year()).contains(&year) {
        return Err(Problem::OutOfRange);
    }
    let month = u8::try_from(month).ok().and_then(|month| Month::new(year, month));
    month.ok_or(Problem::NoSuchDay)
}

fn to_date([year, month, day]: [u16; 3]) -> Result<Date, Problem> {
    let text = format!("{year:04}-{month:02}-{day:02}");
    Date::parse(&text).ok_or(Problem::NoSuchDay)
}

/// The units behind the parts, where they are written.
const UNITS: [&str; 3] = ["年", "月", "日"];

/// The year in the Western calendar, the month and, with three parts, the day.
fn read_parts<const PARTS: usize>(text: &str) -> Result<[u16; PARTS], Problem> {
    let text = text.strip_prefix("西暦").unwrap_or(text);
    let era = ERAS.iter().find_map(|era| {
        let rest = text.strip_prefix(era.name).or_else(|| text.strip_prefix(era.initial))?;
        Some((era, rest.trim_start_matches([' ', '.'])))
    });
    let mut rest = era.as_ref().map_or(text, |(_, rest)| rest);
    let mut parts = [0; PARTS];
    if era.is_none()
        && rest.len() == 2 + 2 * PARTS
        && rest.bytes().all(|byte| byte.is_ascii_digit())
    {
        // 「201904」 and 「20260401」: without separators every part has its full width.
        for (place, part) in parts.iter_mut().enumerate() {
            let (digits, more) = rest.split_at(if place == 0 { 4 } else { 2 });
            *part = digits.parse().map_err(|_| Problem::Unreadable)?;
            rest = more;
        }
        return Ok(parts);
    }
    for (place, part) in parts.iter_mut().enumerate() {
        let first_of_era = rest.strip_prefix('元').filter(|_| place == 0 && era.is_some());
        (*part, rest) = match first_of_era {
            Some(more) => (1, more),
            None => leading_number(rest)?,
        };
        let (mark, more) = rest.split_at(rest.find(is_digit).unwrap_or(rest.len()));
        let last = place + 1 == PARTS;
        let parted = match mark.trim() {
            "" => last || !mark.is_empty() || more.is_empty(),
            "-" | "/" | "." | "," => !last,
            unit => unit == UNITS[place],
        };
        match (parted, more.is_empty()) {
            (true, ends) if ends == last => rest = more,
            (true, true) => return Err(Problem::Half),
            (false, true) if place == 0 && mark.trim() == UNITS[1] => return Err(Problem::Half),
            _ => return Err(Problem::Unreadable),
        }
    }
    match era {
        Some(_) if parts[0] == 0 => return Err(Problem::NoSuchDay),
        Some((era, _)) => parts[0] = (era.first_year - 1).saturating_add(parts[0]),
        None if parts[0] < 1000 => return Err(Problem::ShortYear),
        None => {}
    }
    Ok(parts)
}

fn is_digit(char: char) -> bool {
    char == '十' || digit(char).is_some()
}

/// The number with which `text` begins, and what follows.
fn leading_number(text: &str) -> Result<(u16, &str), Problem> {
    let end = text.find(|char| !is_digit(char)).unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    let number = small(digits)?.whole()?;
    Ok((u16::try_from(number).map_err(|_| Problem::Unreadable)?, rest))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entry::show;

    fn read<T>(result: Result<Option<T>, EntryError>) -> Result<Option<T>, Problem> {
        result.map_err(|error| error.problem)
    }

    #[test]
    fn months_are_read_as_people_write_them() {
        for (typed, expected) in [
            ("2019-04", "2019-04"),
            ("2019/4", "2019-04"),
            ("2019.4", "2019-04"),
            ("2019 4", "2019-04"),
            ("２０１９　４", "2019-04"),
            ("2019年4月", "2019-04"),
            ("2019年 4月", "2019-04"),
            ("2019 年 4 月", "2019-04"),
            ("２０１９年０４月", "2019-04"),
            ("2019年4", "2019-04"),
            ("２０１９／１２", "2019-12"),
            ("２０１９ー１２", "2019-12"),
            ("２０１９。１２", "2019-12"),
            ("201904", "2019-04"),
            ("西暦2019年4月", "2019-04"),
            ("H31.4", "2019-04"),
            ("Ｈ３１．４", "2019-04"),
            ("H.31.4", "2019-04"),
            ("h31/4", "2019-04"),
            ("平成31年4月", "2019-04"),
            ("平成３１年４月", "2019-04"),
            ("平成三十一年四月", "2019-04"),
            ("令和元年5月", "2019-05"),
            ("令和１年５月", "2019-05"),
            ("R1.5", "2019-05"),
            ("R元.5", "2019-05"),
            ("令和8年11月", "2026-11"),
            ("昭和64年1月", "1989-01"),
            ("S63.12", "1988-12"),
            ("大正元年8月", "1912-08"),
            ("M45.7", "1912-07"),
            ("二〇一九年十月", "2019-10"),
            ("二〇一九年十二月", "2019-12"),
            ("2019-04-30", "2019-04"),
            ("2019年4月30日", "2019-04"),
            ("20190430", "2019-04"),
        ] {
            assert_eq!(read(month(typed)), Ok(Month::parse(expected)), "{typed}");
        }
    }

    #[test]
    fn what_is_no_month_is_refused() {
        use Problem::{Half, NoSuchDay, OutOfRange, ShortYear, Unreadable};
        for (typed, expected) in [
            ("2019", Half),
            ("2019年", Half),
            ("平成31年", Half),
            ("4月", Half),
            ("2019年13月", NoSuchDay),
            ("2019-0", NoSuchDay),
            ("201913", NoSuchDay),
            ("平成0年4月", NoSuchDay),
            ("1899年12月", OutOfRange),
            ("3000/1", OutOfRange),
            ("令和9000年1月", OutOfRange),
            ("19/4", ShortYear),
            ("31年4月", ShortYear),
            ("元年4月", Unreadable),
            ("2019-4-31", Unreadable),
            ("2019月4年", Unreadable),
            ("2019/4/", Unreadable),
            ("2019年4月頃", Unreadable),
            ("2019/4〜2020/3", Unreadable),
            ("去年", Unreadable),
            ("H", Unreadable),
            ("-", Unreadable),
            ("65000年4月", OutOfRange),
            ("99999年4月", Unreadable),
        ] {
            assert_eq!(read(month(typed)).unwrap_err(), expected, "{typed}");
        }
        assert_eq!(read(month("　")), Ok(None));
    }

    #[test]
    fn a_month_may_stand_in_two_fields() {
        for (year, month_of_year, expected) in [
            ("2019", "4", Ok(Some("2019-04"))),
            ("２０１９", "４", Ok(Some("2019-04"))),
            ("2019年", "4月", Ok(Some("2019-04"))),
            ("H31", "4", Ok(Some("2019-04"))),
            ("令和元年", "5", Ok(Some("2019-05"))),
            ("2019/4", "", Ok(Some("2019-04"))),
            ("", "2019年4月", Ok(Some("2019-04"))),
            ("", "", Ok(None)),
            ("2019", "", Err(Problem::Half)),
            ("", "4月", Err(Problem::Half)),
            ("", "4", Err(Problem::Half)),
            ("2019", "13", Err(Problem::NoSuchDay)),
            ("19", "4", Err(Problem::ShortYear)),
            ("2019/4", "4", Err(Problem::Unreadable)),
        ] {
            let expected = expected.map(|text| text.and_then(Month::parse));
            assert_eq!(read(year_month(year, month_of_year)), expected, "{year} {month_of_year}");
        }
    }

    #[test]
    fn days_are_read_as_people_write_them() {
        for (typed, expected) in [
            ("2026-04-01", "2026-04-01"),
            ("2026/4/1", "2026-04-01"),
            ("２０２６．４．１", "2026-04-01"),
            ("20260401", "2026-04-01"),
            ("2026年4月1日", "2026-04-01"),
            ("令和8年4月1日", "2026-04-01"),
            ("R8.4.1", "2026-04-01"),
            ("2024/2/29", "2024-02-29"),
        ] {
            assert_eq!(read(date(typed)), Ok(Date::parse(expected)), "{typed}");
        }
        for (typed, expected) in [
            ("2026/2/29", Problem::NoSuchDay),
            ("2026/4/31", Problem::NoSuchDay),
            ("2026/4", Problem::Half),
            ("4/1", Problem::Half),
            ("26/4/1", Problem::ShortYear),
            ("昨日", Problem::Unreadable),
        ] {
            assert_eq!(read(date(typed)).unwrap_err(), expected, "{typed}");
        }
    }

    #[test]
    fn numbers_of_months_are_read_as_people_write_them() {
        for (typed, expected) in [
            ("48", 48),
            ("４８", 48),
            ("48か月", 48),
            ("48ヶ月", 48),
            ("４８カ月間", 48),
            ("48箇月", 48),
            ("4年", 48),
            ("４年間", 48),
            ("2年6か月", 30),
            ("２年６ヶ月", 30),
            ("2年 6月", 30),
            ("2年半", 30),
            ("半年", 6),
            ("1.5年", 18),
            ("三年", 36),
            ("0", 0),
            ("100年", 1200),
            ("48か月（4年）", 48),
        ] {
            assert_eq!(read(month_count(typed)), Ok(Some(expected)), "{typed}");
        }
        for (typed, expected) in [
            ("1201", Problem::TooLarge),
            ("101年", Problem::TooLarge),
            ("2.3年", Problem::Fraction),
            ("1.5か月", Problem::Fraction),
            ("-3", Problem::Negative),
            ("48か月（3年）", Problem::Unreadable),
            ("年", Problem::Unreadable),
            ("か月", Problem::Unreadable),
            ("半", Problem::Unreadable),
            ("2年6か", Problem::Unreadable),
            ("長い間", Problem::Unreadable),
        ] {
            assert_eq!(read(month_count(typed)).unwrap_err(), expected, "{typed}");
        }
        assert_eq!(read(month_count(" ")), Ok(None));
    }

    #[test]
    fn years_and_months_may_stand_in_two_fields() {
        for (years, months, expected) in [
            ("4", "6", Ok(Some(54))),
            ("４", "６", Ok(Some(54))),
            ("4年", "6か月", Ok(Some(54))),
            ("4", "", Ok(Some(48))),
            ("", "48", Ok(Some(48))),
            ("0", "48", Ok(Some(48))),
            ("2年6か月", "", Ok(Some(30))),
            ("1.5", "", Ok(Some(18))),
            ("", "", Ok(None)),
            ("x", "3", Err(Problem::Unreadable)),
        ] {
            assert_eq!(read(years_months(years, months)), expected, "{years} {months}");
        }
    }

    #[test]
    fn every_month_is_read_as_it_is_shown() {
        for index in 0..=Month::MIN.through(Month::MAX) {
            let Some(at) = Month::MIN.plus(index) else { continue };
            for shown in [show::month(at), show::wareki(at), at.to_string()] {
                assert_eq!(read(month(&shown)), Ok(Some(at)), "{shown}");
            }
        }
    }

    #[test]
    fn the_message_says_what_was_typed_and_what_to_type() {
        assert_eq!(
            year_month("2019", "13").unwrap_err().to_string(),
            "「2019年13月」はありません。「2019年4月」「2019/4」「平成31年4月」のように、年と月を入力してください。"
        );
        assert_eq!(
            year_month("", "４月").unwrap_err().to_string(),
            "「４月」だけでは足りません。「2019年4月」「2019/4」「平成31年4月」のように、年と月を入力してください。"
        );
    }
}
