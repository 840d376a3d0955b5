import { useEffect, useState } from 'react';
import type { MailState } from '@shared/ipc/mail';
import { ask } from '../ipc/ask';
import { useOpenLedger } from './open-ledger';
import { whileWanted } from './while-wanted';

/** The office's mail account; null until main has said it. */
export function useMailAccount(): MailState | null {
  const { kind } = useOpenLedger();
  const [state, setState] = useState<MailState | null>(null);
  useEffect(() => whileWanted(ask('mail:account', { kind }), (found) => setState(found)), [kind]);
  return state;
}
