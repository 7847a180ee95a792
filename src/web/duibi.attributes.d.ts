import type { DuibiChart, Fault, Form, Selected, Shown } from './duibi.js';

/** What can be written on `<duibi-chart>` in JSX and in templates; `data` and `view` are set as properties. */
export interface DuibiAttributes {
  /** The address of the document. */
  src?: string | undefined;
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
}

export interface DuibiEvents {
  'duibi-ready': CustomEvent<Shown>;
  'duibi-view': CustomEvent<Shown>;
  'duibi-select': CustomEvent<Selected>;
  'duibi-error': CustomEvent<{ faults: Fault[] }>;
}

/** Listeners by the names that React and Svelte give them: `onduibi-ready`. */
export type DuibiListeners = { [Name in keyof DuibiEvents as `on${Name}`]?: ((event: DuibiEvents[Name]) => void) | undefined };
