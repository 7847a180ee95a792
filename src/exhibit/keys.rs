//! The names of figures by which a page speaks of them, and an address keeps them.

use super::maker::Maker;
use crate::compare::Cell;
use crate::data::Period;

impl Maker<'_> {
    /// Names a cell by the ids of its entity and its metric, with a space between; for prose that
    /// speaks of it.
    #[must_use]
    pub fn key(&self, (row, series): Cell) -> Option<String> {
        let entity = self.comparison.entity(self.dataset, row, series)?;
        let metric = self.comparison.series.get(series)?.metric;
        let (entity, metric) =
            (self.dataset.entities.get(entity)?, self.dataset.metrics.get(metric)?);
        Some([&*entity.id, " ", &metric.id].concat())
    }

    /// Names a cell as [`key`](Self::key) does, where other cells are called so with the period of
    /// its figure behind it, and where that is not enough with its place among them.
    #[must_use]
    #[inline(never)]
    pub fn key_alone(&self, cell: Cell) -> Option<String> {
        let key = self.key(cell)?;
        let Some(own) = self.period_of(cell) else { return Some(key) };
        // loops: what the standard library makes of them by closures would stay in the first module
        let (mut alike, mut of_period, mut place) = (0_usize, 0_usize, 0);
        for row in 0..self.comparison.rows.len() {
            for series in 0..self.comparison.series.len() {
                let Some(period) = self.period_of((row, series)) else { continue };
                if self.key((row, series)).as_ref() != Some(&key) {
                    continue;
                }
                alike += 1;
                of_period += usize::from(period == own);
                if (row, series) == cell {
                    place = of_period;
                }
            }
        }
        if alike < 2 {
            return Some(key);
        }
        let written = own.text();
        let is_enough = of_period < 2 && !written.is_empty();
        let ordinal = if is_enough { String::new() } else { ["~", &*place.to_string()].concat() };
        Some([&*key, " ", &written, &ordinal].concat())
    }

    fn period_of(&self, (row, series): Cell) -> Option<Period> {
        let figure = self.comparison.figure(row, series)?;
        Some(self.dataset.observations.get(figure.observation)?.period)
    }
}

#[cfg(test)]
mod tests {
    use crate::compare::compare;
    use crate::data::read;
    use crate::state::State;

    #[test]
    fn a_figure_of_several_is_named_with_its_period_and_where_need_be_its_place() {
        let observation = |period: &str, value: u8| {
            format!(
                r#"{{"entity": "a", "metric": "m", "period": "{period}", "value": {value},
                    "unit": "%", "scope": {{"of": "{value}"}}}}"#
            )
        };
        let names = |rows: &str, figures: &[(&str, u8)]| {
            let figures: Vec<String> = figures.iter().map(|(p, v)| observation(p, *v)).collect();
            let text = format!(
                r#"{{"format": "duibi/1", "entities": [{{"id": "a"}}], "metrics": [{{"id": "m",
                    "unit": "%"}}], "observations": [{}], "views": [{{"id": "v", "form": "column",
                    "x": "m", "rows": "{rows}"}}]}}"#,
                figures.join(",")
            );
            let reading = read(text.as_bytes());
            assert_eq!(reading.faults, []);
            let state = State::of(&reading.dataset, None);
            let comparison = compare(&reading.dataset, &state.query);
            let maker = state.maker(&reading.dataset, &comparison);
            let cells = comparison.figures().map(|(row, series, _)| (row, series));
            cells.filter_map(|cell| maker.key_alone(cell)).collect::<Vec<String>>()
        };
        assert_eq!(names("entity", &[("2021", 7)]), ["a m"]);
        assert_eq!(names("period", &[("2021", 7), ("2022", 8)]), ["a m 2021", "a m 2022"]);
        let alike = names("figure", &[("2021", 7), ("2021", 8), ("2022", 9)]);
        assert_eq!(alike.len(), 3);
        assert!(alike.contains(&"a m 2021~1".to_owned()) && alike.contains(&"a m 2022".to_owned()));
    }
}
