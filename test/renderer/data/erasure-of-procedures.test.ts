import { beforeEach, describe, expect, test } from 'vitest';
import { PaperDocument } from '@shared/ledger/document';
import { LedgerEvent } from '@shared/ledger/event';
import { unwrap } from '@shared/problems/problem';
import { newRun, untouchedStep, type KeptRun } from '@shared/procedures/kept-run';
import { withBasis } from '@shared/procedures/wizard/draft-basis';
import { ledgerPlan } from '@shared/procedures/ledger-plan';
import type { LedgerStores } from '../../../renderer/data/ledger-stores';
import { update } from '../../../renderer/data/records';
import { aLedger } from '../../builders/ledger';
import { aDevice, aStaff } from '../../builders/staff';
import { freshDisk, openOffice } from './office-on-disk';

const TODAY = '2026-11-20';
const NOW = '2026-11-20T01:00:00.000Z';
const going = { status: 'struck-off', struckOffOn: TODAY } as const;
const kenichi = aStaff({ id: 'p1', name: '佐藤 健一' });
const ichiro = aStaff({ id: 'p2', name: '鈴木 一郎', mail: 'ichiro@example.jp', phone: '090-1111-2222' });
const device = aDevice({ id: 'd1', holderId: 'p1' });

let store: LedgerStores;
beforeEach(async () => {
  freshDisk();
  store = await openOffice();
  const all = [update('people', kenichi), update('people', ichiro), update('devices', device)];
  unwrap(await store.records.commit('はじめ', all));
});

const person = (id: string) => store.memory.read().records.people.get(id)!;
const run = () => store.memory.read().runs.get('run')!;
const reopened = async (): Promise<void> => {
  store.disk.close();
  store = await openOffice();
};

const eventOf = (ids: string[], given: object = {}): LedgerEvent =>
  LedgerEvent.parse({
    ...{ kind: 'leave', date: '2026-11-30', staff: ids.map((id) => ({ ...person(id), before: {}, after: {} })) },
    ...given,
  });

async function leaving(ids: string[], given: Partial<KeptRun> = {}): Promise<KeptRun> {
  const { people, devices } = store.memory.read().records;
  const ledger = aLedger({ people: [...people.values()], devices: [...devices.values()] });
  const event = eventOf(ids);
  let made = 0;
  const title = `${event.staff.map(({ name }) => `${name}さん`).join('、')}の退職`;
  const planned = ledgerPlan({
    title,
    event,
    additions: {},
    ledger,
    today: TODAY,
    packs: [],
    newId: () => `plan-${++made}`,
  });
  const begun: KeptRun = { ...newRun('run', NOW), state: 'running', title, event, planned, ...given };
  return unwrap(await store.runs.start(begun, [], TODAY));
}
const strikeOff = async (id: string) =>
  unwrap(await store.records.commit('抹消', [update('people', { ...person(id), ...going })]));
const erase = (id: string) => store.erasure.erase({ table: 'people', id });

const paper = (given: object): PaperDocument =>
  PaperDocument.parse({
    ...{ id: 'paper', packId: 'x', formId: 'f', officeId: 'o', date: TODAY, createdAt: NOW, updatedAt: NOW },
    ...given,
  });

