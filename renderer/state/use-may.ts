import { useCallback } from 'react';
import type { ChannelName } from '@shared/ipc/channel-names';
import { mayUse } from '@shared/ipc/channel-roles';
import type { Role } from '@shared/vault/role';
import { useOpenLedger } from './open-ledger';

/** What who has the ledger open may do: everything where it has no users, or was opened by the recovery key. */
export const useRole = (): Role => useOpenLedger().user?.role ?? 'admin';

/** Whether who has it open may change, send, print or save anything: 閲覧 only reads. */
export const useMayWork = (): boolean => useRole() !== 'reader';

/** Whether main would answer a channel: it holds the same table. */
export function useMay(): (channel: ChannelName) => boolean {
  const role = useRole();
  return useCallback((channel) => mayUse(role, channel), [role]);
}
