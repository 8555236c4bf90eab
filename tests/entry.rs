//! What people type and read, as properties: what is shown is read as the same value, and nothing
//! that can be typed stops the reading.

#![cfg(not(target_arch = "wasm32"))]

use proptest::prelude::*;
use tasseido::catalogue::Measure;
use tasseido::draft::{Date, Month, Number, WholeNumber};
use tasseido::entry::{self, EntryError, show};

/// Strings of the characters that mean something here, in any order, mixed with any others.
fn typed() -> impl Strategy<Value = String> {
    let meaningful: Vec<char> =
        "0159０４９一二〇十百千万億兆.,．，、。-－ー−/／ 　年月日元円人名半か間()（）¥平成令和昭rhRＨS西暦"
            .chars()
            .collect();
    prop_oneof![
        any::<String>(),
        prop::collection::vec(prop::sample::select(meaningful), 0..14)
            .prop_map(|chars| chars.into_iter().collect()),
    ]
}

fn whole() -> impl Strategy<Value = u64> {
    prop_oneof![
        0..=Number::MAX_WHOLE,
        0..100_000_u64,
        (1..10_000_u64).prop_map(|units| units * 10_000),
        (1..10_000_u64).prop_map(|units| units * 50_000_000),
    ]
}

/// The number in another hand: 全角, spaced, or with the IME's comma.
fn hands(shown: &str) -> [String; 4] {
    let wide = |shown: &str| -> String {
        let wide = |char: char| match char {
            '!'..='~' => char::from_u32(char as u32 + 0xfee0).unwrap(),
            char => char,
        };
        shown.chars().map(wide).collect()
    };
    [
        shown.to_owned(),
        wide(shown),
        wide(&shown.replace(',', "、")),
        shown.chars().flat_map(|char| [char, '　']).collect(),
    ]
}

fn message_is_right(typed: &[&str], error: &EntryError) {
    let message = error.to_string();
    assert!(message.starts_with('「') && message.ends_with("てください。"), "{message}");
    assert!(!message.contains("「「") && !message.contains("」」"), "{message}");
    assert!(typed.iter().any(|typed| !typed.trim().is_empty()), "{message} for nothing typed");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..Default::default() })]

    #[test]
    fn nothing_that_can_be_typed_stops_the_reading(one in typed(), two in typed()) {
        let check = |error: Option<EntryError>| {
            if let Some(error) = error {
                message_is_right(&[&one, &two], &error);
            }
        };
        for measure in Measure::ALL {
            let read = entry::size(measure, &one);
            if let Ok(Some(number)) = read {
                let shown = show::size(measure, number.get());
                prop_assert_eq!(entry::size(measure, &shown), Ok(Some(number)));
            }
            check(read.err());
        }
        check(entry::month(&one).err());
        check(entry::year_month(&one, &two).err());
        check(entry::date(&one).err());
        check(entry::month_count(&one).err());
        check(entry::years_months(&one, &two).err());
    }

    #[test]
    fn a_number_is_read_as_it_is_shown(number in whole()) {
        let expected = WholeNumber::new(number);
        for hand in hands(&show::yen(number)) {
            prop_assert_eq!(entry::yen(&hand).unwrap(), expected, "{}", hand);
        }
        for hand in hands(&show::people(number)).into_iter().chain(hands(&show::number(number))) {
            prop_assert_eq!(entry::people(&hand).unwrap(), expected, "{}", hand);
        }
        prop_assert_eq!(entry::yen(&number.to_string()).unwrap(), expected);
    }

    #[test]
    fn fractions_of_oku_are_exact(man in 0..100_000_000_u64) {
        let typed = format!("{}.{:04}億", man / 10_000, man % 10_000);
        prop_assert_eq!(entry::yen(&typed).unwrap(), WholeNumber::new(man * 10_000), "{}", typed);
    }

    #[test]
    fn a_number_of_months_is_read_as_it_is_shown(months in 0..=1200_u16) {
        let spoken = [show::months(months.into()), show::years_months(months.into())];
        for hand in spoken.iter().flat_map(|shown| hands(shown)) {
            prop_assert_eq!(entry::month_count(&hand).unwrap(), Some(months), "{}", hand);
        }
        let (years, rest) = ((months / 12).to_string(), (months % 12).to_string());
        prop_assert_eq!(entry::years_months(&years, &rest).unwrap(), Some(months));
    }

    #[test]
    fn a_day_is_read_as_it_is_shown(year in 1000..=9999_u16, month in 1..=12_u8, day in 1..=31_u8) {
        if let Some(date) = Date::parse(&format!("{year}-{month:02}-{day:02}")) {
            for hand in hands(&show::date(date)).into_iter().take(2).chain([date.to_string()]) {
                prop_assert_eq!(entry::date(&hand).unwrap(), Some(date), "{}", hand);
            }
        }
    }

    #[test]
    fn a_month_is_read_as_it_is_shown(year in 1900..=2999_u16, month in 1..=12_u8) {
        let month = Month::new(year, month).unwrap();
        for shown in [show::month(month), show::wareki(month)] {
            for hand in hands(&shown).into_iter().take(2) {
                prop_assert_eq!(entry::month(&hand).unwrap(), Some(month), "{}", hand);
            }
        }
    }
}
