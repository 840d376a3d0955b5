import { z } from 'zod';
import { entityTables, type Entities, type EntityTable } from './entities';
import { id, instant, text } from './field-types';

/** What happened to one field. Values are the ledger's own: text, dates, booleans, null, lists. */
export const FieldEdit = z.object({ field: z.string(), before: z.unknown(), after: z.unknown() });
export type FieldEdit = z.output<typeof FieldEdit>;

/** What happened to one record. `add` has no before, `remove` (only by undoing an `add`) no after. */
export const RecordChange = z.object({
  table: z.enum(entityTables as [EntityTable, ...EntityTable[]]),
  id,
  kind: z.enum(['add', 'edit', 'remove']),
  edits: z.array(FieldEdit),
});
export type RecordChange = z.output<typeof RecordChange>;

/**
 * One thing that somebody did to the ledger, as a whole: what history shows, what undo takes back, what procedures
 * listen to. Append-only: undoing is a new change.
 */
export const Change = z.object({
  id,
  /** Order of changes; gaps don't matter. */
  sequence: z.number().int(),
  at: instant,
  /** Who sat at this PC. */
  actor: text,
  /** Past tense, as the toast says it: 鈴木 一郎さんの職種を「看護師」に変えました. */
  sentence: z.string(),
  records: z.array(RecordChange),
  /** The change that this one takes back. */
  undoes: id.nullable().default(null),
});
export type Change = z.output<typeof Change>;

type Fields = Record<string, unknown>;

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/**
 * The fields in which two states of a record differ, in the order of the record; all of them where the record begins or
 * ends, so that it can be built again. `id` never changes.
 */
export function fieldEdits(before: Fields | null, after: Fields | null): FieldEdit[] {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  names.delete('id');
  return [...names]
    .filter((field) => before === null || after === null || !same(before[field], after[field]))
    .map((field) => ({ field, before: before?.[field] ?? null, after: after?.[field] ?? null }));
}

export function recordChange<T extends EntityTable>(
  table: T,
  before: Entities[T] | null,
  after: Entities[T] | null,
): RecordChange | null {
  const record = after ?? before;
  if (!record) return null;
  const edits = fieldEdits(before, after);
  const kind = before === null ? 'add' : after === null ? 'remove' : 'edit';
  return kind === 'edit' && edits.length === 0 ? null : { table, id: record.id, kind, edits };
}

/** The change that takes a record's change back. */
export const inverse = ({ table, id: recordId, kind, edits }: RecordChange): RecordChange => ({
  table,
  id: recordId,
  kind: kind === 'add' ? 'remove' : kind === 'remove' ? 'add' : 'edit',
  edits: edits.map(({ field, before, after }) => ({ field, before: after, after: before })),
});

/** The record after the change; null when the change removes it. */
export function applyRecordChange(record: Fields | null, change: RecordChange): Fields | null {
  if (change.kind === 'remove') return null;
  const next: Fields = { ...(record ?? {}), id: change.id };
  for (const { field, after } of change.edits) next[field] = after;
  return next;
}

/**
 * The first field that has another value now than the change left: taking it back would overwrite somebody's later
 * work. Null when the change can be taken back.
 */
export function firstConflict(record: Fields | null, change: RecordChange): string | null {
  if (change.kind === 'remove') return record === null ? null : 'id';
  if (record === null) return 'id';
  return change.edits.find(({ field, after }) => !same(record[field], after))?.field ?? null;
}
