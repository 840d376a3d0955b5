import fc from 'fast-check';
import { IDBObjectStore } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import { newAnchor, type Anchor } from '@shared/vault/anchor';
import { tagOf } from '@shared/vault/written-list';
import type { AnchorPlace } from '../../../renderer/data/anchoring';
import type { LedgerStores } from '../../../renderer/data/ledger-stores';
import { databaseOf, fillLedger } from '../../../renderer/data/open-ledger';
import { update } from '../../../renderer/data/records';
import { auditEntryOf } from '@shared/audit/audit-entry';
import { auditContentOf } from '../../../renderer/data/record-entry';
import { auditKinds } from '@shared/audit/chain';
import { aLedger } from '../../builders/ledger';
import { aStaff } from '../../builders/staff';
import { freshDisk, KEY, onDisk, openOffice, opening } from './office-on-disk';
import { areSameLedgers, putRawLedger, rawLedger, type RawLedger } from './raw-ledger';

const LEDGER = '6f1f7b0a-26f1-4b55-9d0c-2f6f2a0a7c11';
const NOW = '2026-11-20T00:02:00.000Z';
const furui = aStaff({ id: 'p1', name: '古井 戸奈美', note: '' });
const kie = aStaff({ id: 'p2', name: '消江 留子' });

/** The end of a list, as it is known outside of the database; null for none. */
const anchorOf = (ledger: RawLedger): Anchor | null => {
  const [write, row] = [...(ledger.get('writes') ?? [])].at(-1) ?? [];
  if (write === undefined) return null;
  const tag = tagOf((row as { sealed: Uint8Array }).sealed);
  return newAnchor(KEY, LEDGER, { write: Number(write), tag, at: NOW, link: { sequence: 0, hash: '0'.repeat(64) } });
};
const outside = (anchor: Anchor | null): { anchors: AnchorPlace } => ({
  anchors: {
    read: () => Promise.resolve({ ledgerId: LEDGER, found: anchor ?? 'none' }),
    write: () => Promise.resolve(false),
  },
});

const commit = async (store: LedgerStores, person: typeof furui, sentence = '変えました'): Promise<void> => {
  unwrap(await store.records.commit(sentence, [update('people', person)]));
};
const linesOf = async (anchor: Anchor | null = null): Promise<string> => {
  const opened = await opening(outside(anchor));
  if (opened.ok) opened.value.disk.close();
  return opened.ok ? '' : `${opened.code}\n${String(opened.details['lines'])}`;
};
const without = (ledger: RawLedger, table: string, keep: (key: IDBValidKey) => boolean): RawLedger =>
  new Map(ledger).set(table, new Map([...(ledger.get(table) ?? [])].filter(([key]) => keep(key))));
const withTable = (ledger: RawLedger, from: RawLedger, ...tables: string[]): RawLedger =>
  new Map([...ledger].map(([table, rows]) => [table, tables.includes(table) ? (from.get(table) ?? rows) : rows]));

beforeEach(freshDisk);

