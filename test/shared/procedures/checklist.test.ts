import { describe, expect, test } from 'vitest';
import type { PaperDocument } from '@shared/ledger/document';
import {
  checklistOf,
  isLeftOut,
  nearestDeadline,
  stepsOf,
  reportedTogether,
  type Checklist,
  type ChecklistStep,
} from '@shared/procedures/checklist';
import type { KeptRun } from '@shared/procedures/kept-run';
import { nextLabel, nextThing, progressWords, restingWords, waitedBeside } from '@shared/procedures/next-thing';
import { runPapersOf } from '@shared/procedures/papers-of';
import { madeBeside, withPaperMade } from '@shared/procedures/start-run';
import { withAllTicked, withDone, withLeftOut, withStep, withStepsOf } from '@shared/procedures/step-changes';
import type { Submission } from '@shared/submission/submission';
import { aSubmission } from '../../builders/submission';
import { addDays } from '@shared/text/calendar-date';
import { besideStep } from '../../../renderer/features/procedures/checklist/step-words';
import { openPack } from '../../support/open-pack';
import { begun, type Begun } from './begun';
import { house, TODAY } from './house';

const FUKUI = 'fukui-mimamori';
const TRITRUS = 'nagareyama-tritrus';

interface Given {
  documents?: ReadonlyMap<string, PaperDocument>;
  submissions?: readonly Submission[];
  today?: string;
}

const seen = (run: KeptRun, { documents = new Map(), submissions = [], today = TODAY }: Given = {}): Checklist =>
  checklistOf(run, { documents, submissions: new Map(submissions.map((one) => [one.id, one])), today });

const stateOf = (checklist: Checklist): Record<string, string> =>
  Object.fromEntries(stepsOf(checklist).map(({ step, state }) => [step.id, state]));
const stepOf = (checklist: Checklist, id: string) => stepsOf(checklist).find(({ step }) => step.id === id)!;

const teamOf12 = (): Promise<Begun> =>
  begun(FUKUI, { kind: 'patient-joins', officeId: 'fukui', patientId: 'no-team', staff: ['f2'] });
const leaving = (): Promise<Begun> =>
  begun(TRITRUS, { kind: 'leave', officeId: 'kyotaku', staff: ['k2'], date: '2026-11-30' });

/** A submission of the procedure's first paper with that form. */
function handedIn(run: KeptRun, form: string, given: Partial<Submission>): Submission {
  const paper = runPapersOf(run).find((one) => one.form === form)!;
  return { ...aSubmission({ documentId: paper.documentId!, formId: form }), ...given };
}

