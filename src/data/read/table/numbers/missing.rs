//! Words of tables that say that a figure is not known, and those of a spreadsheet that failed.

/// Tells whether a cell says that there is nothing to say.
pub(in crate::data::read::table) fn is_missing(text: &str) -> bool {
    const WORDS: [&str; 30] = [
        ":",
        "..",
        "...",
        "…",
        "……",
        "-",
        "--",
        "---",
        ".",
        "/",
        "\\",
        "n/a",
        "na",
        "n.a.",
        "n.a",
        "nan",
        "null",
        "none",
        "nd",
        "n.d.",
        "#n/a",
        "未公布",
        "暂无",
        "無",
        "无",
        "未知",
        "不详",
        "不詳",
        "缺失",
        "保密",
    ];
    text.is_empty() || WORDS.iter().any(|word| text.eq_ignore_ascii_case(word))
}

/// Tells whether a spreadsheet left an error in a cell.
pub(in crate::data::read::table) fn is_error(text: &str) -> bool {
    let known = ["#DIV/0!", "#N/A", "#REF!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!"];
    known.iter().any(|error| text.eq_ignore_ascii_case(error))
        || text.len() > 3 && text.bytes().all(|b| b == b'#')
}

/// Tells whether a cell of a column of figures says that there is none, where offices also write a
/// letter for what they keep secret, and may put a flag behind.
pub(in crate::data::read::table) fn is_no_figure(text: &str) -> bool {
    const LETTERS: [&str; 11] = ["x", "c", "s", "z", "f", "*", "**", "***", "•", "^", "◆"];
    const SAYINGS: [&str; 27] = [
        "n/m",
        "nm",
        "n.m.",
        "n.c.",
        "nc",
        "n.v.",
        "k. A.",
        "k.A.",
        "b.d.",
        "s.o.",
        "s/d",
        "s.d.",
        "н/д",
        "нет данных",
        "tbc",
        "未统计",
        "未統計",
        "未报",
        "无数据",
        "無數據",
        "尚未公布",
        "未发布",
        "待公布",
        "suppressed",
        "unknown",
        "not available",
        "no data",
    ];
    let is_word = |known: &&str| text.eq_ignore_ascii_case(known);
    if is_missing(text) || LETTERS.iter().any(is_word) || SAYINGS.iter().any(is_word) {
        return true;
    }
    // [c], [low], [x] of British statistics
    let inside = text.strip_prefix('[').and_then(|text| text.strip_suffix(']'));
    if inside.is_some_and(|word| word.len() <= 4 && word.bytes().all(|b| b.is_ascii_lowercase())) {
        return true;
    }
    // : c, - e, .. (p)
    text.split_once(' ').is_some_and(|(first, flag)| {
        is_missing(first)
            && flag.len() <= 4
            && flag.bytes().all(|b| b.is_ascii_alphabetic() || b"()".contains(&b))
    })
}

/// Tells whether words say how a figure has changed without one: 扭亏为盈, 翻番.
pub(in crate::data::read::table) fn is_change_word(text: &str) -> bool {
    const WORDS: [&str; 18] = [
        "扭亏",
        "扭虧",
        "扭亏为盈",
        "扭虧為盈",
        "由亏转盈",
        "由盈转亏",
        "由虧轉盈",
        "由盈轉虧",
        "转亏",
        "轉虧",
        "减亏",
        "增亏",
        "续亏",
        "翻番",
        "翻一番",
        "翻两番",
        "持平",
        "基本持平",
    ];
    WORDS.contains(&text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_says_nothing_is_told_from_names() {
        for text in ["", ":", "N/A", ": c", "x", "-", "未公布", "#N/A"] {
            assert!(is_no_figure(text), "{text}");
        }
        for text in ["0", "Nauru", "c d", "无锡", "no"] {
            assert!(!is_no_figure(text), "{text}");
        }
        assert!(is_error("#DIV/0!") && is_error("#####") && !is_error("#1"));
    }
}
