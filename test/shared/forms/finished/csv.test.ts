import { describe, expect, test } from 'vitest';
import { checkCsvFiles } from '@shared/forms/finished/check-csv';
import { readCsv, saysText } from '@shared/forms/finished/read-csv';
import type { Evaluation } from '@shared/forms/bindings/evaluation';
import { aField, aForm, someRows } from '../../../builders/pack';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string) => readCsv(bytes(`\ufeff${text}`), 'utf-8');

describe('a CSV file, as a strict reader reads it', () => {
  test.each<[string, string[][]]>([
    ['', []],
    ['a\r\n', [['a']]],
    [
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a,,b\r\n', [['a', '', 'b']]],
    [',\r\n', [['', '']]],
    ['\r\n', [['']]],
    ['"a,b"\r\n', [['a,b']]],
    ['"a""b"\r\n', [['a"b']]],
    ['""\r\n', [['']]],
    ['""""\r\n', [['"']]],
    ['"a\r\nb\nc"\r\n', [['a\r\nb\nc']]],
    ['"a","b"\r\nc\r\n', [['a', 'b'], ['c']]],
    [' a , b \r\n', [[' a ', ' b ']]],
    ['\ufeffa\r\n', [['\ufeffa']]],
  ])('%j', (text, rows) => {
    expect(read(text)).toEqual(rows);
  });

  test.each([
    'a',
    'a\r\nb',
    'a,',
    'a\r\nb,',
    'a\n',
    'a\r',
    'a\rb\r\n',
    '"a',
    '"a""',
    '"a"b\r\n',
    '"a" \r\n',
    'a"b\r\n',
    'a"\r\n',
    '"a"',
    'a,"',
    '"a",',
  ])('%j is none', (text) => {
    expect(read(text)).toBeNull();
  });

  test('is in its own encoding', () => {
    expect(readCsv(bytes('市\r\n'), 'utf-8')).toBeNull();
    expect(readCsv(new Uint8Array([0xef, 0xbb, 0xbf, 0x8e, 0x73, 13, 10]), 'utf-8')).toBeNull();
    expect(readCsv(new Uint8Array([0x8e, 0x73, 13, 10]), 'cp932')).toEqual([['市']]);
    expect(readCsv(new Uint8Array([0x87, 0x40, 13, 10]), 'cp932')).toEqual([['①']]);
    expect(readCsv(new Uint8Array([0x8e, 13, 10]), 'cp932')).toBeNull();
  });

  test.each([
    ['市', '市', true],
    ['市', '県', false],
    ["'=1", '=1', true],
    ['=1', '=1', false],
    ["'+1", '+1', true],
    ["'-1", '-1', true],
    ["'@a", '@a', true],
    ["'\ta", '\ta', true],
    ["'\ra", '\ra', true],
    ["'＝1", '＝1', true],
    ["'＋1", '＋1', true],
    ["'－1", '－1', true],
    ["'＠1", '＠1', true],
    ["''=1", "'=1", true],
    ["'''=1", "''=1", true],
    ["'市", '市', false],
    ["'市", "'市", true],
    ['1=1', '1=1', true],
    ['', '', true],
    ["'", '', false],
  ])('a cell %j says %j: %s', (cell, text, says) => {
    expect(saysText(cell, text)).toBe(says);
  });
});

describe('CSV files of a form', () => {
  const column = (key: string, label: string) => aField({ key, label });
  const people = someRows({ key: 'p', label: '人', fields: [column('p.a', '氏名'), column('p.b', '=職種')] });
  const teams = someRows({ key: 't', label: '班', fields: [column('t.a', '名称')] });
  const entries = (key: string, ...rows: string[][]) =>
    rows.map((row, i) => ({
      id: `${i}`,
      fields: row.map((shown, at) => ({ key: `${key}.${'ab'.charAt(at)}`, shown })).reverse(),
    }));
  const evaluationOf = (p: string[][], t: string[][] = [], more: string[][] = []) =>
    ({
      sheets: [
        { fields: [], rows: { p: entries('p', ...p), t: entries('t', ...t) } },
        { fields: [], rows: { p: entries('p', ...more) } },
      ],
    }) as unknown as Evaluation;
  const lists = (overflow: string, ...fields: object[]) =>
    aForm({ fields: fields.map((one) => ({ ...one, overflow })) } as never);
  const checked = (form: ReturnType<typeof lists>, evaluation: Evaluation, ...files: string[]) => {
    const result = checkCsvFiles(
      form,
      evaluation,
      files.map((file) => bytes(`\ufeff${file}`)),
    );
    return result.ok ? null : result.details;
  };
  const HEAD = "氏名,'=職種\r\n";
  const one = lists('insert-rows', people);
  const two = [
    ['佐藤', '看'],
    ['鈴木', '介'],
  ];

  test('are right where all entries stand there in their order, over all sheets', () => {
    expect(checked(one, evaluationOf(two), `${HEAD}佐藤,看\r\n鈴木,介\r\n`)).toBeNull();
    expect(checked(one, evaluationOf([]), HEAD)).toBeNull();
    expect(
      checked(one, evaluationOf([['佐藤', '看']], [], [['鈴木', '介']]), `${HEAD}佐藤,看\r\n鈴木,介\r\n`),
    ).toBeNull();
    const both = lists('insert-rows', people, teams);
    expect(checked(both, evaluationOf(two, [['一班']]), `${HEAD}佐藤,看\r\n鈴木,介\r\n名称\r\n一班\r\n`)).toBeNull();
    expect(checked(both, evaluationOf([], [['一班']]), `${HEAD}名称\r\n一班\r\n`)).toBeNull();
  });

  test('are right where a list goes on in the next one, each with its headings', () => {
    const parted = lists('further-files', people);
    expect(checked(parted, evaluationOf(two), `${HEAD}佐藤,看\r\n`, `${HEAD}鈴木,介\r\n`)).toBeNull();
    expect(checked(parted, evaluationOf(two), `${HEAD}佐藤,看\r\n`)).toEqual({ label: '氏名', line: 0 });
    expect(checked(parted, evaluationOf(two), `${HEAD}佐藤,看\r\n`, `${HEAD}佐藤,看\r\n`)).toEqual({
      label: '氏名',
      line: 2,
    });
    expect(
      checked(one, evaluationOf(two), `${HEAD}佐藤,看\r\n鈴木,介\r\n`, `${HEAD}佐藤,看\r\n鈴木,介\r\n`),
    ).toBeNull();
  });

  test.each<[string, string, object]>([
    ['no CSV', `${HEAD}佐藤,看`, { label: '', line: 0 }],
    ['no headings', '', { label: '氏名', line: 1 }],
    ['another heading', "名前,'=職種\r\n", { label: '氏名', line: 1 }],
    ['a heading that is a formula', '氏名,=職種\r\n', { label: '=職種', line: 1 }],
    ['a heading more', "氏名,'=職種,備考\r\n", { label: '', line: 1 }],
    ['another value', `${HEAD}佐藤,介\r\n鈴木,介\r\n`, { label: '=職種', line: 2 }],
    ['another name', `${HEAD}佐藤,看\r\n鈴本,介\r\n`, { label: '氏名', line: 3 }],
    ['a value more', `${HEAD}佐藤,看,x\r\n鈴木,介\r\n`, { label: '', line: 2 }],
    ['a value fewer', `${HEAD}佐藤\r\n鈴木,介\r\n`, { label: '=職種', line: 2 }],
    ['an entry fewer', `${HEAD}佐藤,看\r\n`, { label: '', line: 3 }],
    ['an entry more', `${HEAD}佐藤,看\r\n鈴木,介\r\n高橋,看\r\n`, { label: '氏名', line: 4 }],
    ['an empty entry more', `${HEAD}佐藤,看\r\n鈴木,介\r\n,\r\n`, { label: '', line: 4 }],
  ])('are not right with %s', (_, file, details) => {
    expect(checked(one, evaluationOf(two), file)).toEqual(details);
  });

  test('are not right where lists are exchanged, or something stands behind them', () => {
    const both = lists('insert-rows', people, teams);
    expect(checked(both, evaluationOf([], []), `名称\r\n${HEAD}`)).toEqual({ label: '氏名', line: 1 });
    expect(checked(both, evaluationOf([], []), HEAD)).toEqual({ label: '名称', line: 2 });
    expect(checked(aForm({ fields: [aField()] }), evaluationOf([]), 'a\r\n')).toEqual({ label: '', line: 1 });
    expect(checked(aForm({ fields: [aField()] }), evaluationOf([]), '')).toBeNull();
  });
});
