import { useCallback, useEffect, useMemo, useState } from 'react';
import { leftSecrets, type LeftSecret } from '@shared/credentials/left-secrets';
import type { Problem } from '@shared/problems/problem';
import { ask } from '../../ipc/ask';
import { useOpenLedger, useRecords } from '../../state/open-ledger';
import { useWriteDown } from '../../state/use-write-down';
import { whileWanted } from '../../state/while-wanted';

/**
 * Passwords in the keychain that no line leads to.
 *
 * @param listed accounts whose passwords stand in the list
 * @param turn another one after each act with a password
 */
export function useLeftSecrets(listed: readonly string[], turn: number) {
  const { kind } = useOpenLedger();
  const accounts = useRecords('accounts');
  const writeDown = useWriteDown();
  const [known, setKnown] = useState<readonly string[]>([]);
  const [round, setRound] = useState(0);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => whileWanted(ask('secrets:known', { kind }), (found) => setKnown(found)), [kind, turn, round]);
  const left = useMemo(() => leftSecrets(known, new Set(listed), accounts), [known, listed, accounts]);
  /** @returns whether it is gone; where it isn't, `problem` says why */
  const forget = useCallback(
    async ({ id }: LeftSecret, name: string): Promise<boolean> => {
      const forgotten = await ask('secrets:forget', { kind, ids: [id] });
      setProblem(forgotten.ok || forgotten.code === 'asked/declined' ? null : forgotten);
      setRound((now) => now + 1);
      if (forgotten.ok) await writeDown({ kind: 'secret-changed', content: { what: 'forgotten', account: id, name } });
      return forgotten.ok;
    },
    [kind, writeDown],
  );
  return { left, problem, forget };
}
