import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { ExpressionRunner } from '@shared/forms/bindings/expression-runner';
import { MARKS_PART } from '@shared/forms/excel/mark-cells';
import { openWorkbook } from '@shared/forms/excel/open-workbook';
import { fillFiles, fillForm } from '@shared/forms/fill-form';
import type { FillMode } from '@shared/forms/fill-mode';
import { readPreviewMark } from '@shared/forms/preview-mark';
import { checkPack } from '@shared/pack-check/check-pack';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../electron/storage/node-codec';
import { evaluate } from '../../builders/evaluation';
import { faultyCodec } from '../../builders/faulty-codec';
import { aField, aForm, aPack, formInput, someRows } from '../../builders/pack';
import { anXlsx, emptyCell, row, textCell } from '../../builders/xlsx';
import { sheetOf, valueAt } from '../../support/excel-read';

const given = {
  template: 'forms/1.xlsx',
  outputs: ['xlsx' as const],
  fields: [
    aField({ key: 'date', label: '申請日', type: 'date-wareki', parts: true, value: 'document.date' }),
    aField({ key: 'joinOn', label: '参加希望日', type: 'date-wareki', value: 'document.date' }),
    aField({ required: true }),
    aField({ key: 'number', label: '事業所番号', type: 'office-number', value: '"0699999991"' }),
    aField({ key: 'devices', label: '台数', type: 'number', value: '3' }),
    aField({
      key: 'kind',
      label: '有・無',
      type: 'circle',
      value: '"y"',
      options: [{ value: 'y', word: '○' }],
    }),
    aField({ key: 'box', label: '印', type: 'check', value: 'true' }),
    aField({ key: 'seal', label: '代表者印', type: 'signature-by-hand' }),
    aField({ key: 'city', label: '招待日', type: 'left-for-city', value: 'document.date' }),
  ],
};
const NAMES = {
  ...{ 'date.y': '様式1!$A$1', 'date.m': '様式1!$B$1', 'date.d': '様式1!$C$1', joinOn: '様式1!$D$1' },
  ...{ name: '様式1!$A$2', number: '様式1!$B$2', devices: '様式1!$C$2', kind: '様式1!$D$2', box: '様式1!$E$2' },
};
/** As wide as a date with its era, and as the names that a pack is tried with. */
const WIDE = '<cols><col min="1" max="4" width="40" customWidth="1"/></cols>';
const template = anXlsx({
  sheets: [{ ahead: WIDE, rows: row(1, emptyCell('D1', 2)) + row(2, textCell('E2', '☐ 同意')) }],
  names: NAMES,
});
const open = (bytes: Uint8Array) => unwrap(openWorkbook(bytes, nodeCodec));
const fill = async (mode: FillMode, context: object) =>
  fillForm(open(template), { form: aForm(given), evaluation: await evaluate(given, context), mode }, nodeCodec);

describe('an Excel form filled from evaluated values', () => {
  const whole = { corporation: { name: '=社会福祉法人' }, document: { date: '2019-05-01' } };

  test('is given out by nobody unless it was looked at: a value that isn’t in it is a refusal, in every mode', async () => {
    const evaluation = await evaluate(given, { ...whole, corporation: { name: '甲会' } });
    const codec = faultyCodec('甲', '乙');
    for (const mode of ['finished', 'draft', 'printed-draft', 'preview'] as const)
      expect(
        fillForm(unwrap(openWorkbook(template, codec)), { form: aForm(given), evaluation, mode }, codec),
      ).toMatchObject({ ok: false, code: 'output/value-elsewhere', details: { label: '名称' } });
  });

  test('has each value as what it is', async () => {
    const sheet = sheetOf(unwrap(await fill('finished', whole)).bytes);
    const value = (cell: string): unknown => (sheet[cell] as { v?: unknown } | undefined)?.v;
    expect(['A1', 'B1', 'C1', 'D1'].map(value)).toEqual(['元', 5, 1, 43_586]);
    expect(['A2', 'B2', 'C2', 'D2', 'E2'].map(value)).toEqual(['=社会福祉法人', '0699999991', 3, '○', '☑ 同意']);
  });

  test('is refused as finished while something is missing, and made as a draft', async () => {
    const empty = { document: { date: '2026-11-20' } };
    expect(await fill('finished', empty)).toMatchObject({ ok: false, code: 'output/errors', details: { count: 1 } });
    expect(valueAt(unwrap(await fill('draft', empty)).bytes, 'A1')).toBe(8);
    expect(valueAt(unwrap(await fill('preview', empty)).bytes, 'A2')).toBe('空欄');
  });

  test('tells the preview which field each cell is, and nobody else', async () => {
    const marks = async (mode: FillMode): Promise<Record<string, string> | null> => {
      const part = unzipSync(unwrap(await fill(mode, { document: { date: '2026-11-20' } })).bytes)[MARKS_PART];
      return part ? ((JSON.parse(strFromU8(part)) as Record<string, Record<string, string>>)['様式1'] ?? null) : null;
    };
    const shown = (await marks('preview')) ?? {};
    const fieldOf = (cell: string) => readPreviewMark(shown[cell] ?? '');
    expect(fieldOf('A2')).toEqual({ colour: 'gap', path: 'name' });
    expect(fieldOf('B1')).toMatchObject({ path: 'date' });
    expect(fieldOf('D2')).toMatchObject({ path: 'kind' });
    expect(await marks('draft')).toBeNull();
  });
});