describe('erasing for good, and procedures', () => {
  test('of a device leaves the retirement of who had it, which is still made on its day', async () => {
    await leaving(['p1']);
    unwrap(await store.records.commit('抹消', [update('devices', { ...device, ...going })]));
    unwrap(await store.erasure.erase({ table: 'devices', id: 'd1' }));
    await reopened();
    expect(JSON.stringify(run().planned)).not.toContain('"d1"');
    unwrap(await store.runs.makeDue('2026-12-01'));
    expect(person('p1').status).toBe('struck-off');
  });

  test('is refused while a procedure is still to change the ledger for the person, and names it', async () => {
    await leaving(['p1', 'p2']);
    await strikeOff('p2');
    const plan = await store.erasure.plan({ table: 'people', id: 'p2' });
    expect(plan.openRuns).toEqual(['佐藤 健一さん、鈴木 一郎さんの退職']);
    expect(await erase('p2')).toMatchObject({ ok: false, code: 'ledger/in-use' });
    expect(run().planned.some(({ state }) => state === 'planned')).toBe(true);
    expect(store.memory.read().records.people.has('p2')).toBe(true);
  });

  test('takes one of two out of their procedure, which stays for the other', async () => {
    await leaving(['p1', 'p2'], {
      note: '鈴木 一郎さんに電話',
      steps: { 'x/o/1': { ...untouchedStep, note: '鈴木一郎さんの分は済み', ticks: ['p1', 'p2'] } },
      networks: [
        { packId: 'x', officeId: 'o', steps: [], papers: [{ id: 'a', event: eventOf(['p1', 'p2']), documentId: 'b' }] },
      ] as never,
    });
    unwrap(await store.runs.makeDue('2026-12-01'));
    const plan = unwrap(await erase('p2'));
    expect([plan.runs, plan.changedRuns, plan.leftInRuns]).toEqual([[], ['run'], []]);
    for (const again of [false, true]) {
      if (again) await reopened();
      expect(run().event?.staff.map(({ id }) => id)).toEqual(['p1']);
      expect(run().steps['x/o/1']?.ticks).toEqual(['p1']);
      expect(run().title).toContain('佐藤 健一さん');
      expect(JSON.stringify(run())).not.toMatch(/鈴木|"p2"|ichiro@|090-1111/);
    }
  });

  test('takes the person out of what a draft remembers of the ledger', async () => {
    const { people, devices } = store.memory.read().records;
    const ledger = aLedger({ people: [...people.values()], devices: [...devices.values()] });
    const answered = { ...newRun('run', NOW), event: eventOf(['p1', 'p2'], { deviceIds: ['d1'] }) };
    unwrap(await store.runs.save(withBasis(answered, answered, ledger)));
    await strikeOff('p1');
    unwrap(await erase('p1'));
    await reopened();
    expect(run().basis?.map(({ id }) => id)).toEqual(['p2', 'd1']);
    // Who had the device stands in it no more.
    expect(JSON.stringify(run())).not.toMatch(/佐藤|"p1"/);
  });

  test('takes a procedure along that is about nobody else', async () => {
    await leaving(['p1']);
    unwrap(await store.runs.makeDue('2026-12-01'));
    expect(unwrap(await erase('p1')).runs).toEqual(['run']);
    expect(store.memory.read().runs.size).toBe(0);
    await reopened();
    expect(store.memory.read().runs.size).toBe(0);
  });

  test('empties who becomes the manager, with phone and mail, and tells of what is left', async () => {
    const after = { systemManager: '鈴木 一郎', systemManagerId: 'p2', systemManagerMail: 'ichiro@example.jp' };
    const event = eventOf([], { kind: 'manager-changed', date: TODAY, after: { ...after, phone: '0776-1' } });
    const records = [
      { table: 'enrolments', id: 'e', kind: 'edit', edits: [{ field: 'x', before: '', after: '鈴木 一郎' }] },
    ];
    const planned = [
      { id: 'a', on: TODAY, sentence: '鈴木 一郎さんに', records, state: 'left-out', changeId: null, field: '' },
    ];
    unwrap(await store.runs.save({ ...newRun('run', NOW), state: 'running', event, planned: planned as never }));
    await strikeOff('p2');
    expect(unwrap(await erase('p2')).leftInRuns).toEqual(['run']);
    expect(run().event?.after).toEqual({ phone: '0776-1' });
    expect(run().planned[0]?.sentence).toBe('（完全に消した方）さんに');
  });
});

describe('erasing for good, and papers', () => {
  test('takes the person out of papers of several, also the first of them, and keeps the papers', async () => {
    const about = '佐藤 健一、鈴木 一郎';
    const both = paper({ event: eventOf(['p2', 'p1']), staffId: 'p2', about });
    const own = paper({ id: 'own', event: eventOf(['p2']), staffId: 'p2', about: '鈴木 一郎' });
    unwrap(await store.documents.saveAll([both, own]));
    await strikeOff('p2');
    const plan = unwrap(await erase('p2'));
    expect([plan.papers, plan.changedPapers, plan.leftInPapers]).toEqual([['own'], ['paper'], []]);
    await reopened();
    expect([...store.memory.read().documents.keys()]).toEqual(['paper']);
    const kept = store.memory.read().documents.get('paper')!;
    expect([kept.staffId, kept.about, kept.event?.staff.map(({ id }) => id)]).toEqual(['p1', '佐藤 健一', ['p1']]);
    expect(JSON.stringify(kept)).not.toMatch(/鈴木|ichiro@|090-1111/);
  });
});
