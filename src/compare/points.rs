//! Points: figures of one place, period, basis and scope that belong together by their order.

use duibi_scan::Interner;

use crate::data::{Axis, Brief, Dataset, Form, Query};
use crate::order::ordered;

/// Finds the points of a query: of each the first figure, in the order of the document, and by
/// figure the place of its point.
///
/// The first figure of each metric makes the first point, the second of each the second. Where one
/// metric has more of them than the first, or some were not given or left out for a fault, it
/// cannot be told which belong together, and each is a point of its own.
#[inline(never)]
pub(super) fn points(dataset: &Dataset, query: &Query) -> (Vec<usize>, Vec<Option<usize>>) {
    let takes = query.taker(dataset);
    let mut known = Interner::default();
    // by place, period, basis and scope: by metric the figures
    let mut groups: Vec<Vec<Vec<usize>>> = Vec::new();
    for (metric, &own) in query.metrics.iter().enumerate() {
        for o in dataset.observations.of_metric(own).filter(&takes) {
            let group = known.intern(&key(&o)) as usize;
            if group == groups.len() {
                groups.push(vec![Vec::new(); query.metrics.len()]);
            }
            if let Some(list) = groups.get_mut(group).and_then(|lists| lists.get_mut(metric)) {
                list.push(o.index);
            }
        }
    }
    let in_order = !dataset.has_gaps && dataset.left_out.is_empty();
    let mut points: Vec<Vec<usize>> = Vec::new();
    for lists in &groups {
        let first = lists.first().map_or(0, Vec::len);
        let from = points.len();
        points.resize(from + first, Vec::new());
        for list in lists {
            let belongs = list.len() == first && (in_order || first == 1);
            for (at, &figure) in list.iter().enumerate() {
                match points
                    .get_mut(from + at)
                    .filter(|point| belongs || point.is_empty() && at < first)
                {
                    Some(point) => point.push(figure),
                    None => points.push(vec![figure]),
                }
            }
        }
    }
    let first = |point: usize| points.get(point).and_then(|point: &Vec<usize>| point.first());
    let order = ordered(points.len(), &|a, b| first(a).cmp(&first(b)));
    let mut place_of = vec![None; dataset.observations.len()];
    let mut rows = Vec::new();
    for point in order.into_iter().filter_map(|point| points.get(point)) {
        for &figure in point {
            place_of.get_mut(figure).into_iter().for_each(|slot| *slot = Some(rows.len()));
        }
        rows.extend(point.first());
    }
    (rows, place_of)
}

/// How many series of points are told apart by what limits them.
const MOST_GROUPS: usize = 8;

/// Asks a document without views for a scatter: the metrics x and y, or the first two; by place, or
/// by point where places have several; nothing where there are no two metrics.
#[inline(never)]
pub(crate) fn query_of_points(dataset: &Dataset) -> Option<Query> {
    let named = dataset.metric("x").zip(dataset.metric("y"));
    let (x, y) = named.or_else(|| (dataset.metrics.len() >= 2).then_some((0, 1)))?;
    let found = || dataset.observations.of_metric(x);
    let has_several =
        found().count() > dataset.entities.len() && found().all(|o| !o.period.is_stated());
    let rows = if has_several { Axis::Point } else { Axis::Entity };
    let color = groups(dataset, x);
    Some(Query { form: Form::Scatter, metrics: vec![x, y], rows, color, ..Query::default() })
}

/// The one dimension that limits all figures of a metric, if it makes few groups of them.
fn groups(dataset: &Dataset, metric: usize) -> Option<Axis> {
    let (mut dimension, mut known) = (None, Interner::default());
    for o in dataset.observations.of_metric(metric) {
        let [(own, limit)] = o.scope.0.as_slice() else { return None };
        known.intern(limit.as_bytes());
        if *dimension.get_or_insert(own) != own || known.len() > MOST_GROUPS {
            return None;
        }
    }
    dimension.map(|own| Axis::Scope(own.clone()))
}

/// What figures of one point have in common, as bytes.
fn key(o: &Brief) -> Vec<u8> {
    let mut out = o.period.bytes();
    out.extend(o.entity.to_le_bytes());
    out.extend(o.basis.word().len().to_le_bytes());
    out.extend(o.basis.word().as_bytes());
    out.extend(o.scope.bytes());
    out
}

#[cfg(test)]
mod tests {
    use super::query_of_points;
    use crate::compare::compare;
    use crate::data::{Axis, Dataset, Form, Query, Sort, read};

