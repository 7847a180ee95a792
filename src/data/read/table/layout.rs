//! How names of rows and headers share out what tells figures apart: who, what, when.

use super::dated::{carry_years, date_changes, keep_names};
use super::earlier::{Earlier, earlier};
use super::evidence::{header_periods, pairs, rows_with_units, year_of, year_within};
use super::facts::Facts;
use super::given::{self, GivenPeriod};
use super::header_kinds::{names_amount, names_money, names_wide};
use super::headers::{names_measure, names_things};
use super::label::{HeaderLabel, name_and_unit};
use super::money::is_currency;
use super::noted_units;
use super::numbers::normal;
use super::periods::{PeriodGrammar, TitlePeriod};
use super::roles::Roles;
use super::shape::SheetShape;
use super::totals::is_total;
use super::units::names_unit;
use crate::data::read::options::ColumnNames;
use crate::data::{Period, Unit};
use crate::error::Role;

/// A table whose columns are told apart.
#[derive(Debug, Default)]
pub(super) struct SheetLayout {
    pub(super) facts: Vec<Facts>,
    pub(super) roles: Roles,
    /// What each header holds.
    pub(super) labels: Vec<HeaderLabel>,
    /// Whether headers of figures name whom they are of.
    pub(super) has_entities_across: bool,
    /// Whether only their sizes make metrics of the columns.
    pub(super) are_unlike: bool,
    /// Whether nothing tells the rows apart, so that they are numbered.
    pub(super) is_numbered: bool,
    pub(super) header_periods: Option<PeriodGrammar>,
    /// The period of all figures, where it stands only above the table.
    pub(super) given: Option<GivenPeriod>,
}

impl SheetLayout {
    /// Lays out a table.
    ///
    /// # Errors
    ///
    /// The role that no column can have.
    pub(super) fn of(shape: &SheetShape, names: &ColumnNames) -> Result<Self, Role> {
        let said = shape.around.period.map(|period| TitlePeriod {
            period,
            is_plain: true,
            is_republic: false,
        });
        let above = said.or_else(|| given::above(&shape.around));
        let year = match above {
            Some(above) => year_within(above.period),
            None => year_of(&shape.around.title),
        };
        let facts: Vec<Facts> = shape.columns.iter().map(|c| Facts::of(c, year)).collect();
        let header_periods = header_periods(shape, year);
        let label = |heads: &Vec<String>| HeaderLabel::of(heads, header_periods.as_ref());
        let mut labels: Vec<HeaderLabel> = shape.columns.iter().map(|c| label(&c.heads)).collect();
        carry_years(&mut labels);
        noted_units::take(&shape.around.notes, &mut labels);
        let are_periods: Vec<bool> =
            labels.iter().map(|l| l.period.is_some() && l.name.is_empty()).collect();
        let roles = Roles::of(&facts, &are_periods, names)?;
        let mut out = Self { facts, roles, labels, header_periods, ..Self::default() };
        out.limit(shape);
        out.orient(shape, names);
        out.part_years();
        if out.roles.period.is_some() {
            keep_names(&out.roles.values, &out.facts, &mut out.labels);
        }
        given::turn_back(&out.roles, &mut out.labels);
        out.given = above.and_then(|above| given::give(above, &out.roles, &mut out.labels));
        out.number_rows(shape);
        let roles = &out.roles;
        let across = out.has_entities_across;
        if roles.entity.is_none()
            && roles.metric.is_none()
            && !across
            && roles.period.is_none()
            && roles.month.is_none()
            && !out.is_numbered
        {
            out.is_numbered = true;
        }
        Ok(out)
    }

    /// Whether the names of some columns say that their figures are of another time than the row.
    pub(super) fn turns_back(&self) -> bool {
        let names = self.roles.values.iter().filter_map(|&column| self.label(column));
        let beside = Period::year(2000);
        names
            .map(|label| &*label.name)
            .any(|name| earlier(name, beside) != Earlier::Not || given::names_to_date(name))
    }

    pub(super) fn label(&self, column: usize) -> Option<&HeaderLabel> {
        self.labels.get(column)
    }

