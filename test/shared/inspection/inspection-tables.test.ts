import { expect, test } from 'vitest';
import {
  inFolders,
  indexTable,
  receiptTable,
  recordRow,
  recordTable,
  staffTable,
  type IndexLine,
} from '@shared/inspection/inspection-tables';
import { aStaff } from '../../builders/staff';

const of = { office: 'ひまわりの里', period: { from: '2026-04-01', to: '2027-03-31' }, today: '2026-11-23' };
const line = (given: Partial<IndexLine>): IndexLine => ({
  ...{ folder: 'papers', what: '様式2', about: '', on: '2026-05-01', recipient: '', receipt: '', note: '', file: '' },
  ...given,
});

test('目次 has each file with its place, by folders, and nothing else', () => {
  const lines = inFolders([line({ folder: 'record', file: '操作の記録.xlsx' }), line({ file: '001_様式2.docx' })]);
  const { rows, columns, office } = indexTable(of, lines);
  expect(office).toBe('ひまわりの里　令和8年度');
  const place = columns.findIndex(({ type }) => type === 'file');
  expect(rows.map((cells) => [cells[0], cells[place]])).toEqual([
    ['1', '01_出した書類と受付/001_様式2.docx'],
    ['2', '05_操作の記録/操作の記録.xlsx'],
  ]);
  expect(rows.every((cells) => cells.length === columns.length)).toBe(true);
});

test('what could not be put there has its reason and no place', () => {
  const { rows } = indexTable(of, [line({ note: '控えは消えています' })]);
  expect(rows[0]?.slice(-2)).toEqual(['控えは消えています', '']);
});

test('before what is printed, 目次 has the page on which each thing begins', () => {
  const { rows, columns } = indexTable(of, [line({ file: '12' }), line({ note: '入りません' })], 'page');
  expect(columns.at(-1)).toEqual({ label: 'ページ', type: 'text' });
  expect(rows.map((cells) => cells.slice(-2))).toEqual([
    ['', '12'],
    ['入りません', ''],
  ]);
});

test('a receipt as a list stands on upright paper, each part named once', () => {
  const { rows, isUpright } = receiptTable(of, {
    known: [['いま', '受理']],
    history: ['令和8年11月20日 確定しました', '令和8年11月21日 受け付けられました'],
    files: ['様式2.docx　00ff'],
  });
  expect(isUpright).toBe(true);
  expect(rows).toEqual([
    ['いま', '受理'],
    ['これまで', '令和8年11月20日 確定しました'],
    ['', '令和8年11月21日 受け付けられました'],
    [expect.stringContaining('（SHA-256）'), '様式2.docx　00ff'],
  ]);
});

test('each day of education has its column, for those with fewer it is empty', () => {
  const staff = (educated: string[]) => ({ person: aStaff(), pledge: null, educated });
  const { columns, rows } = staffTable(of, [staff(['2026-10-01', '2026-05-01']), staff([])]);
  expect(columns.slice(-2).map(({ label }) => label)).toEqual(['教育を受けた日1', '教育を受けた日2']);
  expect(rows.map((cells) => cells.slice(-2))).toEqual([
    ['2026-10-01', '2026-05-01'],
    ['', ''],
  ]);
});

test('an entry of the record names what was changed, and never what stood there', () => {
  const entry = {
    sequence: 3,
    at: '2026-11-23T01:02:03.000Z',
    kind: 'change' as const,
    what: '変えました',
    who: '山田',
  };
  const edit = (item: string) => ({ item, before: '前の値', after: '昭和50年' });
  const row = recordRow({ ...entry, edits: [edit('職種'), edit('生年月日'), edit('職種')] });
  expect(row.at(-1)).toBe('職種、生年月日');
  expect(row.join()).not.toMatch(/前の値|昭和/);
  expect(recordRow({ ...entry, edits: [] }).at(-1)).toBe('');
  const { columns } = recordTable(of, [row]);
  expect(row).toHaveLength(columns.length);
});
