import { IDBObjectStore as FDBObjectStore } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { auditEntryOf } from '@shared/audit/audit-entry';
import { newDocument } from '@shared/papers/new-document';
import type { PaperDocument } from '@shared/ledger/document';
import type { Ledger } from '@shared/ledger/entities';
import { LedgerEvent } from '@shared/ledger/event';
import { newRun, untouchedStep, type KeptRun } from '@shared/procedures/kept-run';
import { ledgerPlan } from '@shared/procedures/ledger-plan';
import { withDone } from '@shared/procedures/step-changes';
import { unwrap } from '@shared/problems/problem';
import { auditContentOf } from '../../../renderer/data/record-entry';
import type { LedgerStores } from '../../../renderer/data/ledger-stores';
import { update } from '../../../renderer/data/records';
import { anEvent } from '../../builders/event';
import { aPack } from '../../builders/pack';
import { aDevice, aStaff, aStaffPledge } from '../../builders/staff';
import { aLedger } from '../../builders/ledger';
import { freshDisk, openOffice, storedRecords } from './office-on-disk';

const TODAY = '2026-11-20';
const NOW = '2026-11-20T01:00:00.000Z';
const person = aStaff({ id: 'p1', name: '佐藤 健一' });

let store: LedgerStores;
beforeEach(async () => {
  freshDisk();
  store = await openOffice();
  unwrap(await store.records.commit('入職を記録しました', [update('people', person)]));
});

const reopened = async (): Promise<LedgerStores> => {
  store.disk.close();
  store = await openOffice();
  return store;
};

/** 退職 of the person on a day, with one paper. */
function leaving(date: string, id = 'run1', given: Partial<Ledger> = {}): { run: KeptRun; papers: PaperDocument[] } {
  const event = LedgerEvent.parse({ kind: 'leave', date, staff: [{ ...person, before: {}, after: {} }] });
  const ledger = aLedger({ people: [person], ...given });
  let made = 0;
  const newId = (): string => `${id}-${++made}`;
  const title = '佐藤 健一さんの退職';
  const paper = newDocument(
    {
      id: `${id}-paper`,
      pack: aPack(),
      form: aPack().forms[0] as never,
      officeId: 'o',
      event: anEvent(),
      date: TODAY,
      now: NOW,
    },
    ledger,
  );
  const planned = ledgerPlan({ title, event, additions: {}, ledger, today: TODAY, packs: [], newId });
  const network = { packId: 'x', officeId: 'o', papers: [{ documentId: paper.id }] };
  const run: KeptRun = { ...newRun(id, NOW), state: 'running', title, event, planned, networks: [network] as never };
  return { run, papers: [paper] };
}

const start = async (date: string): Promise<KeptRun> => {
  const { run, papers } = leaving(date);
  return unwrap(await store.runs.start(run, papers, TODAY));
};
const personNow = () => store.memory.read().records.people.get('p1');

