import type { Ledger } from '../../ledger/entities';
import { everTookPart } from '../../ledger/taking-part';
import { BY_HAND, listedKind } from '../write/listed-kind';
import { itemValue, kindsOfDevices } from '../write/item-value';
import type { Belonging } from '../write/about-own-form';
import type { Decision } from '../write/decision';
import { networkWordOf } from '../write/subject-kind';

/** Places that take nothing out of the ledger though something was decided for them, and why. @property places their decisions */
export interface StayingEmpty {
  because: 'no-network' | 'not-in-network' | 'list' | 'not-known';
  places: number[];
  /** Of what nothing comes: 受任者. */
  of: string[];
}

/** @property takesPart whether the office that is tried takes part in the form's network */
interface TriedForm {
  decisions: readonly Decision[];
  belongs: Belonging;
  takesPart: boolean;
}

/** In the trial they are empty like any other: which of them will never be filled is said beside it. */
export function stayingEmpty({ decisions, belongs, takesPart }: TriedForm): StayingEmpty[] {
  const isOfNone = belongs.to === 'office' || (belongs.to === 'network' && belongs.packId === '');
  const network = placesWith(decisions, ({ item }) => (isOfNone || !takesPart ? networkWordOf(item ?? '') : null));
  const list = placesWith(decisions, (one) => (isUnreached(one, decisions) ? '' : null));
  return [
    { because: isOfNone ? ('no-network' as const) : ('not-in-network' as const), ...network },
    { because: 'list' as const, ...list },
  ].filter(({ places }) => places.length > 0);
}

/** … and those for which the ledger that is tried has nothing, unless it was said of them already. */
export function withUnfilled(found: readonly StayingEmpty[], unfilled: readonly number[]): StayingEmpty[] {
  const told = new Set(found.flatMap(({ places }) => places));
  const places = unfilled.filter((place) => !told.has(place));
  return places.length === 0 ? [...found] : [...found, { because: 'not-known', places, of: [] }];
}

function placesWith(decisions: readonly Decision[], wordOf: (decision: Decision) => string | null) {
  const found = decisions.flatMap((one, place) => {
    const word = one.state === 'decided' && one.item !== null ? wordOf(one) : null;
    return word === null ? [] : [{ place, word }];
  });
  return { places: found.map(({ place }) => place), of: [...new Set(found.map(({ word }) => word))].filter(Boolean) };
}

/** Nothing leads from what a table lists to what was decided for a column: the 誓約書 of a device. */
function isUnreached({ item, candidate: { rows } }: Decision, all: readonly Decision[]): boolean {
  if (rows === null || item === null || !/^(?:staff|device|account|member|pledge|patient)\./.test(item)) return false;
  const own = all.filter(({ state, candidate }) => state === 'decided' && candidate.rows === rows);
  const kind = listedKind(own);
  if (kind === null || kind === BY_HAND || item === 'staff.action') return false;
  return itemValue(item, 'row', kind) === null && kindsOfDevices(item, 'row', kind) === null;
}

/** Whether an office has anything in a network that could stand on its forms. */
export const tookPartIn = (
  { enrolments }: Pick<Ledger, 'enrolments'>,
  officeId: string | undefined,
  packId: string,
): boolean => enrolments.some((one) => one.officeId === officeId && one.packId === packId && everTookPart(one));
