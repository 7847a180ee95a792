// Budgets of what a reader loads. Sizes are deterministic: one that grows beyond its budget fails the build.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sizes } from '../../.ci/sizes.mjs';

/** `all` is to come to 240,000; until then it may not grow. */
const BUDGET = { prepared: 15_000, script: 8_000, live: 150_000, all: 286_000 };
/** The one that holds four articles is to come to as much as the others; until then it may not grow. */
const OFFLINE = 450_000;
const JOINED = 484_000;

test('a prepared figure, the script, a live chart, all of it and each offline file keep to their budgets', async (t) => {
  const found = await sizes();
  t.diagnostic(JSON.stringify(found));
  const over = Object.entries(BUDGET).filter(([name, most]) => !(found[name] <= most));
  const offline = Object.entries(found.offline).filter(([name, size]) => size > (name === 'huainan-huaian-2021-2023' ? JOINED : OFFLINE));
  assert.deepEqual([over, offline, Object.keys(found.offline).length], [[], [], 5], JSON.stringify(found));
});
