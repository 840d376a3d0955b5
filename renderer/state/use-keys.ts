import { useCallback, useEffect, useState } from 'react';
import type { KeysState } from '@shared/ipc/keys';
import type { LedgerKind } from '@shared/vault/ledger-kind';
import { ask } from '../ipc/ask';
import { useOpenLedger } from './open-ledger';

/** How the open ledger can be opened; null until main has answered. */
export function useKeys(): { keys: KeysState | null; refresh: () => Promise<void> } {
  const { kind } = useOpenLedger();
  const [keys, setKeys] = useState<KeysState | null>(null);
  const refresh = useCallback(async () => setKeys(await keysOf(kind)), [kind]);
  useEffect(() => void keysOf(kind).then(setKeys), [kind]);
  return { keys, refresh };
}

async function keysOf(kind: LedgerKind): Promise<KeysState | null> {
  const answer = await ask('keys:state', { kind });
  return answer.ok ? answer.value : null;
}

/** A passphrase opens it: one for all, or each their own. */
export const hasPassphrases = (keys: KeysState | null): boolean =>
  keys?.ways.some((way) => way === 'passphrase' || way === 'user') ?? false;
