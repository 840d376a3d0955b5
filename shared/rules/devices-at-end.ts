import type { FieldEdit, RecordChange } from '../ledger/change';
import { byAssetNumber } from '../ledger/device-order';
import type { Account, Device, Entities, Staff } from '../ledger/entities';
import { DeviceAtEnd } from '../ledger/fields/devices-at-end';
import type { CalendarDate } from '../text/calendar-date';
import { isShared } from './device-users';

/**
 * 最後に使った端末: which devices somebody used till the end of their account, as they were then. A device knows only who has it now; a
 * record of users that keeps whoever left (ふくいみまもりSNSの管理台帳) would lose it the moment that it is given to somebody else.
 */
type Of = { readonly [T in 'people' | 'devices' | 'accounts']: ReadonlyMap<string, Entities[T]> };

/** A change of the ledger, and the ledger on both sides of it. */
interface Step {
  records: readonly RecordChange[];
  before: Of;
  after: Of;
  /** Accounts of which it is planned that they end: whoever gives their device back a day earlier used it till the end. */
  ending: ReadonlySet<string>;
  /** The day of the change. */
  on: CalendarDate;
}

/** The change, with what accounts keep by it; the same one where that is nothing new. */
export function withDevicesAtEnd(step: Step): readonly RecordChange[] {
  const edits = new Map<string, FieldEdit>();
  const reached = reachedBy(step);
  if (reached.length === 0) return step.records;
  const inUse = { before: byHolder(step.before.devices), after: byHolder(step.after.devices) };
  for (const account of reached) {
    const known = account.devicesAtEnd ?? null;
    const kept = keptAt(account, step, inUse);
    const next = kept.length > 0 ? kept : null;
    if (JSON.stringify(known) !== JSON.stringify(next))
      edits.set(account.id, { field: 'devicesAtEnd', before: known, after: next });
  }
  if (edits.size === 0) return step.records;
  const own = step.records.map((one) => {
    const edit = one.table === 'accounts' ? edits.get(one.id) : undefined;
    if (edit) edits.delete(one.id);
    return edit ? { ...one, edits: [...one.edits, edit] } : one;
  });
  const further = [...edits].map(([id, edit]): RecordChange => ({
    ...{ table: 'accounts', id, kind: 'edit' },
    edits: [edit],
  }));
  return [...own, ...further];
}

/** The accounts for which the change may mean something: themselves, of who has or had a device in it, of people in it. */
function reachedBy({ records, before, after }: Step): Account[] {
  const touched = records.filter(({ table }) => table === 'accounts' || table === 'devices' || table === 'people');
  if (touched.length === 0) return [];
  const own = new Set(touched.flatMap(({ table, id }) => (table === 'accounts' ? [id] : [])));
  const holders = new Set(
    touched.flatMap(({ table, id }) =>
      table === 'devices'
        ? [before, after].flatMap(({ devices }) => devices.get(id)?.holderId ?? [])
        : table === 'people'
          ? [id]
          : [],
    ),
  );
  return [...after.accounts.values()].filter(({ id, holderId }) => own.has(id) || holders.has(holderId ?? ''));
}