describe('the start', () => {
  test('writes ledger, papers and checklist; what is for later stays planned', async () => {
    const run = await start('2026-11-30');
    expect(run.planned.map(({ on, state }) => [on, state])).toEqual([
      [TODAY, 'made'],
      ['2026-12-01', 'planned'],
    ]);
    await reopened();
    expect(personNow()).toMatchObject({ leftOn: '2026-11-30', status: 'registered' });
    expect([...store.memory.read().documents.keys()]).toEqual(['run1-paper']);
    expect(store.memory.read().runs.get('run1')).toEqual(run);
    expect((await store.records.history('p1')).map(({ sentence }) => sentence)).toEqual([
      '佐藤 健一さんの退職の手続きを始めました',
      '入職を記録しました',
    ]);
    expect((await store.audit.verify()).faults).toEqual([]);
  });

  test.each(['runs', 'documents', 'changes', 'audit', 'people', 'notes'])(
    'is nothing at all when %s can’t be written',
    async (table) => {
      const { run, papers } = leaving('2026-11-30');
      const { put: refuses, add } = FDBObjectStore.prototype;
      const refusing = (before: typeof refuses) =>
        function (this: { name: string }, ...given: Parameters<typeof refuses>) {
          if (this.name === table) throw new DOMException('no', 'UnknownError');
          return before.apply(this, given);
        };
      const spies = [
        vi.spyOn(FDBObjectStore.prototype, 'put').mockImplementation(refusing(refuses)),
        vi.spyOn(FDBObjectStore.prototype, 'add').mockImplementation(refusing(add)),
      ];
      // A start that changes the ledger is told of by its change; only one that doesn't has a note.
      const begun = table === 'notes' ? { ...run, planned: [] } : run;
      expect((await store.runs.start(begun, papers, TODAY)).ok).toBe(false);
      for (const spy of spies) spy.mockRestore();
      expect(personNow()?.leftOn).toBeNull();
      await reopened();
      expect(personNow()?.leftOn).toBeNull();
      expect(store.memory.read().documents.size + store.memory.read().runs.size).toBe(0);
      expect((await store.records.history('p1')).length).toBe(1);
      expect((await store.audit.verify()).faults).toEqual([]);
    },
  );

  test('takes in a paper that it left out, both or neither; one that can’t be made changes nothing', async () => {
    const { run, papers } = leaving('2026-12-31');
    unwrap(await store.runs.start(run, papers, TODAY));
    const later = { ...papers[0]!, id: 'later' };
    unwrap(await store.runs.makePaper(run.id, (now) => ({ run: { ...now, note: 'with it' }, paper: later })));
    expect(await store.runs.makePaper(run.id, () => null)).toMatchObject({ ok: false, code: 'ledger/not-found' });
    const { runs, documents } = (await reopened()).memory.read();
    expect([runs.get(run.id)?.note, documents.has('later')]).toEqual(['with it', true]);
  });

  test('takes in what came later with its drafts, upon what the disk has', async () => {
    const { run, papers } = leaving('2026-12-31');
    unwrap(await store.runs.start(run, papers, TODAY));
    unwrap(await store.runs.change(run.id, (now) => ({ ...now, note: 'done since' })));
    const later = ['one', 'two'].map((id) => ({ ...papers[0]!, id }));
    unwrap(await store.runs.extend(run.id, (now) => ({ run: { ...now, title: `${now.note}!` }, papers: later })));
    expect((await store.runs.extend('none', (now) => ({ run: now, papers: [] }))).ok).toBe(false);
    const { runs, documents } = (await reopened()).memory.read();
    expect([runs.get(run.id)?.title, documents.has('one'), documents.has('two')]).toEqual(['done since!', true, true]);
  });

  test('comes once: whoever presses twice gets one procedure', async () => {
    const { run, papers } = leaving('2026-11-30');
    const [first, second] = await Promise.all([
      store.runs.start(run, papers, TODAY),
      store.runs.start(run, papers, TODAY),
    ]);
    expect(first.ok).toBe(true);
    expect(second).toMatchObject({ ok: false, code: 'procedure/already-started' });
    expect(store.memory.read().documents.size).toBe(1);
  });

  test('of something that changes nothing in the ledger is a procedure with its papers', async () => {
    const { run, papers } = leaving('2026-11-30');
    unwrap(await store.runs.start({ ...run, planned: [] }, papers, TODAY));
    expect(store.memory.read().runs.size + store.memory.read().documents.size).toBe(2);
    expect(await store.records.history('p1')).toHaveLength(1);
  });

  test('lies on disk sealed: neither name nor day', async () => {
    await start('2026-11-30');
    expect(Object.keys((await storedRecords('runs'))[0] ?? {}).sort()).toEqual(['id', 'sealed']);
  });
});