describe('what somebody did to the files of a ledger is named when it opens', () => {
  let before: RawLedger;
  let after: RawLedger;
  beforeEach(async () => {
    const store = await openOffice();
    await commit(store, furui);
    await commit(store, kie);
    before = await rawLedger();
    await commit(store, { ...furui, note: '退職済み・使用停止の印' });
    unwrap(await store.audit.note({ kind: 'secret-shown', content: { what: 'recovery-key' } }));
    await commit(store, aStaff({ id: 'p3', name: '三番 目子' }));
    store.disk.close();
    after = await rawLedger();
  });

  test.each<[string, () => RawLedger, string]>([
    [
      'one person’s record as it was before',
      () => new Map(after).set('people', new Map(after.get('people')).set('p1', before.get('people')?.get('p1'))),
      '職員 1件（古井 戸奈美）が、前の状態に戻っています。',
    ],
    [
      'a person taken out',
      () => without(after, 'people', (key) => key !== 'p2'),
      '職員 1件（消江 留子）が、なくなっています。',
    ],
    [
      'the record of deeds and what the ledger remembers of it, shortened together',
      () => withTable(after, before, 'audit', 'meta'),
      '操作の記録 3件が、なくなっています。\n途中の入力や設定 1件が、前の状態に戻っています。',
    ],
    [
      'deeds, their memory and the changes that they tell of, shortened together',
      () => withTable(after, before, 'audit', 'meta', 'changes', 'notes'),
      '操作の記録 3件が、なくなっています。\n変更の履歴 2件が、なくなっています。\n途中の入力や設定 1件が、前の状態に戻っています。\n操作の記録の内容 1件が、なくなっています。',
    ],
    [
      'everything as it was before, but what came newest',
      () => withTable(before, after, 'people'),
      '職員 1件（古井 戸奈美）が、前の状態に戻っています。\n職員 1件（三番 目子）が、入っていますが、一覧にありません（消したものが戻されたなど）。',
    ],
    [
      'the newest entry of the list taken out',
      () =>
        without(
          after,
          'writes',
          (key) => key !== Math.max(...([...(after.get('writes') ?? new Map()).keys()] as number[])),
        ),
      '職員 1件（三番 目子）が、入っていますが、一覧にありません',
    ],
    [
      'the list taken away',
      () => withTable(after, new Map([['writes', new Map()]]), 'writes'),
      '一覧が、なくなっています',
    ],
    [
      'an entry taken out of the list’s middle',
      () => without(after, 'writes', (key) => key !== 4),
      '一覧が、書いたときと違っています',
    ],
  ])('%s', async (_, made, line) => {
    await putRawLedger(made());
    const told = await linesOf();
    expect(told).toContain('ledger/altered');
    expect(told).toContain(line);
  });

  test('the whole ledger as it was before: by the end that is known outside', async () => {
    await putRawLedger(before);
    expect(await linesOf(anchorOf(after))).toMatch(
      /^ledger\/altered\n台帳の全体が、令和.*の状態です。そのあと 令和.* までの書き込み 3回分がありません。$/,
    );
  });

  test('the file with that end taken away, or put in from another ledger', async () => {
    const place = outside(anchorOf(before)).anchors;
    const store = await openOffice({ anchors: { ...place, write: () => Promise.resolve(true) } });
    await commit(store, { ...furui, note: 'また' });
    store.disk.close();
    expect(await linesOf(null)).toContain('目印のファイルが、なくなっています');
    const unreadable = await opening({
      anchors: { ...place, read: () => Promise.resolve({ ledgerId: LEDGER, found: 'unreadable' }) },
    });
    expect(unreadable).toMatchObject({ code: 'ledger/altered' });
  });

  test('who goes on knowingly finds it in the record of deeds, once, and isn’t asked again', async () => {
    await putRawLedger(
      withTable(
        without(after, 'people', (key) => key !== 'p2'),
        before,
        'audit',
        'meta',
      ),
    );
    const place = outside(anchorOf(after));
    expect(await opening(place)).toMatchObject({ code: 'ledger/altered' });
    const store = await openOffice({ ...place, acceptsAltered: true });
    const { entries } = await store.audit.page({ kinds: new Set(['list']), before: null, count: 9 });
    expect(entries.map((entry) => auditEntryOf(entry.link, auditContentOf(entry), () => null))).toMatchObject([
      {
        who: '山田 花子',
        what: '前に閉じたときと合わないところがあるのを知ったうえで、台帳を開きました（なくなった記録 4件、前の状態の記録 1件、一覧にない記録 0件、壊れた記録 0件）',
      },
    ]);
    await commit(store, { ...furui, note: 'このあと' });
    store.disk.close();
    expect(await linesOf(anchorOf(after))).toBe('');
    expect(await linesOf(anchorOf(await rawLedger()))).toBe('');
  });

  test('who goes on opens also a ledger in which nothing of the chain opens any more', async () => {
    const spoilt = (table: string): [string, Map<IDBValidKey, unknown>] => [
      table,
      new Map(
        [...(after.get(table) ?? [])].map(([key, row]) => [key, { ...(row as object), sealed: new Uint8Array(70) }]),
      ),
    ];
    await putRawLedger(new Map([...after, spoilt('audit'), spoilt('meta'), spoilt('notes'), spoilt('writes')]));
    const store = await openOffice({ acceptsAltered: true, anchors: outside(anchorOf(after)).anchors });
    await commit(store, { ...furui, note: 'このあと' });
    store.disk.close();
    expect(await linesOf(anchorOf(await rawLedger()))).toBe('');
  });

  test('who goes on opens also a ledger whose links and their memory disagree', async () => {
    await putRawLedger(withTable(after, before, 'meta'));
    const store = await openOffice({ acceptsAltered: true });
    await commit(store, { ...furui, note: 'このあと' });
    store.disk.close();
    expect(await linesOf()).toBe('');
  });
});

