import { describe, expect, test } from 'vitest';
import { lostProblem, lostWords } from '@shared/forms/pdf/lost-words';
import { valuesToFind } from '@shared/forms/pdf/values-to-find';
import { evaluate } from '../../../builders/evaluation';
import { aField, aForm, someRows } from '../../../builders/pack';

const FIELDS = [
  aField({ key: 'name', label: '名称', value: 'corporation.name' }),
  aField({ key: 'note', label: '備考', type: 'text', value: 'corporation.note' }),
  aField({ key: 'count', label: '人数', type: 'number', value: 'corporation.count' }),
  aField({ key: 'day', label: '申請日', type: 'date-wareki', value: 'corporation.day' }),
  aField({ key: 'seal', label: '押印', type: 'check', value: 'corporation.sealed' }),
  someRows({
    label: '利用者',
    fields: [
      aField({ key: 'users.name', label: '氏名', value: 'row.name' }),
      aField({ key: 'users.job', label: '職種', value: 'row.jobType' }),
    ],
  }),
];

describe('what a PDF must show letter for letter', () => {
  test('are texts, each with its place and whose it is; not numbers, days and ticks, which are printed in other ways', async () => {
    const corporation = { name: '葛󠄀城会', note: '𠮷\n野', count: 12, day: '2026-11-20', sealed: true };
    const staff = [
      { id: 's1', name: '佐藤 健一', jobType: '介護福祉士' },
      { id: 's2', name: '田中 美智子', jobType: '' },
    ];
    const evaluation = await evaluate({ fields: FIELDS }, { corporation, event: { staff } });
    expect(valuesToFind(aForm({ fields: FIELDS }), evaluation)).toEqual([
      { label: '名称', shown: '葛󠄀城会' },
      { label: '備考', shown: '𠮷\n野' },
      { label: '佐藤 健一　氏名', shown: '佐藤 健一' },
      { label: '佐藤 健一　職種', shown: '介護福祉士' },
      { label: '田中 美智子　氏名', shown: '田中 美智子' },
    ]);
  });
});

test('nor what is printed in pieces, chosen among printed words, ringed, signed or left to the city', async () => {
  const words = (...all: string[]) => ({ options: all.map((word) => ({ value: word, word })) });
  const fields = [
    aField({ key: 'name', label: '名称', value: 'corporation.name' }),
    aField({ key: 'era', label: '元号', type: 'circle', value: 'corporation.name', ...words('昭和', '平成') }),
    aField({ key: 'kind', label: '区分', type: 'choice', value: 'corporation.name', ...words('新規', '変更') }),
    aField({ key: 'one', label: '種別', type: 'text', value: 'corporation.name', ...words('新規', '変更') }),
    aField({ key: 'day', label: '年月日', type: 'text', value: 'corporation.name', parts: true }),
    aField({ key: 'sign', label: '署名', type: 'signature-by-hand', value: 'corporation.name' }),
    aField({ key: 'city', label: '市記入欄', type: 'left-for-city', value: 'corporation.name' }),
  ];
  const evaluation = await evaluate({ fields }, { corporation: { name: '見本会' } });
  expect(valuesToFind(aForm({ fields }), evaluation).map(({ label }) => label)).toEqual(['名称']);
});

describe('a sentence about characters that are lost', () => {
  const lost = (count: number, label = '備考') =>
    Array.from({ length: count }, (_, i) => ({ character: String.fromCharCode(0x4e00 + i), label }));
  const cut = (...labels: string[]) => labels.map((label) => ({ character: '字', label, isCut: true as const }));

  test('names five of them, and how many more there are', () => {
    expect(lostWords(lost(1, ''))).toBe('「一」');
    expect(lostWords(lost(5))).not.toContain('ほか');
    expect(lostWords(lost(6))).toMatch(/ ほか1字$/);
  });

  test('names each place that is cut off once, five of them, and how many more there are', () => {
    const { message } = lostProblem(cut('所在地', '所在地', '備考'));
    expect(message).toContain('「所在地」、「備考」。');
    expect(lostProblem(cut('')).message).toContain('「字」と出る欄');
    expect(lostProblem(cut('一', '二', '三', '四', '五')).message).not.toContain('ほか');
    expect(lostProblem(cut('一', '二', '三', '四', '五', '六', '七')).message).toContain('「五」 ほか2か所');
  });

  test('is about the PDF or about the print, and about both kinds where there are both', () => {
    expect(lostProblem(lost(1)).code).toBe('pdf/lost-characters');
    expect(lostProblem(lost(1), 'print').code).toBe('print/lost-characters');
    expect(lostProblem(cut('備考'), 'print').code).toBe('print/cut-off');
    const both = lostProblem([...lost(1), ...cut('所在地')], 'print');
    expect(both.code).toBe('print/lost-characters');
    expect(both.message).toBe(lostProblem(cut('所在地'), 'print').message + lostProblem(lost(1), 'print').message);
  });
});
