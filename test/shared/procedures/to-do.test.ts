import { describe, expect, test } from 'vitest';
import type { Form } from '@shared/packs/schema';
import { checklistOf, type Checklist } from '@shared/procedures/checklist';
import { stepsOf } from '@shared/procedures/checklist';
import { runPapersOf } from '@shared/procedures/papers-of';
import { withDone } from '@shared/procedures/step-changes';
import { dueOfPaper, toDosOf, type StaysInside, type ToDo } from '@shared/procedures/to-do';
import { staysInside as stays } from '../../builders/by-channels';
import { openPack } from '../../support/open-pack';
import { begun, type Begun } from './begun';
import { TODAY, type Situation } from './house';

const TRITRUS = 'nagareyama-tritrus';
const FUKUI = 'fukui-mimamori';

const staysInside: StaysInside = (packId, formId) => {
  const pack = openPack(packId);
  return stays(pack, pack.forms.find(({ id }) => id === formId) as Form);
};
const listOf = ({ run, documents }: Begun): Checklist =>
  checklistOf(run, { documents, submissions: new Map(), today: TODAY });
const toDos = (one: Begun, gaps: ReadonlyMap<string, number> = new Map()): ToDo[] =>
  toDosOf(listOf(one), gaps, staysInside);
/** As they stand once these steps are done. */
const after = (one: Begun, done: readonly string[]): Begun => ({
  ...one,
  run: withDone(one.run, done.map(one.key), TODAY, ''),
});

const leaving = (): Promise<Begun> =>
  begun(TRITRUS, { kind: 'leave', officeId: 'kyotaku', staff: ['k2'], date: '2026-11-30' });
const leaked = (packId: string, officeId: string): Promise<Begun> =>
  begun(packId, { kind: 'incident', officeId, date: '2026-11-18' });

describe('what is next', () => {
  test('is due on the day that the city has set, once it stands on the paper', async () => {
    const run = await begun(TRITRUS, { kind: 'yearly-report', officeId: 'kyotaku', date: '2026-11-18' });
    expect(toDos(run)).toMatchObject([{ due: null, deadline: null }]);
    const documents = new Map(
      [...run.documents].map(([id, one]) => [id, { ...one, input: { ...one.input, dueOn: '2026-12-15' } }]),
    );
    expect(toDos({ ...run, documents })).toMatchObject([
      { due: '2026-12-15', deadline: { text: '市が依頼で示した日まで', daysLeft: 25, isSaid: true } },
    ]);
    const half = new Map([...run.documents].map(([id, one]) => [id, { ...one, input: { dueOn: '12/' } }]));
    expect(toDos({ ...run, documents: half })).toMatchObject([{ due: null }]);
  });

  test('is an act on the paper of the current step, which is about to leave the house', async () => {
    const run = await leaving();
    expect(toDos(run)).toMatchObject([{ act: { kind: 'open' }, leaves: true, due: '2026-11-30' }]);
    const whole = new Map([...run.documents.keys()].map((id) => [id, 0]));
    expect(toDos(run, whole)).toMatchObject([{ act: { kind: 'hand-in' }, leaves: true }]);
  });

  test('what is said to whoever leaves while they are there is due on their last day at work', async () => {
    const due = async (lastAtWork: Record<string, string | null>) => {
      const about = { kind: 'leave', officeId: 'day', staff: ['d1'], date: '2026-12-31', lastAtWork } as const;
      const run = await begun('tsuruoka-finelink', { ...about, staff: ['d1'] });
      const [one] = toDos(after(run, ['hand-over']));
      return [one?.one.step.id, one?.due];
    };
    expect(await due({})).toEqual(['remind-pledge', '2026-12-31']);
    expect(await due({ d1: null })).toEqual(['remind-pledge', '2026-12-31']);
    expect(await due({ d1: '2026-12-18' })).toEqual(['remind-pledge', '2026-12-18']);
  });

  test.each([
    ['12/31退職。引継ぎ→工藤', TODAY, 'hand-over-k2'],
    ['12/31退職。名札を返す', '2026-12-18', 'memo-k2'],
  ])('%s: what the office itself does before somebody has gone is due on that day, too', async (note, today, id) => {
    const noted: Situation = ({ people }) =>
      people.filter((one) => one.id === 'k2').forEach((one) => Object.assign(one, { note }));
    const about = { kind: 'leave', staff: ['k2'], date: '2026-12-31', lastAtWork: { k2: '2026-12-18' } } as const;
    const { run, documents } = await begun(TRITRUS, { ...about, officeId: 'kyotaku', staff: ['k2'] }, [noted]);
    const all = toDosOf(checklistOf(run, { documents, submissions: new Map(), today }), new Map(), staysInside);
    expect(all.find(({ one }) => one.step.id === id)?.due).toBe('2026-12-18');
  });

  test('a paper that the office keeps is made, and never handed in', async () => {
    const run = await begun(FUKUI, { kind: 'device-lost', officeId: 'fukui', date: '2026-11-18' });
    const [one] = toDos(
      after(run, ['revoke', 'call-desk', 'password', 'stop-line', 'police', 'tell-people', 'record']),
    );
    expect(one).toMatchObject({ one: { step: { id: 'ledger' } }, act: { kind: 'open' }, leaves: false });
    // Signed on paper, and kept all the same.
    expect(toDosOf(listOf(await leaving()), new Map(), () => true)).toMatchObject([{ leaves: false }]);
  });

  test('is nothing while others are waited for, and of a procedure that is over', async () => {
    const run = await leaving();
    expect(toDos({ ...run, run: { ...run.run, state: 'done' } })).toEqual([]);
    const all = stepsOf(listOf(run))
      .filter(({ step }) => step.actor.isOurs && !step.ledger)
      .map(({ step }) => step.id);
    expect(toDos(after(run, all))).toEqual([]);
  });
});

