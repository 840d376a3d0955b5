import { useState } from 'react';
import type { Problem } from '@shared/problems/problem';
import { ask } from '../ipc/ask';
import { useSession } from '../state/session';
import { useBackups } from '../state/use-backups';
import { useOnce } from '../ui/once';
import { ProblemNote } from '../ui/problem-note';
import { ProgressNote } from '../ui/progress-note';
import { RecoveryKeyDialog } from './recovery-key-dialog';
import { useRecoveryKey, type RecoveryKey } from './use-recovery-key';

/** What keeps the ledger from being lost. */
export type SafetyAct = 'recovery-key' | 'second-place' | 'backup';

/** What keeps the ledger from being lost, done where it is asked for: the very act, not the page on which it could be found. */
export function useSafetyActs(onKeys: () => Promise<void>) {
  const recovery = useRecoveryKey();
  const { refreshSettings } = useSession();
  const backups = useBackups();
  const [problem, setProblem] = useState<Problem | null>(null);
  const make = (): Promise<boolean> => backups.make('by-hand');
  /** @returns whether backups go there from now on, with a first one in it */
  const choosePlace = async (): Promise<boolean> => {
    const chosen = await ask('backup:choose-folder', { place: 'ask' });
    setProblem(chosen.ok ? null : chosen);
    await refreshSettings();
    // The first copy lies there at once.
    return chosen.ok && !chosen.value.cancelled && make();
  };
  const acts: Readonly<Record<SafetyAct, () => Promise<boolean>>> = {
    'recovery-key': () => (recovery.canBePrinted ? recovery.show() : recovery.renew()),
    'second-place': choosePlace,
    backup: make,
  };
  return {
    act: useOnce((act: SafetyAct) => acts[act]()),
    problems: [problem, backups.problem, recovery.problem].filter((one) => one !== null),
    progress: backups.progress,
    recovery: { ...recovery, confirm: confirmThen(recovery, onKeys) },
  };
}

export type SafetyActs = ReturnType<typeof useSafetyActs>;

/** What is confirmed here ends a task beside it. */
const confirmThen =
  ({ confirm }: RecoveryKey, then: () => Promise<void>): RecoveryKey['confirm'] =>
  async (groups) => {
    const failed = await confirm(groups);
    if (!failed) await then();
    return failed;
  };

interface SafetyNotesProps {
  acts: SafetyActs;
  /** What they stand in, while there are any. */
  as?: 'div' | 'li';
}

/** How far the act is, and what went wrong; the recovery key, for as long as it is shown. */
export const SafetyNotes = ({ acts: { problems, progress, recovery }, as: Place = 'div' }: SafetyNotesProps) => (
  <>
    {(problems.length > 0 || progress) && (
      <Place>
        {problems.map((problem) => (
          <ProblemNote key={problem.code} problem={problem} />
        ))}
        {progress && <ProgressNote label="バックアップしています" progress={progress} />}
      </Place>
    )}
    <RecoveryKeyDialog recovery={recovery} />
  </>
);
