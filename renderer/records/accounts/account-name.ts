import { useCallback } from 'react';
import type { Account } from '@shared/ledger/entities';
import { useChangeRecord } from '../panel/use-change-record';
import { useNetworkName } from '../panel/use-network-name';

/** TRITRUS ng-20417 */
export function useAccountName(): (account: Pick<Account, 'packId' | 'loginName'>) => string {
  const networkName = useNetworkName();
  return useCallback(({ packId, loginName }) => `${networkName(packId)} ${loginName}`.trim(), [networkName]);
}

export const useChangeAccount = () => useChangeRecord('accounts', useAccountName());