function keptAt(
  account: Account,
  { before, after, ending, on }: Step,
  inUse: Record<'before' | 'after', DevicesByHolder>,
) {
  const was = before.accounts.get(account.id);
  // An ID that somebody else has from now on tells of them.
  const known = was && was.holderId === account.holderId ? (account.devicesAtEnd ?? []) : [];
  const person = after.people.get(account.holderId ?? '');
  if (!person) return known;
  const [had, has] = [devicesOfHolder(account, inUse.before), devicesOfHolder(account, inUse.after)];
  const isHere = new Set(has.map(({ id }) => id));
  const taken = had.filter(({ id }) => !isHere.has(id));
  if (!isOver(account, on)) {
    const isGone = person.status === 'struck-off';
    const isAhead = account.endedOn !== null;
    if (!isGone && !isAhead && person.leftOn === null && !ending.has(account.id)) return [];
    // While they are still here: one that is out of use, or of which they have another now, was exchanged.
    const isTillEnd = (id: string, kind: Device['kind']): boolean =>
      isGone || (after.devices.get(id)?.holderId !== account.holderId && has.every((one) => one.kind !== kind));
    const own = withEntries(
      known.filter((one) => !one.isShared && !isHere.has(one.deviceId) && isTillEnd(one.deviceId, one.kind)),
      // Of an end that was typed ahead nothing tells on its day: what they have goes along till then.
      [...taken.filter(({ id, kind }) => isTillEnd(id, kind)), ...(isAhead ? has : [])],
    );
    return own.length > 0 || !isAhead ? own : withEntries([], devicesShared(account, inUse.after));
  }
  const isNew = !was || !isOver(was, on);
  if (isNew) {
    const own = withEntries(known, was ? had : [...taken, ...has]);
    // Whoever has none of their own uses those that are nobody's.
    return own.length > 0 || !was ? own : withEntries([], devicesShared(account, inUse.before));
  }
  // It ended before anybody kept this: what is left of it is what they have now.
  if (known.length === 0) return taken.length > 0 ? withEntries([], had) : [];
  return known.map((entry) => putRight(entry, has));
}

const isOver = ({ endedOn, status }: Account, on: CalendarDate): boolean =>
  status === 'struck-off' || (endedOn !== null && endedOn <= on);

type DevicesByHolder = ReadonlyMap<string | null, Device[]>;

function byHolder(devices: ReadonlyMap<string, Device>): DevicesByHolder {
  const held = new Map<string | null, Device[]>();
  for (const one of devices.values()) {
    if (one.status !== 'registered') continue;
    const known = held.get(one.holderId);
    if (known) known.push(one);
    else held.set(one.holderId, [one]);
  }
  return held;
}

/** Those of the ID's own office; of who has none there what they have elsewhere. */
function devicesOfHolder({ holderId, officeId }: Account, held: DevicesByHolder): Device[] {
  const all = held.get(holderId) ?? [];
  const here = all.filter((one) => one.officeId === officeId);
  return here.length > 0 ? here : all;
}

const devicesShared = ({ officeId }: Account, held: DevicesByHolder): Device[] =>
  (held.get(null) ?? []).filter((one) => one.officeId === officeId && isShared(one));

function withEntries(known: readonly DeviceAtEnd[], devices: readonly Device[]): DeviceAtEnd[] {
  const further = devices.filter(({ id }) => !known.some(({ deviceId }) => deviceId === id)).sort(byAssetNumber);
  return [...known, ...further.map(entryOf)];
}

const entryOf = (device: Device): DeviceAtEnd =>
  DeviceAtEnd.parse({ ...device, deviceId: device.id, isShared: device.holderId === null });

/** As long as they still have it, what is put right of it is put right here, too; what is taken off it (証明書, VPN) was on it. */
function putRight(entry: DeviceAtEnd, has: readonly Device[]): DeviceAtEnd {
  const device = has.find(({ id }) => id === entry.deviceId);
  if (!device) return entry;
  const said = Object.entries(entryOf(device)).filter(([, value]) => value !== null && value !== '');
  return { ...entry, ...Object.fromEntries(said) };
}

/** The devices of their own that somebody used till the end of an account and has no more, each once. */
export function devicesTillEnd({ id }: Pick<Staff, 'id'>, { accounts, devices }: Pick<Of, 'accounts' | 'devices'>) {
  const kept = [...accounts.values()]
    .filter(({ holderId }) => holderId === id)
    .flatMap(({ devicesAtEnd }) => devicesAtEnd ?? [])
    .filter(({ deviceId, isShared: wasShared }) => !wasShared && !isTheirs(devices.get(deviceId), id));
  return [...new Map(kept.map((one) => [one.deviceId, one])).values()];
}

const isTheirs = (device: Device | undefined, id: string): boolean =>
  device?.holderId === id && device.status === 'registered';
