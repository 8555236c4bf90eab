//! Whole numbers of people and of yen, with the units and multipliers people write.

use super::error::{EntryError, Problem};
use super::text::{digit, plain};
use crate::catalogue::Measure;
use crate::draft::{Number, WholeNumber};

/// 人数: 「35」 「３５人」 「1,200名」 「3千人」 「三十五人」.
///
/// # Errors
/// Where it is no whole number of people, or more than the format holds.
pub fn people(typed: &str) -> Result<Option<WholeNumber>, EntryError> {
    let units = ["人", "名", "件", "ユ-ザ-", "ユ-ザ", "users", "user"];
    whole(typed, &units, "「35」や「1,200人」のように、1人単位の整数で入力してください。")
}

/// 金額: 「750000000」 「7.5億」 「3,000万円」 「1億2,000万円」 「¥3,000,000」 「二億円」 「750百万円」.
///
/// # Errors
/// Where it is no whole number of yen, or more than the format holds.
pub fn yen(typed: &str) -> Result<Option<WholeNumber>, EntryError> {
    let advice =
        "「7.5億」「3,000万円」「120000000」のように、1円単位になる金額を入力してください。";
    whole(typed, &["円", "yen", "jpy"], advice)
}

/// A size by `measure`: [`people`] or [`yen`].
///
/// # Errors
/// As they do.
pub fn size(measure: Measure, typed: &str) -> Result<Option<WholeNumber>, EntryError> {
    match measure {
        Measure::Staff | Measure::AnnualUsers => people(typed),
        Measure::AnnualContract => yen(typed),
    }
}

fn whole(
    typed: &str,
    units: &[&str],
    advice: &'static str,
) -> Result<Option<WholeNumber>, EntryError> {
    let mut text = plain(typed);
    text.retain(|char| char != ' ');
    if text.is_empty() {
        return Ok(None);
    }
    let number = text.strip_prefix('¥').unwrap_or(&text);
    let number = units.iter().find_map(|unit| number.strip_suffix(unit)).unwrap_or(number);
    amount(number)
        .and_then(|number| WholeNumber::new(number).ok_or(Problem::TooLarge))
        .map(Some)
        .map_err(|problem| EntryError::new(typed, problem, advice))
}

/// The whole number that plain text without a unit writes.
pub fn amount(text: &str) -> Result<u64, Problem> {
    match text.strip_prefix('-') {
        Some(number) if !number.is_empty() => unsigned(number).and(Err(Problem::Negative)),
        _ => unsigned(text),
    }
}

fn unsigned(text: &str) -> Result<u64, Problem> {
    let number = sum(text, &BIG, &|part| match part {
        "" => Err(Problem::Unreadable),
        part => small(part),
    })?;
    match u64::try_from(number.whole()?) {
        Ok(number) if number <= Number::MAX_WHOLE => Ok(number),
        _ => Err(Problem::TooLarge),
    }
}

/// The multipliers that stand behind a number of their own, largest first: 「1億2,000万」.
const BIG: [(char, u128); 3] = [('兆', 1_000_000_000_000), ('億', 100_000_000), ('万', 10_000)];
/// Those that stand behind a number or alone, within the parts that [`BIG`] makes.
const SMALL: [(char, u128); 3] = [('千', 1000), ('百', 100), ('十', 10)];

/// The number that 「3千」, 「二百五十」, 「750百」 or digits alone write.
pub fn small(text: &str) -> Result<Decimal, Problem> {
    sum(text, &SMALL, &|part| match part {
        "" if !text.is_empty() => Ok(Decimal { digits: 1, places: 0 }),
        part => number(part),
    })
}