    /// Whether headers are parts of the year that a row names: years down, months across.
    pub(super) fn has_parts_across(&self) -> bool {
        let period = self.roles.period.and_then(|column| self.facts.get(column));
        let part = |&column: &usize| {
            let name = self.labels.get(column).map_or("", |label| &label.name);
            PeriodGrammar::within(2000).read(name).is_some_and(|period| period.length() < 360)
        };
        let values = &self.roles.values;
        let parts = values.iter().filter(|column| part(column)).count();
        let are_parts = parts == values.len() || parts >= 3 && parts * 2 >= values.len();
        parts > 1 && period.is_some_and(Facts::has_years) && are_parts
    }

    /// Takes rows that are months or quarters for parts of the years that stand across.
    fn part_years(&mut self) {
        let roles = &self.roles;
        let is_year = |&column: &usize| {
            let label = self.labels.get(column);
            label.and_then(|label| label.period).is_some_and(|period| period.length() > 360)
        };
        let is_rate = |&column: &usize| {
            self.labels.get(column).is_some_and(|label| names_measure(&label.name))
        };
        let has_parts = |column: usize| self.facts.get(column).is_some_and(Facts::has_parts);
        let free = roles.period.is_none() && roles.month.is_none() && roles.metric.is_none();
        let mut values = roles.values.iter();
        if free
            && roles.entity.is_some_and(has_parts)
            && values.clone().any(is_year)
            && values.all(|column| is_year(column) || is_rate(column))
        {
            self.roles.month = self.roles.entity.take();
            date_changes(&self.roles.values, &mut self.labels);
        }
    }

    /// Keeps as limits only the columns of words that repeat, and that say more than the entity.
    fn limit(&mut self, shape: &SheetShape) {
        let rows = shape.lines.len();
        let of_entity = |column: usize, entity: Option<usize>| {
            entity.is_some_and(|entity| pairs(shape, &[entity, column]) == pairs(shape, &[entity]))
        };
        let entity = self.roles.entity;
        let is_long = self.roles.metric.is_some();
        let (mut scope, mut unread) = (Vec::new(), Vec::new());
        for &column in &self.roles.scope {
            let Some(facts) = self.facts.get(column) else { continue };
            if facts.is_unknown() {
                unread.push(column);
                continue;
            }
            if of_entity(column, entity) && !facts.is_group {
                // what stands under a period, or is partly figures, are some that could not be read
                let is_dated = self.labels.get(column).is_some_and(|label| label.period.is_some());
                unread.extend((is_dated || facts.figures > 0 && facts.texts > 0).then_some(column));
                continue;
            }
            let again = rows <= 8 || facts.distinct * 2 <= facts.count;
            if facts.distinct > 1 && (again || is_long) {
                scope.push(column);
            } else {
                unread.push(column);
            }
        }
        // what names each row is its name, and what named several of them limits it
        let is_key = |&column: &usize| {
            let is_wide = |f: &Facts| names_wide(&f.header);
            self.facts
                .get(column)
                .is_some_and(|f| f.is_distinct() && f.count == rows && !is_wide(f))
        };
        let unique = unread.iter().chain(&scope).copied().find(is_key);
        if let (Some(unique), Some(entity), None) = (unique, entity, self.roles.period)
            && pairs(shape, &[entity]) < rows
        {
            unread.retain(|&c| c != unique);
            scope.retain(|&c| c != unique);
            scope.insert(0, entity);
            self.roles.entity = Some(unique);
        }
        self.roles.scope = scope;
        self.roles.unread.extend(unread);
    }

