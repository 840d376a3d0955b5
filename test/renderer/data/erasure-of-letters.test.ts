import { kindOf } from '../../builders/by-channels';
import { beforeEach, expect, test } from 'vitest';
import { PaperDocument } from '@shared/ledger/document';
import { unwrap } from '@shared/problems/problem';
import type { LedgerStores } from '../../../renderer/data/ledger-stores';
import { update } from '../../../renderer/data/records';
import { aLetter } from '../../builders/order';
import { aStaff } from '../../builders/staff';
import { aNewFile, frozenSubmission, SUBMISSION_ID } from '../../builders/submission';
import { freshDisk, openOffice, storedRecords } from './office-on-disk';

const at = '2026-11-20T04:00:00.000Z';
const going = aStaff({ id: 'p1', name: '佐藤 健一', status: 'struck-off', struckOffOn: '2026-11-20' });
const paper = (id: string, staffId: string, about: string): PaperDocument =>
  PaperDocument.parse({
    ...{ id, packId: 'tsuruoka-finelink', formId: id, officeId: 'office', staffId, about },
    ...{ createdAt: at, updatedAt: at, date: '2026-11-20' },
  });
const [ofKenichi, ofIchiro] = [paper('1', 'p1', '佐藤 健一さん'), paper('2', 'p2', '鈴木 一郎さん')];

let store: LedgerStores;
beforeEach(async () => {
  freshDisk();
  store = await openOffice();
  unwrap(await store.records.commit('はじめ', [update('people', going), update('people', aStaff({ id: 'p2' }))]));
  unwrap(await store.documents.saveAll([ofKenichi, ofIchiro]));
  const files = [aNewFile({ name: '様式１_佐藤 健一.docx' }), aNewFile({ name: '様式２_鈴木 一郎.docx' })];
  unwrap(
    await store.submissions.finalize({
      ...{ document: ofKenichi, title: '様式１ 同意書', about: 'ひまわりの里　佐藤 健一さん' },
      channel: { kind: kindOf('mail'), id: 'mail', recipient: '鶴岡市 長寿介護課' },
      frozen: frozenSubmission(SUBMISSION_ID, files),
      letter: aLetter({ by: 'draft' }),
      together: [{ documentId: '2', formId: '2', title: '様式２ 誓約書' }],
    }),
  );
});
const letter = () => store.memory.read().submissions.get(SUBMISSION_ID);
const erase = () => store.erasure.erase({ table: 'people', id: 'p1' });
const mailed = () =>
  store.submissions.apply(SUBMISSION_ID, { kind: 'handed-over', how: 'mailed', at, on: '2026-11-20', by: '山田 花子' });

test('a letter with papers of two people is seen through before one of them is erased', async () => {
  expect(await erase()).toMatchObject({ ok: false, code: 'ledger/in-use' });
  expect(letter()?.together).toHaveLength(1);
});

test('the paper of the other stays handed in, and nothing of the one is left, nor after a restart', async () => {
  unwrap(await mailed());
  expect((await store.erasure.plan({ table: 'people', id: 'p1' })).files).toBe(1);
  unwrap(await erase());
  for (const again of [false, true]) {
    if (again) {
      store.disk.close();
      store = await openOffice();
    }
    expect(letter()).toMatchObject({
      ...{ documentId: '2', title: '様式２ 誓約書', about: '鈴木 一郎さん', state: 'sent', together: [] },
      ...{ handedOver: { on: '2026-11-20' }, channel: { recipient: '鶴岡市 長寿介護課' } },
    });
    expect(JSON.stringify([...store.memory.read().submissions.values()])).not.toContain('佐藤');
  }
  expect([await storedRecords('attachments'), await storedRecords('chunks')]).toEqual([[], []]);
  expect(await store.submissions.file(letter()!, 0)).toMatchObject({ ok: false, code: 'submission/copy-erased' });
  expect((await store.audit.verify()).faults).toEqual([]);
});
