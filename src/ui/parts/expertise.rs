//! How deep the 専門性 in each area is: one scale for each, with the keys of radios.

use crate::dom::prelude::*;

use super::field::{EvidenceChange, EvidenceFields, FieldId};
use super::fold::Fold;
use crate::catalogue::{AreaId, AreasAsked, Depth, Level, Specialty};
use crate::evaluation::Criterion;
use crate::session::{EditName, Session, Subject};

/// One scale for each area.
#[component]
pub fn ExpertiseScale(
    /// The open draft.
    session: Session,
    /// The 専門分野.
    specialty: &'static Specialty,
    /// The level chosen.
    #[prop(into)]
    level: Signal<Level>,
) -> impl IntoView {
    let report = session.settled_level_report(specialty, level);
    let met = Memo::new(move || report.read().criterion(Criterion::Expertise).met);
    let asked = move || {
        let criteria = specialty.level(level.get())?;
        let areas = match criteria.rules.areas {
            AreasAsked::All => "すべての領域で",
            AreasAsked::Any => "いずれか1つの領域で",
        };
        Some(format!("レベル{}では{areas}：{}", criteria.level, criteria.wording.depth.text))
    };
    let scales = specialty.areas.iter().map(|area| {
        view! { <AreaScale session specialty level area=area.id met /> }
    });
    view! {
        <section class="tsd-card" aria-labelledby="tsd-depths-h">
            <h3 class="tsd-h3" id="tsd-depths-h">
                {"専門性の深さ"}
            </h3>
            <p class="tsd-hint">
                {"領域ごとに、いまの自分にいちばん近いものを1つ。左右の矢印キーでも選べます。"}
            </p>
            <p class="tsd-hint">{asked}</p>
            {scales.collect_view()}
            <Depths specialty />
        </section>
    }
}

/// The scale of one area, and what shows the depth.
#[component]
fn AreaScale(
    /// The open draft.
    session: Session,
    /// The 専門分野.
    specialty: &'static Specialty,
    /// The level chosen.
    level: Signal<Level>,
    /// The area.
    area: AreaId,
    /// Whether 専門性 is met at the level.
    met: Memo<bool>,
) -> impl IntoView {
    let name = FieldId::unique();
    let words = Signal::derive(move || specialty.area_words(level.get(), area).to_owned());
    let depth = session.sheet(specialty, move |sheet| sheet.depth(area));
    let asked = Memo::new(move || {
        let rules = &specialty.level(level.get())?.rules;
        (!met.get() && !rules.is_deep_enough(depth.get())).then_some(rules.depth)
    });
    let set = Callback::new(move |depth| choose(session, specialty, level, area, depth));
    let step = move |step: Option<Depth>| {
        view! {
            <Step
                session
                name
                label=step.map_or("まだ".to_owned(), short)
                at=step.and_then(|depth| level_of(specialty, depth))
                chosen=Signal::derive(move || depth.get() == step)
                asked=Signal::derive(move || step.is_some() && asked.get() == step)
                set=Callback::new(move |()| set.run(step))
            />
        }
    };
    let steps = std::iter::once(None).chain(Depth::all().map(Some)).map(step);
    view! {
        <fieldset class="tsd-scale">
            <legend class="tsd-label">{move || words.get()}</legend>
            <div class="tsd-scale__steps">{steps.collect_view()}</div>
            <AreaEvidence session specialty area about=words />
        </fieldset>
    }
}

/// One step of a scale.
#[component]
fn Step(
    /// The open draft.
    session: Session,
    /// The name of the scale's radios.
    name: FieldId,
    /// What the step is called.
    label: String,
    /// The level that asks for it, where one does.
    at: Option<Level>,
    /// Whether it is chosen.
    chosen: Signal<bool>,
    /// Whether the level chosen asks for it and does not have it yet.
    asked: Signal<bool>,
    /// Called when it is chosen.
    set: Callback<()>,
) -> impl IntoView {
    view! {
        <label class="tsd-scale__step" class:tsd-scale__step--asked=asked>
            <input
                class="tsd-proxy"
                type="radio"
                name=name.control()
                disabled=move || session.readonly().get()
                prop:checked=chosen
                on:change=move |_| set.run(())
            />
            <span>{label}</span>
            {at.map(|level| view! { <span>{format!("レベル{level}")}</span> })}
        </label>
    }
}

/// What shows the depth in one area, where one is said.
#[component]
fn AreaEvidence(
    /// The open draft.
    session: Session,
    /// The 専門分野.
    specialty: &'static Specialty,
    /// The area.
    area: AreaId,
    /// What it is called.
    about: Signal<String>,
) -> impl IntoView {
    let said = session.sheet(specialty, move |sheet| sheet.expertise_in(area).is_some());
    let evidence = session.sheet(specialty, move |sheet| {
        sheet.expertise_in(area).map(|is| is.evidence.clone()).unwrap_or_default()
    });
    let change = Callback::new(move |change: EvidenceChange| {
        let field = format!("{}/expertise/{area}/{}", specialty.id, change.label());
        session.edit_sheet(specialty, EditName::typing(change.label(), field), |sheet| {
            sheet.change_expertise(area, |evidence| change.apply(evidence));
        });
    });
    let readonly = session.readonly();
    let keep = (session, Subject::Area(specialty, area));
    let whose = session.whose();
    move || {
        // Another draft has fields of its own.
        whose.track();
        said.get()
            .then(|| view! { <EvidenceFields evidence change about readonly keep=keep.clone() /> })
    }
}

/// The depths in the words of the levels.
#[component]
fn Depths(
    /// The 専門分野.
    specialty: &'static Specialty,
) -> impl IntoView {
    let rows = move || {
        let levels = specialty.levels.iter().rev();
        levels
            .map(|criteria| {
                let phrase = &criteria.wording.depth;
                view! {
                    <dt>{short(phrase.id)}</dt>
                    <dd>{phrase.text} {format!("（レベル{}）", criteria.level)}</dd>
                }
            })
            .collect_view()
    };
    view! {
        <Fold small=true summary="それぞれの深さの原文での言い方".to_owned()>
            <dl class="tsd-dl tsd-small">{rows()}</dl>
        </Fold>
    }
}

/// Says a depth, or takes back what was said; notes can be had back.
fn choose(
    session: Session,
    specialty: &'static Specialty,
    level: Signal<Level>,
    area: AreaId,
    depth: Option<Depth>,
) {
    let words = specialty.area_words(level.get_untracked(), area);
    session.edit_entries(specialty, EditName::step("専門性の深さ"), words, |sheet| {
        sheet.set_depth(area, depth);
    });
}

/// The level of `specialty` that asks for a depth.
fn level_of(specialty: &Specialty, depth: Depth) -> Option<Level> {
    let levels = specialty.levels.iter();
    levels.rev().find(|criteria| criteria.rules.depth == depth).map(|criteria| criteria.level)
}

/// A depth in few words: the last clause of its label, 「後進を指導」.
fn short(depth: Depth) -> String {
    let clause = depth.label().rsplit('、').next().unwrap_or_default();
    clause.trim_end_matches("している").to_owned()
}