    /// Tells whether rows are metrics, and whether columns are entities.
    fn orient(&mut self, shape: &SheetShape, names: &ColumnNames) {
        let roles = &self.roles;
        if names.entity.is_some() || names.metric.is_some() || !names.values.is_empty() {
            return self.as_named(names);
        }
        let values: Vec<&HeaderLabel> =
            roles.values.iter().filter_map(|&c| self.label(c)).collect();
        let called: Vec<&&HeaderLabel> =
            values.iter().filter(|label| !label.name.is_empty()).collect();
        let have_units = values.iter().any(|label| !label.unit.is_empty());
        let are_measures = have_units || called.iter().any(|label| names_measure(&label.name));
        // the only column of names, whatever it is called
        let only = if roles.scope.is_empty() { roles.metric.xor(roles.entity) } else { None };
        let only = only.filter(|_| roles.metric.is_none() || roles.entity.is_none());
        // what is in units of its own each row is measured, whatever is told of it across
        // a currency tells nothing of what is measured
        let of_money = roles.unit.and_then(|column| self.facts.get(column));
        let of_money = of_money.is_some_and(|f| names_money(&f.header));
        let in_own = !of_money && only.is_some_and(|column| self.has_own_units(shape, column));
        let across = called.len() > 1 && !are_measures;
        if let Some(column) = only {
            let header = self.facts.get(column).map_or("", |f| &f.header);
            let in_units = rows_with_units(shape, column)
                || roles.unit.is_some() && roles.metric.is_some() && !of_money;
            let is_things = names_things(header);
            let is_metric = if roles.metric.is_some() {
                in_units || !is_things && !have_units && !self.has_total(shape, column)
            } else {
                rows_with_units(shape, column)
            };
            // 数量 and 金额 of each product
            let are_amounts = called.iter().filter(|label| names_amount(&label.name)).count() > 1;
            let is_metric = in_own && !(are_amounts && have_units)
                || is_metric && !(called.len() > 1 && are_measures);
            self.roles.metric = is_metric.then_some(column);
            self.roles.entity = (!is_metric).then_some(column);
            self.has_entities_across = is_metric && across;
        } else if roles.entity.is_none() && roles.metric.is_none() && roles.period.is_some() {
            let may_be = across && !self.has_parts_across() && !self.are_in_units(shape);
            self.has_entities_across = may_be && self.are_alike(shape);
            self.are_unlike = may_be && !self.has_entities_across;
        }
    }

    /// Whether one of the rows is their total, so that they are of one metric.
    fn has_total(&self, shape: &SheetShape, names: usize) -> bool {
        let is_wide = self.roles.unit.is_none() && self.roles.values.len() > 1;
        let column = shape.columns.get(names).filter(|_| is_wide);
        column.is_some_and(|column| column.cells.iter().any(|cell| is_total(cell)))
    }

    /// Whether rows have units that cannot be converted into one another, in their names or in a
    /// column.
    fn has_own_units(&self, shape: &SheetShape, names: usize) -> bool {
        let column = |column: usize| shape.columns.get(column).map(|c| &*c.cells);
        let of_names = column(names).unwrap_or_default().iter().map(|cell| name_and_unit(cell).1);
        let of_units = self.roles.unit.and_then(column).unwrap_or_default();
        let of_units = of_units.iter().map(|cell| normal(cell).into_owned());
        let all: Vec<String> =
            of_names.chain(of_units).filter(|unit| !unit.is_empty() && names_unit(unit)).collect();
        // sums in currencies of their own are of one metric
        if all.iter().all(|unit| is_currency(unit)) {
            return false;
        }
        let Some(first) = all.first().map(|unit| Unit::parse(unit)) else { return false };
        all.iter().any(|unit| !Unit::parse(unit).converts_to(&first))
    }

    /// With names given, several columns of figures are a metric each.
    fn as_named(&mut self, names: &ColumnNames) {
        let labels = self.roles.values.iter().filter_map(|&c| self.label(c));
        let several = labels.filter(|label| !label.name.is_empty()).count() > 1;
        if several && names.metric.is_none() && self.roles.entity.is_none() {
            self.roles.entity = self.roles.metric;
        }
        if self.roles.metric == self.roles.entity {
            self.roles.metric = None;
        }
    }

    /// Numbers rows that nothing tells apart: points of a cloud, records of cases.
    fn number_rows(&mut self, shape: &SheetShape) {
        let rows = shape.lines.len();
        let roles = &self.roles;
        let keys: Vec<usize> =
            [roles.entity, roles.period, roles.month, roles.quarter, roles.metric]
                .into_iter()
                .flatten()
                .chain(roles.scope.iter().copied())
                .collect();
        if rows < 12 || keys.is_empty() || pairs(shape, &keys) * 2 > rows {
            return;
        }
        self.is_numbered = true;
        let entity = self.roles.entity.take();
        self.roles.scope.extend(entity);
    }
}
