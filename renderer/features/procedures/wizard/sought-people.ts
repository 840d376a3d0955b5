import type { Staff } from '@shared/ledger/entities';
import { matcher, missedByReading, type Indexed } from '../../../data/search-index';
import type { Missed } from '../../../records/list/use-record-list';

interface Sought {
  typed: string;
  /** What was typed when those were asked for whom a search by kana can't find. */
  missedShownFor: string;
  /** Whom one came for. */
  first: ReadonlySet<string>;
  /** By id, as they were chosen. */
  chosen: readonly string[];
  mayBeChosen: (person: Staff) => boolean;
  hasLeft: (person: Staff) => boolean;
  /** Who has left was asked for. */
  showsLeft: boolean;
  /** Shown before anything is typed. */
  isHere: (person: Staff) => boolean;
}

interface SoughtPeople {
  listed: readonly Staff[];
  found: number;
  /** How many of those who are sought have left: they stand below once asked for. */
  left: number;
  missed: Missed;
}

/** Who may be chosen, by what was typed. Who is chosen always shows; who has left only when asked for; who can't be found for lack of a reading is counted, and stands below once asked for. */
export function soughtPeople(
  ordered: readonly Indexed<Staff>[],
  { typed, missedShownFor, first, chosen, mayBeChosen, hasLeft, showsLeft, isHere }: Sought,
): SoughtPeople {
  const fits = matcher(typed);
  const isMissed = missedByReading(typed);
  const isAsked = typed.trim() !== '';
  const all = ordered.filter(({ record }) => mayBeChosen(record));
  const registered = all.filter(({ record }) => record.status === 'registered');
  const isGone = ({ record }: Indexed<Staff>): boolean => hasLeft(record) && !first.has(record.id);
  const isSought = ({ record, key }: Indexed<Staff>): boolean => (isAsked ? fits(key) : isHere(record));
  const open = showsLeft ? registered : registered.filter((one) => !isGone(one));
  const found = open.filter(isSought);
  const unread = isMissed ? open.filter((entry) => !fits(entry.key) && isMissed(entry)) : [];
  const isShown = unread.length > 0 && missedShownFor === typed;
  const rank = (person: Staff): number => (first.has(person.id) ? 0 : hasLeft(person) ? 3 : isHere(person) ? 1 : 2);
  const inOrder = (entries: readonly Indexed<Staff>[]): Staff[] =>
    entries.map(({ record }) => record).sort((a, b) => rank(a) - rank(b));
  const below = [...inOrder(found), ...(isShown ? inOrder(unread) : [])];
  const shown = new Set(below.map(({ id }) => id));
  const byId = new Map(all.map(({ record }) => [record.id, record]));
  const hidden = chosen.flatMap((id) => (shown.has(id) ? [] : (byId.get(id) ?? [])));
  const left = registered.filter((one) => isGone(one) && isSought(one)).length;
  return { listed: [...hidden, ...below], found: found.length, left, missed: { count: unread.length, isShown } };
}
