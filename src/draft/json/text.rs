//! JSON as text: RFC 8259, exactly, with a bound on its depth.

use super::number::{Number, length};
use super::{Json, MAX_DEPTH};
use crate::draft::path::Path;

/// Why a text is no JSON, and from which byte on. It is where a character begins, or the end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The place of the first byte that is wrong.
    pub at: usize,
    /// The value in which it stands, as a JSON Pointer.
    pub path: String,
    /// What is wrong there.
    pub why: Why,
}

/// What is wrong with a text that is no JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It ends where something must follow.
    End,
    /// A character that cannot stand there.
    Character,
    /// Half of a character, without the other half.
    HalfCharacter,
    /// Lists and objects are nested deeper than [`MAX_DEPTH`].
    TooDeep,
}

impl Fault {
    fn new(at: usize, why: Why) -> Self {
        Self { at, path: String::new(), why }
    }

    /// The same, of the value that holds this one at `place`.
    fn below(self, place: Path<'_>) -> Self {
        Self { path: format!("{place}{}", self.path), ..self }
    }
}

type Result<T> = std::result::Result<T, Fault>;

/// The value that `text` writes.
pub fn read(text: &str) -> Result<Json> {
    let mut reader = Reader { text, at: 0 };
    let value = reader.value(MAX_DEPTH)?;
    reader.white_space();
    if reader.at < text.len() { Err(reader.fault()) } else { Ok(value) }
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// What stands here is wrong.
    fn fault(&self) -> Fault {
        let why = if self.at < self.text.len() { Why::Character } else { Why::End };
        Fault::new(self.at, why)
    }

    fn white_space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    /// One of `all`, which must be next but for white space.
    fn one_of(&mut self, all: &[u8]) -> Result<u8> {
        self.white_space();
        match self.peek() {
            Some(byte) if all.contains(&byte) => {
                self.at += 1;
                Ok(byte)
            }
            _ => Err(self.fault()),
        }
    }

    fn value(&mut self, deeper: usize) -> Result<Json> {
        self.white_space();
        match self.peek() {
            Some(b'{') => self.object(deeper),
            Some(b'[') => self.array(deeper),
            Some(b'"') => self.string().map(Json::String),
            Some(b't') => self.word("true", Json::Bool(true)),
            Some(b'f') => self.word("false", Json::Bool(false)),
            Some(b'n') => self.word("null", Json::Null),
            Some(b'-' | b'0'..=b'9') => self.number(),
            _ => Err(self.fault()),
        }
    }

    fn word(&mut self, word: &str, value: Json) -> Result<Json> {
        for byte in word.bytes() {
            if self.peek() != Some(byte) {
                return Err(self.fault());
            }
            self.at += 1;
        }
        Ok(value)
    }

    fn number(&mut self) -> Result<Json> {
        let start = self.at;
        let rest = &self.text.as_bytes()[start..];
        self.at += length(rest).map_err(|wrong| {
            self.at += wrong;
            self.fault()
        })?;
        Ok(Json::Number(Number::of_number(&self.text[start..self.at])))
    }

    /// Into a list or an object: past its opening bracket, one deeper.
    fn open(&mut self, deeper: usize) -> Result<usize> {
        let at = self.at;
        self.at += 1;
        self.white_space();
        deeper.checked_sub(1).ok_or_else(|| Fault::new(at, Why::TooDeep))
    }

    fn array(&mut self, deeper: usize) -> Result<Json> {
        let deeper = self.open(deeper)?;
        let mut items = Vec::new();
        if self.peek() == Some(b']') {
            self.at += 1;
            return Ok(Json::Array(items));
        }
        loop {
            let item = self.value(deeper);
            items.push(item.map_err(|fault| fault.below(Path::Root.item(items.len())))?);
            if self.one_of(b",]")? == b']' {
                return Ok(Json::Array(items));
            }
        }
    }

    fn object(&mut self, deeper: usize) -> Result<Json> {
        let deeper = self.open(deeper)?;
        let mut fields = Vec::new();
        if self.peek() == Some(b'}') {
            self.at += 1;
            return Ok(Json::Object(fields));
        }
        loop {
            self.white_space();
            if self.peek() != Some(b'"') {
                return Err(self.fault());
            }
            let name = self.string()?;
            self.one_of(b":")?;
            let value = self.value(deeper);
            let value = value.map_err(|fault| fault.below(Path::Root.field(&name)))?;
            fields.push((name, value));
            if self.one_of(b",}")? == b'}' {
                return Ok(Json::Object(fields));
            }
        }
    }

    /// A text; its opening quotation mark is next.
    fn string(&mut self) -> Result<String> {
        self.at += 1;
        let mut string = String::new();
        loop {
            let start = self.at;
            let rest = &self.text.as_bytes()[start..];
            let plain = rest.iter().position(|byte| matches!(byte, b'"' | b'\\' | 0..0x20));
            self.at += plain.unwrap_or(rest.len());
            string.push_str(&self.text[start..self.at]);
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(string);
                }
                Some(b'\\') => string.push(self.escape()?),
                _ => return Err(self.fault()),
            }
        }
    }

    /// The character that an escape writes; its backslash is next.
    fn escape(&mut self) -> Result<char> {
        let half = Fault::new(self.at, Why::HalfCharacter);
        self.at += 1;
        let character = match self.peek() {
            Some(byte @ (b'"' | b'\\' | b'/')) => char::from(byte),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => {
                let first = self.unit()?;
                if !(0xd800..0xdc00).contains(&first) {
                    return char::from_u32(first).ok_or(half);
                }
                // Half of a character; the other half must follow.
                if self.peek() != Some(b'\\') {
                    return Err(if self.peek().is_none() { self.fault() } else { half });
                }
                self.at += 1;
                if self.peek() != Some(b'u') {
                    return Err(if self.peek().is_none() { self.fault() } else { half });
                }
                let second = self.unit()?;
                if !(0xdc00..0xe000).contains(&second) {
                    return Err(half);
                }
                let code = 0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00);
                return char::from_u32(code).ok_or(half);
            }
            _ => return Err(self.fault()),
        };
        self.at += 1;
        Ok(character)
    }

    /// The four digits of an escape; its `u` is next.
    fn unit(&mut self) -> Result<u32> {
        let mut unit = 0;
        for _ in 0..4 {
            self.at += 1;
            let digit = self.peek().and_then(|byte| char::from(byte).to_digit(16));
            unit = unit << 4 | digit.ok_or_else(|| self.fault())?;
        }
        self.at += 1;
        Ok(unit)
    }
}

