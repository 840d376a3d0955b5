import { useCallback } from 'react';
import { useOpenLedger } from '../../state/open-ledger';
import { useChannels } from '../../state/session';
import { useToast } from '../../state/toasts';
import { notWithdrawn } from './withdrawn-words';

/** 取り下げる, or 出すのをやめる. Says so when it had left before the question was answered. */
export function useWithdraw(): (id: string) => Promise<void> {
  const { submissions } = useOpenLedger();
  const toast = useToast();
  const channels = useChannels();
  return useCallback(
    async (id) => {
      const at = new Date().toISOString();
      const applied = await submissions.apply(id, { kind: 'withdrawal-asked', at });
      const said = applied.ok ? notWithdrawn(applied.value, channels) : applied.message;
      if (said) toast(said);
    },
    [submissions, toast, channels],
  );
}
