import { isMyNumber } from '../../text/my-number';
import { toAsciiNumber } from '../../text/width';
import { headerKey } from './header-key';
import { isKnownWord } from './heading-words';
import { closedHeading } from './import-fields';
import { filledColumns, type RawCell } from './raw-sheet';
import { headingText } from './sheet-grid';
import { shown } from './shown-text';

type Cells = readonly (RawCell | null)[];

/** Asked first: few cells of a table say such a word. */
const MAYBE_CLOSED = /パス|ぱす|ﾊﾟｽ|pass|ｐａｓｓ|pw|ｐｗ|暗証|合い?言葉|番\s*号|no|マイナ|ﾏｲﾅ|まいな|my/i;

/** Whether a cell is a heading or a label of them. */
export const saysClosed = (text: string): boolean => MAYBE_CLOSED.test(text) && closedHeading(headerKey(text)) !== null;

/** Columns under a heading of passwords or 個人番号 in any of these rows: nothing of what stands in them is shown or kept. */
export function closedColumns(rows: Iterable<Cells | undefined>): Set<number> {
  const closed = new Set<number>();
  for (const cells of rows) {
    const filled = filledColumns(cells ?? []);
    // A sentence that stands alone heads nothing.
    if (filled.length < 2) continue;
    for (const column of filled) {
      const text = headingText(cells?.[column] ?? null);
      if (saysClosed(text) && !isWholeSentence(text)) closed.add(column);
    }
  }
  return closed;
}

/** ※IDはパスワードと別に保管のこと, beside 事務：山田, or パスワード忘れて止まった→11/9直った of somebody: a column has no such heading. */
const isWholeSentence = (text: string): boolean =>
  text.length > LONGEST_HEADING && /[はをがで、。→]|た$|こと$|ください$/.test(text);
const LONGEST_HEADING = 16;

/** What of a row may be shown, cell by cell: nothing of closed columns, nor what stands beside or behind パスワード：. */
export const openTexts = (cells: Cells, closed: ReadonlySet<number>): string[] =>
  openCells(cells, closed).map(({ text }) => text);

/** The same with the columns, as they are counted from 0. */
export function openCells(cells: Cells, closed: ReadonlySet<number>): { column: number; text: string }[] {
  let isBeside = false;
  return filledColumns(cells).flatMap((column) => {
    const text = cells[column]?.text.trim() ?? '';
    const wasBeside = isBeside;
    isBeside = saysClosed(text);
    // Of a line of headings the one beside it is a heading.
    if ((closed.has(column) && !isBeside) || (wasBeside && !isBeside && !isKnownWord(text))) return [];
    return [{ column, text: withoutSecret(text) }];
  });
}

/**
 * A row as a person recognises it, by its first words: who or what it is about. The number that it has in its list says that to nobody, and
 * stands there only where nothing else does. What is closed stays where it is.
 *
 * @param why for what it is shown, whole cells: they aren't cut off where the row is too long
 */
export function rowWords(
  cells: Cells,
  closed: ReadonlySet<number>,
  { most = Infinity, why = [] as readonly string[], who = [] as readonly string[] } = {},
): string {
  const texts = openTexts(cells, closed).filter((text) => !looksLikeMyNumber(text));
  const first = Math.max(
    texts.findIndex((text) => !RUNNING.test(text)),
    0,
  );
  const whole = inLine(texts.slice(first).slice(0, most).join(' '));
  const words = shown(whole);
  const said = why.filter((text) => texts.includes(text, first + 1));
  if (words === whole || said.length === 0) return words;
  const named = who.filter((text) => texts.includes(text));
  const called = named.length > 0 ? named : texts.slice(first, first + 1);
  return shown(inLine(`${called.join(' ')} … ${said.join('、')}`));
}

const inLine = (text: string): string => text.replace(/[\r\n]+/g, ' ');

/** 1, No.12, （3）. */
const RUNNING = /^[（(]?(?:no\.?|№)?\s*[\d０-９]{1,4}[.．)）]?$/i;

/** パスワード：abcd1234 in one cell: what stands behind the word stays where it is. */
export const withoutSecret = (text: string): string => (saysClosed(text) ? text.replace(BEHIND, '$1') : text);

const BEHIND = /^([^:：=＝]*[:：=＝])[\s\S]*$/;

/** Whether values are 個人番号, whatever the heading says: twelve digits with their check digit. */
export const looksLikeMyNumber = (text: string): boolean =>
  text.length >= 12 && text.length <= 14 && isMyNumber(toAsciiNumber(text).replace(/[\s-]/g, ''));
