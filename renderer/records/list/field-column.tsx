import { fieldOf } from '@shared/ledger/fields/catalogue';
import { isPlainField, type FieldKind } from '@shared/ledger/fields/field';
import { outFields } from '@shared/tables/export/out-fields';
import { tableOfList, type OutKind } from '@shared/tables/lists';
import { fieldsShown } from '@shared/tables/export/out-view';
import { readAs } from '@shared/tables/import/import-fields';
import type { GridColumn } from '../../grid/grid-column';
import { dateEdit } from './cell-dates';
import { textEdit } from './cell-edits';
import { fieldFill, fieldText, readField } from './field-fill';

const PREFIX = 'field:';

interface FieldColumn<R> {
  kind: OutKind;
  field: keyof R & string;
  /** Rem. */
  least: number;
  /** Writes the field; left out, its cells are only read. */
  save?: (record: R, edits: Partial<R>) => Promise<string | null>;
  /** Said where it would become empty; left out, it may. */
  required?: string;
  procedure?: GridColumn<R>['procedure'];
}

/** A column of one field, for those who ask for it. Its cells read what an import reads. */
export function fieldColumn<R>({ kind, field, least, save, required, procedure }: FieldColumn<R>): GridColumn<R> {
  const about = readAs(tableOfList[kind], field);
  const fill = fieldFill<R>(kind, field, required === undefined ? {} : { required });
  const { text } = fill;
  const edits = (value: unknown): Partial<R> => ({ [field]: value }) as unknown as Partial<R>;
  const isDate = about.type === 'date';
  return {
    id: `${PREFIX}${field}`,
    title: about.label,
    width: { least, part: 0 },
    isSortable: true,
    isExtra: true,
    cell: (row) => <span className={isDate ? 'numeric' : ''}>{text(row)}</span>,
    text,
    ...(save && {
      edit: isDate ? editOfDate(about.label, field, (row, date) => save(row, edits(date))) : editOfText(),
    }),
    ...(save && { fill }),
    ...(procedure && { procedure }),
  };

  function editOfText() {
    return textEdit<R>({
      label: about.label,
      value: (row) => fieldText(about, row[field]),
      check: (row, typed) => {
        const reading = fill.read(row, typed);
        return 'refusal' in reading ? reading.refusal : null;
      },
      save: async (row, typed) => {
        const reading = readField(kind, field, typed, row[field]);
        return 'refusal' in reading ? reading.refusal : ((await save?.(row, edits(reading.value))) ?? null);
      },
    });
  }
}

function editOfDate<R>(
  label: string,
  field: keyof R,
  save: (row: R, date: string | null) => Promise<string | null>,
): GridColumn<R>['edit'] {
  return dateEdit<R>(label, (row) => (row[field] as string | null | undefined) ?? null, save);
}

/** Rem that a field of its own needs. */
const widths: Partial<Record<FieldKind, number>> = { mail: 13, note: 14, text: 10, 'postal-code': 7 };

/**
 * Columns of the list's fields that no other column shows, for those who ask for them, in front of the last one: whatever
 * field a kind of record has, its list has it too.
 */
export function withFurtherColumns<R>(
  kind: OutKind,
  columns: readonly GridColumn<R>[],
  save: FieldColumn<R>['save'],
): GridColumn<R>[] {
  const shown = new Set(
    fieldsShown(
      kind,
      columns.map(({ id }) => id),
    ),
  );
  const further = outFields(kind).flatMap(({ name }): GridColumn<R>[] => {
    const field = fieldOf(tableOfList[kind], name);
    if (shown.has(name) || !field || !isPlainField(field)) return [];
    // Nobody has told yet which words stand for which choice.
    const isRead = field.kind !== 'choice' || field.imported !== undefined;
    const least = widths[field.kind] ?? 9;
    return [fieldColumn<R>({ kind, field: name as keyof R & string, least, ...(isRead && save && { save }) })];
  });
  return [...columns.slice(0, -1), ...further, ...columns.slice(-1)];
}

/** The field that a column of one field shows; null: it is none. */
export const fieldOfColumn = (columnId: string): string | null =>
  columnId.startsWith(PREFIX) ? columnId.slice(PREFIX.length) : null;

/** What a column of one field is sorted by; null: it is none. */
export function fieldSortText<R>(columnId: string): ((record: R) => string) | null {
  const field = fieldOfColumn(columnId) as keyof R | null;
  if (field === null) return null;
  return (record) => String(record[field] ?? '');
}
