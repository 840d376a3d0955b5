import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import { excelFile } from '@shared/tables/export/excel-file';
import { fileBeside } from '@shared/tables/export/file-links';
import type { OutTable } from '@shared/tables/export/out-table';

const table: OutTable = {
  ...{ title: '目次', office: '', date: '2026-11-23' },
  columns: [
    { label: '書類', type: 'text' },
    { label: 'ファイル', type: 'file' },
  ],
  rows: [
    ['様式2', '01_提出/001_様式2 & 別紙.docx'],
    ['ないもの', ''],
  ],
};

test('a place of a file beside the table opens at a click', () => {
  const parts = unzipSync(unwrap(excelFile(table)));
  const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  expect(part('xl/worksheets/sheet1.xml')).toContain('<hyperlinks><hyperlink ref="B2" r:id="rId1"/></hyperlinks>');
  const target = `${encodeURIComponent('01_提出')}/${encodeURIComponent('001_様式2 & 別紙.docx')}`;
  expect(part('xl/worksheets/_rels/sheet1.xml.rels')).toContain(`Target="${target}" TargetMode="External"`);
  expect(part('xl/worksheets/sheet1.xml')).toContain('様式2 &amp; 別紙.docx');
});

test('a table without such places has no relationships', () => {
  const plain = { ...table, rows: [['様式2', '']] };
  expect(Object.keys(unzipSync(unwrap(excelFile(plain))))).not.toContain('xl/worksheets/_rels/sheet1.xml.rels');
});

test.each([
  'https://evil.example/a',
  '//server/share',
  '..\\..\\a',
  '../a',
  'C:/a',
  'a/b/c',
  'file:/a',
  'a/..',
  '/a',
  'a',
])('%s leads nowhere', (place) => {
  expect(fileBeside(place)).toBeNull();
});
