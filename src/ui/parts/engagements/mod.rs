//! The 実績 of one 専門分野: the list, and an editor for each.
//!
//! Facts belong to the 専門分野, not to a level: the level chosen only decides in which words, in
//! which order and with which marks they are asked for.

mod card;
mod conditions;
mod copy_to;
mod duties;
mod editor;
mod focus;
mod form;
mod names;
mod period;
mod period_parts;
mod role;
mod sizes;
mod summary;
mod tools;

use crate::dom::prelude::*;
use leptos::either::Either;
use leptos::html;

pub use self::names::{anchor, lack, period, title, unbroken};

use self::card::Card;
use self::focus::{Focus, Spot};
use super::icon::{Glyph, Icon};
use crate::catalogue::{Level, Specialty};
use crate::draft::{Engagement, EngagementId};
use crate::evaluation::{Timeline, TimelineRow};
use crate::session::{EditName, Session};

/// What the cards of one list share.
#[derive(Clone, Copy)]
struct List {
    session: Session,
    specialty: &'static Specialty,
    level: Signal<Level>,
    /// The ids of the engagements, in the order of the sheet.
    ids: Memo<Vec<EngagementId>>,
    /// The engagements themselves.
    engagements: Each<EngagementId, Engagement>,
    /// How they stand at the level chosen.
    rows: Each<EngagementId, TimelineRow>,
    /// Those in whose fields something stands that makes no fact.
    unread: Each<EngagementId, ()>,
    /// The engagement whose card is to be open when it appears.
    open: StoredValue<Option<EngagementId>>,
    focus: Focus,
}

impl List {
    /// Adds an engagement and goes to its first field.
    fn add(self) {
        let id = self.free_id();
        self.open.set_value(Some(id.clone()));
        self.session.edit_sheet(self.specialty, EditName::step("実績の追加"), |sheet| {
            sheet.add_engagement(id.clone());
        });
        self.focus.go(&id, Spot::Title);
    }

    /// An id that no engagement of the sheet bears.
    fn free_id(self) -> EngagementId {
        self.session.new_engagement_id()
    }
}

/// The list of 実績 with its heading, empty state and editors.
#[component]
pub fn Engagements(
    /// The open draft.
    session: Session,
    /// The 専門分野.
    specialty: &'static Specialty,
    /// The level chosen.
    #[prop(into)]
    level: Signal<Level>,
) -> impl IntoView {
    let root = NodeRef::<html::Div>::new();
    let timeline = Memo::new(move || {
        let draft = session.judged();
        Timeline::new(specialty, draft.sheet(specialty.id), session.as_of().get(), level.get())
    });
    let open = StoredValue::new(None);
    let focus = Focus::within(root);
    let ids = session.sheet(specialty, |sheet| {
        sheet.engagements().iter().map(|engagement| engagement.id.clone()).collect::<Vec<_>>()
    });
    let engagements = session.engagements(specialty);
    let rows = Each::new(move || timeline.read(), |timeline, id| timeline.row(id).cloned());
    let unread = session.unread_engagements(specialty);
    let list = List { session, specialty, level, ids, engagements, rows, unread, open, focus };
    let count = Memo::new(move || ids.read().len());
    let some = Memo::new(move || count.get() > 0);
    view! {
        <div class="tsd-stack" node_ref=root>
            <div class="tsd-cluster tsd-cluster--spread">
                <h3 class="tsd-h3" id="tsd-engagements-h">
                    "あなたの実績" <span class="tsd-weak tsd-small">
                        {move || format!("（{}件・全レベル共通）", count.get())}
                    </span>
                </h3>
                {move || some.get().then(|| view! { <AddButton list class="tsd-btn tsd-btn--s" /> })}
            </div>
            {move || {
                if some.get() {
                    Either::Left(view! { <Cards list /> })
                } else {
                    Either::Right(view! { <Empty list /> })
                }
            }}
        </div>
    }
}

/// The cards, each of which stays what it is while others come and go.
#[component]
fn Cards(
    /// What the cards share.
    list: List,
) -> impl IntoView {
    // Another draft has cards of its own, even where its engagements bear the same ids.
    let whose = list.session.whose();
    let keys = move || {
        let whose = whose.get();
        list.ids.get().into_iter().map(move |id| (whose.clone(), id)).collect::<Vec<_>>()
    };
    view! {
        <For each=keys key=Clone::clone let(key)>
            <Card list id=key.1 />
        </For>
    }
}

/// A button that adds an engagement.
#[component]
fn AddButton(
    /// The list to which it adds.
    list: List,
    /// Its class.
    class: &'static str,
) -> impl IntoView {
    view! {
        <button
            class=class
            type="button"
            data-tsd-spot=Spot::Add.name()
            disabled=move || list.session.readonly().get()
            on:click=move |_| list.add()
        >
            <Glyph icon=Icon::Add />
            {"実績を追加"}
        </button>
    }
}

/// What stands where there is no engagement yet.
#[component]
fn Empty(
    /// The list, which is empty.
    list: List,
) -> impl IntoView {
    let session = list.session;
    view! {
        <div class="tsd-drop">
            <p class="tsd-strong">{list.specialty.name} "の実績はまだありません"</p>
            <p>
                {"いちばん長く、または大きく担った仕事を1件、思い出せる範囲で入力してください。空欄は後から埋められます。"}
            </p>
            <div class="tsd-cluster">
                <AddButton list class="tsd-btn tsd-btn--primary" />
                {move || {
                    (!session.is_example())
                        .then(|| {
                            view! {
                                <button
                                    class="tsd-btn tsd-btn--text"
                                    type="button"
                                    on:click=move |_| session.show_example()
                                >
                                    {"記入例を見る"}
                                </button>
                            }
                        })
                }}
            </div>
        </div>
    }
}
