import { use, type ReactNode } from 'react';
import { expect, test, vi } from 'vitest';
import { success, type Result } from '@shared/problems/problem';
import { checklistOf, stepsOf } from '@shared/procedures/checklist';
import { applyRecordChange } from '@shared/ledger/change';
import type { KeptRun } from '@shared/procedures/kept-run';
import { useStepActs, type StepActs } from '../../../renderer/features/procedures/checklist/use-step-acts';
import type { MadeChange, Records } from '../../../renderer/data/records';
import { LedgerContext } from '../../../renderer/state/open-ledger';
import { ToastContext } from '../../../renderer/state/toasts';
import { begun } from '../../shared/procedures/begun';
import { house, TODAY } from '../../shared/procedures/house';
import { screenOf } from '../roles/screen-of';

/** A release that is done on another day than that of the leaving: what was written, told, and taken back. */
async function releases() {
  const { run, documents, key } = await begun('fukui-mimamori', {
    ...{ kind: 'leave', officeId: 'fukui', date: '2026-11-10', staff: ['f1'] },
  });
  let kept: KeptRun = { ...run, planned: run.planned.map((one) => ({ ...one, state: 'made' as const })) };
  const accounts = new Map(house().accounts.map((one) => [one.id, one]));
  for (const change of kept.planned.flatMap(({ records }) => records))
    if (change.table === 'accounts')
      accounts.set(change.id, applyRecordChange(accounts.get(change.id) ?? null, change) as never);
  const written: MadeChange[] = [];
  const records = {
    commitMade: (make: (now: Records) => Result<MadeChange>) => {
      const made = make({ accounts } as unknown as Records);
      if (made.ok) written.push(made.value);
      return Promise.resolve(success(made.ok && made.value.updates.length > 0 ? { id: 'change-1' } : null));
    },
    undo: vi.fn().mockResolvedValue(success(null)),
  };
  const runs = {
    change: (_id: string, next: (run: KeptRun) => KeptRun) => {
      kept = next(kept);
      return Promise.resolve(success(undefined));
    },
  };
  const memory = { read: () => ({ runs: new Map([[kept.id, kept]]) }) };
  const show = vi.fn();
  let acts: StepActs | undefined;
  function Screen() {
    acts = useStepActs(kept.id);
    return null;
  }
  const Around = ({ children }: { children: ReactNode }) => (
    <ToastContext value={{ show, forget: () => {}, stand: () => {} }}>
      <LedgerContext value={{ ...use(LedgerContext), records, runs, memory } as never}>{children}</LedgerContext>
    </ToastContext>
  );
  screenOf(
    <Around>
      <Screen />
    </Around>,
    '/procedures/1',
    'clerk',
  );
  const steps = stepsOf(checklistOf(kept, { documents, submissions: new Map(), today: TODAY }));
  const finish = (id: string, on: string) =>
    acts!.finish(
      steps.filter((one) => one.key === key(id)),
      on,
    );
  const [first] = steps;
  const noted = () => kept.steps[first!.key]?.note ?? '';
  const done = () => kept.steps[key('release')]?.doneOn ?? null;
  return { finish, written, show, records, done, acts: acts!, runs, first: first!, noted };
}

test('what was said a moment ago is written once it has settled, however slow the disk is', async () => {
  const { acts, runs, first, noted } = await releases();
  const change = runs.change;
  runs.change = async (id, next) => {
    await new Promise((resolve) => setImmediate(resolve));
    return change(id, next);
  };
  void acts.note(first, '聞いたこと');
  expect(noted()).toBe('');
  await acts.settled();
  expect(noted()).toBe('聞いたこと');
});

test('the day of 利用者の解除 goes into the ledger, that is told, and one press takes both back', async () => {
  const { finish, written, show, records, done } = await releases();
  await finish('release', '2026-11-17');
  expect(written.flatMap(({ updates }) => updates)).toEqual([
    expect.objectContaining({
      table: 'accounts',
      after: expect.objectContaining({ endedOn: '2026-11-17' }) as unknown,
    }),
  ]);
  expect(show.mock.calls[0]?.[0]).toMatch(/使い終えた日/);
  expect(done()).toBe('2026-11-17');
  (show.mock.calls[0]?.[1] as { run: () => void }).run();
  await vi.waitFor(() => expect(records.undo).toHaveBeenCalledWith('change-1'));
  expect(done()).toBeNull();
});

test('the day of another step writes nothing into the ledger', async () => {
  const { finish, written, show } = await releases();
  await finish('certificate', '2026-11-17');
  expect(written).toEqual([]);
  expect(show.mock.calls[0]?.[0]).not.toMatch(/使い終えた日/);
});
