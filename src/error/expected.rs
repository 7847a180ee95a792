//! What the format asks for.

/// What the format asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// An object.
    Object,
    /// A list.
    List,
    /// A list with at least one item.
    SomeItems,
    /// A finite number.
    Number,
    /// A text that is not empty.
    Text,
    /// A text, or an object of language to text.
    Wording,
    /// `true` or `false`.
    Flag,
    /// The word `duibi/1`.
    Format,
    /// A period such as 2022, 2022-Q1, 2022-04 or 2022-01/2022-09.
    Period,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// The word of an average, or a number.
    Reference,
    /// An address that begins with http:// or https://.
    Url,
    /// A whole number from 1.
    Whole,
    /// A list with 1 to so many items.
    FewItems(usize),
    /// An object or a list with this many values.
    Values(usize),
    /// An address relative to this document.
    Address,
    /// An axis that the rows do not have.
    OtherAxis,
    /// At least one thing by which figures are meant.
    Which,
    /// A number, or a period.
    BandEnd,
    /// From and to of one sort, in this order.
    Band,
    /// A number from the one to the other.
    Within(u32, u32),
    /// The word `dataset` of JSON-stat.
    Dataset,
}
