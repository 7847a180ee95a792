/** A text, or one text a language by BCP 47 tag; a language that is missing falls back to the nearest. */
export type Wording = string | { 'zh-Hans'?: string; 'zh-Hant'?: string; en?: string; [tag: string]: string | undefined };

type Moment = `${number}` | `${number}-Q${1 | 2 | 3 | 4}` | `${number}-${number}` | `${number}-${number}-${number}`;
/** `2022`, `2022-Q1`, `2022-04`, `2022-04-15`, or from one to another: `2022-01/2022-09`. */
export type Period = Moment | `${Moment}/${Moment}` | 'unstated' | `step ${number}`;

/** What is counted, as pairs of dimension and value: `{ size: '≥1亿元', sector: '工业' }`. */
export type Scope = Record<string, string>;

/** Keys that the format does not know are allowed; the reader warns of them. */
interface Open { [other: string]: unknown }

/** An article, release or table that figures were taken from. */
export interface Source extends Open {
  id: string;
  title?: Wording;
  publisher?: Wording;
  /** As it would be printed: `2022-04`. */
  published?: string;
  url?: `http://${string}` | `https://${string}`;
}

/** A place, park, company or fund. */
export interface Entity extends Open {
  id: string;
  /** Without it, the id. */
  name?: Wording;
  /** The id of the entity to which it belongs. */
  part_of?: string;
  aliases?: string[];
  /** The name in Latin letters, for order and search. */
  pinyin?: string;
}

/** Something that is measured in one unit. */
export interface Metric extends Open {
  id: string;
  /** Without it, the id. */
  name?: Wording;
  unit: string;
  /** What exactly is counted. */
  definition?: Wording;
  /** Without it, neither. */
  better?: 'more' | 'less' | 'neither';
  /** Whether the figures of parts may be added up. */
  summable?: boolean;
  /** For a rate: the id of the metric that is divided by something not reported, such as a target. */
  numerator?: string;
  /** For a rate: the id of the metric of which it is a share. */
  denominator?: string;
  /** For a growth rate: the id of the metric whose change it is. */
  growth_of?: string;
}

/** The bases that are known by name. */
type KnownBasis = 'actual' | 'target' | 'completion rate' | 'growth rate' | 'planned' | 'total' | 'agreed' | 'pipeline' | 'approved' | 'capacity';

/** One reported figure and its evidence. */
export interface Observation extends Open {
  /** The id of an entity. */
  entity: string;
  /** The id of a metric. */
  metric: string;
  period: Period;
  /** Finite. */
  value: number;
  /** As printed; it must convert to the unit of the metric. */
  unit: string;
  /** Needed only where another observation is part of this one. */
  id?: string;
  /** Without it, exact. */
  qualifier?: 'exact' | 'about' | 'nearly' | 'over' | 'odd' | 'under' | 'at least' | 'at most' | 'between';
  /** Without it, actual; any other word is allowed. */
  basis?: KnownBasis | (string & {});
  scope?: Scope;
  /** The id of the observation of which this one is a part. */
  part_of?: string;
  /** As it stands in the source. */
  printed?: string;
  period_kind?: 'span' | 'to date' | 'as of' | 'whole' | 'cumulative' | 'at';
  period_note?: 'printed' | 'inferred';
  /** The id of a source. */
  source?: string;
  place?: Place;
  note?: Wording;
}

/** A place in a source. */
export interface Place extends Open {
  /** The heading above. */
  section?: Wording;
  /** From 1. */
  paragraph?: number;
}

/** The form of a chart; one that the figures do not fit is replaced by one that they do. */
export type Form = 'bar' | 'column' | 'stacked' | 'stacked-column' | 'percent' | 'percent-column' | 'bullet' | 'dot' | 'lollipop'
  | 'dumbbell' | 'slope' | 'scatter' | 'line' | 'area' | 'matrix' | 'waffle' | 'histogram' | 'box';