describe('a flow in which office and 事務局 take turns', () => {
  test('begins with the first step; what follows comes later', async () => {
    const { run } = await teamOf12();
    const checklist = seen(run);
    expect(Object.values(stateOf(checklist))).toEqual(['current', ...Array<string>(11).fill('later')]);
    expect(progressWords(checklist)).toBe('12のうち 0つ済み');
    expect(nextThing(checklist, TODAY)).toMatchObject({ kind: 'do', words: expect.stringMatching(/^① /) as string });
  });

  test('what is ticked is done on its day, and the next of ours is current', async () => {
    const { run, key } = await teamOf12();
    const checklist = seen(withDone(run, [key('flow1-1')], '2026-11-18', '山田'));
    expect(stepOf(checklist, 'flow1-1')).toMatchObject({ state: 'done', doneBy: 'hand', doneOn: '2026-11-18' });
    expect(stepOf(checklist, 'flow1-2').state).toBe('current');
    expect(progressWords(checklist)).toBe('12のうち 1つ済み');
  });

  test('while others have their turn they are waited for since the step before, and nothing of ours is current', async () => {
    const { run, key } = await teamOf12();
    const checklist = seen(withDone(run, [key('flow1-1'), key('flow1-2')], '2026-11-18', ''));
    expect(stepOf(checklist, 'flow1-3')).toMatchObject({ state: 'waiting', waits: { since: '2026-11-18', day: 3 } });
    expect(stepOf(checklist, 'flow1-4').state).toBe('later');
    expect(stepsOf(checklist).some(({ state }) => state === 'current')).toBe(false);
    const { name } = stepOf(checklist, 'flow1-3').step.actor;
    const next = nextThing(checklist, TODAY);
    expect(next.words).toBe(`③ ${name}が、申請書を受け取ります（待ち 3日目）`);
    expect(nextLabel(next)).toBe('待っていること');
    expect(restingWords(checklist, next, TODAY)).toBe(`${name}の返事を待っています。あなたがすることはありません`);
    expect(nextLabel(nextThing(seen(run), TODAY))).toBe('次にすること');
    expect(restingWords(seen(run), nextThing(seen(run), TODAY), TODAY)).toBe('');
    // After two weeks somebody asks.
    const long = seen(withDone(run, [key('flow1-1'), key('flow1-2')], '2026-11-01', ''));
    expect(restingWords(long, nextThing(long, TODAY), TODAY)).toBe('');
  });

  test('what is waited for beside something to do is said with its days', async () => {
    const { run, key } = await teamOf12();
    const waiting = seen(withDone(run, [key('flow1-1'), key('flow1-2')], '2026-10-30', ''));
    const begins = seen(run);
    const both = { ...waiting, networks: [...begins.networks, ...waiting.networks] };
    const next = nextThing(both, TODAY);
    expect(next.kind).toBe('do');
    const { name } = stepOf(waiting, 'flow1-3').step.actor;
    expect(waitedBeside(both, next)).toBe(`③ ${name}が、申請書を受け取ります（待ち 22日目）`);
    // Said already, and nobody waited for.
    expect(waitedBeside(waiting, nextThing(waiting, TODAY))).toBe('');
    expect(waitedBeside(begins, nextThing(begins, TODAY))).toBe('');
  });

  test('waiting is nothing to be warned of before it has been two weeks', async () => {
    const { run, key } = await teamOf12();
    const waitsSince = (day: string) =>
      stepOf(seen(withDone(run, [key('flow1-1'), key('flow1-2')], day, '')), 'flow1-3').waits;
    expect(waitsSince(TODAY)).toEqual({ since: TODAY, day: 1, isLong: false });
    expect(waitsSince(addDays(TODAY, -13))).toMatchObject({ day: 14, isLong: false });
    expect(waitsSince(addDays(TODAY, -14))).toMatchObject({ day: 15, isLong: true });
  });

  test('… nor by a day that the network names: that is for what is ours, and done', async () => {
    const { run, key } = await teamOf12();
    const sent = withDone(run, [key('flow1-1'), key('flow1-2')], TODAY, '');
    const dueOn = (date: string): KeptRun => ({
      ...sent,
      networks: sent.networks.map((one) => ({
        ...one,
        deadlines: [{ id: 'soon', text: '', date, isPast: false } as never],
      })),
    });
    for (const day of [addDays(TODAY, 1), TODAY, addDays(TODAY, -1)])
      expect(stepOf(seen(dueOn(day)), 'flow1-3').waits?.isLong).toBe(false);
  });

  test('hearing of the last thing that others did tells also what they did before, and nothing of ours', async () => {
    const { run, key } = await teamOf12();
    const sent = withDone(run, [key('flow1-1'), key('flow1-2')], '2026-11-18', '');
    const told = reportedTogether(stepsOf(seen(sent)), key('flow1-7'));
    expect(told.map(({ step }) => step.number)).toEqual(['③', '④', '⑤', '⑥', '⑦']);
    const after = seen(
      withDone(
        sent,
        told.map((one) => one.key),
        TODAY,
        '',
      ),
    );
    expect(stepOf(after, 'flow1-8').state).toBe('current');
    expect(reportedTogether(stepsOf(after), key('flow1-8'))).toHaveLength(1);
    expect(reportedTogether(stepsOf(after), 'of another procedure')).toEqual([]);
  });

  test('what isn’t needed after all counts no more, and comes back', async () => {
    const { run, key } = await teamOf12();
    const skipped = withStep(run, key('flow1-1'), { isSkipped: true });
    expect(stateOf(seen(skipped))).toMatchObject({ 'flow1-1': 'skipped', 'flow1-2': 'current' });
    expect(progressWords(seen(skipped))).toBe('11のうち 0つ済み');
    expect(stateOf(seen(withStepsOf(skipped, [key('flow1-1')], run)))).toEqual(stateOf(seen(run)));
  });

  test('when all is done it can be ended', async () => {
    const { run } = await teamOf12();
    const all = stepsOf(seen(run)).map(({ key }) => key);
    expect(seen(withDone(run, all.slice(0, -1), TODAY, '')).isComplete).toBe(false);
    const done = seen(withDone(run, all, TODAY, ''));
    expect(done.isComplete).toBe(true);
    expect(nextThing(done, TODAY)).toMatchObject({ kind: 'finish', words: 'すべて済みました。手続きを終えられます' });
  });

  test('受理 of all papers proves that they were accepted, and no more; a receipt alone doesn’t', async () => {
    const { run, key, documents } = await teamOf12();
    const sent = withDone(run, [key('flow1-1'), key('flow1-2')], '2026-11-18', '');
    const papers = runPapersOf(run).filter(({ documentId }) => documentId !== null);
    const all = (state: Submission['state']): Submission[] =>
      papers.map(({ documentId, form }, i) => ({
        ...aSubmission({ documentId: documentId!, formId: form, state }),
        id: `s${i}`,
        history: [{ at: '2026-11-19T02:00:00.000Z', what: 'accepted', note: '' }],
      }));
    expect(stateOf(seen(sent, { documents, submissions: all('received') }))['flow1-3']).toBe('waiting');
    const accepted = seen(sent, { documents, submissions: all('accepted') });
    expect(stepOf(accepted, 'flow1-3')).toMatchObject({ state: 'done', doneBy: 'papers', doneOn: '2026-11-19' });
    expect(stepOf(accepted, 'flow1-4')).toMatchObject({ state: 'waiting', waits: { since: '2026-11-19', day: 2 } });
    expect(papers.length).toBeGreaterThan(0);
    const oneOpen = [...all('accepted').slice(1), ...all('received').slice(0, 1)];
    expect(stateOf(seen(sent, { documents, submissions: oneOpen }))['flow1-3']).toBe('waiting');
    // Of a paper that is handed in later nothing is accepted yet, and nobody waits for it.
    const longer = {
      ...sent,
      networks: sent.networks.map((network) => ({
        ...network,
        papers: [...network.papers, { ...network.papers[0]!, id: 'later', documentId: null }],
        steps: network.steps.map((step) => (step.id === 'flow1-8' ? { ...step, papers: ['later'] } : step)),
      })),
    };
    expect(stateOf(seen(longer, { documents, submissions: all('accepted') }))['flow1-3']).toBe('done');
  });
});

