//! アクセシビリティ方針: what is aimed at, what is done for it, what was tested, and what was not.
//!
//! What it says was tested is tested by `tests/e2e`; whoever changes one looks at the other.

use crate::dom::prelude::*;

/// What is done, whatever one uses the page with.
const DONE: [&str; 7] = [
    "すべての操作をキーボードだけで行えます。フォーカスの位置は、黒と黄色の二重の枠で示します。",
    "達成・未達などの状態は、色だけでなくアイコンと言葉でも示します。",
    "判定が変わったことは、入力が落ち着いてから一度だけ読み上げソフトに伝えます。",
    "図には、同じ内容の表があります。",
    "幅320ピクセルの画面や200%の拡大でも、横にスクロールせずに読めます（列の多い表を除きます）。",
    "ダークモード、ハイコントラスト（強制カラー）、動きを減らす設定に従います。",
    "入力に時間の制限はありません。誤りは、何を入力すればよいかをその場で示し、入力した文字は消しません。",
];

/// What is tested before each release, and how.
const TESTED: [(&str, &str); 5] = [
    (
        "自動検査",
        "全ページを axe-core で検査し、違反がないこと（ライトとダーク、幅1280ピクセルと320ピクセル、200%拡大、ほかのページへの埋め込み）",
    ),
    (
        "キーボード",
        "運用管理レベル5の自己診断を、入力からレポートまでキーボードだけで終えられること",
    ),
    ("タッチ", "同じことを、幅320ピクセルの画面でタッチだけで終えられること"),
    ("強制カラー", "状態やフォーカスが、色を置き換えられても見分けられること"),
    ("動きを減らす設定", "アニメーションが動かないこと"),
];

/// What is known to be wanting.
const WANTING: [&str; 4] = [
    "スクリーンリーダー（NVDA、PC-Talker、VoiceOver など）を通しで使った確認は、まだ行っていません。",
    "上の確認は Chromium で行っています。Firefox と Safari では確かめていません。",
    "達成度指標の文言は原文のまま引用しているため、全角の英数字や長い文をやさしく書き換えていません。",
    "印刷で作るPDFの読み上げやすさは、お使いのブラウザによります。読み上げには画面のレポートかMarkdownをお使いください。",
];

/// アクセシビリティ方針.
#[component]
pub fn Accessibility() -> impl IntoView {
    let list = |texts: &[&'static str]| {
        let items = texts.iter().map(|text| view! { <li>{*text}</li> });
        view! { <ul>{items.collect_view()}</ul> }
    };
    let tested = TESTED.iter().map(|(what, how)| {
        view! {
            <tr>
                <th scope="row">{*what}</th>
                <td>{*how}</td>
            </tr>
        }
    });
    view! {
        <div class="tsd-stack--l">
            <h1 class="tsd-h1 tsd-h1--rule">{"アクセシビリティ方針"}</h1>
            <section class="tsd-prose">
                <h2 class="tsd-h2 tsd-h2--chip">{"目標"}</h2>
                <p>
                    {"年齢、障害の有無、使う機器にかかわらず自己診断を終えられるように、WCAG\u{a0}2.2 と JIS\u{a0}X\u{a0}8341-3:2016 の適合レベルAとAAの達成基準を満たすことを目標にしています。"}
                </p>
                <p>
                    {"第三者による試験は受けておらず、規格への「準拠」は表明していません。"}
                </p>
            </section>
            <section class="tsd-prose">
                <h2 class="tsd-h2 tsd-h2--chip">{"行っていること"}</h2>
                {list(&DONE)}
            </section>
            <section class="tsd-prose">
                <h2 class="tsd-h2 tsd-h2--chip" id="tsd-tested-h">
                    {"確かめたこと"}
                </h2>
                <p>{"版ごとに、Chromium での自動テストで次のことを確かめています。"}</p>
                <table class="tsd-table" aria-labelledby="tsd-tested-h">
                    <thead>
                        <tr>
                            <th scope="col">{"方法"}</th>
                            <th scope="col">{"内容"}</th>
                        </tr>
                    </thead>
                    <tbody>{tested.collect_view()}</tbody>
                </table>
            </section>
            <section class="tsd-prose">
                <h2 class="tsd-h2 tsd-h2--chip">{"確かめていないことと制約"}</h2>
                {list(&WANTING)}
            </section>
            <section class="tsd-prose">
                <h2 class="tsd-h2 tsd-h2--chip">{"困ったときは"}</h2>
                <p>
                    {"使いにくいところや読み取れないところがあれば、このページを置いている管理者にお知らせください。入力した内容は送信されないため、どのページで何をしたときかを書き添えていただくと助かります。"}
                </p>
            </section>
        </div>
    }
}
