//! What only runs as WebAssembly inside a browser: the same scene as elsewhere, and paint on a real
//! canvas.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use duibi::chart;
use duibi::color::{Color, ThemeMode};
use duibi::compare::compare;
use duibi::data::read;
use duibi::geometry::{Point, Rect, Size};
use duibi::measure::Font;
use duibi::render::{Canvas, svg};
use duibi::say::{Lang, Teller};
use duibi::scene::{Anchor, Mark, Scene, Symbol};
use duibi::state::State;
use wasm_bindgen::{Clamped, JsCast as _};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

wasm_bindgen_test_configure!(run_in_browser);

const DOCUMENT: &[u8] = include_bytes!("../www/data/huaian-2022-q1.json");
const USUAL: &str = include_str!("golden/usual.svg");

fn canvas(width: u32, height: u32) -> HtmlCanvasElement {
    let document = web_sys::window().unwrap().document().unwrap();
    let canvas: HtmlCanvasElement = document.create_element("canvas").unwrap().dyn_into().unwrap();
    canvas.set_width(width);
    canvas.set_height(height);
    canvas
}

fn pixel(canvas: &HtmlCanvasElement, x: f64, y: f64) -> Vec<u8> {
    let context: CanvasRenderingContext2d =
        canvas.get_context("2d").unwrap().unwrap().dyn_into().unwrap();
    let Clamped(data) = context.get_image_data(x, y, 1.0, 1.0).unwrap().data();
    data
}

#[wasm_bindgen_test]
fn the_scene_is_the_one_that_the_command_line_draws() {
    let reading = read(DOCUMENT);
    assert!(reading.faults.is_empty());
    let dataset = reading.dataset;
    let state = State { width: 720.0, ..State::of(&dataset, dataset.view("signed")) };
    let comparison = compare(&dataset, &state.query);
    let scene = chart::poster(&state.maker(&dataset, &comparison).with_prose(), &state);
    let drawn = svg(
        &scene,
        "usual",
        &Teller::new(&dataset, &comparison, Lang::ZH_HANS).summary(),
        Lang::ZH_HANS,
        ThemeMode::Light.theme().background,
    );
    assert_eq!(drawn, USUAL);
}

#[wasm_bindgen_test]
fn a_rectangle_covers_whole_pixels_at_every_ratio() {
    for ratio in [1.0, 1.5, 2.0, 3.0] {
        let canvas = canvas(300, 300);
        let mut scene = Scene { size: Size::new(100.0, 100.0), ..Scene::default() };
        scene.rect(Rect::new(10.0, 20.0, 30.0, 40.0), Color(200, 100, 50));
        scene.rule(Point::new(50.0, 10.0), Point::new(50.0, 60.0), Color(0, 0, 255), 1.0);
        Canvas::new(canvas.clone()).unwrap().paint(&scene, ratio).unwrap();
        let at = |css: f64| (css * ratio).round();
        assert_eq!(
            pixel(&canvas, at(10.0), at(20.0)),
            [200, 100, 50, 255],
            "first pixel at {ratio}"
        );
        assert_eq!(
            pixel(&canvas, at(30.0) - 1.0, at(40.0) - 1.0),
            [200, 100, 50, 255],
            "last pixel at {ratio}"
        );
        assert_eq!(pixel(&canvas, at(30.0), at(40.0)), [0, 0, 0, 0], "beyond at {ratio}");
        assert_eq!(pixel(&canvas, at(10.0) - 1.0, at(20.0)), [0, 0, 0, 0], "before at {ratio}");
        assert_eq!(
            pixel(&canvas, at(50.0), at(30.0)),
            [0, 0, 255, 255],
            "a rule is not blurred at {ratio}"
        );
    }
}