describe('papers', () => {
  const over = { state: 'handed-over', handedOver: { on: '2026-11-19', by: '佐藤' } } as const;

  test('a paper that was handed in is the step done, on that day', async () => {
    const { run, documents } = await leaving();
    expect(stateOf(seen(run, { documents }))['hand-in']).toBe('current');
    const submissions = [handedIn(run, '1-1', over)];
    const checklist = seen(run, { documents, submissions });
    expect(stepOf(checklist, 'hand-in')).toMatchObject({ state: 'done', doneBy: 'papers', doneOn: '2026-11-19' });
    expect(stepOf(checklist, 'city-deletes').state).toBe('waiting');
  });

  test.each(['waiting', 'sending', 'to-hand-over', 'needs-action', 'withdrawing'] as const)(
    'one that is still on its way (%s) is not',
    async (state) => {
      const { run, documents } = await leaving();
      const checklist = seen(run, { documents, submissions: [handedIn(run, '1-1', { state })] });
      expect(stepOf(checklist, 'hand-in')).toMatchObject({ state: 'current', papers: [{ progress: 'under-way' }] });
    },
  );

  test('差戻し makes the step current again, also one that was ticked; the corrected paper is the step done', async () => {
    const { run, documents, key } = await leaving();
    const returned = handedIn(run, '1-1', { state: 'returned', comment: '職種の欄が空いています' });
    const back = seen(withDone(run, [key('hand-in')], '2026-11-18', ''), { documents, submissions: [returned] });
    expect(stepOf(back, 'hand-in')).toMatchObject({
      state: 'current',
      returned: { submission: { comment: '職種の欄が空いています' } },
    });
    expect(stepOf(back, 'city-deletes').state).toBe('later');
    expect(nextThing(back, TODAY)).toMatchObject({ kind: 'returned', step: { step: { id: 'hand-in' } } });

    const paper = documents.get(returned.documentId)!;
    const draft = { ...paper, id: 'corrected', corrects: returned.id };
    const withDraft = new Map(documents).set('corrected', draft);
    const mending = seen(run, { documents: withDraft, submissions: [returned] });
    expect(stepOf(mending, 'hand-in')).toMatchObject({ state: 'current', papers: [{ document: { id: 'corrected' } }] });

    const again = handedIn(run, '1-1', { id: 'again', documentId: 'corrected', sequence: 2, ...over });
    const submissions = [{ ...returned, correctedBy: 'again' }, again];
    const mended = seen(run, { documents: withDraft, submissions });
    expect(stepOf(mended, 'hand-in')).toMatchObject({ state: 'done', doneOn: '2026-11-19' });
  });

  test('one that was taken back by hand and made anew counts as the new one', async () => {
    const { run, documents } = await leaving();
    const withdrawn = handedIn(run, '1-1', { state: 'withdrawn' });
    const anew = { ...documents.get(withdrawn.documentId)!, id: 'anew', corrects: withdrawn.id };
    const again = handedIn(run, '1-1', { id: 'again', documentId: 'anew', sequence: 2, ...over });
    const checklist = seen(run, {
      documents: new Map(documents).set('anew', anew),
      submissions: [withdrawn, again],
    });
    expect(stepOf(checklist, 'hand-in').state).toBe('done');
  });

  test('making them is done when all are whole; handing them in waits for all', async () => {
    const { run, documents } = await teamOf12();
    const whole = new Map([...documents].map(([id, one]) => [id, { ...one, state: 'finished' as const }]));
    expect(stateOf(seen(run, { documents }))['flow1-1']).toBe('current');
    expect(stateOf(seen(run, { documents: whole }))).toMatchObject({ 'flow1-1': 'done', 'flow1-2': 'current' });
  });

  test('of a step that writes papers and hands them in it is said when they are made', async () => {
    const { run, documents } = await leaving();
    const whole = new Map([...documents].map(([id, one]) => [id, { ...one, state: 'finished' as const }]));
    const [before, after] = [documents, whole].map((these) => nextThing(seen(run, { documents: these }), TODAY).words);
    expect(before).toMatch(/書き、.*出します$/);
    expect(after).toBe(`${before}（書類はできています）`);
    const waiting = handedIn(run, '1-1', { state: 'to-hand-over' });
    expect(nextThing(seen(run, { documents: whole, submissions: [waiting] }), TODAY).words).toBe(after);
  });

  test('a paper that was left out by choice doesn’t hold its step up, and alone proves nothing', async () => {
    const { run, documents } = await leaving();
    const without = {
      ...run,
      networks: run.networks.map((one) => ({
        ...one,
        papers: one.papers.map((paper) => ({ ...paper, documentId: null })),
      })),
    };
    const checklist = seen(without, { documents });
    expect(stepOf(checklist, 'hand-in')).toMatchObject({ state: 'current', papers: [{ progress: 'left-out' }] });
  });

  test('a step isn’t there to be done where all its papers were left out and wanted only if needed', async () => {
    const { run } = await begun(FUKUI, { kind: 'join', officeId: 'fukui', staff: ['f3'], date: '2026-12-01' });
    const [network] = run.networks;
    const without = (necessity: 'must' | 'if-needed'): KeptRun => {
      const papers = network!.papers.map((paper) => ({ ...paper, necessity, documentId: null }));
      return { ...run, networks: [{ ...network!, papers }] };
    };
    const withPapers = network!.steps.filter(({ actor, papers }) => actor.isOurs && papers.length > 0);
    expect(withPapers.length).toBeGreaterThan(0);
    for (const { id } of withPapers) {
      expect(stateOf(seen(without('if-needed')))[id], id).toBe('skipped');
      expect(stateOf(seen(without('must')))[id], id).not.toBe('skipped');
    }
  });

  test('… which is no 不要: nobody has said so, and the paper can still be made for it', async () => {
    const { run } = await begun(FUKUI, {
      ...{ kind: 'leave', officeId: 'fukui', staff: ['f1'], date: '2026-12-01' },
      after: { administrator: '中村 さくら', administratorId: 'f3' },
    });
    const step = (given: KeptRun, papers = new Map<string, PaperDocument>()): ChecklistStep =>
      stepOf(seen(given, { documents: papers }), 'next-pledge');
    const left = step(run);
    expect([left.state, isLeftOut(left), besideStep(left, TODAY)]).toEqual(['skipped', true, 'つくらない']);
    const unneeded = step(withStep(run, left.key, { isSkipped: true }));
    expect([unneeded.state, isLeftOut(unneeded), besideStep(unneeded, TODAY)]).toEqual(['skipped', false, '不要']);
    const [network] = run.networks;
    const order = {
      ...{ ledger: house(), packs: [openPack(FUKUI)], today: TODAY, now: run.createdAt, newId: () => 'later' },
      isThere: (id: string) => id === 'later',
    };
    const made = withPaperMade(run, { network: network!, paperId: 'next-pledge' }, order);
    expect(made?.paper).toMatchObject({ id: 'later', formId: '4', run: run.id, event: { staff: [{ id: 'f3' }] } });
    const now = step(made!.run, new Map([['later', made!.paper]]));
    expect([now.state, now.papers[0]?.progress]).toEqual(['later', 'draft']);
    // Whoever presses twice gets one.
    expect(withPaperMade(made!.run, { network: network!, paperId: 'next-pledge' }, order)).toBeNull();
  });

  test('a paper whose draft was thrown away is made once more, or one that was made beside the procedure is taken', async () => {
    const { run, documents } = await begun(FUKUI, {
      ...{ kind: 'leave', officeId: 'fukui', staff: ['f1'], date: '2026-12-01' },
      after: { administrator: '中村 さくら', administratorId: 'f3' },
    });
    const [network] = run.networks;
    const ledgerPaper = network!.papers.find(({ id }) => /ledger/.test(id))!;
    const left = new Map([...documents].filter(([id]) => id !== ledgerPaper.documentId));
    const order = {
      ...{ ledger: house(), packs: [openPack(FUKUI)], today: TODAY, now: run.createdAt, newId: () => 'again' },
      isThere: (id: string) => left.has(id),
    };
    const meant = { network: network!, paperId: ledgerPaper.id };
    expect(withPaperMade(run, meant, { ...order, isThere: (id) => documents.has(id) })).toBeNull();
    const made = withPaperMade(run, meant, order)!;
    expect(made.paper).toMatchObject({ id: 'again', formId: ledgerPaper.form, officeId: 'fukui', run: run.id });
    expect(made.run.networks[0]!.papers.find(({ id }) => id === ledgerPaper.id)?.documentId).toBe('again');

    const { run: _of, ...beside } = { ...made.paper, id: 'beside' };
    expect(madeBeside(run, network!, ledgerPaper, [...left.values(), beside])).toBe(beside);
    const others = [made.paper, { ...beside, officeId: 'other' }, { ...beside, createdAt: '2020-01-01T00:00:00.000Z' }];
    expect(madeBeside(run, network!, ledgerPaper, others)).toBeUndefined();
    const taken = withPaperMade(run, { ...meant, instead: beside }, order)!;
    expect(taken.paper).toEqual({ ...beside, run: run.id });
    expect(taken.run.networks[0]!.papers.find(({ id }) => id === ledgerPaper.id)?.documentId).toBe('beside');
  });
});

