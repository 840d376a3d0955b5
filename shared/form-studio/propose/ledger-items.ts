import { fieldsOf, recordType, type EntityTable } from '../../ledger/fields/catalogue';
import { contactFields } from '../../ledger/fields/contacts';
import { isPlainField, type FieldKind, type LedgerField } from '../../ledger/fields/field';
import type { FormField } from '../../packs/schema';

/** Whose fields are items by themselves, each under the owner's word: a field of 事業所 that is declared in the catalogue is `office.…` here. */
const tables = {
  corporation: 'corporations',
  office: 'offices',
  staff: 'people',
  device: 'devices',
  account: 'accounts',
  patient: 'patients',
  team: 'teams',
} as const satisfies Readonly<Record<string, EntityTable>>;
export type RecordOwner = keyof typeof tables;

/** A field of the catalogue, as something that can stand in a place. */
export interface LedgerItem {
  id: string;
  owner: RecordOwner;
  /** Of the field. */
  name: string;
  label: string;
  /** As offices head it, parted by spaces. */
  heads: string;
  /** All that a form calls it which says nothing else. */
  calledSo: readonly string[];
  type: FormField['type'];
  /** Of a choice: what its values are called. */
  words: LedgerField['words'];
}

/** What a place of a form takes, by what the field holds; left out: text. */
const TYPES: Partial<Record<FieldKind, FormField['type']>> = {
  kana: 'kana',
  phone: 'tel',
  mail: 'mail',
  'postal-code': 'postal',
  date: 'date-wareki',
  flag: 'check',
};

const typeOf = ({ kind, imported }: LedgerField): FormField['type'] =>
  imported?.type === 'office-number' ? 'office-number' : (TYPES[kind] ?? 'text');

/** A memo is the office's own. */
const standsOnForms = (field: LedgerField): boolean => isPlainField(field) && field.kind !== 'note';

const declared = Object.entries(tables).flatMap(([owner, table]) =>
  fieldsOf(table)
    .filter(([, field]) => standsOnForms(field))
    .map(([name, field]) => ({ owner: owner as RecordOwner, name, field, kind: recordType(table).label })),
);
const times = (is: (one: (typeof declared)[number]) => boolean): number => declared.filter(is).length;

/** 電話 is somebody's; サービス分類 needs nobody. */
export const ledgerItems: readonly LedgerItem[] = declared.map(({ owner, name, field, kind }) => {
  const { label, words } = field;
  const whole = `${kind}の${label}`;
  return {
    ...{ id: `${owner}.${name}`, owner, name, words, type: typeOf(field), heads: field.imported?.heads ?? '' },
    label: times((one) => one.field.label === label) > 1 ? whole : label,
    calledSo: [label, whole, kind + label],
  };
});

/** Whose a field is wherever it stands, as nobody else has one of its name. */
export const soleOwner = (name: string): RecordOwner | null =>
  times((one) => one.name === name) > 1 || Object.hasOwn(contactFields, name)
    ? null
    : (declared.find((one) => one.name === name)?.owner ?? null);
