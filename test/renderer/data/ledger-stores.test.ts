import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Deed } from '@shared/audit/deed';
import { PaperDocument } from '@shared/ledger/document';
import { unwrap } from '@shared/problems/problem';
import type { LedgerStores } from '../../../renderer/data/ledger-stores';
import { update } from '../../../renderer/data/records';
import { databaseOf, eraseRecords } from '../../../renderer/data/open-ledger';
import type { StoredChange } from '../../../renderer/data/stored-change';

import { reviewDeed } from '@shared/audit/review-deed';
import { askedForReview } from '@shared/papers/review';
import { aPatient } from '../../builders/patient';
import { aDevice, aStaff, aStaffPledge } from '../../builders/staff';
import { freshDisk, KEY, openOffice } from './office-on-disk';

const person = aStaff({ id: 'p1', name: '佐藤 健一', note: '' });
const noted = (note: string) => ({ ...person, note });

let store: LedgerStores;
let actor = '山田 花子';
beforeEach(async () => {
  freshDisk();
  store = await openOffice({ actor: () => actor });
  unwrap(await store.records.commit('入職を記録しました', [update('people', person)]));
});

const reopened = async (): Promise<LedgerStores> => {
  store.disk.close();
  store = await openOffice({ actor: () => actor });
  return store;
};

describe('a change', () => {
  test('is on disk with its event when it has been acknowledged, and only then in memory', async () => {
    const saw: string[] = [];
    store.memory.subscribe(() => saw.push(store.memory.read().records.people.get('p1')?.note ?? ''));
    const change = unwrap(await store.records.commit('メモを直しました', [update('people', noted('夜勤'))]));
    expect(saw).toEqual(['夜勤']);
    expect(change?.actor).toBe('山田 花子');
    const again = await reopened();
    expect(again.memory.read().records.people.get('p1')?.note).toBe('夜勤');
    expect((await again.records.history('p1')).map(({ sentence }) => sentence)).toEqual([
      'メモを直しました',
      '入職を記録しました',
    ]);
  });

  test('that changes nothing is none', async () => {
    expect(unwrap(await store.records.commit('同じ', [update('people', person)]))).toBeNull();
    expect(await store.records.history('p1')).toHaveLength(1);
  });

  test('of several records is whole or not at all', async () => {
    const patient = aPatient({ id: 'x1' });
    const refused = await store.records.commit('x', [
      update('patients', patient),
      update('people', { ...person, name: 3 } as never),
    ]);
    expect(refused.ok).toBe(false);
    expect(store.memory.read().records.patients.size).toBe(0);
    expect((await reopened()).memory.read().records.patients.size).toBe(0);
  });

  test('fails with a sentence and leaves memory as it was when the disk refuses', async () => {
    store.disk.close();
    const refused = await store.records.commit('メモ', [update('people', noted('失われる'))]);
    expect(refused).toMatchObject({ ok: false, code: 'ledger/storage-failed' });
    expect(store.memory.read().records.people.get('p1')?.note).toBe('');
  });
});

describe('a change of many records', () => {
  const many = Array.from({ length: 1_000 }, (_, i) => aStaff({ id: `m${i}`, note: '' }));
  const notes = (): Set<string> =>
    new Set(
      [...store.memory.read().records.people.values()].filter(({ id }) => id.startsWith('m')).map(({ note }) => note),
    );
  const edit = (note: string) => many.map((one) => update('people', { ...one, note }));
  beforeEach(async () => {
    unwrap(
      await store.records.commit(
        '入職',
        many.map((one) => update('people', one)),
      ),
    );
  });

  test('tells how far it is, and is one change with one way back', async () => {
    const told: [number, number][] = [];
    const change = unwrap(
      await store.records.commit('メモ', edit('夜勤'), { onProgress: (done, all) => told.push([done, all]) }),
    );
    expect(told.length).toBeGreaterThan(5);
    expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).toSorted((a, b) => a - b));
    expect(told.at(-1)).toEqual([1_000, 1_000]);
    expect(notes()).toEqual(new Set(['夜勤']));
    unwrap(await store.records.undo(change!.id));
    expect(notes()).toEqual(new Set(['']));
  });

  test.each([1, 500, 1_000])('that is given up after %d records is none, in memory and on disk', async (after) => {
    const giveUp = new AbortController();
    const given = await store.records.commit('メモ', edit('夜勤'), {
      onProgress: (done) => {
        if (done >= after) giveUp.abort();
      },
      signal: giveUp.signal,
    });
    expect(given).toMatchObject({ ok: false, code: 'ledger/cancelled' });
    expect(notes()).toEqual(new Set(['']));
    expect((await reopened()).memory.read().records.people.size).toBe(1_001);
    expect(notes()).toEqual(new Set(['']));
    expect((await store.audit.verify()).faults).toEqual([]);
    // What comes next isn't hindered.
    unwrap(await store.records.commit('メモ', edit('日勤')));
    expect(notes()).toEqual(new Set(['日勤']));
  });
});

