import { valueText } from '../../ledger/labels';
import type { Entities } from '../../ledger/entities';
import { importTables, type ImportKind } from '../import/import-fields';
import type { OutNames } from './out-names';
import type { OutColumn } from './out-table';

/** Which lists go out: those that come in, and the offices. */
export const outKinds = ['staff', 'device', 'patient', 'team', 'account', 'office'] as const;
export type OutKind = (typeof outKinds)[number];

interface Tables {
  staff: 'people';
  device: 'devices';
  patient: 'patients';
  team: 'teams';
  account: 'accounts';
  office: 'offices';
}
export type OutRecord<K extends OutKind> = Entities[Tables[K]];

/** One column that a list can go out with. */
export interface OutField<R> extends OutColumn {
  /** The name that an import gives the field, or one of its own. */
  name: string;
  text: (record: R, names: OutNames) => string;
}

type TextOf<R> = OutField<R>['text'];
type Texts<R> = Record<string, TextOf<R>>;

const choice =
  <F extends string>(field: F) =>
  (record: Record<F, string | null>): string =>
    record[field] === null ? '' : valueText(field, record[field]);

const holder =
  (kind: 'device' | 'account'): TextOf<{ holderId: string | null }> =>
  ({ holderId }, names) =>
    (holderId ? names.person(holderId) : '') || names.nobody[kind];
const office: TextOf<{ officeId: string }> = ({ officeId }, names) => names.office(officeId);
const network: TextOf<{ packId: string }> = ({ packId }, names) => names.network(packId);

/** Where a field isn't simply the record's own text of that name. */
const texts: { [K in ImportKind]: Texts<OutRecord<K>> } = {
  staff: { office, isSystemManager: ({ isSystemManager }) => (isSystemManager ? '○' : '×') },
  device: {
    office,
    holder: holder('device'),
    kind: choice('kind'),
    ownership: choice('ownership'),
    system: choice('system'),
  },
  patient: { office },
  team: { office, network, patient: ({ patientId }, names) => (patientId ? names.patient(patientId) : '') },
  account: { office, network, holder: holder('account') },
};

/** What an import leaves out, as it isn't the record's own. */
const state = { name: 'state', label: '状態', type: 'text' } as const;
const more: { [K in ImportKind]: OutField<OutRecord<K>>[] } = {
  staff: [
    {
      name: 'networks',
      label: '参加ネットワーク',
      type: 'text',
      text: ({ officeId }, names) => names.networksOf(officeId),
    },
    { ...state, text: (record, names) => names.state(record) },
  ],
  device: [{ ...state, text: (record, names) => names.state(record) }],
  patient: [
    { name: 'teams', label: '参加チーム', type: 'text', text: (record, names) => names.teamsOf(record) },
    { name: 'state', label: '同意書の状態', type: 'text', text: (record, names) => names.state(record) },
  ],
  team: [
    { name: 'members', label: 'メンバー', type: 'text', text: (record, names) => names.members(record) },
    { ...state, text: (record, names) => names.state(record) },
  ],
  account: [{ ...state, text: (record, names) => names.state(record) }],
};

const own = (record: object, name: string): string => {
  const value = (record as Record<string, unknown>)[name];
  return typeof value === 'string' ? value : '';
};

/** All that an import reads, under headings that it knows; behind it what it leaves. */
function fieldsOfKind<K extends ImportKind>(kind: K): OutField<OutRecord<K>>[] {
  const special: Texts<OutRecord<K>> = texts[kind];
  const read = importTables[kind].fields
    .filter(({ part, ofMember }) => !part && !ofMember)
    .map(({ name, label, type }): OutField<OutRecord<K>> => ({
      name,
      label,
      type: type === 'date' ? 'date' : 'text',
      text: special[name] ?? ((record) => own(record, name)),
    }));
  return [...read, ...more[kind]];
}

const officeFields: OutField<Entities['offices']>[] = [
  ...(
    [
      ['name', '事業所名'],
      ['kana', 'ふりがな'],
      ['number', '介護事業所番号'],
      ['medicalInstitutionNumber', '医療機関番号'],
      ['serviceKind', 'サービス分類'],
      ['managerName', '管理者'],
      ['headTitle', '施設長の役職'],
      ['headName', '施設長'],
      ['postalCode', '郵便番号'],
      ['address', '所在地'],
      ['city', '市町村'],
      ['phone', '電話'],
      ['fax', 'FAX'],
      ['mail', 'メール'],
    ] as const
  ).map(([name, label]): OutField<Entities['offices']> => ({
    name,
    label,
    type: 'text',
    text: (record) => record[name],
  })),
  { name: 'networks', label: '参加ネットワーク', type: 'text', text: ({ id }, names) => names.networksOf(id) },
  { ...state, text: (record, names) => names.state(record) },
];

const fields = {
  staff: fieldsOfKind('staff'),
  device: fieldsOfKind('device'),
  patient: fieldsOfKind('patient'),
  team: fieldsOfKind('team'),
  account: fieldsOfKind('account'),
  office: officeFields,
} as const;

/** Every column that a list can go out with, in the order of すべての項目. */
export const outFields = <K extends OutKind>(kind: K): readonly OutField<OutRecord<K>>[] =>
  fields[kind] as unknown as readonly OutField<OutRecord<K>>[];
