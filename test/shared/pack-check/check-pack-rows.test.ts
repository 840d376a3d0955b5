import { describe, expect, test } from 'vitest';
import { ExpressionRunner } from '@shared/forms/bindings/expression-runner';
import { checkPack } from '@shared/pack-check/check-pack';
import type { PackFinding } from '@shared/pack-check/pack-finding';
import type { Pack } from '@shared/packs/schema';
import { nodeCodec } from '../../../electron/storage/node-codec';
import { aDocx, control, run } from '../../builders/docx';
import { tryFill } from '../../builders/excel-fill';
import { aField, aPack, formInput, someRows } from '../../builders/pack';
import { anXlsx, emptyCell, formulaCell, numberCell, row, textCell, type XlsxSheet } from '../../builders/xlsx';

const BOXED = 1;
const PRINTED = 5;
const FIRST = 8;
const LAST = FIRST + PRINTED - 1;

/** Five printed rows from B8 on with their numbers in A, and the total below, over A and B. */
const total = row(
  LAST + 1,
  textCell(`A${LAST + 1}`, '利用者の合計', BOXED) + formulaCell(`C${LAST + 1}`, 'COUNTA(B8:B12)', 0),
);
const printedRows = Array.from({ length: PRINTED }, (_, i) =>
  row(
    FIRST + i,
    numberCell(`A${FIRST + i}`, i + 1, BOXED) + emptyCell(`B${FIRST + i}`, BOXED) + emptyCell(`C${FIRST + i}`, BOXED),
  ),
).join('');
/** A phone fits. */
const ahead = '<cols><col min="1" max="3" width="18" customWidth="1"/></cols>';
const MERGED_TOTAL: XlsxSheet = {
  ahead,
  rows: printedRows + total,
  behind: `<mergeCells><mergeCell ref="A${LAST + 1}:B${LAST + 1}"/></mergeCells>`,
};
const names = (name = `$B$${FIRST}`, phone = `$C$${FIRST}`): Record<string, string> => ({
  'users.name': `様式1!${name}`,
  'users.phone': `様式1!${phone}`,
});
const sheet = (given: XlsxSheet = MERGED_TOTAL, named = names()): Uint8Array =>
  anXlsx({ sheets: [given], names: named });

const fields = [
  aField({ key: 'users.name', label: '氏名', value: 'row.name' }),
  aField({ key: 'users.phone', label: '電話', value: 'row.phone' }),
];
const excel = (printed: number): Pack =>
  aPack({
    forms: [formInput({ template: 'forms/1.xlsx', outputs: ['xlsx'], fields: [someRows({ printed, fields })] })],
  });
const check = (pack: Pack, template: Uint8Array): Promise<PackFinding[]> =>
  checkPack(pack, { '1': template }, nodeCodec, new ExpressionRunner());
const brief = (findings: PackFinding[]): string[] => findings.map(({ code, at }) => `${code} ${at}`);

/** What filling eight people comes to. */
function fill(printed: number, template: Uint8Array) {
  const entries = Array.from({ length: 8 }, (_, i) => ({ 'users.name': `見本 ${i}`, 'users.phone': '000' }));
  return tryFill(template, { rows: { users: { printed, entries } } });
}

