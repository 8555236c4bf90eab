//! このアプリについて: what it is, how it is used, what happens to what one enters, and whose words
//! these are.

use crate::dom::prelude::*;

use crate::catalogue::CATALOGUE;
use crate::session::Session;
use crate::ui::parts::link::PlaceLink;
use crate::ui::route::Route;
use crate::ui::router::Router;

/// このアプリについて.
#[component]
pub fn About(
    /// The open draft.
    session: Session,
) -> impl IntoView {
    view! {
        <div class="tsd-stack--l">
            <h1 class="tsd-h1 tsd-h1--rule">{"このアプリについて"}</h1>
            <section class="tsd-prose">
                <h2 class="tsd-h2 tsd-h2--chip">{"何をするものか"}</h2>
                <p>
                    {"ITスキル標準V3「ITサービスマネジメント」の達成度指標に、ご自身の実績を照らし合わせるための道具です。専門分野とレベルごとに、達成しているか、足りない項目は何で、なぜ足りないかを、指標の文言のまま示します。"}
                </p>
                <p>
                    {"結果は自己診断であり、資格や認定ではありません。原文だけでは決まらない点をどう読んでいるかは、「"}
                    <PlaceLink to=Route::Readings(None)>{"判定の考え方"}</PlaceLink>
                    {"」に示しています。"}
                </p>
            </section>
            <Usage />
            <Handling session />
            <section class="tsd-prose">
                <h2 class="tsd-h2 tsd-h2--chip">{"使える環境"}</h2>
                <p>
                    {"WebAssembly を使える Chrome、Edge、Firefox、Safari の最新版で使えるように作っています。動作を確かめているのは Chromium です。httpsで配信され、ほかのページの中でなく開いたときは、一度開けば次からは通信がなくても開けます（配信する人が止めていなければ）。"}
                </p>
            </section>
            <Sources />
        </div>
    }
}

/// How it is used, in four steps.
#[component]
fn Usage() -> impl IntoView {
    view! {
        <section class="tsd-prose">
            <h2 class="tsd-h2 tsd-h2--chip">{"使い方"}</h2>
            <ol>
                <li>
                    {"「"} <PlaceLink to=Route::Home>{"概要とマップ"}</PlaceLink>
                    {"」で、携わっている専門分野とレベルを選びます。"}
                </li>
                <li>
                    {"担当した仕事を実績として入力し、専門性の深さなどを選びます。実績は一度入力すれば、その専門分野のすべてのレベルの判定に使われます。"}
                </li>
                <li>
                    {"達成・未達とその理由を確かめます。「試してみる」を押すと、足りない項目がそろったときの判定を、下書きを変えずに見られます。"}
                </li>
                <li>
                    {"「"} <PlaceLink to=Route::Report>{"レポート"}</PlaceLink>
                    {"」を印刷するか、ファイルに書き出して渡します。受け取った方は「"}
                    <PlaceLink to=Route::Cohort>{"部門ビュー"}</PlaceLink>
                    {"」で、何人分ものファイルをまとめて見られます。"}
                </li>
            </ol>
        </section>
    }
}

/// What happens to what one enters.
#[component]
fn Handling(
    /// The open draft.
    session: Session,
) -> impl IntoView {
    let count = move || session.drafts().len();
    view! {
        <section class="tsd-prose">
            <h2 class="tsd-h2 tsd-h2--chip">{"入力した内容の扱い"}</h2>
            <ul>
                <li>
                    {"入力した内容は、この端末の外へ送信されません。判定はすべてブラウザの中で行い、利用状況の計測もしません。"}
                </li>
                <li>
                    {"下書きは、このブラウザの保存領域に残ります。いまこの端末にある下書きは"}
                    {count} {"件です。"}
                </li>
                <li>
                    {"自動のバックアップはありません。閲覧データの削除や端末の入れ替えで消えるため、ときどき「"}
                    <PlaceLink to=Route::Drafts>{"下書き"}</PlaceLink>
                    {"」からファイルに書き出してください。"}
                </li>
                <li>
                    {"共用の端末では、使い終えたら「下書き」の「この端末から消去」で消してください。"}
                </li>
                <li>
                    {"書き出したファイルと「リンクで渡す」のリンクには、下書きの内容が入っています。読まれてよい相手にだけ渡してください。"}
                </li>
            </ul>
        </section>
    }
}

/// Whose words and whose work it is made of, and the versions.
#[component]
fn Sources() -> impl IntoView {
    let attribution = &CATALOGUE.attribution;
    view! {
        <section class="tsd-prose">
            <h2 class="tsd-h2 tsd-h2--chip">{"出典と権利"}</h2>
            <p>{attribution.note}</p>
            <dl class="tsd-dl">
                <dt>{"出典"}</dt>
                <dd>{attribution.work}</dd>
                <dt>{"発行"}</dt>
                <dd>{attribution.publisher}</dd>
                <dt>{"見た目"}</dt>
                <dd>
                    {"デジタル庁デザインシステムのデザイントークン（MITライセンス）に基づいています。"}
                </dd>
                <dt>{"プログラム"}</dt>
                <dd>{"MITライセンス"}</dd>
                <dt>{"使っているライブラリ"}</dt>
                <dd>
                    <Licenses />
                </dd>
                <dt>{"アプリの版"}</dt>
                <dd>{env!("CARGO_PKG_VERSION")}</dd>
                <dt>{"指標データの版"}</dt>
                <dd>{CATALOGUE.version}</dd>
            </dl>
        </section>
    }
}

/// The list of what it is made of, with the terms: a file of the release; in the release that is one
/// file, a part of it.
#[component]
fn Licenses() -> impl IntoView {
    let inside = document().get_element_by_id("tasseido-licenses");
    if let Some(text) = inside.and_then(|list| list.text_content()) {
        return view! {
            <details>
                <summary>{"一覧とライセンス"}</summary>
                <pre class="tsd-pre">{text}</pre>
            </details>
        }
        .into_view();
    }
    if expect_context::<Router>().is_addressed() {
        view! { <a href="./licenses.txt" target="_blank" rel="noopener">{"一覧とライセンス"}</a> }
            .into_view()
    } else {
        "配布物の licenses.txt に、一覧とライセンスがあります。".into_view()
    }
}
