import { describe, expect, test } from 'vitest';
import { ExpressionRunner } from '@shared/forms/bindings/expression-runner';
import { checkPack } from '@shared/pack-check/check-pack';
import { nodeCodec } from '../../../electron/storage/node-codec';
import { aDocx, control, paragraph, row as docxRow, run, tableOf } from '../../builders/docx';
import { aField, aPack, formInput } from '../../builders/pack';
import { anXlsx, emptyCell, row, STYLES, textCell } from '../../builders/xlsx';

const options = [
  { value: 'yes', word: '有' },
  { value: 'no', word: '無' },
];
const field = aField({ key: 'kind', label: '種別', type: 'choice', value: '""', required: true, options });

async function found(template: string, bytes: Uint8Array, fields = [field]): Promise<string[]> {
  const pack = aPack({ forms: [formInput({ template, outputs: [template.slice(-4)], fields })] });
  const findings = await checkPack(pack, { '1': bytes }, nodeCodec, new ExpressionRunner());
  return findings.map(({ level, code, at, details }) => `${level} ${code} ${at} ${details['value'] ?? ''}`.trim());
}

const excel = (behind: string, printed = emptyCell('A1')): Uint8Array =>
  anXlsx({ sheets: [{ rows: row(1, printed), behind }], names: { kind: '様式1!$A$1' } });
const listOf = (formula: string, type = 'list'): string =>
  `<dataValidations><dataValidation type="${type}" showErrorMessage="1" sqref="A1"><formula1>${formula}</formula1></dataValidation></dataValidations>`;
const AT = '/forms/0/fields/0';

describe('what a template’s own rules say, before anything is filled', () => {
  test.each([
    ['words that the cell’s list has', excel(listOf('"有,無"')), []],
    ['a word that it doesn’t have', excel(listOf('"有,なし"')), [`error excel/not-in-list ${AT} 無`]],
    ['a list that a formula works out', excel(listOf('INDIRECT(B1)')), [`warning excel/unknown-rule ${AT}`]],
    ['a rule of one’s own', excel(listOf('LEN(A1)=2', 'custom')), [`warning excel/unknown-rule ${AT}`]],
    ['a cell that is locked', excel('<sheetProtection sheet="1"/>'), [`error excel/locked ${AT}`]],
  ])('%s', async (_, bytes, expected) => {
    expect(await found('forms/1.xlsx', bytes)).toEqual(expected);
  });

  test('a list of Word', async () => {
    const list = (...words: string[]): Uint8Array => {
      const items = words.map((word) => `<w:listItem w:displayText="${word}" w:value="${word}"/>`).join('');
      return aDocx({ body: paragraph(control('kind', run('選ぶ'), `<w:dropDownList>${items}</w:dropDownList>`)) });
    };
    expect(await found('forms/1.docx', list('有', '無'))).toEqual([]);
    expect(await found('forms/1.docx', list('有', '非該当'))).toEqual([`error word/not-in-list ${AT} 無`]);
  });

  test('words to ring, in Word and Excel alike', async () => {
    const ringed = [aField({ key: 'kind', label: '種別', type: 'circle', value: '""', options })];
    const word = (text: string): Uint8Array => aDocx({ body: paragraph(control('kind', run(text), '')) });
    for (const [text, expected] of [
      ['有・無', []],
      ['有り・無', [`error ring/part-of-word ${AT}`]],
      ['有・無・無', [`error ring/twice ${AT}`]],
    ] as const) {
      expect(await found('forms/1.docx', word(text), ringed)).toEqual(expected);
      expect(await found('forms/1.xlsx', excel('', textCell('A1', text)), ringed)).toEqual(expected);
    }
  });

  test('each word that may be ringed is tried, though no value chooses it', async () => {
    const options = ['新規', 'スマートフォン', '更新'].map((word) => ({ value: word, word }));
    const ringed = [aField({ key: 'kind', label: '種別', type: 'circle', value: '"新規"', options })];
    const proportional = '<w:rPr><w:rFonts w:eastAsia="ＭＳ Ｐ明朝"/></w:rPr>';
    const word = aDocx({ body: paragraph(control('kind', run('新規・スマートフォン・更新', proportional), '')) });
    expect(await found('forms/1.docx', word, ringed)).toEqual([`error ring/no-place ${AT}`]);
    const excel = anXlsx({
      sheets: [{ rows: row(1, textCell('A1', '新規・更新・スマートフォン')) }],
      styles: STYLES.replaceAll('游ゴシック', 'ＭＳ Ｐゴシック'),
      names: { kind: '様式1!$A$1' },
    });
    expect(await found('forms/1.xlsx', excel, ringed)).toEqual([`error ring/no-place ${AT}`]);
  });

  test('words to ring in the rows of a table, too', async () => {
    const options = ['有', 'タブレット端末'].map((word) => ({ value: word, word }));
    const fields = [aField({ key: 'users.kind', label: '種別', type: 'circle', value: '"有"', options })];
    const users = {
      key: 'users',
      label: '利用者',
      type: 'rows',
      value: 'staff',
      printed: 1,
      overflow: 'insert-rows',
      fields,
    };
    const proportional = '<w:rPr><w:rFonts w:eastAsia="ＭＳ Ｐ明朝"/></w:rPr>';
    const cell = paragraph(control('users.kind', run('タブレット端末・有', proportional), ''));
    const word = aDocx({ body: tableOf('users', docxRow(cell)) });
    const told = await found('forms/1.docx', word, [users] as never);
    expect(told.filter((one) => one.includes('ring/'))).toEqual([`error ring/no-place ${AT}/fields/0`]);
  });
});

describe('a name that stands for several cells of a workbook', () => {
  const template = anXlsx({
    sheets: [{ name: '様式1' }, { name: '記入例' }],
    nameElements:
      '<definedName name="kind">様式1!$A$1</definedName><definedName name="kind" localSheetId="1">記入例!$A$1</definedName>',
  });
  const text = (key: string) => [aField({ key, label: '種別', type: 'text', value: '""' })];

  test('is found by its bare name', async () => {
    expect((await found('forms/1.xlsx', template, text('kind')))[0]).toBe(`error excel/same-name ${AT}`);
  });

  test('is right with its place, and spelled as the file spells it or not', async () => {
    expect(await found('forms/1.xlsx', template, text('kind#1'))).toEqual(['warning pack/unused-anchor']);
    const part = (on: string): string =>
      (['y', 'm', 'd'] as const)
        .map(
          (one, i) =>
            `<definedName name="on.${one}"${on === '記入例' ? ' localSheetId="1"' : ''}>${on}!$A$${i + 1}</definedName>`,
        )
        .join('');
    const sheets = [{ name: '様式1' }, { name: '記入例' }];
    const dated = anXlsx({ sheets, nameElements: part('様式1') + part('記入例') });
    const date = aField({ key: 'on#1', label: '申請日', type: 'date-wareki', value: 'document.date', parts: true });
    expect(new Set(await found('forms/1.xlsx', dated, [date]))).toEqual(new Set(['warning pack/unused-anchor']));
    const large = anXlsx({ names: { KIND: '様式1!$A$1' } });
    expect(await found('forms/1.xlsx', large, text('kind'))).toEqual([]);
  });
});
