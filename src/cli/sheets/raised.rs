//! Raised figures of a workbook's texts (46² as 46 and a raised 2), which calamine reads as plain
//! ones: they become the raised figures of Unicode, that tables have as marks of notes.

use std::io::{Cursor, Read as _, Write as _};

use quick_xml::events::{BytesText, Event};
use quick_xml::{Reader, Writer};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// The part of a workbook that holds its texts.
const TEXTS: &str = "xl/sharedStrings.xml";

/// The workbook with its raised figures marked; nothing where it is none.
pub(super) fn marked(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut book = ZipArchive::new(Cursor::new(bytes)).ok()?;
    book.by_name("[Content_Types].xml").ok()?;
    let mut texts = String::new();
    match book.by_name(TEXTS) {
        Ok(mut part) => part.read_to_string(&mut texts).ok()?,
        Err(_) => return Some(bytes.to_vec()),
    };
    if !texts.contains("superscript") {
        return Some(bytes.to_vec());
    }
    let texts = raised(&texts)?;
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..book.len() {
        let part = book.by_index_raw(index).ok()?;
        if part.name().ok()? != TEXTS {
            out.raw_copy_file(part).ok()?;
        }
    }
    out.start_file(TEXTS, SimpleFileOptions::default()).ok()?;
    out.write_all(texts.as_bytes()).ok()?;
    Some(out.finish().ok()?.into_inner())
}

/// The texts with the digits of raised runs as raised digits.
fn raised(texts: &str) -> Option<String> {
    let mut reader = Reader::from_str(texts);
    let mut writer = Writer::new(Vec::new());
    let mut is_raised = false;
    loop {
        let event = reader.read_event().ok()?;
        match &event {
            Event::Eof => break,
            Event::Start(tag) if tag.local_name().as_ref() == "r" => is_raised = false,
            Event::End(tag) if tag.local_name().as_ref() == "r" => is_raised = false,
            Event::Empty(tag) | Event::Start(tag) if tag.local_name().as_ref() == "vertAlign" => {
                let align = tag.try_get_attribute("val").ok()?;
                is_raised = align.is_some_and(|align| align.value.as_ref() == "superscript");
            }
            _ => {}
        }
        match event {
            Event::Text(text) if is_raised => {
                let text: &str = &text;
                let text: String = text.chars().map(raised_digit).collect();
                writer.write_event(Event::Text(BytesText::from_escaped(text))).ok()?;
            }
            event => writer.write_event(event).ok()?,
        }
    }
    String::from_utf8(writer.into_inner()).ok()
}

fn raised_digit(c: char) -> char {
    let raised = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    c.to_digit(10).and_then(|digit| raised.get(digit as usize).copied()).unwrap_or(c)
}
