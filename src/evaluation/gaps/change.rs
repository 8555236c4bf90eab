//! What can be changed in a sheet, and sets of such changes.

use crate::catalogue::{AreaId, ConditionId, Depth, DutyId, Measure, Role, SuccessionKind};
use crate::draft::{Engagement, EngagementId, Month, Sheet, Span};

/// One change of the facts of a sheet. An engagement that it names is one of the sheet's and does
/// not start after the month of assessment.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// A whole new engagement. Its id is empty: it is given one when it is applied. Its period, where
    /// it has one, is in plain months; it holds no fact that it could do without.
    AddEngagement(Box<Engagement>),
    /// More months of an engagement, on top of its own and overlapping nothing.
    AddMonths {
        /// Of which engagement.
        engagement: EngagementId,
        /// How many.
        months: u32,
        /// The month in which time alone will have brought them, where it will and nothing else is
        /// missing for the criterion (継続中の実績). For information.
        met_in: Option<Month>,
    },
    /// The role in which an engagement was carried out.
    SetRole {
        /// Which engagement.
        engagement: EngagementId,
        /// The role, higher than the present one.
        role: Role,
    },
    /// That an engagement was carried out 成功裡.
    SetSuccessful {
        /// Which engagement.
        engagement: EngagementId,
    },
    /// One more duty of an engagement.
    AddDuty {
        /// Which engagement.
        engagement: EngagementId,
        /// The duty.
        duty: DutyId,
    },
    /// More 複雑性 conditions of an engagement. A mandatory one (必須) stands alone, as one of one.
    AddConditions {
        /// Which engagement.
        engagement: EngagementId,
        /// How many of `from`.
        count: u32,
        /// Any `count` of these do; in the source's order.
        from: Vec<ConditionId>,
    },
    /// A larger size of an engagement.
    RaiseSize {
        /// Which engagement.
        engagement: EngagementId,
        /// By which measure.
        measure: Measure,
        /// The size it must reach: more than the present one, which may be absent.
        at_least: u64,
    },
    /// A deeper 専門性 in one area.
    Deepen {
        /// Which area.
        area: AreaId,
        /// The depth, deeper than the present one.
        depth: Depth,
    },
    /// More kinds of 技術の継承.
    AddSuccession {
        /// How many of `from`.
        count: u32,
        /// Any `count` of these do; in the source's order.
        from: Vec<SuccessionKind>,
    },
    /// 後進の育成.
    AddMentoring,
}

