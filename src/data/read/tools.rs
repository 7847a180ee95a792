//! Tells the data of other tools by the keys that they begin with, so that a message can say what
//! to do with them.

use duibi_scan::find_member;

use crate::error::Tool;

/// The tool of whose shape a text is; nothing where it is of none.
#[inline(never)]
pub(super) fn tool_of(bytes: &[u8]) -> Option<Tool> {
    let has = |keys: &[&[u8]]| find_member(bytes, &|key, _| keys.contains(&key)).is_some();
    if has(&[b"format", b"entities", b"metrics", b"observations"]) {
        return None;
    }
    if has(&[b"xAxis", b"series", b"source", b"legend"]) {
        return Some(Tool::ECharts);
    }
    let data = find_member(bytes, &|key, _| key == b"data");
    let inside = data.and_then(|at| bytes.get(at..)).unwrap_or_default();
    let of_charts: [&[u8]; 2] = [b"labels", b"datasets"];
    let is_chart = find_member(inside, &|key, _| of_charts.contains(&key)).is_some();
    if has(&of_charts) || is_chart {
        return Some(Tool::ChartJs);
    }
    // {"columns": […], "data": […]} and {"a": {"0": 1}}
    let is_counted = find_member(bytes, &|_, at| {
        let object = bytes.get(at..).unwrap_or_default();
        find_member(object, &|key, _| key == b"0").is_some()
    });
    (has(&[b"columns"]) && data.is_some() || is_counted.is_some()).then_some(Tool::Pandas)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_of_other_tools_are_known() {
        for (text, tool) in [
            (r#"{"xAxis": {"data": ["a"]}, "series": [{"data": [1]}]}"#, Some(Tool::ECharts)),
            (r#"{"source": [["product", "2015"], ["Tea", 43.3]]}"#, Some(Tool::ECharts)),
            (r#"{"labels": ["a"], "datasets": [{"data": [1]}]}"#, Some(Tool::ChartJs)),
            (r#"{"type": "bar", "data": {"labels": ["a"], "datasets": []}}"#, Some(Tool::ChartJs)),
            (r#"{"columns": ["a"], "index": [0], "data": [[1]]}"#, Some(Tool::Pandas)),
            (r#"{"a": {"0": "x", "1": "y"}, "b": {"0": 1, "1": 2}}"#, Some(Tool::Pandas)),
            (r#"{"entities": [], "series": []}"#, None),
            (r#"{"a": 1}"#, None),
        ] {
            assert_eq!(tool_of(text.as_bytes()), tool, "{text}");
        }
    }
}
