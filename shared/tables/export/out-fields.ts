import { fieldOf, inOrder, namesWhere } from '../../ledger/fields/catalogue';
import { sharersNamed } from '../../ledger/device-sharers';
import type { Staff } from '../../ledger/entities';
import { isPlainField, type LedgerField, type ReferenceTarget } from '../../ledger/fields/field';
import { readAs } from '../import/import-fields';
import { aboutList, outKinds, tableOfList, type ListRecord, type OutKind, type OutRecord } from '../lists';
import type { OutNames } from './out-names';
import type { OutColumn } from './out-table';

/** One column that a list can go out with. */
export interface OutField<R> extends OutColumn {
  /** The name that an import gives the field, or one of its own. */
  name: string;
  text: (record: R, names: OutNames) => string;
}

type TextOf<R> = OutField<R>['text'];

/** What an import leaves out, as it isn't the record's own: how it stands, and what few lists have. */
const state = {
  ...({ name: 'state', label: '状態', type: 'text' } as const),
  text: (record: ListRecord, names: OutNames) => names.state(record),
};
const more: { [K in OutKind]?: OutField<OutRecord<K>>[] } = {
  staff: [
    { name: 'networks', label: '使うネットワーク', type: 'text', text: ({ id }, names) => names.networksUsedBy(id) },
    state,
  ],
  patient: [
    { name: 'teams', label: '参加チーム', type: 'text', text: (record, names) => names.teamsOf(record) },
    { ...state, label: '同意書の状態' },
  ],
  team: [
    { name: 'members', label: 'メンバー', type: 'text', text: (record, names) => names.members(record) },
    {
      name: 'memberDetails',
      label: '職種・機関・参加日',
      type: 'text',
      text: (record, names) => names.memberDetails(record),
    },
    state,
  ],
  office: [
    { name: 'networks', label: '参加ネットワーク', type: 'text', text: ({ id }, names) => names.networksOf(id) },
    state,
  ],
};

/** 兼務先, which people alone have. */
const otherPosts: TextOf<object> = (record, names) => names.otherPosts(record as Staff);

const valueOf = (record: object, name: string): unknown => (record as Record<string, unknown>)[name];

/** How a field reads in a table; '' for nothing. */
function textOf(kind: OutKind, name: string, { kind: fieldKind, words, to }: LedgerField): TextOf<object> {
  if (to)
    return (record, names) => {
      const word = referredTo(to.target, valueOf(record, name), names);
      return (
        (to.target === 'people' ? withSharers(kind, word, record) : word) || withoutUser(kind, to.target, record, names)
      );
    };
  if (fieldKind === 'answer') return (record) => ANSWERS.get(valueOf(record, name)) ?? '';
  if (fieldKind === 'flag')
    return (record, names) => (valueOf(record, name) === true ? '○' : isUnsaid(record, name, names) ? '' : '×');
  return (record) => {
    const value = valueOf(record, name);
    return typeof value === 'string' ? (words?.[value] ?? value) : typeof value === 'number' ? String(value) : '';
  };
}

/** A No that nobody has said is no ×. */
const isUnsaid = (record: object, name: string, names: OutNames): boolean =>
  name === 'isSystemManager' && names.lacksManager(String(valueOf(record, 'officeId')));

const ANSWERS = new Map<unknown, string>([
  [true, '○'],
  [false, '×'],
]);

function referredTo(target: ReferenceTarget, value: unknown, names: OutNames): string {
  const id = typeof value === 'string' ? value : '';
  if (id === '') return '';
  if (target === 'people') return names.person(id);
  if (target === 'offices') return names.office(id);
  if (target === 'patients') return names.patient(id);
  return target === 'packs' ? names.network(id) : '';
}

/** 山田 花子、佐藤 健一: who uses a device, and who has it beside them, as an import reads it again. */
function withSharers(kind: OutKind, user: string, record: object): string {
  const note = valueOf(record, 'note');
  if (kind !== 'device' || user === '' || typeof note !== 'string') return user;
  return [...new Set([user, ...sharersNamed(note)])].join('、');
}

const withoutUser = (kind: OutKind, target: ReferenceTarget, record: object, names: OutNames): string =>
  target === 'people' ? names.nobody(kind, record) : '';

const goesOut = (field: LedgerField): boolean =>
  typeof field.exported === 'string' ||
  (field.exported !== false && (isPlainField(field) || field.imported !== undefined));

/** All that an import reads, under headings that it knows, and all else that is plain; behind it what no import reads. */
function fieldsOfKind<K extends OutKind>(kind: K): OutField<OutRecord<K>>[] {
  const table = tableOfList[kind];
  const { order = [] } = aboutList(kind);
  const own = inOrder(namesWhere(table, goesOut), order).flatMap((name): OutField<OutRecord<K>>[] => {
    const field = fieldOf(table, name);
    if (!field) return [];
    const { name: column, label, type } = readAs(table, name);
    return [
      {
        name: column,
        label: typeof field.exported === 'string' ? field.exported : label,
        type: type === 'date' ? 'date' : 'text',
        text: name === 'alsoAt' ? otherPosts : textOf(kind, name, field),
      },
    ];
  });
  const further: OutField<OutRecord<K>>[] = more[kind] ?? [state];
  return [...own, ...further];
}

const fields = Object.fromEntries(outKinds.map((kind) => [kind, fieldsOfKind(kind)]));

/** Every column that a list can go out with, in the order of すべての項目. */
export const outFields = <K extends OutKind>(kind: K): readonly OutField<OutRecord<K>>[] =>
  fields[kind] as unknown as readonly OutField<OutRecord<K>>[];
