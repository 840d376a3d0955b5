import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { auditKinds, type AuditKind } from '@shared/audit/chain';
import { RecordFile, verifyRecordFile } from '@shared/audit/record-file';
import { failure, success, unwrap } from '@shared/problems/problem';
import { AuditWriting } from '../../../electron/documents/audit-writing';
import { exportRecord, piecesOf } from '../../../renderer/data/export-record';
import type { LedgerStores } from '../../../renderer/data/ledger-stores';
import { update } from '../../../renderer/data/records';
import { databaseOf } from '../../../renderer/data/open-ledger';
import { changeWithoutRecords } from '../../../renderer/data/stored-change';
import { aStaff } from '../../builders/staff';
import { temporaryFolder } from '../../support/temporary-folder';
import { freshDisk, KEY, openOffice } from './office-on-disk';

const person = aStaff({ id: 'p1', name: '葛\u{e0100}城 \u{20bb7}美', note: '' });
const all: ReadonlySet<AuditKind> = new Set(auditKinds);

let store: LedgerStores;
beforeEach(async () => {
  freshDisk();
  store = await openOffice();
  unwrap(await store.records.commit('入職を記録しました', [update('people', person)]));
});

const notes = async (count: number, from = 0): Promise<void> => {
  for (let i = from; i < from + count; i++)
    unwrap(await store.records.commit(`メモ ${i}`, [update('people', { ...person, note: String(i) })]));
};
const shown = async (): Promise<void> => {
  unwrap(await store.audit.note({ kind: 'secret-shown', content: { what: 'recovery-key' } }));
};
const sequences = async (kinds: ReadonlySet<AuditKind>, before: number | null, count = 3) => {
  const { entries, hasMore } = await store.audit.page({ kinds, before, count });
  return { sequences: entries.map(({ link }) => link.sequence), hasMore };
};

describe('a page of the record', () => {
  test('goes back from the newest, changes and deeds in the order of the chain, and knows its end', async () => {
    await notes(2);
    await shown();
    await notes(1, 2);
    expect(await sequences(all, null)).toEqual({ sequences: [5, 4, 3], hasMore: true });
    expect(await sequences(all, 3)).toEqual({ sequences: [2, 1], hasMore: false });
    expect(await sequences(all, null, 5)).toEqual({ sequences: [5, 4, 3, 2, 1], hasMore: false });
  });

  test('holds only what was asked for, however many changes lie between', async () => {
    await shown();
    await notes(8);
    await shown();
    const secrets = new Set<AuditKind>(['secret-shown', 'keys-changed']);
    expect(await sequences(secrets, null)).toEqual({ sequences: [11, 2], hasMore: false });
    expect(await sequences(secrets, null, 1)).toEqual({ sequences: [11], hasMore: true });
    expect(await sequences(secrets, 11, 1)).toEqual({ sequences: [2], hasMore: false });
    expect(await sequences(new Set(['change']), null, 9)).toEqual({
      sequences: [10, 9, 8, 7, 6, 5, 4, 3, 1],
      hasMore: false,
    });
  });

  test('and the check of all of it are right when something is written between two tables that they read', async () => {
    await shown();
    // Whoever reads the keys of any table finds a deed more in the next one.
    const read = Reflect.get(IDBObjectStore.prototype, 'getAllKeys') as (
      ...given: unknown[]
    ) => IDBRequest<IDBValidKey[]>;
    const written: Promise<void>[] = [];
    const reads = vi.spyOn(IDBObjectStore.prototype, 'getAllKeys').mockImplementation(function (
      this: unknown,
      ...given
    ) {
      const keys = read.apply(this, given);
      if (written.length < 9) written.push(shown());
      return keys;
    });
    const secrets = new Set<AuditKind>(['secret-shown']);
    expect(await sequences(secrets, null)).toEqual({ sequences: [2], hasMore: false });
    expect((await store.audit.verify()).faults).toEqual([]);
    expect(written.length).toBeGreaterThan(3);
    await Promise.all(written);
    reads.mockRestore();
  });

  test('shows the place of what was erased', async () => {
    await shown();
    const database = databaseOf('own', KEY);
    await database.notes.clear();
    database.close();
    const { entries } = await store.audit.page({ kinds: new Set(['secret-shown']), before: null, count: 3 });
    expect(entries).toMatchObject([{ link: { sequence: 2 }, note: undefined }]);
  });

  test('comes to its end also when links were moved', async () => {
    await notes(6);
    const database = databaseOf('own', KEY);
    const links = await database.audit.orderBy('sequence').toArray();
    await database.audit.delete(links[0]!.id);
    // A link that says of itself that it is a later one.
    await database.audit.put({ ...links[0]!, sequence: 90 });
    database.close();
    expect((await sequences(all, null, 20)).hasMore).toBe(false);
    expect((await store.audit.verify()).faults.length).toBeGreaterThan(0);
  });
});

describe('verifying', () => {
  test('says how far it is, batch by batch, and can be ended', async () => {
    await notes(450);
    const progress: [number, number][] = [];
    const report = await store.audit.verify({ onProgress: (done, whole) => progress.push([done, whole]) });
    expect(report).toEqual({ links: 451, erased: 0, faults: [] });
    expect(progress).toEqual([200, 400, 451, 451].map((done) => [done, 451]));

    const ending = new AbortController();
    const ended = store.audit.verify({ signal: ending.signal, onProgress: () => ending.abort() });
    await expect(ended).rejects.toThrow();
  });
});

