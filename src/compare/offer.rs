//! Which chart forms fit the figures of a query, and why the others do not: only honest ones are drawn.

use super::derive::{Refusal, sum};
use super::table::Comparison;
use crate::data::{Axis, Basis, Curve, Dataset, Dimension, Form, MOST_SQUARES, Query, Show};
use crate::say::Lang;

/// Why a form does not fit.
#[derive(Clone, Debug, PartialEq)]
pub enum Why {
    /// A scatter needs the metrics of x and y.
    TwoMetrics,
    /// It joins two values of a row: no row has two.
    TwoSeries,
    /// It draws exactly two values of a row.
    MoreThanTwo,
    /// Fewer than two dated periods are reported.
    Time,
    /// No target is reported.
    Targets,
    /// No parts of one whole are reported.
    Parts,
    /// What would be laid on end may not be added.
    Refused(Box<Refusal>),
    /// A derived value that no figure allows.
    NotDerived,
    /// Only whole things that are counted are squares, and not too many of them.
    Counts,
    /// Too few values for a distribution.
    FewValues(usize),
    /// Lengths from zero have no logarithm.
    LogOfBars,
}

/// The fewest values that make a distribution.
const FEW: usize = 5;

/// Tells whether the form of a query fits what it found.
///
/// # Errors
///
/// The reason why it does not.
pub fn fits(dataset: &Dataset, query: &Query, found: &Comparison) -> Result<(), Why> {
    judged(dataset, query, found, found.figures().count())
}

/// The same, of a comparison whose values are counted already.
pub(super) fn judged(
    dataset: &Dataset,
    query: &Query,
    found: &Comparison,
    values: usize,
) -> Result<(), Why> {
    let rows_with = |least: usize| {
        let values = |row: usize| {
            found.panels.iter().any(|panel| {
                panel.series.iter().filter(|&&s| found.figure(row, s).is_some()).count() >= least
            })
        };
        (0..found.rows.len()).any(values)
    };
    let yes = |holds: bool, why: Why| if holds { Ok(()) } else { Err(why) };
    match query.form {
        _ if query.show != Show::Value && values == 0 && query.show != Show::Rank => {
            Err(Why::NotDerived)
        }
        _ if found.obstacle.is_some() => found.obstacle.clone().map_or(Ok(()), Err),
        _ if values == 0 => Ok(()),
        Form::Bar | Form::Column => yes(query.curve != Curve::Log, Why::LogOfBars),
        Form::Dot | Form::Lollipop | Form::Matrix => Ok(()),
        Form::Scatter => yes(
            query.metrics.len() >= 2
                && found
                    .rows
                    .iter()
                    .enumerate()
                    .any(|(row, _)| (0..2).all(|s| found.figure(row, s).is_some())),
            Why::TwoMetrics,
        ),
        Form::Dumbbell => yes(rows_with(2), Why::TwoSeries).and_then(|()| {
            yes(found.panels.iter().all(|panel| panel.series.len() <= 2), Why::MoreThanTwo)
        }),
        Form::Slope => yes(rows_with(2), Why::TwoSeries),
        Form::Line | Form::Area => {
            // two periods of which each series has one are two figures, not a course
            let twice = |series: usize| {
                (0..found.rows.len())
                    .filter(|&row| found.figure(row, series).is_some())
                    .nth(1)
                    .is_some()
            };
            let dated = query.rows == Axis::Period && (0..found.series.len()).any(twice);
            yes(dated, Why::Time)
        }
        Form::Bullet => {
            let is_target = |index: usize| {
                dataset.observations.get(index).is_some_and(|o| *o.basis == Basis::Target)
            };
            yes(found.figures().any(|(_, _, figure)| is_target(figure.observation)), Why::Targets)
        }
        Form::Stacked | Form::StackedColumn | Form::Percent | Form::PercentColumn => {
            yes(rows_with(2), Why::Parts)?;
            (0..found.rows.len()).filter(|_| !query.stacks_parts()).try_for_each(|row| {
                let cells: Vec<usize> = (0..found.series.len())
                    .filter_map(|s| found.figure(row, s))
                    .map(|figure| figure.observation)
                    .collect();
                if cells.len() < 2 {
                    Ok(())
                } else {
                    sum(dataset, &cells)
                        .map(drop)
                        .map_err(|refusal| Why::Refused(Box::new(refusal)))
                }
            })
        }
        Form::Waffle => {
            let whole = |series: usize| {
                found
                    .series
                    .get(series)
                    .is_some_and(|s| matches!(s.unit.dimension, Dimension::Count(_)))
            };
            let fits = found.figures().all(|(_, series, figure)| {
                whole(series)
                    && figure.value.fract() == 0.0
                    && (0.0..=MOST_SQUARES).contains(&figure.value)
            });
            yes(fits, Why::Counts)
        }
        Form::Histogram | Form::Box => yes(values >= FEW, Why::FewValues(FEW)),
    }
}

