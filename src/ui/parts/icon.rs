//! The icons: few, drawn by strokes, never alone in telling something.

use crate::dom::prelude::*;

/// Which icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// A ring with a tick: 達成.
    Met,
    /// A broken ring with a tick: みなし到達.
    Deemed,
    /// A triangle: 未達.
    Unmet,
    /// A dotted ring: nothing entered yet.
    Untouched,
    /// A stroke: not asked for.
    NotAsked,
    /// A plus.
    Add,
    /// An arrow up.
    Up,
    /// An arrow down.
    Down,
    /// Two sheets.
    Copy,
    /// An arrow to elsewhere.
    Send,
    /// A bin.
    Delete,
    /// An arrow back.
    Undo,
    /// An arrow forth.
    Redo,
    /// A screen with a tick: kept on this device.
    Saved,
    /// A ring with an exclamation mark.
    Warning,
    /// A ring with an i.
    Info,
    /// Three lines.
    Menu,
    /// A chevron down.
    Open,
    /// A flask: what if.
    Try,
    /// A cross.
    Close,
    /// A list with ticks.
    List,
    /// A shield.
    Shield,
    /// A flag.
    Flag,
    /// A printer.
    Print,
    /// An arrow into a tray.
    Download,
    /// An arrow out of a tray.
    Upload,
}

impl Icon {
    fn path(self) -> &'static str {
        match self {
            Self::Met => "M12 3a9 9 0 1 0 0 18 9 9 0 1 0 0-18M7.5 12.5l3 3 6-6.5",
            Self::Deemed => {
                "M8 12.5l3 3 5-6M12 3a9 9 0 0 1 4 1M19 6.5a9 9 0 0 1 2 4.5M20.5 15a9 9 0 0 1-3 4M14 20.8a9 9 0 0 1-5-.3M5.5 18a9 9 0 0 1-2-4M3.2 10a9 9 0 0 1 2.3-4.5M8 4a9 9 0 0 1 1.5-.6"
            }
            Self::Unmet => "M12 4.5L21 20H3z",
            Self::Untouched => {
                "M12 3a9 9 0 0 1 2 .2M18 5.3a9 9 0 0 1 1.5 1.7M21 12v1M19 17.5a9 9 0 0 1-1.5 1.4M13 21h-2M6 18.8a9 9 0 0 1-1.2-1.4M3 13v-2M4.8 6.5A9 9 0 0 1 6 5.2M10 3.2"
            }
            Self::NotAsked => "M6 12h12",
            Self::Add => "M12 5v14M5 12h14",
            Self::Up => "M12 19V5M6 11l6-6 6 6",
            Self::Down => "M12 5v14M6 13l6 6 6-6",
            Self::Copy => "M8 8h12v12H8zM16 8V4H4v12h4",
            Self::Send => "M4 12h15M13 6l6 6-6 6",
            Self::Delete => "M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5",
            Self::Undo => "M8 5L4 9l4 4M4 9h10a5 5 0 0 1 0 10h-4",
            Self::Redo => "M16 5l4 4-4 4M20 9H10a5 5 0 0 0 0 10h4",
            Self::Saved => "M3 4h18v12H3zM8 20h8M8.5 10l2.5 2.5 4.5-5",
            Self::Warning => "M12 3a9 9 0 1 0 0 18 9 9 0 1 0 0-18M12 7v6M12 16.5v.01",
            Self::Info => "M12 3a9 9 0 1 0 0 18 9 9 0 1 0 0-18M12 11v6M12 7.5v.01",
            Self::Menu => "M4 6h16M4 12h16M4 18h16",
            Self::Open => "M6 9l6 6 6-6",
            Self::Try => "M9 3h6M10 3v6l-5 9a2 2 0 0 0 2 3h10a2 2 0 0 0 2-3l-5-9V3M8 15h8",
            Self::Close => "M5 5l14 14M19 5L5 19",
            Self::List => {
                "M4 6l1.5 1.5L8 5M4 13l1.5 1.5L8 12M11 6.5h9M11 13.5h9M11 19.5h9M5 19.5h1"
            }
            Self::Shield => "M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6zM9 12l2 2 4-4.5",
            Self::Flag => "M6 21V4h12l-3 4 3 4H6",
            Self::Print => "M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7z",
            Self::Download => "M12 3v12M6 9l6 6 6-6M4 20h16",
            Self::Upload => "M12 16V4M6 10l6-6 6 6M4 20h16",
        }
    }
}

/// An icon; what it means stands in words beside it.
#[component]
pub fn Glyph(
    /// Which one.
    #[prop(into)]
    icon: Signal<Icon>,
    /// Its class.
    #[prop(default = "tsd-icon")]
    class: &'static str,
) -> impl IntoView {
    view! {
        <svg class=class viewBox="0 0 24 24" aria-hidden="true">
            <path d=move || icon.get().path() />
        </svg>
    }
}
