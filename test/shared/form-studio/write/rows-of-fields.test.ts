import { expect, test } from 'vitest';
import { findCandidates } from '@shared/form-studio/find/find-candidates';
import { pageOf } from '@shared/form-studio/propose-form';
import type { Decision } from '@shared/form-studio/write/decision';
import type { Overrides } from '@shared/forms/bindings/evaluation';
import { describePdf } from '@shared/forms/pdf/look/describe-pdf';
import { verifyAnyForm } from '@shared/forms/form-template';
import { rowsOf } from '@shared/packs/form-fields';
import type { Form } from '@shared/packs/schema';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../../electron/storage/node-codec';
import { evaluated, filled, formOf } from '../../../support/own-form';
import { valueAt } from '../../../support/excel-read';
import { rows as linesOf } from '../../../support/word-text';
import { aDocx, row as wordRow, run } from '../../../builders/docx';
import { anXlsx, emptyCell, row as excelRow, textCell } from '../../../builders/xlsx';
import { aPage, hexText, writtenPdf } from '../../../support/written-pdf';

/** A PDF whose table has a field of its own in each cell: what goes into a row stands in that row, however its fields are called. */

const ROWS = [1, 2, 3] as const;
type Row = (typeof ROWS)[number];
interface Column {
  /** Of row n. */
  name: (n: Row) => string;
  /** Of a box to tick: its state. */
  on?: (n: Row) => string;
}

