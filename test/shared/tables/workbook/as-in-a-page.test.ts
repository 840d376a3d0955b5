import { beforeAll, expect, test, vi } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import { anXlsx, row, textCell } from '../../../builders/xlsx';

const TODAY = '2026-11-21';

/** SheetJS looks once, when it is loaded, whether there is a Buffer, and does much in another way where there is none. */
async function loaded() {
  vi.resetModules();
  vi.stubGlobal('Buffer', undefined);
  try {
    const { utils } = await import('xlsx');
    expect(utils).toBeDefined();
  } finally {
    vi.unstubAllGlobals();
  }
  const { readRawWorkbook } = await import('@shared/tables/workbook/open-workbook');
  const { readTable } = await import('@shared/tables/import/read-table');
  const { messyTables } = await import('../../../support/messy-tables');
  return { readRawWorkbook, readTable, messyTables };
}
let parts: Awaited<ReturnType<typeof loaded>>;
beforeAll(async () => {
  parts = await loaded();
});

test('tables as offices have them are read in a page, where Node’s Buffer isn’t, as they are read here', () => {
  const { messyTables, readTable, readRawWorkbook } = parts;
  for (const { title, file, bytes, kind, sheet, expected } of messyTables(1)) {
    const options = { today: TODAY, ...(kind ? { kind } : {}), ...(sheet ? { sheet } : {}) };
    const { rows } = unwrap(readTable(unwrap(readRawWorkbook(bytes, file)), options));
    expect(Object.fromEntries(rows.map(({ line, values }) => [line, values])), title).toEqual(expected);
  }
});

test('letters that are damaged are seen to be, and nothing behind them is taken for a part of them', () => {
  const sound = anXlsx({ sheets: [{ rows: row(1, textCell('A1', '氏名@B') + textCell('B1', '𠮷田 花子')) }] });
  expect(unwrap(parts.readRawWorkbook(sound, '名簿.xlsx')).sheets[0]?.rows[0]).toMatchObject([
    { text: '氏名@B' },
    { text: '𠮷田 花子' },
  ]);
  // The first of two bytes of a letter, and no second.
  const broken = (text: string | Uint8Array | undefined): Uint8Array =>
    new TextEncoder().encode(String(text)).map((byte) => (byte === 0x40 ? 0xc3 : byte));
  const damaged = anXlsx({
    sheets: [{ rows: row(1, textCell('A1', '氏名@B')) }],
    as: (record) =>
      record.name.includes('worksheets/sheet') ? { ...record, content: broken(record.content) } : record,
  });
  expect(unwrap(parts.readRawWorkbook(damaged, '名簿.xlsx')).sheets[0]?.rows[0]).toMatchObject([
    { text: '氏名\ufffdB' },
  ]);
  const of2003 = (text: string): Uint8Array =>
    broken(
      `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>` +
        `<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">` +
        `<Worksheet ss:Name="名簿"><Table><Row><Cell><Data ss:Type="String">${text}</Data></Cell></Row></Table></Worksheet></Workbook>`,
    );
  expect(unwrap(parts.readRawWorkbook(of2003('氏名@B'), '名簿.xml')).sheets[0]?.rows[0]).toMatchObject([
    { text: '氏名\ufffdB' },
  ]);
});
