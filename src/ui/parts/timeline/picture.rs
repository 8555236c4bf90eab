//! The picture. It is drawn in percent, so that text keeps its size; it says nothing that the table
//! does not say.

use crate::dom::prelude::*;

use super::Shown;
use super::geometry::{Bar, Named, Scale, height, row_top, whole};
use crate::catalogue::Level;
use crate::draft::{Month, Span};
use crate::evaluation::TimelineRow;
use crate::exchange::Length;
use crate::ui::parts::field::FieldId;

/// What the fillings mean.
#[component]
pub fn Legend(
    /// The level chosen.
    level: Signal<Level>,
    /// Whether something is only being tried.
    tried: Memo<bool>,
) -> impl IntoView {
    let hatch = FieldId::unique();
    view! {
        <span class="tsd-legend">
            <span class="tsd-legend__item">
                <svg class="tsd-key" aria-hidden="true">
                    <rect class={"tsd-fig__span"} width="100%" height="100%" />
                </svg>
                {"実績"}
            </span>
            <span class="tsd-legend__item">
                <svg class="tsd-key" aria-hidden="true">
                    <Hatch id=hatch />
                    <rect class={"tsd-fig__count"} width="100%" height="100%" />
                    <rect fill=paint(hatch) width="100%" height="100%" />
                </svg>
                {move || format!("レベル{}に数える月", level.get())}
            </span>
            <span class="tsd-legend__item">
                <svg class="tsd-key" aria-hidden="true">
                    <rect class={"tsd-fig__over"} width="100%" height="30%" y="70%" />
                </svg>
                {"重なり（1回だけ数える）"}
            </span>
            {move || {
                tried
                    .get()
                    .then(|| {
                        view! {
                            <span class="tsd-legend__item">
                                <svg class="tsd-key" aria-hidden="true">
                                    <rect class={"tsd-fig__try"} width="100%" height="100%" />
                                </svg>
                                {"試算"}
                            </span>
                        }
                    })
            }}
        </span>
    }
}

/// How many rows are surely on one page of paper. With more the picture is smaller there.
const MOST_ON_PAPER: usize = 18;

/// In what the picture is drawn. All of it is drawn anew where this differs, and not wherever a fact does.
#[derive(Clone, Copy, PartialEq)]
struct Frame {
    scale: Scale,
    as_of: Month,
    rows: usize,
}

/// What is drawn below the rows.
#[derive(Clone, PartialEq)]
struct Band {
    counted: Vec<(Month, Month)>,
    shared: Vec<(Month, Month)>,
}

/// One engagement, drawn anew where it differs.
#[derive(Clone, PartialEq)]
struct Row {
    place: usize,
    title: String,
    months: (Month, Month),
    /// Those of them that count.
    counted: Option<(Month, Month)>,
    goes_on: bool,
    tried: bool,
}

impl Frame {
    /// `None` where there is no dated period.
    fn new(shown: &Shown) -> Option<Self> {
        let (timeline, as_of) = (&shown.timeline, shown.as_of);
        let rows = timeline.rows.iter().filter(|row| whole(row, as_of).is_some()).count();
        Some(Self { scale: Scale::new(timeline, as_of)?, as_of, rows })
    }
}

impl Row {
    /// Those with dated periods.
    fn all(shown: &Shown) -> Vec<Self> {
        let rows = shown.timeline.rows.iter().zip(&shown.titles);
        let dated = rows.filter_map(|(row, title)| Some((row, title, whole(row, shown.as_of)?)));
        let row = |(place, (row, title, months)): (usize, (&TimelineRow, &String, _))| {
            let tried = shown.tried.contains(&row.id);
            Self {
                place,
                title: title.clone(),
                months,
                counted: row.dated.filter(|_| row.counts() && !tried),
                goes_on: matches!(row.span, Some(Span::Ongoing { .. })),
                tried,
            }
        };
        dated.enumerate().map(row).collect()
    }
}