describe('what needn’t wait', () => {
  test('is current while the city has its turn', async () => {
    const { run, documents, key } = await leaving();
    const handed = withDone(run, [key('hand-in')], TODAY, '');
    expect(stateOf(seen(handed, { documents }))).toMatchObject({ 'city-deletes': 'waiting', 'tell-rooms': 'current' });
  });

  test('but what follows from the city’s part does wait', async () => {
    const { run } = await begun(TRITRUS, {
      ...{ kind: 'join', officeId: 'kyotaku', staff: ['k3'], date: '2026-12-01' },
      deviceIds: ['ios'],
    });
    const ours = stepsOf(seen(run)).filter(({ step }) => step.actor.isOurs && /hand-in|mail-from/.test(step.id));
    const states = stateOf(
      seen(
        withDone(
          run,
          ours.map((one) => one.key),
          TODAY,
          '',
        ),
      ),
    );
    expect(states['install']).toBe('later');
    expect(states['login']).toBe('later');
    expect(Object.values(states)).not.toContain('current');
  });
});

describe('what the app does itself', () => {
  test('waits for its day without holding anything up, and is done when it is made', async () => {
    const { run } = await leaving();
    const made = {
      ...run,
      law: { isTold: true, on: TODAY, by: '' },
      planned: run.planned.map((one) => (one.on <= TODAY ? { ...one, state: 'made' as const } : one)),
    };
    expect(stepOf(seen(made), 'strike-off')).toMatchObject({ state: 'waiting', until: '2026-12-01', waits: null });
    const others = stepsOf(seen(made)).filter(({ step }) => step.id !== 'strike-off');
    const rest = withDone(
      made,
      others.map(({ key }) => key),
      TODAY,
      '',
    );
    expect(seen(rest).isComplete).toBe(false);
    const next = nextThing(seen(rest), TODAY);
    expect(next).toMatchObject({ kind: 'day', words: '12/1 に、台帳へ自動で記録します' });
    expect(nextLabel(next)).toBe('待っていること');
    expect(restingWords(seen(rest), next, TODAY)).toBe('その日まで、あなたがすることはありません');
    const all = { ...rest, planned: rest.planned.map((one) => ({ ...one, state: 'made' as const })) };
    expect(stepOf(seen(all), 'strike-off')).toMatchObject({ state: 'done', doneBy: 'ledger', doneOn: '2026-12-01' });
    expect(seen(all).isComplete).toBe(true);
  });

  test('where it couldn’t be made a person decides; left as it is, the step is skipped', async () => {
    const { run } = await leaving();
    const blocked = {
      ...run,
      planned: run.planned.map((one) => ({ ...one, state: 'blocked' as const, field: '退職日' })),
    };
    expect(stepOf(seen(blocked), 'strike-off').state).toBe('blocked');
    expect(nextThing(seen(blocked), TODAY)).toMatchObject({
      kind: 'blocked',
      words: expect.stringContaining('退職日') as string,
    });
    const left = run.planned.reduce((now, { id }) => withLeftOut(now, id), blocked as KeptRun);
    expect(stepOf(seen(left), 'strike-off').state).toBe('skipped');
    expect(seen(left).blocked).toEqual([]);
  });

  test('where nothing is planned it is ticked by hand like any other', async () => {
    const { run, key } = await leaving();
    const without = { ...run, planned: [] };
    const before = withDone(
      without,
      stepsOf(seen(without))
        .filter(({ step }) => step.id !== 'strike-off')
        .map((one) => one.key),
      TODAY,
      '',
    );
    expect(stepOf(seen(before), 'strike-off').state).toBe('current');
    expect(seen(withDone(before, [key('strike-off')], TODAY, '')).isComplete).toBe(true);
  });
});

