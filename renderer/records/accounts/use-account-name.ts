import { useCallback } from 'react';
import type { Account } from '@shared/ledger/entities';
import { accountName } from './listed-accounts';
import { useNetworkName } from '../panel/use-network-name';

/** TRITRUS ng-20417 */
export function useAccountName(): (account: Pick<Account, 'packId' | 'loginName'>) => string {
  const networkName = useNetworkName();
  return useCallback((account) => accountName(account, networkName), [networkName]);
}