test('a clock that is put back changes no order: what was done last comes first, and the record is whole', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  try {
    for (const [at, note] of [
      ['2026-11-20T09:00:00Z', '一'],
      ['2026-11-19T09:00:00Z', '二'],
      ['2020-01-01T00:00:00Z', '三'],
    ] as const) {
      vi.setSystemTime(new Date(at));
      unwrap(await store.records.commit(`メモ ${note}`, [update('people', noted(note))]));
      await reopened();
    }
    const done = ['メモ 三', 'メモ 二', 'メモ 一', '入職を記録しました'];
    expect((await store.records.history('p1')).map(({ sentence }) => sentence)).toEqual(done);
    expect((await store.records.recentChanges(9)).map(({ sentence }) => sentence)).toEqual(done);
    expect((await store.audit.verify()).faults).toEqual([]);
  } finally {
    vi.useRealTimers();
  }
});

describe('undo', () => {
  test('is a new change, and can itself be undone, also after a restart', async () => {
    const change = unwrap(await store.records.commit('メモ', [update('people', noted('夜勤'))]))!;
    await reopened();
    const back = unwrap(await store.records.undo(change.id))!;
    expect(store.memory.read().records.people.get('p1')?.note).toBe('');
    expect(back.undoes).toBe(change.id);
    unwrap(await store.records.undo(back.id));
    expect(store.memory.read().records.people.get('p1')?.note).toBe('夜勤');
    expect(await store.records.history('p1')).toHaveLength(4);
  });

  test('goes back and forth, step by step, until something new is done', async () => {
    const note = (): string | undefined => store.memory.read().records.people.get('p1')?.note;
    for (const text of ['一', '二']) unwrap(await store.records.commit('メモ', [update('people', noted(text))]));
    const back = async () => unwrap(await store.records.undo(store.records.lastOfSession() ?? ''));
    const again = async () => unwrap(await store.records.undo(store.records.lastTakenBack() ?? ''));
    const seen = [];
    const said = [];
    for (const step of [back, back, again, again, back, back, again]) {
      await step();
      seen.push(note());
      said.push(store.memory.read().lastChange?.sentence);
    }
    expect(seen).toEqual(['一', '', '一', '二', '一', '', '一']);
    // What was taken back is said, once, however often it goes back and forth.
    const [undone, redone] = ['元に戻しました：メモ', 'やり直しました：メモ'];
    expect(said).toEqual([undone, undone, redone, redone, undone, undone, redone]);
    unwrap(await store.records.commit('メモ', [update('people', noted('三'))]));
    expect(store.records.lastTakenBack()).toBeNull();
    await back();
    expect(note()).toBe('一');
  });

  test('is refused, with the field, where a later change would be lost', async () => {
    const change = unwrap(await store.records.commit('メモ', [update('people', noted('一'))]))!;
    unwrap(await store.records.commit('メモ', [update('people', noted('二'))]));
    expect(await store.records.undo(change.id)).toMatchObject({ ok: false, code: 'ledger/changed-since' });
    expect(store.memory.read().records.people.get('p1')?.note).toBe('二');
  });

  test('of an addition is refused, with who uses it, while later records refer to it', async () => {
    const added = unwrap(
      await store.records.commit('追加しました', [update('people', aStaff({ id: 'p2', name: '新人 花子' }))]),
    )!;
    const device = aDevice({ id: 'd1', assetNumber: 'P-07', holderId: 'p2' });
    const given = unwrap(await store.records.commit('渡しました', [update('devices', device)]))!;
    const pledged = unwrap(
      await store.records.commit('誓約', [update('pledges', aStaffPledge({ id: 'pl', staffId: 'p2' }))]),
    )!;
    const refused = await store.records.undo(added.id);
    expect(refused).toMatchObject({ ok: false, code: 'ledger/still-used' });
    expect(refused.ok ? '' : refused.message).toMatch(/端末「[^」]*P-07」、誓約・教育/);
    expect(store.memory.read().records.people.has('p2')).toBe(true);
    unwrap(await store.records.undo(pledged.id));
    unwrap(await store.records.undo(given.id));
    unwrap(await store.records.undo(added.id));
    expect(store.memory.read().records.people.has('p2')).toBe(false);
  });

  test('takes back what was added together, and what its edits referred to', async () => {
    unwrap(await store.records.commit('追加しました', [update('devices', aDevice({ id: 'd1', holderId: 'p1' }))]));
    const change = unwrap(
      await store.records.commit('入職と端末', [
        update('people', aStaff({ id: 'p2' })),
        update('pledges', aStaffPledge({ id: 'pl', staffId: 'p2' })),
        update('devices', aDevice({ id: 'd1', holderId: 'p2' })),
      ]),
    )!;
    unwrap(await store.records.undo(change.id));
    expect(store.memory.read().records.people.has('p2')).toBe(false);
    expect(store.memory.read().records.devices.get('d1')?.holderId).toBe('p1');
  });
});

