import { expect, test } from 'vitest';
import { checklistOf } from '@shared/procedures/checklist';
import { nextThing } from '@shared/procedures/next-thing';
import { runPapersOf } from '@shared/procedures/papers-of';
import { withDone } from '@shared/procedures/step-changes';
import { dayOfRegister, stepOfPaper } from '@shared/procedures/step-of-paper';
import { begun } from './begun';
import { TODAY } from './house';

test('from a paper that is kept one comes to its own step, whatever is to be done before it', async () => {
  const leave = { kind: 'leave' as const, officeId: 'fukui', staff: ['f2'], date: '2026-11-18' };
  const { run, documents, key } = await begun('fukui-mimamori', leave);
  const [paper] = runPapersOf(run);
  const after = (steps: readonly string[]) =>
    checklistOf(withDone(run, steps.map(key), TODAY, ''), { documents, submissions: new Map(), today: TODAY });
  const own = (steps: readonly string[]) => stepOfPaper(after(steps), paper!.documentId!);
  expect(nextThing(after([]), TODAY).step?.step.id).not.toBe('ledger');
  expect(own([])).toMatchObject({ step: { id: 'ledger' }, state: 'later' });
  expect(own(['ledger'])).toMatchObject({ step: { id: 'ledger' }, state: 'done' });
  expect(stepOfPaper(after([]), 'of-nothing')).toBeNull();
});

test('of several steps the first one that is not over, and never one that others do', async () => {
  const leave = { kind: 'leave' as const, officeId: 'kyotaku', staff: ['k2'], date: '2026-11-30' };
  const { run, documents } = await begun('nagareyama-tritrus', leave);
  const checklist = checklistOf(run, { documents, submissions: new Map(), today: TODAY });
  const id = runPapersOf(run)[0]!.documentId!;
  const own = stepOfPaper(checklist, id);
  const all = checklist.networks.flatMap(({ steps }) => steps);
  const about = all.filter(({ papers }) => papers.some(({ document }) => document?.id === id));
  expect(about.some(({ step }) => !step.actor.isOurs)).toBe(true);
  expect(own).toBe(about.find(({ step }) => step.actor.isOurs));
});

test('a register that is put right from a day to come has that day; from then on, and done, it may be finished', async () => {
  const leave = { kind: 'leave' as const, officeId: 'fukui', staff: ['f2'], date: '2026-12-31' };
  const { run, documents, key } = await begun('fukui-mimamori', leave);
  const id = runPapersOf(run)[0]!.documentId!;
  const dayOn = (today: string, now = run) =>
    dayOfRegister(checklistOf(now, { documents, submissions: new Map(), today }), id);
  expect(dayOn(TODAY)).toBe('2027-01-01');
  expect(dayOn('2027-01-01')).toBeNull();
  expect(dayOn(TODAY, withDone(run, [key('ledger')], TODAY, ''))).toBeNull();
  expect(dayOfRegister({ networks: [] }, id)).toBeNull();
});
