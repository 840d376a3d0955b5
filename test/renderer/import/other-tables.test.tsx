import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import type { ImportKind } from '@shared/tables/lists';
import { readTable } from '@shared/tables/import/read-table';
import type { TableReading } from '@shared/tables/import/reading';
import { untouched, type ImportState } from '../../../renderer/features/import/import-state';
import {
  askFor,
  askForIds,
  FurtherKinds,
  nextTables,
  nextWords,
  leftOffWords,
  OfficesFirst,
  otherTables,
  unreadOf,
  UnreadSheets,
} from '../../../renderer/features/import/other-tables';
import { DeviceKindLine, devicesNext } from '../../../renderer/features/import/beside-lines';
import { knownTables, type KnownTables } from '../../../renderer/features/import/known-tables';
import { withoutGaps } from '../../../renderer/features/import/table-actions';
import { aBook, aSheet } from '../../support/sheet-book';
import { planImport } from '@shared/tables/matching/import-plan';
import { noDecisions } from '@shared/tables/matching/import-decisions';
import { anOffice } from '../../builders/organization';
import { aReading, aView, TODAY, written } from '../../shared/tables/matching/planning';

let state: ImportState;
vi.mock('../../../renderer/features/import/import-state', async (real) => ({
  ...(await real<typeof import('../../../renderer/features/import/import-state')>()),
  useImportView: () => ({ state }),
}));

const aTable = (kind: ImportKind, sheet: string) => ({
  ...{ id: sheet, sheet, title: '', headerRow: 1, column: 'A', kind, rows: 3, isAlike: false, part: null },
});
const TABLES = [
  aTable('staff', '職員'),
  aTable('office', '事業所'),
  { ...aTable('office', '事業所（旧）'), past: 'old' as const },
  aTable('device', '見本'),
];

function stands(kind: ImportKind, taken: readonly string[] = []): ImportState {
  const sheets = TABLES.map(({ sheet }) => ({ name: sheet, hidden: sheet === '見本', kind: null, rows: 3 }));
  const said = (key: string) =>
    [key, { decisions: {} as never, taken: [{ changeId: 'c', lines: [2] }] }] as [string, never];
  return {
    ...untouched,
    read: { reading: { ...aReading([{ name: 'a' }], kind), tables: TABLES }, sheets, notes: [], version: '1' },
    tables: Object.fromEntries(taken.map((one) => said(`${one}/1/${one}`))),
  } as ImportState;
}

/** Of the file's other tables nothing could be found out. */
const NOTHING: KnownTables = new Map();

const shown = (part: React.ReactNode): string =>
  renderToStaticMarkup(<MantineProvider>{part}</MantineProvider>).replace(/<(style|svg)[\s\S]*?<\/\1>|<[^>]*>/g, '');

test('of each other kind the first table is offered, of hidden sheets and of what is taken none', () => {
  expect(otherTables(stands('staff'), NOTHING).map(({ sheet }) => sheet)).toEqual(['事業所']);
  expect(otherTables(stands('office'), NOTHING).map(({ sheet }) => sheet)).toEqual(['職員']);
  expect(otherTables(stands('staff', ['office']), NOTHING)).toEqual([]);
});

test('of devices whose kind nobody said the list of devices of the same file says it', () => {
  const plan = { kind: 'staff', besides: { isTaken: true, ofNoKind: ['T-01', 'T-02'] } } as never;
  state = stands('staff');
  expect(shown(<DeviceKindLine plan={plan} />)).toContain('どれかを選ぶと入ります');
  state = { ...state, read: { ...state.read!, sheets: [] } };
  expect(shown(<DeviceKindLine plan={plan} />)).toContain(
    '次に端末の表（シート「見本」）を取り込むと、種類もそこから入ります',
  );
});

test('of devices that aren’t certain it is said that the list of devices of the same file comes next', () => {
  const besides = (...fields: string[]) =>
    ({
      besides: { isTaken: true, asked: [], left: fields.map((field) => ({ field, text: 'T-05（共用）' })) },
    }) as never;
  state = stands('staff');
  expect(devicesNext(besides('ownDevice'), state)).toBe('');
  state = { ...state, read: { ...state.read!, sheets: [] } };
  expect(devicesNext(besides('ownLogin'), state)).toBe('');
  expect(devicesNext(besides('ownLogin', 'ownDevice'), state)).toBe(
    '端末は、次に端末の表（シート「見本」）を取り込むと、そこからも入ります',
  );
});

