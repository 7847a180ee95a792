//! Forms that are drawn of the same comparison: one is made for all of them.

use crate::data::{Form, Query};

/// One form for all that are drawn of the same comparison.
pub(super) const fn kin(form: Form) -> Form {
    match form {
        Form::Line | Form::Area => Form::Line,
        Form::Stacked | Form::StackedColumn => Form::Stacked,
        Form::Percent | Form::PercentColumn => Form::Percent,
        Form::Bullet => Form::Bullet,
        _ => Form::Bar,
    }
}

/// Tells whether two queries find the same figures in the same panels, whatever their forms.
#[inline(never)]
pub(super) fn find_the_same(one: &Query, other: &Query) -> bool {
    kin(one.form) == kin(other.form)
        && one.form.mixes_units() == other.form.mixes_units()
        && Query { form: other.form, ..one.clone() } == *other
}
