// Where charts are: those that are no farther than a screen from the viewport have pixels, the others their place. What is to be
// known of a place before the first picture is measured for all charts that wait, as to measure lays out the page.

import { page } from './page.js';

const NEAR = '100%';

/** The charts that are told, by their elements. */
const charts = new Map();
const places = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) charts.get(target)?.near(isIntersecting);
}, { rootMargin: NEAR });
/** A printed page has all its charts. */
let prints = false;
for (const [type, now] of [['beforeprint', true], ['afterprint', false]]) {
  addEventListener(type, () => {
    prints = now;
    for (const chart of charts.values()) {
      chart.near();
      chart.resized();
    }
  });
}

export const isPrinting = () => prints;

/** Tells a chart from now on whether it is near, first after the next frame. */
export function watchPlace(chart) {
  charts.set(chart.element, chart);
  places.unobserve(chart.element);
  places.observe(chart.element);
}

export function forgetPlace(chart) {
  charts.delete(chart.element);
  places.unobserve(chart.element);
  waiting.delete(chart);
}

/** The charts that are to be opened, and what was measured of each. */
const waiting = new Map();
/** After so many others have been opened, what seemed near may have been moved away. */
const FEW = 3;
let opened = 0;

/** Has a chart measured with the next that is. */
export const awaitPlace = (chart) => waiting.set(chart, undefined);

/** Where a chart is that is opened now: whether it is near, how wide, how it looks. The observers tell it again after the frame. */
export function placeOf(chart) {
  const known = waiting.get(chart);
  if (!known || (known.near && opened >= FEW)) {
    waiting.set(chart, known);
    for (const [one, place] of waiting) if (place?.near !== false) waiting.set(one, measure(one, place));
    opened = 0;
  }
  const place = waiting.get(chart);
  waiting.delete(chart);
  opened++;
  return place;
}

function measure(chart, known) {
  const { top, bottom, left, right } = chart.element.getBoundingClientRect();
  const near = bottom >= -innerHeight && top <= 2 * innerHeight && right >= -innerWidth && left <= 2 * innerWidth;
  // to read a style lays out the page as well
  return known ? { ...known, near } : { near, width: chart.inner(), asked: page.asked(chart.element) };
}
