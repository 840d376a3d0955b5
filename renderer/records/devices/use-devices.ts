import { useCallback, useMemo } from 'react';
import type { Device } from '@shared/ledger/entities';
import { valueText } from '@shared/ledger/labels';
import { useRecords } from '../../state/open-ledger';
import type { Indexed } from '../../data/search-index';
import { useInOrder } from '../list/joined-index';
import type { ListViewState } from '../list/list-view';
import { inJapaneseOrder } from '@shared/text/japanese-order';
import { useRecordList, type ListResult } from '../list/use-record-list';
import { deviceFilters, type DeviceFilter } from './device-view';
import { useDeviceFindings } from './use-device-findings';

/** By 管理番号, P-9 before P-10; without one behind the others. */
export const byNumber = (a: Device, b: Device): number =>
  Number(a.assetNumber === '') - Number(b.assetNumber === '') ||
  inJapaneseOrder(a.assetNumber, b.assetNumber) ||
  inJapaneseOrder(a.model, b.model) ||
  (a.id < b.id ? -1 : 1);

/** All devices with what they are found by, their holders' names too. */
export function useDevicesInOrder(): readonly Indexed<Device>[] {
  const devices = useRecords('devices');
  const people = useRecords('people');
  const texts = useMemo(
    () => ({
      linksOf: ({ holderId }: Device) => [people.get(holderId ?? '')],
      textsOf: ({ assetNumber, model, mail, vpnId, kind, holderId }: Device) => {
        const holder = people.get(holderId ?? '');
        return [assetNumber, model, mail, vpnId, valueText('kind', kind), holder?.name ?? '', holder?.kana ?? ''];
      },
    }),
    [people],
  );
  return useInOrder('devices', devices, texts, byNumber);
}

const officeOf = ({ officeId }: Device): string => officeId;

/** The devices of the office in use as the list shows them. */
export function useDevices(state: ListViewState<DeviceFilter>): ListResult<Device, DeviceFilter> {
  const people = useRecords('people');
  const findingsOf = useDeviceFindings();
  const sortTextOf = useCallback(
    (columnId: string): ((device: Device) => string) | null => {
      if (columnId === 'kind') return ({ kind }) => valueText('kind', kind);
      if (columnId === 'holder') return ({ holderId }) => people.get(holderId ?? '')?.kana ?? '';
      if (columnId === 'expires') return ({ certificateExpiresOn }) => certificateExpiresOn ?? '';
      if (columnId === 'state')
        return (device) =>
          device.status === 'struck-off'
            ? '3'
            : { act: '0', notice: '1', none: '2' }[findingsOf(device)[0]?.tone ?? 'none'];
      return null;
    },
    [people, findingsOf],
  );
  return useRecordList(state, {
    ordered: useDevicesInOrder(),
    officeOf,
    sortTextOf,
    filtersOf: useCallback((device: Device) => deviceFilters(device, findingsOf(device)), [findingsOf]),
  });
}
