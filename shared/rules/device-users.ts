import type { Device, Office, Staff } from '../ledger/entities';
import { byAssetNumber } from '../ledger/device-order';
import { sharersNamed, sharersOf } from '../ledger/device-sharers';
import { worksAt } from '../ledger/places-of-work';
import { foldKey } from '../text/fold-key';

/** Devices in use whose memo names somebody among who has it, too. Of several of one name everybody is meant. */
export const devicesNaming = (
  isMeant: (person: Staff) => boolean,
  devices: Iterable<Device>,
  people: readonly Staff[],
): { device: Device; sharers: Staff[] }[] =>
  [...devices]
    .filter(({ status }) => status === 'registered')
    .sort(byAssetNumber)
    .map((device) => {
      const all = sharersOf(device, people);
      const others = new Set(all.filter((one) => !isMeant(one)).map(({ name }) => foldKey(name)));
      return { device, sharers: all.filter((one) => isMeant(one) && !others.has(foldKey(one.name))) };
    })
    .filter(({ sharers }) => sharers.length > 0);

/** Used by several: nobody has it alone, or others have it, too. */
export const isShared = ({ holderId, isSpare, note }: Pick<Device, 'holderId' | 'isSpare' | 'note'>): boolean =>
  holderId === null ? isSpare !== true : sharersNamed(note).length > 0;

/** A device that somebody has, and with whom: '' for nobody else. */
export interface DeviceOfPerson {
  device: Device;
  /** 石渡 恵さんと共用, 共用 */
  shared: string;
}

/** The devices in use that somebody has, their own first, then what they share with whom else has it. */
export function devicesOf(
  { id }: Pick<Staff, 'id'>,
  devices: Iterable<Device>,
  people: ReadonlyMap<string, Staff>,
): DeviceOfPerson[] {
  const all = [...devices]
    .filter(({ status }) => status === 'registered')
    .sort(byAssetNumber)
    .map((device) => ({ device, sharers: sharersOf(device, people.values()) }));
  const own = all.filter(({ device: { holderId } }) => holderId === id);
  const others = all.filter(
    ({ device: { holderId }, sharers }) => holderId !== id && sharers.some((one) => one.id === id),
  );
  return [...own, ...others].map(({ device, sharers }) => {
    const users = [people.get(device.holderId ?? '') ?? [], sharers].flat().filter((one) => one.id !== id);
    const named = users.map(({ name }) => `${name}さん`).join('、');
    return { device, shared: named !== '' ? `${named}と共用` : device.holderId === id ? '' : '共用' };
  });
}

/** The devices in use of where somebody works: all, and those of them that are anybody's there (共用 of nobody named). */
export function devicesWhere(
  person: Staff,
  offices: Iterable<Office>,
  devices: Iterable<Device>,
): { all: Device[]; anybodys: Device[] } {
  const ids = new Set([...offices].filter((office) => worksAt(person, office)).map(({ id }) => id));
  const all = [...devices]
    .filter(({ status, officeId }) => status === 'registered' && ids.has(officeId))
    .sort(byAssetNumber);
  const anybodys = all.filter(
    (device) => device.holderId === null && isShared(device) && sharersNamed(device.note).length === 0,
  );
  return { all, anybodys };
}
