import type { Enrolment, Ledger, Office } from '../../ledger/entities';
import { fieldLabel } from '../../ledger/labels';

/** Facts of an office that 名称・所在地・電話 may change, as they are asked for. */
export const officeFactFields = [
  ...['name', 'kana', 'number', 'medicalInstitutionNumber', 'postalCode', 'address', 'city'],
  ...['phone', 'fax', 'mail', 'serviceKind'],
] as const satisfies readonly (keyof Office)[];
/** And of its participation in ふくい. */
export const enrolmentFactFields = ['administratorMail', 'vpnCount'] as const satisfies readonly (keyof Enrolment)[];
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

export const officeFactLabel = (field: string): string =>
  (enrolmentFactFields as readonly string[]).includes(field)
    ? fieldLabel('enrolments', field)
    : fieldLabel('offices', field);

/** 変更前, as the ledger has it. */
export function factBefore(field: string, officeId: string | null, ledger: Ledger): string {
  const office = ledger.offices.find(({ id }) => id === officeId);
  if (!office) return '';
  if (field === 'systemManager') return managersOf(ledger, office.id).join('、');
  if (field === 'representativeName' || field === 'representativeTitle') return ledger.corporation[field];
  const enrolments = ledger.enrolments.filter((one) => one.officeId === officeId && one.status !== 'ended');
  if (field === 'administrator')
    return enrolments.map(({ administrator }) => administrator.name).find((name) => name !== '') ?? '';
  if (field === 'administratorMail')
    return enrolments.map(({ administratorMail }) => administratorMail).find((mail) => mail !== '') ?? '';
  if (field === 'vpnCount') return String(enrolments.find(({ vpnCount }) => vpnCount !== null)?.vpnCount ?? '');
  const value: unknown = office[field as keyof Office];
  return typeof value === 'string' ? value : '';
}

const managersOf = ({ people }: Ledger, officeId: string): string[] =>
  people
    .filter((one) => one.officeId === officeId && one.isSystemManager && one.status === 'registered')
    .map(({ name }) => name);