describe('what is planned', () => {
  test('is made when its day has come, and once', async () => {
    await start('2026-11-30');
    expect(unwrap(await store.runs.makeDue('2026-11-30'))).toEqual([]);
    expect(personNow()?.status).toBe('registered');
    expect(unwrap(await store.runs.makeDue('2026-12-03'))).toHaveLength(1);
    expect(personNow()).toMatchObject({ status: 'struck-off', struckOffOn: '2026-11-30' });
    expect(unwrap(await store.runs.makeDue('2026-12-04'))).toEqual([]);
    await reopened();
    expect(personNow()?.status).toBe('struck-off');
    expect((await store.records.history('p1'))[0]?.sentence).toBe(
      '予定していた日になったので、佐藤 健一さんの退職を台帳に記録しました',
    );
  });

  test('is told until somebody has seen it: the screen may be locked, or the app end, just then', async () => {
    await start('2026-11-30');
    expect(store.runs.untold()).toEqual([]);
    const [run] = unwrap(await store.runs.makeDue('2026-12-01'));
    await reopened();
    expect(unwrap(await store.runs.makeDue('2026-12-01'))).toEqual([]);
    expect(store.runs.untold().map(({ id }) => id)).toEqual([run?.id]);
    await store.runs.told(store.runs.untold());
    await reopened();
    expect(store.runs.untold()).toEqual([]);
  });

  test('is left to a person where somebody has changed the same meanwhile', async () => {
    await start('2026-11-30');
    const changed = { ...(personNow() ?? person), struckOffOn: '2026-11-25' };
    unwrap(await store.records.commit('抹消した日を直しました', [update('people', changed)]));
    const [run] = unwrap(await store.runs.makeDue('2026-12-01'));
    expect(run?.planned[1]).toMatchObject({ state: 'blocked', field: '抹消した日' });
    expect(personNow()).toEqual(changed);
  });

  test.each([
    ['somebody who leaves later', { leftOn: '2026-12-31' }],
    ['somebody who stays after all', { leftOn: null }],
    ['somebody who has moved', { officeId: 'office-other' }],
  ])('isn’t made of %s, whatever else it would change', async (_name, edits) => {
    await start('2026-11-30');
    const changed = { ...(personNow() ?? person), ...edits };
    unwrap(await store.records.commit('直しました', [update('people', changed)]));
    const [run] = unwrap(await store.runs.makeDue('2026-12-01'));
    expect(run?.planned.at(-1)).toMatchObject({ state: 'blocked', changeId: null });
    expect(personNow()).toEqual(changed);
  });

  test('is made but for the record that somebody has changed', async () => {
    const device = aDevice({ id: 'd1', holderId: 'p1' });
    unwrap(await store.records.commit('端末を追加しました', [update('devices', device)]));
    const { run, papers } = leaving('2026-11-30', 'run1', { devices: [device] });
    unwrap(await store.runs.start(run, papers, TODAY));
    unwrap(await store.records.commit('渡しました', [update('devices', { ...device, holderId: 'p2' })]));
    const [kept] = unwrap(await store.runs.makeDue('2026-12-01'));
    expect(personNow()?.status).toBe('struck-off');
    expect(store.memory.read().records.devices.get('d1')?.holderId).toBe('p2');
    expect(kept?.planned.map(({ state }) => state)).toEqual(['made', 'made', 'blocked']);
    expect(kept?.planned[2]?.records.map(({ id }) => id)).toEqual(['d1']);
  });

  test('doesn’t come back by Ctrl+Z: nobody did it just now', async () => {
    await start('2026-11-30');
    const before = store.records.lastOfSession();
    unwrap(await store.runs.makeDue('2026-12-01'));
    expect(store.records.lastOfSession()).toBe(before);
  });

  test('that is so already needs no change', async () => {
    await start('2026-11-30');
    const gone = { ...(personNow() ?? person), status: 'struck-off' as const, struckOffOn: '2026-11-30' };
    unwrap(await store.records.commit('抹消しました', [update('people', gone)]));
    const [run] = unwrap(await store.runs.makeDue('2026-12-01'));
    expect(run?.planned[1]).toMatchObject({ state: 'made', changeId: null });
    expect((await store.records.history('p1'))[0]?.sentence).toBe('抹消しました');
  });

  test('of a procedure that was taken back isn’t made', async () => {
    const { id } = await start('2026-11-30');
    unwrap(await store.runs.takeBack(id));
    expect(unwrap(await store.runs.makeDue('2026-12-01'))).toEqual([]);
    expect(personNow()).toEqual(person);
  });
});

