import type { Ledger } from '../../ledger/entities';
import { eventFact, eventFactText, isSameFact } from '../../ledger/event-facts';
import { inOrder, namesWhere } from '../../ledger/fields/catalogue';
import { isPlainField, type LedgerField } from '../../ledger/fields/field';
import { fieldLabel } from '../../ledger/labels';
import { takenPartIn } from '../../ledger/taking-part';

/** Another record, somebody and a list are no one value: nobody is asked what it will be. */
const byOfficeChanged = (field: LedgerField): boolean => field.changedBy === 'office-changed' && isPlainField(field);

/** Facts of an office that 名称・所在地・電話 may change, as they are asked for. */
export const officeFactFields = inOrder(namesWhere('offices', byOfficeChanged), [
  ...['name', 'kana', 'number', 'medicalInstitutionNumber', 'postalCode', 'address', 'city'],
  ...['phone', 'fax', 'mail', 'serviceKind'],
]);
/** And of its participation in ふくい. */
export const enrolmentFactFields = namesWhere('enrolments', byOfficeChanged);
/** People whose names stand with the office, its corporation, and who they are. */
export const roleFields = [
  ...['managerName', 'systemManager', 'administrator', 'headName', 'representativeName'],
] as const;
export type RoleField = (typeof roleFields)[number];

export const roleLabels: Record<RoleField, string> = {
  managerName: '管理者',
  systemManager: 'システム利用管理担当者',
  administrator: '施設内管理者',
  headName: '施設長',
  representativeName: '法人の代表者',
};

/** The kind of record that has it. */
export const tableOfFact = (field: string): 'offices' | 'enrolments' =>
  enrolmentFactFields.includes(field) ? 'enrolments' : 'offices';

export const officeFactLabel = (field: string): string => fieldLabel(tableOfFact(field), field);

/** A fact of the office, its participation or its people, as people read it; '' for nothing. */
export const officeFactText = (field: string, fact: string): string => eventFactText(tableOfFact(field), field, fact);

/** Whether a fact is what the ledger has already. */
export const isFactBefore = (field: string, fact: string, officeId: string | null, ledger: Ledger): boolean =>
  isSameFact(tableOfFact(field), field, fact, factBefore(field, officeId, ledger));

/** 変更前, as the ledger has it. */
export function factBefore(field: string, officeId: string | null, ledger: Ledger): string {
  const office = ledger.offices.find(({ id }) => id === officeId);
  if (!office) return '';
  if (field === 'systemManager') return managersOf(ledger, office.id).join('、');
  if (field === 'representativeName' || field === 'representativeTitle') return ledger.corporation[field];
  const enrolments = takenPartIn(ledger.enrolments, officeId);
  if (field === 'administrator')
    return enrolments.map(({ administrator }) => administrator.name).find((name) => name !== '') ?? '';
  const records: readonly object[] = tableOfFact(field) === 'enrolments' ? enrolments : [office];
  return records.map((one) => eventFact((one as Record<string, unknown>)[field])).find((fact) => fact !== '') ?? '';
}

const managersOf = ({ people }: Ledger, officeId: string): string[] =>
  people
    .filter((one) => one.officeId === officeId && one.isSystemManager && one.status === 'registered')
    .map(({ name }) => name);
