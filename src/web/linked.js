// Prose that speaks of a figure: `<data data-chart="ID" value="ENTITY METRIC">`, with the id of a chart's element and those of the
// figure. Pointed at or focused it lights the mark, pressed it opens the evidence; and where the reader is at a mark, all prose that
// speaks of it has the attribute `lit`. Charts of one `group` show the entity that is pointed at in one of them.

const PROSE = 'data[data-chart]';
const proseOf = (chart) => (chart.id ? [...chart.ownerDocument.querySelectorAll(PROSE)].filter(({ dataset }) => dataset.chart === chart.id) : []);

const fellowsOf = (chart) => {
  const group = chart.getAttribute('group');
  return group ? [...chart.ownerDocument.querySelectorAll(`${chart.localName}[group]`)].filter((other) => other !== chart && other.getAttribute('group') === group) : [];
};
/** What was told of charts last. */
const told = new WeakMap();

/** Whether anybody wants to know at which figure of a chart the reader is. */
export const isLinked = (chart) => Boolean(chart.id || chart.getAttribute('group'));

/** Lights the prose that speaks of a figure of a chart, and its entity in the charts of its group; of none, all of it goes out. `name` is asked for where there is any. */
export function lit(chart, name) {
  const [all, fellows] = [proseOf(chart), fellowsOf(chart)];
  if (!all.length && !fellows.length) return;
  const now = name() || '';
  for (const prose of all) prose.toggleAttribute('lit', now !== '' && prose.value === now);
  if (told.get(chart) === now) return;
  told.set(chart, now);
  for (const fellow of fellows) fellow.light?.(now.slice(0, now.lastIndexOf(' ') + 1), false, true);
}

/** Makes the prose of a chart something that keys reach and readers of screens know. */
export function offer(chart) {
  for (const prose of proseOf(chart)) Object.assign(prose, { tabIndex: 0, role: 'button' });
}

const point = (chart, prose) => chart.light(prose.value);
const leave = (chart) => chart.light();
const open = (chart, prose) => chart.light(prose.value, true);
const press = (chart, prose, event) => {
  if (event.key !== 'Enter' && event.key !== ' ') return;
  event.preventDefault();
  open(chart, prose);
};
const ACTS = { pointerover: point, pointerout: leave, focusin: point, focusout: leave, click: open, keydown: press };

/** Listens to the prose of a page. */
export function listen() {
  for (const [type, act] of Object.entries(ACTS)) {
    document.addEventListener(type, (event) => {
      const prose = event.target.closest?.(PROSE);
      const chart = prose && document.getElementById(prose.dataset.chart);
      if (chart?.light) act(chart, prose, event);
    });
  }
}