describe('a record that somebody has cut', () => {
  const faults = async () => (await store.audit.verify()).faults;
  const cut = async (work: (database: ReturnType<typeof databaseOf>) => Promise<unknown>): Promise<void> => {
    const database = databaseOf('own', KEY);
    await work(database);
    database.close();
  };

  test('at its end, with the ledger’s own memory of it, is known by what stands in the ledger without a link', async () => {
    await shown();
    let before: unknown;
    await cut(async ({ meta }) => (before = await meta.get('audit-head')));
    await notes(3);
    await shown();
    expect(await faults()).toEqual([]);
    await cut(async ({ audit, meta }) => {
      await audit.where('sequence').above(2).delete();
      await meta.put(before as never);
    });
    expect(await faults()).toEqual([{ kind: 'unlinked', sequence: 3, count: 4 }]);
  });

  test('at its beginning, or in its middle, is known by what is missing', async () => {
    await notes(4);
    await cut(({ audit }) => audit.where('sequence').equals(1).delete());
    expect((await faults())[0]).toEqual({ kind: 'gap', sequence: 1 });
    await cut(({ audit }) => audit.where('sequence').equals(3).delete());
    expect(await faults()).toContainEqual({ kind: 'unlinked', sequence: 6, count: 2 });
  });
});

describe('the record as files', () => {
  let folder: string;
  let chooses: string | null;
  const main = new AuditWriting();
  let fails: boolean;
  beforeEach(() => {
    folder = temporaryFolder();
    chooses = join(folder, '記録.csv');
    fails = false;
    const answers: Record<string, (input: never) => unknown> = {
      'audit:choose': async () => {
        if (chooses === null) return success({ cancelled: true });
        const begun = await main.begin(chooses);
        return begun.ok ? success({ cancelled: false, ...begun.value }) : begun;
      },
      'audit:write': ({ id, part, text }: { id: string; part: 'table' | 'chain'; text: string }) =>
        fails ? failure('file/disk-full', { file: '記録.csv' }) : main.write(id, part, text),
      'audit:finish': ({ id }: { id: string }) => main.finish(id),
      'audit:cancel': ({ id }: { id: string }) => main.end(id),
    };
    Object.assign(globalThis, {
      window: { renkei: { ask: (channel: string, input: never) => Promise.resolve(answers[channel]?.(input)) } },
    });
  });
  afterEach(() => void Reflect.deleteProperty(globalThis, 'window'));
  const written = (): RecordFile =>
    RecordFile.parse(JSON.parse(readFileSync(join(folder, '記録_検証用.json'), 'utf8')));
  const exported = () => exportRecord(store.audit, () => null, {});

  test('hold everything, also letters that are hard to write, and verify', async () => {
    await notes(230);
    await shown();
    const result = unwrap(await exported())!;
    expect(result).toMatchObject({ files: ['記録.csv', '記録_検証用.json'], links: 232 });
    expect(readdirSync(folder).sort()).toEqual(['記録.csv', '記録_検証用.json'].sort());
    const record = written();
    expect(verifyRecordFile(record)).toEqual({ links: 232, erased: 0, faults: [] });
    expect(record.head.hash).toBe(result.head.hash);
    const table = readFileSync(join(folder, '記録.csv'), 'utf8');
    expect(table.startsWith('\ufeff番号,日時,')).toBe(true);
    expect(table).toContain('職員：氏名,,葛\u{e0100}城 \u{20bb7}美\r\n');
    expect(table).toContain('復旧キーを画面に出しました,山田 花子,,,\r\n');
  });

  test('verify where parts and whole payloads were erased, and not where something was rewritten', async () => {
    await notes(2);
    await shown();
    const database = databaseOf('own', KEY);
    const [first] = await database.changes.orderBy('sequence').toArray();
    await database.changes.put(changeWithoutRecords(first!, new Set(['p1']), () => false)!);
    await database.notes.clear();
    database.close();
    unwrap(await exported());
    const record = written();
    expect(JSON.stringify(record)).not.toContain('葛');
    expect(verifyRecordFile(record)).toEqual({ links: 4, erased: 1, faults: [] });
    expect(readFileSync(join(folder, '記録.csv'), 'utf8')).toContain('（完全に消した記録）');

    const content = record.entries[1]!.payload!.content as { records: { value: { edits: { after: string }[] } }[] };
    content.records[0]!.value.edits[0]!.after = '別の値';
    expect(verifyRecordFile(record).faults).toEqual([{ kind: 'payload-changed', sequence: 2 }]);
  });

  test('are not there when nothing was chosen, when the disk is full, or when it was ended before', async () => {
    fails = true;
    expect(await exported()).toMatchObject({ ok: false, code: 'file/disk-full' });
    fails = false;
    const ending = new AbortController();
    ending.abort();
    await expect(exportRecord(store.audit, () => null, { signal: ending.signal })).rejects.toThrow();
    chooses = null;
    expect(unwrap(await exported())).toBeNull();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('replace older ones of the very name that was chosen, and no others', async () => {
    unwrap(await exported());
    await notes(3);
    unwrap(await exported());
    expect(readdirSync(folder)).toHaveLength(2);
    expect(written().entries).toHaveLength(4);
    chooses = join(folder, '記録');
    expect(unwrap(await exported())?.files).toEqual(['記録（2）.csv', '記録（2）_検証用.json']);
  });
});

test('a long text goes in pieces, and no letter is cut in two', () => {
  const text = 'あ\u{20bb7}\u{20bb7}い\u{20bb7}';
  for (const size of [2, 3, 4, 5, 100]) {
    const pieces = [...piecesOf(text, size)];
    expect(pieces.join('')).toBe(text);
    for (const piece of pieces) expect(Buffer.from(piece, 'utf8').toString('utf8')).toBe(piece);
  }
});
