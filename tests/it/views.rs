//! Whatever is asked for, along whichever axes, of every document: compared and drawn without a
//! panic, every mark finite.

use duibi::compare::{Comparison, compare};
use duibi::data::{Average, Axis, Curve, Dataset, Form, Query, Reference, Scope, Show, Sort};
use duibi::geometry::{Point, Rect};
use duibi::say::{Lang, Teller};
use duibi::scene::{Mark, Scene};
use duibi::state::State;

use crate::support::{built_in, load, path, random};

/// The axes along which a document can be laid out: the known ones, its dimensions of scope, and
/// one that it does not have.
fn axes(dataset: &Dataset) -> Vec<Axis> {
    let mut out: Vec<Axis> = ["entity", "metric", "period", "basis", "part", "figure", "无此口径"]
        .map(Axis::from_word)
        .into();
    for (dimension, _) in dataset.observations.iter().flat_map(|o| &o.scope.0) {
        let axis = Axis::from_word(dimension);
        if !out.contains(&axis) {
            out.push(axis);
        }
    }
    out
}

/// One query out of all that a document admits, the same for the same seed.
fn query(dataset: &Dataset, axes: &[Axis], seed: u64) -> Query {
    let mut state = seed;
    let mut pick = |limit: usize| random(&mut state) % limit;
    // the first number of neighbouring seeds is nearly the same
    let _ = pick(1);
    let form = Form::ALL[pick(Form::ALL.len())];
    // a figure of the document, so that the choices together find something
    let one = dataset.observations.get(pick(dataset.observations.len())).unwrap();
    let more = match form {
        Form::Scatter => 1 + pick(2),
        Form::Matrix => pick(dataset.metrics.len().min(60)),
        _ => pick(4),
    };
    let metrics =
        std::iter::once(one.metric).chain((0..more).map(|_| pick(dataset.metrics.len()))).collect();
    // the known axes come first; the dimensions of scope are many and of few figures
    let mut along = || axes[if pick(3) > 0 { pick(6) } else { pick(axes.len()) }].clone();
    let (rows, color, facet) = (along(), along(), along());
    let (color, facet) = ((pick(2) == 0).then_some(color), (pick(3) == 0).then_some(facet));
    // few other figures are reported twice
    let rows = if form.is_over_time() && pick(2) == 0 { Axis::Period } else { rows };
    let references = [
        Reference::Average(Average::Mean),
        Reference::Average(Average::Median),
        Reference::Value(one.value),
    ];
    Query {
        form,
        metrics,
        entities: if pick(4) == 0 {
            vec![one.entity, pick(dataset.entities.len())]
        } else {
            Vec::new()
        },
        period: (pick(6) == 0).then_some(one.period),
        scope: if pick(6) == 0 { one.scope.clone() } else { Scope::default() },
        bases: if pick(6) == 0 { vec![one.basis.clone()] } else { Vec::new() },
        rows,
        color,
        facet,
        free: pick(2) == 0,
        show: Show::ALL[pick(Show::ALL.len())],
        curve: Curve::ALL[pick(Curve::ALL.len())],
        references: references.into_iter().filter(|_| pick(3) == 0).collect(),
        sort: Sort::ALL[pick(Sort::ALL.len())],
        unranked: pick(5) == 0,
        highlight: if pick(5) == 0 { vec![one.entity] } else { Vec::new() },
    }
}

/// A comparison in which every figure has a finite value and evidence, and every series one panel.
fn whole(dataset: &Dataset, comparison: &Comparison) {
    for (row, series, figure) in comparison.figures() {
        assert!(
            figure.value.is_finite() && dataset.observations.get(figure.observation).is_some(),
            "{figure:?}"
        );
        assert_eq!(comparison.figure(row, series), Some(figure));
        assert!(row < comparison.rows.len() && comparison.entity(dataset, row, series).is_some());
    }
    let mut panelled: Vec<usize> =
        comparison.panels.iter().flat_map(|panel| panel.series.iter().copied()).collect();
    panelled.sort_unstable();
    assert!(panelled.into_iter().eq(0..comparison.series.len()));
}

fn is_finite(point: Point) -> bool {
    point.x.is_finite() && point.y.is_finite()
}

