// A foreign format: a record a line, each in JSON.
import { all, before, behind, instead } from './edit.mjs';

const said = (file, before, added) => ({
  file: `src/say/locales/${file}.rs`,
  does: 'its name among what is read',
  edit: instead(before, added),
});

export default {
  what: 'A foreign format: NDJSON',
  edits: [
    {
      first: true,
      file: 'src/data/read/ndjson.rs',
      does: 'how it is recognised and read',
      text: `//! Records in JSON, one a line.

use super::reading::Reading;
use super::request::Request;
use super::table::records;

/// Tells records of a line each from other texts: the first line is an object, and another follows.
pub(super) fn recognises(bytes: &[u8]) -> bool {
    let mut lines = bytes.split(|&byte| byte == b'\\n').map(<[u8]>::trim_ascii);
    let is_object = |line: &[u8]| line.starts_with(b"{") && line.ends_with(b"}");
    lines.next().is_some_and(is_object) && lines.next().is_some_and(is_object)
}

/// Reads records of a line each.
pub(super) fn read(bytes: &[u8], request: &Request) -> Reading {
    let lines = bytes.split(|&byte| byte == b'\\n').filter(|line| !line.trim_ascii().is_empty());
    let list = [b"[", lines.collect::<Vec<_>>().join(&b",\\n"[..]).as_slice(), b"]"].concat();
    records::read(&list, request)
}
`,
    },
    {
      first: true,
      file: 'src/data/read/mod.rs',
      does: 'its module',
      edit: before('mod node;', 'mod ndjson;\n'),
    },
    {
      first: true,
      file: 'src/data/read/formats.rs',
      does: 'its row',
      edit: all(
        before('    Format {\n        name: "records",', `    Format {
        name: "NDJSON",
        media_type: "application/x-ndjson",
        recognises: ndjson::recognises,
        read: ndjson::read,
        joined_documents: none,
    },
`),
        instead('use super::{document, stat, table};', 'use super::{document, ndjson, stat, table};'),
      ),
    },
    {
      file: 'src/data/read/formats.rs',
      does: 'a text that is of the format',
      edit: before('            ("CSV", "name,value\\nx,1\\n"),', '            ("NDJSON", "{\\"a\\": 1}\\n{\\"a\\": 2}"),\n'),
    },
    {
      file: 'www/format.html',
      does: 'its name on the reference page',
      edit: all(instead('CSV、记录的列表', 'CSV、NDJSON、记录的列表'), instead('rewriting. CSV, a list', 'rewriting. CSV, NDJSON, a list')),
    },
    {
      file: 'src/web/duibi.d.ts',
      does: 'its name in the types',
      edit: instead('its JSON or CSV text', 'its JSON, NDJSON or CSV text'),
    },
    {
      file: 'README.md',
      does: 'its name in the README',
      edit: instead('Lists of records, CSV', 'Lists of records, NDJSON, CSV'),
    },
    // broken anew, so that the line is not too long
    said('en', 'a JSON-stat 2.0 dataset or CSV \\\n                 with', 'NDJSON, a JSON-stat 2.0 dataset \\\n                 or CSV with'),
    said('zh_hans', '、JSON-stat 2.0 数据集或', '、NDJSON、JSON-stat 2.0 数据集或'),
    said('zh_hant', '、JSON-stat 2.0 資料集或', '、NDJSON、JSON-stat 2.0 資料集或'),
    {
      file: 'src/web/documents.js',
      does: 'the type of a script that holds it in a page',
      edit: behind('script[type="text/csv"]', ', script[type="application/x-ndjson"]'),
    },
    {
      file: 'tests/golden/bad-documents.en.txt',
      also: ['tests/golden/bad-documents.zh-Hans.txt', 'tests/golden/bad-documents.zh-Hant.txt'],
      does: 'the faults of bad documents, approved',
      approve: ['faults::'],
    },
    {
      file: 'tests/golden/faults.en.txt',
      also: ['tests/golden/faults.zh-Hans.txt', 'tests/golden/faults.zh-Hant.txt'],
      does: 'what is said of a text of no format, approved',
      approve: ['said::'],
    },
  ],
};
