import { describe, expect, test } from 'vitest';
import { findCandidates } from '@shared/form-studio/find/find-candidates';
import { pageOf } from '@shared/form-studio/propose-form';
import { asFound } from '@shared/form-studio/propose/proposal';
import { propose } from '@shared/form-studio/propose/propose';
import { undecided } from '@shared/form-studio/write/decision';
import { verifyAnyForm } from '@shared/forms/form-template';
import { unwrap } from '@shared/problems/problem';
import { withinPrinted } from '@shared/forms/within-print';
import { nodeCodec } from '../../../../electron/storage/node-codec';
import { aDocx, paragraph, run } from '../../../builders/docx';
import { anXlsx, emptyCell, row, textCell } from '../../../builders/xlsx';
import { evaluated, filled, formOf, made } from '../../../support/own-form';
import { valueAt } from '../../../support/excel-read';
import { paragraphs } from '../../../support/word-text';

const LINES = [
  ['電話（　　　　）　　　　', '電話（04）0000-0011'],
  ['電話　　　（　　　）　　　', '電話04（0000）0011'],
  ['電　話　番　号　　　　　（　　　）　　　', '電　話　番　号04（0000）0011'],
  ['電話番号　　　　－　　　　－　　　　', '電話番号04－0000－0011'],
  ['電話番号　（　　　）　　－　　　（内線　　）', '電話番号　（04）0000－0011（内線　　）'],
  ['電話（　　　　　　　）', '電話（04-0000-0011）'],
  ['〒　　　－　　　　', '〒270－0100'],
  ['〒　　　　　　', '〒270-0100'],
] as const;

const wordOf = (line: string): Uint8Array =>
  aDocx({ body: ['変更届', line].map((one) => paragraph(run(one))).join('') });
const excelOf = (line: string): Uint8Array =>
  anXlsx({
    sheets: [
      {
        rows: ['変更届', line]
          .map((one, i) => row(i + 1, textCell(`A${i + 1}`, one, 1) + emptyCell(`B${i + 1}`, 1)))
          .join(''),
      },
    ],
  });

describe('a number stands between the signs that the city has printed, which stay', () => {
  test.each(LINES)('Word: %s', async (line, expected) => {
    const bytes = wordOf(line);
    expect(paragraphs(await filled(made('様式.docx', bytes).form, bytes))[1]).toBe(expected);
  });

  test.each(LINES)('Excel: %s', async (line, expected) => {
    const bytes = excelOf(line);
    expect(valueAt(await filled(made('様式.xlsx', bytes).form, bytes), 'A2')).toBe(expected);
  });

  test('Excel: in a cell behind its label it is one number, not two', async () => {
    const cells = textCell('A2', '電話番号', 1) + textCell('B2', '　　　（　　　）　　　', 1);
    const bytes = anXlsx({ sheets: [{ rows: row(1, textCell('A1', '変更届')) + row(2, cells) }] });
    const { form, decisions } = made('様式.xlsx', bytes);
    expect(decisions.map(({ item, candidate }) => [item, candidate.shape])).toEqual([['office.phone', 'phone']]);
    expect(valueAt(await filled(form, bytes), 'B2')).toBe('04（0000）0011');
  });

  test('also one that somebody typed; one of fewer parts stands there whole, and nothing at all leaves the line as it was', async () => {
    const bytes = wordOf('電話（　　　　）　　　　');
    const { form } = made('様式.docx', bytes);
    const typed = async (phone: string): Promise<string | undefined> =>
      paragraphs(await filled(form, bytes, { 'office.phone': phone }))[1];
    expect(await typed('04-7100-0000')).toBe('電話（04）7100-0000');
    expect(await typed('110')).toBe('電話（110）');
    expect(await typed('')).toBe('電話（　　　　）　　　　');
  });
});

test('what stands in the line is no part of the value: the ledger’s number by itself, that of the ledger when it is typed anew', async () => {
  const bytes = excelOf('電話：　　　　　　　　');
  const evaluation = await evaluated(made('様式.xlsx', bytes).form);
  const phone = evaluation.sheets[0]?.fields.find((one) => 'path' in one && one.path === 'office.phone');
  expect(phone).toMatchObject({ value: '04-0000-0011', shown: '04-0000-0011', ledger: { fields: ['phone'] } });
});

describe('several gaps of one cell of Excel', () => {
  const LINE = '部署（　　　）氏名（　　　）電話（　　　）';
  const bytes = excelOf(LINE);
  const found = findCandidates(pageOf(unwrap(verifyAnyForm('様式.xlsx', bytes, nodeCodec))));
  const byHand = propose(found).map((one) => ({
    ...undecided(asFound(one)),
    item: 'typed',
    state: 'decided' as const,
  }));
  const form = formOf('様式.xlsx', found, byHand);
  const keyOf = (label: string): string => form.fields.find((one) => one.label === label)?.key ?? '';
  const cell = async (values: Record<string, string>): Promise<unknown> =>
    valueAt(
      await filled(
        form,
        bytes,
        Object.fromEntries(Object.entries(values).map(([label, value]) => [keyOf(label), value])),
      ),
      'A2',
    );

  test('each value stands in its own, and every word of the city stays', async () => {
    expect(await cell({ 部署: '看護課', 氏名: '山田 花子', 電話: '04-0000-0000' })).toBe(
      '部署（看護課）氏名（山田 花子）電話（04-0000-0000）',
    );
  });

  test('a gap that nothing is filled into stays as it was printed', async () => {
    expect(await cell({ 部署: '', 氏名: '山田 花子', 電話: '' })).toBe('部署（　　　）氏名（山田 花子）電話（　　　）');
    expect(await cell({ 部署: '', 氏名: '', 電話: '' })).toBe(LINE);
  });
});

test('a day stands in its gap of a cell, and what else is asked there in its own', async () => {
  const bytes = excelOf('使用する日（令和　　年　　月　　日から）電話（　　　　　　　）');
  const { form } = made('様式.xlsx', bytes);
  const [day, phone] = form.fields.flatMap((one) => (one.type === 'date-wareki' || one.type === 'tel' ? one.key : []));
  const file = await filled(form, bytes, { [day ?? '']: '2026-12-01', [phone ?? '']: '04-0000-0000' });
  expect(valueAt(file, 'A2')).toBe('使用する日（令和8年12月1日から）電話（04-0000-0000）');
});

test.each([
  [['（', '）', ''], '04-0000-0011', '（04）0000-0011'],
  [['', '-', ''], '270-0115', '270-0115'],
  [['', '－', ''], '2700115', '2700115'],
  [['肩書：', ''], '管理者', '肩書：管理者'],
])('%j and %s', (within, value, expected) => {
  expect(withinPrinted(within, value)).toBe(expected);
});

test('a number that is counted stands in its gap of a cell, too, and its unit stays', async () => {
  const bytes = excelOf('パソコン（　　　　台）');
  const found = findCandidates(pageOf(unwrap(verifyAnyForm('様式.xlsx', bytes, nodeCodec))));
  const decisions = propose(found).map((one) => ({
    ...undecided(asFound(one)),
    item: one.candidate.shape === 'gap' ? 'count.pc' : null,
    state: 'decided' as const,
  }));
  const form = formOf('様式.xlsx', found, decisions);
  const [counted] = form.fields;
  expect(counted?.type).toBe('number');
  expect(valueAt(await filled(form, bytes, { [counted?.key ?? '']: '3' }), 'A2')).toBe('パソコン（3台）');
});
