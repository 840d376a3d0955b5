import { useEffect, useState } from 'react';
import { keysChanged } from '@shared/audit/deed';
import type { KeysState, TypedBack } from '@shared/ipc/keys';
import { problem as problemOf, type Failure, type Problem } from '@shared/problems/problem';
import { ask } from '../ipc/ask';
import { useOpenLedger, useRecords } from '../state/open-ledger';
import { useKeys } from '../state/use-keys';
import { useNote, useWriteDown } from '../state/use-write-down';
import { forgetRecoveryKey, recoveryKeyToPrint } from '../data/recovery-key-to-print';
import { useToast } from '../state/toasts';

export interface RecoveryKey {
  keys: KeysState | null;
  /** Reads anew what opens the ledger. */
  refresh: () => Promise<void>;
  /** The day on which somebody showed that it is on paper; null: nobody has. */
  confirmedOn: string | null;
  /** It is still there to be printed; else only a new one can be. */
  canBePrinted: boolean;
  /** What stands on the screen; null: nothing does. */
  shown: { recoveryKey: string; corporation: string; isOnTrial: boolean } | null;
  problem: Problem | null;
  /** @returns whether it is shown */
  show: () => Promise<boolean>;
  hide: () => void;
  /** Makes a new one and shows it; it takes the place of the one before when it is confirmed. */
  renew: () => Promise<boolean>;
  /** Two groups of it were typed back from paper: main compares them. */
  confirm: (groups: TypedBack['groups']) => Promise<Failure | null>;
}

/** 復旧キー, from the screen to the paper: one for the card and for whoever needs it on paper first. */
export function useRecoveryKey(): RecoveryKey {
  const { kind, meta } = useOpenLedger();
  const { keys, refresh } = useKeys();
  const toast = useToast();
  const note = useNote();
  const writeDown = useWriteDown();
  const [corporation] = useRecords('corporations').values();
  const [toPrint, setToPrint] = useState<string | null>(null);
  /** Made just now: nothing of it is kept anywhere before it is on paper. */
  const [renewed, setRenewed] = useState<string | null>(null);
  const [isShown, setShown] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => void recoveryKeyToPrint(meta).then(setToPrint), [meta]);
  /** Who sees it is written down first: what was seen can't be taken back. */
  const show = async (): Promise<boolean> => {
    const isNoted = await note({ kind: 'secret-shown', content: { what: 'recovery-key' } });
    setProblem(isNoted ? null : problemOf('audit/not-shown', {}));
    setShown(isNoted);
    return isNoted;
  };
  const renew = async (): Promise<boolean> => {
    const kept = await recoveryKeyToPrint(meta);
    setToPrint(kept);
    // It was pressed before that was read.
    if (kept !== null) return show();
    const made = await ask('keys:renew-recovery', { kind });
    if (made.ok) setRenewed(made.value.recoveryKey);
    // Whoever said no, or will wait, knows it.
    else setProblem(/^asked\/(?:declined|waiting)$/.test(made.code) ? null : made);
    if (!made.ok) await refresh();
    return made.ok && show();
  };
  const hide = (): void => {
    setShown(false);
    setRenewed(null);
  };
  const confirm = async (groups: TypedBack['groups']): Promise<Failure | null> => {
    const key = renewed === null ? toPrint : null;
    const done = await ask('keys:confirm-recovery', { kind, typed: { groups, key } });
    if (!done.ok) return done;
    await forgetRecoveryKey(meta);
    setToPrint(null);
    hide();
    if (renewed !== null) await writeDown(keysChanged('recovery-renewed'));
    void writeDown(keysChanged('recovery-confirmed'));
    toast('復旧キーを紙に控えたことを、記録しました');
    await refresh();
    return null;
  };
  const recoveryKey = renewed ?? toPrint;
  return {
    ...{ keys, refresh, problem, show, hide, renew, confirm },
    confirmedOn: keys?.recovery?.confirmedOn ?? null,
    canBePrinted: toPrint !== null,
    shown:
      isShown && recoveryKey !== null
        ? { recoveryKey, corporation: corporation?.name ?? '', isOnTrial: renewed !== null }
        : null,
  };
}
