import type { Account, Device, Staff } from '../ledger/entities';
import { byAssetNumber } from '../ledger/device-order';
import { foldKey } from '../text/fold-key';
import { sharersNamed } from '../ledger/device-sharers';

/** Somebody whose 所属 was changed in the ledger, without a procedure. */
export interface MovedPerson {
  staffId: string;
  /** The office where they were. */
  from: string;
}

/** A device that stays where it is, as others have it, too. */
export interface SharedDevice {
  device: Device;
  /** 石渡 恵; none where it is for everybody of the office. */
  sharers: string[];
}

/** What people had at the office that they are no longer of, and has it as its office still. */
export interface LeftAtOffice {
  /** Theirs alone, and of nobody who stays. */
  devices: Device[];
  accounts: Account[];
  shared: SharedDevice[];
}

interface LeftLedger {
  people: ReadonlyMap<string, Staff>;
  devices: Iterable<Device>;
  accounts: Iterable<Account>;
}

export function leftAtOffice(moved: readonly MovedPerson[], { people, devices, accounts }: LeftLedger): LeftAtOffice {
  const from = new Map(moved.map((one) => [one.staffId, one.from]));
  const isLeft = ({ status, holderId, officeId }: Device | Account): boolean =>
    status === 'registered' && holderId !== null && from.get(holderId) === officeId;
  const known = moved.flatMap(({ staffId }) => people.get(staffId) ?? []);
  const nameKeys = (officeId: string): Set<string> =>
    new Set(known.filter(({ id }) => from.get(id) === officeId).map(({ name }) => foldKey(name)));
  const left: LeftAtOffice = { devices: [], accounts: [...accounts].filter(isLeft), shared: [] };
  for (const device of [...devices].sort(byAssetNumber)) {
    const sharers = sharersNamed(device.note);
    const movedNames = nameKeys(device.officeId);
    const isOfMoved = isLeft(device);
    const staying = sharers.filter((name) => !movedNames.has(foldKey(name)));
    if (isOfMoved && staying.length === 0) left.devices.push(device);
    else if (isOfMoved) left.shared.push({ device, sharers: staying });
    else if (device.status === 'registered' && staying.length < sharers.length) {
      const holder = people.get(device.holderId ?? '');
      left.shared.push({ device, sharers: [...(holder ? [holder.name] : []), ...staying] });
    }
  }
  return left;
}

/** Whether there is anything to be said of it. */
export const isAnyLeft = ({ devices, accounts, shared }: LeftAtOffice): boolean =>
  devices.length + accounts.length + shared.length > 0;
