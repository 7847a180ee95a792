// A place is made to stand out from wherever its name is: in the list of places, in the evidence of its mark, in the table, and where
// the drawing names it, as in a legend.

const make = (properties, ...children) => {
  const button = Object.assign(document.createElement('button'), { type: 'button', ...properties });
  button.append(...children);
  return button;
};

/** Names in the table become buttons: `entities` has the ids of places by their names. */
function name(root, entities, lit) {
  for (const head of root.querySelectorAll('tbody th')) {
    const id = entities.get(head.textContent);
    if (!id) continue;
    const known = head.querySelector('button');
    const button = known ?? make({ value: id }, ...head.childNodes);
    button.ariaPressed = `${lit.includes(id)}`;
    if (!known) head.append(button);
  }
}

/** Buttons above the names that are drawn where nothing else answers: `names` has their places, `told` what each does. */
function overlay(root, names, lit, told) {
  const stage = root.querySelector('[part=stage]');
  if (!stage) return;
  let layer = stage.querySelector('[part=names]');
  if (names.length === 0) return layer?.remove();
  if (!layer) {
    layer = document.createElement('div');
    layer.setAttribute('part', 'names');
    stage.prepend(layer);
  }
  names.forEach(({ id, at: [left, top, right, bottom] }, place) => {
    const button = layer.children[place] ?? layer.appendChild(make({}));
    Object.assign(button, { value: id, ariaPressed: `${lit.includes(id)}`, ariaLabel: told(id) });
    button.setAttribute('part', 'name');
    // so high as a finger or a pointer wants it, as far as other lines leave room
    const others = names.filter(({ at }) => at[1] !== top && at[0] < right && at[2] > left).map(({ at }) => Math.abs(at[1] - top));
    const least = Math.max(0, Math.min(matchMedia('(pointer: coarse)').matches ? 44 : 24, ...others) - (bottom - top)) / 2;
    Object.assign(button.style, { left: `${left}px`, top: `${top - least}px`, width: `${right - left}px`, height: `${bottom - top + 2 * least}px` });
  });
  // what has the focus stays
  while (layer.children.length > names.length) layer.lastChild.remove();
}

/**
 * Offers it in a chart; `words` gives its word, `lit` the ids of places that stand out, `change` takes the id of another.
 * Gives what is to be called when the chart shows something else.
 */
export function offerHighlights(chart, { words, lit, change }) {
  const root = chart.shadowRoot;
  const entities = () => new Map(chart.rows().filter(({ entity, row, name }) => entity && row === name).map(({ entity, row }) => [row, entity]));
  const renew = () => { if (root.querySelector('tbody')) name(root, entities(), lit()); };
  const draw = () => {
    const { names = [], entities: all = [] } = chart.choices() ?? {};
    overlay(root, names, lit(), (id) => `${words().highlight}: ${all.find((one) => one.id === id)?.name}`);
  };
  new ResizeObserver(draw).observe(chart);
  // rows are written as they are scrolled to and sorted; what is done here is no new row
  new MutationObserver((all) => { if (all.some(({ target }) => target.localName === 'tbody' || target.localName === 'tr')) renew(); }).observe(root, { childList: true, subtree: true });
  chart.addEventListener('duibi-select', ({ detail: { row } }) => {
    const heading = root.querySelector('[part=evidence] strong');
    if (!row?.entity || !heading || root.querySelector('[part=highlight]')) return;
    // pressed buttons of the evidence are the chart's own
    const button = make({ value: row.entity }, lit().includes(row.entity) ? words().dim : words().highlight);
    button.setAttribute('part', 'highlight');
    heading.after(button);
  });
  root.addEventListener('click', ({ target }) => {
    const button = target.closest('tbody button, [part=highlight], [part=name]');
    if (!button) return;
    const isEvidence = button.matches('[part=highlight]');
    const { value } = button;
    change(value);
    // it is there still
    if (button.matches('[part=name]')) return;
    // it has been made anew
    const place = isEvidence ? root.querySelector('[part=highlight]') : [...root.querySelectorAll('tbody button')].find((one) => one.value === value);
    place?.focus({ preventScroll: true });
  });
  return () => { renew(); draw(); };
}
