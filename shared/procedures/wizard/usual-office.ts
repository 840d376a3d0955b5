import type { Enrolment, Staff } from '../../ledger/entities';
import { takesPart } from '../../ledger/taking-part';
import { searchKey } from '../../text/search-key';

/**
 * The office of who sits at this PC, by the name that they gave; null: nobody of the ledger, people of several offices, or one that takes part in
 * no network while others do. Who sits in 本部 writes the papers of all the others.
 */
export function officeOfPerson(
  userName: string,
  people: Iterable<Staff>,
  enrolments: Iterable<Enrolment>,
): string | null {
  const own = placeOf(userName, people);
  const taking = [...enrolments].filter(takesPart).map(({ officeId }) => officeId);
  return taking.length === 0 || taking.includes(own ?? '') ? own : null;
}

function placeOf(userName: string, people: Iterable<Staff>): string | null {
  const wanted = nameKey(userName);
  if (wanted === '') return null;
  const offices = [...people]
    .filter(({ name, status }) => status === 'registered' && nameKey(name) === wanted)
    .map(({ officeId }) => officeId);
  const [first] = offices;
  return first !== undefined && offices.every((one) => one === first) ? first : null;
}

const nameKey = (name: string): string => searchKey(name).replaceAll(/\s/g, '');
