//! In what a figure is unlike the others of its series.

use super::evidence::{basis_name, scope_text};
use super::select::most_common;
use crate::data::{Basis, Dataset, Observation, Period, Scope};
use crate::text::Lang;
use crate::words::Word;

/// One way in which a figure does not compare like for like with the rest of its series.
#[derive(Clone, Debug, PartialEq)]
pub enum Caveat {
    /// It covers other days than most: its own, theirs.
    Period(Period, Period),
    /// It is limited to more: the pairs that most have not.
    Narrower(Scope),
    /// It is limited to less: the pairs that most have.
    Wider(Scope),
    /// It is another sort of figure than most.
    Basis(Basis),
}

/// What most figures of a series have in common.
#[derive(Debug)]
pub(super) struct Common<'d> {
    period: Option<&'d Period>,
    scope: Option<&'d Scope>,
    basis: Option<&'d Basis>,
}

impl<'d> Common<'d> {
    pub(super) fn of(observations: &[&'d Observation]) -> Self {
        Self {
            period: most_common(observations.iter().map(|o| &o.period)),
            scope: most_common(observations.iter().map(|o| &o.scope)),
            basis: most_common(observations.iter().map(|o| &o.basis)),
        }
    }

    /// Lists in what an observation differs.
    pub(super) fn caveats(&self, observation: &Observation) -> Vec<Caveat> {
        let mut out = Vec::new();
        if let Some(period) = self.period.filter(|&p| *p != observation.period) {
            out.push(Caveat::Period(observation.period.clone(), period.clone()));
        }
        if let Some(scope) = self.scope {
            let without = |a: &Scope, b: &Scope| Scope(a.0.iter().filter(|pair| !b.0.contains(pair)).cloned().collect());
            let (narrower, wider) = (without(&observation.scope, scope), without(scope, &observation.scope));
            out.extend((!narrower.0.is_empty()).then_some(Caveat::Narrower(narrower)));
            // another value of the same dimension has been said already
            let wider = Scope(wider.0.into_iter().filter(|(d, _)| observation.scope.get(d).is_none()).collect());
            out.extend((!wider.0.is_empty()).then_some(Caveat::Wider(wider)));
        }
        if self.basis.is_some_and(|basis| *basis != observation.basis) {
            out.push(Caveat::Basis(observation.basis.clone()));
        }
        out
    }
}

impl Caveat {
    /// Says the difference in a few words, without naming the entity.
    #[must_use]
    pub fn text(&self, dataset: &Dataset, lang: Lang) -> String {
        match self {
            Self::Period(own, common) => {
                let (own, common) = (own.name(lang), common.name(lang));
                match lang {
                    Lang::ZhHans => format!("时期为{own}，其余多为{common}"),
                    Lang::ZhHant => format!("時期為{own}，其餘多為{common}"),
                    Lang::En => format!("covers {own}, most others {common}"),
                }
            }
            Self::Narrower(scope) => {
                let scope = scope_text(dataset, scope, lang);
                match lang {
                    Lang::ZhHans => format!("口径为“{scope}”"),
                    Lang::ZhHant => format!("口徑為「{scope}」"),
                    Lang::En => format!("counts only: {scope}"),
                }
            }
            Self::Wider(scope) => {
                let scope = scope_text(dataset, scope, lang);
                match lang {
                    Lang::ZhHans => format!("未注明限于“{scope}”，其余多有此限"),
                    Lang::ZhHant => format!("未註明限於「{scope}」，其餘多有此限"),
                    Lang::En => format!("not stated to be limited to “{scope}”, as most others are"),
                }
            }
            Self::Basis(basis) => {
                let basis = basis_name(basis, lang);
                match lang {
                    Lang::ZhHans => format!("性质为“{basis}”，与其余多数不同"),
                    Lang::ZhHant => format!("性質為「{basis}」，與其餘多數不同"),
                    Lang::En => format!("is “{basis}”, unlike most others"),
                }
            }
        }
    }
}

/// Joins the differences of one figure.
pub(super) fn joined(caveats: &[Caveat], dataset: &Dataset, lang: Lang) -> String {
    let texts: Vec<String> = caveats.iter().map(|caveat| caveat.text(dataset, lang)).collect();
    texts.join(Word::Separator.get(lang))
}
