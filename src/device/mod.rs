//! What is asked of the machine: the time, and chance.
//!
//! Deliberately absent: what depends on them. The core is told the month of assessment and asks for none.

use js_sys::Date as Time;
use wasm_bindgen::JsValue;

use crate::draft::{Date as Day, Month};

/// Now, as `YYYY-MM-DDTHH:MM:SS.sssZ`.
#[must_use]
pub fn now() -> String {
    Time::new_0().to_iso_string().into()
}

/// This month, in the local time zone.
#[must_use]
pub fn this_month() -> Month {
    let now = Time::new_0();
    let year = u16::try_from(now.get_full_year()).unwrap_or(0);
    Month::new(year, now.get_month() as u8 + 1).unwrap_or(Month::MIN)
}

/// How many days ago `when` was; `None` where it is no time.
#[must_use]
pub fn days_since(when: &str) -> Option<f64> {
    let then = Time::new(&JsValue::from(when)).get_time();
    let days = (Time::now() - then) / 86_400_000.0;
    days.is_finite().then_some(days)
}

/// A new id for a draft: 128 random bits.
#[must_use]
pub fn new_id() -> String {
    let mut bytes = [0_u8; 16];
    let crypto = web_sys::window().and_then(|window| window.crypto().ok());
    let random = crypto.and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).ok());
    if random.is_none() {
        bytes = std::array::from_fn(|_| (js_sys::Math::random() * 256.0) as u8);
    }
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Today; `None` where the clock shows no day that a draft could hold.
#[must_use]
pub fn today() -> Option<Day> {
    day(&Time::new_0())
}

/// The day and the time of the day (「14:58」) that a time in UTC is here; `None` where it is none.
#[must_use]
pub fn local(utc: &str) -> Option<(Day, String)> {
    let time = Time::new(&JsValue::from(utc));
    let of_day = format!("{:02}:{:02}", time.get_hours(), time.get_minutes());
    Some((day(&time)?, of_day))
}

/// The day of a time; `None` where it is none that a draft could hold.
fn day(time: &Time) -> Option<Day> {
    let (year, month, day) = (time.get_full_year(), time.get_month() + 1, time.get_date());
    Day::parse(&format!("{year:04}-{month:02}-{day:02}"))
}
