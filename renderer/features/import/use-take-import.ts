import { useCallback, useRef, useState } from 'react';
import { backupDeed } from '@shared/audit/backup-deed';
import type { Change } from '@shared/ledger/change';
import { failure, success, type Result } from '@shared/problems/problem';
import { namedNetworks } from '@shared/tables/matching/named-networks';
import { useUndo } from '../../state/change-ledger';
import { useBackupSource, useOpenLedger } from '../../state/open-ledger';
import { useOfficeInUse } from '../../state/office-in-use';
import { usePolicy } from '../../state/policy';
import { useSession } from '../../state/session';
import { useWriteDown } from '../../state/use-write-down';
import { makeBackup } from '../../data/backup';
import { takeImport, type ImportOrder } from '../../data/take-import';
import { TAKEN_BACK_ELSEWHERE, useToast } from '../../state/toasts';

/** copying, checking: the backup from before it · writing: the ledger */
export interface TakingProgress {
  step: 'copying' | 'checking' | 'writing';
  done: number;
  all: number;
}

export interface TakeImport {
  /**
   * Backs up, then writes all good rows as one change. What it couldn't do it
   * says in its result alone: `import/changed-since` (the plan on the screen is a new one by then), `import/no-backup`,
   * `import/cancelled`, `import/nothing`, those of the disk. Nothing is written then.
   */
  take: (order: ImportOrder) => Promise<Result<Change>>;
  /** Null when nothing is under way. */
  progress: TakingProgress | null;
  /** やめる: works until the writing begins, which is one step. */
  cancel: () => void;
  /** Says it in a toast with 取り込みを元に戻す, to whoever doesn't see what came of it. */
  tell: (change: Change) => void;
}

/** 17人を取り込む. */
export function useTakeImport(): TakeImport {
  const { records } = useOpenLedger();
  const { packs } = useSession();
  const { networks: allowed } = usePolicy();
  const { office } = useOfficeInUse();
  const [progress, setProgress] = useState<TakingProgress | null>(null);
  const under = useRef<AbortController | null>(null);
  const backUp = useBackupBefore(setProgress);
  const toast = useToast();
  const undo = useUndo();
  const tell = useCallback(
    ({ id, sentence }: Change) =>
      toast(sentence, { label: '取り込みを元に戻す', run: () => void undo(id) }, TAKEN_BACK_ELSEWHERE),
    [toast, undo],
  );
  const officeInUse = office?.id ?? null;
  const take = useCallback(
    async (order: ImportOrder): Promise<Result<Change>> => {
      // A second press while the first is under way.
      if (under.current) return failure('import/nothing', {});
      const { signal } = (under.current = new AbortController());
      try {
        const kept = await backUp(signal);
        if (!kept.ok) return kept;
        setProgress({ step: 'writing', done: 0, all: 0 });
        return await takeImport(records, order, { networks: namedNetworks(packs, allowed), officeInUse });
      } finally {
        under.current = null;
        setProgress(null);
      }
    },
    [records, packs, allowed, officeInUse, backUp],
  );
  const cancel = useCallback(() => under.current?.abort(), []);
  return { take, progress, cancel, tell };
}

/** The state from before an import, in the places of all backups. The sample can be lost. */
function useBackupBefore(
  onProgress: (progress: TakingProgress) => void,
): (signal: AbortSignal) => Promise<Result<null>> {
  const source = useBackupSource();
  const writeDown = useWriteDown();
  const toast = useToast();
  return useCallback(
    async (signal) => {
      if (source.kind !== 'own') return success(null);
      onProgress({ step: 'copying', done: 0, all: 0 });
      const made = await makeBackup({
        ...{ source, reason: 'before-import', signal },
        onProgress: ({ step, done, all }) => onProgress({ step: step === 'writing' ? 'copying' : step, done, all }),
      });
      if (made.ok) await writeDown(backupDeed('before-import', made.value));
      if (signal.aborted) return failure('import/cancelled', {});
      if (!made.ok) return failure('import/no-backup', { reason: made.message });
      if (made.value.warning) toast(made.value.warning);
      return success(null);
    },
    [source, onProgress, writeDown, toast],
  );
}
