import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { ReadTaken, TableRead } from '@shared/ipc/tables';
import { failure, success, unwrap, type Result } from '@shared/problems/problem';
import type { ReadValue } from '@shared/tables/import/reading';
import { noDecisions, type ImportDecisions } from '@shared/tables/matching/import-decisions';
import type { ChosenColumns } from '@shared/tables/import/guess-columns';
import type { LedgerStores } from '../../../renderer/data/ledger-stores';
import { update } from '../../../renderer/data/records';
import {
  decide,
  decisionsOf,
  linesTaken,
  lookAgain,
  sayTaken,
  untouched,
  type ImportOutcome,
  type ImportView,
} from '../../../renderer/features/import/import-state';
import { withSame, withTyped, withValueDecision } from '../../../renderer/features/import/decisions';
import { keepDrafts, readImportDraft } from '../../../renderer/features/import/kept-draft';
import { tableActions, type TableActions } from '../../../renderer/features/import/table-actions';
import { ListView } from '../../../renderer/records/list/list-view';
import { aCorporation, anOffice } from '../../builders/organization';
import { aStaff } from '../../builders/staff';
import { freshDisk, openOffice } from '../data/office-on-disk';
import { aReading } from '../../shared/tables/matching/planning';

/** What main has of each file: its rows as they lie on the disk at the moment. */
const disk = vi.hoisted(() => ({ chosen: '', left: '', files: new Map<string, Record<string, ReadValue>[]>() }));
vi.mock('../../../renderer/ipc/ask', () => ({
  ask: (channel: string, input: ReadTaken) =>
    Promise.resolve(
      channel === 'tables:choose'
        ? { cancelled: false, token: disk.chosen, name: disk.chosen }
        : channel === 'tables:again'
          ? disk.left === ''
            ? null
            : { token: disk.left, name: disk.left }
          : channel === 'tables:read'
            ? readNow(input)
            : undefined,
    ),
}));

function readNow({ token, kind, sheet }: ReadTaken): Result<TableRead> {
  if (sheet === 'PC') return failure('table/no-heading', { sheet, kind: '職員など' });
  const rows = disk.files.get(token) ?? [];
  return success({ sheets: [], notes: [], reading: aReading(rows, kind), version: JSON.stringify(rows) }) as never;
}

const TARO = { name: '見本 太郎', kana: 'みほん たろう' };
const HANAKO = { name: '見本 花子', kana: 'みほん はなこ' };
const PHONE = { line: 2, field: 'phone' };

let store: LedgerStores;
let view: ImportView;
let table: TableActions;
let columns: ChosenColumns | null;
let known: ImportDecisions | null;
let told: string[];
let wayBack: (() => void) | null;

/** As after the app was locked: what the page had in mind is gone, the ledger isn't. */
function aNewPage(): void {
  view = new ListView('import', untouched);
  told = [];
  wayBack = null;
  keepDrafts(store, view);
  table = tableActions({
    ...{ ...store, view },
    toast: (said, action) => {
      told.push(typeof said === 'string' ? said : said.message);
      wayBack = action?.run ?? null;
    },
    // Remembered columns are only asked for as long as nobody said any.
    recall: () => Promise.resolve(columns),
    recallDecisions: () => Promise.resolve(known),
    here: { networks: ['TRITRUS'] },
  });
}

beforeEach(async () => {
  freshDisk();
  store = await openOffice();
  unwrap(
    await store.records.commit('始めました', [update('corporations', aCorporation()), update('offices', anOffice())]),
  );
  columns = null;
  known = null;
  disk.left = '';
  disk.files = new Map([['名簿.xlsx', [TARO, HANAKO]]]);
  aNewPage();
});

const chooses = async (file: string): Promise<void> => {
  disk.chosen = file;
  await table.choose('staff');
  await store.disk.settled();
};
const types = async (text: string): Promise<void> => {
  decide(view, (decisions) => withTyped(decisions, PHONE, text));
  await store.disk.settled();
};
const typed = (): string | undefined => decisionsOf(view.read()).decisions.fixed[PHONE.line]?.[PHONE.field];

