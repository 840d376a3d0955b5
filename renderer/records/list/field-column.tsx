import type { ImportKind } from '@shared/tables/import/import-fields';
import type { GridColumn } from '../../grid/grid-column';
import { dateEdit } from './cell-dates';
import { textEdit } from './cell-edits';
import { fieldFill, fieldText, importField, readField } from './field-fill';

const PREFIX = 'field:';

interface FieldColumn<R> {
  kind: ImportKind;
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
  const about = importField(kind, field);
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
        const reading = readField(about, typed);
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

/** The field that a column of one field shows; null: it is none. */
export const fieldOfColumn = (columnId: string): string | null =>
  columnId.startsWith(PREFIX) ? columnId.slice(PREFIX.length) : null;

/** What a column of one field is sorted by; null: it is none. */
export function fieldSortText<R>(columnId: string): ((record: R) => string) | null {
  const field = fieldOfColumn(columnId) as keyof R | null;
  if (field === null) return null;
  return (record) => String(record[field] ?? '');
}
