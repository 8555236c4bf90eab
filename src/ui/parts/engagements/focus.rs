//! Where the focus goes after an action has changed the list.

use crate::dom::prelude::*;
use leptos::html;

use super::names::anchor;
use crate::draft::EngagementId;
use crate::ui::parts::focus::focus_within;

/// A part of a card, or of the list, that can have the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// The summary of the card.
    Summary,
    /// The field for the title.
    Title,
    /// The button 上へ.
    Up,
    /// The button 下へ.
    Down,
    /// The button that adds an engagement to the list.
    Add,
}

impl Spot {
    /// The mark by which it is found: `data-tsd-spot`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Summary => "summary",
            Self::Title => "title",
            Self::Up => "up",
            Self::Down => "down",
            Self::Add => "add",
        }
    }
}

/// The way to give the focus to a part of the list.
#[derive(Clone, Copy)]
pub struct Focus(NodeRef<html::Div>);

impl Focus {
    /// Within `root`.
    #[must_use]
    pub fn within(root: NodeRef<html::Div>) -> Self {
        Self(root)
    }

    /// Gives the focus to a part of the card of `id`, once what just changed is shown.
    pub fn go(self, id: &EngagementId, spot: Spot) {
        self.find(format!("[data-tsd-card={}] [data-tsd-spot={}]", anchor(id), spot.name()));
    }

    /// Gives the focus to the button that adds an engagement.
    pub fn go_to_add(self) {
        self.find(format!("[data-tsd-spot={}]", Spot::Add.name()));
    }

    fn find(self, selector: String) {
        focus_within(self.0, selector);
    }
}
