//! Where in a draft something stands: a JSON Pointer (RFC 6901), built on the way down.

use std::fmt;

/// A place in a JSON document. It borrows the place above, so that going down costs nothing.
#[derive(Clone, Copy)]
pub enum Path<'a> {
    /// The whole document.
    Root,
    /// The whole document of a newer version: what this one does not understand is left out.
    Newer,
    /// A field of an object.
    Field(&'a Path<'a>, &'a str),
    /// An item of a list, from 0.
    Item(&'a Path<'a>, usize),
}

impl<'a> Path<'a> {
    /// The field `name` below this place.
    #[must_use]
    pub fn field(&'a self, name: &'a str) -> Self {
        Self::Field(self, name)
    }

    /// Whether it is in what a newer version wrote.
    #[must_use]
    pub fn is_in_newer(&self) -> bool {
        match self {
            Self::Root => false,
            Self::Newer => true,
            Self::Field(above, _) | Self::Item(above, _) => above.is_in_newer(),
        }
    }

    /// The item `index` below this place.
    #[must_use]
    pub fn item(&'a self, index: usize) -> Self {
        Self::Item(self, index)
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Root | Self::Newer => Ok(()),
            Self::Field(above, name) => {
                write!(f, "{above}/{}", name.replace('~', "~0").replace('/', "~1"))
            }
            Self::Item(above, index) => write!(f, "{above}/{index}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_a_json_pointer() {
        let root = Path::Root;
        let (a, b) = (root.field("a/b~c"), 0);
        assert_eq!(root.to_string(), "");
        assert_eq!(a.item(b).to_string(), "/a~1b~0c/0");
    }
}
