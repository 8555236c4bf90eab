//! Lengths as pictures write them.

use std::fmt;

/// A length, written to the hundredth at most. (Rust's own way of writing such numbers is exact for all there are,
/// and many times the size of this.)
#[derive(Clone, Copy, Debug)]
pub struct Length(pub f64);

impl fmt::Display for Length {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hundredths = (self.0 * 100.0).round() as i64;
        let sign = if hundredths < 0 { "-" } else { "" };
        let (whole, rest) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
        match rest {
            0 => write!(to, "{sign}{whole}"),
            _ => write!(to, "{sign}{whole}.{rest:02}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_written_to_the_hundredth() {
        for (length, written) in [
            (0.0, "0"),
            (12.0, "12"),
            (0.5, "0.50"),
            (33.333, "33.33"),
            (66.666, "66.67"),
            (99.999, "100"),
            (-0.25, "-0.25"),
            (-0.001, "0"),
        ] {
            assert_eq!(Length(length).to_string(), written);
        }
    }
}