/// The sum of the parts of `text`, each behind the largest multiplier it has; `part` reads what stands
/// before a multiplier, and the rest that has none.
fn sum(
    text: &str,
    multipliers: &[(char, u128)],
    part: &dyn Fn(&str) -> Result<Decimal, Problem>,
) -> Result<Decimal, Problem> {
    let Some(((name, multiplier), smaller)) = multipliers.split_first() else {
        return part(text);
    };
    let Some((before, rest)) = text.split_once(*name) else {
        return sum(text, smaller, part);
    };
    let number = part(before)?;
    let value = number.times(*multiplier)?;
    if rest.is_empty() {
        return Ok(value);
    }
    // What follows must be less than one of what went before, which must be whole: 「1億20000万」 and
    // 「1.5億3万」 are more likely slips than sums.
    let (value, rest) = (value.whole()?, sum(rest, smaller, part)?.whole()?);
    if number.places > 0 || rest >= *multiplier {
        return Err(Problem::Unreadable);
    }
    Ok(Decimal { digits: value + rest, places: 0 })
}

/// A number of digits, exact: `digits` / 10^`places`.
#[derive(Clone, Copy)]
pub struct Decimal {
    digits: u128,
    places: u32,
}

/// More than any number that is taken, and small enough to be multiplied.
const LIMIT: u128 = 1 << 100;

impl Decimal {
    /// It, so many times.
    pub fn times(self, multiplier: u128) -> Result<Self, Problem> {
        let digits = self.digits.checked_mul(multiplier).filter(|digits| *digits < LIMIT);
        let mut product = Self { digits: digits.ok_or(Problem::TooLarge)?, ..self };
        while product.places > 0 && product.digits.is_multiple_of(10) {
            product.digits /= 10;
            product.places -= 1;
        }
        Ok(product)
    }

    /// It, where it is whole.
    pub fn whole(self) -> Result<u128, Problem> {
        if self.places == 0 { Ok(self.digits) } else { Err(Problem::Fraction) }
    }

    fn followed_by(self, digit: u8) -> Result<Self, Problem> {
        let digits = self.digits * 10 + u128::from(digit);
        if digits < LIMIT { Ok(Self { digits, ..self }) } else { Err(Problem::TooLarge) }
    }
}