test('the deadline that comes first is told with the days left, until all is done', async () => {
  const { run } = await leaving();
  const dated = {
    ...run,
    networks: run.networks.map((one) => ({
      ...one,
      deadlines: ['2026-12-10', '2026-11-18', null].map((date, i) => ({
        ...{ id: `d${i}`, text: '', date, isPast: false, source: null, inferred: true },
      })),
    })),
  };
  expect(seen(dated).networks[0]?.deadlines.map(({ daysLeft, isPast }) => [daysLeft, isPast])).toEqual([
    [20, false],
    [-2, true],
    [null, false],
  ]);
  expect(nearestDeadline(seen(dated))).toMatchObject({ date: '2026-11-18' });
  const all = stepsOf(seen(dated)).map(({ key }) => key);
  expect(nearestDeadline(seen(withDone(dated, all, TODAY, '')))).toBeNull();
  // As long as it is with others, its day presses nobody here.
  const ours = stepsOf(seen(dated)).flatMap(({ key, step }) => (step.actor.isOurs && !step.ledger ? [key] : []));
  const waiting = seen(withDone(dated, ours, TODAY, ''));
  expect(waiting.done).toBeLessThan(waiting.total);
  expect(nearestDeadline(waiting)).toBeNull();
  expect(waiting.networks[0]?.deadlines.map(({ isOurs }) => isOurs)).toEqual([false, false, false]);
});

