import fc from 'fast-check';
import { cellNumber, readSheet } from '@shared/forms/finished/read-sheet';
import { readBook } from '@shared/forms/finished/read-workbook';
import { readPacked } from '@shared/forms/finished/read-package';
import { fflateCodec } from '@shared/forms/zip/fflate-codec';
import { attribute, descendants } from '@shared/forms/xml/elements';
import { scanXml, type XmlElement } from '@shared/forms/xml/scan';
import type { OutTable } from '@shared/tables/export/out-table';
import { excelFile } from '@shared/tables/export/excel-file';
import type { RawCell, RawWorkbook } from '@shared/tables/import/raw-sheet';
import { readRawWorkbook } from '@shared/tables/workbook/open-workbook';
import { anXlsx, sheetXml } from '../../builders/xlsx';
import { anyXmlWords, wellFormed } from '../any-words.ts';
import { changed, changes, type Change } from '../changed-bytes.ts';
import { readsEveryLine } from '../every-line.ts';
import { rosters } from '../rosters.ts';
import { seldom } from '../seldom.ts';
import { must, target } from '../target.ts';

interface XlsxCase {
  /** What stands in `sheetData`, in front of it and behind it. */
  rows: string;
  ahead: string;
  behind: string;
  /** What stands in each shared text. */
  strings: string[];
  /** Where the sheet's text is cut, and what is put in. */
  edits: { at: number; cut: number; piece: string }[];
  changes: Change[];
  /** A list that we write ourselves. */
  out: string[][];
}

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (one) => `&#${one.charCodeAt(0)};`).replaceAll('\r', '&#13;');
const words = anyXmlWords.map(escaped);
const spaced = fc.constantFrom('', ' xml:space="preserve"');
const run = fc
  .tuple(fc.constantFrom('', '<rPr><b/></rPr>', '<rPr><i/></rPr>'), spaced, words)
  .map(([looks, space, text]) => `<r>${looks}<t${space}>${text}</t></r>`);
const phonetic = words.map((text) => `<rPh sb="0" eb="1"><t>${text}</t></rPh>`);
const item = fc.oneof(
  fc.tuple(spaced, words).map(([space, text]) => `<t${space}>${text}</t>`),
  fc
    .tuple(fc.array(run, { minLength: 1, maxLength: 3 }), seldom(phonetic))
    .map(([runs, reading = '']) => runs.join('') + reading),
  fc.tuple(words, phonetic).map(([text, reading]) => `<t>${text}</t>${reading}`),
  fc.constantFrom(
    '',
    '<t/>',
    '<t>_x000A_</t>',
    '<t>_x005F_x000A_</t>',
    '<t><![CDATA[<b>]]></t>',
    '<t>a<!-- b -->c</t>',
  ),
);
const number = fc
  .oneof(
    fc.integer(),
    fc.double({ noDefaultInfinity: true, noNaN: true }),
    fc.constantFrom(0, 46113, 1e21, -0, 0.1, 60, 61),
  )
  .map(String);
const STYLES = 6;
const content = fc.oneof(
  number.map((value): Cell => ['', `<v>${value}</v>`]),
  fc.tuple(fc.nat({ max: STYLES - 1 }), number).map(([style, value]): Cell => [` s="${style}"`, `<v>${value}</v>`]),
  fc.nat({ max: 4 }).map((at): Cell => [' t="s"', `<v>${at}</v>`]),
  item.map((one): Cell => [' t="inlineStr"', `<is>${one}</is>`]),
  words.map((text): Cell => [' t="str"', `<f>A1</f><v>${text}</v>`]),
  fc.constantFrom<Cell>([' t="b"', '<v>1</v>'], [' t="b"', '<v>0</v>'], [' t="e"', '<v>#N/A</v>'], ['', '']),
  fc
    .tuple(fc.constantFrom('1+1', 'SUM(A1:A9)', 'A1&amp;"x"'), seldom(number))
    .map(([formula, value]): Cell => ['', `<f>${formula}</f>${value === undefined ? '' : `<v>${value}</v>`}`]),
);
type Cell = readonly [attributes: string, inside: string];