describe('printed rows of an Excel form', () => {
  test('that are what the sheet shows are filled, and nothing is found', async () => {
    expect(brief(await check(excel(PRINTED), sheet()))).toEqual([]);
    expect(fill(PRINTED, sheet()).ok).toBe(true);
  });

  test.each<[string, XlsxSheet, number, string]>([
    ['a total over merged cells', MERGED_TOTAL, PRINTED + 1, '「利用者の合計」'],
    ['a total beside printed numbers', { rows: printedRows + total }, PRINTED + 1, '計算式（C13）'],
    [
      'a label where a value would stand',
      { rows: printedRows + row(LAST + 1, textCell(`B${LAST + 1}`, '（記入者）')) },
      PRINTED + 2,
      '「（記入者）」',
    ],
    [
      'a label in the place of a printed number',
      { rows: printedRows + row(LAST + 1, textCell(`A${LAST + 1}`, '備考')) },
      PRINTED + 1,
      '「備考」',
    ],
  ])('that reach down to %s are found, and not filled', async (_, given, printed, stands) => {
    const found = await check(excel(printed), sheet(given));
    expect(brief(found)).toEqual(['pack/printed-rows /forms/0/fields/0']);
    expect(found[0]).toMatchObject({ level: 'error', details: { sheet: '様式1', row: LAST + 1, stands } });
    expect(found[0]?.message).toContain(`「様式1」の ${LAST + 1}行目`);
    expect(fill(printed, sheet(given))).toMatchObject({ ok: false, code: 'pack/printed-rows' });
  });

  test('that reach down to another field are found', async () => {
    const pack = excel(PRINTED + 1);
    pack.forms[0]!.fields.push(aField({ key: 'remark', label: '備考' }));
    const template = sheet({ ahead, rows: printedRows }, { ...names(), remark: `様式1!$C$${LAST + 1}` });
    const [found] = await check(pack, template);
    expect(found).toMatchObject({ code: 'pack/printed-rows', details: { stands: '「備考」の欄' } });
  });

  test('with a name one row too low are found, and not filled', async () => {
    const low = sheet({ ahead, rows: printedRows }, names(`$B$${FIRST}`, `$C$${FIRST + 1}`));
    const [found] = await check(excel(2), low);
    expect(found).toMatchObject({ level: 'error', code: 'pack/scattered-row', details: { cell: '様式1!C9', row: 8 } });
    expect(fill(2, low)).toMatchObject({ ok: false, code: 'pack/scattered-row' });
  });

  test('may be two rows an entry, one above the other or with a name for all', async () => {
    const above = names(`$B$${FIRST}`, `$B$${FIRST + 1}`);
    expect(fill(2, sheet({ ahead, rows: printedRows }, above)).ok).toBe(true);
    const together = { ...names(`$B$${FIRST}`, `$C$${FIRST + 1}`), users: `様式1!$A$${FIRST}:$C$${FIRST + 3}` };
    expect(fill(2, sheet({ ahead, rows: printedRows }, together)).ok).toBe(true);
  });

  test.each([PRINTED - 2, PRINTED + 1])('that are not %d are found by their lines', async (printed) => {
    const found = await check(excel(printed), sheet({ ahead, rows: printedRows }));
    expect(brief(found)).toEqual(['pack/printed-count /forms/0/fields/0/printed']);
    expect(found[0]?.details).toMatchObject({ printed, found: PRINTED });
  });
});

describe('printed rows of a Word form', () => {
  const item = (): string => {
    const cells = ['users.name', 'users.phone'].map((tag) => `<w:tc><w:p>${control(tag, run('　'))}</w:p></w:tc>`);
    return `<w:sdt><w:sdtPr><w15:repeatingSectionItem/></w:sdtPr><w:sdtContent><w:tr>${cells.join('')}</w:tr></w:sdtContent></w:sdt>`;
  };
  const section = (items: number): Uint8Array =>
    aDocx({
      body: `<w:tbl><w:sdt><w:sdtPr><w:tag w:val="users"/><w15:repeatingSection/></w:sdtPr><w:sdtContent>${item().repeat(items)}</w:sdtContent></w:sdt></w:tbl>`,
    });
  const word = (printed: number): Pack => aPack({ forms: [formInput({ fields: [someRows({ printed, fields })] })] });

  test('are as many as pack.json says', async () => {
    expect(brief(await check(word(6), section(6)))).toEqual([]);
  });

  test.each([
    [6, 1],
    [8, 6],
  ])('that are %d in pack.json and %d in the file are found', async (printed, items) => {
    const found = await check(word(printed), section(items));
    expect(brief(found)).toEqual(['pack/printed-count /forms/0/fields/0/printed']);
    expect(found[0]?.message).toContain(`${items}件分`);
  });
});
