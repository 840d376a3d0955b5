import { useCallback } from 'react';
import type { Device } from '@shared/ledger/entities';
import { rulesOf } from '@shared/rules/network-rules';
import { useRecords } from '../../state/open-ledger';
import { useSession } from '../../state/session';
import { packsOfOffices, useDeviceFindings } from './use-device-findings';

/**
 * Whether a certificate is asked for from the device itself, and is due: a tablet or phone of an office whose network wants
 * its mail, without a certificate or with one that ends.
 */
export function useAsksForMail(): (device: Device) => boolean {
  const enrolments = useRecords('enrolments');
  const { packs } = useSession();
  const findingsOf = useDeviceFindings();
  return useCallback(
    (device) => {
      if (device.kind === 'pc' || device.status !== 'registered') return false;
      const networks = packsOfOffices(enrolments.values()).get(device.officeId) ?? [];
      if (!rulesOf(networks, packs).some(({ mobileMail }) => mobileMail)) return false;
      return (
        device.certificateInstalledOn === null ||
        findingsOf(device).some(({ field }) => field === 'certificateExpiresOn')
      );
    },
    [enrolments, packs, findingsOf],
  );
}
