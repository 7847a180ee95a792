//! What a document holds: counts per entity and metric, sources and periods.

use duibi::data::Dataset;
use duibi::say::phrase::{comma, filled};
use duibi::say::{self, Lang, Later, Word};

/// Lists the counts, a line each.
pub(crate) fn words(dataset: &Dataset, lang: Lang) -> String {
    let count = |word: Word, count: usize| filled(lang.word(word), &[&count.to_string()]);
    let counts = [
        count(Word::Later(Later::CountFigures), dataset.observations.len()),
        count(Word::Later(Later::CountEntities), dataset.entities.len()),
        count(Word::Later(Later::CountMetrics), dataset.metrics.len()),
        count(Word::Later(Later::CountSources), dataset.sources.len()),
        count(Word::Later(Later::CountViews), dataset.views.len()),
    ];
    let mut out = format!("{}\n{}\n", dataset.title.get(lang.reads()), counts.join(comma(lang)));
    out += &format!("\n{}\n", lang.word(Later::ListPeriods));
    for (period, count) in periods(dataset, lang) {
        out += &format!("{count:>6}  {period}\n");
    }
    out += &format!("\n{}\n", lang.word(Later::ListEntities));
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
    out += &format!("\n{}\n", lang.word(Later::ListMetrics));
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
            say::metric_name(metric, lang),
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
