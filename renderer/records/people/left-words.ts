import type { Account, Device } from '@shared/ledger/entities';
import { deviceName } from '@shared/ledger/labels';
import { leftAtOffice, type LeftAtOffice, type MovedPerson, type SharedDevice } from '@shared/rules/left-at-office';
import { update, type Records, type Update } from '../../data/records';

/** What moved people have at their old office still, as the ledger is now. */
export const leftIn = (moved: readonly MovedPerson[], { people, devices, accounts }: Records): LeftAtOffice =>
  leftAtOffice(moved, { people, devices: devices.values(), accounts: accounts.values() });

/** So many are called by their names; more are counted. */
const NAMED = { devices: 2, accounts: 1 };

/** タブレット iPad8; 端末3台とアカウント2件. */
export const leftThings = ({ devices, accounts }: Pick<LeftAtOffice, 'devices' | 'accounts'>): string =>
  [
    devices.length > NAMED.devices ? `端末${devices.length}台` : devices.map(deviceName).join('・'),
    accounts.length > NAMED.accounts ? `アカウント${accounts.length}件` : accounts.map(accountCalled).join(''),
  ]
    .filter((words) => words !== '')
    .join('と');

const accountCalled = ({ loginName }: Account): string => `アカウント ${loginName}`.trim();

/** タブレット ⑤ は石渡 恵さんと共用なので、「ひまわりの里」のままです: whose office stays. */
export function stayingWords({ device, sharers }: SharedDevice, { offices }: Pick<Records, 'offices'>): string {
  const whom = sharers.length === 0 ? '共用' : `${sharers.map((name) => `${name}さん`).join('、')}と共用`;
  return `${deviceName(device)}は${whom}なので、「${offices.get(device.officeId)?.name ?? ''}」のままです`;
}

/** They go to the office of whoever has them. @param officeOf where their user is now, or is about to be */
export const leftUpdates = (
  { devices, accounts }: Pick<LeftAtOffice, 'devices' | 'accounts'>,
  officeOf: (staffId: string) => string | undefined,
): Update[] => [
  ...devices.map((one) => update('devices', goingAlong(one, officeOf))),
  ...accounts.map((one) => update('accounts', goingAlong(one, officeOf))),
];

const goingAlong = <R extends Device | Account>(record: R, officeOf: (staffId: string) => string | undefined): R => ({
  ...record,
  officeId: officeOf(record.holderId ?? '') ?? record.officeId,
});
