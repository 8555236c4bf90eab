//! Plain objects, as JavaScript gets and gives them.

use js_sys::JSON;
use serde::Serialize;
use tasseido::plain::{Foreign, NotPlain, text_of, to_js};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

#[derive(Serialize)]
enum Way {
    Plain,
    Holding(u8),
}

#[derive(Serialize)]
struct Nested {
    name: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    below: Option<Box<Nested>>,
}

#[derive(Serialize)]
struct All {
    list: Vec<Option<bool>>,
    small: Vec<i32>,
    whole: Vec<u64>,
    signed: Vec<i64>,
    texts: Vec<String>,
    ways: Vec<Way>,
    nested: Vec<Nested>,
    letter: char,
    nothing: (),
}

fn js(text: &str) -> JsValue {
    js_sys::eval(&format!("({text})")).unwrap()
}

#[wasm_bindgen_test]
fn every_value_is_what_serde_says() {
    let nested = |name, below: Option<Nested>| Nested { name, below: below.map(Box::new) };
    let all = All {
        list: vec![Some(true), None, Some(false)],
        small: vec![0, 1, i32::MAX, -1, i32::MIN],
        whole: vec![0, 1 << 31, 9_007_199_254_740_991],
        signed: vec![-9_007_199_254_740_991, 5],
        texts: ["", "実績", "😀あ", "e1"].map(str::to_owned).into(),
        ways: vec![Way::Plain, Way::Holding(7), Way::Plain],
        nested: vec![nested("外", Some(nested("内", None))), nested("外", None)],
        letter: '重',
        nothing: (),
    };
    let expected = concat!(
        r#"{"list":[true,null,false],"#,
        r#""small":[0,1,2147483647,-1,-2147483648],"#,
        r#""whole":[0,2147483648,9007199254740991],"signed":[-9007199254740991,5],"#,
        r#""texts":["","実績","😀あ","e1"],"ways":["Plain",{"Holding":7},"Plain"],"#,
        r#""nested":[{"name":"外","below":{"name":"内"}},{"name":"外"}],"letter":"重","nothing":null}"#
    );
    // A second time, when all names are known.
    for _ in 0..2 {
        assert_eq!(String::from(JSON::stringify(&to_js(&all)).unwrap()), expected);
    }
}

#[wasm_bindgen_test]
fn what_a_page_adds_to_all_objects_is_no_part_of_the_text() {
    js_sys::eval("Array.prototype.toJSON = Object.prototype.toJSON = () => '別のもの'").unwrap();
    let value =
        js(r#"{ a: [1, , undefined, null], "b/~\"": { c: undefined, d: -0 }, "é😀": "\u2028\n" }"#);
    let text = text_of(&value, 1000, 10);
    js_sys::eval("delete Array.prototype.toJSON; delete Object.prototype.toJSON").unwrap();
    assert_eq!(
        text.ok().as_deref(),
        Some("{\"a\":[1,null,null,null],\"b/~\\\"\":{\"d\":0},\"é😀\":\"\u{2028}\\n\"}")
    );
}

#[wasm_bindgen_test]
fn what_json_has_not_is_named_with_its_place() {
    let told = |value: &str| match text_of(&js(value), 1000, 3) {
        Ok(text) => text,
        Err(NotPlain::TooDeep) => "deep".to_owned(),
        Err(NotPlain::TooLong) => "long".to_owned(),
        Err(NotPlain::Holds(foreign, path)) => match foreign {
            Foreign::Undefined => format!("undefined {path}"),
            Foreign::Number(number) => format!("{number} {path}"),
            Foreign::Type(name) => format!("{name} {path}"),
            Foreign::Instance => format!("instance {path}"),
            Foreign::Unreadable => format!("unreadable {path}"),
        },
    };
    let table = [
        ("undefined", "undefined "),
        ("[[0], [NaN]]", "NaN /1/0"),
        ("{ a: -Infinity }", "-Infinity /a"),
        (r#"{ "b/~": [() => 1] }"#, "function /b~1~0/0"),
        ("[1n]", "bigint /0"),
        ("[Symbol()]", "symbol /0"),
        ("{ a: 1, b: new Date() }", "instance /b"),
        ("{ a: { get b() { throw 1 } } }", "unreadable /a/b"),
        ("[[[]]]", "[[[]]]"),
        ("[[[[]]]]", "deep"),
        ("(() => { const a = []; a.push(a); return a })()", "deep"),
        ("new Array(2 ** 32 - 1)", "long"),
        (r#"{ a: "x".repeat(1001) }"#, "long"),
    ];
    for (value, expected) in table {
        assert_eq!(told(value), expected, "{value}");
    }
}

#[wasm_bindgen_test]
fn what_no_report_holds_is_not_written_half() {
    assert!(to_js(&vec![1.5]).is_null());
    assert!(to_js(&(1, 2)).is_null());
}
