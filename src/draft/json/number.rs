//! JSON numbers, kept as they were written.

use std::fmt;

/// A JSON number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Number {
    /// A whole number from 0.
    Whole(u64),
    /// A whole number below 0.
    Negative(i64),
    /// Any other, `40.0` and `4e1` included.
    Other(Decimal),
}

/// A JSON number as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decimal(Box<str>);

impl Number {
    /// The largest whole number of the format: 2^53 − 1.
    pub const MAX_WHOLE: u64 = (1 << 53) - 1;

    /// Reads a JSON number and nothing besides.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        (length(text.as_bytes()) == Ok(text.len())).then(|| Self::of_number(text))
    }

    /// The number that `text`, which is a JSON number, writes.
    pub(super) fn of_number(text: &str) -> Self {
        // `-0` is a float to everybody.
        let digits = text.strip_prefix('-').unwrap_or(text);
        if digits.bytes().all(|byte| byte.is_ascii_digit()) && text != "-0" {
            if let Ok(whole) = text.parse() {
                return Self::Whole(whole);
            }
            if let Ok(negative) = text.parse() {
                return Self::Negative(negative);
            }
        }
        Self::Other(Decimal(text.into()))
    }

    /// Whether it is larger than every float of 64 bits: JavaScript would make something else of it.
    #[must_use]
    pub fn is_too_large(&self) -> bool {
        matches!(self, Self::Other(decimal) if decimal.is_too_large())
    }

    /// The whole number from 0 to [`Self::MAX_WHOLE`] that this is, however it was written.
    #[must_use]
    pub fn whole(&self) -> Option<u64> {
        let whole = match self {
            Self::Whole(whole) => *whole,
            Self::Negative(_) => return None,
            Self::Other(decimal) => decimal.whole()?,
        };
        (whole <= Self::MAX_WHOLE).then_some(whole)
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Whole(whole) => whole.fmt(f),
            Self::Negative(negative) => negative.fmt(f),
            Self::Other(Decimal(text)) => f.write_str(text),
        }
    }
}

/// Digits, without zeros at either end, and the power of ten by which the last one counts.
struct Scientific {
    negative: bool,
    digits: String,
    power: i64,
}

impl Decimal {
    fn scientific(&self) -> Scientific {
        let (negative, text) = match self.0.strip_prefix('-') {
            Some(text) => (true, text),
            None => (false, &*self.0),
        };
        let (mantissa, power) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let power = match power.strip_prefix('-') {
            Some(power) => -magnitude(power),
            None => magnitude(power.strip_prefix('+').unwrap_or(power)),
        };
        let digits = [whole, fraction].concat();
        let kept = digits.trim_end_matches('0');
        let power = power - fraction.len() as i64 + (digits.len() - kept.len()) as i64;
        Scientific { negative, digits: kept.trim_start_matches('0').to_owned(), power }
    }

    /// Whether no float of 64 bits is so large.
    fn is_too_large(&self) -> bool {
        /// The first digits of the least number that rounds up to infinity: 2^1024 − 2^970.
        const INFINITE: &str = "179769313486231580793728971405303415079934";
        let Scientific { digits, power, .. } = self.scientific();
        match digits.len() as i64 + power - 1 {
            _ if digits.is_empty() => false,
            308 => digits.as_str() >= INFINITE,
            leading => leading > 308,
        }
    }

    /// The whole number from 0 that this is, where it has at most 17 digits.
    fn whole(&self) -> Option<u64> {
        let Scientific { negative, digits, power } = self.scientific();
        if digits.is_empty() {
            return Some(0);
        }
        if negative || power < 0 || digits.len() as i64 + power > 17 {
            return None;
        }
        let digits: u64 = digits.parse().ok()?;
        Some(digits * 10_u64.pow(power as u32))
    }
}

/// The number that these digits write, or one that is large enough where it is very large.
fn magnitude(digits: &str) -> i64 {
    const LARGE: i64 = 1 << 40;
    digits.bytes().fold(0, |all, digit| (all * 10 + i64::from(digit - b'0')).min(LARGE))
}

/// How many of the first of these bytes are a JSON number; the place of what is wrong where they
/// begin none.
pub(super) fn length(bytes: &[u8]) -> Result<usize, usize> {
    let digits = |from: usize| {
        let count = bytes[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        if count > 0 { Ok(from + count) } else { Err(from) }
    };
    let start = usize::from(bytes.first() == Some(&b'-'));
    let mut end = if bytes.get(start) == Some(&b'0') { start + 1 } else { digits(start)? };
    if bytes.get(end) == Some(&b'.') {
        end = digits(end + 1)?;
    }
    if matches!(bytes.get(end), Some(b'e' | b'E')) {
        let signed = matches!(bytes.get(end + 1), Some(b'+' | b'-'));
        end = digits(end + 1 + usize::from(signed))?;
    }
    Ok(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_json_numbers_and_nothing_else() {
        for number in [
            "0",
            "-0",
            "10",
            "-7",
            "0.5",
            "1e5",
            "1E+5",
            "2e-7",
            "-1.50e0",
            "123456789012345678901",
        ] {
            let read = Number::parse(number);
            assert_eq!(read.map(|read| read.to_string()).as_deref(), Some(number));
        }
        for other in [
            "", "-", "+1", "01", "-01", "1.", ".5", "1e", "1e+", "1.e1", "0x1", "1 ", " 1", "NaN",
            "１",
        ] {
            assert_eq!(Number::parse(other), None, "{other}");
        }
    }

    #[test]
    fn whole_numbers_are_whole_however_they_are_written() {
        for (number, whole) in [
            ("40", Some(40)),
            ("40.0", Some(40)),
            ("4e1", Some(40)),
            ("0.4E+2", Some(40)),
            ("4000e-2", Some(40)),
            ("0e999999999999999999999", Some(0)),
            ("-0.00", Some(0)),
            ("9007199254740991", Some(9_007_199_254_740_991)),
            ("9007199254740991.000", Some(9_007_199_254_740_991)),
            ("9.007199254740991e15", Some(9_007_199_254_740_991)),
            ("9007199254740992", None),
            ("9007199254740992.0", None),
            ("1e16", None),
            ("1e17", None),
            ("1e300", None),
            ("40.5", None),
            ("1e-1", None),
            ("-40.0", None),
            ("-1", None),
            ("1e-99999999999999999999", None),
        ] {
            assert_eq!(Number::parse(number).expect("a number").whole(), whole, "{number}");
        }
    }

    #[test]
    fn a_number_is_too_large_where_it_is_for_a_float() {
        let long = format!("1{}", "0".repeat(400));
        let fraction = format!("0.{}1e800", "0".repeat(400));
        for number in [
            "1.7976931348623157e308",
            "1.7976931348623158e308",
            "1.79769313486231580793e308",
            "1.797693134862315808e308",
            "17976931348623157e292",
            "1e308",
            "9e307",
            "2e308",
            "1e309",
            "-1e309",
            "-2e308",
            "0.1e309",
            "0.01e310",
            "0.00001e400",
            "0e400",
            "1e-400",
            "1e99999999999999999999",
            "1e-99999999999999999999",
            &long,
            &long[..309],
            &long[..310],
            &fraction,
        ] {
            let float: f64 = number.parse().expect("a float");
            let read = Number::parse(number).expect("a number");
            assert_eq!(read.is_too_large(), float.is_infinite(), "{number}");
        }
    }
}