const COLUMNS = ['A', 'B', 'C', 'D', 'E'];
const row = (at: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.array(fc.option(content, { nil: null }), { maxLength: COLUMNS.length }),
      seldom(fc.constant(' hidden="1"')),
      seldom(fc.constant(null)),
    )
    .map(([cells, hidden = '', bare]) => {
      const made = cells.map((cell, i) =>
        cell ? `<c${bare === null ? '' : ` r="${COLUMNS[i]}${at}"`}${cell[0]}>${cell[1]}</c>` : '',
      );
      return `<row${bare === null ? '' : ` r="${at}"`}${hidden}>${made.join('')}</row>`;
    });

const PIECES = [
  ...[
    '<c r="A1"><v>7</v></c>',
    '<c r="B2" t="s"><v>99</v></c>',
    '<row/>',
    '<row r="2">',
    '</row>',
    't="s"',
    't="n"',
    ' r="XFD1048576"',
    ' r="A0"',
    ' r="1A"',
    ' spans="1:3"',
  ],
  ...[
    '<!-- a -->',
    '<v>',
    '</v>',
    '<v/>',
    '<is/>',
    '<t>x</t>',
    '&amp;',
    '1',
    '-',
    'e9',
    ' s="99"',
    'x:',
    '<extLst/>',
    '<![CDATA[9]]>',
    '\n',
    ' ',
  ],
];
const cases: fc.Arbitrary<XlsxCase> = fc.record({
  rows: fc.tuple(row(1), row(2), row(3), row(5)).map((rows) => rows.join('')),
  ahead: seldom(
    fc.constantFrom(
      '<dimension ref="A1"/>',
      '<dimension ref="A1:XFD1048576"/>',
      '<cols><col min="2" max="2" hidden="1"/></cols>',
    ),
  ).map((text): string => text ?? ''),
  behind: seldom(
    fc.constantFrom(
      '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>',
      '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    ),
  ).map((text): string => text ?? ''),
  strings: fc.array(item, { minLength: 1, maxLength: 5 }),
  edits: fc.oneof(
    fc.constant<XlsxCase['edits']>([]),
    fc.array(fc.record({ at: fc.nat(), cut: fc.nat({ max: 8 }), piece: fc.constantFrom('', ...PIECES) }), {
      maxLength: 3,
    }),
  ),
  changes: seldom(changes).map((all = []) => all),
  out: rosters,
});

/** An Excel list: what is read of it is what another reader sees in it, and what we write ourselves comes back as it was. */
export const xlsx = target<XlsxCase>({
  limit: 10,
  cases,
  check(given) {
    const sheet = sheetOf(given);
    const book = anXlsx({ sheets: [{ xml: sheet }], strings: given.strings });
    const read = readRawWorkbook(changed(book, given.changes), '名簿.xlsx');
    if (read.ok) readsEveryLine(read.value);
    if (read.ok && given.changes.length === 0) saysTheSame(book, sheet, read.value);
    comesBack(given.out);
  },
});

function sheetOf({ rows, ahead, behind, edits }: XlsxCase): string {
  const sound = sheetXml({ rows, ahead, behind });
  const from = sound.indexOf('<sheetData>');
  const edited = edits.reduce((text, { at, cut, piece }) => {
    const place = from + (at % (text.length - from));
    return text.slice(0, place) + piece + text.slice(place + cut);
  }, sound);
  return wellFormed(edited);
}

/** The look at finished files, which shares nothing with SheetJS: where it finds no fault, Excel opens the sheet. */
function saysTheSame(book: Uint8Array, sheet: string, read: RawWorkbook): void {
  const parts = readPacked(book);
  must(parts !== null, 'the look at finished files can’t read it');
  const looked = readSheet(sheet, readBook(parts, 'xl/workbook.xml', fflateCodec));
  if (!looked.isWhole || looked.faults.beyond(null, false) !== null || !keepsToSchema(sheet)) return;
  const rows = read.sheets[0]?.rows ?? [];
  for (const [key, value] of looked.cells) {
    const [line, column] = [Math.floor(key / 16_384), key % 16_384];
    const cell = rows[line - 1]?.[column] ?? null;
    must(isSame(cell, value), 'a cell is read as something else', { line, column, cell, value, sheet });
  }
  for (const [line, cells] of rows.entries())
    for (const [column, cell] of cells.entries()) {
      const key = cellNumber(line + 1, column + 1);
      must(
        cell === null || cell.kind === 'misread' || looked.cells.has(key) || looked.formulas.has(key),
        'a cell is read where there is none',
        {
          line,
          column,
          cell,
          sheet,
        },
      );
    }
}

/** What may stand in what, as far as cells go (CT_SheetData and below): elsewhere Excel mends the file, each program in its own way. */
const INSIDE: Record<string, string> = { row: 'sheetData', c: 'row', v: 'c', f: 'c', is: 'c', r: 'is', rPh: 'is' };
const CELL_TYPES = new Set(['b', 'd', 'e', 'inlineStr', 'n', 's', 'str']);
const MANY = new Set(['row', 'c', 'r', 'rPh']);

const HOLDS_NO_TEXT = new Set(['sheetData', 'row', 'c', 'is', 'r']);

/** Text of its own, beside its elements. */
function hasText(sheet: string, { openEnd, closeStart, children }: XmlElement): boolean {
  const from = [openEnd, ...children.map(({ end }) => end)];
  const to = [...children.map(({ start }) => start), closeStart];
  return from.some(
    (at, i) =>
      sheet
        .slice(at, to[i])
        .replaceAll(/<!--[\s\S]*?-->/g, '')
        .trim() !== '',
  );
}

function keepsToSchema(sheet: string): boolean {
  return descendants(scanXml(sheet, 'sheet')).every((element) => {
    const { name, parent, children } = element;
    if (name === 'c' && !CELL_TYPES.has(attribute(sheet, element, 't')?.value ?? 'n')) return false;
    const names = children.map((child) => child.name).filter((one) => !MANY.has(one));
    const isOnce = new Set(names).size === names.length;
    const isLeaf = !['v', 'f', 't'].includes(name) || children.length === 0;
    return (
      isOnce &&
      isLeaf &&
      !(HOLDS_NO_TEXT.has(name) && hasText(sheet, element)) &&
      (!(name in INSIDE) || INSIDE[name] === parent?.name)
    );
  });
}

const plain = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

function isSame(cell: RawCell | null, value: string | number | boolean): boolean {
  if (typeof value === 'string' && plain(value) === '') return cell === null || plain(cell.text) === '';
  // What is no number Excel mends itself.
  if (Number.isNaN(value)) return true;
  if (cell === null) return false;
  if (cell.kind === 'misread') return true;
  return typeof value === 'string'
    ? plain(cell.text) === plain(value)
    : Object.is(cell.raw, value) || cell.raw === value;
}

function comesBack(rows: string[][]): void {
  const width = Math.max(...rows.map((row) => row.length));
  const table: OutTable = {
    ...{ title: '名簿', office: 'ひまわり会', date: '2026-11-20' },
    columns: Array.from({ length: width }, (_, i) => ({ label: `列${i + 1}`, type: 'text' })),
    rows: rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? '')),
  };
  const file = excelFile(table);
  must(file.ok, 'a list can’t be written', file);
  const read = readRawWorkbook(file.value, '名簿.xlsx');
  must(read.ok, 'what was written isn’t read', read);
  const found = read.value.sheets[0]?.rows.slice(1) ?? [];
  for (const [line, cells] of table.rows.entries())
    for (const [column, text] of cells.entries())
      must(plain(found[line]?.[column]?.text ?? '') === plain(text), 'a cell comes back as something else', {
        line,
        column,
        text,
        found: found[line]?.[column] ?? null,
      });
}