describe('what was typed', () => {
  test('comes again with the file, also where its columns are remembered', async () => {
    await chooses('名簿.xlsx');
    await types('090-0000-0001');
    columns = { B: 'kana' };
    aNewPage();
    await chooses('名簿.xlsx');
    expect(typed()).toBe('090-0000-0001');
    expect(told).toHaveLength(1);
  });

  test('stays kept while another file of known columns is only looked at', async () => {
    await chooses('名簿.xlsx');
    await types('090-0000-0001');
    columns = { B: 'kana' };
    disk.files.set('ほか.xlsx', [HANAKO]);
    aNewPage();
    await chooses('ほか.xlsx');
    expect((await readImportDraft(store.meta))?.name).toBe('名簿.xlsx');
  });

  test('does not go to other people when the file was changed meanwhile', async () => {
    await chooses('名簿.xlsx');
    await types('090-0000-0001');
    disk.files.set('名簿.xlsx', [HANAKO, TARO]);
    await table.readAs({ columns: { B: 'kana' } });
    expect(typed()).toBeUndefined();
    expect(told).toEqual([
      '「名簿.xlsx」が書き換えられていたので、読み直しました。直したところを、もう一度確かめてください。',
    ]);
  });

  test('comes again whatever was decided of words', async () => {
    await chooses('名簿.xlsx');
    const ways = [
      { as: 'above' },
      { as: 'empty' },
      { as: 'first-day' },
      { as: 'text', text: '令和8年1月1日' },
    ] as const;
    for (const way of ways) {
      decide(view, (decisions) => withValueDecision(decisions, { field: 'joinedOn', text: 'R8.1' }, way));
      await store.disk.settled();
      aNewPage();
      await chooses('名簿.xlsx');
      expect(decisionsOf(view.read()).decisions.values).toEqual({ joinedOn: { 'R8.1': way } });
    }
  });

  test('stays where the same file is read in another way', async () => {
    await chooses('名簿.xlsx');
    await types('090-0000-0001');
    await table.readAs({ columns: { B: 'kana' } });
    expect(typed()).toBe('090-0000-0001');
    expect(told).toEqual([]);
  });
});

describe('what stood there as the app was locked', () => {
  const locksAndOpens = async (isNew = false): Promise<void> => {
    await vi.waitFor(async () => expect((await readImportDraft(store.meta))?.step).toBe(view.read().step));
    await store.disk.settled();
    aNewPage();
    disk.left = '名簿.xlsx';
    await table.resume(isNew);
  };

  test('stands there again, with what was typed', async () => {
    await chooses('名簿.xlsx');
    await types('090-0000-0001');
    view.change({ step: 'check' });
    await locksAndOpens();
    expect([view.read().step, typed()]).toEqual(['check', '090-0000-0001']);
    expect(told).toEqual(['「名簿.xlsx」を開き直しました。続きからできます']);
  });

  test('does so where nothing was said yet, which is no reason to speak of it when the file is chosen anew', async () => {
    await chooses('名簿.xlsx');
    view.change({ step: 'check' });
    await locksAndOpens();
    expect(view.read()).toMatchObject({ step: 'check', file: { name: '名簿.xlsx' } });
    aNewPage();
    await chooses('名簿.xlsx');
    expect(view.read().step).toBe('columns');
    expect(told).toEqual([]);
  });

  const takesAll = async (): Promise<string> => {
    const change = unwrap(
      await store.records.commit('取り込みました', [update('people', aStaff({ id: 'p1', ...TARO }))]),
    )!;
    await chooses('名簿.xlsx');
    sayTaken(view, view.read(), { changeId: change.id, lines: [2] });
    view.change({ outcome: { changeId: change.id, sentence: '1人を取り込みました', left: 0 } as ImportOutcome });
    return change.id;
  };
  test('is what it had come to, and nothing where that was undone', async () => {
    const id = await takesAll();
    await locksAndOpens();
    expect(view.read().outcome?.sentence).toBe('1人を取り込みました');
    expect([...linesTaken(decisionsOf(view.read()))]).toEqual([2]);
    unwrap(await store.records.undo(id));
    await locksAndOpens();
    expect(view.read()).toMatchObject({ outcome: null, file: { name: '名簿.xlsx' } });
  });

  test('is over where all rows are in, and another one is begun', async () => {
    await takesAll();
    await locksAndOpens(true);
    expect(view.read().file).toBeNull();
    expect(await readImportDraft(store.meta)).toBeNull();
  });

  test('is told where the file was changed meanwhile', async () => {
    await chooses('名簿.xlsx');
    await types('090-0000-0001');
    disk.files.set('名簿.xlsx', [HANAKO]);
    await locksAndOpens();
    expect(typed()).toBeUndefined();
    expect(told[0]).toMatch(/^「名簿.xlsx」が書き換えられていた/u);
  });
});

