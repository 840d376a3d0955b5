import { describe, expect, test } from 'vitest';
import { ExpressionRunner } from '@shared/forms/bindings/expression-runner';
import { openWorkbook } from '@shared/forms/excel/open-workbook';
import { fillForm } from '@shared/forms/fill-form';
import { checkPack } from '@shared/pack-check/check-pack';

import { unwrap } from '@shared/problems/problem';
import { nameFaults } from '../../builders/by-channels';
import { nodeCodec } from '../../../electron/storage/node-codec';
import { aDocx, checkBox, paragraph, run } from '../../builders/docx';
import { evaluate } from '../../builders/evaluation';
import { aField, aForm, aPack, formInput } from '../../builders/pack';
import { opened } from '../../builders/word-fill';
import { anXlsx, row, textCell } from '../../builders/xlsx';
import { valueAt } from '../../support/excel-read';
import { paragraphs } from '../../support/word-text';

const training = aField({
  ...{ key: 'training', label: '研修の受講', type: 'one-of', value: 'input.training', required: true },
  options: [
    { value: 'yes', word: '有', anchors: ['training.yes'] },
    { value: 'no', word: '無', anchors: ['training.no', 'training.later'] },
  ],
});
const given = { fields: [training] };
const boxes = ['training.yes', 'training.no', 'training.later'];
const docx = aDocx({ body: paragraph(...boxes.flatMap((tag) => [checkBox(tag), run('・')])) });
const answered = (answer: string) => ({ input: { training: answer } });
const printed = async (answer: string): Promise<string> => {
  const evaluation = await evaluate(given, answered(answer));
  const filled = await fillForm(opened(docx), { form: aForm(given), evaluation, mode: 'finished' }, nodeCodec);
  return paragraphs(unwrap(filled).bytes)[0] ?? '';
};

describe('two boxes of which one is ticked', () => {
  test.each([
    ['yes', '☑・☐・☐・'],
    ['no', '☐・☑・☑・'],
  ])('are one question: %s ticks the boxes of that answer and no other', async (answer, boxesThen) => {
    expect(await printed(answer)).toBe(boxesThen);
  });

  test('are one gap as long as nobody has answered, and no finished paper', async () => {
    const evaluation = await evaluate(given, answered(''));
    expect(evaluation.findings.map(({ id, path }) => [id, path])).toEqual([['field/required', 'training']]);
    const filled = await fillForm(opened(docx), { form: aForm(given), evaluation, mode: 'finished' }, nodeCodec);
    expect(filled).toMatchObject({ ok: false, code: 'output/errors', details: { count: 1, first: '研修の受講' } });
  });

  test('take no answer that isn’t one of theirs', async () => {
    const { findings } = await evaluate(given, answered('perhaps'));
    expect(findings.map(({ id }) => id)).toEqual(['field/choice']);
  });

  test('are ticked in Excel alike', async () => {
    const form = { ...given, template: 'forms/1.xlsx', outputs: ['xlsx' as const] };
    const xlsx = anXlsx({
      sheets: [{ rows: row(1, textCell('A1', '☐') + textCell('B1', '☐') + textCell('C1', '☐')) }],
      names: { 'training.yes': '様式1!$A$1', 'training.no': '様式1!$B$1', 'training.later': '様式1!$C$1' },
    });
    const workbook = unwrap(openWorkbook(xlsx, nodeCodec));
    const evaluation = await evaluate(form, answered('yes'));
    const filled = await fillForm(workbook, { form: aForm(form), evaluation, mode: 'finished' }, nodeCodec);
    const { bytes } = unwrap(filled);
    expect(['A1', 'B1', 'C1'].map((cell) => valueAt(bytes, cell))).toEqual(['☑', '☐', '☐']);
  });
});

describe('check-pack', () => {
  const input = { key: 'training', label: '研修', type: 'choice', options: [{ value: 'yes', label: '有' }] };
  const check = (template: Uint8Array) =>
    checkPack(
      aPack({ forms: [formInput({ ...given, inputs: [input] })] }),
      { '1': template },
      nodeCodec,
      new ExpressionRunner(),
      {},
    );

  test('misses each box that the template doesn’t have, at the place of the question', async () => {
    const found = await check(aDocx({ body: paragraph(checkBox('training.yes'), checkBox('training.no')) }));
    expect(found).toMatchObject([
      { level: 'error', code: 'pack/missing-anchor', at: '/forms/0/fields/0', details: { field: 'training.later' } },
    ]);
    expect(await check(docx)).toEqual([]);
  });

  test('wants two answers at least, a box for each, and no box twice', () => {
    const faults = (options: object[], others: object[] = []) =>
      nameFaults(aPack({ forms: [formInput({ fields: [{ ...training, options }, ...others] })] })).map(
        ({ reason }) => reason,
      );
    const yes = { value: 'yes', word: '有', anchors: ['a'] };
    expect(faults([yes])).toEqual(['one-of には options が二つ以上要ります']);
    expect(faults([yes, { value: 'no', word: '無' }])).toEqual([
      'one-of の options には、印を付ける場所（anchors）が要ります',
    ]);
    expect(faults([yes, { value: 'no', word: '無', anchors: ['a'] }])).toEqual(['「a」が二つあります']);
    expect(faults([yes, { value: 'no', word: '無', anchors: ['b'] }], [aField({ key: 'b' })])).toEqual([
      '「b」が二つあります',
    ]);
  });
});

describe('a paper of several sheets', () => {
  const staff = [{ name: '佐藤 健一' }, { name: '鈴木 一郎' }, { name: '' }];
  const fields = [
    aField({ key: 'office', label: '事業所', value: 'office.name', required: true }),
    aField({ key: 'reason', label: '理由', value: '', required: true }),
    aField({ key: 'who', label: '氏名', value: 'sheet.item.name', required: true }),
  ].map(({ value, ...field }) => (value === '' ? field : { ...field, value })) as never;

  test('counts what lacks in its head once, and what lacks on a sheet there', async () => {
    const { findings, sheets } = await evaluate({ fields, sheets: { value: 'event.staff' } }, { event: { staff } });
    expect(findings.map(({ path }) => path)).toEqual(['office', 'reason', '3#who']);
    expect(sheets.map(({ whose }) => whose)).toEqual(['佐藤 健一', '鈴木 一郎', undefined]);
  });

  test('says whose each sheet is, as the form names it', async () => {
    const named = { value: 'event.staff', label: "sheet.item.name & 'さん'" };
    const { sheets } = await evaluate({ fields, sheets: named }, { event: { staff: staff.slice(0, 1) } });
    expect(sheets.map(({ whose }) => whose)).toEqual(['佐藤 健一さん']);
  });
});
