import type { Enrolment, Ledger, Office } from '../../ledger/entities';
import { inOrder, namesWhere } from '../../ledger/fields/catalogue';
import type { LedgerField } from '../../ledger/fields/field';
import { fieldLabel } from '../../ledger/labels';
import { takenPartIn } from '../../ledger/taking-part';

const byOfficeChanged = ({ changedBy }: LedgerField): boolean => changedBy === 'office-changed';

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

/** 変更前, as the ledger has it. */
export function factBefore(field: string, officeId: string | null, ledger: Ledger): string {
  const office = ledger.offices.find(({ id }) => id === officeId);
  if (!office) return '';
  if (field === 'systemManager') return managersOf(ledger, office.id).join('、');
  if (field === 'representativeName' || field === 'representativeTitle') return ledger.corporation[field];
  const enrolments = takenPartIn(ledger.enrolments, officeId);
  if (field === 'administrator')
    return enrolments.map(({ administrator }) => administrator.name).find((name) => name !== '') ?? '';
  if (tableOfFact(field) === 'enrolments')
    return String(
      enrolments.map((one) => one[field as keyof Enrolment]).find((value) => value !== null && value !== '') ?? '',
    );
  const value: unknown = office[field as keyof Office];
  return typeof value === 'string' ? value : '';
}

const managersOf = ({ people }: Ledger, officeId: string): string[] =>
  people
    .filter((one) => one.officeId === officeId && one.isSystemManager && one.status === 'registered')
    .map(({ name }) => name);