impl Json {
    /// This value as JSON text, on one line.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut text = String::new();
        write(self, &mut text);
        text
    }
}

fn write(json: &Json, text: &mut String) {
    match json {
        Json::Null => text.push_str("null"),
        Json::Bool(true) => text.push_str("true"),
        Json::Bool(false) => text.push_str("false"),
        Json::Number(number) => text.push_str(&number.to_string()),
        Json::String(string) => write_string(string, text),
        Json::Array(items) => {
            text.push('[');
            for (place, item) in items.iter().enumerate() {
                if place > 0 {
                    text.push(',');
                }
                write(item, text);
            }
            text.push(']');
        }
        Json::Object(fields) => {
            text.push('{');
            for (place, (name, value)) in fields.iter().enumerate() {
                if place > 0 {
                    text.push(',');
                }
                write_string(name, text);
                text.push(':');
                write(value, text);
            }
            text.push('}');
        }
    }
}

fn write_string(string: &str, text: &mut String) {
    const HEX: &[u8; 16] = b"0123456789abcdef";
    text.push('"');
    let mut rest = string;
    while let Some(place) = rest.find(|c| matches!(c, '"' | '\\' | '\0'..' ')) {
        text.push_str(&rest[..place]);
        let byte = rest.as_bytes()[place];
        let short = match byte {
            0x08 => b'b',
            0x0c => b'f',
            b'\n' => b'n',
            b'\r' => b'r',
            b'\t' => b't',
            b'"' | b'\\' => byte,
            _ => b'u',
        };
        text.push('\\');
        text.push(char::from(short));
        if short == b'u' {
            text.push_str("00");
            text.push(char::from(HEX[usize::from(byte >> 4)]));
            text.push(char::from(HEX[usize::from(byte & 15)]));
        }
        rest = &rest[place + 1..];
    }
    text.push_str(rest);
    text.push('"');
}
