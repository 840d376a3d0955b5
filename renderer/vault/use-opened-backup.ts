import { useCallback, useEffect, useRef, useState } from 'react';
import type { UnlockBy } from '@shared/ipc/keys';
import type { LedgerKind } from '@shared/vault/ledger-kind';
import type { Progress } from '../ui/progress-note';
import { problem, type Failure, type Problem } from '@shared/problems/problem';
import { ask } from '../ipc/ask';
import { keyOfBackup } from '../data/ledger-key';
import { closeBackup, openBackup, readBackup, type ReadBackupHeader, type UnsealedBackup } from '../data/read-backup';

export type OpenedStep =
  | { at: 'reading'; progress: Progress | null }
  | { at: 'failed'; problem: Problem }
  /** It is of another ledger, or from before the keys changed. */
  | { at: 'asks'; header: ReadBackupHeader }
  | { at: 'opened'; opened: UnsealedBackup };

interface OpenedBackupFacts {
  /** Id of the backup, as main handed it out. */
  backup: string;
  kind: LedgerKind;
  /** Of the ledger here: 32 bytes. */
  dataKey: Uint8Array;
}

/** Reads a backup with this ledger's key, or with what a person shows. Nothing changes by it. */
export function useOpenedBackup({ backup, kind, dataKey }: OpenedBackupFacts): {
  step: OpenedStep;
  /** @returns what was wrong, or null when it is open */
  openWith: (header: ReadBackupHeader, by: UnlockBy) => Promise<Failure | null>;
  /** Aborts reading. What is restored from it then may listen, too. */
  cancelling: AbortController;
} {
  const [step, setStep] = useState<OpenedStep>({ at: 'reading', progress: null });
  const [cancelling] = useState(() => new AbortController());
  /** Opening it lets main read the whole file: what is open already is read on. */
  const read = useCallback(
    async (handle: Awaited<ReturnType<typeof openBackup>>, key: Uint8Array): Promise<Failure | null> => {
      const { signal } = cancelling;
      const onProgress = (done: number, all: number): void => setStep({ at: 'reading', progress: { done, all } });
      const opened = handle.ok ? await readBackup(handle.value, key, { signal, onProgress }) : handle;
      if (!opened.ok) return opened;
      setStep({ at: 'opened', opened: opened.value });
      return null;
    },
    [cancelling],
  );
  const isBegun = useRef(false);
  useEffect(() => {
    if (isBegun.current) return;
    isBegun.current = true;
    void (async () => {
      const [handle, keys] = await Promise.all([openBackup(backup), ask('keys:state', { kind })]);
      if (!handle.ok) return setStep({ at: 'failed', problem: handle });
      const { header } = handle.value;
      const isOurs = header.kind === kind && keys.ok && keys.value.ledgerId === header.ledgerId;
      if (isOurs) {
        const failed = await read(handle, dataKey);
        if (failed) setStep({ at: 'failed', problem: failed });
        return;
      }
      await closeBackup(handle.value);
      if (header.kind === kind) setStep({ at: 'asks', header });
      else setStep({ at: 'failed', problem: problem('backup/other-kind', {}) });
    })();
  }, [backup, dataKey, kind, read]);
  const openWith = useCallback(
    async (header: ReadBackupHeader, by: UnlockBy): Promise<Failure | null> => {
      const key = await keyOfBackup(header, by);
      if (!key.ok) return key;
      const failed = await read(await openBackup(backup), key.value);
      // The key was right, and the form that asked for it is gone: what is wrong now is the file.
      if (failed) setStep({ at: 'failed', problem: failed });
      return null;
    },
    [backup, read],
  );
  return { step, openWith, cancelling };
}
