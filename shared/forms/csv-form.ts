import { success, type Result } from '../problems/problem';
import type { Form } from '../packs/schema';
import { rowsOf } from '../packs/form-fields';
import { CSV_BEGINNING, csvRow } from '../text/csv';
import type { Evaluation } from './bindings/evaluation';
import { checkCsvFiles } from './finished/check-csv';
import { splitFiles } from './further-files';

/** The files as bytes, each read back by code of its own before anybody gets it. Problems: `output/csv`. */
export function csvPapers(form: Form, evaluation: Evaluation): Result<Uint8Array[]> {
  const papers = csvFiles(form, evaluation).map((text) => new TextEncoder().encode(text));
  const checked = checkCsvFiles(form, evaluation, papers);
  return checked.ok ? success(papers) : checked;
}

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
