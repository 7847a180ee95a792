// The explorer's tools: every choice that the chart offers, as native lists that keys, fingers and readers of screens know. They are
// made of what the chart says that may be chosen; what does not fit says why.
import { icon } from './icons.js';
import { depict, picture } from './pictures.js';

const make = (name, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};

/** Letters without marks and spaces, for the search of names. */
const plain = (text) => text.normalize('NFD').replace(/[\p{M}\s'’·-]/gu, '').toLowerCase();

/** All that a place may be searched by: its names, its pinyin, and the initials of that. */
export function keys({ name, pinyin, aliases, id }) {
  const initials = pinyin.split(/[\s-]+/).map((syllable) => syllable[0]).join('');
  return [name, pinyin, initials, ...aliases, id].map(plain);
}

/** Whether what is typed begins a word of the name, or is inside it. */
export const matches = (place, typed) => {
  const wanted = plain(typed);
  return wanted === '' || keys(place).some((key) => key.includes(wanted));
};

/** A group of choices that can be closed; which are open stays as the reader leaves it. */
function group(panel, name, title, rows) {
  let details = panel.querySelector(`[data-group=${name}]`);
  if (!details) {
    details = make('details', { open: name === 'views' }, make('summary'));
    details.dataset.group = name;
    panel.append(details);
  }
  details.hidden = rows.length === 0;
  // made anew, the list stays where the reader has scrolled it
  const by = details.querySelector('ul')?.scrollTop ?? 0;
  const kept = details.querySelector('input[type=search]');
  details.replaceChildren(details.querySelector('summary'), ...(kept ? [kept] : []), ...(rows.length > 0 ? [make('ul', {}, ...rows)] : []));
  details.querySelector('summary').textContent = title;
  if (by > 0) details.querySelector('ul').scrollTop = by;
  return details;
}

/** One choice: a box to tick, or one of several, with why it does not fit in words beside it. */
function row(type, group, value, { name, chosen, why = '', more = '', form, small }) {
  const input = make('input', { type, name: group, value, checked: chosen, disabled: why !== '' && !chosen });
  const label = make('label', {}, input, ...(form ? [icon(form)] : []), ...(small ? [small] : []), make('span', { textContent: name }));
  if (more) label.append(make('small', { textContent: more }));
  if (why) label.append(make('small', { textContent: why }));
  return make('li', {}, label);
}

/**
 * Writes the panel. `words` names its groups; `ask` takes changes of what is asked for, and `show` the id of a view; `id` and `source`
 * are those of the document.
 */
export function write(panel, choices, asked, words, { ask, show, id, source }) {
  // what has the focus is made anew as well
  const held = panel.contains(document.activeElement) && document.activeElement.matches('input, li button') ? document.activeElement : undefined;
  const radio = (name, list, change) => {
    const rows = list.length > 1 ? list.map((choice) => row('radio', name, choice.word ?? choice.id, choice)) : [];
    group(panel, name, words[name], rows).onchange = (event) => change(event.target.value);
  };
  radio('views', choices.views.map(({ form, ...view }) => ({ ...view, name: view.title, small: picture(id, view.id) })), show);
  const list = panel.querySelector('[data-group=views] ul');
  if (list) depict(list, id, source, choices.views);
  places(panel, choices, asked, words, ask);
  metrics(panel, choices, asked, words, ask);
  const all = { id: '', name: words.every, chosen: !asked.period };
  // 2022 to date is another period than 2022
  const periods = choices.periods.map((period) => ({ ...period, id: `${period.period} ${period.kind}`, more: `${period.figures}` }));
  radio('periods', periods.length > 1 ? [all, ...periods] : [], (id) => {
    const { period = null, kind = null } = periods.find((one) => one.id === id) ?? {};
    ask({ period, period_kind: kind });
  });
  radio('shows', choices.shows, (value) => ask({ show: value }));
  radio('forms', choices.forms.map((form) => ({ ...form, form: form.word })), (form) => ask({ form, ...(form === 'scatter' ? points(asked) : {}) }));
  radio('sorts', choices.sorts, (sort) => ask({ sort }));
  radio('scales', choices.scales, (scale) => ask({ scale }));
  if (held) [...panel.querySelectorAll(held.localName)].find((one) => one.name === held.name && one.value === held.value)?.focus();
}

/** A scatter plot has its second metric on the other axis. */
function points({ x, y }) {
  const all = [x].flat();
  return y || all.length < 2 ? {} : { x: all[0], y: all[1] };
}

/** Places, to be ticked and searched; those that report nothing of what is shown say so. */
function places(panel, choices, asked, words, ask) {
  const list = choices.entities.filter((place) => place.figures > 0 || place.chosen);
  const lit = [asked.highlight ?? []].flat();
  const rows = list.map((place) => {
    const item = row('checkbox', 'places', place.id, place);
    const star = make('button', { type: 'button', value: place.id, ariaPressed: `${lit.includes(place.id)}`, ariaLabel: `${words.highlight}: ${place.name}`, title: words.highlight });
    item.append(star);
    return item;
  });
  const details = group(panel, 'places', words.places, rows.length > 1 ? rows : []);
  if (rows.length < 2) return;
  let search = details.querySelector('input[type=search]');
  if (!search) {
    search = make('input', { type: 'search' });
    details.querySelector('summary').after(search);
  }
  search.placeholder = search.ariaLabel = words.search;
  const find = () => list.forEach((place, at) => { rows[at].hidden = !matches(place, search.value); });
  search.oninput = find;
  find();
  details.onclick = ({ target }) => {
    if (target.localName !== 'button') return;
    const now = lit.includes(target.value) ? lit.filter((id) => id !== target.value) : [...lit, target.value];
    ask({ highlight: now.length > 0 ? now : null });
  };
  details.onchange = (event) => {
    if (event.target === search) return;
    const ticked = [...details.querySelectorAll('input[type=checkbox]:checked')].map((input) => input.value);
    // none is all
    ask({ entities: ticked.length > 0 && ticked.length < list.length ? ticked : null });
  };
}

/** Metrics by their units, several of one unit at once. */
function metrics(panel, choices, asked, words, ask) {
  const chosen = [asked.x ?? [], asked.y ?? []].flat();
  const first = choices.metrics.find((metric) => metric.id === chosen[0]);
  const near = (metric) => 2 * metric.chosen + (metric.unit === first?.unit);
  const rows = [...choices.metrics].sort((a, b) => near(b) - near(a))
    .map((metric) => row('checkbox', 'metrics', metric.id, { ...metric, more: [words.reported.replace('@0', metric.entities), metric.unit].filter(Boolean).join(' · ') }));
  group(panel, 'metrics', words.metrics, rows.length > 1 ? rows : []).onchange = ({ target }) => {
    const unit = (id) => choices.metrics.find((metric) => metric.id === id)?.unit;
    // but in a matrix another unit is another chart; the last one cannot be taken away
    const mixes = asked.form === 'matrix';
    const kept = chosen.filter((id) => id !== target.value && (mixes || unit(id) === unit(target.value)));
    const x = target.checked ? [...kept, target.value] : kept.length > 0 ? kept : [target.value];
    ask({ x: x.slice(mixes ? -60 : -8), y: null, size: null, show: null, ...(asked.form === 'scatter' ? { form: 'bar' } : {}) });
  };
}
