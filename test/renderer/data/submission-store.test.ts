import { kindOf } from '../../builders/by-channels';
import { IDBDatabase as FDBDatabase } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PaperDocument } from '@shared/ledger/document';
import { problem, unwrap } from '@shared/problems/problem';
import { contentDigestOf } from '@shared/submission/frozen';
import type { Submission } from '@shared/submission/submission';
import type { SubmissionEvent } from '@shared/submission/transition';
import { endpointOrder } from '../../../renderer/data/orders';
import type { LedgerStores } from '../../../renderer/data/ledger-stores';
import { update } from '../../../renderer/data/records';
import { auditContentOf } from '../../../renderer/data/record-entry';
import { databaseOf } from '../../../renderer/data/open-ledger';
import { aLetter } from '../../builders/order';
import { aStaff } from '../../builders/staff';
import { frozenSubmission, SUBMISSION_ID } from '../../builders/submission';
import { freshDisk, KEY, openOffice, putStored, storedRecords } from './office-on-disk';

const at = '2026-11-20T04:00:00.000Z';
const paper = PaperDocument.parse({
  id: 'paper-1',
  packId: 'nagareyama-tritrus',
  formId: '2',
  officeId: 'office-nagareyama',
  createdAt: at,
  updatedAt: at,
  date: '2026-11-20',
});
const finalPaper = (id = SUBMISSION_ID) => ({
  document: paper,
  title: '様式2 変更・修正申請書',
  about: '流山　電話番号の変更',
  channel: { kind: kindOf('endpoint'), id: 'endpoint', recipient: '流山市 介護支援課' } as const,
  frozen: frozenSubmission(id),
});

let store: LedgerStores;
beforeEach(async () => {
  freshDisk();
  store = await openOffice();
});
afterEach(() => vi.unstubAllGlobals());
const reopened = async (): Promise<LedgerStores> => {
  store.disk.close();
  store = await openOffice();
  return store;
};
const receiptFor = ({ id, frozen }: Submission) =>
  ({
    kind: 'receipt',
    at,
    receipt: { submissionId: id, receiptNumber: 'R8-004512', receivedAt: at, payloadDigest: frozen.payloadDigest },
  }) as const;

const states = ({ memory }: LedgerStores) => [...memory.read().submissions.values()].map(({ state }) => state);

const raise = (): never => {
  throw new Error('the record can’t be written');
};

