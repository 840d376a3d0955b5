import { existsSync, readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { channels } from '@shared/channels/channels';
import type { Attachment } from '@shared/ledger/attachment';
import type { ProblemCode } from '@shared/problems/catalog';
import { success, unwrap } from '@shared/problems/problem';
import { newAnchor, type ListEnd } from '@shared/vault/anchor';
import { CHUNK_BYTES } from '@shared/vault/attachment-cipher';
import { tagOf } from '@shared/vault/written-list';
import { makeBackup, type BackupOrder, type BackupProgress } from '../../../renderer/data/backup';
import type { LedgerStores } from '../../../renderer/data/ledger-stores';
import { update } from '../../../renderer/data/records';
import { openBackup, readBackup, type UnsealedBackup } from '../../../renderer/data/read-backup';
import { previewRestore, restoreInto } from '../../../renderer/data/restore';
import { anOffice, type Office } from '../../builders/backup-desk';
import { aStaff } from '../../builders/staff';
import { temporaryFolder } from '../../support/temporary-folder';
import { aScan, addScan, bytesOf, chunkKeys, fillDiskAfter } from './attached';
import { connectMain } from './backup-main';
import { freshDisk, KEY, opening, openOffice, putStored, storedRecords } from './office-on-disk';

const OTHER_KEY = new Uint8Array(32).fill(9);
const person = aStaff({ id: 'p1', name: '佐藤 健一' });

let store: LedgerStores;
let office: Office;
let main: ReturnType<typeof connectMain>;
let large: Attachment;
let small: Attachment;
beforeEach(async () => {
  freshDisk();
  office = anOffice(temporaryFolder());
  main = connectMain(office);
  store = await openOffice();
  unwrap(await store.records.commit('入職', [update('people', person)]));
  large = await addScan(store, { name: '大きい.pdf', content: aScan(2 * CHUNK_BYTES + 5) });
  small = await addScan(store, { name: '小さい.pdf' });
});

afterEach(() => void vi.restoreAllMocks());

const makes = (given: Partial<BackupOrder> = {}) =>
  makeBackup({ source: { kind: 'own', dataKey: KEY, ...store }, reason: 'by-hand', ...given });
const opens = async (backup: string): Promise<UnsealedBackup> =>
  unwrap(await readBackup(unwrap(await openBackup(backup)), KEY));
const backedUp = async (): Promise<UnsealedBackup> => opens(unwrap(await makes()).backup);
const order = (backup: UnsealedBackup, dataKey = KEY) => ({
  kind: 'own' as const,
  dataKey,
  backup,
  channels,
  actor: '山田 花子',
});
const reopened = async (key = KEY): Promise<LedgerStores> => {
  store.disk.close();
  store = await openOffice({ key });
  return store;
};
const files = (): string[] => (existsSync(office.own) ? readdirSync(office.own) : []);

/** Everything that the restored or untouched ledger must still be. */
async function holds(...attachments: Attachment[]): Promise<void> {
  expect((await store.attachments.ids()).sort()).toEqual(attachments.map(({ id }) => id).sort());
  for (const { id, sha256, name } of attachments)
    expect(unwrap(await store.attachments.read(id, () => {}))).toMatchObject({ name, sha256 });
  // No chunk lies there that isn't somebody's.
  expect((await chunkKeys()).length).toBe(attachments.reduce((sum, { chunks }) => sum + chunks, 0));
  expect(store.memory.read().records.people.get('p1')).toEqual(person);
  expect((await store.audit.verify()).faults).toEqual([]);
}

describe('a backup', () => {
  test('brings the attachments to another PC, under that ledger’s key', async () => {
    const backup = await backedUp();
    expect(backup.header.counts).toMatchObject({ attachments: 2, chunks: 4 });
    const before = await bytesOf(store, large);
    store.disk.close();
    freshDisk();
    unwrap(await restoreInto(order(backup, OTHER_KEY)));
    store = await openOffice({ key: OTHER_KEY });
    await holds(large, small);
    expect((await bytesOf(store, large)).equals(before)).toBe(true);
    const [adopted] = (await store.attachments.ofRecord('paper-1')).filter(({ id }) => id === large.id);
    expect(adopted?.wrappedKey).not.toBe(large.wrappedKey);
  });

  test('says at its beginning where the ledger’s list and its record had come to; the list itself isn’t in it', async () => {
    const { header } = await backedUp();
    const writes = await storedRecords('writes');
    const { sealed, write } = writes.at(-1) as { sealed: Uint8Array; write: number };
    expect(header.end).toMatchObject({ write, tag: tagOf(sealed), link: { sequence: 3 } });
    expect(Object.keys(header.counts)).not.toContain('writes');
    // A list that doesn't open keeps nobody from a backup of the records.
    await putStored('writes', { write, sealed: new Uint8Array(70) });
    office.clock.now = new Date('2026-11-20T09:03:00+09:00');
    expect(unwrap(await makes()).isChecked).toBe(true);
  });

  test('put back over an older state of the ledger begins above what is known of it outside', async () => {
    const backup = await backedUp();
    const ledgerId = backup.header.ledgerId;
    const end = { ...backup.header.end, write: 9_000 } as ListEnd;
    const anchor = newAnchor(KEY, ledgerId, end);
    main.instead['records:anchor'] = () => Promise.resolve({ ledgerId, anchor, isUnreadable: false });
    const anchors = { read: () => Promise.resolve({ ledgerId, found: anchor }), write: () => Promise.resolve(false) };
    store.disk.close();
    expect(await opening({ anchors })).toMatchObject({ code: 'ledger/altered' });
    unwrap(await restoreInto(order(backup)));
    store = await openOffice({ anchors });
    expect(Number((await storedRecords('writes'))[0]?.['write'])).toBe(9_001);
    await holds(large, small);
  });

  test('says how far it is, first of writing and then of reading back', async () => {
    // More than fits into one message.
    await addScan(store, { content: aScan(3 * CHUNK_BYTES) });
    const progress: BackupProgress[] = [];
    expect(unwrap(await makes({ onProgress: (one) => progress.push(one) })).isChecked).toBe(true);
    for (const step of ['writing', 'checking'] as const) {
      const ofStep = progress.filter((one) => one.step === step);
      const shares = ofStep.map(({ done, all }) => done / all);
      expect(shares.length).toBeGreaterThan(1);
      expect(shares).toEqual([...shares].sort((a, b) => a - b));
      expect(shares.at(-1)).toBe(1);
    }
  });

  test('that is cancelled while it is written leaves no file', async () => {
    const cancelling = new AbortController();
    const made = await makes({ signal: cancelling.signal, onProgress: () => cancelling.abort() });
    expect(made).toMatchObject({ ok: false, code: 'backup/cancelled' });
    expect(files()).toEqual([]);
    expect((await makes()).ok).toBe(true);
  });

  test('whose reading back is cancelled is there all the same, and doesn’t claim more', async () => {
    const cancelling = new AbortController();
    const onProgress = ({ step }: BackupProgress): void => void (step === 'checking' && cancelling.abort());
    const made = unwrap(await makes({ signal: cancelling.signal, onProgress }));
    expect(made.isChecked).toBe(false);
    expect(files()).toEqual([made.name]);
    expect((await opens(made.backup)).attachments).toHaveLength(2);
  });

  test('holds what was there when it began, although an attachment is erased meanwhile', async () => {
    main.instead['backup:begin'] = async (facts) => {
      const begun = await office.desk.begin(facts);
      unwrap(await store.attachments.remove(large.id));
      return begun;
    };
    const backup = await backedUp();
    await holds(small);
    unwrap(await restoreInto(order(backup)));
    await reopened();
    await holds(large, small);
  });

  test('leaves out a file that is just being added', async () => {
    const slow = aScan(2 * CHUNK_BYTES);
    let goOn = (): void => {};
    const waits = new Promise<void>((resolve) => (goOn = resolve));
    const slice = slow.slice.bind(slow);
    let begun = 0;
    const halfway = Object.assign(slow, {
      slice: (...given: Parameters<Blob['slice']>) => {
        const piece = slice(...given);
        if (begun++ === 0) return piece;
        return Object.assign(piece, { arrayBuffer: () => waits.then(() => slice(...given).arrayBuffer()) });
      },
    });
    const adding = addScan(store, { content: halfway });
    await expect.poll(() => begun).toBe(2);
    const backup = await backedUp();
    expect(backup.header.counts).toMatchObject({ attachments: 2, chunks: 4 });
    goOn();
    await holds(large, small, await adding);
  });
});

describe('a restore', () => {
  let backup: UnsealedBackup;
  let later: Attachment;
  beforeEach(async () => {
    backup = await backedUp();
    unwrap(await store.attachments.remove(large.id));
    later = await addScan(store, { name: 'あとから.pdf', content: aScan(CHUNK_BYTES + 1) });
    office.clock.now = new Date('2026-11-20T10:00:00+09:00');
  });
  const untouched = async (): Promise<void> => {
    await reopened();
    await holds(small, later);
  };

  test('says beforehand how many attachments come back and go', async () => {
    const { counts } = await previewRestore(store, backup);
    expect(counts['attachments']).toEqual({ added: 1, changed: 0, removed: 1 });
    expect(Object.keys(counts)).toEqual(['attachments']);
  });

  test('brings them back, says how far it is, and can be taken back from the copy made just before', async () => {
    let before = '';
    const beforehand = async (): Promise<boolean> => {
      before = unwrap(await makes({ reason: 'before-restore' })).backup;
      return true;
    };
    const shares: number[] = [];
    const onProgress = (done: number, all: number): void => void shares.push(done / all);
    unwrap(await restoreInto({ ...order(backup), beforehand }, { onProgress }));
    expect(shares.at(-1)).toBe(1);
    await reopened();
    await holds(large, small);

    unwrap(await restoreInto(order(await opens(before))));
    await reopened();
    await holds(small, later);
  });

  test('doesn’t need the file any more when the copy from before is made: rotation may take it', async () => {
    const asked: number[] = [];
    const beforehand = (): Promise<boolean> => {
      asked.push(main.asked.length);
      return Promise.resolve(true);
    };
    unwrap(await restoreInto({ ...order(backup), beforehand }));
    expect(main.asked.slice(asked[0])).toEqual([]);
    await reopened();
    await holds(large, small);
  });

  test.each<[string, ProblemCode, () => object | void | Promise<void>]>([
    ['it is cancelled', 'backup/restore-cancelled', () => cancelledAfter(1)],
    [
      'the copy from before can’t be made',
      'backup/restore-cancelled',
      () => ({ beforehand: () => Promise.resolve(false) }),
    ],
    ['the file turns out to be another by now', 'backup/damaged', () => exchangesFile()],
    [
      'what comes isn’t what was written',
      'backup/wrong-mac',
      () => void (main.instead['backup:read-frames'] = flippedFrames),
    ],
    ['the disk is full', 'backup/restore-full', () => fillDiskAfter(2)],
    ['the last transaction fails', 'ledger/storage-failed', () => void (backup.records['people'] = [{} as never])],
  ])('changes nothing when %s', async (_, code, arrange) => {
    const given = (await arrange()) ?? {};
    const restored = await restoreInto({ ...order(backup), ...given }, { ...given });
    expect(restored).toMatchObject({ ok: false, code });
    vi.restoreAllMocks();
    // At once, and not only when the ledger is next opened.
    expect((await chunkKeys()).length).toBe(3);
    await untouched();
  });

  test('changes nothing when the program dies in the middle of it', async () => {
    let batches = 0;
    main.instead['backup:read-frames'] = ({ id }) => (++batches > 1 ? new Promise(() => {}) : office.desk.next(id));
    void restoreInto(order(backup));
    await expect.poll(() => batches).toBe(2);
    expect((await chunkKeys()).length).toBeGreaterThan(3);
    await untouched();
  });

  function cancelledAfter(batches: number) {
    const cancelling = new AbortController();
    let seen = 0;
    const onProgress = (): void => void (++seen === batches && cancelling.abort());
    return { signal: cancelling.signal, onProgress };
  }
  async function exchangesFile(): Promise<void> {
    const other = unwrap(await makes()).backup;
    main.instead['backup:read-header'] = async () => {
      const { id, reading } = unwrap(await office.desk.read(other));
      const { header, preamble, end } = reading.whole;
      return success({ id, header, preamble, records: end.records, bytes: end.bytes, mac: end.mac });
    };
  }
  async function flippedFrames({ id }: { id: string }) {
    const batch = await office.desk.next(id);
    if (batch.ok) for (const { sealed } of batch.value.frames) sealed[60] = (sealed[60] ?? 0) ^ 1;
    return batch;
  }
});
