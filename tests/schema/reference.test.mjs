// The reference on www/format.html has every key of the schema, no other, and says rightly which are required.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read, schema } from './support.mjs';

const page = read('www/format.html');
const { source, entity, metric, observation, view } = schema.$defs;
const parts = { document: schema, source, entity, metric, observation, place: observation.properties.place, view };

for (const [name, part] of Object.entries(parts)) {
  test(`the keys of ${name}`, () => {
    const [, table] = page.match(new RegExp(`<table class="keys" id="${name}">([^]*?)</table>`));
    const rows = [...table.matchAll(/<th scope="row"><code>([^<]+)<\/code>(.*?)<\/th>/g)];
    assert.deepEqual(rows.map(([, key]) => key).sort(), Object.keys(part.properties).sort());
    const always = rows.filter(([, , rest]) => rest.includes('必需') && !rest.includes('¹')).map(([, key]) => key);
    assert.deepEqual(always.sort(), [...(part.required ?? [])].sort());
  });
}

test('what is required unless documents are joined', () => {
  const marked = [...page.matchAll(/<code>([a-z]+)<\/code> <small class="must"><span[^>]*>必需 ¹/g)].map(([, key]) => key);
  assert.deepEqual(marked, schema.else.required);
});

test('every qualifier, basis, form, axis, value, scale and order is named', () => {
  const { qualifier, basis } = observation.properties;
  const { form, show, scale, axes, sort } = view.properties;
  for (const word of [...qualifier.enum, ...basis.examples, ...form.enum, ...show.enum, ...schema.$defs.axis.examples]) assert.ok(page.includes(`<code>${word}</code>`), word);
  for (const word of [...sort.enum, ...scale.enum, ...axes.enum]) assert.match(page, new RegExp(`\\b${word}\\b`));
});

test('every text stands in both languages', () => {
  const count = (lang) => page.match(new RegExp(`class="words[^"]*" lang="${lang}"`, 'g')).length;
  assert.equal(count('zh-Hans'), count('en'));
});

test('no inline script, style or handler, so that a strict policy admits it', () => {
  assert.doesNotMatch(page, /<style|\sstyle=|\son[a-z]+=|<script(?! type="application\/json"| type="module" src=)/);
});
