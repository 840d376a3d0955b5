import { useCallback } from 'react';
import type { Result } from '@shared/problems/problem';
import { officeMailAddress } from '@shared/submission/office-mail-address';
import { useOpenLedger } from './open-ledger';
import { useStored } from './use-stored';

/** 市から言われた宛先 of an office in a network that names no mail; null: nobody has said so. */
export function useOfficeMailAddress(packId: string, officeId: string): string | null {
  const { toldAddresses } = useOpenLedger();
  return officeMailAddress(useStored(toldAddresses.subscribe, toldAddresses.read), packId, officeId);
}

/** @returns puts it down; null takes it away */
export function useChangeOfficeMailAddress(
  packId: string,
  officeId: string,
): (address: string | null) => Promise<Result<null>> {
  const { toldAddresses } = useOpenLedger();
  return useCallback((address) => toldAddresses.change(packId, officeId, address), [toldAddresses, packId, officeId]);
}