test('before people are taken, the offices of the same file are offered first; after the offices, the people', () => {
  state = stands('staff');
  expect(shown(<OfficesFirst known={NOTHING} onRead={() => {}} />)).toBe(
    'このファイルには、事業所の表もあります（シート「事業所」3行）。先に取り込むと、職員の事業所がそのまま決まります。事業所を先に取り込む',
  );
  const offices = otherTables(state, NOTHING)[0]!;
  const shownWith = (fresh: number): string => {
    const known = new Map([[offices.id, { same: 2, other: 1, fresh }]]);
    return shown(<OfficesFirst known={known} onRead={() => {}} />);
  };
  expect(shownWith(1)).toContain('3行。2行は、もう台帳にあります');
  // Two as they are, the third by name: nothing of it decides where somebody works.
  expect(shownWith(0)).toBe('');
  state = stands('staff', ['office']);
  expect(shown(<OfficesFirst known={NOTHING} onRead={() => {}} />)).toBe('');
  state = stands('office', ['office']);
  expect(shown(<OfficesFirst known={NOTHING} onRead={() => {}} />)).toBe('');
  expect(shown(<FurtherKinds known={NOTHING} onRead={() => {}} />)).toBe(
    '同じ Excel に、職員の表もあります（シート「職員」3行）。職員も取り込む',
  );
});

test('before an import it is said what the file holds besides; after it that stands there while it is looked at still', () => {
  const people = readAs({ kind: 'staff' });
  state = { ...stands('staff'), read: { reading: people, sheets: [], notes: [], version: '1' } } as ImportState;
  const labels = people.tables.map(({ kind }) => kind);
  expect(labels).toContain('device');
  expect(nextWords(state)).toBe('このあと、同じ Excel の端末の表も取り込めます。');
  const waiting: KnownTables = new Map(people.tables.map(({ id }) => [id, null] as const));
  expect(otherTables(state, waiting)).toEqual([]);
  expect(nextTables(state, waiting).map(({ kind }) => kind)).toEqual(['device']);
  expect(nextWords(stands('staff'))).toBe('');
  // The offices of a set-up are there already, most likely.
  expect(
    nextTables(stands('staff'), new Map(stands('staff').read!.reading.tables.map(({ id }) => [id, null]))),
  ).toEqual([]);
});

test('what is of who left is nothing to go on with', () => {
  const left = stands('staff');
  const { reading } = left.read!;
  const tables = reading.tables.map((table) => ({ ...table, past: 'left' as const }));
  expect(nextTables({ ...left, read: { ...left.read!, reading: { ...reading, tables } } }, NOTHING)).toEqual([]);
});

test('after an import each sheet that stayed unread is named, with a press that reads it', () => {
  state = stands('office', ['office']);
  // Keys are made of the sheets here: 事業所 was taken under its own name.
  state = { ...state, tables: { 'office/1/事業所': state.tables['office/1/office']! } };
  expect(shown(<UnreadSheets known={NOTHING} onRead={() => {}} />)).toBe(
    'このファイルには、まだ読んでいないシートがあります。シート「事業所（旧）」　事業所の表　3行　前の（古い）表のようです読むシート「見本」　端末の表　3行読む',
  );
  const [old] = unreadOf(state, NOTHING).tables;
  expect(askFor(old!)).toMatchObject({ sheet: '事業所（旧）', headerRow: 1 });
});

test('what was read together counts as read; a sheet without a table is only named', () => {
  const read = stands('staff').read!;
  const taken = {
    'staff/1/職員+事業所（旧）+見本': { decisions: {} as never, taken: [{ changeId: 'c', lines: [2] }] },
  };
  const sheets = [...read.sheets, { name: '表紙', hidden: false, kind: null, rows: 4 }];
  state = { ...stands('staff'), read: { ...read, sheets }, tables: taken } as ImportState;
  expect(unreadOf(state, NOTHING)).toEqual({ tables: [], without: ['表紙'] });
  expect(shown(<UnreadSheets known={NOTHING} onRead={() => {}} />)).toBe('表が見つからなかったシート：「表紙」');
  // Taken back: nothing of it is in the ledger any more.
  const back = { 'staff/1/職員+事業所（旧）+見本': { ...taken['staff/1/職員+事業所（旧）+見本'], taken: [] } };
  expect(unreadOf({ ...state, tables: back }, NOTHING).tables.map(({ sheet }) => sheet)).toEqual([
    '職員',
    '事業所（旧）',
    '見本',
  ]);
});

