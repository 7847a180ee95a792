// Budgets of what a reader loads. Sizes are deterministic: one that grows beyond its budget fails the build.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { sizes } from '../../.ci/sizes.mjs';
import { ROOT } from './support.mjs';

/** With the standard library as it comes, where its sources are not at hand, what is loaded is a little larger. */
const MORE = readFileSync(`${ROOT}pkg/offline/.std`, 'utf8').trim() === 'lean' ? 0 : 13_000;
/** `live` may not grow; `all` is to come back to 240,000. It grew by 81,000 of what reads tables (70,000 of all), of colours that a system forces, of several reports of one figure, of what is not compared, of what a reader takes away, of tables that sort and list their figures, of names of single figures and in legends, and of an editor's annotations. */
const BUDGET = { prepared: 15_000, script: 8_000, live: 150_000 + MORE, all: 448_000 + MORE };
const OFFLINE = 440_000;

test('a prepared figure, the script, a live chart, all of it and each offline file keep to their budgets', async (t) => {
  const found = await sizes();
  t.diagnostic(JSON.stringify(found));
  const over = Object.entries(BUDGET).filter(([name, most]) => !(found[name] <= most));
  const offline = Object.entries(found.offline).filter(([, size]) => size > OFFLINE);
  assert.deepEqual([over, offline, Object.keys(found.offline).length], [[], [], 6], JSON.stringify(found));
});