describe('what a step changes in the ledger', () => {
  const device = aDevice({ id: 'd1', holderId: 'p1' });
  const deviceNow = () => store.memory.read().records.devices.get('d1');
  const stepNow = () => store.memory.read().runs.get('run1')?.steps['x/o/back'];

  /** 退職 of the person who has a device: it came back, and somebody else is given it. */
  async function givesItOn(): Promise<string> {
    const other = aStaff({ id: 'p2', name: '高橋 幸子' });
    unwrap(await store.records.commit('はじめ', [update('people', other), update('devices', device)]));
    const { run, papers } = leaving('2026-11-30', 'run1', { devices: [device] });
    unwrap(await store.runs.start(run, papers, TODAY));
    const done = unwrap(
      await store.runs.change(
        'run1',
        (now, changeId) => ({
          ...now,
          steps: {
            'x/o/back': {
              ...{ ...untouchedStep, doneOn: TODAY, changeId },
              devices: { goes: { d1: { to: 'person', id: 'p2' } }, wipedOn: null },
            },
          },
        }),
        () => ({
          sentence: 'パソコン P-07は、高橋 幸子さんが使います',
          records: [
            { table: 'devices', id: 'd1', kind: 'edit', edits: [{ field: 'holderId', before: 'p1', after: 'p2' }] },
          ],
        }),
      ),
    );
    return done.steps['x/o/back']?.changeId ?? '';
  }

  test('is there with the step, in history and in the record of what was done, or neither', async () => {
    const changeId = await givesItOn();
    await reopened();
    expect(deviceNow()?.holderId).toBe('p2');
    expect(stepNow()).toMatchObject({ doneOn: TODAY, changeId });
    const { entries } = await store.audit.page({ kinds: new Set(['change']), before: null, count: 1 });
    expect(auditEntryOf(entries[0]!.link, auditContentOf(entries[0]!), () => null).what).toBe(
      'パソコン P-07は、高橋 幸子さんが使います',
    );
    expect((await store.audit.verify()).faults).toEqual([]);
  });

  test('stays so on the day after, when what whoever left had would be nobody’s', async () => {
    await givesItOn();
    const [kept] = unwrap(await store.runs.makeDue('2026-12-01'));
    expect(kept?.planned.map(({ state }) => state)).toEqual(['made', 'made']);
    expect(personNow()?.status).toBe('struck-off');
    expect(deviceNow()?.holderId).toBe('p2');
  });

  test('goes back with the step, from the list of changes, too; and it is planned, with what stands answered there', async () => {
    const changeId = await givesItOn();
    unwrap(await store.records.undo(changeId));
    await reopened();
    expect(deviceNow()?.holderId).toBe('p1');
    expect(stepNow()).toMatchObject({ doneOn: null, changeId: null });
    unwrap(await store.runs.makeDue('2026-12-01'));
    expect(deviceNow()).toMatchObject({ holderId: 'p2' });
  });

  test('answered ahead, is so on the day of the plan, done or not; what isn’t decided has no user', async () => {
    for (const [goes, expected] of [
      [
        { to: 'person', id: 'p2' },
        { holderId: 'p2', officeId: 'elsewhere' },
      ],
      [
        { to: 'office', id: 'o', place: '棚' },
        { holderId: null, isSpare: true, note: '置くところ：棚' },
      ],
      [{ to: 'undecided' }, { holderId: null, isSpare: true, note: '' }],
      [
        { to: 'person', id: 'gone' },
        { holderId: null, isSpare: true },
      ],
    ] as const) {
      freshDisk();
      store = await openOffice();
      const people = [
        person,
        aStaff({ id: 'p2', officeId: 'elsewhere' }),
        aStaff({ id: 'gone', status: 'struck-off' }),
      ];
      const records = [...people.map((one) => update('people', one)), update('devices', device)];
      unwrap(await store.records.commit('はじめ', records));
      const { run, papers } = leaving('2026-11-30', 'run1', { devices: [device] });
      unwrap(await store.runs.start(run, papers, TODAY));
      const answered = { ...untouchedStep, devices: { goes: { d1: goes }, wipedOn: null } };
      unwrap(await store.runs.change('run1', (now) => ({ ...now, steps: { 'x/o/back': answered } })));
      const [made] = unwrap(await store.runs.makeDue('2026-12-01'));
      expect(made?.planned.map(({ state }) => state)).toEqual(['made', 'made']);
      expect(deviceNow()).toMatchObject({ ...expected, status: 'registered' });
      expect(deviceNow()?.isSpare ?? false).toBe(expected.holderId === null);
    }
  });

  test('goes back with all of the procedure', async () => {
    await givesItOn();
    unwrap(await store.runs.makeDue('2026-12-01'));
    unwrap(await store.runs.takeBack('run1'));
    expect(deviceNow()?.holderId).toBe('p1');
    expect(stepNow()?.changeId).toBeNull();
    unwrap(await store.runs.startAgain('run1', TODAY));
    expect(stepNow()?.doneOn).toBeNull();
  });

  test('is left as it is where somebody has changed it since, and the step with it', async () => {
    const changeId = await givesItOn();
    unwrap(await store.records.commit('渡しました', [update('devices', { ...deviceNow()!, holderId: null })]));
    expect(await store.records.undo(changeId)).toMatchObject({ ok: false, code: 'ledger/changed-since' });
    expect(stepNow()).toMatchObject({ doneOn: TODAY, changeId });
  });
});

