/**
 * Excel and its relatives take a cell that begins so for a formula; full-width signs too, in Japanese ones. Text that
 * looks as if it had our mark already gets one more, so that taking one off gives back what was there.
 */
const FORMULA = /^'*[=+\-@＝＋－＠\t\r]/;
/** Other separators too: who reads the file has to guess which one it is. */
const QUOTED = /[",;\t\r\n]/;

/** Without it Excel reads UTF-8 as Shift_JIS. */
export const CSV_BEGINNING = '\ufeff';

/** The text of a cell without our own mark. */
export const withoutMark = (text: string): string => text.replace(/^'(?='*[=+\-@＝＋－＠\t\r])/, '');

/** The text of a cell that no program takes for a formula. */
export const withMark = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** One row of a CSV file (RFC 4180), its line end included. No cell can become a formula: such text gets a leading '. */
export const csvRow = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

function csvCell(text: string): string {
  const harmless = withMark(text);
  return QUOTED.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
