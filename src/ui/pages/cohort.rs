//! 部門ビュー: many people's files as one table, and what it says.

use crate::dom::prelude::*;
use leptos::html;

use crate::session::Session;
use crate::ui::parts::cohort::Department;
use crate::ui::parts::cohort::charts::Charts;
use crate::ui::parts::cohort::intake::{Loading, TakeIn};
use crate::ui::parts::cohort::matrix::Matrix;
use crate::ui::parts::cohort::notes::Notes;
use crate::ui::parts::cohort::stats::Stats;

/// 部門ビュー.
#[component]
pub fn Cohort(
    /// The open draft: its month of assessment is the one used.
    session: Session,
) -> impl IntoView {
    let department = expect_context::<Department>();
    let root = NodeRef::<html::Div>::new();
    let anybody = Memo::new(move || !department.intake_signal().read().cohort.is_empty());
    view! {
        <div class="tsd-stack--l" node_ref=root>
            <div class="tsd-stack">
                <h1 class="tsd-h1 tsd-h1--rule">{"部門ビュー"}</h1>
                <p class="tsd-prose">
                    {"書き出された下書きファイルをまとめて読み込み、部門の到達レベルを一覧します。"}
                    <strong>{"読み込んだ内容は保存も送信もされません。"}</strong>
                    {"ページを閉じると消えます。"}
                </p>
            </div>
            <div class="tsd-stack tsd-noprint">
                <TakeIn department session />
                <Loading department />
            </div>
            <Notes department root />
            <Show when=move || anybody.get()>
                <Stats department />
                <Matrix session department root />
                <Charts department />
            </Show>
        </div>
    }
}
