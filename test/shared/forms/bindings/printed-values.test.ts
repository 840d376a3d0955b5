import { describe, expect, test } from 'vitest';
import { compareValues, printedValues } from '@shared/forms/bindings/printed-values';
import type { PrintedValue } from '@shared/ledger/document';
import { evaluate } from '../../../builders/evaluation';
import { aField, aForm, someRows } from '../../../builders/pack';

const FIELDS = [
  aField({ key: 'day', label: '申請日', type: 'date-wareki', value: 'document.date' }),
  aField({ key: 'name', label: '名称' }),
  aField({ key: 'seal', label: '押印済み', type: 'check', value: 'input.sealed' }),
  someRows({
    label: '利用者',
    fields: [
      aField({ key: 'users.name', label: '氏名', value: 'row.name' }),
      aField({ key: 'users.job', label: '職種', value: 'row.jobType' }),
    ],
  }),
];
const form = aForm({ fields: FIELDS });

interface Situation {
  name?: string;
  date?: string;
  sealed?: boolean;
  staff?: { id: string; name: string; jobType: string }[];
}
const sato = { id: 's1', name: '佐藤 健一', jobType: '介護福祉士' };
const tanaka = { id: 's2', name: '田中 美智子', jobType: '看護師' };

async function printed({ name = 'ひまわり会', date = '2025-11-20', sealed = false, staff = [] }: Situation) {
  const context = { corporation: { name }, document: { date }, input: { sealed }, event: { staff } };
  return printedValues(form, await evaluate({ fields: FIELDS }, context));
}

describe('what stood on a paper', () => {
  test('is kept without what is empty and without the day it was made', async () => {
    const values = await printed({ staff: [sato] });
    expect(values.map(({ label, shown, who, list }) => [list, who, label, shown])).toEqual([
      ['', '', '名称', 'ひまわり会'],
      ['利用者', '佐藤 健一', '氏名', '佐藤 健一'],
      ['利用者', '佐藤 健一', '職種', '介護福祉士'],
    ]);
  });
});

describe('two papers compared', () => {
  const compared = async (before: Situation, now: Situation) =>
    compareValues(await printed(before), await printed(now)).map(({ label, before: was, after }) => [
      label,
      was,
      after,
    ]);

  test('have nothing to tell when only the day differs', async () => {
    expect(await compared({ staff: [sato] }, { date: '2026-11-20', staff: [sato] })).toEqual([]);
  });

  test('tell each place that reads otherwise, in lists with whose it is', async () => {
    expect(
      await compared(
        { staff: [sato, tanaka] },
        { name: 'ひまわりの会', sealed: true, staff: [{ ...sato, jobType: '主任介護支援専門員' }, tanaka] },
      ),
    ).toEqual([
      ['名称', 'ひまわり会', 'ひまわりの会'],
      ['押印済み', '', '☑'],
      ['佐藤 健一　職種', '介護福祉士', '主任介護支援専門員'],
    ]);
  });

  test('tell who came and who went by name, once', async () => {
    expect(await compared({ staff: [sato] }, { staff: [tanaka] })).toEqual([
      ['利用者', '', '田中 美智子'],
      ['利用者', '佐藤 健一', ''],
    ]);
  });

  test('compare by place, so that order means nothing', async () => {
    const [a, b] = [await printed({ staff: [sato, tanaka] }), await printed({ staff: [tanaka, sato] })];
    expect(compareValues(a, b)).toEqual([]);
    expect(compareValues([], [] as PrintedValue[])).toEqual([]);
  });
});
