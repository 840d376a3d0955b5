import type { Form, FormRows } from '../packs/schema';
import { filePartOf, rowsOf } from '../packs/form-fields';
import type { Evaluation, FilledEntry, FilledField } from './bindings/evaluation';

/** How many entries one file holds; null where the form grows with its entries. */
export function capacityOf(rows: FormRows): number | null {
  if (rows.overflow === 'insert-rows') return null;
  return rows.overflow === 'further-files' ? (rows.capacity ?? rows.printed) : rows.printed;
}

/**
 * One evaluation for each file that the form comes to (`further-files`): the first entries in the first file, and so on, those
 * that belong together (`together`) in one where they fit; all else is the same in each. A form whose rows fit, or grow,
 * stays as it is.
 */
export function splitFiles(form: Form, evaluation: Evaluation): Evaluation[] {
  const split = rowsOf(form).filter(({ overflow }) => overflow === 'further-files');
  const byKey = new Map(split.map((rows) => [rows.key, rows]));
  const parted = evaluation.sheets.map((sheet) =>
    Object.entries(sheet.rows).map(([key, entries]) => {
      const rows = byKey.get(key);
      return { key, entries, parts: rows ? filesOf(rows, entries) : null };
    }),
  );
  const count = Math.max(1, ...parted.flat().map(({ parts }) => parts?.length ?? 1));
  return Array.from({ length: count }, (_, i) => ({
    ...evaluation,
    sheets: evaluation.sheets.map((sheet, at) => ({
      fields: sheet.fields.map((field) => withFile(field, split, i, count)),
      rows: Object.fromEntries(
        (parted[at] ?? []).map(({ key, entries, parts }) => [key, parts ? (parts[i] ?? []) : entries]),
      ),
    })),
  }));
}

/** Which file of how many it is, where the form says so; a form that fits into one file says nothing. */
function withFile(field: FilledField, rows: readonly FormRows[], index: number, count: number): FilledField {
  const [part = null] = rows.flatMap((one) => filePartOf(one, field.key) ?? []);
  if (part === null || count === 1) return field;
  const shown = { number: `${index + 1}`, count: `${count}`, both: `${index + 1}／${count}` }[part];
  return { ...field, value: shown, shown };
}

function filesOf(rows: FormRows, entries: readonly FilledEntry[]): FilledEntry[][] {
  const size = capacityOf(rows) ?? 1;
  const { together } = rows;
  const words = (at: number): string | undefined => entries[at]?.fields.find(({ key }) => key === together)?.shown;
  const files: FilledEntry[][] = [];
  for (let from = 0; from < entries.length;) {
    const full = Math.min(from + size, entries.length);
    const to = together === undefined || full === entries.length ? full : wholeGroups(words, from, full, size);
    files.push(entries.slice(from, to));
    from = to;
  }
  return files;
}

/** Where a file ends that begins at `from` and could go until `full`: ahead of a group that goes on there, if another file takes all of it. */
function wholeGroups(words: (at: number) => string | undefined, from: number, full: number, size: number): number {
  let begin = full;
  while (begin > from && words(begin - 1) === words(full)) begin--;
  let end = full;
  while (end - begin <= size && words(end) === words(full)) end++;
  return begin > from && end - begin <= size ? begin : full;
}
