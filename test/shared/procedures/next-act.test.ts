import { describe, expect, test } from 'vitest';
import type { Form, Pack } from '@shared/packs/schema';
import { checklistOf, stepsOf, type Checklist } from '@shared/procedures/checklist';
import type { KeptRun } from '@shared/procedures/kept-run';
import { nextAct, type NextAct } from '@shared/procedures/next-act';
import { hasItsPapers } from '@shared/procedures/next-thing';
import { runPapersOf } from '@shared/procedures/papers-of';
import { withDone, withStep } from '@shared/procedures/step-changes';
import type { Submission } from '@shared/submission/submission';

import { staysInside } from '../../builders/by-channels';
import { aSubmission } from '../../builders/submission';
import { openPack } from '../../support/open-pack';
import { begun, type Begun } from './begun';
import { TODAY } from './house';

const FUKUI = 'fukui-mimamori';
const TRITRUS = 'nagareyama-tritrus';

const leaving = (): Promise<Begun> =>
  begun(TRITRUS, { kind: 'leave', officeId: 'kyotaku', staff: ['k2'], date: '2026-11-30' });
const teamOf12 = (): Promise<Begun> =>
  begun(FUKUI, { kind: 'patient-joins', officeId: 'fukui', patientId: 'no-team', staff: ['f2'] });

interface Given {
  lacking?: number;
  submission?: Partial<Submission>;
  isGone?: true;
}

/** What the button of a step does, with the papers of the run lacking so much each; left out: not reckoned yet. */
function actAt(
  packId: string,
  { run, documents }: Begun,
  step: string,
  { lacking, submission, isGone }: Given = {},
): NextAct {
  const pack: Pack = openPack(packId);
  const [paper] = runPapersOf(run);
  const submissions = submission
    ? [{ ...aSubmission({ documentId: paper!.documentId!, formId: paper!.form }), ...submission }]
    : [];
  const checklist: Checklist = checklistOf(run, {
    documents: isGone ? new Map() : documents,
    submissions: new Map(submissions.map((one) => [one.id, one])),
    today: TODAY,
  });
  const gaps = new Map(lacking === undefined ? [] : [...documents.keys()].map((id) => [id, lacking]));
  const one = stepsOf(checklist).find((each) => each.step.id === step)!;
  return nextAct(checklist.networks[0]!.steps, one, gaps, ({ form }) =>
    staysInside(pack, pack.forms.find(({ id }) => id === form) as Form),
  );
}

const withRun = (begun: Begun, run: KeptRun): Begun => ({ ...begun, run });

describe('様式1-1 を開く → 窓口に出す → 終わった', () => {
  test('a paper with gaps is opened first, and nothing is ticked in passing', async () => {
    expect(actAt(TRITRUS, await leaving(), 'hand-in', { lacking: 7 })).toMatchObject({
      kind: 'open',
      papers: [{ lacking: 7, paper: { paper: { form: '1-1' } } }],
    });
  });

  test('a paper whose gaps are not reckoned yet is unfinished, too', async () => {
    expect(actAt(TRITRUS, await leaving(), 'hand-in')).toMatchObject({ kind: 'open', papers: [{ lacking: null }] });
  });

  test('a whole paper is handed in', async () => {
    expect(actAt(TRITRUS, await leaving(), 'hand-in', { lacking: 0 })).toMatchObject({ kind: 'hand-in' });
  });

  test('… also one that is finished', async () => {
    const { documents, ...begun } = await leaving();
    const finished = new Map([...documents].map(([id, one]) => [id, { ...one, state: 'finished' as const }]));
    expect(actAt(TRITRUS, { ...begun, documents: finished }, 'hand-in', { lacking: 0 })).toMatchObject({
      kind: 'hand-in',
      paper: { progress: 'finished' },
    });
  });

  test('a paper on its way is followed', async () => {
    const act = actAt(TRITRUS, await leaving(), 'hand-in', { lacking: 0, submission: { state: 'waiting' } });
    expect(act).toMatchObject({ kind: 'follow' });
  });

  test('a paper that is there already needs nothing more', async () => {
    const handedOver = { state: 'handed-over' as const };
    const act = actAt(TRITRUS, await leaving(), 'hand-in', { lacking: 0, submission: handedOver });
    expect(act).toEqual({ kind: 'finish' });
  });

  test('a step without a paper is simply done; one whose draft was thrown away makes it first', async () => {
    expect(actAt(TRITRUS, await leaving(), 'tell-rooms')).toEqual({ kind: 'finish' });
    expect(actAt(TRITRUS, await leaving(), 'hand-in', { isGone: true })).toMatchObject({
      kind: 'make',
      paper: { progress: 'gone' },
    });
  });

  test('what others do is never held up by our papers', async () => {
    expect(actAt(TRITRUS, await leaving(), 'city-deletes', { lacking: 3 })).toEqual({ kind: 'finish' });
  });
});

