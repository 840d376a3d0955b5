import { describe, expect, test } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import { encodeCp932, unwritable } from '@shared/tables/export/cp932';
import { csvFile } from '@shared/tables/export/csv-file';
import { tableFileName } from '@shared/tables/export/table-name';
import type { OutTable } from '@shared/tables/export/out-table';
import { unwritableCells } from '@shared/tables/export/unwritable-cells';
import { readTable } from '@shared/tables/import/read-table';
import { readRawWorkbook } from '@shared/tables/workbook/open-workbook';

const aTable = (rows: OutTable['rows']): OutTable => ({
  title: '職員名簿',
  office: 'ひまわりの里 流山',
  date: '2026-11-21',
  columns: [
    { label: '氏名', type: 'text' },
    { label: '入職日', type: 'date' },
    { label: 'メモ', type: 'text' },
  ],
  rows,
});
const text = (bytes: Uint8Array, encoding: string): string =>
  new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);

describe('a view as CSV', () => {
  const rows = [['佐藤 健一', '2020-04-01', '=1+1, "二"\n行']];

  test('in UTF-8 begins with its mark, ends its lines with CRLF and holds no formula', () => {
    expect(text(unwrap(csvFile(aTable(rows), 'utf-8')), 'utf-8')).toBe(
      '\ufeff氏名,入職日,メモ\r\n佐藤 健一,2020/4/1,"\'=1+1, ""二""\n行"\r\n',
    );
  });

  test('in CP932 has no mark, and is read again as it was', () => {
    const bytes = unwrap(csvFile(aTable(rows), 'cp932'));
    expect(text(bytes, 'shift_jis')).toBe('氏名,入職日,メモ\r\n佐藤 健一,2020/4/1,"\'=1+1, ""二""\n行"\r\n');
    const reading = unwrap(
      readTable(unwrap(readRawWorkbook(bytes, '名簿.csv')), { kind: 'staff', today: '2026-11-21' }),
    );
    expect(reading.rows[0]?.values).toEqual({ name: '佐藤 健一', joinedOn: '2020-04-01', note: '=1+1, "二"\n行' });
  });

  test('isn’t written in CP932 with characters that it has no code for, and each of them is named with its place', () => {
    const table = aTable([
      ['𠮷田 葛󠄀子', '', '〜と−'],
      ['髙﨑 ①㈱～－', '', 'ｶﾅ'],
    ]);
    expect(csvFile(table, 'cp932')).toMatchObject({ ok: false, code: 'export/characters' });
    expect(unwritableCells(table)).toEqual([
      { who: '𠮷田 葛󠄀子', label: '氏名', characters: ['𠮷', '葛󠄀'] },
      { who: '𠮷田 葛󠄀子', label: 'メモ', characters: ['〜', '−'] },
    ]);
    expect(csvFile(table, 'utf-8').ok).toBe(true);
  });
});

describe('CP932', () => {
  test('gives every code that Windows writes back as it was read', () => {
    const decoder = new TextDecoder('shift_jis');
    const all: number[] = [];
    for (let lead = 0x81; lead < 0xfd; lead++) {
      // Rows that Windows reads, and writes by other codes.
      if ((lead >= 0xa0 && lead < 0xe0) || lead === 0xed || lead === 0xee) continue;
      for (let trail = 0x40; trail < 0xfd; trail++) {
        if (trail === 0x7f || decoder.decode(Uint8Array.of(lead, trail)).includes('\ufffd')) continue;
        all.push(lead, trail);
      }
    }
    const characters = decoder.decode(Uint8Array.from(all));
    expect(characters.length).toBeGreaterThan(8_000);
    expect(decoder.decode(encodeCp932(characters)!)).toBe(characters);
  });

  test('writes what stands twice in it as Windows does', () => {
    expect([...encodeCp932('髙﨑ⅰ①≒∵￢')!].map((byte) => byte.toString(16)).join(' ')).toBe(
      'fb fc fa b1 fa 40 87 40 81 e0 81 e6 81 ca',
    );
  });

  test('has neither half of a pair nor a euro sign', () => {
    expect(unwritable('a\ud800€𠮷')).toEqual(['\ud800', '€', '𠮷']);
    expect(encodeCp932('€')).toBeNull();
  });
});

test('a file is called by what it holds, where and when', () => {
  expect(tableFileName(aTable([]))).toBe('職員名簿_ひまわりの里流山_令和8年11月21日');
  // Another choice of rows is another file.
  expect(tableFileName({ ...aTable([]), which: '退職14人' })).toBe(
    '職員名簿_退職14人_ひまわりの里流山_令和8年11月21日',
  );
});
