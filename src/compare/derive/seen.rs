//! Figures that were seen so far, of which it can be told without looking at each again whether
//! another one may count some of the same things.

use duibi_scan::Interner;

use super::input::Input;
use super::refusal::{MOST_FIGURES, Refusal};
use crate::data::Dataset;

/// What was seen so far.
#[derive(Debug, Default)]
pub(super) struct Seen {
    figures: SeenHierarchy,
    entities: SeenHierarchy,
    /// How many were seen.
    count: usize,
    /// Which, by entity.
    of_entity: Interner,
    places: Vec<Vec<usize>>,
    /// How many, by scope, and by entity and scope.
    of_scope: Counts,
    of_both: Counts,
}

/// Things of a hierarchy that were seen, and all above them.
#[derive(Debug, Default)]
struct SeenHierarchy {
    seen: Interner,
    above: Interner,
}

/// How often each of several keys occurred.
#[derive(Debug, Default)]
struct Counts {
    keys: Interner,
    counts: Vec<usize>,
}

/// Those of the figures that were seen which are to be held against another one.
#[derive(Debug)]
pub(super) enum Suspects<'s> {
    /// Any of them.
    All,
    /// Those of its entity, by the order in which they were seen.
    Some(&'s [usize]),
}

impl Seen {
    /// Takes the next figure; tells which of those before it may count some of the same things, or
    /// may not be named with it.
    ///
    /// # Errors
    ///
    /// Where there are too many of one entity.
    pub(super) fn suspects(
        &mut self,
        dataset: &Dataset,
        input: &Input,
    ) -> Result<Suspects<'_>, Refusal> {
        let o = &input.observation;
        let whole = |index: usize| dataset.observations.get(index)?.part_of;
        let parent = |index: usize| dataset.entities.get(index)?.part_of;
        let (entity, scope) = (bytes(o.entity), o.scope.bytes());
        let same_scope = self.of_scope.add(&scope);
        let same_both = self.of_both.add(&[entity.as_slice(), scope.as_slice()].concat());
        let place = self.of_entity.intern(&entity) as usize;
        if place == self.places.len() {
            self.places.push(Vec::new());
        }
        let same_entity = self.places.get(place).map_or(0, Vec::len);
        if same_entity >= MOST_FIGURES {
            return Err(Refusal::TooMany(same_entity + 1));
        }
        // one of another entity with another scope
        let differs = self.count + same_both > same_entity + same_scope;
        let is_part = self.figures.meets(input.index, &whole);
        let is_within = same_entity == 0 && self.entities.meets(o.entity, &parent);
        let Some(own) = self.places.get_mut(place) else { return Ok(Suspects::All) };
        own.push(self.count);
        self.count += 1;
        Ok(if differs || is_part || is_within {
            Suspects::All
        } else {
            Suspects::Some(own.get(..same_entity).unwrap_or_default())
        })
    }
}

impl SeenHierarchy {
    /// Takes a thing; tells whether one that was seen is the same, is above it or below it.
    fn meets(&mut self, index: usize, parent: &dyn Fn(usize) -> Option<usize>) -> bool {
        let own = bytes(index);
        let mut meets = self.seen.find(&own).is_some() || self.above.find(&own).is_some();
        self.seen.intern(&own);
        let mut at = index;
        while let Some(next) = parent(at) {
            let key = bytes(next);
            meets |= self.seen.find(&key).is_some();
            // what is above that is known already
            if self.above.find(&key).is_some() {
                break;
            }
            self.above.intern(&key);
            at = next;
        }
        meets
    }
}

impl Counts {
    /// Counts a key once more; gives how often it occurred before.
    fn add(&mut self, key: &[u8]) -> usize {
        let place = self.keys.intern(key) as usize;
        if place == self.counts.len() {
            self.counts.push(0);
        }
        self.counts.get_mut(place).map_or(0, |count| {
            *count += 1;
            *count - 1
        })
    }
}

fn bytes(index: usize) -> Vec<u8> {
    index.to_le_bytes().to_vec()
}
