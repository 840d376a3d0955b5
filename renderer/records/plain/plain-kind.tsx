import { tableOfList, type OutKind, type OutRecord } from '@shared/tables/lists';
import type { GridColumn } from '../../grid/grid-column';
import type { RecordKind } from '../kind/record-kind';
import { Name } from '../list/cells';
import { findingStates, stateColumn } from '../list/common-columns';
import { fieldColumn, withFurtherColumns } from '../list/field-column';
import type { ChangeRecord } from '../panel/use-change-record';
import { isNeeded, plainDraft, askedFields, plainRefusal, titleField, type PlainValues } from './plain-fields';
import { PlainFacts, PlainFields } from './plain-form';
import { officeNameOf, plainList, type AboutPlain, type PlainFilter } from './plain-list';

/** So many fields stand in the list without being asked for, beside the name of its records. */
const SHOWN = 3;

/** The screen of a kind of record that nobody has declared: list, panel and form out of the catalogue of fields. */
export function plainKind<K extends OutKind>(list: K): RecordKind<K, PlainValues, AboutPlain, PlainFilter> {
  const table = tableOfList[list];
  const listed = plainList(list);
  const title = titleField(table);
  const fields = askedFields(table);
  const named = listed.words.thing;
  const draft = plainDraft(table);
  return {
    ...listed,
    who: (record, about) => `${named}「${listed.nameOf(record, about)}」`,
    columns: (about, change) => plainColumns(list, title, about, change as unknown as ChangeRecord<never>),
    panel: {
      subtitle: officeNameOf,
      Facts: ({ record, about }) => <PlainFacts table={table} record={record} about={about} title={title} />,
    },
    form: {
      Fields: (form) => <PlainFields table={table} {...form} />,
      refusalOf: (field, value) => plainRefusal(table, field, value),
      needed: fields.flatMap(([name, field]) => (isNeeded(field) ? [name] : [])),
      first: title,
      add: {
        draft: { key: `new-${list}`, schema: draft, blank: draft.parse({}), given: ['officeId'] },
        called: (values) => (typeof values[title] === 'string' ? values[title] : ''),
      },
      edit: { valuesOf: (record) => record },
    },
    strikeOff: {},
  };
}

function plainColumns<K extends OutKind>(
  list: K,
  title: string,
  about: AboutPlain,
  change: ChangeRecord<never>,
): GridColumn<OutRecord<K>>[] {
  type Field = keyof OutRecord<K> & string;
  const save = ({ id }: OutRecord<K>, edits: object) => change({ id, edits });
  const required = 'ここは空にできません。入れると次へ進めます';
  const first = fieldColumn<OutRecord<K>>({ kind: list, field: title as Field, least: 12, save, required });
  const columns = withFurtherColumns<OutRecord<K>>(
    list,
    [
      {
        ...first,
        ...{ id: title, width: { least: 12, part: 0.265 }, isExtra: false },
        cell: (record) => <Name>{first.text(record)}</Name>,
      },
      {
        ...{ id: 'office', title: '事業所', width: { least: 10.25, part: 0.22 }, isSortable: true },
        cell: (record) => <span>{officeNameOf(record, about)}</span>,
        text: (record) => officeNameOf(record, about),
      },
      stateColumn(5, (record) => findingStates(record, [])),
    ],
    save,
  );
  // The first fields are what such a record is.
  return columns.map((column, at) => (at < 2 + SHOWN ? { ...column, isExtra: false } : column));
}
