import { decodeString } from '../../../forms/excel/cell-text';
import { COLUMN_LIMIT, ROW_LIMIT } from '../../import/raw-sheet';
import { TextCollector, type RichText } from './rich-text';
import { walkSheetXml, type XmlTag } from './walk-xml';

/** A cell of a sheet as it stands in the XML (ECMA-376-1 §18.3.1.4). */
export interface OwnReadCell {
  /** From 0. */
  row: number;
  column: number;
  /** Its look, as the file numbers them. */
  look: number;
  type: string;
  /** Of a text, wherever it stands; null of anything else. */
  text: RichText | null;
  isEmpty: boolean;
  /** Where it stands in the part: from its `<` to behind its end. */
  at: number;
  end: number;
  /** Behind its start tag. */
  inside: number;
}

const isBeyond = ({ row, column }: OwnReadCell): boolean => row > ROW_LIMIT || column >= COLUMN_LIMIT;

/**
 * Tells of each cell of a sheet, from the top. It shares nothing with the library that reads the values: what both say is
 * compared.
 *
 * @param xml the part's bytes, one character each
 */
export function walkCells(
  xml: string,
  part: string,
  shared: readonly RichText[],
  tell: (cell: OwnReadCell) => void,
): void {
  const inline = new TextCollector();
  let row = -1;
  let column = -1;
  let cell: OwnReadCell | null = null;
  let value: string | null = null;
  let inValue = false;
  const begin = (tag: XmlTag): OwnReadCell => {
    const place = placeOf(tag.attribute('r'));
    column = place?.column ?? column + 1;
    const look = Number(tag.attribute('s') ?? 0);
    const type = tag.attribute('t') ?? 'n';
    return {
      row: place?.row ?? row,
      column,
      look,
      type,
      text: null,
      isEmpty: true,
      at: tag.at,
      end: 0,
      inside: tag.end,
    };
  };
  walkSheetXml(xml, part, {
    open: (name, tag) => {
      if (name === 'row') {
        row = Number(tag.attribute('r') ?? row + 2) - 1;
        column = -1;
      } else if (name === 'c') {
        cell = begin(tag);
        value = null;
      } else if (cell && name === 'v') {
        inValue = true;
        value ??= '';
      } else if (cell?.type === 'inlineStr') inline.open(name, tag);
    },
    text: (text) => {
      if (inValue) value = (value ?? '') + text;
      else if (cell?.type === 'inlineStr') inline.write(text);
    },
    close: (name, end) => {
      if (name === 'v') inValue = false;
      if (!cell) return;
      if (name !== 'c') {
        if (cell.type === 'inlineStr') inline.close(name);
        return;
      }
      const done: OwnReadCell = { ...cell, end, ...contentOf(cell.type, value, inline, shared) };
      cell = null;
      if (!isBeyond(done)) tell(done);
    },
  });
}

function contentOf(
  type: string,
  value: string | null,
  inline: TextCollector,
  shared: readonly RichText[],
): Pick<OwnReadCell, 'text' | 'isEmpty'> {
  const text = type === 'inlineStr' ? inline.take() : value === null ? null : textOf(type, value, shared);
  return { text, isEmpty: text ? text.text === '' : (value ?? '') === '' };
}

function textOf(type: string, value: string, shared: readonly RichText[]): RichText | null {
  if (type === 's') return shared[Number(value)] ?? null;
  return type === 'str' ? { text: decodeString(value), runs: null } : null;
}

function placeOf(reference: string | null): { row: number; column: number } | null {
  const found = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference ?? '');
  if (!found) return null;
  const column = Array.from(found[1] ?? '').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(found[2]) - 1, column };
}
