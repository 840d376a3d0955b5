import type { Staff } from '../../ledger/entities';
import { searchKey } from '../../text/search-key';

/** The office of who sits at this PC, by the name that they gave; null: nobody of the ledger, or people of several offices. */
export function officeOfPerson(userName: string, people: Iterable<Staff>): string | null {
  const wanted = nameKey(userName);
  if (wanted === '') return null;
  const offices = [...people]
    .filter(({ name, status }) => status === 'registered' && nameKey(name) === wanted)
    .map(({ officeId }) => officeId);
  const [first] = offices;
  return first !== undefined && offices.every((one) => one === first) ? first : null;
}

const nameKey = (name: string): string => searchKey(name).replaceAll(/\s/g, '');
