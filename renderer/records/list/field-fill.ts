import { today as currentDay } from '@shared/text/calendar-date';
import { valueText } from '@shared/ledger/labels';
import { importTables, type ImportField, type ImportKind } from '@shared/tables/import/import-fields';
import { textCell } from '@shared/tables/import/raw-sheet';
import { readCell } from '@shared/tables/import/read-cell';
import type { ReadValue } from '@shared/tables/import/reading';
import type { CellFill, Suggestion } from '../../grid/grid-column';
import { dateText } from './cell-dates';

export type FieldReading = { value: ReadValue } | { refusal: string };

/** As an import reads the field: kana and digits of any width, dates of any calendar, the words of a choice. */
export function readField(field: ImportField, words: string): FieldReading {
  const { value = '', problem } = readCell(textCell(words), field, { date1904: false, today: currentDay(), digits: 0 });
  return problem ? { refusal: problem.message } : { value };
}

export function importField(kind: ImportKind, name: string): ImportField {
  const field = importTables[kind].fields.find((one) => one.name === name);
  if (!field) throw new Error(`no field ${name} of ${kind}`);
  return field;
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

/** Fills a field that the ledger and an import call the same. */
export function fieldFill<R>(kind: ImportKind, name: keyof R & string, options: FieldFillOptions = {}): CellFill<R> {
  const field = importField(kind, name);
  const { required, suggestions } = options;
  return {
    label: field.label,
    text: (row) => fieldText(field, row[name]),
    read: (_, words) => {
      const reading = readField(field, words);
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
