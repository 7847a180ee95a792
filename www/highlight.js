// A place is made to stand out from wherever its name is: in the list of places, in the evidence of its mark, in the table.

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

/**
 * Offers it in a chart; `words` gives its word, `lit` the ids of places that stand out, `change` takes the id of another.
 * Gives what is to be called when the chart shows something else.
 */
export function offerHighlights(chart, { words, lit, change }) {
  const root = chart.shadowRoot;
  const entities = () => new Map(chart.rows().filter(({ entity, row, name }) => entity && row === name).map(({ entity, row }) => [row, entity]));
  const renew = () => { if (root.querySelector('tbody')) name(root, entities(), lit()); };
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
    const button = target.closest('tbody button, [part=highlight]');
    if (!button) return;
    const isEvidence = button.matches('[part=highlight]');
    const { value } = button;
    change(value);
    // it has been made anew
    const place = isEvidence ? root.querySelector('[part=highlight]') : [...root.querySelectorAll('tbody button')].find((one) => one.value === value);
    place?.focus({ preventScroll: true });
  });
  return renew;
}