describe('いま確かめる', () => {
  test('looks at each record while somebody works, says how many, and names what was put back meanwhile', async () => {
    const store = await openOffice();
    await commit(store, furui);
    const before = await rawLedger();
    await commit(store, { ...furui, note: 'x' });
    const [sound] = await Promise.all([store.list.look(), commit(store, kie), commit(store, { ...kie, note: 'y' })]);
    expect(sound).toMatchObject({ isAnchored: false, problem: null });
    // Two people, four changes with their links, the end of the chain and that the ledger has begun.
    expect((await store.list.look()).records).toBe(12);
    const now = await rawLedger();
    await putRawLedger(
      new Map(now).set('people', new Map(now.get('people')).set('p1', before.get('people')?.get('p1'))),
    );
    expect((await store.list.look()).problem).toMatchObject({
      details: { lines: '職員 1件（古井 戸奈美）が、前の状態に戻っています。' },
    });
    store.disk.close();
  });

  test('a write waits for a part of a long table, not for the look at all of it', async () => {
    (await openOffice()).disk.close();
    const database = databaseOf('own', KEY);
    const many = Array.from({ length: 4_001 }, (_note, i) => ({ id: `n${i}` }));
    await database.transaction('rw', ['notes', 'writes'], () => database.table('notes').bulkPut(many));
    database.close();
    const store = await openOffice();
    const reads = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    const readsOfNotes = (): number =>
      reads.mock.contexts.filter((store) => (store as { name: string }).name === 'notes').length;
    const look = store.list.look();
    await expect.poll(readsOfNotes, { interval: 1 }).toBeGreaterThan(0);
    unwrap(await store.audit.note({ kind: 'secret-shown', content: { what: 'recovery-key' } }));
    const before = readsOfNotes();
    expect((await look).problem).toBeNull();
    // Nine parts of at most five hundred.
    expect(readsOfNotes()).toBe(9);
    expect(before).toBeLessThan(9);
    reads.mockRestore();
    store.disk.close();
  });

  test.each([
    ['thousands are looked at once the ledger is open', 2_001, true],
    ['two thousand are looked at as it opens', 2_000, false],
  ])('of what only grows %s', async (_, notes, isLookDue) => {
    (await openOffice()).disk.close();
    const database = databaseOf('own', KEY);
    const many = Array.from({ length: notes }, (_note, i) => ({ id: `n${i}` }));
    await database.transaction('rw', ['notes', 'writes'], () => database.table('notes').bulkPut(many));
    database.close();
    const sound = await openOffice();
    expect(sound.list.isLookDue).toBe(isLookDue);
    sound.disk.close();
    // One is another's: as many as there were.
    const ledger = await rawLedger();
    const [one, other] = [...(ledger.get('notes') ?? [])].slice(-2);
    const swapped = new Map(ledger.get('notes')).set(one![0], { ...(other![1] as object), id: one![0] });
    await putRawLedger(new Map(ledger).set('notes', swapped));
    if (!isLookDue) return expect(await linesOf()).toContain('1件');
    const store = await openOffice();
    expect((await store.list.look()).problem).toMatchObject({ code: 'ledger/altered', details: { count: 1 } });
    store.disk.close();
  });
});

