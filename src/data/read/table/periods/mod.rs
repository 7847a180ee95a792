//! The grammar of periods in tables: what one text can mean, and what the whole column says of it.

mod chinese;
mod choices;
mod column;
mod english;
mod numeric;
mod readings;

pub(super) use self::column::PeriodGrammar;
