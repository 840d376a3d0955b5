import { useMemo } from 'react';
import { deviceName } from '@shared/ledger/device-rules';
import { useRecords } from '../../app/ledger-provider';
import { useDevicesInOrder } from '../ledger/devices/use-devices';
import { recordSource, type RecordSource } from './find-results';

const detail = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join('　');

/** The tables of the ledger beside its people: each record leads to its panel. */
export function useRecordSources(): readonly RecordSource[] {
  const devices = useDevicesInOrder();
  const people = useRecords('people');
  const offices = useRecords('offices');
  return useMemo(() => {
    const struckOff = ({ status }: { status: string }): string => (status === 'struck-off' ? '抹消' : '');
    return [
      recordSource('devices', devices, (device) => ({
        icon: 'device',
        title: deviceName(device),
        detail: detail(
          device.model,
          people.get(device.holderId ?? '')?.name ?? '共用',
          offices.get(device.officeId)?.name,
          struckOff(device),
        ),
        address: `/ledger/devices/${device.id}`,
      })),
    ];
  }, [devices, people, offices]);
}
