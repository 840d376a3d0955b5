import { normalField } from '@shared/ledger/fields/catalogue';
import { valueText } from '@shared/ledger/labels';
import { tableOfList, type OutKind } from '@shared/tables/lists';
import { asKept, readAs, type ImportField } from '@shared/tables/import/import-fields';
import { textCell } from '@shared/tables/import/raw-sheet';
import { readCell } from '@shared/tables/import/read-cell';
import type { ReadValue } from '@shared/tables/import/reading';
import type { CellFill, Suggestion } from '../../grid/grid-column';
import { dateText } from './cell-dates';
import { currentDay } from '../../data/clock';

export type FieldReading = { value: ReadValue | number } | { refusal: string };

/** As an import reads the field in whose cell `before` stands: kana and digits of any width, dates of any calendar, the words of a choice. */
export function readField(kind: OutKind, name: string, words: string, before: unknown = ''): FieldReading {
  const table = tableOfList[kind];
  const how = { date1904: false, today: currentDay(), digits: 0 };
  const { value = '', problem } = readCell(textCell(words), readAs(table, name), how);
  if (problem) return { refusal: problem.message };
  const stood = typeof before === 'string' ? before : '';
  return { value: asKept(table, name, typeof value === 'string' ? normalField(table, name, value, stood) : value) };
}

/** A field's value as lists show it. */
export function fieldText({ name, type }: ImportField, value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  if (type === 'date') return dateText(String(value));
  return valueText(name, value);
}

interface FieldFillOptions {
  /** Said where it would become empty; left out, it may. */
  required?: string;
  suggestions?: () => readonly Suggestion[];
}

/** Fills a field of a list as an import would. */
export function fieldFill<R>(kind: OutKind, name: keyof R & string, options: FieldFillOptions = {}): CellFill<R> {
  const field = readAs(tableOfList[kind], name);
  const { required, suggestions } = options;
  return {
    label: field.label,
    text: (row) => fieldText(field, row[name]),
    read: (row, words) => {
      const reading = readField(kind, name, words, row[name]);
      if ('refusal' in reading) return reading;
      const { value } = reading;
      if (required !== undefined && (value === '' || value === null)) return { refusal: required };
      // An import's field has the ledger's own name and form.
      return { edits: { [name]: value } as unknown as Partial<R>, text: fieldText(field, value) };
    },
    ...(field.type === 'date' && { isDate: true }),
    ...(suggestions && { suggestions }),
  };
}
