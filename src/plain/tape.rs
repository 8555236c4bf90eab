//! A value as a list of numbers and one text, from which plain.js makes the plain objects.
//!
//! A number from 0 to 2^31 - 1 stands for itself; the others are codes:
//!
//! | code | what it is, and what follows |
//! |---|---|
//! | -1, -2, -3 | `null`, `true`, `false` |
//! | -4 | a list: how many items, and the items |
//! | -5 | an object: the number of its shape, which is the list of its names, and the values of its fields |
//! | -6 | a text: how many UTF-16 units of the one text it is |
//! | -7 | any other whole number: how many units of the one text it is written in |
//! | -8 and below | a fixed word, the name of a variant |
//!
//! Shapes and fixed words are told to JavaScript once.
//!
//! Deliberately absent: what no report holds, as fractions, and maps with names of their own.

use std::cell::RefCell;
use std::fmt::{Display, Error};

use serde::ser::{Impossible, Serialize, SerializeSeq, SerializeStruct, Serializer};
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/plain/plain.js")]
extern "C" {
    #[wasm_bindgen(js_name = tellWord)]
    fn tell_word(word: &str);

    /// The names, with commas between them.
    #[wasm_bindgen(js_name = tellShape)]
    fn tell_shape(names: &str);
}

const NULL: i32 = -1;
const TRUE: i32 = -2;
const FALSE: i32 = -3;
const LIST: i32 = -4;
const OBJECT: i32 = -5;
const TEXT: i32 = -6;
const NUMBER: i32 = -7;
const WORD: i32 = -8;

/// A value that was written.
pub(super) struct Tape {
    pub(super) codes: Vec<i32>,
    /// All texts that are no fixed words, one after another.
    pub(super) text: String,
    /// The names of the fields so far, of each object that is being written.
    names: Vec<&'static str>,
}

impl Tape {
    /// The value on a tape.
    ///
    /// # Errors
    /// Where it holds what has no code.
    pub(super) fn of(value: &impl Serialize) -> Result<Self, Error> {
        // A report of one person is about as long.
        let mut tape =
            Self { codes: Vec::with_capacity(2000), text: String::new(), names: Vec::new() };
        value.serialize(&mut tape)?;
        Ok(tape)
    }

    fn code(&mut self, code: i32) -> Result<(), Error> {
        self.codes.push(code);
        Ok(())
    }

    /// A code that says how much follows, or belongs to it.
    fn counted(&mut self, code: i32, count: usize) {
        self.codes.push(code);
        self.codes.push(count as i32);
    }

    fn whole(&mut self, number: impl TryInto<i32> + Display + Copy) -> Result<(), Error> {
        match number.try_into() {
            Ok(number) if number >= 0 => self.codes.push(number),
            _ => self.written(NUMBER, &number.to_string()),
        }
        Ok(())
    }

    fn written(&mut self, code: i32, text: &str) {
        self.text.push_str(text);
        self.counted(code, text.chars().map(char::len_utf16).sum());
    }

    fn open_object(&mut self) -> OpenObject<'_> {
        self.counted(OBJECT, 0);
        OpenObject { place: self.codes.len() - 1, first_name: self.names.len(), tape: self }
    }
}

/// A list that is being written.
pub(super) struct OpenList<'t> {
    tape: &'t mut Tape,
    /// Where it says how many items it has.
    place: usize,
}

impl SerializeSeq for OpenList<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.tape.codes[self.place] += 1;
        value.serialize(&mut *self.tape)
    }

    fn end(self) -> Result<(), Error> {
        Ok(())
    }
}

/// An object that is being written.
pub(super) struct OpenObject<'t> {
    tape: &'t mut Tape,
    /// Where it says its shape.
    place: usize,
    /// Where its names begin.
    first_name: usize,
}

impl SerializeStruct for OpenObject<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        self.tape.names.push(name);
        value.serialize(&mut *self.tape)
    }

    fn end(self) -> Result<(), Error> {
        let names = &self.tape.names[self.first_name..];
        self.tape.codes[self.place] = TOLD.with_borrow_mut(|told| told.shape(names));
        self.tape.names.truncate(self.first_name);
        Ok(())
    }
}

/// What JavaScript was told, by what comes first in memory: words are known by where they stand, which takes no
/// time whatever their length. One that stands in two places is told twice.
struct Told {
    words: Rows<&'static str>,
    shapes: Rows<Vec<&'static str>>,
}

