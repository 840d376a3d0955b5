import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import { checkCsvTable } from '@shared/tables/export/check-csv-table';
import { csvEncodings, csvFile, type CsvEncoding } from '@shared/tables/export/csv-file';
import { encodeCp932 } from '@shared/tables/export/cp932';
import type { OutTable } from '@shared/tables/export/out-table';
import { COLUMN_LIMIT, type RawWorkbook } from '@shared/tables/import/raw-sheet';
import { readRawWorkbook } from '@shared/tables/workbook/open-workbook';
import { madeCsv, utf16 } from '../../support/table-sheet';
import { anyWords } from '../any-words.ts';
import { changed, changes, type Change } from '../changed-bytes.ts';
import { readsEveryLine } from '../every-line.ts';
import { must, target } from '../target.ts';
import { rosters } from '../rosters.ts';

const ENCODINGS = ['utf-8', 'utf-8 with mark', 'utf-16le', 'utf-16be', 'cp932'] as const;
const SEPARATORS = [',', '\t', ';'] as const;

interface CsvCase {
  rows: string[][];
  encoding: (typeof ENCODINGS)[number];
  separator: (typeof SEPARATORS)[number];
  end: '\r\n' | '\n' | '\r';
  out: CsvEncoding;
  changes: Change[];
}

/** Cells as they can stand in a file of text; what Excel takes for its own marks has tests of its own. */
const cell = anyWords.map((text) =>
  text.replace(/\ufeff|\ufffd|\p{Cc}/gu, (one) => (/[\t\r\n]/.test(one) ? one : '')).replace(/^[='"]+/, ''),
);

const cases: fc.Arbitrary<CsvCase> = fc.record({
  rows: fc.oneof(rosters, fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 })),
  encoding: fc.constantFrom(...ENCODINGS),
  separator: fc.constantFrom(...SEPARATORS),
  end: fc.constantFrom('\r\n', '\n', '\r'),
  out: fc.constantFrom(...csvEncodings),
  changes,
});

/** A list as text: each cell as it was written, no line lost; and what we write ourselves another reader reads as it was meant. */
export const csv = target<CsvCase>({
  cases,
  check(given) {
    const sound = encoded(given);
    const bytes = sound && changed(sound, given.changes);
    if (bytes) {
      const read = readRawWorkbook(bytes, '名簿.csv');
      if (read.ok) readsEveryLine(read.value);
      if (given.changes.length === 0 && !(given.encoding === 'cp932' && hasLineOfEither(sound)))
        isAsWritten(given, read.ok ? read.value : null);
    }
    writesWhatIsMeant(given);
  },
});

/** Null where CP932 hasn't got all of it. */
function encoded({ rows, encoding, separator, end }: CsvCase): Uint8Array | null {
  // Which of the three separates is guessed by how often they stand there: one in a cell isn't quoted by every program.
  const others = SEPARATORS.filter((one) => one !== separator);
  const cells = rows.map((row) => row.map((text) => others.reduce((rest, one) => rest.replaceAll(one, ''), text)));
  const quoted = cells.map((row) => row.map((text) => (text.includes(';') ? text.replaceAll(';', '') : text)));
  const text = madeCsv(separator === ';' ? quoted : cells, separator, end);
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return utf16(text, encoding === 'utf-16le' ? 'le' : 'be');
  if (encoding === 'cp932') return encodeCp932(text);
  return new TextEncoder().encode(encoding === 'utf-8' ? text : `\ufeff${text}`);
}

/** 邊サ has in CP932 the bytes that 粃T has in UTF-8: a line of which that holds throughout is read as UTF-8, which is far likelier. */
const hasLineOfEither = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes)
    .toString('latin1')
    .split('\n')
    .map((line) => Buffer.from(line, 'latin1'))
    .some((line) => line.some((byte) => byte >= 0x80) && isUtf8(line));

function isAsWritten({ rows, separator, encoding }: CsvCase, read: RawWorkbook | null): void {
  const wanted = rows.map((row) =>
    SEPARATORS.reduce(
      (rest, one) => (one === separator && one !== ';' ? rest : rest.map((text) => text.replaceAll(one, ''))),
      row,
    ),
  );
  const isEmpty = wanted.every((row) => row.every((text) => text === ''));
  if (isEmpty) return must(read === null, 'nothing is read as something', read);
  // Of one column alone nothing tells that it is a list, and of a few bytes not which encoding they are in.
  if (wanted.every((row) => row.length < 2)) return;
  if (read === null) return must(false, 'a list isn’t read', { wanted, encoding });
  const found = read.sheets[0]?.rows.map((row) => row.map((one) => one?.text ?? ''));
  must(JSON.stringify(trimmed(found ?? [])) === JSON.stringify(trimmed(wanted)), 'a cell is read as something else', {
    wanted,
    found,
    encoding,
  });
}

/** Blank cells at the end of a row, and blank rows at the end, say nothing. */
const trimmed = (rows: readonly string[][]): string[][] => {
  const cells = rows.map((row) => row.slice(0, row.findLastIndex((text) => text !== '') + 1));
  return cells.slice(0, cells.findLastIndex((row) => row.length > 0) + 1);
};

function writesWhatIsMeant({ rows, out }: CsvCase): void {
  const width = Math.min(COLUMN_LIMIT, Math.max(...rows.map((row) => row.length)));
  const table: OutTable = {
    ...{ title: '名簿', office: 'ひまわり会', date: '2026-11-20' },
    columns: Array.from({ length: width }, (_, i) => ({ label: `列${i + 1}`, type: 'text' })),
    rows: rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? '')),
  };
  const file = csvFile(table, out);
  if (!file.ok) return must(file.code === 'export/characters' && out === 'cp932', 'a list can’t be written', file);
  const looked = checkCsvTable(table, file.value, out);
  must(looked.ok, 'what was written is refused by the look at it', { looked, rows, out });
}
