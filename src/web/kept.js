// What a reader has chosen in a chart, in the page's own terms: its instance, when it has trapped, cannot be asked any more.

/** What is kept of a chart: whose it is, the menus, the open table, the figure whose evidence is open. */
export function kept(root, of, pinned) {
  const menus = [...root.querySelectorAll('[part=controls] select')].map(({ name, value }) => [name, value]);
  return { of, menus, open: root.querySelector('details').open, pinned };
}

/** Chooses in a new chart what was chosen. */
export function chooseAgain(root, { menus, open }) {
  for (const [name, value] of menus) {
    const menu = root.querySelector(`select[name=${name}]`);
    if (!menu || menu.value === value) continue;
    menu.value = value;
    // the choices of some menus come when they are opened
    if (menu.value !== value) menu.add(new Option('', value, true, true));
    menu.dispatchEvent(new Event('change', { bubbles: true }));
  }
  // a chart that trapped once more has gone
  const table = open && root.querySelector('details');
  if (table) table.open = true;
}

/** Where a figure stands among the rows of a chart: row and series. */
export function placeIn(rows, figure) {
  const place = ['row', 'series'].map((name) => [...new Set(rows.map((one) => one[name]))].indexOf(figure[name]));
  return place.includes(-1) ? undefined : place;
}