fn is_sized(rect: Rect) -> bool {
    [rect.x0, rect.y0, rect.x1, rect.y1].iter().all(|edge| edge.is_finite())
}

/// A drawing of finite size whose marks are finite and whose hotspots mean figures of the
/// comparison.
fn drawn(scene: &Scene, comparison: &Comparison) {
    assert!(
        scene.size.width.is_finite() && scene.size.height.is_finite() && !scene.marks.is_empty()
    );
    for mark in &scene.marks {
        let points = match mark {
            Mark::Area { points, .. } | Mark::Path { points, .. } => points.as_slice(),
            _ => &[],
        };
        assert!(is_sized(mark.bounds()) && points.iter().copied().all(is_finite), "{mark:?}");
    }
    for spot in &scene.hotspots {
        assert!(is_sized(spot.area) && is_sized(spot.mark) && is_finite(spot.at), "{spot:?}");
        assert!(
            spot.target.row < comparison.rows.len() && spot.target.series < comparison.series.len(),
            "{spot:?}"
        );
    }
}

/// The most cells that are drawn here: the time of a drawing grows with the square of its hotspots.
const MOST_CELLS: usize = 10_000;

/// Compares and draws; gives the form that is drawn, and how many figures are; nothing where there
/// is too much to draw.
fn sound(dataset: &Dataset, query: &Query) -> Option<(Form, usize)> {
    let comparison = compare(dataset, query);
    whole(dataset, &comparison);
    let other = comparison.form != query.form || query.show != Show::Value;
    assert!(comparison.refused.as_ref().is_none_or(|(form, _)| *form == query.form && other));
    if comparison.rows.len() * comparison.series.len() > MOST_CELLS {
        return None;
    }
    for (width, lang) in [(320.0, Lang::ZH_HANS), (720.0, Lang::EN)] {
        let state = State { query: query.clone(), width, lang, ..State::of(dataset, None) };
        drawn(&duibi::scene(dataset, &state), &comparison);
        let told =
            Teller::new(dataset, &comparison, lang).notes().iter().all(|note| !note.is_empty());
        assert!(told && !Teller::new(dataset, &comparison, lang).summary().is_empty());
    }
    Some((comparison.form, comparison.figures().count()))
}

#[test]
fn every_combination_is_compared_and_drawn() {
    // 3,000 in `make test`; DUIBI_QUERIES=100000 at night
    let count =
        std::env::var("DUIBI_QUERIES").ok().and_then(|n| n.parse().ok()).unwrap_or(3_000_u64);
    let documents: Vec<Dataset> =
        built_in().into_iter().chain([load(&path("tests/documents/forms.json"))]).collect();
    let axes: Vec<Vec<Axis>> = documents.iter().map(axes).collect();
    let (mut failed, mut undrawn, mut forms) = (Vec::new(), 0, Vec::new());
    for seed in 0..count {
        let document = usize::try_from(seed).unwrap() % documents.len();
        let (dataset, axes) = (&documents[document], &axes[document]);
        let query = query(dataset, axes, seed);
        match std::panic::catch_unwind(|| sound(dataset, &query)) {
            Ok(None) => undrawn += 1,
            Ok(Some((form, figures))) => {
                forms.extend((figures > 1 && !forms.contains(&form)).then_some(form));
            }
            Err(_) => failed.push(format!("{} seed {seed}: {query:?}", dataset.id)),
        }
    }
    assert!(failed.is_empty(), "{} of {count} failed\n{}", failed.len(), failed.join("\n"));
    // a document of 657 figures has more of them than the others
    assert!(undrawn < count / 50 + 1, "{undrawn} of {count} have too many cells");
    assert_eq!(forms.len(), Form::ALL.len(), "{forms:?}");
}

#[test]
fn every_view_of_the_document_of_forms_is_drawn_as_asked() {
    let dataset = load(&path("tests/documents/forms.json"));
    for view in &dataset.views {
        let comparison = compare(&dataset, &view.query);
        assert_eq!(
            (comparison.refused.as_ref(), comparison.form),
            (None, view.query.form),
            "{}",
            view.id
        );
        assert!(
            sound(&dataset, &view.query).is_some_and(|(_, figures)| figures > 1),
            "{}",
            view.id
        );
    }
}