/** What rows, colours or small multiples stand for; another word is a dimension of scope. */
export type Axis = 'entity' | 'metric' | 'period' | 'basis' | 'part' | 'figure' | 'point' | (string & {});

/** Which value is drawn: the reported one, or one that follows from it. */
export type Show = 'value' | 'share' | 'completion' | 'gap' | 'pace' | 'per' | 'implied-target' | 'growth' | 'rank';

/** A line to read values against; a number is in the unit of the axis. */
export type Reference = 'mean' | 'median' | number | NamedReference;

/** A value to read others against, and its name. */
export interface NamedReference extends Open { value: number; name?: Wording }

/** Which figures are meant: those that agree with all that is told, at least one of these. */
export interface Which extends Open {
  entity?: string;
  metric?: string;
  period?: Period;
  basis?: KnownBasis | (string & {});
  scope?: Scope;
  /** The least and the most that they are, in the unit of the axis. */
  from?: number;
  to?: number;
}

/** A side of a mark. */
export type Side = 'above' | 'right' | 'below' | 'left';

/** A text at a mark, with a leader; without room, a number in the chart and a line below it. */
export interface Annotation extends Open {
  /** 1 to 200 characters. */
  text: Wording;
  /** The figure whose mark it is at; of several, the first that the chart shows. */
  at: Which;
  /** Where it is to stand, if there is room. */
  place?: Side;
}

/** A stretch of an axis: between two values, or from the first day of a period to the last of another. */
export interface Band extends Open {
  from: number | Period;
  to: number | Period;
  name?: Wording;
}

interface AnyView extends Open {
  id: string;
  title?: Wording;
  subtitle?: Wording;
  caption?: Wording;
  /** The id of a metric, or 1 to 8 of them; of a matrix, 1 to 60. */
  x: string | string[];
  entities?: 'all' | string[];
  /** The only period that is shown. */
  period?: Period;
  /** How that period runs; without it, span. */
  period_kind?: Observation['period_kind'];
  /** The pairs that the scope of every figure must have. */
  scope?: Scope;
  /** The sorts of figures that are shown; without it all, but targets do not stand beside what is done. */
  basis?: KnownBasis | (string & {}) | string[];
  /** Without it, entities; of a line or an area, periods. */
  rows?: Axis;
  /** What tells the figures of one row apart, besides the metrics. */
  colour?: Axis;
  /** What each of the small multiples stands for. */
  facet?: Axis;
  /** Whether small multiples share a scale; without it, they do. */
  axes?: 'shared' | 'free';
  /** Without it, value. */
  show?: Show;
  /** Without it, linear. */
  scale?: 'linear' | 'sqrt' | 'log';
  reference?: Reference | Reference[];
  /** false: the figures are not to be ranked. */
  ranking?: boolean;
  /** What stands out, while the rest is grey: the id of an entity, or which figures; one or some. */
  highlight?: string | Which | (string | Which)[];
  /** Texts at marks. */
  annotations?: Annotation[];
  /** Stretches of the axis of values or of time. */
  bands?: Band[];
  /** The height of the plot in CSS pixels, 80 to 1600, of a form whose height does not follow from its rows. */
  height?: number;
  /** Without it, descending. */
  sort?: 'descending' | 'ascending' | 'document' | 'name';
}

/** A chart of one value a mark. */
export interface PlainView extends AnyView {
  /** Without it, bar. */
  form?: Exclude<Form, 'scatter'>;
}

/** A symbol at two values. */
export interface ScatterView extends AnyView {
  form: 'scatter';
  /** The id of the metric on the y axis; that on the x axis is the first of `x`. */
  y: string;
  /** The id of the metric that gives the symbols their area. */
  size?: string;
}

/** A chart that an editor has chosen. */
export type View = PlainView | ScatterView;

interface Common extends Open {
  format: 'duibi/1';
  id?: string;
  title?: Wording;
  notes?: Wording;
  /** Words of the document, such as values of scopes, in other languages. */
  terms?: Record<string, Wording>;
  /** Lists of values of scopes that exclude one another: nothing counted is in two of one list. */
  exclusive?: string[][];
  sources?: Source[];
  views?: View[];
}

