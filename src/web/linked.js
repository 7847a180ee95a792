// Prose that speaks of a figure: `<data data-chart="ID" value="ENTITY METRIC">`, with the id of a chart's element and those of the
// figure. Pointed at or focused it lights the mark, pressed it opens the evidence; and where the reader is at a mark, all prose that
// speaks of it has the attribute `lit`.

const PROSE = 'data[data-chart]';
const proseOf = (chart) => (chart.id ? [...chart.ownerDocument.querySelectorAll(PROSE)].filter(({ dataset }) => dataset.chart === chart.id) : []);

/** Lights the prose that speaks of a figure of a chart; of none, all of it goes out. `name` is asked for where there is any. */
export function lit(chart, name) {
  const all = proseOf(chart);
  const now = all.length > 0 && name();
  for (const prose of all) prose.toggleAttribute('lit', Boolean(now) && prose.value === now);
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