/// Digits, with or without separators before every third, and a fraction of at least one place.
/// A fraction keeps its places, zeros too: 「3.000」 alone is no whole number, as it may be a slip.
fn number(text: &str) -> Result<Decimal, Problem> {
    let (whole, fraction) = match text.split_once('.') {
        Some((whole, fraction)) if !fraction.is_empty() => (whole, fraction),
        Some(_) => return Err(Problem::Unreadable),
        None => (text, ""),
    };
    if whole.is_empty() || fraction.contains(|char| digit(char).is_none()) {
        return Err(Problem::Unreadable);
    }
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or("").chars().count();
    let grouped = first <= 3 && groups.all(|group| group.chars().count() == 3);
    let mut number = Decimal { digits: 0, places: 0 };
    let mut separated = false;
    for char in whole.chars() {
        match digit(char) {
            Some(digit) => number = number.followed_by(digit)?,
            None if char == ',' => separated = true,
            None => return Err(Problem::Unreadable),
        }
    }
    if separated && !(grouped && first > 0) {
        return Err(Problem::Separators);
    }
    for char in fraction.chars() {
        number = number.followed_by(digit(char).unwrap_or(0))?;
        number.places += 1;
    }
    Ok(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(result: Result<Option<WholeNumber>, EntryError>) -> Result<Option<u64>, Problem> {
        result.map(|number| number.map(WholeNumber::get)).map_err(|error| error.problem)
    }

    #[test]
    fn money_is_read_as_people_write_it() {
        for (typed, expected) in [
            ("7.5億", 750_000_000),
            ("７．５億", 750_000_000),
            ("７。５億円", 750_000_000),
            ("7.50億", 750_000_000),
            ("3,000万", 30_000_000),
            ("３，０００万円", 30_000_000),
            ("３、０００万円", 30_000_000),
            ("1億2,000万円", 120_000_000),
            ("１億２０００万", 120_000_000),
            ("1億 2,000万 円", 120_000_000),
            ("2億5千万", 250_000_000),
            ("1.5千万円", 15_000_000),
            ("二億", 200_000_000),
            ("二億五千万円", 250_000_000),
            ("七億五〇〇〇万円", 750_000_000),
            ("三百五十万", 3_500_000),
            ("750百万円", 750_000_000),
            ("750,000千円", 750_000_000),
            ("百万円", 1_000_000),
            ("五百", 500),
            ("1兆2,000億", 1_200_000_000_000),
            ("¥3,000,000", 3_000_000),
            ("￥３００", 300),
            ("0", 0),
            ("０円", 0),
            ("0.1万", 1000),
            ("0.0001万", 1),
            ("12億3456万7890円", 1_234_567_890),
            ("9007199254740991", 9_007_199_254_740_991),
            ("9,007兆1,992億5,474万991円", 9_007_199_254_740_991),
            ("000035", 35),
            (" 300 000 000 ", 300_000_000),
        ] {
            assert_eq!(read(yen(typed)), Ok(Some(expected)), "{typed}");
        }
    }

    #[test]
    fn people_are_read_with_their_units() {
        for (typed, expected) in [
            ("35", 35),
            ("３５", 35),
            ("３５人", 35),
            ("1,200名", 1200),
            ("3千人", 3000),
            ("3,000ユーザ", 3000),
            ("３０００ ユーザー", 3000),
            ("1.2万人", 12_000),
            ("1万2千人", 12_000),
            ("3000件", 3000),
            ("3000Users", 3000),
            ("十五人", 15),
            ("十人", 10),
            ("二百五十", 250),
            ("二五〇", 250),
        ] {
            assert_eq!(read(people(typed)), Ok(Some(expected)), "{typed}");
        }
    }

    #[test]
    fn nothing_typed_is_no_answer() {
        for typed in ["", " ", "　", "\t\u{200b}"] {
            assert_eq!(read(people(typed)), Ok(None));
            assert_eq!(read(yen(typed)), Ok(None));
        }
    }

    #[test]
    fn what_is_not_certain_is_refused() {
        use Problem::{Fraction, Negative, Separators, TooLarge, Unreadable};
        for (typed, expected) in [
            ("3.5人", Fraction),
            ("3.000", Fraction),
            ("35.0", Fraction),
            ("0.00001万", Fraction),
            ("1.00005万", Fraction),
            ("1.5億3万", Unreadable),
            ("35,5", Separators),
            ("7,5億", Separators),
            ("1,2345,6789", Separators),
            ("1234,567", Separators),
            (",500", Separators),
            ("500,", Separators),
            ("-35", Negative),
            ("−３５", Negative),
            ("-abc", Unreadable),
            ("-", Unreadable),
            ("abc", Unreadable),
            ("約35", Unreadable),
            ("35人くらい", Unreadable),
            ("30〜40", Unreadable),
            ("30-40", Unreadable),
            ("万円", Unreadable),
            ("億", Unreadable),
            ("人", Unreadable),
            ("7.億", Unreadable),
            (".5億", Unreadable),
            ("1.2.3", Unreadable),
            ("1億20000万", Unreadable),
            ("1億2億", Unreadable),
            ("1万2億", Unreadable),
            ("1e9", Unreadable),
            ("+35", Unreadable),
            ("9007199254740992", TooLarge),
            ("1兆兆", Unreadable),
            ("99999999999999999999999999999999999999999999999999", TooLarge),
            ("99999999999999999999999999999億", TooLarge),
        ] {
            let got = if typed.contains(['億', '円', '万']) {
                read(yen(typed))
            } else {
                read(people(typed))
            };
            assert_eq!(got.unwrap_err(), expected, "{typed}");
        }
    }

    #[test]
    fn the_message_says_what_was_typed_and_what_to_type() {
        let message = |result: Result<_, EntryError>| result.unwrap_err().to_string();
        assert_eq!(
            message(people(" 3.5人")),
            "「3.5人」には端数があります。「35」や「1,200人」のように、1人単位の整数で入力してください。"
        );
        assert_eq!(
            message(yen("7,5億")),
            "「7,5億」はコンマの位置が3桁ごとになっていません。「7.5億」「3,000万円」「120000000」のように、1円単位になる金額を入力してください。"
        );
        assert_eq!(
            message(people("「三十五」人くらいだったと記憶しているのですが")),
            "「『三十五』人くらいだったと記憶しているの…」を読み取れませんでした。「35」や「1,200人」のように、1人単位の整数で入力してください。"
        );
    }
}