describe('a paper that was finalised', () => {
  test('is there with its bytes after a restart, to be sent, and as the very copy', async () => {
    const made = unwrap(await store.submissions.finalize(finalPaper()));
    expect(made).toMatchObject({ state: 'waiting', sequence: 1 });
    const again = await reopened();
    expect([...again.memory.read().submissions.values()]).toEqual([made]);
    expect(unwrap(await again.submissions.body(made))).toEqual(frozenSubmission().body);
    expect(new TextDecoder().decode(unwrap(await again.submissions.file(made, 0)))).toBe('PK 様式2');
    expect(await again.audit.verify()).toMatchObject({ links: 1, faults: [] });
  });

  test('that is out already is written down so at once: nothing of it is ever sent', async () => {
    const went = { kind: 'handed-over', how: 'handed-over', other: 'brought', on: '2026-11-19', by: '' } as const;
    const made = unwrap(await store.submissions.finalize({ ...finalPaper(), went }));
    expect(made).toMatchObject({ state: 'handed-over', handedOver: { on: '2026-11-19', other: 'brought' } });
    const again = await reopened();
    expect(states(again)).toEqual(['handed-over']);
    expect(await again.audit.verify()).toMatchObject({ links: 2, faults: [] });
  });

  test('never becomes a Blob, which Chromium may lay down on the disk in the clear', async () => {
    vi.stubGlobal('Blob', function refuse() {
      throw new Error('a Blob was made');
    });
    const made = unwrap(await store.submissions.finalize(finalPaper()));
    expect(unwrap(await store.submissions.body(made))).toEqual(frozenSubmission().body);
  });

  test('is whole or not there at all: when its state can’t be written, its bytes go too', async () => {
    const refused = await store.submissions.finalize({ ...finalPaper(), title: null as never });
    expect(refused.ok).toBe(false);
    const again = await reopened();
    expect(await again.attachments.ids()).toEqual([]);
    expect(await storedRecords('chunks')).toEqual([]);
  });

  test('comes after those before it, and is linked to the one that came back', async () => {
    const first = unwrap(await store.submissions.finalize(finalPaper()));
    await store.submissions.apply(first.id, { kind: 'send-begun', at });
    const { payloadDigest } = first.frozen;
    const status = {
      receiptNumber: 'R8-004512',
      status: 'returned',
      revision: 2,
      at,
      comment: '職種',
      field: '',
    } as const;
    await store.submissions.apply(first.id, {
      kind: 'status',
      at,
      status: { ...status, submissionId: first.id, payloadDigest },
    });
    const next = '6f1c1a52-7d0e-4b7e-9b0e-0f2b7c1d9a02';
    const frozen = frozenSubmission(next);
    const corrected = { ...frozen, metadata: { ...frozen.metadata, corrects: first.id } };
    const second = unwrap(
      await store.submissions.finalize({ ...finalPaper(next), frozen: corrected, replaces: [first.id] }),
    );
    expect(second).toMatchObject({ sequence: 2, corrects: first.id });
    const { submissions } = (await reopened()).memory.read();
    expect(submissions.get(first.id)).toMatchObject({ state: 'returned', correctedBy: next });
  });

  describe('is read together with others', () => {
    let made: Submission[];
    let transactions: string[];
    /** What the disk does when the first of them is asked for. */
    let whileRead: (reading: IDBTransaction) => void;
    beforeEach(async () => {
      const ids = [1, 2, 3].map((n) => `6f1c1a52-7d0e-4b7e-9b0e-0f2b7c1d9a0${n}`);
      made = [];
      for (const id of ids) made.push(unwrap(await store.submissions.finalize(finalPaper(id))));
      [transactions, whileRead] = [[], () => {}];
      const { transaction } = FDBDatabase.prototype;
      vi.spyOn(FDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, names, mode) {
        const begun = transaction.call(this, names, mode);
        transactions.push(begun.mode);
        whileRead(begun as unknown as IDBTransaction);
        return begun;
      });
      await reopened();
      transactions = [];
    });
    afterEach(() => vi.restoreAllMocks());
    const read = async () =>
      (await store.submissions.bodies(made)).map((one, n) =>
        one.ok ? frozenSubmission(made[n]?.id).contentDigest === contentDigestOf(one.value) : one.code,
      );

    test('in one transaction', async () => {
      expect(await read()).toEqual([true, true, true]);
      expect(transactions).toEqual(['readonly']);
      expect(await store.submissions.bodies([])).toEqual([]);
      expect(transactions).toEqual(['readonly']);
    });

    test('and what is wrong with one is said of that one', async () => {
      const [, second, third] = await storedRecords('attachments');
      const sealed = (second?.['sealed'] as Uint8Array).slice().reverse();
      await putStored('attachments', { ...second, sealed });
      unwrap(await store.attachments.remove(String(third?.['id'])));
      const at = (stored: Record<string, unknown> | undefined): number =>
        made.findIndex(({ frozen }) => frozen.attachmentId === stored?.['id']);
      const expected: (boolean | string)[] = [true, true, true];
      expected[at(second)] = 'vault/tampered';
      expected[at(third)] = 'attachment/gone';
      expect(await read()).toEqual(expected);
    });

    test('and one by one when that breaks off', async () => {
      whileRead = (reading) => {
        whileRead = () => {};
        queueMicrotask(() => reading.abort());
      };
      expect(await read()).toEqual([true, true, true]);
      expect(transactions.length).toBeGreaterThan(3);
    });
  });

  test('whose bytes were changed on disk isn’t sent', async () => {
    const made = unwrap(await store.submissions.finalize(finalPaper()));
    const other = unwrap(await store.attachments.add({ recordId: 'x', name: 'x', content: new Blob(['x']) }));
    const swapped = { ...made, frozen: { ...made.frozen, attachmentId: other.id } };
    expect(await store.submissions.body(swapped)).toMatchObject({ ok: false, code: 'submission/copy-damaged' });
    const [chunk] = await storedRecords('chunks');
    const sealed = (chunk?.['sealed'] as Uint8Array).slice();
    const last = sealed.length - 1;
    sealed[last] = (sealed[last] ?? 0) ^ 1;
    await putStored('chunks', { ...chunk, sealed });
    expect((await store.submissions.body(made)).ok && (await store.attachments.read(other.id, () => {})).ok).toBe(
      false,
    );
  });
});