describe('rows of an Excel form', () => {
  const rows = (more: object) => ({
    template: 'forms/1.xlsx',
    outputs: ['xlsx' as const],
    fields: [aField(), someRows(more)],
  });
  const list = anXlsx({
    sheets: [{ rows: row(3, emptyCell('A3', 1)) + row(4, emptyCell('A4', 1)) + row(5, textCell('A5', '末尾')) }],
    names: { name: '様式1!$A$1', 'users.name': '様式1!$A$3' },
  });
  const staff = (count: number) => Array.from({ length: count }, (_, i) => ({ id: String(i), name: `職員 ${i + 1}` }));
  const filesFor = async (more: object, count: number) => {
    const evaluation = await evaluate(rows(more), { corporation: { name: 'x' }, event: { staff: staff(count) } });
    return fillFiles(open(list), { form: aForm(rows(more)), evaluation, mode: 'finished' }, nodeCodec);
  };

  test('grow', async () => {
    const [file] = unwrap(await filesFor({}, 5));
    expect([valueAt(file!.bytes, 'A7'), valueAt(file!.bytes, 'A8')]).toEqual(['職員 5', '末尾']);
  });

  test('are told apart in the preview, those that were put in as well', async () => {
    const evaluation = await evaluate(rows({}), { corporation: { name: 'x' }, event: { staff: staff(4) } });
    const file = unwrap(fillForm(open(list), { form: aForm(rows({})), evaluation, mode: 'preview' }, nodeCodec));
    const marks = JSON.parse(strFromU8(unzipSync(file.bytes)[MARKS_PART]!)) as Record<string, Record<string, string>>;
    const path = (cell: string) => readPreviewMark(marks['様式1']?.[cell] ?? '')?.path;
    expect(['A1', 'A3', 'A4', 'A6'].map(path)).toEqual([
      'name',
      'users[0].users.name',
      'users[1].users.name',
      'users[3].users.name',
    ]);
  });

  test('grow up to what a file holds, and go on in further files', async () => {
    const files = unwrap(await filesFor({ overflow: 'further-files', capacity: 3 }, 7));
    expect(
      files.map(({ bytes }) => [
        valueAt(bytes, 'A1'),
        valueAt(bytes, 'A3'),
        valueAt(bytes, 'A5'),
        valueAt(bytes, 'A6'),
      ]),
    ).toEqual([
      ['x', '職員 1', '職員 3', '末尾'],
      ['x', '職員 4', '職員 6', '末尾'],
      ['x', '職員 7', '末尾', undefined],
    ]);
  });

  test('that a form has no room for are refused, not dropped', async () => {
    expect(await filesFor({ overflow: 'none' }, 3)).toMatchObject({
      ok: false,
      code: 'output/errors',
    });
  });
});

describe('checking a pack with an Excel form', () => {
  const check = (bytes: Uint8Array, more: object = {}) =>
    checkPack(aPack({ forms: [formInput({ ...given, ...more })] }), { 1: bytes }, nodeCodec, new ExpressionRunner());
  const found = async (...args: Parameters<typeof check>): Promise<string[]> =>
    (await check(...args)).map(({ level, code, details }) =>
      `${level} ${code} ${details['field'] ?? details['anchor'] ?? ''}`.trim(),
    );
  const without = (name: string): Record<string, string> =>
    Object.fromEntries(Object.entries(NAMES).filter(([key]) => key !== name));

  test('finds nothing about a sound one', async () => {
    expect(await found(template)).toEqual([]);
  });

  test('names the place that is missing, and one that nothing fills', async () => {
    expect(await found(anXlsx({ sheets: [{ ahead: WIDE }], names: without('number') }))).toEqual([
      'error pack/missing-anchor number',
    ]);
    expect(await found(anXlsx({ sheets: [{ ahead: WIDE }], names: { ...NAMES, other: '様式1!$F$1' } }))).toEqual([
      'warning pack/unused-anchor other',
    ]);
  });

  test('names a word to ring that its cell does not print', async () => {
    const rows = row(2, textCell('D2', '有・無'));
    expect(await found(anXlsx({ sheets: [{ rows }], names: NAMES }))).toContain('error excel/circle-word kind');
  });

  test('says what is no Excel file', async () => {
    expect(await found(new TextEncoder().encode('<html>'))).toEqual(['error excel/other-kind']);
  });
});
