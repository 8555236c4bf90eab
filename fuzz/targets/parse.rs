//! Any bytes: they are refused with a short Japanese message, or read, come back the same and can be
//! evaluated. Never a panic.

#![no_main]

use libfuzzer_sys::{Corpus, fuzz_target};
use tasseido::draft::{Month, parse};
use tasseido::evaluation::evaluate;
use tasseido::exchange::read_file;

fuzz_target!(|bytes: &[u8]| -> Corpus {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return Corpus::Reject;
    };
    match parse(text) {
        Ok(draft) => {
            let written = draft.to_text();
            let again = parse(&written).expect("what was written can be read");
            assert_eq!(again, draft);
            assert_eq!(again.to_text(), written);
            let _ = evaluate(&draft, Month::MAX);
        }
        Err(error) => {
            assert!(error.message.starts_with("下書き") || error.message.starts_with("この下書き"));
            assert!(error.message.chars().count() < 500, "{}", error.message);
        }
    }
    let _ = read_file(text);
    Corpus::Keep
});