impl Change {
    /// Its id in reports.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::AddEngagement(_) => "add-engagement",
            Self::AddMonths { .. } => "add-months",
            Self::SetRole { .. } => "set-role",
            Self::SetSuccessful { .. } => "set-successful",
            Self::AddDuty { .. } => "add-duty",
            Self::AddConditions { .. } => "add-conditions",
            Self::RaiseSize { .. } => "raise-size",
            Self::Deepen { .. } => "deepen",
            Self::AddSuccession { .. } => "add-succession",
            Self::AddMentoring => "add-mentoring",
        }
    }

    /// Whether it leaves a choice: fewer than it names will do.
    #[must_use]
    pub fn is_choice(&self) -> bool {
        match self {
            Self::AddConditions { count, from, .. } => from.len() > *count as usize,
            Self::AddSuccession { count, from } => from.len() > *count as usize,
            _ => false,
        }
    }

    /// The engagement of the sheet that it changes, where it changes one.
    #[must_use]
    pub fn engagement(&self) -> Option<&EngagementId> {
        match self {
            Self::AddMonths { engagement, .. }
            | Self::SetRole { engagement, .. }
            | Self::SetSuccessful { engagement }
            | Self::AddDuty { engagement, .. }
            | Self::AddConditions { engagement, .. }
            | Self::RaiseSize { engagement, .. } => Some(engagement),
            Self::AddEngagement(_)
            | Self::Deepen { .. }
            | Self::AddSuccession { .. }
            | Self::AddMentoring => None,
        }
    }

    /// Whether only time can make it true: more months of an engagement of `sheet` that still goes on after `as_of`.
    #[must_use]
    pub fn comes_with_time(&self, sheet: &Sheet, as_of: Month) -> bool {
        let Self::AddMonths { engagement, .. } = self else { return false };
        let period = sheet.engagement(engagement).and_then(|known| known.period.as_ref());
        match period.map(|period| period.span) {
            Some(Span::Ongoing { .. }) => true,
            Some(Span::Closed { to, .. }) => to > as_of,
            Some(Span::Months(_)) | None => false,
        }
    }

    /// Whether it is about an engagement of `sheet` that has ended before `as_of` and says something else than
    /// what is said of it: then only a slip of the pen can make it true.
    #[must_use]
    pub fn contradicts_past(&self, sheet: &Sheet, as_of: Month) -> bool {
        let Some(engagement) = self.engagement().and_then(|id| sheet.engagement(id)) else {
            return false;
        };
        let span = engagement.period.as_ref().map(|period| period.span);
        let has_ended = matches!(span, Some(Span::Closed { to, .. }) if to < as_of);
        has_ended
            && match self {
                Self::SetRole { .. } => engagement.role.is_some(),
                Self::SetSuccessful { .. } => engagement.successful.is_some(),
                Self::AddDuty { .. } => !engagement.duties().is_empty(),
                Self::AddConditions { .. } => !engagement.conditions().is_empty(),
                Self::RaiseSize { measure, .. } => engagement.size(*measure).is_some(),
                _ => false,
            }
    }

    /// How many facts it changes.
    #[must_use]
    pub fn cost(&self) -> u32 {
        match self {
            Self::AddEngagement(engagement) => facts_of(engagement),
            Self::AddConditions { count, .. } | Self::AddSuccession { count, .. } => *count,
            _ => 1,
        }
    }

    /// How many months it adds, those of a new engagement included.
    #[must_use]
    pub fn months(&self) -> u32 {
        match self {
            Self::AddEngagement(engagement) => match &engagement.period {
                Some(period) => match period.span {
                    Span::Months(months) => months.into(),
                    Span::Closed { .. } | Span::Ongoing { .. } => 0,
                },
                None => 0,
            },
            Self::AddMonths { months, .. } => *months,
            _ => 0,
        }
    }
}

/// How many facts an engagement holds.
fn facts_of(engagement: &Engagement) -> u32 {
    let single = [
        engagement.period.is_some(),
        engagement.role.is_some(),
        engagement.successful.is_some(),
        engagement.staff.is_some(),
        engagement.annual_contract_yen.is_some(),
        engagement.annual_users.is_some(),
    ];
    single.into_iter().map(u32::from).sum::<u32>()
        + (engagement.duties().len() + engagement.conditions().len()) as u32
}

/// Changes that together bring what is missing: all of them are needed, and no number, role or
/// depth in them could be smaller.
#[derive(Clone, Debug, PartialEq)]
pub struct Alternative {
    /// The changes. Those of one engagement stand together; months come after them.
    pub changes: Vec<Change>,
}

impl Alternative {
    /// How many facts it changes: the order of alternatives looks at this first.
    #[must_use]
    pub fn cost(&self) -> u32 {
        self.changes.iter().map(Change::cost).sum()
    }

    /// How many months it adds in all.
    #[must_use]
    pub fn months(&self) -> u32 {
        self.changes.iter().map(Change::months).sum()
    }

    /// Whether some change says something else than what is said of an engagement that has ended.
    #[must_use]
    pub fn contradicts_past(&self, sheet: &Sheet, as_of: Month) -> bool {
        self.changes.iter().any(|change| change.contradicts_past(sheet, as_of))
    }

    /// The changes that a person can say are so already: without those that only time can make true.
    #[must_use]
    pub fn already(&self, sheet: &Sheet, as_of: Month) -> Self {
        let already = |change: &&Change| !change.comes_with_time(sheet, as_of);
        Self { changes: self.changes.iter().filter(already).cloned().collect() }
    }

    /// Whether it adds a whole new engagement.
    #[must_use]
    pub fn adds_engagement(&self) -> bool {
        self.changes.iter().any(|change| matches!(change, Change::AddEngagement(_)))
    }
}
