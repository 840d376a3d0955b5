import type { ReactNode } from 'react';
import { useRecords } from '../../state/open-ledger';
import { TextLink } from '../../ui/text-link';

/** An office as a fact of something: its name leads to it. */
export function useOfficeFact(officeId: string): ReactNode {
  const office = useRecords('offices').get(officeId);
  return office && <TextLink href={`/ledger/offices/${office.id}`}>{office.name}</TextLink>;
}
