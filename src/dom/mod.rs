//! What the page is made of: elements, the text in them, and what keeps them up to date.
//!
//! Leptos brings the components, the events and the graph of signals; this brings the nodes. Leptos' own nodes
//! have a type for each element, attribute and closure, and each type is compiled anew. Here there is one
//! type of element ([`El`]) and one of everything that can stand in it ([`View`]); closures are boxed
//! where they arrive. `view!` writes Leptos' syntax out for these.
//!
//! An element is made when its `view!` is evaluated. What follows a signal ([`react()`]) belongs to the
//! reactive owner in which it was made and ends with it; a `View` by itself owns nothing but nodes.
//!
//! Deliberately absent: rendering to text, hydration, and setting HTML from text.

mod attribute;
mod element;
mod into_view;
mod kept;
mod list;
mod mount;
mod node_ref;
pub mod prelude;
mod react;
mod show;
mod slices;
mod view;

pub use attribute::{Given, Plain, Said, Value};
pub use element::El;
pub use into_view::{CollectView, IntoView};
pub use kept::Kept;
pub use list::For;
pub use mount::{Mounted, mount};
pub use node_ref::NodeRef;
pub use react::react;
pub use show::Show;
pub use slices::{Slice, all_at_once, all_in_turn, all_made, in_slices};
pub use view::View;

/// What stands inside a component, made once.
pub type Children = Box<dyn FnOnce() -> View>;

/// What stands inside a component, made each time it is shown.
pub type ChildrenFn = Box<dyn Fn() -> View>;
