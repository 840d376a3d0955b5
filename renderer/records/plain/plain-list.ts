import type { Office, Staff } from '@shared/ledger/entities';
import { isTyped } from '@shared/ledger/fields/field';
import { aboutList, outKinds, tableOfList, type OutKind, type OutRecord } from '@shared/tables/lists';
import { inJapaneseOrder } from '@shared/text/japanese-order';
import { aboutFrom, officeIdOf, type ListedKind } from '../kind/listed-kind';
import { networkNameIn } from '../kind/networks';
import { untouchedList } from '../list/list-view';
import { askedFields, titleField } from './plain-fields';

export type PlainFilter = 'registered' | 'gone' | 'all';

/** What records of such a kind are shown and found with. */
export interface AboutPlain {
  people: ReadonlyMap<string, Staff>;
  offices: ReadonlyMap<string, Office>;
  networkName: (packId: string) => string;
}

/** A field of a record that holds text; '' for none. */
export const textIn = (record: object, name: string): string => {
  const value = (record as Record<string, unknown>)[name];
  return typeof value === 'string' ? value : '';
};

/** The office that a record stands at, by name. */
export const officeNameOf = (record: { id: string; officeId?: string }, { offices }: AboutPlain): string =>
  offices.get(officeIdOf(record))?.name ?? '';

/** A list of the ledger that nobody has declared, out of the catalogue of fields: it is there as soon as its kind of record is. */
export function plainList<K extends OutKind>(list: K): ListedKind<K, AboutPlain, PlainFilter> {
  const table = tableOfList[list];
  const { label, counter = '件', lead = `入れておくと、${label}がここに一覧になります。` } = aboutList(list);
  const title = titleField(table);
  const typed = askedFields(table).flatMap(([name, field]) => (isTyped(field) ? [{ name, ...field }] : []));
  const shown = typed.slice(0, 2).map((field) => field.label);
  const nameOf = (record: OutRecord<K>): string => textIn(record, title);
  return {
    list,
    words: {
      thing: label,
      counter,
      list: `${label}の一覧`,
      search: `${shown.join('・')}でさがす`,
      add: `${label}を追加`,
      icon: 'table',
      isNotThere: 'ありません',
      lead,
      hint: `行を押すと、その${label}の内容が右に出ます。表の中は、ダブルクリックか Enter でそのまま直せます。`,
      gone: '抹消',
    },
    about: aboutFrom(['people', 'offices'], ({ records: { people, offices }, packs }) => ({
      people,
      offices,
      networkName: networkNameIn(packs),
    })),
    nameOf,
    order: (a, b) => inJapaneseOrder(nameOf(a), nameOf(b)) || (a.id < b.id ? -1 : 1),
    texts: (record) => typed.map(({ name }) => textIn(record, name)),
    details: (record, about) => [officeNameOf(record, about)],
    view: { name: table, untouched: untouchedList('registered', title) },
    chips: [
      { filter: 'registered', label: '利用中' },
      { filter: 'gone', label: '抹消' },
    ],
    filtersOf: ({ status }) => [status === 'struck-off' ? 'gone' : 'registered'],
    sortText: (columnId, about) => {
      if (columnId === 'office') return (record) => officeNameOf(record, about);
      return columnId === 'state' ? ({ status }) => status : null;
    },
  };
}

/** Lists of the ledger beside those that are declared. */
export const plainLists = (declared: readonly OutKind[]): OutKind[] =>
  outKinds.filter((list) => !declared.includes(list));
