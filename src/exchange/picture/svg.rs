//! Writing SVG: a few shapes, and text that is escaped.

use std::fmt::Write;

use super::{Length, Picture};

pub const PAPER: &str = "#fff";
pub const SUNKEN: &str = "#f2f2f2";
pub const INK: &str = "#1a1a1a";
pub const WEAK: &str = "#595959";
pub const LINE: &str = "#949494";
pub const LINE_WEAK: &str = "#ccc";
pub const ACCENT: &str = "#0017c1";
pub const MET: &str = "#197a4b";
pub const MET_SOFT: &str = "#e6f5ec";
pub const DEEMED: &str = "#0055ad";
pub const DEEMED_SOFT: &str = "#f0f9ff";
pub const UNMET: &str = "#ac3e00";

const FONT: &str = "sans-serif";

/// How a shape is painted.
#[derive(Clone, Copy)]
pub struct Paint {
    /// Its inside.
    pub fill: &'static str,
    /// Its edge.
    pub stroke: &'static str,
    /// The dashes of its edge; none where it is whole.
    pub dashes: Option<&'static str>,
}

impl Paint {
    /// Painted inside, with an edge.
    pub const fn of(fill: &'static str, stroke: &'static str) -> Self {
        Self { fill, stroke, dashes: None }
    }

    fn attributes(self) -> String {
        let dashes = self.dashes.map(|dashes| format!(" stroke-dasharray=\"{dashes}\""));
        format!("fill=\"{}\" stroke=\"{}\"{}", self.fill, self.stroke, dashes.unwrap_or_default())
    }
}

/// How words are set.
#[derive(Clone, Copy)]
pub struct Words {
    /// Their height.
    pub size: u32,
    /// Their colour.
    pub colour: &'static str,
    /// Whether they are bold.
    pub bold: bool,
    /// Where their point is: `start`, `middle` or `end`.
    pub anchor: &'static str,
}

/// A picture on its way.
#[derive(Default)]
pub struct Svg(String);

impl Svg {
    /// A rectangle at (x, y), as wide and high as `size` tells.
    pub fn rect(&mut self, at: (f64, f64), size: (f64, f64), paint: Paint) {
        let [x, y, width, height] = [at.0, at.1, size.0, size.1].map(Length);
        let paint = paint.attributes();
        self.put(&format!(
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"3\" {paint}/>"
        ));
    }

    /// A line.
    pub fn line(&mut self, from: (f64, f64), to: (f64, f64), paint: Paint) {
        let [x1, y1, x2, y2] = [from.0, from.1, to.0, to.1].map(Length);
        let paint = paint.attributes();
        self.put(&format!("<line x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\" {paint}/>"));
    }

    /// Strokes, drawn in a square of 24 whose corner is at (x, y).
    pub fn strokes(&mut self, at: (f64, f64), path: &str, colour: &str, dashes: &str) {
        let (x, y) = (Length(at.0), Length(at.1));
        let dashes = if dashes.is_empty() {
            String::new()
        } else {
            format!(" stroke-dasharray=\"{dashes}\"")
        };
        self.put(&format!(
            "<path transform=\"translate({x} {y})\" d=\"{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\" stroke-linecap=\"round\" stroke-linejoin=\"round\"{dashes}/>"
        ));
    }

    /// Words on one line.
    pub fn words(&mut self, at: (f64, f64), words: Words, text: &str) {
        let (x, y) = (Length(at.0), Length(at.1));
        let Words { size, colour, bold, anchor } = words;
        let weight = if bold { " font-weight=\"700\"" } else { "" };
        self.put(&format!(
            "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" fill=\"{colour}\" text-anchor=\"{anchor}\"{weight}>{}</text>",
            escaped(text)
        ));
    }

    fn put(&mut self, element: &str) {
        self.0.push_str(element);
        self.0.push('\n');
    }

    /// The picture, named and described for those who do not see it.
    pub fn end(self, (width, height): (u32, u32), title: &str, description: &str) -> Picture {
        let mut svg = String::new();
        let (title, description) = (escaped(title), escaped(description));
        let _ = write!(
            svg,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"t d\" font-family=\"{FONT}\" lang=\"ja\">\n\
             <title id=\"t\">{title}</title>\n<desc id=\"d\">{description}</desc>\n\
             <rect width=\"{width}\" height=\"{height}\" fill=\"{PAPER}\"/>\n{}</svg>\n",
            self.0
        );
        Picture { svg, width, height }
    }
}

/// Text that XML takes as text; what XML cannot hold is left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\r' | '\t' => out.push(' '),
            '\u{fffe}' | '\u{ffff}' => {}
            _ if character.is_control() => {}
            _ => out.push(character),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_text_whatever_it_holds() {
        assert_eq!(escaped("<a b=\"&\">\u{0}\u{1b}\n二"), "&lt;a b=&quot;&amp;&quot;&gt; 二");
    }

    #[test]
    fn the_colours_are_those_of_the_page() {
        let tokens = include_str!("../../../style/tokens.css");
        for (name, colour) in [
            ("bg", PAPER),
            ("bg-sunken", SUNKEN),
            ("ink-strong", INK),
            ("ink-weak", WEAK),
            ("line", LINE),
            ("line-weak", LINE_WEAK),
            ("accent", ACCENT),
            ("met", MET),
            ("met-soft", MET_SOFT),
            ("deemed", DEEMED),
            ("deemed-soft", DEEMED_SOFT),
            ("unmet", UNMET),
        ] {
            assert!(tokens.contains(&format!("--tsd-{name}: light-dark({colour},")), "{name}");
        }
    }
}
