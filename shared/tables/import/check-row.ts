import { entitySchemas } from '../../ledger/entities';
import { isPlainTextField } from '../../ledger/field-types';
import { problem, type Problem } from '../../problems/problem';
import { asKept, importTables, type ImportField } from './import-fields';
import type { ImportKind } from '../lists';
import { remark, type ReadRow, type ReadValue } from './reading';
import { splitFax, splitPhones, splitRemark } from './split-phones';
import { splitAside } from './split-aside';
import { splitReading } from './split-reading';
import { recordType } from '../../ledger/fields/catalogue';

/** Pairs of days of which the second can't come before the first. */
export const dayOrder: readonly [earlier: string, later: string][] = [
  ['birthday', 'joinedOn'],
  ['joinedOn', 'leftOn'],
  ['startedOn', 'endedOn'],
  ['certificateInstalledOn', 'certificateExpiresOn'],
  ['memberJoinedOn', 'memberLeftOn'],
];

/** What is wrong with a row as a whole, once its cells are read. What a problem keeps out is taken from `values`. */
export type RowCheck = (found: ReadRow) => void;

/**
 * @param present the fields that the table has columns for
 * @param aside the field that stands in brackets behind each name, by its heading
 */
export function rowChecker(kind: ImportKind, present: ReadonlySet<string>, aside: string | null = null): RowCheck {
  const needed = importTables[kind].fields.filter(
    ({ name, required, part, key }) => required && !part && (present.has(name) || (key === true && kind !== 'device')),
  );
  const shape = entitySchemas[importTables[kind].table].shape as Shape;
  const hasTwoPhones = importTables[kind].fields.some(({ name }) => name === 'otherPhone');
  const hasFax = importTables[kind].fields.some(({ name }) => name === 'fax');
  const { isPerson } = recordType(importTables[kind].table);
  return (found) => {
    if (isPerson) splitReading(found);
    if (aside !== null) splitAside(found, aside);
    if (hasTwoPhones) splitPhones(found);
    if (isPerson) splitRemark(found);
    if (hasFax) splitFax(found);
    requireFields(found, needed);
    for (const [earlier, later] of dayOrder) checkOrder(found, kind, earlier, later);
    checkSchema(found, kind, shape);
  };
}

/** A field that a form needs is asked for where the table has its column; the key always. */
function requireFields(found: ReadRow, needed: readonly ImportField[]): void {
  for (const { name, label } of needed) {
    const value = found.values[name] ?? '';
    if (value !== '' || found.problems.some(({ field }) => field === name)) continue;
    delete found.values[name];
    found.problems.push(remark(name, problem('cell/required', { field: label }), ''));
  }
}

function checkOrder(found: ReadRow, kind: ImportKind, earlier: string, later: string): void {
  const from = found.values[earlier];
  const to = found.values[later];
  if (typeof from !== 'string' || typeof to !== 'string' || to >= from) return;
  const labelOf = (name: string): string =>
    importTables[kind].fields.find((field) => field.name === name)?.label ?? name;
  takeBack(found, later, problem('cell/order', { later: labelOf(later), earlier: labelOf(earlier) }), to);
}

/** The ledger has the last word on what it keeps. */
function checkSchema(found: ReadRow, kind: ImportKind, shape: Shape): void {
  for (const name in found.values) {
    const value = found.values[name];
    if (value === null || value === undefined) continue;
    const schema = shape[name];
    if (isPlainTextField(schema, value)) continue;
    const checked = schema?.safeParse(asKept(importTables[kind].table, name, value));
    if (!checked || checked.success) continue;
    const reason = checked.error?.issues[0]?.message ?? '';
    takeBack(found, name, problem('cell/not-accepted', { reason }), String(value));
  }
}

type Shape = Record<string, FieldSchema | undefined>;

interface FieldSchema {
  safeParse: (value: unknown) => { success: boolean; error?: { issues: { message: string }[] } | undefined };
}

function takeBack(found: ReadRow, field: string, said: Problem, value: ReadValue): void {
  delete found.values[field];
  found.notes = found.notes.filter((note) => note.field !== field);
  found.problems.push(remark(field, said, String(value)));
}
