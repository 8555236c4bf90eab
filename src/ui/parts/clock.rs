//! The day on which something is made, in the local time zone.

use js_sys::Date as Clock;

use crate::draft::Date;

/// Today; `None` where the clock shows no day that a draft could hold.
#[must_use]
pub fn today() -> Option<Date> {
    let now = Clock::new_0();
    let (year, month, day) = (now.get_full_year(), now.get_month() + 1, now.get_date());
    Date::parse(&format!("{year:04}-{month:02}-{day:02}"))
}
