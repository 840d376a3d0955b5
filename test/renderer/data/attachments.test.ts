import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LARGEST_ATTACHMENT, type Attachment } from '@shared/ledger/attachment';
import { unwrap } from '@shared/problems/problem';
import { CHUNK_BYTES } from '@shared/vault/attachment-cipher';
import type { LedgerStores } from '../../../renderer/data/ledger-stores';
import { databaseOf } from '../../../renderer/data/open-ledger';
import { aScan, addScan, bytesOf, chunkKeys, fillDiskAfter } from './attached';
import { freshDisk, KEY, onDisk, opening, openOffice, putStored, storedRecords } from './office-on-disk';

let store: LedgerStores;
beforeEach(async () => {
  freshDisk();
  store = await openOffice();
});

afterEach(() => void vi.restoreAllMocks());

const reopened = async (): Promise<LedgerStores> => {
  store.disk.close();
  store = await openOffice();
  return store;
};

describe('a file that was attached', () => {
  test.each([
    ['of one byte', 1],
    ['just one chunk long', CHUNK_BYTES],
    ['a byte longer than that', CHUNK_BYTES + 1],
    ['of three chunks', 2 * CHUNK_BYTES + 54_321],
  ])('%s comes back as it was, after a restart too', async (_, size) => {
    const scan = aScan(size);
    const added = await addScan(store, { content: scan, name: '署名済み　様式1-1（葛\u{e0100}城）.pdf' });
    expect(added).toMatchObject({ size, mediaType: 'application/pdf', chunks: Math.ceil(size / CHUNK_BYTES) });
    await reopened();
    expect(await store.attachments.ofRecord('paper-1')).toEqual([added]);
    const bytes = await bytesOf(store, added);
    expect(bytes.equals(Buffer.from(await scan.arrayBuffer()))).toBe(true);
    expect(added.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  test('may be bytes of ours as well, and these are left as they are', async () => {
    const bytes = new Uint8Array(await aScan(2 * CHUNK_BYTES + 1).arrayBuffer());
    const before = Buffer.from(bytes);
    const added = await addScan(store, { content: bytes });
    expect(added).toMatchObject({ size: bytes.length, mediaType: '', chunks: 3 });
    expect(before.equals(bytes)).toBe(true);
    expect((await bytesOf(store, added)).equals(bytes)).toBe(true);
  });

  test('is listed with its record, the oldest first, and with no other', async () => {
    const first = await addScan(store, { name: '一.pdf' });
    const second = await addScan(store, { name: '二.pdf' });
    const other = await addScan(store, { recordId: 'paper-2' });
    expect(await store.attachments.ofRecord('paper-1')).toEqual([first, second]);
    expect(await store.attachments.ofRecord('paper-2')).toEqual([other]);
    expect(await store.attachments.ofRecord('nobody')).toEqual([]);
    expect((await store.attachments.ids()).length).toBe(3);
  });

  test('lies on the disk as ciphertext, with random ids and counters in the clear, in chunks of a megabyte at most', async () => {
    await addScan(store, { content: new Blob(['佐藤 健一の誓約書'.repeat(60_000)]), name: '佐藤 健一.pdf' });
    const [manifest] = await storedRecords('attachments');
    expect(Object.keys(manifest ?? {}).sort()).toEqual(['body', 'id', 'recordId', 'sealed']);
    const chunks = (await storedRecords('chunks')) as { id: string; sealed: Uint8Array }[];
    expect(chunks.map(({ id }) => id)).toEqual([0, 1].map((n) => `${String(manifest?.['body'])}/00000${n}`));
    for (const chunk of chunks) {
      expect(Object.keys(chunk).sort()).toEqual(['id', 'sealed']);
      expect(chunk.sealed.length).toBeLessThanOrEqual(1024 * 1024);
      expect(Buffer.from(chunk.sealed).includes(Buffer.from('佐藤'))).toBe(false);
    }
    expect(Buffer.from(manifest?.['sealed'] as Uint8Array).includes(Buffer.from('佐藤'))).toBe(false);
  });

  test('has a key of its own: the same file twice has nothing in common', async () => {
    const [one, two] = [await addScan(store), await addScan(store)];
    expect(one.wrappedKey).not.toBe(two.wrappedKey);
    const [first, second] = await storedRecords('chunks');
    expect(first?.['sealed']).not.toEqual(second?.['sealed']);
  });

  test('stands in the record of what was done, and so does its removal', async () => {
    const added = await addScan(store, { name: '誓約書.pdf' });
    unwrap(await store.attachments.remove(added.id));
    const database = databaseOf('own', KEY);
    const links = await database.audit.orderBy('sequence').toArray();
    expect(links.map(({ kind }) => kind)).toEqual(['attachment-added', 'attachment-removed']);
    const note = await database.notes.get(links[0]!.id);
    expect(note?.content).toEqual({
      actor: '山田 花子',
      attachment: added.id,
      recordId: 'paper-1',
      name: '誓約書.pdf',
      size: added.size,
      sha256: added.sha256,
    });
    database.close();
    expect(await store.audit.verify()).toEqual({ links: 2, erased: 0, faults: [] });
  });
});

describe('a file that can’t be attached is refused, and leaves nothing', () => {
  const nothingLeft = async (): Promise<void> => {
    expect(await storedRecords('attachments')).toEqual([]);
    expect(await chunkKeys()).toEqual([]);
    expect(await store.audit.verify()).toMatchObject({ links: 0 });
  };
  const adding = (content: Blob, signal?: AbortSignal) =>
    store.attachments.add({ recordId: 'paper-1', name: '誓約書.pdf', content }, signal ? { signal } : {});

  test('an empty one', async () => {
    expect(await adding(new Blob([]))).toMatchObject({ ok: false, code: 'attachment/empty' });
    await nothingLeft();
  });

  test('one above the limit, before a byte of it is read', async () => {
    const huge = Object.assign(new Blob(['x']), {
      slice: () => {
        throw new Error('was read');
      },
    });
    Object.defineProperty(huge, 'size', { value: LARGEST_ATTACHMENT + 1 });
    const refused = await adding(huge);
    expect(refused).toMatchObject({ ok: false, code: 'attachment/too-large', details: { megabytes: 201, limit: 200 } });
    await nothingLeft();
  });

  test('one whose stick was pulled out halfway', async () => {
    expect(await adding(breaksAt(aScan(3 * CHUNK_BYTES), 2))).toMatchObject({
      ok: false,
      code: 'attachment/unreadable',
    });
    await nothingLeft();
  });

  test('one that another program cuts short meanwhile', async () => {
    const scan = aScan(2 * CHUNK_BYTES);
    const short = Object.assign(new Blob(), { slice: () => new Blob(['short']) });
    Object.defineProperty(short, 'size', { value: scan.size });
    expect(await adding(short)).toMatchObject({ ok: false, code: 'attachment/unreadable' });
    await nothingLeft();
  });

  test('one that somebody thinks better of, with how far it was', async () => {
    const cancelling = new AbortController();
    const progress: number[] = [];
    const onProgress = (done: number, all: number): void => {
      progress.push(done / all);
      if (progress.length === 2) cancelling.abort();
    };
    const added = await store.attachments.add(
      { recordId: 'paper-1', name: 'a', content: aScan(4 * CHUNK_BYTES) },
      { onProgress, signal: cancelling.signal },
    );
    expect(added).toMatchObject({ ok: false, code: 'attachment/cancelled' });
    expect(progress).toEqual([0.25, 0.5]);
    await nothingLeft();
  });

  test('one for which the disk is too small', async () => {
    fillDiskAfter(2);
    const refused = await adding(aScan(4 * CHUNK_BYTES));
    expect(refused).toMatchObject({ ok: false, code: 'attachment/storage-full' });
    expect(refused.ok ? '' : refused.message).toContain('「誓約書.pdf」を添付できませんでした。台帳は変わっていません');
    await nothingLeft();
  });

  test('one whose adding a crash ended: the next opening clears what lies there, and nothing else', async () => {
    const kept = await addScan(store);
    const dying = adding(breaksAt(aScan(3 * CHUNK_BYTES), 2, new Promise(() => {})));
    await expect.poll(async () => (await chunkKeys()).length).toBe(3);
    await reopened();
    expect((await chunkKeys()).length).toBe(1);
    expect((await bytesOf(store, kept)).length).toBe(kept.size);
    void dying;
  });
});

describe('a removed attachment', () => {
  test('is gone with its key and its chunks; the others stay', async () => {
    const [one, two] = [await addScan(store, { content: aScan(2 * CHUNK_BYTES) }), await addScan(store)];
    unwrap(await store.attachments.remove(one.id));
    expect(await store.attachments.ofRecord('paper-1')).toEqual([two]);
    expect(await chunkKeys()).toEqual([`${two.body}/000000`]);
    expect(await store.attachments.remove(one.id)).toMatchObject({ ok: false, code: 'attachment/gone' });
    expect(await store.attachments.read(one.id, () => {})).toMatchObject({ ok: false, code: 'attachment/gone' });
  });

  test('keeps its chunks, without the key, as long as something copies them', async () => {
    const added = await addScan(store);
    await store.attachments.whileCopied(async () => {
      unwrap(await store.attachments.remove(added.id));
      expect(await store.attachments.ids()).toEqual([]);
      expect((await chunkKeys()).length).toBe(1);
    });
    expect(await chunkKeys()).toEqual([]);
  });
});

describe('an attachment that somebody changed on disk is named', () => {
  let added: Attachment;
  let other: Attachment;
  beforeEach(async () => {
    added = await addScan(store, { name: '誓約書.pdf', content: aScan(2 * CHUNK_BYTES + 7) });
    other = await addScan(store, { name: '別.pdf', content: aScan(2 * CHUNK_BYTES + 7) });
  });
  const chunk = async ({ body }: Attachment, number: number): Promise<{ id: string; sealed: Uint8Array }> =>
    (await storedRecords('chunks')).find(({ id }) => id === `${body}/00000${number}`) as never;
  const removeChunk = (id: string) =>
    onDisk((database) => {
      const transaction = database.transaction('chunks', 'readwrite');
      transaction.objectStore('chunks').delete(id);
      return new Promise<void>((resolve) => (transaction.oncomplete = () => resolve()));
    });

  test.each([
    ['a flipped bit', 'changed', 2, async () => putStored('chunks', flipped(await chunk(added, 1)))],
    [
      'a chunk cut short',
      'changed',
      1,
      async () => {
        const { id, sealed } = await chunk(added, 0);
        return putStored('chunks', { id, sealed: sealed.slice(0, -1) });
      },
    ],
    ['the last chunk taken away', 'missing', 3, () => removeChunk(`${added.body}/000002`)],
    [
      'two chunks swapped',
      'changed',
      1,
      async () => {
        const [one, two] = [await chunk(added, 0), await chunk(added, 1)];
        await putStored('chunks', { id: one.id, sealed: two.sealed });
        await putStored('chunks', { id: two.id, sealed: one.sealed });
      },
    ],
    [
      'a chunk of another attachment',
      'changed',
      2,
      async () => putStored('chunks', { id: (await chunk(added, 1)).id, sealed: (await chunk(other, 1)).sealed }),
    ],
  ] as const)('%s', async (_, fault, part, tamper) => {
    await tamper();
    const taken: number[] = [];
    const read = await store.attachments.read(added.id, (bytes) => void taken.push(bytes.length));
    expect(read).toMatchObject({ ok: false, code: 'attachment/damaged', details: { name: '誓約書.pdf', part, fault } });
    // Only what was there as written was handed on.
    expect(taken).toHaveLength(part - 1);
    expect((await bytesOf(store, other)).length).toBe(other.size);
  });

  test('a manifest that speaks of other bytes than there are', async () => {
    const database = databaseOf('own', KEY);
    await database.attachments.put({ ...added, sha256: other.sha256.replace(/^./, 'x') });
    database.close();
    expect(await store.attachments.read(added.id, () => {})).toMatchObject({ ok: false, code: 'attachment/damaged' });
  });

  test('a manifest that was moved to another record', async () => {
    const [manifest] = (await storedRecords('attachments')).filter(({ id }) => id === added.id);
    await putStored('attachments', { ...manifest, recordId: 'paper-9' });
    await expect(store.attachments.ofRecord('paper-9')).rejects.toMatchObject({
      problem: { code: 'vault/tampered', details: { table: 'attachments', id: added.id } },
    });
  });

  test('a manifest that doesn’t open: it is refused, and its chunks aren’t taken for left over', async () => {
    const [manifest] = (await storedRecords('attachments')).filter(({ id }) => id === added.id);
    await putStored('attachments', { ...manifest, sealed: new Uint8Array(60) });
    store.disk.close();
    expect(await opening()).toMatchObject({
      code: 'ledger/altered',
      details: { lines: '添付 1件が、壊れていて、開けません。' },
    });
    store = await openOffice({ acceptsAltered: true });
    expect(await store.attachments.read(added.id, () => {})).toMatchObject({ ok: false, code: 'vault/tampered' });
    expect((await chunkKeys()).length).toBe(6);
  });
});

const flipped = ({ id, sealed }: { id: string; sealed: Uint8Array }) => ({
  id,
  sealed: sealed.with(99, (sealed[99] ?? 0) ^ 1),
});

/** A file that can't be read from some chunk on; `instead` may never come, like a program that was killed. */
function breaksAt(content: Blob, chunk: number, instead: Promise<never> = Promise.reject(new Error('gone'))): Blob {
  instead.catch(() => {});
  const slice = content.slice.bind(content);
  let read = 0;
  return Object.assign(content, {
    slice: (...given: Parameters<Blob['slice']>) =>
      read++ < chunk ? slice(...given) : Object.assign(new Blob(), { arrayBuffer: () => instead }),
  });
}