    fn pairs(data: &Dataset) -> Vec<(Option<f64>, Option<f64>)> {
        let query = Query {
            metrics: vec![0, 1],
            form: Form::Scatter,
            rows: Axis::Point,
            sort: Sort::Document,
            ..Query::default()
        };
        let found = compare(data, &query);
        let value = |row, series| found.figure(row, series).map(|figure| figure.value);
        (0..found.rows.len()).map(|row| (value(row, 0), value(row, 1))).collect()
    }

    #[test]
    fn the_first_figures_of_one_place_make_a_point_and_the_second_ones_another() {
        let text = "place,x,y\na,1,10\na,2,20\nb,5,50\na,3,30\n";
        let data = read(text.as_bytes()).dataset;
        let [a, b] = [[(1.0, 10.0), (2.0, 20.0)], [(5.0, 50.0), (3.0, 30.0)]];
        let expected = [a, b].concat().into_iter().map(|(x, y)| (Some(x), Some(y)));
        assert_eq!(pairs(&data), expected.collect::<Vec<_>>());
    }

    #[test]
    fn figures_of_which_some_are_missing_are_not_paired_by_their_order() {
        // b has one of each, which belong together whatever is missing elsewhere
        let text = "place,x,y\na,1,\na,,20\na,3,30\nb,5,50\n";
        let data = read(text.as_bytes()).dataset;
        let alone = |x: f64| (Some(x), None);
        let mut found = pairs(&data);
        found.sort_by(|a, b| a.partial_cmp(b).unwrap());
        let of_y = [20.0, 30.0].map(|y| (None, Some(y)));
        let expected = [of_y[0], of_y[1], alone(1.0), alone(3.0), (Some(5.0), Some(50.0))];
        assert_eq!(found, expected);

        let row = |metric: &str, value: u8| {
            format!(
                r#"{{"entity": "a", "metric": "{metric}", "period": "2022",
                    "value": {value}, "unit": "%"}}"#
            )
        };
        let rows = [row("x", 1), row("x", 2), row("y", 7)].join(",");
        let text = format!(
            r#"{{"format": "duibi/1", "entities": [{{"id": "a"}}], "observations": [{rows}],
                "metrics": [{{"id": "x", "unit": "%"}}, {{"id": "y", "unit": "%"}}]}}"#
        );
        let data = read(text.as_bytes()).dataset;
        let expected = [alone(1.0), alone(2.0), (None, Some(7.0))];
        assert_eq!(pairs(&data), expected, "two and one make no point");
    }

    #[test]
    fn a_table_of_x_and_y_is_asked_for_as_points_whatever_tells_its_rows_apart() {
        let asked = |text: &str| {
            let data = read(text.as_bytes()).dataset;
            let query = query_of_points(&data).unwrap();
            let found = compare(&data, &query);
            assert_eq!((found.form, found.refused.as_ref()), (Form::Scatter, None), "{text}");
            let groups = found.groups();
            let has_all = |&row: &usize| groups.iter().any(|group| found.has_all(row, group));
            let caveats = found.figures().filter(|(.., figure)| !figure.caveats.is_empty());
            (
                query.rows,
                (0..found.rows.len()).filter(has_all).count(),
                groups.len(),
                caveats.count(),
            )
        };
        let rows = |n: usize, row: &dyn Fn(usize) -> String| {
            (0..n).map(|i| row(i) + "\n").collect::<String>()
        };
        let plain = rows(20, &|i| format!("{},{}", i, i * i % 7));
        assert_eq!(asked(&format!("x,y\n{plain}")), (Axis::Entity, 20, 1, 0));
        let grouped = rows(20, &|i| format!("{},{},{}", ["a", "b"][i % 2], i, i * i % 7));
        assert_eq!(asked(&format!("place,x,y\n{grouped}")), (Axis::Entity, 20, 2, 0));
        let several = "place,x,y\na,1,10\na,2,20\nb,5,50\na,3,30\n";
        assert_eq!(asked(several), (Axis::Point, 4, 1, 0));
        // x and y are those of the name, wherever they stand
        let data = read(b"place,z,y,x\na,1,10,3\nb,2,20,4\n").dataset;
        assert_eq!(query_of_points(&data).unwrap().metrics, [2, 1]);
        assert_eq!(query_of_points(&read(b"place,x\na,1\n").dataset), None);
    }
}
