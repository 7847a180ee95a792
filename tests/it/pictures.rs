//! The cases of the approved pictures: usual and unusual documents, at widths, in modes and
//! languages.

use duibi::color::ThemeMode;
use duibi::data::Dataset;
use duibi::geometry::Point;
use duibi::say::Lang;

use crate::form_tables::LONG;
use crate::support::{document, huaian};

/// One approved picture.
pub(crate) struct Picture {
    /// The name of its file, without `.svg`.
    pub(crate) name: String,
    pub(crate) dataset: Dataset,
    pub(crate) view: &'static str,
    pub(crate) width: f64,
    pub(crate) mode: ThemeMode,
    pub(crate) lang: Lang,
    pub(crate) around: Around,
}

/// What is drawn with a chart.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Around {
    /// Its title, notes and sources.
    Words,
    /// What a pointer at a place brings up.
    Pointer(Point),
    Nothing,
}

/// A picture as most are.
fn usual(name: &str, dataset: Dataset, view: &'static str, width: f64) -> Picture {
    Picture {
        name: name.to_owned(),
        dataset,
        view,
        width,
        mode: ThemeMode::Light,
        lang: Lang::ZH_HANS,
        around: Around::Words,
    }
}

/// Pictures of bars in the built-in document.
pub(crate) fn built_in() -> Vec<Picture> {
    vec![
        usual("usual", huaian(), "signed", 720.0),
        usual("panels", huaian(), "signed-and-money", 720.0),
        Picture {
            lang: Lang::EN,
            ..usual("grouped-english", huaian(), "started-and-completed", 720.0)
        },
        Picture {
            mode: ThemeMode::Dark,
            lang: Lang::ZH_HANT,
            ..usual("dark-traditional", huaian(), "started-and-completed", 720.0)
        },
        usual("narrow", huaian(), "signed-and-money", 320.0),
        Picture {
            around: Around::Pointer(Point::new(300.0, 60.0)),
            ..usual("pointed", huaian(), "signed", 720.0)
        },
    ]
}

/// Pictures of bars in documents that are made.
pub(crate) fn made() -> Vec<Picture> {
    let made = |name: &str, values: &[(&str, Option<f64>)]| {
        usual(name, document(values, "个"), "v", 480.0)
    };
    vec![
        made("one-row", &[("清江浦区", Some(46.0))]),
        made("all-missing-but-one", &[("甲", None), ("乙", Some(0.0)), ("丙", None)]),
        made("negative", &[("甲", Some(-12.5)), ("乙", Some(8.0)), ("丙", Some(-0.01))]),
        made("huge-range", &[("甲", Some(1e15)), ("乙", Some(3.0)), ("丙", Some(0.000_001))]),
        Picture {
            lang: Lang::EN,
            ..made("long-labels", &[(LONG[0], Some(12.0)), (LONG[1], Some(7.0))])
        },
    ]
}
