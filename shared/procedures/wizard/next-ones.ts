import type { Ledger, Staff } from '../../ledger/entities';
import type { LedgerEvent } from '../../ledger/event';
import type { ProcedureRun } from '../result';
import { roleLabels } from './office-facts';

/** A role that would stay empty, and who could take it. */
export interface NextOne {
  role: 'systemManager' | 'administrator';
  label: string;
  /** Already chosen. */
  chosenId: string;
  candidates: Staff[];
}

/** The warnings that only naming somebody answers, by the beginning of their id in the packs. */
const ROLE_OF_WARNING = [
  ['no-manager', 'systemManager'],
  ['no-administrator', 'administrator'],
] as const;

/** Whom somebody who goes has to be followed by: 次のシステム利用管理担当者, 次の施設内管理者. */
export function nextOnes(event: LedgerEvent, run: ProcedureRun, ledger: Ledger): NextOne[] {
  if (event.kind !== 'leave' && event.kind !== 'transfer') return [];
  const warnings = run.networks.flatMap(({ officeId, warnings: told }) => told.map(({ id }) => ({ id, officeId })));
  return ROLE_OF_WARNING.flatMap(([beginning, role]) => {
    const lacking = warnings.find(({ id }) => id.startsWith(beginning));
    const chosenId = event.after[`${role}Id`] ?? '';
    if (!lacking && chosenId === '') return [];
    const officeId = lacking?.officeId ?? ledger.people.find(({ id }) => id === chosenId)?.officeId;
    const leaving = new Set(event.staff.map(({ id }) => id));
    const candidates = ledger.people.filter(
      (one) => one.officeId === officeId && one.status === 'registered' && !leaving.has(one.id),
    );
    return [{ role, label: `次の${roleLabels[role]}`, chosenId, candidates }];
  });
}

/** Whether a warning is one that naming the next person answers. */
export const isAnsweredByNext = (warningId: string): boolean =>
  ROLE_OF_WARNING.some(([beginning]) => warningId.startsWith(beginning));
