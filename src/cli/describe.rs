//! What a document holds: counts per entity and metric, sources and periods.

use duibi::data::Dataset;
use duibi::say::{self, Lang};

/// Lists the counts, a line each.
pub(crate) fn words(dataset: &Dataset, lang: Lang) -> String {
    let count = |word: [&str; 3], count: usize| match lang {
        Lang::En => format!("{count} {}", lang.pick(word)),
        _ => format!("{}{count}", lang.pick(word)),
    };
    let counts = [
        count(["数字", "數字", "observations"], dataset.observations.len()),
        count(["实体", "實體", "entities"], dataset.entities.len()),
        count(["指标", "指標", "metrics"], dataset.metrics.len()),
        count(["来源", "來源", "sources"], dataset.sources.len()),
        count(["视图", "視圖", "views"], dataset.views.len()),
    ];
    let mut out = format!(
        "{}\n{}\n",
        dataset.title.get(lang.reads()),
        counts.join(if lang.is_chinese() { "，" } else { ", " })
    );
    out += &format!("\n{}\n", lang.pick(["时期", "時期", "periods"]));
    for (period, count) in periods(dataset, lang) {
        out += &format!("{count:>6}  {period}\n");
    }
    out += &format!(
        "\n{}\n",
        lang.pick(["实体：各指标的数字", "實體：各指標的數字", "entities: figures of each metric"])
    );
    let mut table = vec![vec![0_usize; dataset.metrics.len()]; dataset.entities.len()];
    for (entity, metric) in dataset.observations.pairs() {
        table
            .get_mut(entity)
            .and_then(|row| row.get_mut(metric))
            .into_iter()
            .for_each(|count| *count += 1);
    }
    for (entity, row) in dataset.entities.iter().zip(&table) {
        let reported = dataset.metrics.iter().zip(row).filter(|(_, count)| **count > 0);
        let metrics: Vec<String> =
            reported.map(|(metric, count)| format!("{} {count}", metric.id)).collect();
        let sum: usize = row.iter().sum();
        out += &format!(
            "{sum:>6}  {} ({}): {}\n",
            entity.name.get(lang.reads()),
            entity.id,
            metrics.join(", ")
        );
    }
    out += &format!(
        "\n{}\n",
        lang.pick([
            "指标：数字和报告的实体",
            "指標：數字和報告的實體",
            "metrics: figures, and entities that report them"
        ])
    );
    for (index, metric) in dataset.metrics.iter().enumerate() {
        let column = || table.iter().filter_map(|row| row.get(index)).copied();
        let (sum, reporting) =
            (column().sum::<usize>(), column().filter(|count| *count > 0).count());
        let unit = if metric.unit.name.is_empty() {
            String::new()
        } else {
            format!(", {}", metric.unit.name)
        };
        out += &format!(
            "{sum:>6}  {} ({}{unit}): {reporting}\n",
            metric.name.get(lang.reads()),
            metric.id
        );
    }
    out
}

/// How many figures each period has, in the order of time.
fn periods(dataset: &Dataset, lang: Lang) -> Vec<(String, usize)> {
    let mut all: Vec<_> = dataset.observations.iter().map(|found| found.period).collect();
    all.sort_by_key(duibi::data::Period::order);
    let mut out: Vec<(String, usize)> = Vec::new();
    for period in all {
        let name = say::period(&period, lang);
        match out.last_mut() {
            Some((known, count)) if *known == name => *count += 1,
            _ => out.push((name, 1)),
        }
    }
    out
}
