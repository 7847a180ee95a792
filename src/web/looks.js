// What a chart looks like: dark or light, more contrast, and whether it may move; as the page or else the reader's system has it.

const query = (feature) => globalThis.matchMedia?.(`(${feature})`);
const dark = query('prefers-color-scheme: dark');
const more = query('prefers-contrast: more');
export const forced = query('forced-colors: active');
const still = query('prefers-reduced-motion: reduce');

/** Paper is light. */
let prints = false;

/** Calls back when the reader sets something else in the system, or prints. */
export function watch(changed) {
  for (const one of [dark, more, forced, still]) one.addEventListener('change', changed);
  for (const [type, now] of [['beforeprint', true], ['afterprint', false]]) addEventListener(type, () => { prints = now; changed(); });
}

/** Finds out whether an element is to look dark, and with more contrast. */
export function asked(element) {
  const [isDark, ...others] = onScreen(element);
  return [isDark && !prints, ...others];
}

function onScreen(element) {
  const theme = element.getAttribute('theme');
  // where colours are forced, the page's own are not seen
  return forced.matches ? [dark.matches, true]
    : theme === 'light' || theme === 'dark' ? [theme === 'dark', false]
      : [isDark(element), theme === 'contrast' || more.matches];
}

/** Tells the style sheet how an element looks: `dark`, `contrast`; gives both, and whether it may move. */
export function look(element, found = asked(element)) {
  ['dark', 'contrast'].forEach((name, at) => element.toggleAttribute(name, found[at]));
  return [...found, !still.matches];
}

/** Tells whether the page around an element is dark. */
function isDark(element) {
  // the element sets its own scheme; the page's is its parent's
  const scheme = getComputedStyle(element.parentElement ?? document.documentElement).colorScheme;
  return scheme === 'light' || scheme === 'dark' ? scheme === 'dark' : dark.matches;
}