describe('the record of what was done', () => {
  const tampered = async (work: (database: ReturnType<typeof databaseOf>) => Promise<unknown>) => {
    const database = databaseOf('own', KEY);
    await work(database);
    database.close();
    return (await (await reopened()).audit.verify()).faults;
  };
  beforeEach(async () => {
    for (const note of ['一', '二', '三'])
      unwrap(await store.records.commit(`メモ ${note}`, [update('people', noted(note))]));
  });

  test('verifies, goes on after a restart, and after undo', async () => {
    await reopened();
    const change = unwrap(await store.records.commit('四', [update('people', noted('四'))]))!;
    unwrap(await store.records.undo(change.id));
    expect(await store.audit.verify()).toEqual({ links: 6, erased: 0, faults: [] });
  });

  test('takes up deeds that change no record, in the order in which they were done', async () => {
    const done = await Promise.all([
      store.audit.note({ kind: 'secret-shown', content: { what: 'recovery-key' } }),
      store.records.commit('四', [update('people', noted('四'))]),
      store.audit.note({ kind: 'keys-changed', content: { what: 'passphrase-set' } }),
      store.records.commit('五', [update('people', noted('五'))]),
    ]);
    expect(done.map(({ ok }) => ok)).toEqual([true, true, true, true]);
    const links = await databaseOf('own', KEY).audit.orderBy('sequence').toArray();
    expect(links.slice(4).map(({ kind }) => kind)).toEqual(['secret-shown', 'change', 'keys-changed', 'change']);
    expect((await reopened()).memory.read().records.people.get('p1')?.note).toBe('五');
    expect(await store.audit.verify()).toEqual({ links: 8, erased: 0, faults: [] });
  });

  test('tells a change that was rewritten by somebody who has the key', async () => {
    const [, , third] = await databaseOf('own', KEY).changes.orderBy('sequence').toArray();
    const rewritten: StoredChange = { ...third!, actor: '別の人' };
    expect(await tampered((database) => database.changes.put(rewritten))).toEqual([
      { kind: 'payload-changed', sequence: 3 },
    ]);
  });

  test('tells links that were taken out or cut off', async () => {
    const [, second, , fourth] = await databaseOf('own', KEY).audit.orderBy('sequence').toArray();
    expect(await tampered((database) => database.audit.delete(fourth!.id))).toEqual([
      { kind: 'unlinked', sequence: 4, count: 1 },
      { kind: 'cut-off', sequence: 4 },
    ]);
    expect(await tampered((database) => database.audit.delete(second!.id))).toContainEqual({
      kind: 'gap',
      sequence: 2,
    });
  });

  test('still holds when what was written is erased for good', async () => {
    const [, second] = await databaseOf('own', KEY).changes.orderBy('sequence').toArray();
    expect(await tampered((database) => database.changes.delete(second!.id))).toEqual([]);
    expect((await store.audit.verify()).erased).toBe(1);
  });
});