describe('a sound ledger is never accused', () => {
  test('after a kill between the disk and the end outside, at any moment', async () => {
    const store = await openOffice();
    const ends: (Anchor | null)[] = [];
    for (let i = 0; i < 4; i++) {
      ends.push(anchorOf(await rawLedger()));
      await commit(store, { ...furui, note: `${i}` });
    }
    store.disk.close();
    for (const end of [...ends, anchorOf(await rawLedger())]) expect(await linesOf(end)).toBe('');
  });

  test('when its list was folded while the end outside still lay before', async () => {
    const store = await openOffice();
    await commit(store, furui);
    const end = anchorOf(await rawLedger());
    await commit(store, kie);
    store.disk.close();
    const database = databaseOf('own', KEY);
    await database.transaction('rw', ['writes', 'manifest'], ({ idbtrans }) => database.list.fold(idbtrans));
    database.close();
    expect((await rawLedger()).get('writes')?.size).toBe(1);
    expect(await linesOf(end)).toBe('');
    expect(await linesOf(anchorOf(await rawLedger()))).toBe('');
  });

  test.each([
    ['folded by the opening after an import of thousands', 4_100, [1, 1]],
    ['left as it is after an import of a hundred', 100, [3, 0]],
  ])('when its list is %s', async (_, people, [entries, pages]) => {
    const store = await openOffice();
    store.disk.close();
    const database = databaseOf('own', KEY);
    const many = Array.from({ length: people }, (_person, i) => aStaff({ id: `m${i}`, note: '' }));
    await database.transaction('rw', ['people', 'writes'], () => database.entities('people').bulkPut(many));
    database.close();
    const end = anchorOf(await rawLedger());
    const again = await openOffice(outside(end));
    expect(again.memory.read().records.people.size).toBe(people);
    again.disk.close();
    const ledger = await rawLedger();
    expect([ledger.get('writes')?.size, ledger.get('manifest')?.size]).toEqual([entries, pages]);
    expect(await linesOf(end)).toBe('');
    await putRawLedger(without(ledger, 'people', (key) => key !== 'm7'));
    expect(await linesOf()).toContain('職員 1件');
  });

  test('with a transaction that was given up, also where numbers come again', async () => {
    const store = await openOffice();
    await commit(store, furui);
    const database = databaseOf('own', KEY);
    const giving = database.transaction('rw', ['people', 'meta'], async () => {
      await database.entities('people').put(kie);
      throw new Error('the plug was pulled');
    });
    await expect(giving).rejects.toThrow();
    await expect(database.entities('people').bulkAdd([kie, furui])).rejects.toThrow();
    database.close();
    await commit(store, { ...furui, note: 'x' });
    store.disk.close();
    expect(await linesOf(anchorOf(await rawLedger()))).toBe('');
  });

  test('that was filled at once, with thousands in one transaction, and emptied in part', async () => {
    const people = Array.from({ length: 1_500 }, (_, i) => aStaff({ id: `p${i}` }));
    unwrap(await fillLedger('own', KEY, aLedger({ people })));
    const database = databaseOf('own', KEY);
    await database.transaction('rw', ['people', 'meta'], async () => {
      await database.entities('people').where('id').above('p5').delete();
      await database.entities('people').bulkPut(people.slice(0, 700));
      await database.meta.put({ key: 'x', value: 1 });
      await database.entities('people').toCollection().modify({ note: 'y' });
    });
    database.close();
    expect(await linesOf(anchorOf(await rawLedger()))).toBe('');
    const [page] = [...((await rawLedger()).get('people')?.values() ?? [])];
    expect(Buffer.from((page as { sealed: Uint8Array }).sealed)[0]).toBe(3);
  });

  test('that a later program opens while this one reads: what is written meanwhile is no fault', async () => {
    const store = await openOffice();
    await commit(store, furui);
    const openings = Promise.all([linesOf(), linesOf()]);
    for (let i = 0; i < 5; i++) await commit(store, { ...kie, note: `${i}` });
    expect(await openings).toEqual(['', '']);
    store.disk.close();
  });
});

describe('a ledger of an earlier version', () => {
  test('gets its list silently when it opens, says so once in its record, and is watched from then on', async () => {
    const store = await openOffice();
    await commit(store, furui);
    store.disk.close();
    await onDisk((database) => {
      const transaction = database.transaction(['writes', 'manifest'], 'readwrite');
      transaction.objectStore('writes').clear();
      transaction.objectStore('manifest').clear();
      return new Promise((resolve) => (transaction.oncomplete = resolve));
    });
    // Nothing in it may say that it ever had one: as an earlier version wrote it.
    await rewrittenAsBefore();
    expect(await linesOf()).toBe('');
    expect(await linesOf()).toBe('');
    const again = await openOffice();
    const { entries } = await again.audit.page({ kinds: new Set(auditKinds), before: null, count: 9 });
    expect(entries.map(({ link }) => link.kind)).toEqual(['list', 'change']);
    expect((await again.audit.verify()).faults).toEqual([]);
    again.disk.close();
    await putRawLedger(without(await rawLedger(), 'people', () => false));
    expect(await linesOf()).toContain('職員 1件（古井 戸奈美）が、なくなっています。');
  });

  /** Each record sealed again without its version: a database without a list writes so. */
  async function rewrittenAsBefore(): Promise<void> {
    const database = databaseOf('own', KEY);
    await database.open();
    for (const table of database.tables.filter(({ name }) => !['writes', 'manifest', 'chunks'].includes(name)))
      await table.bulkPut(await table.toArray());
    database.close();
  }
});

