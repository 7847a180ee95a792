//! The values of an observation's keys, each read once for all rows that share it.

use super::key::ObservationKey;
use super::known::Known;
use crate::data::read::faults::Faults;
use crate::data::read::fields::{At, MOST_LABEL, MOST_TEXT, too_long};
use crate::data::read::node::Node;
use crate::data::{
    Basis, Observations, Period, PeriodKind, PeriodNote, Place, Qualifier, Scope, Unit,
};
use crate::error::{Expected, Found, Problem};

/// What values refer to, and where those that repeat are kept.
pub(super) struct ValueContext<'c> {
    pub(super) observations: &'c mut Observations,
    pub(super) periods: &'c mut Vec<Period>,
    pub(super) known: &'c Known,
}

/// Reads one value and gives its number in the columns.
pub(super) fn interpret<'n>(
    key: ObservationKey,
    node: &'n Node<'n>,
    context: &mut ValueContext,
    faults: &mut Faults<'n>,
) -> Option<u32> {
    let at = At::root(node);
    let number = |index: usize| u32::try_from(index).ok();
    Some(match key {
        ObservationKey::Entity => number(context.known.entities.find(&at, faults)?)?,
        ObservationKey::Metric => number(context.known.metrics.find(&at, faults)?)?,
        // zero is no source
        ObservationKey::Source => number(context.known.sources.find(&at, faults)?)? + 1,
        ObservationKey::Period => {
            context.periods.push(at.parsed(Expected::Period, Period::parse, faults)?);
            number(context.periods.len() - 1)?
        }
        ObservationKey::Unit => context.observations.add_unit(Unit::parse(at.text(faults)?)),
        ObservationKey::Qualifier => {
            at.parsed(Expected::OneOf(Qualifier::WORDS), Qualifier::from_word, faults)? as u32
        }
        ObservationKey::PeriodKind => {
            at.parsed(Expected::OneOf(PeriodKind::WORDS), PeriodKind::from_word, faults)? as u32
        }
        ObservationKey::PeriodNote => {
            at.parsed(Expected::OneOf(PeriodNote::WORDS), PeriodNote::from_word, faults)? as u32
        }
        ObservationKey::Basis => match Basis::from_word(at.text(faults)?) {
            Basis::Actual => 0,
            other => context.observations.add_basis(other),
        },
        ObservationKey::Scope => context.observations.add_scope(scope(&at, faults)?),
        ObservationKey::Place => context.observations.add_place(place(&at, faults)?),
        ObservationKey::Note => context.observations.add_note(at.wording(MOST_TEXT, faults)?),
        ObservationKey::Id | ObservationKey::Printed => {
            context.observations.add_text(at.text(faults)?)
        }
        ObservationKey::PartOf => at.text(faults).map(|_| 0)?,
        ObservationKey::Value => return None,
    })
}

/// Reads a set of dimension and value pairs; with any fault there is no set, as a figure must not
/// lose a limit.
pub(super) fn scope<'n>(at: &At<'n>, faults: &mut Faults<'n>) -> Option<Scope> {
    let fields = at.object(faults)?;
    let pairs: Vec<Option<(Box<str>, Box<str>)>> = fields
        .children()
        .map(|(key, at)| {
            let value = at.text(faults)?;
            if key.trim().is_empty() {
                faults.push(&at.path, Problem::Expected(Expected::Text, Found::text(key)));
                return None;
            }
            if let Some(problem) = too_long(key, MOST_LABEL) {
                faults.push(&at.path, problem);
                return None;
            }
            Some((Box::from(key), Box::from(value)))
        })
        .collect();
    let pairs = pairs.into_iter().collect::<Option<Vec<_>>>()?;
    Some(Scope::of(pairs))
}

fn place<'n>(at: &At<'n>, faults: &mut Faults<'n>) -> Option<Place> {
    let fields = at.object(faults)?;
    fields.known(&["section", "paragraph"], faults);
    let paragraph = fields.optional("paragraph").and_then(|at| at.whole(faults)).unwrap_or(0);
    Some(Place { section: fields.label("section", faults), paragraph })
}
