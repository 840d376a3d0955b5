import { fieldsOf, type EntityTable, type FieldName } from '@shared/ledger/fields/catalogue';
import { isPlainField, type LedgerField } from '@shared/ledger/fields/field';

/**
 * Fields that have a place of their own in the form of their record, and in its panel where they are worth a line. Any other
 * plain field of the catalogue stands below them by itself (further-fields.tsx).
 */
const placed = {
  corporations: ['kind', 'name', 'kana', 'representativeTitle', 'representativeName', 'postalCode', 'address', 'phone'],
  offices: [
    ...(['name', 'kana', 'number', 'medicalInstitutionNumber', 'serviceKind', 'managerName', 'managerKana'] as const),
    ...(['headTitle', 'headName', 'postalCode', 'address', 'city', 'mail', 'phone', 'fax', 'contact'] as const),
  ],
  people: [
    ...(['name', 'kana', 'officeId', 'jobType', 'title', 'department', 'employeeNumber', 'phone', 'mail'] as const),
    'otherPhone',
    ...(['joinedOn', 'leftOn', 'birthday', 'isSystemManager', 'note'] as const),
  ],
  devices: [
    ...(['assetNumber', 'kind', 'system', 'model', 'officeId', 'holderId', 'ownership', 'mail'] as const),
    ...(['certificateInstalledOn', 'certificateExpiresOn', 'vpnId', 'vpnOn', 'wipedOn', 'exceptions', 'note'] as const),
  ],
  accounts: [
    ...(['packId', 'use', 'loginName', 'officeId', 'holderId', 'issuedOn', 'startedOn', 'passwordChangedOn'] as const),
    ...(['endedOn', 'note'] as const),
  ],
  patients: [
    ...(['name', 'kana', 'birthday', 'officeId', 'postalCode', 'address', 'phone', 'doctorName'] as const),
    ...(['doctorInstitution', 'familyName', 'familyRelation', 'familyPhone', 'note'] as const),
  ],
  teams: ['packId', 'patientId', 'name', 'officeId', 'createdOn', 'note'],
} as const satisfies { [T in EntityTable]?: readonly FieldName<T>[] };

/** Kinds of records whose form is drawn by hand; any other's is made out of the catalogue (records/plain/). */
export type PanelTable = keyof typeof placed;
export const panelTables = Object.keys(placed) as PanelTable[];

/** Where a field stands: in a place of its own, below the others by itself, or nowhere. */
export function placeOf(table: PanelTable, name: string, field: LedgerField): 'own' | 'below' | 'nowhere' {
  if ((placed[table] as readonly string[]).includes(name)) return 'own';
  return isPlainField(field) ? 'below' : 'nowhere';
}

/** Fields without a place of their own, in the order of the record. */
export const furtherFields = (table: PanelTable): [string, LedgerField][] =>
  fieldsOf(table).filter(([name, field]) => placeOf(table, name, field) === 'below');
