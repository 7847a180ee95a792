import type { DuibiChart, Fault, Form, Selected, Shown } from './duibi.js';

/** What can be written on `<duibi-chart>` in JSX and in templates; `data` and `view` are set as properties. */
export interface DuibiAttributes {
  /** The address of the document. */
  src?: string | undefined;
  /** A selector of a table or script of the page that is the document. */
  from?: string | undefined;
  /** The document itself. */
  data?: DuibiChart['data'];
  /** The id of the view. */
  view?: string | undefined;
  form?: Form | undefined;
  theme?: 'auto' | 'light' | 'dark' | 'contrast' | undefined;
  /** Shows the menus above the chart, not only when the reader asks for them. */
  controls?: boolean | '' | undefined;
  'entity-column'?: string | undefined;
  'period-column'?: string | undefined;
  'metric-column'?: string | undefined;
  'unit-column'?: string | undefined;
  'value-columns'?: string | undefined;
  /** What a table does not say itself, as in lines `# title: …` at the head of its file, parted by semicolons. */
  head?: string | undefined;
  /** `accepted`: the doubts with which a table was read are known, and no line under the chart tells them. */
  doubts?: 'accepted' | undefined;
}

export interface DuibiEvents {
  'duibi-ready': CustomEvent<Shown>;
  'duibi-view': CustomEvent<Shown>;
  'duibi-select': CustomEvent<Selected>;
  'duibi-error': CustomEvent<{ faults: Fault[] }>;
}

/** Listeners by the names that React and Svelte give them: `onduibi-ready`. */
export type DuibiListeners = { [Name in keyof DuibiEvents as `on${Name}`]?: ((event: DuibiEvents[Name]) => void) | undefined };
