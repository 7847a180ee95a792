//! What the script of a prepared figure answers with: where a pointer lands, where the keys lead,
//! and all that is told of each figure; numbers and words, each text once.

use serde_json::{Map, Value, json};

use crate::compare::Cell;
use crate::exhibit::Exhibit;
use crate::geometry::Rect;
use crate::say::phrase::colon;
use crate::say::{Evidence, Lang, Later, Word};
use crate::scene::{Scene, Target};
use crate::state::{Event, Keystroke, State};

/// The version of this form.
const VERSION: u8 = 1;

/// The keys that lead from a figure to another one, in the order in which they are written.
const KEYS: [Keystroke; 6] = [
    Keystroke::Up,
    Keystroke::Down,
    Keystroke::Left,
    Keystroke::Right,
    Keystroke::Home,
    Keystroke::End,
];

/// Writes what is told of an exhibit that is complete, drawn at some widths; `key` names a cell.
pub(super) fn json(
    exhibit: &Exhibit,
    key: impl Fn(Cell) -> Option<String>,
    drawn: &[(f64, Scene)],
) -> String {
    let mut texts = Texts(vec![String::new()]);
    let targets = drawn.first().map(|(_, scene)| targets(scene)).unwrap_or_default();
    let cells: Vec<Value> =
        targets.iter().map(|target| cell(exhibit, *target, &mut texts)).collect();
    let names = targets.iter().map(|target| key((target.row, target.series)).unwrap_or_default());
    let names: Vec<String> = names.collect();
    let keys: Vec<Value> =
        drawn.first().map(|(_, scene)| keys(scene, &targets)).unwrap_or_default();
    let charts: Vec<Value> = drawn
        .iter()
        .map(|(width, scene)| {
            let spots: Vec<Value> = spots(scene, &targets).collect();
            json!({"at": number(*width), "height": number(scene.size.height), "spots": spots})
        })
        .collect();
    let words = words(exhibit.lang);
    let foreign = |text: &String| Some((text.clone(), exhibit.tongues.tag(text)?.into()));
    let tongues: Map<String, Value> = texts.0.iter().filter_map(foreign).collect();
    json!({"v": VERSION, "texts": texts.0, "words": words, "cells": cells, "names": names,
        "keys": keys, "charts": charts, "tongues": tongues,
        "round": exhibit.form.is_of_symbols(), "last": exhibit.form.is_over_time()})
    .to_string()
}

/// Texts, each once.
struct Texts(Vec<String>);

impl Texts {
    fn place(&mut self, text: &str) -> usize {
        self.0.iter().position(|known| known == text).unwrap_or_else(|| {
            self.0.push(text.to_owned());
            self.0.len() - 1
        })
    }
}

/// The figures of a scene, each once.
fn targets(scene: &Scene) -> Vec<Target> {
    let mut out: Vec<Target> = Vec::new();
    for spot in &scene.hotspots {
        if !out.contains(&spot.target) {
            out.push(spot.target);
        }
    }
    out
}

fn cell(exhibit: &Exhibit, target: Target, texts: &mut Texts) -> Value {
    let Target { row, series } = target;
    let none = Evidence::default();
    let told = exhibit.evidence((row, series)).unwrap_or(&none);
    let definition = exhibit.series.get(series).map_or("", |series| &series.definition);
    let of_texts = [
        &told.entity,
        &told.metric,
        &told.value,
        &told.printed,
        &told.derived,
        &told.period,
        &told.scope,
        &told.caveat,
        definition,
        &told.note,
        &told.source,
        &told.url,
        &exhibit.at_same_time((row, series)),
    ];
    let places = of_texts.map(|text| texts.place(text));
    [row, series].into_iter().chain(places).map(Value::from).collect()
}

/// Where each of the keys leads from each of the figures.
fn keys(scene: &Scene, targets: &[Target]) -> Vec<Value> {
    let leads = |from: Target, key: Keystroke| {
        let mut state = State { pointed: Some(from), ..State::default() };
        state.update(scene, &Event::Key(key));
        let to = state.pointed.unwrap_or(from);
        targets.iter().position(|target| *target == to).unwrap_or_default()
    };
    targets.iter().map(|from| KEYS.map(|key| leads(*from, key)).to_vec().into()).collect()
}

/// The hotspots of a scene: the figure, the surface that answers, the mark, and its point.
fn spots(scene: &Scene, targets: &[Target]) -> impl Iterator<Item = Value> {
    scene.hotspots.iter().filter_map(|spot| {
        let place = targets.iter().position(|target| *target == spot.target)?;
        let sides = |rect: Rect| [rect.x0, rect.y0, rect.x1, rect.y1];
        let numbers = sides(spot.area).into_iter().chain(sides(spot.mark));
        let numbers = numbers.chain([spot.at.x, spot.at.y]).map(number);
        Some(std::iter::once(Value::from(place)).chain(numbers).collect())
    })
}

/// A number of at most two decimals.
fn number(css: f64) -> Value {
    let hundredths = (css * 100.0).round();
    #[expect(clippy::cast_possible_truncation, reason = "a whole number of pixels")]
    if hundredths % 100.0 == 0.0 {
        Value::from((hundredths / 100.0) as i64)
    } else {
        Value::from(hundredths / 100.0)
    }
}

/// The words between what is told.
fn words(lang: Lang) -> Value {
    let word = |word: Word| lang.word(word);
    json!({
        "colon": colon(lang),
        "separator": word(Word::Separator),
        "metric": word(Word::Metric),
        "same": word(Word::Later(Later::SameTime)),
        "printed": word(Word::AsPrinted),
        "derived": word(Word::Derived),
        "period": word(Word::Period),
        "scope": word(Word::Scope),
        "caveat": word(Word::Caveat),
        "definition": word(Word::Definition),
        "notes": word(Word::Notes),
        "source": word(Word::Source),
        "close": word(Word::Close),
        "compare": word(Word::Compare),
    })
}