describe('a step that waits for its day', () => {
  const leavesFukui = (date: string): Promise<Begun> =>
    begun(FUKUI, { kind: 'leave', officeId: 'fukui', staff: ['f2'], date });

  test('lets what can be done meanwhile go first, and is the next thing on its day', async () => {
    const { run } = await leavesFukui('2026-12-31');
    const before = seen(run);
    expect(stepOf(before, 'release')).toMatchObject({ state: 'waiting', until: '2026-12-31', waits: null });
    expect(stepsOf(before).find(({ state }) => state === 'current')?.step.id).toBe('after-leaving');
    const onTheDay = seen(run, { today: '2026-12-31' });
    expect(stepOf(onTheDay, 'release')).toMatchObject({ state: 'current', until: null });
    expect(stepOf(onTheDay, 'release').step.contact).toBe('jimukyoku');
  });

  test.each([
    [FUKUI, 'fukui', 'f2', ['release', 'certificate', 'devices', 'ledger']],
    [TRITRUS, 'kyotaku', 'k1', ['wipe', 'wipe-2', 'strike-off', 'care-law']],
    [TRITRUS, 'kyotaku', 'k2', ['wipe-private', 'strike-off', 'care-law']],
    ['line-works', 'works', 'w1', ['close-account', 'devices']],
    ['tsuruoka-finelink', 'day', 'd1', ['change-password']],
  ])('%s, %s, %s: nothing is taken from somebody who still works', async (pack, officeId, staff, ids) => {
    const { run } = await begun(pack, { kind: 'leave', officeId, staff: [staff], date: '2026-12-31' });
    const waiting = stepsOf(seen(run)).filter(({ until }) => until !== null);
    expect(waiting.map(({ step }) => step.id)).toEqual(ids);
    expect(stepsOf(seen(run, { today: '2026-12-31' })).filter(({ until }) => until === '2026-12-31')).toEqual([]);
  });

  test('keeps the procedure open, and says for which day', async () => {
    const { run, key } = await leavesFukui('2026-12-31');
    const others = stepsOf(seen(run)).filter(({ until }) => until === null);
    const rest = seen(
      withDone(
        run,
        others.map((one) => one.key),
        TODAY,
        '',
      ),
    );
    expect(rest.isComplete).toBe(false);
    expect(nextThing(rest, TODAY)).toMatchObject({ kind: 'day', words: expect.stringMatching(/^12\/31 になったら：/) });
    const done = seen(withDone(rest.run, [key('release'), key('certificate'), key('devices')], TODAY, ''));
    expect(stepOf(done, 'release')).toMatchObject({ state: 'done', until: null });
  });

  test('is there at once where the day has come', async () => {
    const { run } = await leavesFukui('2026-11-01');
    expect(stepOf(seen(run), 'release').state).toBe('current');
  });
});

test('whoever says that a step is done says so of everybody of its list', async () => {
  const { run, key } = await teamOf12();
  const ticked = withAllTicked(withStep(run, key('flow1-1'), { ticks: ['f2'] }), key('flow1-1'), ['f2', 'f3']);
  expect(ticked.steps[key('flow1-1')]?.ticks).toEqual(['f2', 'f3']);
  expect(withAllTicked(run, key('flow1-1'), [])).toBe(run);
});
