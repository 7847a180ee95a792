//! What only runs as WebAssembly inside a browser: the same scene as elsewhere, and paint on a real canvas.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use duibi::chart;
use duibi::color::{Color, Look};
use duibi::compare::compare;
use duibi::data::read;
use duibi::geometry::{Point, Rect, Size};
use duibi::measure::Font;
use duibi::render::{Canvas, svg};
use duibi::scene::{Anchor, Scene};
use duibi::text::Lang;
use duibi::view::View;
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
    let context: CanvasRenderingContext2d = canvas.get_context("2d").unwrap().unwrap().dyn_into().unwrap();
    let Clamped(data) = context.get_image_data(x, y, 1.0, 1.0).unwrap().data();
    data
}

#[wasm_bindgen_test]
fn the_scene_is_the_one_that_the_command_line_draws() {
    let reading = read(DOCUMENT);
    assert!(reading.faults.is_empty());
    let dataset = reading.dataset;
    let view = View { width: 720.0, ..View::of(&dataset, dataset.view("signed")) };
    let comparison = compare(&dataset, &view.query);
    let scene = chart::poster(&dataset, &comparison, &view);
    let drawn = svg(&scene, "usual", &comparison.summary(&dataset, Lang::ZhHans), Lang::ZhHans, Look::Light.theme().background);
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
        assert_eq!(pixel(&canvas, at(10.0), at(20.0)), [200, 100, 50, 255], "first pixel at {ratio}");
        assert_eq!(pixel(&canvas, at(30.0) - 1.0, at(40.0) - 1.0), [200, 100, 50, 255], "last pixel at {ratio}");
        assert_eq!(pixel(&canvas, at(30.0), at(40.0)), [0, 0, 0, 0], "beyond at {ratio}");
        assert_eq!(pixel(&canvas, at(10.0) - 1.0, at(20.0)), [0, 0, 0, 0], "before at {ratio}");
        assert_eq!(pixel(&canvas, at(50.0), at(30.0)), [0, 0, 255, 255], "a rule is not blurred at {ratio}");
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