describe('a paper that takes the place of another', () => {
  const NEXT = '6f1c1a52-7d0e-4b7e-9b0e-0f2b7c1d9a02';
  const LETTER = { ...finalPaper(), channel: { kind: kindOf('mail'), id: 'mail', recipient: '鶴岡市' } as const };
  const refusal: SubmissionEvent = { kind: 'refused', at, problem: problem('mail/policy', {}), field: '' };

  /** A letter that was refused, of which another paper was begun. */
  const refused = async (): Promise<Submission> => {
    const made = unwrap(await store.submissions.finalize({ ...LETTER, letter: aLetter() }));
    await store.submissions.apply(made.id, { kind: 'send-begun', at });
    return unwrap(await store.submissions.apply(made.id, refusal));
  };
  const better = (replaces: readonly string[]) => ({
    ...{ ...LETTER, letter: aLetter(), frozen: frozenSubmission(NEXT) },
    replaces,
  });

  test('comes to be in the same step in which the other one goes', async () => {
    const first = await refused();
    const seen: string[][] = [];
    store.memory.subscribe(() => seen.push(states(store)));
    unwrap(await store.submissions.finalize(better([first.id])));
    expect(seen).toEqual([['withdrawn', 'waiting']]);
    const again = await reopened();
    expect(states(again)).toEqual(['withdrawn', 'waiting']);
    expect(await again.audit.verify()).toMatchObject({ links: 3, faults: [] });
  });

  test('leaves the other one alone when it can’t come to be', async () => {
    const first = await refused();
    expect(await store.submissions.finalize({ ...better([first.id]), title: null as never })).toMatchObject({
      ok: false,
    });
    expect(states(await reopened())).toEqual(['needs-action']);
  });

  test('is refused when the other one was sent again meanwhile: nothing of it is kept', async () => {
    const first = await refused();
    await store.submissions.apply(first.id, { kind: 'resent', at });
    await store.submissions.apply(first.id, { kind: 'send-begun', at });
    const asked = (): Promise<unknown> => store.submissions.finalize(better([first.id]));
    expect(await asked()).toMatchObject({ ok: false, code: 'submission/replaced-under-way' });
    await store.submissions.apply(first.id, { kind: 'sent', at });
    expect(await asked()).toMatchObject({ ok: false, code: 'submission/replaced-gone' });
    const again = await reopened();
    expect(states(again)).toEqual(['sent']);
    expect(await again.attachments.ids()).toHaveLength(1);
  });

  test('is refused as well when that is asked for in the very moment in which the other one begins to leave', async () => {
    const first = await refused();
    await store.submissions.apply(first.id, { kind: 'resent', at });
    const [begun, made] = await Promise.all([
      store.submissions.apply(first.id, { kind: 'send-begun', at }),
      store.submissions.finalize(better([first.id])),
    ]);
    expect(begun.ok).toBe(true);
    expect(made).toMatchObject({ ok: false, code: 'submission/replaced-under-way' });
    expect(states(store)).toEqual(['sending']);
  });

  test('keeps the other one from leaving that is to begin right behind it', async () => {
    const first = await refused();
    await store.submissions.apply(first.id, { kind: 'resent', at });
    store.disk.close();
    const begun: Promise<unknown>[] = [];
    // Asked while the place is being taken: whoever sits at the PC is named in that step.
    const actor = (): string => {
      if (begun.length === 0) begun.push(store.submissions.apply(first.id, { kind: 'send-begun', at }));
      return '山田 花子';
    };
    store = await openOffice({ actor });
    unwrap(await store.submissions.finalize(better([first.id])));
    await Promise.all(begun);
    expect(states(store)).toEqual(['withdrawn', 'waiting']);
    expect(states(await reopened())).toEqual(['withdrawn', 'waiting']);
  });
});

describe('papers that were finalised', () => {
  const finished: PaperDocument = {
    ...paper,
    state: 'finished',
    printed: [{ path: 'office', label: '事業所名', shown: '流山', who: '', list: '' }],
  };

  test('are finished in the same step in which they are on their way: no crash leaves them as drafts', async () => {
    const seen: unknown[] = [];
    store.memory.subscribe(() => seen.push([store.memory.read().documents.get(paper.id)?.state, states(store)]));
    unwrap(await store.submissions.finalize({ ...finalPaper(), papers: [finished] }));
    expect(seen).toEqual([['finished', ['waiting']]]);
    expect((await reopened()).memory.read().documents.get(paper.id)).toEqual(finished);
  });

  test('stay drafts when they can’t be put on their way', async () => {
    await store.documents.save(paper);
    const refused = await store.submissions.finalize({ ...finalPaper(), title: null as never, papers: [finished] });
    expect(refused.ok).toBe(false);
    expect(store.memory.read().documents.get(paper.id)).toEqual(paper);
    expect((await reopened()).memory.read().documents.get(paper.id)).toEqual(paper);
  });
});

