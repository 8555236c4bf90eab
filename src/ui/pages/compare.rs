//! 比較: two drafts or snapshots side by side.

use crate::dom::prelude::*;

use crate::draft::Draft;
use crate::evaluation;
use crate::session::Session;
use crate::ui::parts::compare::choose::{Choose, Pair};
use crate::ui::parts::compare::facts::FactsTable;
use crate::ui::parts::compare::rows::{self, Row};
use crate::ui::parts::compare::verdicts::VerdictsTable;
use crate::ui::parts::field::Check;
use crate::ui::parts::link::PlaceLink;
use crate::ui::route::Route;

/// 比較.
#[component]
pub fn Compare(
    /// The open draft.
    session: Session,
) -> impl IntoView {
    let pair = Pair::new(session);
    let only_changes = RwSignal::new(true);
    let both = Memo::new(move || {
        let (left, right) = (pair.left.get(), pair.right.get());
        (left != right).then(|| session.find(&left).zip(session.find(&right))).flatten()
    });
    view! {
        <div class="tsd-stack--l">
            <div class="tsd-cluster tsd-cluster--spread">
                <h1 class="tsd-h1">{"2つの下書きを比べる"}</h1>
                <PlaceLink to=Route::Drafts>{"下書きの一覧へ"}</PlaceLink>
            </div>
            <div class="tsd-fields">
                <Choose session id="tsd-compare-left" label="左" chosen=pair.left />
                <Choose session id="tsd-compare-right" label="右" chosen=pair.right />
            </div>
            <Check
                checked=only_changes
                set=Callback::new(move |is| only_changes.set(is))
                label="変わったところだけ表示".to_owned()
            />
            {move || match both.get() {
                Some((left, right)) => {
                    let only_changes = only_changes.get();
                    view! { <Compared session left=&left right=&right only_changes /> }.into_view()
                }
                None => {
                    view! {
                        <p>
                            {"比べる下書きを左右に1つずつ選んでください。下書きの一覧で「記録を残す」を使うと、ある時点の内容を取っておけます。"}
                        </p>
                    }
                        .into_view()
                }
            }}
        </div>
    }
}

/// The comparison.
#[component]
fn Compared<'d>(
    /// The open draft.
    session: Session,
    /// The left one.
    left: &'d Draft,
    /// The right one.
    right: &'d Draft,
    /// Whether only what differs is shown.
    only_changes: bool,
) -> impl IntoView + use<> {
    let chosen = session.chosen_month().get();
    let month = |draft: &Draft| draft.fixed_month().unwrap_or(chosen);
    let report = |draft: &Draft| evaluation::evaluate(draft, month(draft));
    let mut groups = rows::facts(left, right, month(right));
    if only_changes {
        for (_, rows) in &mut groups {
            rows.retain(Row::differs);
        }
        groups.retain(|(_, rows)| !rows.is_empty());
    }
    let same = groups.is_empty();
    let (left_title, right_title) = (left.shown_title().to_owned(), right.shown_title().to_owned());
    let titles = (left_title.clone(), right_title.clone());
    let tables = groups.into_iter().map(move |(name, rows)| {
        let (left, right) = titles.clone();
        view! { <FactsTable name rows left right /> }
    });
    view! {
        <VerdictsTable left=report(left) left_title right=report(right) right_title only_changes />
        {tables.collect_view()}
        {same.then(|| view! { <p>{"事実に違いはありません。"}</p> })}
    }
}
