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
    /// The place that an address names; a 専門分野 without a level is at its lowest one, and an
    /// address that names nothing leads home.
    #[must_use]
    pub fn parse(address: &str) -> Self {
        if is_link_fragment(address) {
            return Self::Shared;
        }
        let path = address.trim_start_matches('#').trim_matches('/');
        let mut parts = path.split('/');
        let (first, second) = (parts.next().unwrap_or_default(), parts.next());
        if let Some(specialty) = CATALOGUE.specialty(first) {
            let level = second.and_then(|text| text.parse().ok()).and_then(Level::new);
            let known = level.and_then(|level| specialty.level(level));
            return Self::Checklist(specialty, known.unwrap_or(specialty.bottom()).level);
        }
        match first {
            "all" => Self::All,
            "report" => Self::Report,
            "drafts" => Self::Drafts,
            "compare" => Self::Compare,
            "cohort" => Self::Cohort,
            "readings" => Self::Readings(
                ReadingId::ALL.into_iter().find(|reading| Some(reading.as_str()) == second),
            ),
            "about" => Self::About,
            "accessibility" => Self::Accessibility,
            _ => Self::Home,
        }
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