impl Why {
    /// The form that is drawn instead.
    #[must_use]
    pub const fn instead(&self) -> Form {
        match self {
            Self::LogOfBars | Self::FewValues(_) => Form::Dot,
            _ => Form::Bar,
        }
    }

    /// Says the reason in a sentence.
    #[must_use]
    pub fn text(&self, dataset: &Dataset, lang: Lang) -> String {
        lang.pick(match self {
            Self::TwoMetrics => [
                "散点图需要两个指标都有数据",
                "散佈圖需要兩個指標都有數據",
                "a scatter plot needs two metrics that are both reported",
            ],
            Self::TwoSeries => [
                "没有一行有两个可比的数值",
                "沒有一列有兩個可比的數值",
                "no row has two values to compare",
            ],
            Self::MoreThanTwo => {
                ["每行多于两个数值", "每列多於兩個數值", "a row has more than two values"]
            }
            Self::Time => {
                ["数据不足两个时期", "數據不足兩個時期", "fewer than two periods are reported"]
            }
            Self::Targets => ["没有公布目标", "沒有公布目標", "no target is reported"],
            Self::Parts => [
                "没有公布同一整体的各个部分",
                "沒有公布同一整體的各個部分",
                "no parts of one whole are reported",
            ],
            Self::Refused(refusal) => return refusal.text(dataset, lang),
            Self::NotDerived => [
                "所公布的数字推不出要显示的数值",
                "所公布的數字推不出要顯示的數值",
                "what is asked for does not follow from the reported figures",
            ],
            Self::Counts => [
                "只有数量不多的整数计数可以画成方格",
                "只有數量不多的整數計數可以畫成方格",
                "only small whole counts can be drawn as squares",
            ],
            Self::FewValues(least) => {
                let text = lang.pick(["个数值", "個數值", "values"]);
                return match lang {
                    Lang::ZhHans => format!("少于{least}{text}，谈不上分布"),
                    Lang::ZhHant => format!("少於{least}{text}，談不上分布"),
                    Lang::En => format!("fewer than {least} {text} make no distribution"),
                };
            }
            Self::LogOfBars => [
                "条形从零起，对数轴没有零",
                "長條從零起，對數軸沒有零",
                "bars start at zero, which a log scale does not have",
            ],
        })
        .to_owned()
    }
}

/// Names a form.
#[must_use]
pub fn form_name(form: Form, lang: Lang) -> &'static str {
    lang.pick(match form {
        Form::Bar => ["条形图", "長條圖", "bars"],
        Form::Column => ["柱形图", "柱狀圖", "columns"],
        Form::Stacked => ["堆叠条形图", "堆疊長條圖", "stacked bars"],
        Form::StackedColumn => ["堆叠柱形图", "堆疊柱狀圖", "stacked columns"],
        Form::Percent => ["百分比条形图", "百分比長條圖", "100% bars"],
        Form::PercentColumn => ["百分比柱形图", "百分比柱狀圖", "100% columns"],
        Form::Bullet => ["目标进度图", "目標進度圖", "a bullet chart"],
        Form::Dot => ["点图", "點圖", "dots"],
        Form::Lollipop => ["棒棒糖图", "棒棒糖圖", "lollipops"],
        Form::Dumbbell => ["哑铃图", "啞鈴圖", "dumbbells"],
        Form::Slope => ["斜率图", "斜率圖", "slopes"],
        Form::Scatter => ["散点图", "散佈圖", "a scatter plot"],
        Form::Line => ["折线图", "折線圖", "lines"],
        Form::Area => ["面积图", "面積圖", "an area"],
        Form::Matrix => ["对照表", "對照表", "a matrix"],
        Form::Waffle => ["方格图", "方格圖", "a waffle"],
        Form::Histogram => ["直方图", "直方圖", "a histogram"],
        Form::Box => ["箱形图", "箱形圖", "box plots"],
    })
}

/// Names a form as an item of a menu.
#[must_use]
pub fn form_title(form: Form, lang: Lang) -> String {
    let name = form_name(form, lang);
    let bare = name.strip_prefix("a ").or_else(|| name.strip_prefix("an ")).unwrap_or(name);
    let mut letters = bare.chars();
    letters.next().into_iter().map(|first| first.to_ascii_uppercase()).chain(letters).collect()
}
