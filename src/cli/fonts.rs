//! The machine's fonts, in an order that depends on which there are and never on how a folder lists
//! them.
//!
//! A browser takes each character from the first family of the list that has it, so that digits
//! beside ideographs stay Latin; resvg would set the whole text in whatever font has all of it.
//! Hence the choice is made here, and resvg is told.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use duibi::chart::FAMILY;
use duibi::measure::Weight;
use duibi::say::Lang;
use resvg::usvg::fontdb::{
    Database, FaceInfo, ID, Language, Source, Stretch, Style, Weight as FaceWeight,
};
use resvg::usvg::{FallbackSelectionFn, FontFamily, FontResolver, Options};

/// Faces of this weight and more stand for bold.
const HEAVY: u16 = 600;

/// The fonts of the machine, best first: those that the chart asks for, then sans-serif ones.
pub(crate) struct Fonts {
    faces: Arc<Database>,
    ids: Vec<ID>,
    /// No font, and the faces that are not to be used for a weight.
    passed: [Vec<ID>; 2],
    first_that_has: FallbackSelectionFn<'static>,
    known: BTreeMap<(char, bool), Option<usize>>,
    /// Characters that no font has.
    lacking: BTreeSet<char>,
}

impl Fonts {
    /// Looks for the fonts of the machine; those of a language come first.
    pub(crate) fn of_machine(lang: Lang) -> Self {
        let mut found = Database::new();
        found.load_system_fonts();
        let mut infos: Vec<FaceInfo> =
            found.faces().filter(|face| !face.families.is_empty()).cloned().collect();
        infos.sort_by_cached_key(|face| rank(face, lang));
        let mut faces = Database::new();
        // resvg asks which font is to be replaced: one that is never wanted
        let none = faces.push_face_info(nothing());
        let is_heavy: Vec<(ID, bool)> = infos
            .into_iter()
            .map(|face| (is_heavy(&face), face))
            .map(|(heavy, face)| (faces.push_face_info(face), heavy))
            .collect();
        let passed = |wanted: bool| {
            let others = is_heavy.iter().filter(|(_, heavy)| *heavy != wanted).map(|(id, _)| *id);
            std::iter::once(none).chain(others).collect()
        };
        Self {
            faces: Arc::new(faces),
            passed: [passed(false), passed(true)],
            ids: is_heavy.iter().map(|(id, _)| *id).collect(),
            first_that_has: FontResolver::default_fallback_selector(),
            known: BTreeMap::new(),
            lacking: BTreeSet::new(),
        }
    }

    pub(crate) fn are_none(&self) -> bool {
        self.ids.is_empty()
    }

    /// The characters that no font had, so far.
    pub(crate) fn lacking(&self) -> String {
        self.lacking.iter().collect()
    }

    /// Cuts a text where another face begins; gives each part with the name of its face.
    pub(crate) fn runs(&mut self, text: &str, weight: Weight) -> Vec<(String, String)> {
        let mut out: Vec<(usize, String)> = Vec::new();
        for c in text.chars() {
            let face = self.face(c, weight).unwrap_or(0);
            match out.last_mut() {
                Some((last, run)) if *last == face => run.push(c),
                _ => out.push((face, c.into())),
            }
        }
        out.into_iter().map(|(face, run)| (face.to_string(), run)).collect()
    }

    /// The place of the first face that has a character: of the weight, if any of that has it.
    fn face(&mut self, c: char, weight: Weight) -> Option<usize> {
        let heavy = weight == Weight::Bold;
        if let Some(known) = self.known.get(&(c, heavy)) {
            return *known;
        }
        let [light_only, heavy_only] = &self.passed;
        let passed = if heavy { heavy_only } else { light_only };
        let none = passed.get(..1).unwrap_or_default();
        let mut faces = Arc::clone(&self.faces);
        let found = (self.first_that_has)(c, passed, &mut faces)
            .or_else(|| (self.first_that_has)(c, none, &mut faces));
        let place = found.and_then(|found| self.ids.iter().position(|id| *id == found));
        if place.is_none() && !c.is_whitespace() {
            self.lacking.insert(c);
        }
        self.known.insert((c, heavy), place);
        place
    }

    /// How resvg finds a face by the name that [`Self::runs`] gave it, and no other.
    pub(crate) fn options(&self) -> Options<'static> {
        let ids = self.ids.clone();
        Options {
            fontdb: Arc::clone(&self.faces),
            font_resolver: FontResolver {
                select_font: Box::new(move |font, _| match font.families() {
                    [FontFamily::Named(name), ..] => ids.get(name.parse::<usize>().ok()?).copied(),
                    _ => ids.first().copied(),
                }),
                select_fallback: Box::new(|_, _, _| None),
            },
            ..Options::default()
        }
    }
}

fn is_heavy(face: &FaceInfo) -> bool {
    face.weight.0 >= HEAVY
}

/// The place of a face in the order: the families of the chart as it names them, upright, of usual
/// width and weight. A browser shows Traditional forms for a Traditional page, by a feature of the
/// Simplified font; here its sister has them.
fn rank(face: &FaceInfo, lang: Lang) -> impl Ord + use<> {
    let is = |name: &str| face.families.iter().any(|(family, _)| family.eq_ignore_ascii_case(name));
    let sister = |name: &str| {
        lang == Lang::ZH_HANT
            && name.strip_suffix(" SC").is_some_and(|stem| is(&format!("{stem} TC")))
    };
    let mut names = FAMILY.split(',').map(|name| name.trim().trim_matches('"'));
    let asked = names.position(|name| is(name) || sister(name)).unwrap_or(usize::MAX);
    let simplified =
        lang == Lang::ZH_HANT && face.families.iter().any(|(family, _)| family.ends_with(" SC"));
    let sans = face.families.iter().any(|(family, _)| family.contains("Sans"));
    let unusual = face.style != Style::Normal || face.stretch != Stretch::Normal;
    let weight = face.weight.0.abs_diff(if is_heavy(face) { 700 } else { 400 });
    (
        asked,
        simplified,
        !sans,
        face.monospaced,
        unusual,
        weight,
        face.post_script_name.clone(),
        face.index,
    )
}

fn nothing() -> FaceInfo {
    FaceInfo {
        id: ID::dummy(),
        source: Source::Binary(Arc::new([])),
        index: 0,
        families: vec![(String::new(), Language::English_UnitedStates)],
        post_script_name: String::new(),
        style: Style::Normal,
        weight: FaceWeight::NORMAL,
        stretch: Stretch::Normal,
        monospaced: false,
    }
}