/** 氏名 and 返却 over three rows. */
function aTable(columns: readonly [Column, Column]): Uint8Array {
  const edges = [100, 300, 400];
  const level = [700, 670, 640, 610, 580].map((y) => `100 ${y} m 400 ${y} l S`);
  const upright = edges.map((x) => `${x} 580 m ${x} 700 l S`);
  const heads = 'BT /F2 10 Tf 180 680 Td <8e81 96bc> Tj 150 0 Td <95d4 8b70> Tj ET';
  const content = ['1 w', ...level, ...upright, heads].join('\n');
  const objects: Record<number, string> = {
    4: `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    60: '<< /Type /XObject /Subtype /Form /BBox [0 0 12 12] /Length 0 >>\nstream\n\nendstream',
  };
  const widgets: number[] = [];
  const fields = new Map<string, number[]>();
  for (const [c, { name, on }] of columns.entries())
    for (const n of ROWS) {
      const [number, y] = [20 + c * 10 + n, 670 - n * 30 + 5];
      const [left, width] = [(edges[c] ?? 0) + 5, on ? 12 : 80];
      const box = on ? `/AP << /N << /${on(n)} 60 0 R /Off 60 0 R >> >> /AS /Off` : '/DA (/Helv 0 Tf 0 g)';
      const parent = 40 + c * 10 + n;
      objects[number] =
        `<< /Type /Annot /Subtype /Widget /P 3 0 R /F 4 /Rect [${left} ${y} ${left + width} ${y + 18}] ${box} /Parent ${parent} 0 R >>`;
      widgets.push(number);
      const known = fields.get(name(n));
      fields.set(name(n), [...(known ?? [parent]), number]);
    }
  const roots: number[] = [];
  for (const [name, [root = 0, ...kids]] of fields) {
    const isBox = columns.some(({ on, name: of }) => on && ROWS.some((n) => of(n) === name));
    const kind = isBox ? `/FT /Btn${kids.length > 1 ? ' /Ff 49152' : ''}` : '/FT /Tx';
    objects[root] = `<< ${kind} /T ${hexText(name)} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`;
    for (const kid of kids) objects[kid] = (objects[kid] ?? '').replace(/\/Parent \d+/, `/Parent ${root}`);
    roots.push(root);
  }
  const refs = (all: readonly number[]): string => all.map((one) => `${one} 0 R`).join(' ');
  const catalog = `/AcroForm << /Fields [${refs(roots)}] /DR << /Font << /Helv 7 0 R >> >> >>`;
  return writtenPdf(aPage('', { annots: refs(widgets), catalog, more: objects }));
}

const NAMES: Column = { name: (n) => `氏名${n}` };
/** As programs call what they draw by themselves. */
const UNNUMBERED: Column = { name: (n) => (n === 1 ? 'Check Box' : `Check Box_${n}`), on: () => 'Yes' };

function made(bytes: Uint8Array, items: readonly string[], file = 'own.pdf'): Form {
  const found = findCandidates(pageOf(unwrap(verifyAnyForm(file, bytes, nodeCodec))));
  const decisions = found.candidates.map((candidate, i): Decision => {
    return { candidate, label: ['氏名', '返却'][i] ?? '', item: items[i] ?? null, state: 'decided' };
  });
  return formOf(file, { ...found, title: '一覧' }, decisions);
}

/** What stands in the paper's fields with something typed or ticked in the column of a row. */
async function written(bytes: Uint8Array, items: readonly string[], said: Partial<Record<Row, string | boolean>>) {
  const form = made(bytes, items);
  const [rows] = rowsOf(form);
  const entries = (await evaluated(form)).sheets[0]?.rows[rows?.key ?? ''] ?? [];
  const overrides = Object.fromEntries(
    Object.entries(said).map(([n, value]) => [entries[Number(n) - 1]?.fields.at(-1)?.path ?? '', value]),
  ) as Overrides;
  const { fields } = unwrap(describePdf(await filled(form, bytes, overrides)));
  return fields.map(({ value }) => value);
}

test.each([
  ['numbered by no rule', UNNUMBERED, ['', '', 'Yes']],
  ['numbered', { name: (n: Row) => `返却${n}`, on: () => 'Yes' }, ['', '', 'Yes']],
  ['numbered the other way round', { name: (n: Row) => `返却${4 - n}`, on: () => 'Yes' }, ['', '', 'Yes']],
  ['with a state of its own for each', { name: (n: Row) => `返却${n}`, on: (n: Row) => `R${n}` }, ['', '', 'R3']],
  ['one field, of which each row is a state', { name: () => '返却', on: (n: Row) => `R${n}` }, ['R3']],
])('the box of the row that is ticked is ticked: %s', async (_, column, boxes) => {
  const fields = await written(aTable([NAMES, column]), ['staff.name', 'typed'], { 3: true });
  expect(fields.slice(3)).toEqual(boxes);
});

test('… and several of them', async () => {
  const fields = await written(aTable([NAMES, UNNUMBERED]), ['staff.name', 'typed'], { 1: true, 3: true });
  expect(fields.slice(3)).toEqual(['Yes', '', 'Yes']);
});

test('what is typed in a row stands in that row, and of the others what the ledger says', async () => {
  const rooms: Column = { name: (n) => (n === 1 ? 'undefined' : `undefined_${n}`) };
  const fields = await written(aTable([rooms, { name: (n) => `x${n * 7}` }]), ['staff.name', 'typed'], { 2: '貸与中' });
  expect(fields.slice(3)).toEqual(['', '貸与中', '']);
  expect(new Set(fields.slice(0, 3)).size).toBe(3);
});

test('where a form says one field for all rows, nothing is written into another row’s', async () => {
  const bytes = aTable([NAMES, UNNUMBERED]);
  const form = made(bytes, ['staff.name', 'typed']);
  const [rows] = rowsOf(form);
  const key = rows?.fields[1]?.key ?? '';
  const kept: Form = { ...form, places: { ...form.places, [key]: { field: 'Check Box', state: 'Yes' } } };
  const entries = (await evaluated(kept)).sheets[0]?.rows[rows?.key ?? ''] ?? [];
  const tick = (row: number): Overrides => ({ [entries[row]?.fields[1]?.path ?? '']: true });
  await expect(filled(kept, bytes, tick(2))).rejects.toMatchObject({ problem: { code: 'pdf/no-place' } });
  await expect(filled(kept, bytes, tick(0))).resolves.toBeTruthy();
});

test('so it is in tables of Word and of Excel', async () => {
  const heads = ['氏名', '返却'];
  const word = aDocx({
    body: `<w:tbl>${wordRow(...heads.map((head) => run(head)))}${ROWS.map(() => wordRow('', run('□'))).join('')}</w:tbl>`,
  });
  const excel = anXlsx({
    sheets: [
      {
        rows:
          excelRow(1, textCell('A1', '氏名', 1) + textCell('B1', '返却', 1)) +
          ROWS.map((n) => excelRow(n + 1, emptyCell(`A${n + 1}`, 1) + textCell(`B${n + 1}`, '□', 1))).join(''),
      },
    ],
  });
  const ticked = async (bytes: Uint8Array, file: string): Promise<Uint8Array> => {
    const form = made(bytes, ['staff.name', 'typed'], file);
    const [rows] = rowsOf(form);
    const entries = (await evaluated(form)).sheets[0]?.rows[rows?.key ?? ''] ?? [];
    return filled(form, bytes, { [entries[2]?.fields[1]?.path ?? '']: true });
  };
  expect(
    linesOf(await ticked(word, 'own.docx'))
      .slice(1, 5)
      .map(([, box]) => box),
  ).toEqual(['□', '□', '☑', '□']);
  const book = await ticked(excel, 'own.xlsx');
  expect(ROWS.map((n) => valueAt(book, `B${n + 1}`))).toEqual(['□', '□', '☑']);
});