describe('another table of the file', () => {
  const OTHER = { columns: undefined, with: undefined, take: undefined };

  test('is read as it is, and who comes back finds the first one as they left it', async () => {
    await chooses('名簿.xlsx');
    await table.readAs({ take: [2], columns: { B: 'kana' } });
    await table.readAs({ kind: 'device', ...OTHER });
    expect(view.read().ask).toEqual({ kind: 'device' });
    await table.readAs({ columns: { A: 'assetNumber' } });
    await table.readAs({ kind: 'staff', ...OTHER });
    expect(view.read().ask).toEqual({ kind: 'staff', take: [2], columns: { B: 'kana' } });
    await table.readAs({ kind: 'device', ...OTHER });
    expect(view.read().ask).toEqual({ kind: 'device', columns: { A: 'assetNumber' } });
  });

  test('what was taken back stays taken back', async () => {
    await chooses('名簿.xlsx');
    await table.readAs({ take: [2] });
    await table.readAs({ take: [] });
    await table.readAs({ kind: 'device', ...OTHER });
    await table.readAs({ kind: 'staff', ...OTHER });
    expect(view.read().ask.take).toEqual([]);
  });

  test('of a file that was changed meanwhile nothing is known any more', async () => {
    await chooses('名簿.xlsx');
    await table.readAs({ take: [2] });
    await table.readAs({ kind: 'device', ...OTHER });
    disk.files.set('名簿.xlsx', [HANAKO, TARO]);
    await table.readAs({ kind: 'staff', ...OTHER });
    expect(view.read().ask.take).toBeUndefined();
  });
});

describe('an import that somebody gives up', () => {
  test('is thrown away, and comes back as it was with what was typed', async () => {
    await chooses('名簿.xlsx');
    await types('090-0000-0001');
    await table.giveUp();
    expect(await readImportDraft(store.meta)).toBeNull();
    expect(view.read().file).toBeNull();
    expect(told).toEqual(['「名簿.xlsx」の取り込みをやめました']);
    wayBack?.();
    await store.disk.settled();
    expect(typed()).toBe('090-0000-0001');
    expect((await readImportDraft(store.meta))?.name).toBe('名簿.xlsx');
  });

  test('does not come back over another one that was begun since', async () => {
    await chooses('名簿.xlsx');
    await types('090-0000-0001');
    await table.giveUp();
    const back = wayBack;
    disk.files.set('ほか.xlsx', [HANAKO]);
    await chooses('ほか.xlsx');
    back?.();
    expect(view.read().file?.name).toBe('ほか.xlsx');
  });
});

describe('lines that went in', () => {
  const takes = async (): Promise<string> => {
    const change = unwrap(
      await store.records.commit('取り込みました', [update('people', aStaff({ id: 'p1', ...TARO }))]),
    );
    sayTaken(view, view.read(), { changeId: change!.id, lines: [2] });
    await store.disk.settled();
    return change!.id;
  };
  const taken = (): number[] => [...linesTaken(decisionsOf(view.read()))];
  const changes = (): string[] => decisionsOf(view.read()).taken.map(({ changeId }) => changeId);

  test('are none any more while the table is on the screen, until somebody asks to see them', async () => {
    await chooses('名簿.xlsx');
    const id = await takes();
    expect(taken()).toEqual([2]);
    lookAgain(view);
    expect(taken()).toEqual([]);
    // What was taken is known still: its way back, and that the table needn't be offered.
    expect(changes()).toEqual([id]);
  });

  test('are all seen again by whoever chooses the file once more, also as a copy and after another of its tables', async () => {
    await chooses('名簿.xlsx');
    await types('090-0000-0001');
    await takes();
    await table.readAs({ kind: 'device' });
    disk.files.set('名簿 の写し.xlsx', [TARO, HANAKO]);
    await chooses('名簿 の写し.xlsx');
    await table.readAs({ kind: 'staff' });
    expect(taken()).toEqual([]);
    expect(typed()).toBe('090-0000-0001');
  });

  test('are nobody new when they are seen again: of several of one name the ledger tells who it is', async () => {
    await chooses('名簿.xlsx');
    decide(view, (decisions) => withSame(withSame(decisions, 2, 'new'), 3, 'new'));
    await takes();
    aNewPage();
    await chooses('名簿.xlsx');
    expect(decisionsOf(view.read()).decisions.same).toEqual({ 3: 'new' });
    known = { ...noDecisions, same: { 2: 'p1', 3: 'p2' } };
    await table.readAs({});
    expect(decisionsOf(view.read()).decisions.same).toEqual({ 2: 'p1', 3: 'new' });
  });

  test('are back where their import was undone before the file was chosen again', async () => {
    await chooses('名簿.xlsx');
    const id = await takes();
    store.disk.close();
    store = await openOffice();
    unwrap(await store.records.undo(id));
    aNewPage();
    await chooses('名簿.xlsx');
    expect(changes()).toEqual([]);
  });

  test('are in again where that was undone, too', async () => {
    await chooses('名簿.xlsx');
    const id = await takes();
    store.disk.close();
    store = await openOffice();
    const back = unwrap(await store.records.undo(id));
    unwrap(await store.records.undo(back!.id));
    aNewPage();
    await chooses('名簿.xlsx');
    expect(changes()).toEqual([id]);
  });

  test('are of the table that was taken, whatever was chosen while it was written', async () => {
    await chooses('名簿.xlsx');
    const before = view.read();
    disk.files.set('ほか.xlsx', [HANAKO, TARO]);
    await chooses('ほか.xlsx');
    expect(sayTaken(view, before, { changeId: 'c1', lines: [2] })).toBe(false);
    expect(taken()).toEqual([]);
  });
});

