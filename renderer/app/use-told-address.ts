import { useCallback } from 'react';
import type { Result } from '@shared/problems/problem';
import { toldAddress, withToldAddress } from '@shared/submission/told-address';
import { useOpenLedger } from './ledger-provider';

/** 市から言われた宛先 of an office in a network that names no mail; null: nobody has said so. */
export function useToldAddress(packId: string, officeId: string): string | null {
  return toldAddress(useOpenLedger().toldAddresses, packId, officeId);
}

/** @returns puts it down; null takes it away */
export function useChangeToldAddress(
  packId: string,
  officeId: string,
): (address: string | null) => Promise<Result<null>> {
  const { toldAddresses, changeToldAddresses } = useOpenLedger();
  return useCallback(
    (address) => changeToldAddresses(withToldAddress(toldAddresses, packId, officeId, address)),
    [toldAddresses, changeToldAddresses, packId, officeId],
  );
}
