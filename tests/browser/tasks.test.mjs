// Thirty tasks of a reader, each three ways: by mouse, by finger, by keys. The outcome is what is seen.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Hand, WAYS, keep } from './hands.mjs';
import { open, settled } from './support.mjs';
import { TASKS } from './tasks.mjs';

/** The list, written before any of it was done. */
const LIST = [
  'find a place by its pinyin or its initials',
  'add two places, take one away',
  'show another metric',
  'show two metrics beside each other',
  'choose a period',
  'draw it in another form',
  'put the lowest first',
  'set the axis to a logarithm',
  'see shares of the goal in place of values',
  'make a place stand out, from the list',
  'make a place stand out, from its mark',
  'make a place stand out, from the table',
  'read a figure',
  'read the evidence of a figure as it was printed, and close it',
  'compare two figures',
  'sort the table by value, the other way, and back',
  'list figures one by one, with what was printed, when and where',
  'take the picture along',
  'take the numbers along, and the view',
  'take this view along as one offline file',
  'copy a link that leads back to this view',
  'copy a citation of one figure',
  'copy the code that embeds it',
  'undo a step by Back, and do it again',
  'go back to the editor\'s view',
  'read it in another language, as it is',
  'see why a form does not fit',
  'follow a number of the text to its mark',
  'follow a mark to the text that speaks of it',
  'choose another chart by its picture, and another article',
];

let host;
before(async () => { host = await open(); });
after(() => host.close());

/** A page as hands want it. */
async function opened(path, way) {
  const finger = way === 'finger';
  const page = await host.page(path, { width: finger ? 400 : 1200, height: 900, touch: finger, before: keep });
  await settled(page);
  if (path.startsWith('index')) await page.waitForFunction(() => !document.getElementById('panel').hidden && document.querySelectorAll('#panel li').length > 5);
  return {
    run: (act, ...args) => page.evaluate(act, ...args),
    click: ({ x, y }) => page.mouse.click(x, y),
    move: ({ x, y }) => page.mouse.move(x, y),
    tap: ({ x, y }) => page.touchscreen.tap(x, y),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    back: () => page.evaluate(() => history.back()),
    forward: () => page.evaluate(() => history.forward()),
    complaints: page.complaints,
    close: () => page.close(),
  };
}

test('the tasks are those of the list', () => assert.deepEqual(Object.keys(TASKS), LIST));

for (const [name, [path, act]] of Object.entries(TASKS)) {
  for (const way of WAYS) {
    test(`${way}: ${name}`, async () => {
      const page = await opened(path, way);
      await act(new Hand(page, way), page);
      assert.deepEqual(page.complaints, []);
      await page.close();
    });
  }
}
