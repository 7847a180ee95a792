/** A figure that the chart shows, or its absence. */
export interface Row {
  entity: string;
  name: string;
  metric: string;
  /** In `unit`; absent where the entity does not report. */
  value?: number;
  unit: string;
  /** The value as a reader sees it, with qualifier and unit. */
  text: string;
  qualifier: '' | 'exact' | 'about' | 'nearly' | 'over';
  /** Whether the value was computed rather than printed. */
  derived: boolean;
  printed: string;
  period: string;
  scope: string;
  caveat: string;
  source: string;
}

/** What is shown: the detail of `duibi-ready` and `duibi-view`. */
export interface Shown {
  id: string;
  view?: string;
  metrics: string[];
  sort: 'descending' | 'ascending' | 'document' | 'name';
}

/** A fault of the document: the detail of `duibi-error` has a list of them. */
export interface Fault {
  path: string;
  line?: number;
  column?: number;
  message: string;
}

/** `<duibi-chart src view lang theme>`, or with the document as a child `<script type="application/json">`. */
export class DuibiChart extends HTMLElement {
  /** Resolves when a document is shown; rejects with its faults. */
  readonly ready: Promise<DuibiChart>;
  data: object | string | ArrayBuffer | ArrayBufferView | undefined;
  view: string | undefined;
  rows(): Row[];
  csv(): string;
  svg(): string;
}

declare global {
  interface HTMLElementTagNameMap { 'duibi-chart': DuibiChart }
  interface HTMLElementEventMap {
    'duibi-ready': CustomEvent<Shown>;
    'duibi-view': CustomEvent<Shown>;
    'duibi-select': CustomEvent<{ row?: Row }>;
    'duibi-error': CustomEvent<{ faults: Fault[] }>;
  }
}