/** A document with figures of its own; none of the three lists is empty. */
export interface FigureDocument extends Common {
  documents?: undefined;
  entities: Entity[];
  metrics: Metric[];
  observations: Observation[];
}

/** A document whose views show the figures of other documents. */
export interface JoiningDocument extends Common {
  /** 1 to 20 addresses, relative to this document. */
  documents: string[];
  entities?: Entity[];
  metrics?: Metric[];
  observations?: Observation[];
}

/** A document in format `duibi/1`; `format.html` explains every key, `duibi-1.schema.json` checks it. */
export type Document = FigureDocument | JoiningDocument;

/** A row of a table; what its columns mean is guessed, or told by the attributes `entity-column`, `period-column` and so on. */
export type FlatRecord = Record<string, string | number | boolean | null>;

/** A dataset in JSON-stat 2.0, in part. */
export interface JsonStat extends Open {
  version: '2.0';
  class: 'dataset';
  id: string[];
  size: number[];
  dimension: Record<string, object>;
  value: (number | null)[] | Record<string, number | null>;
}

/** A figure that the chart shows, or its absence. */
export interface Row {
  /** The name of its row in the chart and the table. */
  row: string;
  /** The name of its series: the metric, what tells it apart, or both. */
  series: string;
  /** The id of the entity; empty where a row is of several. */
  entity: string;
  name: string;
  metric: string;
  /** In `unit`; absent where the entity does not report. */
  value?: number;
  unit: string;
  /** The value as a reader sees it, with qualifier and unit. */
  text: string;
  qualifier: '' | 'exact' | 'about' | 'nearly' | 'over' | 'odd' | 'under' | 'at least' | 'at most' | 'between';
  /** Whether the value was computed rather than printed. */
  derived: boolean;
  /** How a derived value was computed: `165.93亿元 ÷ 46个 = 3.607亿元/个`; empty for a printed one. */
  formula: string;
  /** Where a derived value lies, as far as the printed figures tell: the lower and the upper end, in `unit`; infinite where nobody printed one. */
  interval?: [low: number, high: number];
  /** In quotation marks, as it stands in the source; empty for a derived value. */
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
  /** The form that is drawn: the one that was asked for, or one that the figures fit. */
  form: Form;
  metrics: string[];
  sort: 'descending' | 'ascending' | 'document' | 'name';
  /** What is in doubt of a table, a sentence each, after its place. */
  doubts: string[];
}

/** What is asked for: the keys of a view that are neither its id nor its words. */
export type Asked = Pick<PlainView, 'x' | 'entities' | 'period' | 'period_kind' | 'scope' | 'basis' | 'rows' | 'colour' | 'facet' | 'axes' | 'show' | 'scale' | 'reference' | 'sort' | 'ranking' | 'highlight'>
  & { form: Form; y?: string; size?: string };

/** A word of the format and its name in the reader's language; `why` says why it does not fit, and is empty where it does. */
export interface WordChoice { word: string; name: string; chosen: boolean; why: string }

/** What a reader may choose of a document, in the reader's language. */
export interface Choices {
  /** The views of the document, in its order; `form` is the one that each asks for. */
  views: { id: string; title: string; form: Form; chosen: boolean }[];
  /** `figures` counts those of the metrics that are shown. */
  entities: { id: string; name: string; pinyin: string; aliases: string[]; figures: number; chosen: boolean }[];
  /** `entities` counts who reports it; `rate` says whether it is a share of something else. */
  metrics: { id: string; name: string; unit: string; definition: string; entities: number; rate: boolean; chosen: boolean }[];
  /** The periods in which the metrics that are shown were reported, latest first. */
  periods: { period: string; kind: NonNullable<Observation['period_kind']>; name: string; figures: number; chosen: boolean }[];
  shows: WordChoice[];
  forms: WordChoice[];
  sorts: WordChoice[];
  scales: WordChoice[];
  /** Names of entities that are drawn where nothing else answers, as in a legend: left, top, right and bottom in the drawing. */
  names: { id: string; at: [number, number, number, number] }[];
}

