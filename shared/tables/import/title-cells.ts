/** One cell of the lines above a table's headings, as Excel names it: A3. */
export interface TitleCell {
  cell: string;
  text: string;
}

/** What the lines above a table say of the office, or the corporation, whose list it is, and where they say it. */
export interface TitleFact {
  of: 'office' | 'corporation';
  /** A field of that record. */
  field: string;
  /** As the ledger keeps it. */
  value: string;
  /** A3. */
  cell: string;
}

/** An office that a line of a list names, whose rows stand below it, and what the line says of it. */
export interface OfficeSection {
  name: string;
  facts: TitleFact[];
}

/** An office of a book that explains its offices in a table of their own beside its people. */
export interface BookOffice {
  name: string;
  /** What the other sheets call it, as its row says: 略称. */
  words: string[];
  facts: Omit<TitleFact, 'of'>[];
  /** Where it stands. */
  sheet: string;
  cell: string;
}

/** What such tables say: their offices, and lines of theirs that are none (運営法人：…). */
export interface OfficesOfBook {
  offices: BookOffice[];
  lines: string[];
}

/** A cell that only says what the next one holds: 事業所名 beside ひだまり訪問看護ステーション. */
const LABEL = /^[（(【]?(?:事業[所者]|施設|法人)(?:名称?|の名称)?[）)】]?$/;

/** A line as one text; a label in a cell of its own as if it were written before what it heads. */
export const lineOfCells = (cells: readonly TitleCell[]): string => pieces(cells).join('');

/** What stands between the cells of a line goes with the one before it. */
export const pieces = (cells: readonly TitleCell[]): string[] =>
  cells.map(({ text }, at) => (at === cells.length - 1 ? text : `${text}${LABEL.test(text) ? '：' : '　'}`));

/** Where somebody finds it: the sheet is named where the file has several with tables. */
export const placeOfCell = (tables: readonly { sheet: string }[], sheet: string, cell: string): string =>
  `${tables.some((one) => one.sheet !== sheet) ? `シート「${sheet}」` : '名簿'}の${cell}`;
