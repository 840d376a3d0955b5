import type { PaperSpot } from '../page/form-page';

/**
 * Where in the file something is written: letters of a line of Word, or of a cell of Excel (the whole one where nothing is printed in it);
 * of a PDF a box on a page, or a field of its own. `printed` is what stands there, so that another file under the same name is noticed.
 */
export interface PlaceInFile {
  /** Of Word: the paragraph, from 0. */
  paragraph: number | null;
  /** Of Excel: sheet and cell. */
  sheet: string;
  cell: string;
  from: number;
  to: number;
  /** The whole line, or cell. */
  printed: string;
  /** Of a PDF. */
  paper?: PaperSpot | undefined;
}

/**
 * What the paper asks for:
 *
 * - `blank`: an empty cell; `gap`: room in a line
 * - `date`: three gaps before 年 月 日, or two before 月 日; `postal`, `phone`: a gap with its own marks in it
 * - `boxes`: □ with words behind it, one or several; `ring`: printed words of which one is ringed
 * - `digits`: a box for each character
 * - `seal`: a hand signs or stamps here; nothing is ever filled
 */
export type PlaceShape = 'blank' | 'gap' | 'date' | 'postal' | 'phone' | 'boxes' | 'ring' | 'digits' | 'seal';

export interface PlaceCandidate {
  shape: PlaceShape;
  /** One; of a date three, or its month and day; of boxes and digits one for each. */
  places: readonly PlaceInFile[];
  /** From its first letter to its last, with marks between its places: 令和　年　月　日. */
  reach: { from: number; to: number };
  /** Words that say what goes there, the nearest first. */
  left: readonly string[];
  above: readonly string[];
  /** Headings of the part of the form, the nearest first. */
  over: readonly string[];
  /** What stands right behind: 台, 様, ㊞. */
  behind: string;
  /** Of boxes and rings: the words, in the order of the places. */
  words: readonly string[];
  /** Of a day before whose year several eras are printed: where each of them stands, or its box. One is ringed, or ticked. */
  eras?: readonly PlaceInFile[] | undefined;
  /** The file's own list. */
  choices: readonly string[] | null;
  /** The name that somebody typed as an anchor (【法人名】), or that the file has for the place. */
  named: string;
  /** Of a change: which side of it, or the box that says that there is one. */
  side: 'before' | 'after' | 'tick' | null;
  /** Of rows: which ones, and the column's number among them. */
  rows: number | null;
  /** Nothing is drawn around it: it is a place only where its words say so. */
  isLoose: boolean;
  /** The paper itself says that something has to stand there: 必須, ※. */
  isMust?: boolean | undefined;
  /** Board and cell, for order and neighbours. */
  board: number;
  row: number;
  column: number;
}

/** Printed entries, one below the other, that are alike. */
export interface RowGroup {
  board: number;
  /** Of Word the table's number; of Excel the sheet's. */
  index: number;
  /** The first row, rows of an entry, entries. */
  row: number;
  height: number;
  count: number;
  /** Whether the entries are numbered on paper. */
  isNumbered: boolean;
  heading: string;
  /** Of a PDF: how far it is from an entry down to the next, in points. */
  step?: number | undefined;
}

/** One that somebody has said is there. @property isAll as many entries as are drawn alike, also of next year's form */
export interface SaidList extends RowGroup {
  isAll: boolean;
}

export interface FoundPlaces {
  candidates: readonly PlaceCandidate[];
  rows: readonly RowGroup[];
  /** What the form calls itself. */
  title: string;
  /** 様式第5号: how its city counts it; '' where it doesn't. */
  number: string;
  /** To whom it goes, as it says at its beginning; '' where it doesn't. */
  addressee: string;
  /** All that is printed. */
  text: string;
}

/** Words are printed there, of which some are ringed or ticked: that is asked when a paper is made. */
export const isChosenAmong = ({ shape, side }: PlaceCandidate): boolean =>
  side !== 'tick' && (shape === 'ring' || shape === 'boxes');

/** Boxes for single letters hold a day where there are eight of them: 20261126. In three the year's first letters would stand. */
export const hasRoomForDay = ({ shape, places }: Pick<PlaceCandidate, 'shape' | 'places'>): boolean =>
  shape !== 'digits' || places.length === 8;

/** Of two that are equal the place in the file is one. */
export const whereIs = ({ paragraph, sheet, cell, from, to, paper }: PlaceInFile): string =>
  JSON.stringify([paragraph, sheet, cell, from, to, paper?.page, paper?.box]);

/** Whether two write in the same places, in the same way. */
export const isSamePlace = (one: PlaceCandidate, other: PlaceCandidate): boolean =>
  one.shape === other.shape && one.places.map(whereIs).join() === other.places.map(whereIs).join();