describe('by when', () => {
  test('what others must hear of at once is due on the day that it was noticed, whatever days the law gives', async () => {
    const [call] = toDos(await leaked(TRITRUS, 'kyotaku'));
    expect(call).toMatchObject({ one: { step: { id: 'call-city' } }, due: '2026-11-18', deadline: null });
  });

  test('what is written down and reported afterwards has the days of the law', async () => {
    const [write] = toDos(after(await leaked(TRITRUS, 'kyotaku'), ['call-city']));
    expect(write).toMatchObject({ one: { step: { id: 'record' } }, due: '2026-11-22', deadline: { id: 'law-first' } });
  });

  test('a change that takes effect on a day is told by that day', async () => {
    const run = await begun(TRITRUS, {
      ...{ kind: 'office-changed', officeId: 'kyotaku', date: '2026-11-10' },
      after: { phone: '04-7100-0000' },
    });
    expect(toDos(run)).toMatchObject([{ due: '2026-11-10', deadline: null }]);
  });

  test('the day on which the city has asked for the yearly report is no day by which it is handed in', async () => {
    const run = await begun(TRITRUS, { kind: 'yearly-report', officeId: 'kyotaku', date: '2026-11-10' });
    expect(toDos(run)).toMatchObject([{ one: { step: { id: 'check' } }, due: null }]);
  });

  test('the yearly report is handed in without waiting for the city, which has asked already', async () => {
    const run = await begun(TRITRUS, { kind: 'yearly-report', officeId: 'kyotaku', date: '2026-11-10' });
    expect(toDos(after(run, ['check']))).toMatchObject([{ one: { step: { id: 'hand-in' } } }]);
  });

  test('a paper is due with the step that it belongs to; one of no procedure has no such day', async () => {
    const run = await leaving();
    const [paper] = runPapersOf(run.run);
    expect(dueOfPaper(toDos(run), paper?.documentId ?? '')).toBe('2026-11-30');
    expect(dueOfPaper(toDos(run), 'another')).toBeNull();
  });
});
