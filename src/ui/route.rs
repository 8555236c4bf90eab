//! Places in the application and how addresses name them: `#/operations-management/5`.
//!
//! Pure: reading and writing addresses, nothing of the browser.

use crate::catalogue::{CATALOGUE, Level, ReadingId, Specialty};
use crate::exchange::is_link_fragment;

/// A place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// 概要とマップ.
    Home,
    /// The checklist of one (専門分野, レベル).
    Checklist(&'static Specialty, Level),
    /// All checklists on one page.
    All,
    /// レポート.
    Report,
    /// A shared link's draft, which the address holds.
    Shared,
    /// 下書き.
    Drafts,
    /// 比較: two drafts side by side.
    Compare,
    /// 部門ビュー.
    Cohort,
    /// 判定の考え方, at one of the readings where it is named.
    Readings(Option<ReadingId>),
    /// このアプリについて.
    About,
    /// アクセシビリティ方針.
    Accessibility,
}

impl Route {
    /// The place without what changes within one page: the level, the reading named.
    #[must_use]
    pub fn page(self) -> Self {
        match self {
            Self::Checklist(specialty, _) => Self::Checklist(specialty, specialty.bottom().level),
            Self::Readings(_) => Self::Readings(None),
            other => other,
        }
    }

    /// The place that an address names, if any: none is home, and a 専門分野 without a level is at its
    /// lowest one.
    #[must_use]
    pub fn parse(address: &str) -> Option<Self> {
        if is_link_fragment(address) {
            return Some(Self::Shared);
        }
        let path = address.trim_start_matches('#').trim_matches('/');
        let (first, second) = match path.split_once('/') {
            Some((first, second)) => (first, Some(second)),
            None => (path, None),
        };
        if let Some(specialty) = CATALOGUE.specialty(first) {
            let level = match second {
                Some(text) => specialty.level(text.parse().ok().and_then(Level::new)?)?,
                None => specialty.bottom(),
            };
            return Some(Self::Checklist(specialty, level.level));
        }
        Some(match (first, second) {
            ("", None) => Self::Home,
            ("all", None) => Self::All,
            ("report", None) => Self::Report,
            ("drafts", None) => Self::Drafts,
            ("compare", None) => Self::Compare,
            ("cohort", None) => Self::Cohort,
            ("readings", None) => Self::Readings(None),
            ("readings", Some(id)) => {
                let named = ReadingId::ALL.into_iter().find(|reading| reading.as_str() == id);
                Self::Readings(Some(named?))
            }
            ("about", None) => Self::About,
            ("accessibility", None) => Self::Accessibility,
            _ => return None,
        })
    }

    /// The address of this place.
    #[must_use]
    pub fn address(self) -> String {
        match self {
            // What a link holds is not a place one can be sent to.
            Self::Home | Self::Shared => "#/".to_owned(),
            Self::Checklist(specialty, level) => format!("#/{}/{level}", specialty.id),
            Self::All => "#/all".to_owned(),
            Self::Report => "#/report".to_owned(),
            Self::Drafts => "#/drafts".to_owned(),
            Self::Compare => "#/compare".to_owned(),
            Self::Cohort => "#/cohort".to_owned(),
            Self::Readings(None) => "#/readings".to_owned(),
            Self::Readings(Some(reading)) => format!("#/readings/{}", reading.as_str()),
            Self::About => "#/about".to_owned(),
            Self::Accessibility => "#/accessibility".to_owned(),
        }
    }

    /// What the place is called, in the navigation and as the page's title.
    #[must_use]
    pub fn name(self) -> String {
        match self {
            Self::Home => "概要とマップ".to_owned(),
            Self::Checklist(specialty, level) => format!("{} レベル{level}", specialty.name),
            Self::All => "全チェックリスト".to_owned(),
            Self::Report => "レポート".to_owned(),
            Self::Shared => "リンクの下書き".to_owned(),
            Self::Drafts => "下書き".to_owned(),
            Self::Compare => "下書きの比較".to_owned(),
            Self::Cohort => "部門ビュー".to_owned(),
            Self::Readings(_) => "判定の考え方".to_owned(),
            Self::About => "このアプリについて".to_owned(),
            Self::Accessibility => "アクセシビリティ方針".to_owned(),
        }
    }
}
