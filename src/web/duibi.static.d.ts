// What `duibi/static` gives to a server.

/** A document: its text, its bytes, or the object itself. */
export type Document = string | Uint8Array | object;

export interface Options {
  /** The id of a view; without it, the document's first. */
  view?: string;
  /** The reader's language by its BCP 47 tag (`en`). */
  lang?: string;
  /** The width of the picture in CSS pixels (720; 640 of `fixed`). */
  width?: number;
  theme?: 'light' | 'dark';
  /** Of records and CSV, where headers and values leave doubt. */
  columns?: { entity?: string; period?: string; metric?: string; unit?: string; values?: string[] };
  /** The documents that it joins, by the addresses that it names. */
  joined?: Record<string, Document>;
}

export interface FigureOptions extends Options {
  /** Where the page finds the document. */
  src?: string;
  /** When the live chart takes over: as a reader asks for it, or as it comes into view. */
  upgrade?: 'intent' | 'visible';
  /** Further attributes of the element. */
  attributes?: Record<string, string>;
  /** The widths at which it is drawn, the least first (320, 400, 500, 600, 692). */
  widths?: number[];
  /** Of the page's policy, for the figure's styles. */
  nonce?: string;
}

/** Gives the core's module, or its bytes, where no file can be read; else it is read when it is first needed. */
export function init(module?: WebAssembly.Module | BufferSource | Promise<WebAssembly.Module | BufferSource>): Promise<void>;

/** The chart with its title, notes and source, as SVG. Rejects with every fault of the document and its place, a line each, as all of these do. */
export function svg(document: Document, options?: Options): Promise<string>;

/** The figures of the view, as a table of HTML. */
export function table(document: Document, options?: Options): Promise<string>;

/** The figure without script, style sheet or names, for places that let none through. */
export function fixed(document: Document, options?: Options): Promise<string>;

/** `<duibi-chart>` with the figure prepared inside, which the element's script then answers for. */
export function figure(document: Document, options?: FigureOptions): Promise<string>;