thread_local! {
    static TOLD: RefCell<Told> = const { RefCell::new(Told { words: Rows::new(), shapes: Rows::new() }) };
}

impl Told {
    /// The code of a fixed word.
    fn word(&mut self, word: &'static str) -> i32 {
        let number = self.words.number(
            word.as_ptr().addr(),
            |known| same(known, word),
            || {
                tell_word(word);
                word
            },
        );
        WORD - number
    }

    /// The number of the shape with these names.
    fn shape(&mut self, names: &[&'static str]) -> i32 {
        let row = names.iter().map(|name| name.as_ptr().addr()).sum();
        let all_same = |known: &Vec<&'static str>| {
            known.len() == names.len()
                && known.iter().zip(names).all(|(one, other)| same(one, other))
        };
        self.shapes.number(row, all_same, || {
            tell_shape(&names.join(","));
            names.into()
        })
    }
}

/// Whether they stand in one place.
fn same(one: &str, other: &str) -> bool {
    std::ptr::eq(one, other)
}

/// Things with the numbers that they were given, in rows so short that looking for one takes no time.
struct Rows<T> {
    rows: [Vec<(T, i32)>; ROWS],
    count: i32,
}

const ROWS: usize = 256;

impl<T> Rows<T> {
    const fn new() -> Self {
        Self { rows: [const { Vec::new() }; ROWS], count: 0 }
    }

    fn number(&mut self, row: usize, is: impl Fn(&T) -> bool, new: impl FnOnce() -> T) -> i32 {
        let row = &mut self.rows[row % ROWS];
        if let Some((_, number)) = row.iter().find(|(known, _)| is(known)) {
            return *number;
        }
        let number = self.count;
        self.count += 1;
        row.push((new(), number));
        number
    }
}

impl<'t> Serializer for &'t mut Tape {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = OpenList<'t>;
    type SerializeStruct = OpenObject<'t>;
    type SerializeTuple = Impossible<(), Error>;
    type SerializeTupleStruct = Impossible<(), Error>;
    type SerializeTupleVariant = Impossible<(), Error>;
    type SerializeMap = Impossible<(), Error>;
    type SerializeStructVariant = Impossible<(), Error>;

    fn serialize_bool(self, value: bool) -> Result<(), Error> {
        self.code(if value { TRUE } else { FALSE })
    }

    fn serialize_i8(self, value: i8) -> Result<(), Error> {
        self.whole(value)
    }

    fn serialize_i16(self, value: i16) -> Result<(), Error> {
        self.whole(value)
    }

    fn serialize_i32(self, value: i32) -> Result<(), Error> {
        self.whole(value)
    }

    fn serialize_i64(self, value: i64) -> Result<(), Error> {
        self.whole(value)
    }

    fn serialize_u8(self, value: u8) -> Result<(), Error> {
        self.whole(value)
    }

    fn serialize_u16(self, value: u16) -> Result<(), Error> {
        self.whole(value)
    }

    fn serialize_u32(self, value: u32) -> Result<(), Error> {
        self.whole(value)
    }

    fn serialize_u64(self, value: u64) -> Result<(), Error> {
        self.whole(value)
    }

    fn serialize_f32(self, _: f32) -> Result<(), Error> {
        Err(Error)
    }

    fn serialize_f64(self, _: f64) -> Result<(), Error> {
        Err(Error)
    }

    fn serialize_char(self, value: char) -> Result<(), Error> {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, value: &str) -> Result<(), Error> {
        self.written(TEXT, value);
        Ok(())
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<(), Error> {
        Err(Error)
    }

    fn serialize_none(self) -> Result<(), Error> {
        self.code(NULL)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Error> {
        self.code(NULL)
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Error> {
        self.code(NULL)
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        word: &'static str,
    ) -> Result<(), Error> {
        self.code(TOLD.with_borrow_mut(|told| told.word(word)))
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        word: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        let mut object = self.open_object();
        object.serialize_field(word, value)?;
        object.end()
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<OpenList<'t>, Error> {
        self.counted(LIST, 0);
        Ok(OpenList { place: self.codes.len() - 1, tape: self })
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<OpenObject<'t>, Error> {
        Ok(self.open_object())
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, Error> {
        Err(Error)
    }

    fn serialize_tuple_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleStruct, Error> {
        Err(Error)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Error> {
        Err(Error)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, Error> {
        Err(Error)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Error> {
        Err(Error)
    }
}
