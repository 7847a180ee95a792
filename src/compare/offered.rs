//! Which chart forms a reader may choose for a query, and why not the others.

use std::borrow::Cow;

use super::build::{made, size};
use super::kin::kin;
use super::offer::judged;
use super::table::Comparison;
use super::why::Why;
use crate::data::{Dataset, Form, Query, Show};

/// A document with more figures is compared once only: forms that would take another comparison are
/// not offered.
const MOST_FIGURES: usize = 20_000;
/// The most cells of a comparison that is made only to find out whether a form fits.
const MOST_CELLS: usize = 100_000;

/// Tells for each form whether it fits the figures of a query, in the order in which forms are
/// offered; `found` is the comparison that was made for the query. A form of which this would take
/// too long to find out is left out.
#[must_use]
#[inline(never)]
pub fn offered(
    dataset: &Dataset,
    query: &Query,
    found: &Comparison,
) -> Vec<(Form, Result<(), Why>)> {
    let mut tried: Vec<Tried> = Vec::new();
    if !found.form.mixes_units() {
        tried.push(Tried::new(kin(found.form), query.with_form(found.form), Cow::Borrowed(found)));
    }
    let small = dataset.observations.len() <= MOST_FIGURES;
    let mut out = Vec::new();
    for form in Form::ALL {
        let kin = kin(form);
        if !tried.iter().any(|known| known.kin == kin) {
            let asked = query.with_form(kin);
            if !small || size(dataset, &asked) > MOST_CELLS {
                continue;
            }
            tried.push(Tried::compare(dataset, kin, asked));
        }
        out.extend(
            tried
                .iter_mut()
                .find(|known| known.kin == kin)
                .map(|known| (form, known.judge(dataset, form))),
        );
    }
    out
}

/// A comparison by which all forms are judged that are drawn of it.
struct Tried<'c> {
    kin: Form,
    query: Query,
    found: Cow<'c, Comparison>,
    values: usize,
}

impl<'c> Tried<'c> {
    fn new(kin: Form, query: Query, found: Cow<'c, Comparison>) -> Self {
        let values = found.figures().count();
        Self { kin, query, found, values }
    }

    #[inline(never)]
    fn compare(dataset: &Dataset, kin: Form, asked: Query) -> Self {
        let found = made(dataset, &asked);
        let mut first = Self::new(kin, asked, Cow::Owned(found));
        if first.judge(dataset, kin) != Err(Why::NotDerived) {
            return first;
        }
        // as the chart itself does: what cannot be derived is shown as reported
        let plain = Query { show: Show::Value, ..first.query };
        let found = made(dataset, &plain);
        Self::new(kin, plain, Cow::Owned(found))
    }

    fn judge(&mut self, dataset: &Dataset, form: Form) -> Result<(), Why> {
        self.query.form = form;
        judged(dataset, &self.query, &self.found, self.values)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::compare;
    use crate::data::read;

    const DOCUMENTS: [&[u8]; 5] = [
        include_bytes!("../../www/data/huaian-2022-q1.json"),
        include_bytes!("../../www/data/huainan-2021.json"),
        include_bytes!("../../www/data/huainan-etdz-2023.json"),
        include_bytes!("../../www/data/tianjiaan-2023.json"),
        include_bytes!("../../tests/documents/forms.json"),
    ];

    #[test]
    fn what_is_offered_is_drawn_and_what_is_not_has_the_reason_that_the_chart_would_give() {
        let mut seen = (0, 0);
        for bytes in DOCUMENTS {
            let dataset = read(bytes).dataset;
            let views = dataset.views.iter().map(|view| view.query.clone());
            for query in views.chain((0..dataset.metrics.len()).map(Query::of_metric)) {
                for (form, fit) in offered(&dataset, &query, &compare(&dataset, &query)) {
                    let drawn = compare(&dataset, &query.with_form(form));
                    let has_figures = drawn.figures().next().is_some()
                        || compare(&dataset, &query).figures().next().is_none();
                    assert!(has_figures, "{form:?} of {query:?} is empty");
                    match fit {
                        Ok(()) => assert_eq!(drawn.form, form, "{query:?}"),
                        Err(why) => {
                            assert_ne!(drawn.form, form, "{query:?}: {why:?}");
                            let (asked, reason) = drawn.refused.clone().unwrap();
                            assert_eq!(asked, form);
                            assert!(
                                reason == why || reason == Why::NotDerived,
                                "{form:?} of {query:?}: {why:?}, {reason:?}"
                            );
                        }
                    }
                    seen = if drawn.refused.is_none() {
                        (seen.0 + 1, seen.1)
                    } else {
                        (seen.0, seen.1 + 1)
                    };
                }
            }
        }
        assert!(seen.0 > 300 && seen.1 > 300, "{seen:?}");
    }

    #[test]
    fn a_large_document_is_not_compared_again() {
        let row = |i: u32| format!("c{},{},{}\n", i % 50, 1900 + i / 50, i);
        let text: String =
            std::iter::once("city,year,n\n".to_owned()).chain((0..20_050).map(row)).collect();
        let dataset = read(text.as_bytes()).dataset;
        assert!(dataset.observations.len() > MOST_FIGURES);
        let query = Query::first(&dataset).with_form(Form::Line);
        let found = compare(&dataset, &query);
        let forms: Vec<Form> =
            offered(&dataset, &query, &found).into_iter().map(|(form, _)| form).collect();
        assert_eq!(forms, [Form::Line, Form::Area]);
    }
}