describe('erasing for good', () => {
  const colleague = aStaff({ id: 'p2', name: '鈴木 一郎' });
  const backedUp = (file: string): Deed => ({ kind: 'backed-up', content: { reason: 'by-hand', file, places: [] } });
  const erase = () => store.erasure.erase({ table: 'people', id: 'p1' });
  const strikeOff = async () =>
    unwrap(
      await store.records.commit('佐藤 謙一さんを抹消しました', [
        update('people', { ...person, name: '佐藤 謙一', status: 'struck-off', struckOffOn: '2026-11-20' }),
      ]),
    );
  beforeEach(async () => {
    unwrap(
      await store.records.commit('2人のメモを変えました', [
        update('people', noted('退職')),
        update('people', colleague),
      ]),
    );
    unwrap(
      await store.records.commit('引き継ぎ：佐藤健一から', [update('people', { ...colleague, note: '引き継ぎ' })]),
    );
    unwrap(await store.audit.note(backedUp('佐藤 健一の控え')));
    actor = '佐藤 健一';
    unwrap(await store.audit.note(backedUp('控え')));
    actor = '山田 花子';
  });

  test('leaves nothing that the person was called in records, history and deeds, under any name', async () => {
    await strikeOff();
    unwrap(await erase());
    await reopened();
    const database = databaseOf('own', KEY);
    const all = await Promise.all(database.tables.map((table) => table.toArray()));
    database.close();
    const text = JSON.stringify(all).replaceAll('"actor":"佐藤 健一"', '');
    expect(text).not.toMatch(/佐藤|"p1"/);
    expect(text).toContain('鈴木 一郎');
  });

  test('leaves nothing of what stood on papers that list others, too', async () => {
    const paper = (id: string, who: string) =>
      PaperDocument.parse({
        ...{ id, packId: 'fukui-mimamori', formId: 'form-2', officeId: 'o1', date: '2026-11-20', about: '流山' },
        ...{ createdAt: '2026-11-20T00:00:00Z', updatedAt: '2026-11-20T00:00:00Z', state: 'finished' },
        printed: [{ path: 'rows[x].phone', label: '電話', shown: '000-0000-0000', who, list: '利用者' }],
      });
    const others = paper('others', '鈴木 一郎');
    const { printed: _printed, ...rest } = paper('roster', '佐藤 謙一');
    unwrap(await store.documents.saveAll([paper('roster', '佐藤 健一'), others]));
    await strikeOff();
    unwrap(await erase());
    const papers = { roster: rest, others };
    expect(Object.fromEntries(store.memory.read().documents)).toEqual(papers);
    expect(Object.fromEntries((await reopened()).memory.read().documents)).toEqual(papers);
  });

  test('keeps the chain, and what the same changes say of others', async () => {
    await strikeOff();
    unwrap(await erase());
    expect(store.memory.read().records.people.has('p1')).toBe(false);
    const again = await reopened();
    expect(again.memory.read().records.people.size).toBe(1);
    expect(await again.audit.verify()).toEqual({ links: 7, erased: 1, faults: [] });
    const history = await again.records.history('p2');
    expect(history.map(({ sentence }) => sentence)).toEqual(['（完全に消した記録）', '（完全に消した記録）']);
    expect(history[1]?.records.map(({ id }) => id)).toEqual(['p2']);
  });

  test('takes the key and the chunks of what was attached to the person, and of nothing else', async () => {
    const scan = (recordId: string) => ({
      recordId,
      name: '誓約書 佐藤 健一.pdf',
      content: new Blob(['x'.repeat(3000)]),
    });
    unwrap(await store.attachments.add(scan('p1')));
    const other = unwrap(await store.attachments.add({ ...scan('p2'), name: '誓約書.pdf' }));
    await strikeOff();
    expect((await store.erasure.plan({ table: 'people', id: 'p1' })).files).toBe(1);
    unwrap(await erase());
    const database = databaseOf('own', KEY);
    expect((await database.attachments.toArray()).map(({ id }) => id)).toEqual([other.id]);
    expect(await database.chunks.count()).toBe(other.chunks);
    expect(JSON.stringify(await database.notes.toArray())).not.toContain('誓約書 佐藤');
    database.close();
    expect((await (await reopened()).audit.verify()).faults).toEqual([]);
  });

  test('can’t be undone, nor can changes of which a part is gone', async () => {
    const change = await strikeOff();
    unwrap(await erase());
    expect(await store.records.undo(change!.id)).toMatchObject({ ok: false, code: 'ledger/erased' });
    expect(await store.records.undo(store.records.lastOfSession() ?? '')).toMatchObject({ ok: false });
  });

  test('is refused for a record that is registered, or was never there', async () => {
    expect(await erase()).toMatchObject({ ok: false, code: 'ledger/in-use' });
    expect(store.memory.read().records.people.has('p1')).toBe(true);
    expect(await store.erasure.erase({ table: 'people', id: 'p9' })).toMatchObject({
      ok: false,
      code: 'ledger/not-found',
    });
  });

  test('empties the mention in a device, which undo doesn’t bring back', async () => {
    const device = aDevice({ id: 'd1', holderId: 'p1' });
    unwrap(await store.records.commit('追加しました', [update('devices', device)]));
    const change = unwrap(await store.records.commit('共用に', [update('devices', { ...device, holderId: null })]));
    unwrap(await store.records.commit('戻しました', [update('devices', device)]));
    await strikeOff();
    unwrap(await erase());
    expect(store.memory.read().records.devices.get('d1')?.holderId).toBeNull();
    expect(await store.records.undo(change!.id)).toMatchObject({ ok: false, code: 'ledger/erased' });
    expect((await reopened()).memory.read().records.devices.get('d1')?.holderId).toBeNull();
  });
});

