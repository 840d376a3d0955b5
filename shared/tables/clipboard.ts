import { withMark } from '../text/csv';
import { squared } from './squared';
import { parseDelimited } from './import/parse-delimited';
import { byWord } from '../text/by-word';

export interface ClipboardCell {
  text: string;
  /** Excel may make a day of it; everything else stays text, with its zeros. */
  isDate: boolean;
}

const QUOTED = /["\t\r\n]/;

/** Cells as Excel and its relatives take them as text: tabs and lines. No cell can become a formula. */
export function clipboardText(rows: readonly (readonly ClipboardCell[])[]): string {
  const lines = rows.map((cells) => cells.map(({ text }) => quoted(withMark(text))).join('\t'));
  // A last line with nothing in it would be taken for the end of the one before; alone, for nothing at all.
  return lines.at(-1) === '' ? `${lines.join('\r\n')}\r\n` : lines.join('\r\n');
}

const quoted = (text: string): string => (QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The same as a table, which Excel takes first: 0012 stays 0012, and a text with = in front stays a text. */
export const clipboardHtml = (rows: readonly (readonly ClipboardCell[])[]): string =>
  `<meta charset="utf-8"><table>${rows.map((cells) => `<tr>${cells.map(htmlCell).join('')}</tr>`).join('')}</table>`;

const ESCAPED: Record<string, string> = byWord({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' });

function htmlCell({ text, isDate }: ClipboardCell): string {
  const lines = text
    .replace(/[&<>"]/g, (mark) => ESCAPED[mark] ?? mark)
    .replace(/\r\n|\r|\n/g, '<br style="mso-data-placement:same-cell">');
  return isDate ? `<td>${lines}</td>` : `<td style="mso-number-format:'\\@';white-space:pre-wrap">${lines}</td>`;
}

/** What Excel put on the clipboard as text, as rows of equal length. Nothing, or more than anybody copies: no rows; a line end alone: one empty cell. */
export function clipboardRows(text: string): string[][] {
  if (text === '') return [];
  // Excel ends the last line, too.
  const whole = text.replace(/(\r\n|\r|\n)$/, '');
  if (whole === '') return [['']];
  const { sheet } = parseDelimited(`${whole}\n`, '', '\t');
  return squared(sheet.rows.map((cells) => cells.map((cell) => cell?.text ?? '')));
}
