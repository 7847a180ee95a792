//! The grammar of periods in tables: what one text can mean, and what the whole column says of it.

mod chinese;
mod choices;
mod column;
mod english;
mod months;
mod numeric;
mod readings;
mod russian;
mod title;

pub(super) use self::column::PeriodGrammar;
pub(super) use self::title::{TitlePeriod, titled};
