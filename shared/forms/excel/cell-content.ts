import { refuse } from '../../problems/problem';
import { ringedPlace } from '../ring-word';
import { illegalCharacter } from '../xml/characters';
import { isPlain, type CellValue } from './cell-text';
import { warekiParts } from '../../text/wareki';
import { toHalfWidth } from '../../text/width';
import { dateSerial } from './date-serial';
import type { CellFormat, Variant } from './styles';
import type { ExcelSlot, ExcelTextSlot, RingedAt } from './values';

/** What a slot puts into a cell; null leaves the cell as it is printed. */
export type CellContent =
  /** `rings`: around words of the text. */
  | { kind: 'text'; text: string; scale: number; variant: Variant; rings?: readonly Ring[] }
  /** `isFirstYear`: a day that papers write with 元年. */
  | { kind: 'number'; number: number; isFirstYear?: boolean }
  | { kind: 'boolean'; isTrue: boolean }
  /** Around words that the cell prints. */
  | { kind: 'rings'; rings: readonly Ring[] }
  | null;

/** A ring around a word, and where that stands in the cell's text, in UTF-16 units. */
export type Ring = RingedAt;

/** The cell that takes a value, as the template has it; looked at only as far as the value asks for it. */
export interface PrintedCell {
  readonly format: CellFormat;
  readonly value: CellValue;
  /** Words of the list that the cell's values are chosen from; null for a cell without one. */
  readonly list: readonly string[] | null;
  /** A formula of the file counts with it. */
  readonly isCounted: boolean;
}

/** Excel's limit for the text of one cell, in UTF-16 units. */
const LONGEST_TEXT = 32_767;

const BOX = /[☐☑☒□■▢◻◼🗹]/u;
/** What a box that is not ticked looks like. */
const UNTICKED = /[☐□▢◻]/u;
/** Signs of a tick, in the order in which they are tried where a cell has a list of its own. */
const TICKS = ['☑', '☒', '■', '✓', '✔', 'レ', '○', '〇', '◯', '●'];
/** What Excel takes for a formula when somebody types it. */
const FORMULA_START = /^[=+\-@]/;
const NUMBER = /^-?(?:\d+\.?\d*|\.\d+)$/;

/** Whose value it is. */
export interface ContentPlace {
  tag: string;
  /** Names the place in messages. */
  label: () => string;
  from1904: boolean;
  /** It counts rows: no rule of the cell is about it. */
  counts?: boolean | undefined;
}

/** What a value becomes in its cell. */
export function cellContent(slot: ExcelSlot, cell: PrintedCell, place: ContentPlace): CellContent {
  if (slot.kind === 'text') {
    const number = numberIn(slot, cell);
    return number === null
      ? withRings(textContent(slot.text, cell, place, slot.scale), slot)
      : { kind: 'number', number };
  }
  if (slot.kind === 'check') return checkContent(slot.checked, cell);
  if (slot.kind === 'circle') return slot.rings ? ringsContent(slot.rings) : circleContent(slot.word, cell, place);
  if (slot.kind === 'date') {
    const serial = cell.format.showsDates ? dateSerial(slot.date, place.from1904) : null;
    if (serial === null) return textContent(slot.shown, cell, place);
    return { kind: 'number', number: serial, isFirstYear: warekiParts(slot.date)?.eraYear === 1 };
  }
  return NUMBER.test(slot.text) ? { kind: 'number', number: Number(slot.text) } : textContent(slot.text, cell, place);
}

/** What somebody types into a cell that is made for a number is one, as in Excel; 007 and 090… are no number, nor is what is longer than Excel counts. */
function numberIn({ text, isGap, ringed }: ExcelTextSlot, cell: PrintedCell): number | null {
  if (isGap || ringed || !TYPED_NUMBER.test(text)) return null;
  const plain = toHalfWidth(text).trim().replaceAll(',', '');
  const { isText, showsNumbers } = cell.format;
  const isEmpty = cell.value.kind === 'blank' || cell.value.kind === 'number';
  const isOne = PLAIN_NUMBER.test(plain) && isEmpty && !isText && (showsNumbers || cell.isCounted);
  return isOne ? Number(plain) : null;
}
const TYPED_NUMBER =
  /^\s*[-－]?(?:[0-9０-９]{1,15}|[0-9０-９]{1,3}(?:[,，][0-9０-９]{3}){1,4})(?:[.．][0-9０-９]{1,6})?\s*$/;
const PLAIN_NUMBER = /^-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,6})?$/;

const NO_VARIANT: Variant = {};

function textContent(text: string, cell: PrintedCell, { label }: ContentPlace, scale = 1): CellContent {
  if (text === '') return null;
  if (isPlain(text) && text.length <= LONGEST_TEXT) return { kind: 'text', text, scale, variant: NO_VARIANT };
  const illegal = illegalCharacter(text);
  if (illegal) refuse('field/illegal-character', { label: label(), ...illegal });
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  if (lines.length > LONGEST_TEXT)
    refuse('excel/too-long', { label: label(), length: lines.length, limit: LONGEST_TEXT });
  const wraps = lines.includes('\n') && !cell.format.wraps;
  const quotes = FORMULA_START.test(lines) && !cell.format.isText;
  return { kind: 'text', text: lines, scale, variant: wraps || quotes ? { wraps, quotes } : NO_VARIANT };
}

const withRings = (content: CellContent, { ringed }: ExcelTextSlot): CellContent =>
  content?.kind !== 'text' || ringed === undefined ? content : { ...content, rings: ringed };

const ringsContent = (rings: readonly Ring[]): CellContent => (rings.length > 0 ? { kind: 'rings', rings } : null);

function circleContent(word: string | null, cell: PrintedCell, place: ContentPlace): CellContent {
  if (word === null) return null;
  const { value } = cell;
  if (value.kind === 'blank') return textContent(word, cell, place);
  const [field, label] = [place.tag, place.label()];
  if (value.kind !== 'text') return refuse('excel/circle-word', { field, label, word });
  return ringsContent([{ word, at: ringedPlace(value.text, word, { kind: 'excel', field, label }), field, label }]);
}

/**
 * The printed box ticked or not, with the words beside it; in an empty cell a tick where there is one to set. A box that is
 * not ticked stays the character that it is; where the cell has a list, the tick is the list's.
 */
function checkContent(checked: boolean, cell: PrintedCell): CellContent {
  if (cell.value.kind === 'boolean') return { kind: 'boolean', isTrue: checked };
  const text = printedText(cell);
  const [box] = BOX.exec(text) ?? [];
  const written = (glyph: string): string => (box === undefined ? text + glyph : text.replace(BOX, glyph));
  if (!checked && (box === undefined || UNTICKED.test(box))) return null;
  // A filled square is the other half of an empty one.
  const glyphs = checked ? TICKS : box === '■' ? ['□', '☐'] : ['☐', '□'];
  const listed = cell.list && glyphs.find((glyph) => cell.list?.includes(written(glyph)));
  const result = written(listed ?? glyphs[0] ?? '');
  return result === text ? null : { kind: 'text', text: result, scale: 1, variant: NO_VARIANT };
}

const printedText = ({ value }: PrintedCell): string => (value.kind === 'text' ? value.text : '');