describe('begun from the list of devices', () => {
  const chooses = async (rows: Record<string, ReadValue>[]): Promise<string | undefined> => {
    disk.chosen = '名簿.xlsx';
    disk.files.set(disk.chosen, rows);
    await table.choose('device');
    return view.read().read?.reading.kind;
  };

  test('a file that tells devices is read as one of devices, whatever else is in it, and is shown as nothing else before', async () => {
    const shown = new Set<string | undefined>();
    view.subscribe(() => view.read().step !== 'file' && shown.add(view.read().read?.reading.kind));
    expect(await chooses([{ ...TARO, holder: '見本 太郎', assetNumber: 'TB-01' }])).toBe('device');
    expect([...shown]).toEqual(['device']);
    expect(told).toEqual([]);
  });

  test('a file without any is read as what it is, and that is said', async () => {
    expect(await chooses([TARO])).toBe('staff');
    expect(told).toEqual(['端末の表は見つかりません。職員の表として読みました']);
  });
});

describe('what couldn’t be read', () => {
  const said = { take: [3] };
  beforeEach(async () => {
    await chooses('名簿.xlsx');
    await table.readAs(said);
  });
  const state = () => [view.read().ask, view.read().refused];

  test('leaves what is shown as it is, with what was said of it', async () => {
    await table.readAs({ sheet: 'PC', kind: 'device', take: undefined });
    expect(view.read()).toMatchObject({ problem: { code: 'table/no-heading' }, reading: null });
    expect(state()).toEqual([said, { sheet: 'PC', kind: 'device' }]);
    await table.readAs({ take: [3, 4] });
    expect(state()).toEqual([{ take: [3, 4] }, null]);
  });

  test('… however many were asked for before the first was answered, and where nobody waits for an answer', async () => {
    await Promise.all([table.readAs({ sheet: 'PC' }), table.readAs({ kind: 'device' })]);
    expect(state()).toEqual([said, { ...said, sheet: 'PC', kind: 'device' }]);
    const under = table.readAs({ kind: 'device' });
    table.cancel();
    await under;
    expect(state()[0]).toEqual(said);
  });
});

describe('the other tables of a file', () => {
  const DEVICES = {
    ...{ id: '2/1/A', sheet: '端末', title: '', headerRow: 1, column: 'A', kind: 'device' as const, rows: 1 },
    ...{ isAlike: false, part: null },
  };
  beforeEach(async () => {
    await chooses('名簿.xlsx');
    const { read } = view.read();
    view.change({ read: { ...read!, reading: { ...read!.reading, tables: [DEVICES] } } });
  });

  test('are looked at beside the one that is read, which stays as it is', async () => {
    const before = view.read();
    await table.lookAt('device');
    expect(view.read()).toEqual({
      ...before,
      lookedAt: { device: expect.objectContaining({ decisions: noDecisions }) },
    });
    await table.lookAt('office');
    expect(Object.keys(view.read().lookedAt)).toEqual(['device']);
  });

  test('of a file that was saved anew meanwhile tell nothing', async () => {
    disk.files.set('名簿.xlsx', [HANAKO]);
    await table.lookAt('device');
    expect(view.read().lookedAt).toEqual({ device: 'unreadable' });
  });
});