test('an erased ledger is gone', async () => {
  store.disk.close();
  await eraseRecords('own');
  store = await openOffice();
  expect(store.memory.read().records.people.size).toBe(0);
});

describe('a ledger that is only read', () => {
  const refused = { ok: false, code: 'role/reads-only' };

  test('takes no change, paper, file or erasure from any of its stores, and stays as it is', async () => {
    store.disk.close();
    store = await openOffice({ actor: () => actor, isReadOnly: true });
    const paper = { id: 'd1' } as PaperDocument;
    expect(await store.records.commit('x', [update('people', noted('x'))])).toMatchObject(refused);
    expect(await store.records.undo(store.records.lastOfSession() ?? 'none')).toMatchObject(refused);
    expect(await store.documents.save(paper)).toMatchObject(refused);
    expect(await store.documents.remove(['d1'])).toMatchObject(refused);
    const content = new Uint8Array([1]);
    expect(await store.attachments.add({ recordId: 'p1', name: 'a.pdf', content })).toMatchObject(refused);
    expect(await store.erasure.erase({ table: 'people', id: 'p1' })).toMatchObject(refused);
    const again = await reopened();
    expect(again.memory.read().records.people.get('p1')).toEqual(person);
    expect(again.memory.read().documents.size).toBe(0);
    expect(await again.attachments.ids()).toEqual([]);
  });

  test('still writes down what was done: who reads is named, too', async () => {
    store.disk.close();
    store = await openOffice({ actor: () => '田中 道子', isReadOnly: true });
    const shown: Deed = { kind: 'secret-shown', content: { what: 'recovery-key' } };
    expect((await store.audit.note(shown)).ok).toBe(true);
  });
});

test('what is done about a paper’s 確認 stands with the paper and in the record, or in neither', async () => {
  const at = '2026-11-20T00:00:00.000Z';
  const paper = PaperDocument.parse({
    ...{ id: 'paper', packId: 'p', formId: 'f', officeId: 'o', createdAt: at, updatedAt: at, date: '2026-11-20' },
  });
  const who = { name: '山田 花子', role: 'clerk', userId: 'u1', at } as const;
  const asked = { ...paper, ...askedForReview(paper, who, 'digest') };
  const deed = reviewDeed('asked', paper, who, { title: '様式2' });
  unwrap(await store.documents.saveNoted(asked, deed));
  store.disk.close();
  store = await openOffice({
    actor: () => {
      throw new Error('the record can’t be written');
    },
  });
  const other = { ...asked, id: 'other' };
  expect(await store.documents.saveNoted(other, deed).catch(() => ({ ok: false }))).toMatchObject({ ok: false });
  const kept = (await reopened()).memory.read().documents;
  expect([...kept.values()]).toEqual([asked]);
  const told = (await databaseOf('own', KEY).notes.toArray()).filter(({ content }) => content['document'] === 'paper');
  expect(told.map(({ content }) => [content['what'], content['actor']])).toEqual([['asked', '山田 花子']]);
});
