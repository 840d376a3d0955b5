import { cellNote, type CellNote } from './cell-note';
import { importTables } from './import-fields';
import type { ImportKind } from '../lists';
import type { ReadRow, ReadValue } from './reading';
import { whileRepeating } from './while-repeating';

/** What stands in the columns of parts of one row, by their fields; null for a cell with a problem. */
export type PartValues = Map<string, ReadValue>;

/** Puts what parts make together into a row. */
export type PartJoiner = (found: ReadRow, values: PartValues) => void;

/** 姓 and 名 as one name, with a space between them as the ledger's own names have. */
export function partJoiner(kind: ImportKind, taken: ReadonlySet<string>): PartJoiner {
  const wholes = wholesOf(kind, taken).map(([whole, names]) => ({ whole, names, noteOf: joinedNote(whole) }));
  return (found, values) => {
    for (const { whole, names, noteOf } of wholes) {
      let joined = '';
      let broken = false;
      for (const name of names) {
        const value = values.get(name);
        if (value === null) broken = true;
        else if (value) joined = joined === '' ? String(value) : `${joined} ${String(value)}`;
      }
      // A part with a problem keeps the whole out; the problem is there already.
      if (broken) continue;
      found.values[whole] = joined;
      if (joined.includes(' ')) found.notes.push(noteOf(joined));
    }
  };
}

const joinedNote = (whole: string): ((joined: string) => CellNote) =>
  whileRepeating((joined) => cellNote(whole, { code: 'note/joined', to: joined }, joined));

/** The fields that are made of parts, each with those of its parts that the table has. */
function wholesOf(kind: ImportKind, taken: ReadonlySet<string>): [whole: string, parts: string[]][] {
  const parts = new Map<string, string[]>();
  for (const { name, part } of importTables[kind].fields)
    if (part && taken.has(name)) parts.set(part.of, [...(parts.get(part.of) ?? []), name]);
  return [...parts];
}
