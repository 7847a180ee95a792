// Where the evidence of a figure is shown: above the page, so that no text moves. It stands beside the chart where the page has
// room for it, else at the edge of the screen that is farther from the mark; in a frame, whose edges a reader may not see, below it.

/** In CSS pixels: the space around it, and how wide it is beside a chart. */
const [GAP, LEAST, MOST] = [8, 250, 340];

/** Where a chart has been scrolled out of sight, its evidence is not seen either. */
let seen;
function watch(place) {
  seen ??= new IntersectionObserver((all) => {
    for (const { target, isIntersecting } of all) target.parentElement?.querySelector('[part=evidence]').toggleAttribute('away', !isIntersecting);
  });
  seen.observe(place.parentElement.querySelector('[part=stage]'));
}

/** Places the evidence; `mark` is left, top, right and bottom of the figure's mark in the drawing, whose box on the screen is `box`. */
export function sheet(place, mark, box) {
  if (!place.showPopover) return;
  place.popover = 'manual';
  watch(place);
  if (!place.matches(':popover-open')) place.showPopover();
  const { style } = place;
  style.cssText = '';
  const figure = place.parentElement.getBoundingClientRect();
  const [width, height] = [document.documentElement.clientWidth, innerHeight];
  const [top, bottom] = [box.top + mark[1], box.top + mark[3]];
  const set = (values) => { for (const [name, value] of Object.entries(values)) style[name] = `${value}px`; };
  const room = width - figure.right - 2 * GAP;
  const isFramed = self !== globalThis.top;
  if (room >= LEAST || isFramed) {
    style.position = 'absolute';
    set(room >= LEAST ? { left: figure.right + GAP + scrollX, width: Math.min(MOST, room) } : { left: figure.left + scrollX, width: figure.width });
    const own = place.offsetHeight;
    const under = bottom + GAP + own <= document.documentElement.clientHeight || top - GAP - own < 0;
    const at = room >= LEAST ? Math.max(GAP, Math.min(top - GAP, height - own - GAP)) : under ? bottom + GAP : top - GAP - own;
    set({ top: at + scrollY });
  } else {
    const left = Math.max(0, figure.left);
    set({ left, width: Math.min(width, figure.right) - left, [bottom > height * 0.55 ? 'top' : 'bottom']: 0 });
  }
}