describe('作成, and what is done on paper', () => {
  const looked = ({ documents, ...begun }: Begun): Begun => ({
    ...begun,
    documents: new Map([...documents].map(([id, one]) => [id, { ...one, updatedAt: '2026-11-20T05:00:00.000Z' }])),
  });

  test('a paper is made once nothing lacks, and leaves next: nobody has to tick that it was made', async () => {
    expect(actAt(FUKUI, await teamOf12(), 'flow1-1', { lacking: 7 })).toMatchObject({ kind: 'open' });
    expect(actAt(FUKUI, looked(await teamOf12()), 'flow1-1', { lacking: 0 })).toMatchObject({ kind: 'hand-in' });
    expect(actAt(FUKUI, await teamOf12(), 'flow1-2', { lacking: 0 })).toMatchObject({ kind: 'hand-in' });
    const yearly = looked(await begun(TRITRUS, { kind: 'yearly-report', officeId: 'kyotaku', date: '2026-11-18' }));
    expect(actAt(TRITRUS, yearly, 'check', { lacking: 0 })).toMatchObject({
      kind: 'hand-in',
      paper: { paper: { form: '5' } },
    });
    // The next step was ticked by hand already: it left without the app.
    const gone = withDone(yearly.run, [yearly.key('hand-in')], TODAY, '');
    expect(actAt(TRITRUS, withRun(yearly, gone), 'check', { lacking: 0 })).toEqual({ kind: 'finish' });
  });

  test('a paper that the ledger fills alone is looked at before the step that makes it is over', async () => {
    const yearly = await begun(TRITRUS, { kind: 'yearly-report', officeId: 'kyotaku', date: '2026-11-18' });
    expect(actAt(TRITRUS, yearly, 'check', { lacking: 0 })).toMatchObject({
      kind: 'finish',
      look: { paper: { paper: { form: '5' } } },
    });
  });

  test('紙で済ませた holds for the steps after it, and is undone with the step', async () => {
    const begun = await teamOf12();
    const done = withDone(begun.run, [begun.key('flow1-1')], TODAY, '', true);
    expect(actAt(FUKUI, withRun(begun, done), 'flow1-2', { lacking: 7 })).toEqual({ kind: 'finish' });
    const reopened = withStep(done, begun.key('flow1-1'), { doneOn: null, onPaper: false });
    expect(actAt(FUKUI, withRun(begun, reopened), 'flow1-2', { lacking: 7 })).toMatchObject({ kind: 'open' });
  });

  test('紙で済ませた at a later step says nothing of the one before it', async () => {
    const begun = await teamOf12();
    const done = withDone(begun.run, [begun.key('flow1-2')], TODAY, '', true);
    expect(actAt(FUKUI, withRun(begun, done), 'flow1-1', { lacking: 7 })).toMatchObject({ kind: 'open' });
  });

  test('a step ticked without its paper doesn’t excuse the next one', async () => {
    const begun = await teamOf12();
    const done = withDone(begun.run, [begun.key('flow1-1')], TODAY, '');
    expect(actAt(FUKUI, withRun(begun, done), 'flow1-2', { lacking: 7 })).toMatchObject({ kind: 'open' });
  });

  test('管理台帳 stays in the office: with gaps it is opened, whole it is done', async () => {
    const begun_ = await begun(FUKUI, { kind: 'device-added', officeId: 'fukui', deviceIds: ['p3'] });
    expect(actAt(FUKUI, begun_, 'ledger', { lacking: 1 })).toMatchObject({ kind: 'open' });
    expect(actAt(FUKUI, begun_, 'ledger', { lacking: 0 })).toEqual({ kind: 'finish' });
  });

  describe('管理台帳 of a 退職', () => {
    const DAY_AFTER = '2026-12-21';
    const leavingFukui = (): Promise<Begun> =>
      begun(FUKUI, { kind: 'leave', officeId: 'fukui', staff: ['f2'], date: '2026-12-20' });
    const finishedOn = ({ documents, ...one }: Begun, day: string): Begun => ({
      ...one,
      documents: new Map(
        [...documents].map(([id, paper]) => [id, { ...paper, state: 'finished', updatedAt: `${day}T03:00:00.000Z` }]),
      ),
    });
    const ledgerStep = ({ run, documents }: Begun, today: string) =>
      stepsOf(checklistOf(run, { documents, submissions: new Map(), today })).find(({ step }) => step.id === 'ledger')!;

    test('it waits for the day on which the ledger changes, however whole its paper is', async () => {
      expect(ledgerStep(await leavingFukui(), '2026-12-20')).toMatchObject({ state: 'waiting', until: DAY_AFTER });
      expect(ledgerStep(finishedOn(await leavingFukui(), TODAY), TODAY)).toMatchObject({ until: DAY_AFTER });
      expect(ledgerStep(await leavingFukui(), DAY_AFTER).until).toBeNull();
    });

    test('finished before, it is made anew; finished since, it is done', async () => {
      const early = finishedOn(await leavingFukui(), '2026-12-19');
      expect(actAt(FUKUI, early, 'ledger', { lacking: 0 })).toMatchObject({
        kind: 'renew',
        paper: { olderThan: DAY_AFTER },
      });
      expect(hasItsPapers(ledgerStep(early, DAY_AFTER))).toBe(false);
      const since = finishedOn(early, DAY_AFTER);
      expect(actAt(FUKUI, since, 'ledger', { lacking: 0 })).toEqual({ kind: 'finish' });
      expect(hasItsPapers(ledgerStep(since, DAY_AFTER))).toBe(true);
    });

    test('a device that goes on to somebody after that makes it older once more', async () => {
      const since = finishedOn(await leavingFukui(), DAY_AFTER);
      const given = withRun(since, withDone(since.run, [since.key('devices')], '2026-12-24', ''));
      expect(actAt(FUKUI, given, 'ledger', { lacking: 0 })).toMatchObject({
        kind: 'renew',
        paper: { olderThan: '2026-12-24' },
      });
    });
  });

  test('installing certificates is no work on the application that they come from', async () => {
    const joined = await begun(TRITRUS, { kind: 'join', officeId: 'kyotaku', staff: ['k3'] });
    expect(actAt(TRITRUS, joined, 'install', { lacking: 3 })).toEqual({ kind: 'finish' });
  });
});

test('two steps that the network calls ① are told apart', async () => {
  const joined = await begun(TRITRUS, { kind: 'join', officeId: 'kyotaku', staff: ['k3'], deviceIds: ['ios'] });
  const checklist = checklistOf(joined.run, { documents: joined.documents, submissions: new Map(), today: TODAY });
  const numbers = stepsOf(checklist).map(({ step }) => step.number);
  expect(numbers.filter((one) => one.startsWith('①'))).toEqual(['①-1', '①-2']);
  expect(new Set(numbers.filter((one) => one !== '')).size).toBe(numbers.filter((one) => one !== '').length);
});
