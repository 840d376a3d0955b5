import { useState } from 'react';
import type { Problem } from '@shared/problems/problem';
import { ask } from '../../ipc/ask';
import type { Backups } from '../../state/use-backups';
import { useSession } from '../../state/session';

export interface BackupFolderChoice {
  /** @returns whether another place is set now */
  choose: (place: 'ask' | 'this-pc') => Promise<boolean>;
  problem: Problem | null;
}

/** 置き場所: where backups go beside this PC. */
export function useBackupFolder({ refresh }: Pick<Backups, 'refresh'>): BackupFolderChoice {
  const { refreshSettings } = useSession();
  const [problem, setProblem] = useState<Problem | null>(null);
  const choose = async (place: 'ask' | 'this-pc'): Promise<boolean> => {
    const chosen = await ask('backup:choose-folder', { place });
    setProblem(chosen.ok ? null : chosen);
    await Promise.all([refresh(), refreshSettings()]);
    return chosen.ok && !chosen.value.cancelled;
  };
  return { choose, problem };
}