test('what else the file holds stays what it is, while one of its tables is read', () => {
  const people = aSheet('職員', [
    ['事業所名', '氏名', 'ふりがな', '職種'],
    ['つばめ', '見本 太郎', 'みほん たろう', '看護師'],
  ]);
  const offices = aSheet('事業所', [
    ['事業所名', '事業所番号', '電話番号'],
    ['つばめ', '1270000001', '04-7100-0001'],
  ]);
  const read = (asked: object) => unwrap(readTable(aBook(people, offices), { ...asked, today: '2026-11-20' }));
  const kinds = (reading: TableReading) => [reading.kind, ...reading.tables.map(({ kind }) => kind)];
  const first = read({});
  expect(kinds(first)).toEqual(['staff', 'staff', 'office']);
  const second = read(withoutGaps(askFor(first.tables[1]!)));
  expect(kinds(second)).toEqual(['office', 'staff', 'office']);
  expect(second.rows.map(({ values }) => values['name'])).toEqual(['つばめ']);
});

test('tables that could go along and are not ticked are said beside the button, but for hidden ones and what is taken', () => {
  const alike = (sheet: string, part: number | null, rows: number) => ({
    ...aTable('staff', sheet),
    ...{ isAlike: true, part, rows },
  });
  const read = stands('staff').read!;
  const left = (...sheets: string[]) => {
    const tables = [alike('居宅', 0, 14), ...sheets.map((sheet) => alike(sheet, null, 45))];
    return leftOffWords({ ...stands('staff'), read: { ...read, reading: { ...read.reading, tables } } });
  };
  expect(left()).toBe('');
  expect(left('訪問')).toBe('シート「訪問」の45行は入りません');
  expect(left('訪問', '見本')).toBe('シート「訪問」の45行は入りません');
  expect(left('一', '二', '三')).toBe('シート「一」の45行、シート「二」の45行、ほか 1つの表は入りません');
});

test('a list of devices is read once more for its IDs, with the columns that somebody gave it', () => {
  const asked = (columns?: Record<string, string | null>) =>
    withoutGaps(
      askForIds({ ...stands('device'), ask: { kind: 'device', take: [9], with: [], ...(columns && { columns }) } }),
    );
  expect(asked()).toEqual({ kind: 'account', sheet: '名簿', headerRow: 1, take: [9] });
  expect(asked({ B: 'holder', C: 'ownLogin', D: 'model', E: null })).toEqual({
    ...{ kind: 'account', sheet: '名簿', headerRow: 1, take: [9] },
    columns: { B: 'holder', C: 'loginName' },
  });
});

const FILE = aBook(
  aSheet('職員', [
    ['氏名', 'ふりがな', '職種'],
    ['見本 太郎', 'みほん たろう', '看護師'],
    ['見本 花子', 'みほん はなこ', '介護職'],
  ]),
  aSheet('端末', [
    ['管理番号', '種類', '使う人'],
    ['T-01', 'タブレット', '見本 太郎'],
  ]),
);
const readAs = (asked: object) => unwrap(readTable(FILE, { ...asked, today: TODAY }));

test('people who are in the ledger are not offered again, though nobody remembers that they were taken', () => {
  const people = readAs({});
  const devices = readAs(withoutGaps(askFor(people.tables[1]!)));
  const before = aView({ offices: [anOffice()] });
  const took = planImport(people, before, noDecisions, TODAY);
  expect(took.counts.new).toBe(2);
  const ledger = written(took, before);
  const lookedAt = { staff: { reading: people, decisions: noDecisions }, device: 'unreadable' } as const;
  const known = knownTables(devices.tables, lookedAt, ledger, TODAY);
  const [staff] = devices.tables;
  expect(known.get(staff!.id)).toEqual({ same: 2, other: 0, fresh: 0 });
  state = { ...stands('device'), read: { reading: devices, sheets: [], notes: [], version: '1' } } as ImportState;
  expect(otherTables(state, known)).toEqual([]);
  expect(unreadOf(state, known).tables.map(({ kind }) => kind)).toEqual(['device']);
  // Nobody knows yet: nothing is offered that is taken away again.
  expect(otherTables(state, knownTables(devices.tables, {}, ledger, TODAY))).toEqual([]);
  // One of the two has gone out of the ledger since.
  const one = { ...ledger, people: ledger.people.slice(0, 1) };
  const partly = knownTables(devices.tables, lookedAt, one, TODAY);
  expect(shown(<FurtherKinds known={partly} onRead={() => {}} />)).toBe(
    '同じ Excel に、職員の表もあります（シート「職員」2行。1行は、もう台帳にあります）。職員も取り込む',
  );
});
