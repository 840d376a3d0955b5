import type { Device } from '@shared/ledger/entities';
import type { Finding } from '@shared/rules/finding';
import { untouchedList, useListView, type ListDefinition, type ListViewState } from '../list/list-view';

export type DeviceFilter = 'in-use' | 'findings' | 'shared' | 'gone' | 'all';

export const deviceChips: readonly { filter: DeviceFilter; label: string }[] = [
  { filter: 'in-use', label: '利用中' },
  { filter: 'findings', label: '確かめること' },
  { filter: 'shared', label: '共用' },
  { filter: 'gone', label: '抹消' },
];

/** Under which chips a device shows. */
export function deviceFilters(device: Device, findings: readonly Finding[]): DeviceFilter[] {
  const filters: DeviceFilter[] = device.status === 'struck-off' ? ['gone'] : ['in-use'];
  if (findings.length > 0) filters.push('findings');
  if (device.status === 'registered' && device.holderId === null) filters.push('shared');
  return filters;
}

const devices: ListDefinition<ListViewState<DeviceFilter>> = {
  name: 'devices',
  untouched: untouchedList('in-use', 'number'),
};

export const useDeviceView = () => useListView(devices);
