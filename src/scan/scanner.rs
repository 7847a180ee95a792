//! The place in a JSON text up to which it was read, and the steps over what stands there.

use crate::number::number;
use crate::skip::skip;
use crate::syntax_error::SyntaxErrorKind;

/// A place in a JSON text. After an error it stands where the text stops being JSON.
#[derive(Debug)]
pub(crate) struct Scanner<'a> {
    pub(crate) bytes: &'a [u8],
    pub(crate) at: usize,
}

impl<'a> Scanner<'a> {
    /// The byte here; 0, which JSON never has, at the end.
    pub(crate) fn peek(&self) -> u8 {
        self.bytes.get(self.at).copied().unwrap_or(0)
    }

    /// All that was not read yet.
    pub(crate) fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    /// Passes over white space.
    pub(crate) fn space(&mut self) {
        while matches!(self.peek(), b' ' | b'\n' | b'\r' | b'\t') {
            self.at += 1;
        }
    }

    /// A reason, or the better one that there is nothing more.
    pub(crate) fn ended(&self, kind: SyntaxErrorKind) -> SyntaxErrorKind {
        if self.at >= self.bytes.len() { SyntaxErrorKind::End } else { kind }
    }

    /// Reads the number here.
    pub(crate) fn number(&mut self) -> Result<f64, SyntaxErrorKind> {
        let (value, length) = number(self.rest()).ok_or(SyntaxErrorKind::Number)?;
        self.at += length;
        Ok(value)
    }

    /// Passes over the value here; what is inside a list or an object is not looked at.
    pub(crate) fn value(&mut self) -> Result<(), SyntaxErrorKind> {
        match self.peek() {
            b'"' => return self.text(),
            b'{' | b'[' => {
                let end = skip(self.bytes, self.at);
                self.at = end.unwrap_or(self.bytes.len());
                return end.map(|_| ()).ok_or(SyntaxErrorKind::End);
            }
            first if first == b'-' || first.is_ascii_digit() => return self.number().map(|_| ()),
            _ => {}
        }
        for word in ["null", "true", "false"] {
            if self.rest().starts_with(word.as_bytes()) {
                self.at += word.len();
                return Ok(());
            }
        }
        Err(self.ended(SyntaxErrorKind::Value))
    }

    /// Passes over the text here; its escapes are not looked at.
    pub(crate) fn text(&mut self) -> Result<(), SyntaxErrorKind> {
        let mut at = self.at + 1;
        loop {
            match self.bytes.get(at) {
                Some(b'"') => break,
                Some(b'\\') => at += 2,
                Some(0x20..) => at += 1,
                Some(_) => {
                    self.at = at;
                    return Err(SyntaxErrorKind::Control);
                }
                None => {
                    self.at = self.bytes.len();
                    return Err(SyntaxErrorKind::End);
                }
            }
        }
        self.at = at + 1;
        Ok(())
    }
}
