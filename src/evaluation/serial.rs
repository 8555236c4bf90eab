//! What the public format is written with: objects, fixed words and lists.

use serde::ser::{Serialize, SerializeSeq, Serializer};

/// An object whose fields have fixed names. On their way to JavaScript these are made once and not at every
/// report, which is what most of its time would go into.
pub(super) fn object<S: Serializer>(serializer: S) -> Result<S::SerializeStruct, S::Error> {
    // How many there are is a hint; only that there is one matters.
    serializer.serialize_struct("", 1)
}

/// A fixed word, which goes to JavaScript as the names of fields do.
pub(super) struct Word(pub(super) &'static str);

impl Serialize for Word {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_unit_variant("", 0, self.0)
    }
}

/// A list made on the way out, without collecting it first.
pub(super) struct List<F>(pub(super) F);

impl<F: Fn() -> I, I: Iterator<Item: Serialize>> Serialize for List<F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let items = (self.0)();
        let mut list = serializer.serialize_seq(items.size_hint().1)?;
        for item in items {
            list.serialize_element(&item)?;
        }
        list.end()
    }
}