describe('the end', () => {
  test('is written with what tells of it, and what is planned is still made on its day', async () => {
    const { id } = await start('2026-11-30');
    unwrap(await store.runs.finish(id));
    expect(store.memory.read().runs.get(id)).toMatchObject({ state: 'done', endedAt: expect.any(String) as string });
    expect((await store.audit.verify()).faults).toEqual([]);
    await reopened();
    expect(store.memory.read().runs.get(id)?.state).toBe('done');
    unwrap(await store.runs.makeDue('2026-12-01'));
    expect(personNow()?.status).toBe('struck-off');
  });

  test('can be taken back: it goes on', async () => {
    const { id } = await start('2026-11-30');
    expect(unwrap(await store.runs.resume(id)).state).toBe('running');
    unwrap(await store.runs.finish(id));
    unwrap(await store.runs.resume(id));
    expect(store.memory.read().runs.get(id)).toMatchObject({ state: 'running', endedAt: null });
    const { entries } = await store.audit.page({ kinds: new Set(['procedure', 'change']), before: null, count: 9 });
    const lines = entries.map((entry) => auditEntryOf(entry.link, auditContentOf(entry), () => null).what);
    expect(lines).toEqual([
      '佐藤 健一さんの退職の手続きをまた始めました',
      '佐藤 健一さんの退職の手続きを終えました',
      // One act, one line: the start changed the ledger, and the change tells of it.
      '佐藤 健一さんの退職の手続きを始めました',
      '入職を記録しました',
    ]);
  });

  test('a start that changes nothing in the ledger is a line of its own, and taking it back, too', async () => {
    const { run, papers } = leaving('2026-11-30');
    const begun = unwrap(await store.runs.start({ ...run, planned: [] }, papers, TODAY));
    unwrap(await store.runs.takeBack(begun.id));
    const { entries } = await store.audit.page({ kinds: new Set(['procedure']), before: null, count: 9 });
    expect(entries.map((entry) => auditEntryOf(entry.link, auditContentOf(entry), () => null).what)).toEqual([
      '佐藤 健一さんの退職の手続きを元に戻しました',
      '佐藤 健一さんの退職の手続きを始めました',
    ]);
  });

  test('a procedure that was taken back begins again, with its papers and its notes and nothing ticked off', async () => {
    const { id } = await start('2026-11-30');
    const ticked = { ...untouchedStep, doneOn: TODAY, note: '控えを受け取った' };
    unwrap(await store.runs.change(id, (run) => ({ ...run, steps: { 'x/o/hand-in': ticked } })));
    expect(await store.runs.startAgain(id, TODAY)).toMatchObject({ ok: false });
    unwrap(await store.runs.takeBack(id));
    expect([...store.memory.read().documents.keys()]).toEqual([]);
    unwrap(await store.runs.startAgain(id, TODAY));
    expect([...store.memory.read().documents.keys()]).toEqual(['run1-paper']);
    expect(personNow()?.leftOn).toBe('2026-11-30');
    expect(store.memory.read().runs.get(id)).toMatchObject({
      ...{ state: 'running', putAside: [] },
      steps: { 'x/o/hand-in': { doneOn: null, note: '控えを受け取った' } },
    });
  });
});