#[wasm_bindgen_test]
fn a_second_paint_clears_the_first_and_text_leaves_ink() {
    let canvas = canvas(100, 40);
    let mut target = Canvas::new(canvas.clone()).unwrap();
    let mut scene = Scene { size: Size::new(100.0, 40.0), ..Scene::default() };
    scene.rect(Rect::new(0.0, 0.0, 100.0, 40.0), Color(255, 0, 0));
    target.paint(&scene, 1.0).unwrap();
    let mut text = Scene { size: scene.size, ..Scene::default() };
    text.text(Point::new(2.0, 30.0), "46", Font::bold(30.0), Anchor::Start, Color(0, 128, 0));
    target.paint(&text, 1.0).unwrap();
    assert_eq!(pixel(&canvas, 99.0, 0.0), [0, 0, 0, 0]);
    let inked = (0_u8..100)
        .flat_map(|x| (0_u8..40).map(move |y| (x, y)))
        .filter(|&(x, y)| pixel(&canvas, x.into(), y.into()) == [0, 128, 0, 255])
        .count();
    assert!(inked > 20, "{inked} pixels of ink");
}

#[wasm_bindgen_test]
fn discs_polygons_and_strokes_are_the_canvas_s_own_and_smooth_at_a_low_ratio() {
    const RED: Color = Color(255, 0, 0);
    const BLUE: Color = Color(0, 0, 255);
    let canvas = canvas(60, 60);
    let point = Point::new;
    let marks = vec![
        Mark::Dot {
            at: point(10.0, 10.0),
            radius: 4.5,
            symbol: Symbol::Circle,
            fill: RED,
            edge: BLUE,
        },
        Mark::Area {
            points: vec![point(30.0, 0.0), point(50.0, 0.0), point(50.0, 20.5), point(30.0, 20.5)],
            color: RED,
        },
        Mark::Path {
            points: vec![point(0.0, 40.0), point(20.0, 40.0)],
            color: RED,
            width: 1.0,
            dashed: true,
        },
        Mark::Hatch { rect: Rect::new(30.0, 30.0, 54.0, 54.0), color: BLUE },
    ];
    let scene = Scene { size: Size::new(60.0, 60.0), marks, ..Scene::default() };
    Canvas::new(canvas.clone()).unwrap().paint(&scene, 1.0).unwrap();
    let alpha = |x: f64, y: f64| pixel(&canvas, x, y).last().copied().unwrap();
    assert_eq!(pixel(&canvas, 10.0, 10.0), [255, 0, 0, 255]);
    assert_eq!(pixel(&canvas, 13.0, 10.0), [0, 0, 255, 255], "the edge is 1.5 pixels broad");
    assert!(
        (100..=155).contains(&alpha(14.0, 10.0)),
        "half of the pixel that a radius of 4.5 covers by half: {}",
        alpha(14.0, 10.0)
    );
    assert_eq!(alpha(15.0, 10.0), 0);
    assert_eq!(pixel(&canvas, 40.0, 19.0), [255, 0, 0, 255]);
    assert!((100..=155).contains(&alpha(40.0, 20.0)), "{}", alpha(40.0, 20.0));
    // a dash of five pixels and a gap of four, in one row of pixels
    let row: Vec<bool> = (0..20).map(|x| alpha(f64::from(x), 40.0) == 255).collect();
    assert_eq!(row.iter().filter(|ink| **ink).count(), 12, "{row:?}");
    assert_eq!((alpha(2.0, 39.0), alpha(2.0, 41.0), alpha(6.0, 40.0)), (0, 0, 0));
    let inked = (30..54)
        .flat_map(|x| (30..54).map(move |y| (x, y)))
        .filter(|&(x, y)| alpha(x.into(), y.into()) > 100)
        .count();
    assert!((60..=260).contains(&inked), "{inked} pixels of a hatch");
    assert!(
        (28..56).all(|i| alpha(f64::from(i), 29.0) == 0 && alpha(54.0, f64::from(i)) == 0),
        "a hatch stays inside"
    );
}