/** What an office does, and what happens to its PC. */
const step = fc.oneof(
  fc.record({ does: fc.constant('edit' as const), who: fc.nat(3), note: fc.nat(9) }),
  fc.record({ does: fc.constant('undo' as const) }),
  fc.record({ does: fc.constant('paper' as const), which: fc.nat(2), isGone: fc.boolean() }),
  fc.record({ does: fc.constant('note' as const) }),
  fc.record({ does: fc.constant('draft' as const), value: fc.nat(9) }),
  fc.record({ does: fc.constant('reopen' as const) }),
  fc.record({ does: fc.constant('fold' as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

async function take(store: LedgerStores, one: Step): Promise<LedgerStores> {
  const { records, documents, audit, meta, disk } = store;
  if (one.does === 'edit') await commit(store, aStaff({ id: `q${one.who}`, note: String(one.note) }));
  if (one.does === 'undo') await records.undo(records.lastOfSession() ?? '');
  if (one.does === 'paper' && one.isGone) await documents.remove([`d${one.which}`]);
  if (one.does === 'paper' && !one.isGone) await documents.save({ id: `d${one.which}`, at: Math.random() } as never);
  if (one.does === 'note') await audit.note({ kind: 'secret-shown', content: { what: 'recovery-key' } });
  if (one.does === 'draft') await meta.write('draft', one.value);
  if (one.does === 'fold') {
    const database = databaseOf('own', KEY);
    await database.transaction('rw', ['writes', 'manifest'], ({ idbtrans }) => database.list.fold(idbtrans));
    database.close();
  }
  if (one.does !== 'reopen') return store;
  disk.close();
  return openOffice();
}

test('whatever an office does and somebody puts back: all of it is named, and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 3, maxLength: 12 }),
      fc.array(fc.record({ from: fc.nat(), rows: fc.array(fc.nat(), { maxLength: 4 }), tables: fc.nat() }), {
        minLength: 6,
        maxLength: 6,
      }),
      fc.nat(),
      async (steps, tamperings, lag) => {
        freshDisk();
        let store = await openOffice();
        const states = [await rawLedger()];
        for (const one of steps) {
          store = await take(store, one);
          states.push(await rawLedger());
        }
        store.disk.close();
        const now = states.at(-1) as RawLedger;
        // The end outside lags behind by what a crash can leave.
        const known = states.length - 1 - (lag % 3 === 0 ? Math.min(2, states.length - 1) : 0);
        const anchor = anchorOf(states[known] as RawLedger);
        for (const { from, rows, tables } of tamperings) {
          const made = tampered(now, states[from % states.length] as RawLedger, rows, tables);
          await putRawLedger(made);
          // What a crash may leave is any state since the end that is known.
          const isSound = states.slice(known).some((state) => areSameLedgers(state, made));
          expect((await linesOf(anchor)) === '').toBe(isSound);
          await putRawLedger(now);
        }
      },
    ),
    { numRuns: 25 },
  );
});

/** The ledger with some rows, or whole tables, as they were in an earlier state of it. */
function tampered(now: RawLedger, then: RawLedger, rows: readonly number[], tables: number): RawLedger {
  const names = [...now.keys()].filter((name) => name !== 'chunks');
  // A bit for each table; now and then all of them.
  const isBack = (i: number): boolean => rows.length === 0 && ((tables >> (i % 20)) & 1 || tables % 5 === 0) === true;
  const made = new Map([...now].map(([table, all]) => [table, new Map(all)]));
  for (const [i, name] of names.entries()) if (isBack(i)) made.set(name, new Map(then.get(name)));
  const keys = names.flatMap((name) =>
    [...new Set([...(now.get(name)?.keys() ?? []), ...(then.get(name)?.keys() ?? [])])].map(
      (key) => [name, key] as const,
    ),
  );
  for (const row of rows) {
    const [name, key] = keys[row % keys.length] ?? ['people', ''];
    const before = then.get(name)?.get(key);
    if (before === undefined) made.get(name)?.delete(key);
    else made.get(name)?.set(key, before);
  }
  return made;
}

describe('a ledger that is opened twice in the same moment', () => {
  test('is begun once, and nobody is accused', async () => {
    const opened = await Promise.all([opening(outside(null)), opening(outside(null)), opening(outside(null))]);
    for (const one of opened) expect(one).toMatchObject({ ok: true });
    for (const one of opened) if (one.ok) one.value.disk.close();
    expect(await linesOf()).toBe('');
    expect((await rawLedger()).get('writes')?.size).toBeLessThanOrEqual(2);
  });

  test('while the one that nobody waits for any more still writes, is not said to be altered', async () => {
    const first = await openOffice();
    const writing = commit(first, furui);
    const second = opening(outside(null));
    await writing;
    first.disk.close();
    const opened = await second;
    expect(opened).toMatchObject({ ok: true });
    if (opened.ok) opened.value.disk.close();
  });
});
