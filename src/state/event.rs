//! What a reader or the page does, and what has to be done for it to be seen.

use crate::color::{Theme, ThemeMode};
use crate::data::{Form, Sort};
use crate::geometry::Point;
use crate::say::Lang;

/// What a reader or the page does.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// The pointer is at this point of the drawing.
    Move(Point),
    /// The pointer or the focus has left.
    Leave,
    /// A click, or a finger put down and lifted.
    Tap(Point),
    /// A click with Shift held: a second figure beside the pinned one.
    Pair(Point),
    /// The next figure that is chosen is to be held against the pinned one, or no longer.
    Pairing,
    /// A key, while the drawing has the focus.
    Key(Keystroke),
    /// The evidence was closed.
    Close,
    /// The menus are to be shown, or no longer.
    Choosing,
    /// Something else was chosen to be compared.
    Choose(Choice),
    /// An order was chosen.
    Sort(Sort),
    /// The drawing has another width, in CSS pixels.
    Width(f64),
    /// So many rows at most are to be drawn, or all.
    Rows(Option<usize>),
    /// The page turned light or dark, the reader asked for more contrast, or the page sets colors
    /// of its own.
    ThemeMode(ThemeMode, Option<Theme>),
    /// Another language was chosen.
    Lang(Lang),
}

/// A key that the drawing answers to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keystroke {
    /// The row above.
    Up,
    /// The row below.
    Down,
    /// The series before.
    Left,
    /// The series after.
    Right,
    /// The first row.
    Home,
    /// The last row.
    End,
    /// Opens the evidence.
    Enter,
    /// Holds a second figure against the one whose evidence is open.
    Pair,
    /// Closes what is open, then leaves the marks.
    Escape,
}

impl Keystroke {
    /// Reads the name that browsers give a key.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "ArrowUp" => Self::Up,
            "ArrowDown" => Self::Down,
            "ArrowLeft" => Self::Left,
            "ArrowRight" => Self::Right,
            "Home" => Self::Home,
            "End" => Self::End,
            "Enter" | " " => Self::Enter,
            "Escape" => Self::Escape,
            _ => return None,
        })
    }
}

/// What may be chosen to be compared; only the document tells what follows from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// An editor's view, by its index.
    View(usize),
    /// A metric, by its index.
    Metric(usize),
    /// A form.
    Form(Form),
}

/// What an event asks for, so that nobody has to look at the event again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// How much of the chart is to be made anew.
    pub redo: Redo,
    /// How much of the evidence is to be written anew.
    pub evidence: Rewrite,
    /// Whether the chart takes the focus, as what has it goes.
    pub takes_focus: bool,
    /// Whether the host is told that figures were chosen.
    pub is_chosen: bool,
    /// What is still to be looked up in the document; see
    /// [`State::resolve`](super::State::resolve).
    pub choice: Option<Choice>,
}

/// How much of a chart is to be made anew; each includes those before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Redo {
    /// Nothing.
    #[default]
    Nothing,
    /// What is drawn above the chart: rings and the tip.
    Overlay,
    /// The scene, of the same exhibit.
    Scene,
    /// The exhibit, of the same comparison, in another language.
    Words,
    /// The comparison.
    Comparison,
}

/// How much of the evidence is to be written anew.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rewrite {
    /// It stays as it is.
    #[default]
    Nothing,
    /// What the pinned figure is beside another; what has been read out already stays.
    Pair,
    /// All of it: it is opened, of another figure, or closed.
    Whole,
}

impl Change {
    pub(super) const fn only(redo: Redo) -> Self {
        Self {
            redo,
            evidence: Rewrite::Nothing,
            takes_focus: false,
            is_chosen: false,
            choice: None,
        }
    }
}
