import { describe, expect, test } from 'vitest';
import { withinPrinted } from '@shared/forms/bindings/within-print';
import { aDocx, paragraph, run } from '../../../builders/docx';
import { anXlsx, row, textCell } from '../../../builders/xlsx';
import { evaluated, filled, made } from '../../../support/own-form';
import { valueAt } from '../../../support/excel-read';
import { paragraphs } from '../../../support/word-text';

const LINES = [
  ['電話（　　　　）　　　　', '電話（04）0000-0011'],
  ['電話　　　（　　　）　　　', '電話04（0000）0011'],
  ['電話番号　　　　－　　　　－　　　　', '電話番号04－0000－0011'],
  ['電話番号　（　　　）　　－　　　（内線　　）', '電話番号　（04）0000－0011（内線　　）'],
  ['〒　　　－　　　　', '〒270－0000'],
  ['〒　　　　　　', '〒270-0000'],
] as const;

const wordOf = (line: string): Uint8Array =>
  aDocx({ body: ['変更届', line].map((one) => paragraph(run(one))).join('') });
const excelOf = (line: string): Uint8Array =>
  anXlsx({ sheets: [{ rows: ['変更届', line].map((one, i) => row(i + 1, textCell(`A${i + 1}`, one))).join('') }] });

describe('a number stands between the signs that the city has printed, which stay', () => {
  test.each(LINES)('Word: %s', async (line, expected) => {
    const bytes = wordOf(line);
    expect(paragraphs(await filled(made('様式.docx', bytes).form, bytes))[1]).toBe(expected);
  });

  test.each(LINES)('Excel: %s', async (line, expected) => {
    const bytes = excelOf(line);
    expect(valueAt(await filled(made('様式.xlsx', bytes).form, bytes), 'A2')).toBe(expected);
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
  expect(phone).toMatchObject({ value: '04-0000-0011', shown: '電話：04-0000-0011', ledger: { fields: ['phone'] } });
});

test.each([
  [['（', '）', ''], '04-0000-0011', '（04）0000-0011'],
  [['', '-', ''], '270-0115', '270-0115'],
  [['', '－', ''], '2700115', '2700115'],
  [['肩書：', ''], '管理者', '肩書：管理者'],
])('%j and %s', (within, value, expected) => {
  expect(withinPrinted(within, value)).toBe(expected);
});
