//! What several forms draw alike: fills, symbols with whiskers, labels that keep apart.

pub(super) mod coincident;
pub(super) mod decimate;
pub(super) mod fill;
pub(super) mod fill_up;
pub(super) mod labels;
pub(super) mod whisker;
