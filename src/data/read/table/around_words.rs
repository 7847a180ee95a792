//! Words with which the lines around a table begin, in the languages of many offices.

/// Words with which notes begin.
pub(super) const NOTES: [&str; 20] = [
    "注",
    "附注",
    "주:",
    "주)",
    "примечание",
    "备注",
    "備註",
    "说明",
    "說明",
    "note",
    "notes",
    "*",
    "†",
    "制表",
    "填表",
    "更新",
    "last updated",
    "updated",
    "截至",
    "统计时间",
];

/// Words with which the line of the source begins.
pub(super) const SOURCES: [&str; 24] = [
    "fuente",
    "fonte",
    "zdroj",
    "bron",
    "källa",
    "kilde",
    "źródło",
    "자료",
    "출처",
    "источник",
    "zdroje",
    "المصدر",
    "出典",
    "出所",
    "数据来源",
    "數據來源",
    "資料來源",
    "资料来源",
    "来源",
    "來源",
    "data source",
    "source",
    "sources",
    "quelle",
];

/// Words with which the line of the unit begins.
pub(super) const UNITS: [&str; 12] = [
    "计量单位",
    "单位",
    "單位",
    "単位",
    "단위",
    "unidades",
    "unidad",
    "unità",
    "units",
    "unit",
    "in ",
    "einheit",
];

/// Words of the first column of lines that describe a table, a line each, as offices export series.
pub(super) const ABOUT: [&str; 10] = [
    "title",
    "cdid",
    "source dataset id",
    "preunit",
    "unit",
    "release date",
    "next release",
    "important notes",
    "series id",
    "frequency",
];
