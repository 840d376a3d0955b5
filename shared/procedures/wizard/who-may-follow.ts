import type { LedgerEvent } from '../../ledger/event';
import type { Ledger, Staff } from '../../ledger/entities';
import { worksAt } from '../../ledger/places-of-work';
import { staysAfter } from '../../rules/staff-rules';
import { isFactBefore, type RoleField } from './office-facts';

/** People of an office who may take over a role: not who goes, and not いまの方, who is no change. Another office's 管理者 may be one of those who also work here. */
export function whoMayFollow(role: RoleField, event: LedgerEvent, ledger: Ledger): Staff[] {
  const office = ledger.offices.find(({ id }) => id === event.officeId);
  if (!office) return [];
  return ledger.people
    .filter((one) => (role === 'managerName' ? worksAt(one, office) : one.officeId === office.id))
    .filter((one) => staysAfter(one, event.date ?? '') && !isFactBefore(role, one.name, office.id, ledger));
}
