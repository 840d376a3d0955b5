import type { PrintedValue } from '../../ledger/document';
import type { Form, FormField, FormRows } from '../../packs/schema';
import { isRows, plainFields, rowsOf } from '../../packs/form-fields';
import type { Evaluation, FilledEntry, FilledField } from './evaluation';

/** One place of a form that reads otherwise than last time. '' where nothing stands there. */
export interface ValueChange {
  /** 田中 美智子　職種, or the name of a list that somebody joined or left. */
  label: string;
  before: string;
  after: string;
}

/** A box that isn't ticked is as empty as a text that isn't there. */
const UNTICKED = '☐';

/**
 * What stands on a finished paper, place by place, for the next one of its kind to be compared with. Left out are what is
 * empty, the paper's own date, and what is filled in by hand.
 */
export function printedValues(form: Form, { sheets }: Evaluation): PrintedValue[] {
  const fields = new Map(plainFields(form).map((field) => [field.key, field]));
  return sheets.flatMap((sheet, i) => [
    ...sheet.fields.flatMap((filled) => printed(fields.get(filled.key), filled, { sheet: i })),
    ...rowsOf(form).flatMap((rows) => (sheet.rows[rows.key] ?? []).flatMap((entry) => printedEntry(rows, entry, i))),
  ]);
}

function printedEntry(rows: FormRows, entry: FilledEntry, sheet: number): PrintedValue[] {
  const who = entryName(entry);
  return entry.fields.flatMap((filled) =>
    printed(
      rows.fields.find(({ key }) => key === filled.key),
      filled,
      { sheet, who, list: rows.label },
    ),
  );
}

/** As people call an entry: by its name, or by what stands first in it. */
export const entryName = ({ fields }: FilledEntry): string =>
  (fields.find(({ key }) => /\.name$/.test(key)) ?? fields[0])?.shown ?? '';

function printed(
  field: FormField | undefined,
  { path, shown }: FilledField,
  { sheet, who = '', list = '' }: { sheet: number; who?: string; list?: string },
): PrintedValue[] {
  if (!field || field.value === 'document.date' || shown === '' || shown === UNTICKED) return [];
  const label = sheet === 0 ? field.label : `${sheet + 1}枚目　${field.label}`;
  return [{ path, label, shown, who, list }];
}

/** Whose a value in a list is: the path up to the entry's end; '' for a plain field. */
const entryOf = ({ path }: PrintedValue): string => path.slice(0, path.indexOf(']') + 1);

/**
 * What reads otherwise on the second paper. An entry that is on one of them only is one line, by its name; one that goes and one that comes
 * for the same person are the same line.
 */
export function compareValues(earlier: readonly PrintedValue[], now: readonly PrintedValue[]): ValueChange[] {
  const before = asEntriesOf(earlier, now);
  const [were, are] = [byPath(before), byPath(now)];
  const [entriesBefore, entriesNow] = [entriesOf(before), entriesOf(now)];
  const changes: ValueChange[] = [];
  const told = new Set<string>();
  for (const value of [...now, ...before]) {
    const entry = entryOf(value);
    const key = entry !== '' && !(entriesBefore.has(entry) && entriesNow.has(entry)) ? entry : value.path;
    if (told.has(key)) continue;
    told.add(key);
    if (key === entry) {
      const name = value.who || value.shown;
      const hasCome = entriesNow.has(entry);
      changes.push({ label: value.list, before: hasCome ? '' : name, after: hasCome ? name : '' });
      continue;
    }
    const [was, is] = [were.get(value.path)?.shown ?? '', are.get(value.path)?.shown ?? ''];
    if (was !== is)
      changes.push({ label: [value.who, value.label].filter(Boolean).join('　'), before: was, after: is });
  }
  return changes;
}

/** The earlier values, a line that has gone under the path of that which has come for it: the same list, and the same name. */
function asEntriesOf(before: readonly PrintedValue[], now: readonly PrintedValue[]): readonly PrintedValue[] {
  const [gone, come] = [alone(before, now), alone(now, before)];
  const inPlace = new Map(
    [...gone].flatMap(([entry, name]) => {
      const other = name !== '' && [...come].find(([, one]) => one === name)?.[0];
      if (!other) return [];
      come.delete(other);
      return [[entry, other]];
    }),
  );
  return before.map((value) => {
    const entry = entryOf(value);
    const other = inPlace.get(entry);
    return other === undefined ? value : { ...value, path: other + value.path.slice(entry.length) };
  });
}

/** The entries that are on one paper only, with whose they are. */
function alone(values: readonly PrintedValue[], others: readonly PrintedValue[]): Map<string, string> {
  const known = entriesOf(others);
  return new Map(
    values.flatMap((value) => {
      const entry = entryOf(value);
      return entry === '' || known.has(entry) ? [] : [[entry, value.who && `${value.list}\n${value.who}`]];
    }),
  );
}

const byPath = (values: readonly PrintedValue[]): Map<string, PrintedValue> =>
  new Map(values.map((value) => [value.path, value]));

const entriesOf = (values: readonly PrintedValue[]): Set<string> =>
  new Set(values.map(entryOf).filter((entry) => entry !== ''));

/** The field of a form that a path leads to. */
export function fieldAt(form: Form, path: string): FormField | undefined {
  const key = path.replace(/^\d+#/, '').replace(/^.*\]\./, '');
  const inRows = path.includes(']');
  return form.fields
    .flatMap((entry) => (isRows(entry) ? (inRows ? entry.fields : []) : inRows ? [] : [entry]))
    .find((field) => field.key === key);
}