describe('taking back', () => {
  test('leaves the ledger as it was, and the papers aside', async () => {
    const { id } = await start('2026-11-30');
    unwrap(await store.runs.makeDue('2026-12-01'));
    unwrap(await store.runs.takeBack(id));
    await reopened();
    expect(personNow()).toEqual(person);
    expect(store.memory.read().documents.size).toBe(0);
    expect(store.memory.read().runs.get(id)).toMatchObject({ state: 'taken-back', putAside: [{ id: 'run1-paper' }] });
    expect((await store.audit.verify()).faults).toEqual([]);
  });

  test('is refused when the ledger was changed since: nothing is taken back', async () => {
    const { id } = await start('2026-11-30');
    unwrap(await store.records.commit('退職日を直しました', [update('people', { ...person, leftOn: '2026-12-31' })]));
    expect(await store.runs.takeBack(id)).toMatchObject({ ok: false, code: 'ledger/changed-since' });
    expect(store.memory.read().documents.size).toBe(1);
    expect(store.memory.read().runs.get(id)?.state).toBe('running');
  });

  test('is refused while later records refer to somebody who joined in it', async () => {
    const joiner = aStaff({ id: 'p2', name: '新人 花子', joinedOn: null });
    const event = LedgerEvent.parse({ kind: 'join', date: TODAY, staff: [{ ...joiner, before: {}, after: {} }] });
    const [title, additions, ledger] = ['新人 花子さんの入職', { people: [joiner] }, aLedger({ people: [person] })];
    const planned = ledgerPlan({ title, event, additions, ledger, today: TODAY, packs: [], newId: () => 'run2-1' });
    const run: KeptRun = { ...newRun('run2', NOW), state: 'running', title, event, additions, planned };
    unwrap(await store.runs.start(run, [], TODAY));
    unwrap(await store.records.commit('教育', [update('pledges', aStaffPledge({ id: 'pl', staffId: 'p2' }))]));
    expect(await store.runs.takeBack('run2')).toMatchObject({ ok: false, code: 'ledger/still-used' });
    expect(store.memory.read().records.people.has('p2')).toBe(true);
    expect(store.memory.read().runs.get('run2')?.state).toBe('running');
  });

  test('can be followed by another start, with the same papers', async () => {
    const { id } = await start('2026-11-30');
    const back = unwrap(await store.runs.takeBack(id));
    const again = { ...back, state: 'running' as const, putAside: [] };
    unwrap(await store.runs.start(again, back.putAside, TODAY));
    expect(personNow()?.leftOn).toBe('2026-11-30');
    expect([...store.memory.read().documents.keys()]).toEqual(['run1-paper']);
  });

  test('through the change in history, too, takes all of it back', async () => {
    const { planned } = await start('2026-11-30');
    unwrap(await store.records.undo(planned[0]?.changeId ?? ''));
    expect(store.memory.read().runs.get('run1')?.state).toBe('taken-back');
    expect(store.memory.read().documents.size).toBe(0);
    expect(personNow()).toEqual(person);
  });
});

test('what the wizard saves a moment too late doesn’t undo the start', async () => {
  const { run, papers } = leaving('2026-11-30');
  const draft = { ...run, state: 'draft' as const, planned: [] };
  unwrap(await store.runs.save(draft));
  await Promise.all([store.runs.start(run, papers, TODAY), store.runs.save(draft)]);
  expect((await reopened()).memory.read().runs.get('run1')).toMatchObject({ state: 'running', planned: [{}, {}] });
});

test('a change of a procedure with done steps is taken back from its own screen only', async () => {
  const { id, planned } = await start('2026-11-30');
  unwrap(await store.runs.change(id, (run) => withDone(run, ['x/o/step'], TODAY, '山田')));
  expect(await store.records.undo(planned[0]?.changeId ?? '')).toMatchObject({
    ok: false,
    code: 'procedure/under-way',
  });
  unwrap(await store.runs.takeBack(id));
  expect(personNow()).toEqual(person);
});

test('drafts are discarded, others are not; acts upon one procedure add up', async () => {
  unwrap(await store.runs.save(newRun('draft', NOW)));
  unwrap(await store.runs.discard('draft'));
  expect(store.memory.read().runs.size).toBe(0);
  const { id } = await start('2026-11-30');
  unwrap(await store.runs.discard(id));
  await Promise.all([
    store.runs.change(id, (run) => ({ ...run, note: `${run.note}一` })),
    store.runs.change(id, (run) => ({ ...run, note: `${run.note}二` })),
  ]);
  expect((await reopened()).memory.read().runs.get(id)?.note).toBe('一二');
});

test('erasing a person for good takes procedures about them along', async () => {
  const { id } = await start('2026-10-31');
  unwrap(await store.erasure.erase({ table: 'people', id: 'p1' }));
  expect(store.memory.read().runs.has(id)).toBe(false);
  expect((await reopened()).memory.read().runs.has(id)).toBe(false);
});
