import { useEffect, useState } from 'react';
import type { MailState } from '@shared/ipc/mail';
import { ask } from '../ipc/ask';
import { useOpenLedger } from './open-ledger';

/** The office's mail account; null until main has said it. */
export function useMailAccount(): MailState | null {
  const { kind } = useOpenLedger();
  const [state, setState] = useState<MailState | null>(null);
  useEffect(() => {
    let isWanted = true;
    void ask('mail:account', { kind }).then((found) => isWanted && setState(found));
    return () => {
      isWanted = false;
    };
  }, [kind]);
  return state;
}
