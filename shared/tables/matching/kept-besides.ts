import { sharedBy, sharersNamed, sharersOf } from '../../ledger/device-sharers';
import type { Device, Staff } from '../../ledger/entities';
import { isSameOriginal, openOriginals, type OriginalValue } from '../../ledger/fields/originals';
import { foldKey } from '../../text/fold-key';
import { isDeviceField, isUseField, saidUse } from '../import/beside-fields';
import { isCalledInMemo, isCalledSo } from './device-label';
import { kindIn } from './device-kind';
import { saysShared } from './nobody-words';
import type { ImportPlan, LeftBeside } from './planned';
import { keptText } from './planned-originals';

/** That the office takes no part in a network is nothing of each of its people. */
const isOfOffice = ({ field, text }: LeftBeside): boolean => {
  const use = isUseField(field) ? saidUse(text) : null;
  return use === 'uses' || use === 'applied';
};

/** IDs and devices that aren't certain, of people who are in the ledger or come into it: what is kept with them as 元の値. */
export const keptBesides = ({
  kind,
  besides: { isTaken, left },
}: Pick<ImportPlan, 'kind' | 'besides'>): LeftBeside[] =>
  isTaken
    ? left.filter(
        (one) =>
          !one.isLeftOut &&
          (kind === 'staff' || one.holderId !== undefined) &&
          !isOfOffice(one) &&
          keptText(one.text) !== '',
      )
    : [];

/** With what isn't certain, until somebody has seen to it; the same person where the ledger has it already. */
export function withLeftBesides(person: Staff, left: readonly LeftBeside[]): Staff {
  const before = person.originals ?? [];
  const after = left.reduce<OriginalValue[]>((all, { field, heading, text, beside: more = '', isElsewhere }) => {
    const own = { field, text: keptText(text), column: heading.slice(0, MOST), ...(isElsewhere && { isElsewhere }) };
    const known = all.find((one) => isSameOriginal(one, own));
    const { beside: said = '' } = known ?? {};
    if (known && said.includes(keptText(more))) return all;
    const beside = keptText([said, more].filter((words) => words !== '').join('、'));
    const value = { ...(known ?? own), ...(beside && { beside }) };
    return known ? all.map((one) => (one === known ? value : one)) : [...all, value];
  }, before);
  return after === before ? person : { ...person, originals: after };
}

/** 事務所携帯 of 事務所携帯を2人で. */
const OF_SO_MANY = /を?(?:[\d０-９一二三四五六七八九]+[人名]|みんな|皆|全員)で.*$/;
const isThisOne = (device: Device, text: string): boolean => isCalledSo(device, text) || isCalledInMemo(device, text);

/**
 * What nobody has alone, with whom the list of people said that they use it: who they are is known nowhere else.
 * @param all the devices of the ledger: of two that are called alike each is of its own office
 */
export function sharedAsSaid(device: Device, people: readonly Staff[], all: readonly Device[]): Device {
  const isOnly = all.every((one) => one.id === device.id || !isCalledSo(one, device.assetNumber));
  const names = people
    .filter(({ officeId }) => isOnly || officeId === device.officeId)
    .filter((one) => openOriginals(one).some(({ field, text }) => isDeviceField(field) && isThisOne(device, text)))
    .map(({ name }) => name);
  const known = sharersNamed(device.note);
  const added = names.filter((name) => !known.some((one) => foldKey(one) === foldKey(name)));
  return added.length === 0 ? device : { ...device, note: sharedBy(device.note, [...known, ...added]) };
}

/**
 * Whose device has come into the ledger with them, as it was said: it is certain now, and nobody is to add it once more.
 * @param listed all that a list of devices has: who has one tablet by it is meant by タブレット
 */
export function placedBesides(
  people: readonly Staff[],
  devices: readonly Device[],
  listed: readonly Device[] = [],
): Staff[] {
  const isPlaced = (person: Staff, { field, text }: OriginalValue): boolean =>
    isDeviceField(field) &&
    devices.some(
      (one) =>
        isThisOne(one, text) &&
        (one.holderId === person.id ||
          // T-05（共用）, which nobody has alone.
          (one.holderId === null && saysShared(text)) ||
          sharersOf(one, people).some(({ id }) => id === person.id)),
    );
  if (devices.length === 0) return [];
  const usersOf = new Map(listed.map((one) => [one, [one.holderId, ...sharersOf(one, people).map(({ id }) => id)]]));
  /** 看護用タブレット of who has one tablet by the list of devices: that one. */
  const isOnlyOne = (person: Staff, { field, text }: OriginalValue): boolean => {
    const kind = isDeviceField(field) ? kindIn(text.replace(OF_SO_MANY, '')) : null;
    const theirs = listed.filter((one) => one.kind === kind && usersOf.get(one)?.includes(person.id));
    return theirs.length === 1 && theirs[0]?.ownership !== 'personal';
  };
  return people.flatMap((person) => {
    const all = person.originals ?? [];
    const open = all.filter((one) => !isPlaced(person, one) && !isOnlyOne(person, one));
    return open.length === all.length ? [] : [{ ...person, originals: open }];
  });
}

/** As much of a heading as a record holds. */
const MOST = 200;
