//! The words for chart forms, and for why one does not fit.

use super::phrase::{capital, counted, filled};
use super::{Lang, Later, Word, refusal};
use crate::compare::Why;
use crate::data::{Dataset, Form};

/// Says why a form does not fit, in one sentence without a full stop.
#[must_use]
pub fn why(why: &Why, dataset: &Dataset, lang: Lang) -> String {
    let word = match why {
        Why::Refused(reason) => return refusal(reason, dataset, lang),
        Why::FewValues(least) => {
            return filled(lang.word(Later::NeedsValues), &[&counted(*least)]);
        }
        Why::TwoMetrics => Word::Later(Later::NeedsTwoMetrics),
        Why::TwoSeries => Word::Later(Later::NeedsTwoSeries),
        Why::MoreThanTwo => Word::Later(Later::HasMoreThanTwo),
        Why::Time => Word::Later(Later::NeedsTwoPeriods),
        Why::Targets => Word::Later(Later::NeedsTargets),
        Why::Parts => Word::Later(Later::NeedsParts),
        Why::NotDerived => Word::Later(Later::NothingFollows),
        Why::Counts => Word::Later(Later::NeedsSmallCounts),
        Why::Mixed => Word::Later(Later::NotAllAlike),
        Why::LogOfBars => Word::Later(Later::NoLogOfBars),
    };
    lang.word(word).to_owned()
}

/// Names a form as a sentence has it: bars, a bullet chart.
#[must_use]
pub fn form_name(form: Form, lang: Lang) -> &'static str {
    lang.locale().form(form)
}

/// Names a form as an item of a menu: Bars, Bullet chart.
#[must_use]
pub fn form_title(form: Form, lang: Lang) -> String {
    let name = form_name(form, lang);
    let articles = lang.locale().articles();
    let bare = articles.iter().find_map(|article| name.strip_prefix(article)).unwrap_or(name);
    let mut letters = bare.chars();
    letters.next().into_iter().map(capital).chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_of_a_menu_has_no_article_and_a_capital() {
        let titles =
            |lang| [Form::Bar, Form::Area, Form::Scatter].map(|form| form_title(form, lang));
        assert_eq!(titles(Lang::EN), ["Bars", "Area", "Scatter plot"]);
        assert_eq!(titles(Lang::ZH_HANT), ["長條圖", "面積圖", "散佈圖"]);
    }

    #[test]
    fn the_values_that_a_distribution_lacks_are_counted() {
        let said = |lang| why(&Why::FewValues(5), &Dataset::default(), lang);
        let expected = [
            "口径一致的数值少于5个，谈不上分布",
            "口徑一致的數值少於5個，談不上分布",
            "fewer than 5 values that are like for like make no distribution",
        ];
        assert_eq!(Lang::SPELT_OUT.map(said), expected);
    }
}
