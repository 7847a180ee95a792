//! The languages: one file and one line each.

mod en;
mod zh_hans;
mod zh_hant;

pub use self::en::En;
pub use self::zh_hans::ZhHans;
pub use self::zh_hant::ZhHant;
