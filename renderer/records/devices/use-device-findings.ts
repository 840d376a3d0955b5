import { useMemo } from 'react';
import { today as currentDay, type CalendarDate } from '@shared/text/calendar-date';
import { deviceFindings } from '@shared/rules/device-rules';
import type { Device, Enrolment } from '@shared/ledger/entities';
import type { Finding } from '@shared/rules/finding';
import { rulesOf } from '@shared/rules/network-rules';
import type { Pack } from '@shared/packs/schema';
import { useRecords } from '../../state/open-ledger';
import { useSession } from '../../state/session';
import type { Records } from '../../data/records';

export type FindingsOf<R> = (record: R) => readonly Finding[];

/** What about each device is worth a look. Reckoned when it is asked for, once for each state of the ledger. */
export function useDeviceFindings(): FindingsOf<Device> {
  const devices = useRecords('devices');
  const people = useRecords('people');
  const enrolments = useRecords('enrolments');
  const { packs } = useSession();
  const today = currentDay();
  return useMemo(
    () => findingsOfDevices({ devices, people, enrolments }, packs, today),
    [devices, people, enrolments, packs, today],
  );
}

function findingsOfDevices(
  { devices, people, enrolments }: Pick<Records, 'devices' | 'people' | 'enrolments'>,
  packs: readonly Pack[],
  today: CalendarDate,
): FindingsOf<Device> {
  // A device is only compared with those of its number and with those of its office that have a VPN.
  const byNumber = grouped(devices.values(), ({ assetNumber }) => assetNumber);
  const withVpn = grouped(devices.values(), ({ officeId, vpnId }) => (vpnId === '' ? '' : officeId));
  const networks = packsOfOffices(enrolments.values());
  const known = new Map<Device, readonly Finding[]>();
  return (device) => {
    const found =
      known.get(device) ??
      deviceFindings(device, {
        devices: new Set([...(byNumber.get(device.assetNumber) ?? []), ...(withVpn.get(device.officeId) ?? [])]),
        rules: rulesOf(networks.get(device.officeId) ?? [], packs),
        holder: people.get(device.holderId ?? '') ?? null,
        today,
      });
    known.set(device, found);
    return found;
  };
}

export function grouped<R>(records: Iterable<R>, keyOf: (record: R) => string): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const record of records) {
    const key = keyOf(record);
    const group = groups.get(key);
    if (group) group.push(record);
    else if (key !== '') groups.set(key, [record]);
  }
  return groups;
}

/** The networks that each office takes part in, by id. */
export function packsOfOffices(enrolments: Iterable<Enrolment>): Map<string, string[]> {
  const packs = new Map<string, string[]>();
  for (const { officeId, packId, status } of enrolments)
    if (status !== 'ended') packs.set(officeId, [...(packs.get(officeId) ?? []), packId]);
  return packs;
}
