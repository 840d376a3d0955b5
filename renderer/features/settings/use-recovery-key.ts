import { useEffect, useState } from 'react';
import { keysChanged } from '@shared/audit/deed';
import type { KeysState } from '@shared/ipc/keys';
import { problem as problemOf, type Failure, type Problem } from '@shared/problems/problem';
import { ask } from '../../app/ask';
import { useOpenLedger, useRecords } from '../../app/ledger-provider';
import { useKeys } from '../../app/use-keys';
import { useNote, useWriteDown } from '../../app/use-write-down';
import { forgetRecoveryKey, keepRecoveryKey, recoveryKeyToPrint } from '../../data/recovery-key-to-print';
import { useToast } from '../../ui/toasts';

export interface RecoveryKey {
  keys: KeysState | null;
  /** Reads anew what opens the ledger. */
  refresh: () => Promise<void>;
  /** The day on which somebody showed that it is on paper; null: nobody has. */
  confirmedOn: string | null;
  /** It is still there to be printed; else only a new one can be. */
  canBePrinted: boolean;
  /** What stands on the screen; null: nothing does. */
  shown: { recoveryKey: string; corporation: string } | null;
  problem: Problem | null;
  /** @returns whether it is shown */
  show: () => Promise<boolean>;
  hide: () => void;
  /** Makes a new one and shows it. */
  renew: () => Promise<boolean>;
  /** Two groups of it were typed back from paper. */
  confirm: () => Promise<Failure | null>;
}

/** 復旧キー, from the screen to the paper: one for the card and for whoever needs it on paper first. */
export function useRecoveryKey(): RecoveryKey {
  const { kind, store } = useOpenLedger();
  const { keys, refresh } = useKeys();
  const toast = useToast();
  const note = useNote();
  const writeDown = useWriteDown();
  const [corporation] = useRecords('corporations').values();
  const [toPrint, setToPrint] = useState<string | null>(null);
  const [isShown, setShown] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => void recoveryKeyToPrint(store).then(setToPrint), [store]);
  /** Who sees it is written down first: what was seen can't be taken back. */
  const show = async (): Promise<boolean> => {
    const isNoted = await note({ kind: 'secret-shown', content: { what: 'recovery-key' } });
    setProblem(isNoted ? null : problemOf('audit/not-shown', {}));
    setShown(isNoted);
    return isNoted;
  };
  const renew = async (): Promise<boolean> => {
    const renewed = await ask('keys:renew-recovery', { kind });
    if (!renewed.ok) {
      setProblem(renewed);
      return false;
    }
    const kept = await keepRecoveryKey(store, renewed.value.recoveryKey);
    setProblem(kept.ok ? null : kept);
    setToPrint(renewed.value.recoveryKey);
    await writeDown(keysChanged('recovery-renewed'));
    const isSeen = await show();
    await refresh();
    return isSeen;
  };
  const confirm = async (): Promise<Failure | null> => {
    const done = await ask('keys:confirm-recovery', { kind, typed: { key: toPrint ?? '' } });
    if (!done.ok) return done;
    await forgetRecoveryKey(store);
    setToPrint(null);
    setShown(false);
    void writeDown(keysChanged('recovery-confirmed'));
    toast('復旧キーを紙に控えたことを、記録しました');
    await refresh();
    return null;
  };
  return {
    ...{ keys, refresh, problem, show, renew, confirm },
    confirmedOn: keys?.recovery?.confirmedOn ?? null,
    canBePrinted: toPrint !== null,
    shown: isShown && toPrint !== null ? { recoveryKey: toPrint, corporation: corporation?.name ?? '' } : null,
    hide: () => setShown(false),
  };
}
