//! Days and times of the day, in the local time zone.

use js_sys::Date as Clock;
use wasm_bindgen::JsValue;

use crate::draft::Date;

/// Today; `None` where the clock shows no day that a draft could hold.
#[must_use]
pub fn today() -> Option<Date> {
    day(&Clock::new_0())
}

/// The day and the time of the day (「14:58」) that a time in UTC is here; `None` where it is none.
#[must_use]
pub fn local(utc: &str) -> Option<(Date, String)> {
    let time = Clock::new(&JsValue::from(utc));
    let of_day = format!("{:02}:{:02}", time.get_hours(), time.get_minutes());
    Some((day(&time)?, of_day))
}

/// The day of a time; `None` where it is none that a draft could hold.
fn day(time: &Clock) -> Option<Date> {
    let (year, month, day) = (time.get_full_year(), time.get_month() + 1, time.get_date());
    Date::parse(&format!("{year:04}-{month:02}-{day:02}"))
}
