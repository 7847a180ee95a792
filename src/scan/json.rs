//! Single values of JSON by `serde_json`, of whatever kind they are.
//!
//! It is asked for any value and told what was found: where it is asked for a number or a text, it
//! puts what it found instead into words, and brings tables to print numbers (5 kB of WebAssembly).

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};

/// What is read of a value.
enum Scalar {
    Number(f64),
    Text(String),
    Other,
}

/// Reads a number that stands alone.
pub(crate) fn number(text: &[u8]) -> Option<f64> {
    if let Ok(Scalar::Number(number)) = serde_json::from_slice(text) { Some(number) } else { None }
}

/// Reads a text that stands alone, in its quotation marks.
#[must_use]
pub fn text(raw: &[u8]) -> Option<String> {
    if let Ok(Scalar::Text(text)) = serde_json::from_slice(raw) { Some(text) } else { None }
}

impl<'de> Deserialize<'de> for Scalar {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Any)
    }
}

struct Any;

impl<'de> Visitor<'de> for Any {
    type Value = Scalar;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Scalar, E> {
        Ok(Scalar::Other)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Scalar, E> {
        Ok(Scalar::Other)
    }

    #[expect(clippy::cast_precision_loss, reason = "JSON knows one kind of numbers")]
    fn visit_u64<E>(self, number: u64) -> Result<Scalar, E> {
        Ok(Scalar::Number(number as f64))
    }

    #[expect(clippy::cast_precision_loss, reason = "JSON knows one kind of numbers")]
    fn visit_i64<E>(self, number: i64) -> Result<Scalar, E> {
        Ok(Scalar::Number(number as f64))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Scalar, E> {
        Ok(Scalar::Number(number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Scalar, E> {
        Ok(Scalar::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, _: A) -> Result<Scalar, A::Error> {
        Err(A::Error::custom(""))
    }

    fn visit_map<A: MapAccess<'de>>(self, _: A) -> Result<Scalar, A::Error> {
        Err(A::Error::custom(""))
    }
}
