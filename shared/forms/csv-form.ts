import { rowsOf, type Form } from '../packs/schema';
import { CSV_BEGINNING, csvRow } from '../tables/csv';
import type { Evaluation } from './bindings/evaluation';
import { splitFiles } from './further-files';

/**
 * The rows of a form as tables to be loaded elsewhere: a line of headings and a line for each entry, in UTF-8 with its mark
 * and CRLF; as many files as the form itself comes to. What stands around the rows is left out. Text that would begin a
 * formula stays text.
 */
export function csvFiles(form: Form, evaluation: Evaluation): string[] {
  return splitFiles(form, evaluation).map(({ sheets }) => {
    const lines = rowsOf(form).flatMap(({ key, fields }) => [
      csvRow(fields.map(({ label }) => label)),
      ...sheets
        .flatMap(({ rows }) => rows[key] ?? [])
        .map((entry) => csvRow(fields.map((field) => entry.fields.find((one) => one.key === field.key)?.shown ?? ''))),
    ]);
    return CSV_BEGINNING + lines.join('');
  });
}