/// The picture, where there is a dated period.
#[component]
pub fn Picture(
    /// What is shown.
    shown: Memo<Shown>,
) -> impl IntoView {
    let hatch = FieldId::unique();
    let frame = Memo::new(move || Frame::new(&shown.read()));
    let total = Memo::new(move || shown.read().total());
    let band = Memo::new(move || {
        let timeline = &shown.read().timeline;
        Band { counted: timeline.counted.clone(), shared: timeline.shared.clone() }
    });
    move || {
        let Frame { scale, as_of, rows } = frame.get()?;
        let bottom = row_top(rows);
        let label = move || {
            let total = total.get();
            format!("{rows}件の実績の期間。{total}。詳しくは下の「表で見る」にあります。")
        };
        Some(view! {
            <svg class="tsd-fig" class:tsd-fig--tall={rows > MOST_ON_PAPER} width="100%" height=height(rows) role="img" aria-label=label>
                <Hatch id=hatch />
                <g aria-hidden="true">
                    {grid(scale, as_of, bottom + 52)}
                    <For each=move || Row::all(&shown.read()) key=Clone::clone let(row)>
                        {draw_row(scale, hatch, row)}
                    </For>
                    {move || draw_band(scale, hatch, bottom, band.get())}
                </g>
            </svg>
            // The picture's label says it too. In the picture it would be cut off on a narrow screen.
            <p class="tsd-strong" aria-hidden="true">
                {move || total.get()}
            </p>
        })
    }
}

/// The months that count, and those of them that several engagements cover.
fn draw_band(scale: Scale, hatch: FieldId, bottom: usize, band: Band) -> impl IntoView + use<> {
    let name = (!band.counted.is_empty())
        .then(|| view! { <text x="0" y=bottom + 18>{"合わせて数える月"}</text> });
    let counted = band.counted.into_iter();
    let counted = counted.map(|run| filled(scale.bar(run), bottom + 26, hatch));
    let shared = band.shared.into_iter().map(|run| {
        let Bar { x, width } = scale.bar(run);
        view! { <rect class="tsd-fig__over" x=percent(x) width=percent(width) y=bottom + 45 height="3" /> }
    });
    view! {
        {name}
        {counted.collect_view()}
        {shared.collect_view()}
    }
}

/// The years, and the month of assessment.
fn grid(scale: Scale, as_of: Month, bottom: usize) -> impl IntoView {
    let now = scale.now(as_of);
    let years = scale.years(now).into_iter().map(|(x, year, named)| {
        view! {
            <line class="tsd-fig__grid" x1=percent(x) x2=percent(x) y1="24" y2=bottom />
            {(named != Named::Never)
                .then(|| {
                    let class = if named == Named::WhereWide { "tsd-fig__wide" } else { "" };
                    view! { <text class=class x=percent(x) y="14">{year}</text> }
                })}
        }
    });
    view! {
        {years.collect_view()}
        <line class="tsd-fig__now" x1=percent(now) x2=percent(now) y1="24" y2=bottom />
        <text x=percent(now) y="14" text-anchor="end">
            {"判定の月"}
        </text>
    }
}

/// One engagement.
fn draw_row(scale: Scale, hatch: FieldId, row: Row) -> impl IntoView + use<> {
    let Row { place, title, months, counted, goes_on, tried } = row;
    let top = row_top(place);
    let Bar { x, width } = scale.bar(months);
    let class = if tried { "tsd-fig__try" } else { "tsd-fig__span" };
    let arrow = if counted.is_some() { "tsd-fig__count" } else { class };
    view! {
        // A frame of its own cuts off a title that is too long.
        <svg x="0" y=top width="100%" height="24">
            <text x="0" y="18">
                {title}
            </text>
        </svg>
        <rect class=class x=percent(x) y=top + 24 width=percent(width) height="16" rx="2" />
        {counted.map(|months| filled(scale.bar(months), top + 24, hatch))}
        {goes_on
            .then(|| {
                view! {
                    <svg x=percent(x + width) y=top + 24 width="10" height="16">
                        <path class=arrow d="M1 0l8 8-8 8z" />
                    </svg>
                }
            })}
    }
}

/// A bar of months that count: filled and hatched, so that it is told without colour.
fn filled(Bar { x, width }: Bar, y: usize, hatch: FieldId) -> impl IntoView {
    let [x, width] = [percent(x), percent(width)];
    view! {
        <rect class="tsd-fig__count" x=x.clone() y=y width=width.clone() height="16" rx="2" />
        <rect fill=paint(hatch) x=x y=y width=width height="16" rx="2" />
    }
}

/// The hatching of months that count.
#[component]
fn Hatch(
    /// Its id.
    id: FieldId,
) -> impl IntoView {
    view! {
        <defs>
            <pattern
                id=id.control()
                width="6"
                height="6"
                patternUnits="userSpaceOnUse"
                patternTransform="rotate(45)"
            >
                <path d={"M0 0v6"} stroke="var(--tsd-bg)" stroke-width="2" stroke-opacity="0.5" />
            </pattern>
        </defs>
    }
}

/// The hatching, as what to fill with.
fn paint(hatch: FieldId) -> String {
    format!("url(#{})", hatch.control())
}

/// A length in percent.
fn percent(length: f64) -> String {
    format!("{}%", Length(length))
}
