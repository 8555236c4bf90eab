//! A bar of parts: each has its own shade or pattern, so that it is told apart without colour.

use crate::dom::prelude::*;

use crate::cohort::sentence;
use crate::evaluation::Reached;
use crate::exchange::Length;

/// What a part of a bar stands for, and so how it is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fill {
    /// People who have this 到達レベル: 達成 in a shade, the darker the higher; みなし到達 hatched.
    At(Reached),
    /// People without a level: an outline.
    Without,
    /// A plain amount.
    Plain,
}

impl Fill {
    fn class(self) -> &'static str {
        match self {
            Self::At(Reached::Achieved(level)) => match level.get() {
                7 => "tsd-bar__v",
                6 => "tsd-bar__v tsd-bar__v--6",
                5 => "tsd-bar__v tsd-bar__v--5",
                4 => "tsd-bar__v tsd-bar__v--4",
                _ => "tsd-bar__v tsd-bar__v--3",
            },
            Self::At(Reached::Deemed(_)) => "tsd-bar__deemed",
            Self::Without => "tsd-bar__v tsd-bar__v--0",
            Self::Plain => "tsd-bar__v",
        }
    }

    /// The pattern that fills it, where it is not the style that does.
    fn pattern(self) -> Option<&'static str> {
        matches!(self, Self::At(Reached::Deemed(_))).then_some("url(#tsd-hatch)")
    }

    /// Whether its number is written in it, where there is room: not where it stands right beside.
    fn is_numbered(self) -> bool {
        matches!(self, Self::At(_))
    }
}

/// The pattern that [`Bar`] and [`Key`] draw みなし到達 with; it must stand once on the page.
#[component]
pub fn Hatch() -> impl IntoView {
    view! {
        <svg class="tsd-vh" aria-hidden="true">
            <defs>
                <pattern
                    id="tsd-hatch"
                    width="6"
                    height="6"
                    patternUnits="userSpaceOnUse"
                    patternTransform="rotate(45)"
                >
                    <path class="tsd-bar__hatch" d={"M2 0v6"} />
                </pattern>
            </defs>
        </svg>
    }
}

/// The bar; what it says stands in numbers beside it.
#[component]
pub fn Bar(
    /// Its parts from the left, each with how many it stands for.
    parts: Vec<(Fill, usize)>,
    /// How many the whole bar stands for.
    whole: usize,
) -> impl IntoView {
    let percent = move |part: usize| 100.0 * part as f64 / whole.max(1) as f64;
    let mut from = 0;
    let parts = parts.into_iter().filter(|(_, count)| *count > 0).map(|(fill, count)| {
        let (x, width) = (percent(from), percent(count));
        from += count;
        view! {
            <rect
                class=fill.class()
                fill=fill.pattern()
                x=format!("{}%", Length(x))
                width=format!("{}%", Length(width))
                height="100%"
            />
            {(fill.is_numbered() && width >= 9.0)
                .then(|| {
                    view! {
                        <text
                            x=format!("{}%", Length(x + width / 2.0))
                            y="50%"
                            dy=".36em"
                            text-anchor="middle"
                        >
                            {sentence::count(count)}
                        </text>
                    }
                })}
        }
    });
    view! {
        <svg class="tsd-bar tsd-bar--l" aria-hidden="true">
            <rect class="tsd-bar__bg" width={"100%"} height="100%" />
            {parts.collect_view()}
        </svg>
    }
}

/// A sample of how a part is drawn.
#[component]
pub fn Key(
    /// Which part.
    fill: Fill,
) -> impl IntoView {
    view! {
        <svg class="tsd-key" aria-hidden="true">
            <rect class=fill.class() fill=fill.pattern() width="100%" height="100%" />
        </svg>
    }
}
