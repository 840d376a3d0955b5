import type { Form } from '../../packs/schema';
import { rowsOf } from '../../packs/form-fields';
import { failure, success, type Result } from '../../problems/problem';
import type { Evaluation } from '../bindings/evaluation';
import { readCsv, saysText } from './read-csv';

/**
 * Looks at the CSV files of a form before anybody gets them: each begins each list with its headings, and all entries stand
 * there in their order, character by character, over all files together; nothing else does.
 */
export function checkCsvFiles(form: Form, { sheets }: Evaluation, files: readonly Uint8Array[]): Result<null> {
  const lists = rowsOf(form).map(({ key, fields, overflow }) => ({
    headings: fields.map(({ label }) => label),
    fields,
    isParted: overflow === 'further-files',
    entries: sheets.flatMap(({ rows }) => rows[key] ?? []),
    next: 0,
  }));
  for (const bytes of files) {
    const rows = readCsv(bytes, 'utf-8');
    if (!rows) return failure('output/csv', { label: '', line: 0 });
    let line = 0;
    for (const [i, list] of lists.entries()) {
      if (!list.isParted) list.next = 0;
      const wrong = list.headings.find((heading, at) => !saysText(rows[line]?.[at] ?? '', heading));
      if (wrong !== undefined || rows[line]?.length !== list.headings.length)
        return failure('output/csv', { label: wrong ?? '', line: line + 1 });
      line++;
      const headings = lists[i + 1]?.headings;
      const isNext = (row: readonly string[]): boolean =>
        headings !== undefined &&
        row.length === headings.length &&
        headings.every((one, at) => saysText(row[at] ?? '', one));
      for (let row = rows[line]; row && !isNext(row); row = rows[++line]) {
        const entry = list.entries[list.next++];
        const lost = list.fields.find(
          ({ key }, at) => !saysText(row?.[at] ?? '', entry?.fields.find((one) => one.key === key)?.shown ?? ''),
        );
        if (!entry || lost || row.length !== list.fields.length)
          return failure('output/csv', { label: lost?.label ?? '', line: line + 1 });
      }
      if (!list.isParted && list.next < list.entries.length)
        return failure('output/csv', { label: '', line: line + 1 });
    }
    if (line < rows.length) return failure('output/csv', { label: '', line: line + 1 });
  }
  const left = lists.find(({ next, entries }) => next < entries.length);
  return left ? failure('output/csv', { label: left.headings[0] ?? '', line: 0 }) : success(null);
}
