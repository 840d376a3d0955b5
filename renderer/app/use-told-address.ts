import { useCallback } from 'react';
import { toldAddress, withToldAddress } from '@shared/submission/told-address';
import { useOpenLedger } from './ledger-provider';
import { useSession } from './session';

/** 市から言われた宛先 of an office in a network that names no mail; null: nobody has said so. */
export function useToldAddress(packId: string, officeId: string): string | null {
  const { kind } = useOpenLedger();
  return toldAddress(useSession().settings.toldAddresses[kind], packId, officeId);
}

/** @returns puts it down; null takes it away */
export function useChangeToldAddress(packId: string, officeId: string): (address: string | null) => Promise<void> {
  const { kind } = useOpenLedger();
  const { settings, changeSettings } = useSession();
  const { toldAddresses } = settings;
  return useCallback(
    (address) => {
      const changed = withToldAddress(toldAddresses[kind], packId, officeId, address);
      return changeSettings({ toldAddresses: { ...toldAddresses, [kind]: changed } });
    },
    [toldAddresses, kind, packId, officeId, changeSettings],
  );
}
