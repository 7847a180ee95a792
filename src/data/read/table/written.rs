//! What a table says of how its figures are written: what a triangle and brackets mean.

use super::shape::SheetShape;

/// What the words around a table, and its language, say of its figures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct WrittenAs {
    /// Whether a triangle is a minus, as in Japan, or as a note says.
    pub(super) has_falling: bool,
    /// Whether brackets are around figures that are not sure, as in Germany.
    pub(super) limits_brackets: bool,
    /// Whether amounts per share are excepted from the unit of the table.
    pub(super) excepts_shares: bool,
}

impl WrittenAs {
    /// Reads the notes of a table.
    pub(super) fn of(shape: &SheetShape) -> Self {
        let any = |test: &dyn Fn(&str) -> bool| shape.around.notes.iter().any(|note| test(note));
        let falls = ["減少", "减少", "负", "マイナス", "minus", "negative", "decrease"];
        let brackets = ["( ) =", "() =", "( ):", "()：", "( )："];
        Self {
            has_falling: is_japanese(shape)
                || any(&|note| {
                    note.contains(['△', '▲']) && falls.iter().any(|word| note.contains(word))
                }),
            limits_brackets: any(&|note| brackets.iter().any(|key| note.contains(key))),
            excepts_shares: any(&|note| note.to_ascii_lowercase().contains("except per share")),
        }
    }
}

/// Whether a table is in Japanese, in which a triangle is always a minus: it has kana, an era, or
/// yen.
fn is_japanese(shape: &SheetShape) -> bool {
    let is_kana = |c: char| ('\u{3041}'..='\u{30FF}').contains(&c) && c != '・';
    let is_own = |text: &str| {
        text.contains(is_kana)
            || ["令和", "平成", "億円", "万円", "前年度比", "対前年"]
                .iter()
                .any(|w| text.contains(w))
    };
    let heads = shape.columns.iter().flat_map(|column| &column.heads);
    let first = shape.columns.first().into_iter().flat_map(|column| column.cells.iter().take(50));
    let around = [&shape.around.title, &shape.around.unit].into_iter().chain(&shape.around.notes);
    heads.chain(around).any(|text| is_own(text)) || first.into_iter().any(|cell| is_own(cell))
}
