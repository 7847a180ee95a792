// Small pictures of a document's views, for the list of them: drawn one after another by a chart that nobody sees, when the list is
// seen and the reader's own chart has been drawn. They are kept for as long as document and colours are the same.

/** In CSS pixels: a picture, and the chart that it is made of. */
const [WIDTH, HEIGHT, DRAWN] = [88, 66, 300];

/** The pictures by document and colours, in these by view. */
const made = new Map();
let turn = 0;

const dark = matchMedia('(prefers-color-scheme: dark)');
const idle = () => new Promise((done) => (globalThis.requestIdleCallback ?? setTimeout)(done, { timeout: 500 }));
const frame = () => new Promise((done) => requestAnimationFrame(done));

/** The place of a picture: what was drawn, or room for it. */
export function picture(id, view) {
  const known = made.get(`${id} ${dark.matches}`)?.get(view);
  if (known) return known;
  const place = document.createElement('span');
  place.className = 'picture';
  place.dataset.view = view;
  return place;
}

/** The upper part of a chart that has been drawn. */
function copied(root) {
  const from = root.querySelector('canvas[part=chart]');
  const canvas = document.createElement('canvas');
  canvas.className = 'picture';
  canvas.setAttribute('aria-hidden', 'true');
  const ratio = Math.min(2, devicePixelRatio);
  [canvas.width, canvas.height] = [WIDTH * ratio, HEIGHT * ratio];
  if (!from?.width) return canvas;
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  const [width, height] = [from.width, from.height];
  const rim = 3 * ratio;
  // one that is not much too high is shown as a whole, of another the upper part
  const [wide, high] = [canvas.width - 2 * rim, canvas.height - 2 * rim];
  const whole = Math.min(wide / width, high / height);
  const scale = height / width < 1.2 ? whole : wide / width;
  context.drawImage(from, rim, rim, width * scale, height * scale);
  return canvas;
}

/** Draws what is missing of a list, of a document by its id and its address. */
async function draw(panel, id, source, views) {
  const own = ++turn;
  const key = `${id} ${dark.matches}`;
  const known = made.get(key) ?? new Map();
  made.set(key, known);
  const missing = views.filter((view) => !known.has(view.id));
  if (missing.length === 0) return;
  const chart = document.createElement('duibi-chart');
  chart.inert = true;
  chart.className = 'unseen';
  chart.style.width = `${DRAWN}px`;
  chart.setAttribute('src', source);
  // what begins with a rarer form waits for its code, and nothing after it has to
  chart.setAttribute('view', (missing.find(({ form }) => form !== 'bar') ?? missing[0]).id);
  document.body.append(chart);
  try {
    await chart.ready;
    for (const { id: view } of missing) {
      await idle();
      if (own !== turn) return;
      chart.view = view;
      await frame();
      const drawn = copied(chart.shadowRoot);
      known.set(view, drawn);
      panel.querySelector(`span.picture[data-view="${CSS.escape(view)}"]`)?.replaceWith(drawn);
    }
  } catch { /* a list without pictures is a list */ } finally { chart.remove(); }
}

const lists = new IntersectionObserver((all) => {
  for (const { isIntersecting, target } of all) if (isIntersecting) waiting.get(target)?.();
});
const waiting = new WeakMap();

/** Has the pictures of a list drawn when it is seen. */
export function depict(list, id, source, views) {
  waiting.set(list, () => { waiting.delete(list); draw(list, id, source, views); });
  lists.unobserve(list);
  lists.observe(list);
}
