import { useMemo } from 'react';
import type { Office, Staff } from '@shared/ledger/entities';
import type { Finding } from '@shared/rules/finding';
import { officeRuleFindings, pledgeFindings } from '@shared/rules/rule-findings';
import { useLedger } from '../../state/open-ledger';
import { useSession } from '../../state/session';
import { useToday } from '../../state/use-today';

/** What the networks of an office ask of it beside its forms. */
export function useOfficeRuleFindings(office: Office): readonly Finding[] {
  const ledger = useLedger();
  const { packs } = useSession();
  return useMemo(() => (ledger ? officeRuleFindings(office, ledger, packs) : []), [office, ledger, packs]);
}

/** What they ask of a person who uses them. */
export function usePledgeFindings(person: Staff): readonly Finding[] {
  const ledger = useLedger();
  const { packs } = useSession();
  const today = useToday();
  return useMemo(() => (ledger ? pledgeFindings(person, ledger, packs, today) : []), [person, ledger, packs, today]);
}