describe('what happens to it', () => {
  test('is on disk before it is in memory, and what counts stands in the record', async () => {
    const made = unwrap(await store.submissions.finalize(finalPaper()));
    const seen: (string | undefined)[] = [];
    store.memory.subscribe(() => seen.push(store.memory.read().submissions.get(made.id)?.state));
    await store.submissions.apply(made.id, { kind: 'send-begun', at });
    await store.submissions.apply(made.id, receiptFor(made));
    // The same answer once more writes nothing.
    await store.submissions.apply(made.id, receiptFor(made));
    expect(seen).toEqual(['sending', 'received']);
    const again = await reopened();
    expect(again.memory.read().submissions.get(made.id)?.receipt?.number).toBe('R8-004512');
    const database = databaseOf('own', KEY);
    const notes = (await database.notes.toArray()).map(({ content }) => content['what']);
    database.close();
    expect(notes.filter(Boolean).sort()).toEqual(['finalized', 'received']);
    expect((await again.audit.verify()).faults).toEqual([]);
  });

  test('comes with what tells of it in the record, or not at all', async () => {
    const made = unwrap(await store.submissions.finalize(finalPaper()));
    await store.submissions.apply(made.id, { kind: 'send-begun', at });
    store.disk.close();
    // What tells of a receipt names who sits at the PC: that the second half fails undoes the first.
    store = await openOffice({ actor: raise });
    expect(await store.submissions.apply(made.id, receiptFor(made))).toMatchObject({ ok: false });
    expect(store.memory.read().submissions.get(made.id)?.state).toBe('sending');
    const again = await reopened();
    expect(again.memory.read().submissions.get(made.id)).toMatchObject({ state: 'sending', receipt: null });
    expect(await again.audit.verify()).toMatchObject({ links: 1, faults: [] });
  });

  test('is nothing when the disk refuses: state and memory stay', async () => {
    const made = unwrap(await store.submissions.finalize(finalPaper()));
    store.disk.close();
    const refused = await store.submissions.apply(made.id, { kind: 'send-begun', at });
    expect(refused).toMatchObject({ ok: false, code: 'ledger/storage-failed' });
    expect(store.memory.read().submissions.get(made.id)?.state).toBe('waiting');
    store = await openOffice();
    expect(store.memory.read().submissions.get(made.id)?.state).toBe('waiting');
  });
});

test('erasing somebody for good takes the copies of their papers along, with key and bytes, once they are through', async () => {
  const person = aStaff({ id: 'p1', name: '佐藤 健一', status: 'struck-off', struckOffOn: '2026-11-20' });
  unwrap(await store.records.commit('追加しました', [update('people', person)]));
  unwrap(await store.documents.save({ ...paper, staffId: 'p1' }));
  const made = unwrap(await store.submissions.finalize(finalPaper()));
  const subject = { table: 'people', id: 'p1' } as const;
  expect(await store.erasure.erase(subject)).toMatchObject({ ok: false, code: 'ledger/in-use' });
  await store.submissions.apply(made.id, { kind: 'send-begun', at });
  await store.submissions.apply(made.id, receiptFor(made));
  unwrap(await store.erasure.erase(subject));
  expect(store.memory.read().submissions.size).toBe(0);
  const again = await reopened();
  expect(again.memory.read().submissions.size).toBe(0);
  expect(await storedRecords('chunks')).toEqual([]);
  expect(await storedRecords('attachments')).toEqual([]);
  expect((await again.audit.verify()).faults).toEqual([]);
});

test('main’s word stays with a submission, also where it comes later; the order carries it', async () => {
  unwrap(await store.submissions.finalize({ ...finalPaper(), released: 'word', approvedBy: '佐藤 博' }));
  const one = () => store.memory.read().submissions.get(SUBMISSION_ID) as Submission;
  expect(endpointOrder('own', one(), new Uint8Array(1)).released).toBe('word');
  unwrap(
    await store.submissions.release(
      new Map([
        [SUBMISSION_ID, 'later'],
        ['gone', 'x'],
      ]),
    ),
  );
  expect(one().released).toBe('later');
  await reopened();
  expect(one().released).toBe('later');
  expect(store.memory.read().submissions.size).toBe(1);
});

test.each([
  ['arrived', '届いていたと確かめた'],
  ['not-arrived', '届いていなかったと確かめた'],
] as const)('an answer (%s) that is taken back is told as what it was', async (answer, said) => {
  const channel = { kind: kindOf('mail'), id: 'mail', recipient: '流山市 介護支援課' };
  const { id } = unwrap(await store.submissions.finalize({ ...finalPaper(), channel, letter: aLetter() }));
  const cause = problem('mail/ended-while-sending', {});
  for (const event of [
    { kind: 'send-begun', at },
    { kind: 'unsure', at, problem: cause },
    { kind: answer, at },
    { kind: 'answer-taken-back', at, problem: null },
  ] satisfies SubmissionEvent[])
    unwrap(await store.submissions.apply(id, event));
  const { entries } = await store.audit.page({ kinds: new Set(['submitted']), before: null, count: 1 });
  expect(entries.map(auditContentOf)).toMatchObject([{ deed: { what: 'taken-back', done: said } }]);
});
