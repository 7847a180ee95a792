//! The chart that the figures of a document without views ask for.

use super::points::query_of_points;
use crate::data::{Axis, Dataset, Form, Period, Query};
use crate::error::DoubtKind;

/// The most places, and the most metrics of one place, that are lines of one chart.
const MOST_LINES: usize = 6;

/// Asks for points where nothing tells the rows of a table apart, for lines where one place, or a
/// few, have figures over time; else for the first metric of all entities.
#[inline(never)]
pub(crate) fn opening(dataset: &Dataset) -> Query {
    let is_numbered =
        dataset.doubts.iter().any(|doubt| matches!(doubt.kind, DoubtKind::Numbered(_)));
    let is_dated = dataset.observations.of_metric(0).any(|o| o.period.is_stated());
    if !is_dated {
        let are_named = dataset.metric("x").is_some() && dataset.metric("y").is_some();
        if let Some(points) = (is_numbered || are_named).then(|| query_of_points(dataset)).flatten()
        {
            return points;
        }
        if is_numbered && dataset.metrics.len() == 1 {
            return Query { form: Form::Histogram, ..Query::of_metric(0) };
        }
    }
    over_time(dataset).unwrap_or_else(|| Query::of_metric(0))
}

/// Lines of the places of the first metric, or of the metrics of the only place; nothing where
/// there are many places, few periods, or periods of unlike length.
fn over_time(dataset: &Dataset) -> Option<Query> {
    let mut places: Vec<usize> = Vec::new();
    let mut periods: Vec<Period> = Vec::new();
    for o in dataset.observations.of_metric(0) {
        if !o.scope.0.is_empty() || o.is_part || !o.period.is_stated() {
            return None;
        }
        if !places.contains(&o.entity) {
            places.push(o.entity);
        }
        if periods.len() < MOST_LINES * 2 && !periods.contains(&o.period) {
            periods.push(o.period);
        }
        if places.len() > MOST_LINES {
            return None;
        }
    }
    let lengths = || periods.iter().map(Period::length);
    let (least, most) = (lengths().min()?, lengths().max()?);
    let fewest = if places.len() == 1 { 3 } else { MOST_LINES };
    if periods.len() < fewest || most * 5 > least * 6 + 5 {
        return None;
    }
    let line = Query { form: Form::Line, rows: Axis::Period, ..Query::of_metric(0) };
    if places.len() > 1 {
        return Some(Query { color: Some(Axis::Entity), ..line });
    }
    let first = dataset.metrics.first().map(|metric| &metric.unit)?;
    let alike = (0..dataset.metrics.len()).filter(|&metric| {
        dataset.metrics.get(metric).is_some_and(|metric| metric.unit.converts_to(first))
    });
    let metrics: Vec<usize> = alike.collect();
    if metrics.len() < 2 || metrics.len() > MOST_LINES || dataset.entities.len() > 1 {
        return Some(line);
    }
    Some(Query { metrics, color: Some(Axis::Metric), ..line })
}

#[cfg(test)]
mod tests {
    use super::opening;
    use crate::data::{Axis, Form, read};

    fn of(text: &str) -> (Form, usize, Axis, Option<Axis>) {
        let query = opening(&read(text.as_bytes()).dataset);
        (query.form, query.metrics.len(), query.rows, query.color)
    }

    #[test]
    fn a_table_opens_on_the_chart_that_it_asks_for() {
        let days = "date,Ashby\n2023-01-01,3\n2023-01-02,4\n2023-01-03,2\n2023-01-04,5\n";
        assert_eq!(of(days), (Form::Line, 1, Axis::Period, None));
        let two = "year,GDP（亿元）,Exports（亿元）\n2019,3,1\n2020,4,2\n2021,2,1\n2022,5,3\n";
        assert_eq!(of(two), (Form::Line, 2, Axis::Period, Some(Axis::Metric)));
        let lines = |count: usize, line: &dyn Fn(usize) -> String| {
            (1..=count).map(line).collect::<Vec<_>>().concat()
        };
        let months = lines(8, &|m| format!("2023-{m:02},{m},{}\n", m + 3));
        assert_eq!(
            of(&["month,Ashby,Corby\n", &*months].concat()),
            (Form::Line, 1, Axis::Period, Some(Axis::Entity))
        );
        let points = lines(20, &|n| format!("{n}.5,{}\n", n * 3));
        assert_eq!(of(&["x,y\n", &*points].concat()).0, Form::Scatter);
        let one = lines(20, &|n| format!("{n}.5\n"));
        assert_eq!(of(&["length,\n", &*one].concat()).0, Form::Bar);
        // a few years of many places, or years beside months, stay bars of the latest
        let many = lines(9, &|n| format!("Place {n},2,3,4\n"));
        assert_eq!(of(&["place,2020,2021,2022\n", &*many].concat()).0, Form::Bar);
        let mixed = "place,2020,2021,2022,2022-01\nAshby,1,2,3,4\n";
        assert_eq!(of(mixed).0, Form::Bar);
    }
}
