import { sharersOf } from '../../ledger/device-sharers';
import type { Device, Staff } from '../../ledger/entities';
import { isSameOriginal, type OriginalValue } from '../../ledger/fields/originals';
import { isDeviceField, isUseField, saidUse } from '../import/beside-fields';
import { isCalledSo } from './device-label';
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

/** Whose device has come into the ledger with them, as it was said: it is certain now, and nobody is to add it once more. */
export function placedBesides(people: readonly Staff[], devices: readonly Device[]): Staff[] {
  const isPlaced = (person: Staff, { field, text }: OriginalValue): boolean =>
    isDeviceField(field) &&
    devices.some(
      (one) =>
        isCalledSo(one, text) &&
        (one.holderId === person.id ||
          // T-05（共用）, which nobody has alone.
          (one.holderId === null && saysShared(text)) ||
          sharersOf(one, people).some(({ id }) => id === person.id)),
    );
  if (devices.length === 0) return [];
  return people.flatMap((person) => {
    const all = person.originals ?? [];
    const open = all.filter((one) => !isPlaced(person, one));
    return open.length === all.length ? [] : [{ ...person, originals: open }];
  });
}

/** As much of a heading as a record holds. */
const MOST = 200;