/** The figure whose evidence is open, and the one that is held against it: the detail of `duibi-select`. */
export interface Selected {
  /** The name by which `light` finds it again: `ENTITY METRIC`, of several with the period behind it; else empty. */
  name?: string;
  row?: Row;
  pair?: {
    row: Row;
    /** What the two are beside one another: `清江浦区46个，是淮阴区27个的1.7倍。` */
    sentence: string;
  };
}

/** A fault of the document: the detail of `duibi-error` has a list of them. */
export interface Fault {
  path: string;
  line?: number;
  column?: number;
  message: string;
}

/**
 * `<duibi-chart src view form lang theme controls>`, or with the document as a child `<script type="application/json">`.
 *
 * `form` draws the view in another form, if its figures fit that one.
 *
 * `controls`: the menus stand above the chart from the start; without it, the reader has them shown below. It is read when the
 * element's chart is made.
 *
 * `theme` is `auto` (the default: light or dark, and more contrast, as the page and the reader's system ask), `light`, `dark`, or
 * `contrast` (more contrast, light or dark as with `auto`). Where the system forces its colours, every theme is drawn with more contrast.
 */
export class DuibiChart extends HTMLElement {
  /**
   * Resolves when a document is shown; rejects with its faults. A chart that is farther than a screen from the viewport has then its
   * words, its size and its rows, and is painted as it comes near.
   */
  readonly ready: Promise<DuibiChart>;
  /** The document or table: an object, its JSON or CSV text, or the UTF-8 bytes of one; `object` is for JSON that was imported or parsed. */
  data: Document | FlatRecord[] | JsonStat | object | string | ArrayBuffer | ArrayBufferView | undefined;
  view: string | undefined;
  rows(): Row[];
  csv(): string;
  svg(): string;
  /** The chart with title, notes and source on a canvas of its own, with so many pixels a CSS pixel (1 to 4); nothing before it is ready. */
  picture(ratio?: number): HTMLCanvasElement | undefined;
  /** What is asked for, as a view of the format without id and words; empty before the chart is ready. */
  readonly asked: Partial<Asked>;
  /**
   * Asks for something else: each key that is given replaces that one of `asked`, and null takes it away. Gives what is wrong, in the
   * reader's language; then nothing has changed. Where nothing is wrong it gives an empty text, and `duibi-view` follows.
   */
  ask(changes: { [Key in keyof Asked]?: Asked[Key] | null }): string;
  /** What a reader may choose beside what is shown, and why not the rest; nothing before the chart is ready. */
  choices(): Choices | undefined;
  /**
   * Points at the figure of an entity and a metric, by their ids with a space between, or at none; `opens` shows its evidence. Prose
   * does so by itself: `<data data-chart="ID OF THE ELEMENT" value="ENTITY METRIC">`, which has the attribute `lit` while the reader
   * is at that mark. Where a chart has several of them, the period follows: `ENTITY METRIC 2021`. Charts with the same attribute
   * `group` do so among themselves: what is pointed at in one is shown in all that have a figure of the same entity, and what is asked
   * to stand out in one (`highlight`) stands out in all of them.
   */
  light(name?: string, opens?: boolean): Promise<void> | void;
  /** Makes a prepared figure (`duibi embed`) a live chart; resolves when it is one. A live chart resolves as `ready` does. */
  upgrade(): Promise<DuibiChart>;
}

declare global {
  interface HTMLElementTagNameMap { 'duibi-chart': DuibiChart }
  interface HTMLElementEventMap {
    'duibi-ready': CustomEvent<Shown>;
    'duibi-view': CustomEvent<Shown>;
    'duibi-select': CustomEvent<Selected>;
    'duibi-error': CustomEvent<{ faults: Fault[] }>;
  }
}
export {};
