import type { Ledger, Staff } from '../../ledger/entities';
import type { LedgerEvent } from '../../ledger/event';
import { nextOnesOf } from '../event-of-office';
import { staysAfter } from '../../rules/staff-rules';
import type { ProcedureRun } from '../result';
import { roleLabels } from './office-facts';

/** A role that would stay empty, and who could take it. */
export interface NextOne {
  role: 'systemManager' | 'administrator';
  officeId: string;
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

/** Whom somebody who goes has to be followed by, office by office: 次のシステム利用管理担当者, 次の施設内管理者. */
export function nextOnes(event: LedgerEvent, run: ProcedureRun, ledger: Ledger): NextOne[] {
  if (event.kind !== 'leave' && event.kind !== 'transfer') return [];
  const warnings = run.networks.flatMap(({ officeId, warnings: told }) => told.map(({ id }) => ({ id, officeId })));
  const officeIds = [
    ...new Set([...event.staff.map(({ officeId }) => officeId), ...warnings.map(({ officeId }) => officeId)]),
  ];
  const going = new Set(event.staff.map(({ id }) => id));
  const found = officeIds.flatMap((officeId) =>
    ROLE_OF_WARNING.flatMap(([beginning, role]) => {
      const isLacking = warnings.some((one) => one.officeId === officeId && one.id.startsWith(beginning));
      const chosenId = nextOnesOf(event, officeId, ledger).find((one) => one.role === role)?.staffId ?? '';
      if (!isLacking && chosenId === '') return [];
      const candidates = ledger.people.filter(
        (one) => one.officeId === officeId && staysAfter(one, event.date ?? '') && !going.has(one.id),
      );
      return [{ role, officeId, label: `次の${roleLabels[role]}`, chosenId, candidates }];
    }),
  );
  if (new Set(found.map(({ officeId }) => officeId)).size < 2) return found;
  const officeName = (officeId: string): string => ledger.offices.find(({ id }) => id === officeId)?.name ?? '';
  return found.map((one) => ({ ...one, label: `${one.label}（${officeName(one.officeId)}）` }));
}

/** The event with somebody chosen to follow in an office; null: nobody after all. */
export function withNextOne(
  event: LedgerEvent,
  { role, officeId }: Pick<NextOne, 'role' | 'officeId'>,
  person: Pick<Staff, 'id' | 'name'> | null,
): LedgerEvent {
  const idField = `${role}Id`;
  const { [role]: _name, [idField]: _id, ...after } = event.after;
  const others = (event.nextOnes ?? []).filter((one) => one.role !== role || one.officeId !== officeId);
  const chosen = person ? [{ officeId, role, staffId: person.id, name: person.name }] : [];
  return { ...event, after, nextOnes: [...others, ...chosen] };
}

/** Whether a warning is one that naming the next person answers. */
export const isAnsweredByNext = (warningId: string): boolean =>
  ROLE_OF_WARNING.some(([beginning]) => warningId.startsWith(beginning));
