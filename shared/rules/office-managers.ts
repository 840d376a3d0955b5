import type { Office, Staff } from '../ledger/entities';
import { worksAt } from '../ledger/places-of-work';

type Named = Pick<Staff, 'name' | 'kana' | 'officeId' | 'note' | 'alsoAt'>;
type Managed = Pick<Office, 'id' | 'name' | 'status' | 'managerName' | 'managerKana'>;

const spaceless = (text: string): string => text.replace(/\s/g, '');

/**
 * Whether they are 管理者 of an office. An office has its manager by name, as papers print it, so one person can be that of several; a namesake
 * who works elsewhere is told apart by furigana.
 */
export function isManagerOf(person: Named, office: Managed): boolean {
  const { managerName, managerKana } = office;
  if (managerName === '' || spaceless(person.name) !== spaceless(managerName)) return false;
  const isReadAlike = spaceless(person.kana) === spaceless(managerKana);
  return worksAt(person, office)
    ? isReadAlike || managerKana === '' || person.kana === ''
    : isReadAlike && managerKana !== '';
}

/** So many are all asked about; of more those where they work or are it already. */
const FEW = 6;

/** The offices of which somebody may be marked as 管理者, their own first. */
export function officesToManage<O extends Managed>(person: Named, offices: Iterable<O>): O[] {
  const registered = [...offices].filter(({ status }) => status === 'registered');
  const asked =
    registered.length <= FEW
      ? registered
      : registered.filter((office) => worksAt(person, office) || isManagerOf(person, office));
  return asked.sort((a, b) => Number(worksAt(person, b)) - Number(worksAt(person, a)));
}
