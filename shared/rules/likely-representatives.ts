import type { Staff } from '../ledger/entities';
import type { CalendarDate } from '../text/calendar-date';
import { representativeTitleIn } from '../text/representative-title';
import { staysAfter } from './staff-rules';

/** Who seems to represent the corporation: nobody has said so, and nothing is filled in by it. */
export interface LikelyRepresentative {
  title: string;
  name: string;
  /** By what: 職種「代表社員」. */
  because: string;
}

const PLACES = [
  ['jobType', '職種'],
  ['title', '役職'],
  ['note', 'メモ'],
] as const;

type Said = { readonly [K in (typeof PLACES)[number][0]]?: unknown };

/** By which of somebody's words they represent the corporation; null: none says so. */
export function saidOfRepresentative(said: Said): Omit<LikelyRepresentative, 'name'> | null {
  for (const [field, label] of PLACES) {
    const text = said[field];
    const title = typeof text === 'string' ? representativeTitleIn(text) : '';
    if (title !== '') return { title, because: `${label}「${field === 'note' ? title : String(text)}」` };
  }
  return null;
}

/** Of those who work there now. */
export const likelyRepresentatives = (people: Iterable<Staff>, today: CalendarDate): LikelyRepresentative[] =>
  fewOnly(
    [...people].flatMap((one) => {
      const said = staysAfter(one, today) ? saidOfRepresentative(one) : null;
      return said ? [{ ...said, name: one.name }] : [];
    }),
  );

/** Two may represent one; of more the word means something else. */
const MOST = 3;

/** Each once, who works in several offices, too. */
export function fewOnly(found: readonly LikelyRepresentative[]): LikelyRepresentative[] {
  const each = [...new Map(found.map((one) => [one.name, one])).values()];
  return each.length > MOST ? [] : each;
}
