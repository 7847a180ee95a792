//! What is wrong with a document or doubtful in it, where it stands, what was expected and what was
//! found. Values only: [`crate::say::fault`] turns them into words.

mod doubt;
mod expected;
mod fault;
mod found;
mod item;
mod problem;
mod role;
mod syntax;
mod tool;
mod warning;

pub use self::doubt::{Doubt, DoubtKind};
pub use self::expected::Expected;
pub use self::fault::{Fault, Position};
pub use self::found::Found;
pub use self::item::ItemKind;
pub use self::problem::Problem;
pub use self::role::Role;
pub use self::syntax::Syntax;
pub use self::tool::Tool;
pub use self::warning::Warning;
