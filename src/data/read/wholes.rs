//! Parts and their wholes, so that nothing becomes a part of itself, through however many others.

/// The wholes that things are parts of, added one by one.
#[derive(Debug)]
pub(super) struct Wholes {
    /// By thing: one that it is a part of, near the largest; itself where it is a part of nothing.
    above: Vec<usize>,
}

impl Wholes {
    /// Takes the wholes that are known already.
    pub(super) fn of(count: usize, whole: &dyn Fn(usize) -> Option<usize>) -> Self {
        Self { above: (0..count).map(|part| whole(part).unwrap_or(part)).collect() }
    }

    /// Makes a thing that is a part of nothing yet a part of another one; not where that would make
    /// it a part of itself.
    pub(super) fn link(&mut self, part: usize, whole: usize) -> bool {
        let is_sound = self.largest(whole) != part;
        if let Some(slot) = self.above.get_mut(part).filter(|_| is_sound) {
            *slot = whole;
        }
        is_sound
    }

    /// The largest whole that a thing is a part of, or itself. The way there is halved each time
    /// that it is taken, so that a long chain is gone through once only.
    fn largest(&mut self, mut at: usize) -> usize {
        loop {
            let next = self.above.get(at).copied().unwrap_or(at);
            if next == at {
                return at;
            }
            let over = self.above.get(next).copied().unwrap_or(next);
            self.above.get_mut(at).into_iter().for_each(|slot| *slot = over);
            at = over;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ring_is_refused_however_long_it_is() {
        for length in [1, 2, 3, 5000] {
            let mut wholes = Wholes::of(length, &|_| None);
            assert!((1..length).all(|part| wholes.link(part, part - 1)));
            assert!(!wholes.link(0, length - 1), "{length}");
            let mut backwards = Wholes::of(length, &|_| None);
            assert!((1..length).rev().all(|part| backwards.link(part, part - 1)));
            assert!(!backwards.link(0, length - 1), "{length}");
        }
        let mut joined = Wholes::of(3, &|part| (part == 1).then_some(0));
        assert!(!joined.link(0, 1) && joined.link(2, 1) && joined.link(0, usize::MAX - 1));
    }
}
