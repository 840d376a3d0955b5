import { rowsOf, type Form, type FormRows } from '../packs/schema';
import type { Evaluation, FilledEntry, FilledField, FilledSheet } from './bindings/evaluation';

/** How many entries one file holds; null where the form grows with its entries. */
export function capacityOf(rows: FormRows): number | null {
  if (rows.overflow === 'insert-rows') return null;
  return rows.overflow === 'further-files' ? (rows.capacity ?? rows.printed) : rows.printed;
}

/**
 * One evaluation for each file that the form comes to (`further-files`): the first entries in the first file, and so on;
 * all else is the same in each. A form whose rows fit, or grow, stays as it is.
 */
export function splitFiles(form: Form, evaluation: Evaluation): Evaluation[] {
  const split = rowsOf(form).filter(({ overflow }) => overflow === 'further-files');
  const chunks = new Map(split.map((rows) => [rows.key, capacityOf(rows) ?? 1]));
  const filesFor = (sheet: FilledSheet): number[] =>
    Object.entries(sheet.rows).map(([key, entries]) => Math.ceil(entries.length / (chunks.get(key) ?? Infinity)));
  const count = Math.max(1, ...evaluation.sheets.flatMap(filesFor));
  return Array.from({ length: count }, (_, i) => ({
    ...evaluation,
    sheets: evaluation.sheets.map((sheet) => ({
      fields: sheet.fields.map((field) => withFile(field, split, i, count)),
      rows: chunk(sheet.rows, chunks, i),
    })),
  }));
}

/** Which file of how many it is, where the form says so; a form that fits into one file says nothing. */
function withFile(field: FilledField, rows: readonly FormRows[], index: number, count: number): FilledField {
  const says = (part: 'number' | 'count'): boolean => rows.some(({ files }) => files?.[part] === field.key);
  const shown = says('number') ? String(index + 1) : says('count') ? String(count) : null;
  return shown === null || count === 1 ? field : { ...field, value: shown, shown };
}

const chunk = (rows: FilledSheet['rows'], chunks: Map<string, number>, i: number): Record<string, FilledEntry[]> =>
  Object.fromEntries(
    Object.entries(rows).map(([key, entries]) => {
      const size = chunks.get(key);
      return [key, size === undefined ? entries : entries.slice(i * size, (i + 1) * size)];
    }),
  );
