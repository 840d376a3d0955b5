import { z } from 'zod';
import { importKinds } from '../tables/lists';
import { COLUMN_LIMIT, ROW_LIMIT } from '../tables/import/raw-sheet';
import { PART, type ReadRow, type RowCode } from '../tables/import/reading';
import { ProblemDto } from '../problems/problem-dto';

/** What a dropped file may weigh, in bytes; one that is chosen is asked for its size before it is read. */
export const MOST_DROPPED = 64 * 1024 * 1024;

const Taken = z.object({
  token: z.uuid(),
  /** Of the file; its folder stays in main. */
  name: z.string(),
});
export const ChosenTableFile = z.discriminatedUnion('cancelled', [
  z.object({ cancelled: z.literal(true) }),
  Taken.extend({ cancelled: z.literal(false) }),
]);
export const DroppedTable = z.object({
  name: z.string().min(1).max(300),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.byteLength <= MOST_DROPPED),
});
export const TakenTable = Taken;

/** Of a table that was turned the line that the column was. */
const columnLetters = z.string().regex(/^(?:[A-Z]{1,3}(\/\d)?|\d{1,7})$/);
export const ReadTaken = z.object({
  token: z.uuid(),
  kind: z.enum(importKinds).optional(),
  sheet: z.string().max(300).optional(),
  headerRow: z.int().min(1).max(PART).optional(),
  /** By column: the field that a person gave it; null: not taken. Others are guessed. */
  columns: z.record(columnLetters, z.string().max(64).nullable()).optional(),
  /** Further tables that are read with it, by their ids. */
  with: z.array(z.string().max(40)).max(1_000).optional(),
  /** Lines that are read although they look like nobody. */
  take: z.array(z.int()).max(ROW_LIMIT).optional(),
});

const SheetSummary = z.object({
  name: z.string(),
  hidden: z.boolean(),
  kind: z.enum(importKinds).nullable(),
  rows: z.int(),
});
const ReadColumn = z.object({
  column: columnLetters,
  from: z.string(),
  field: z.string().nullable(),
  why: z.string(),
  hidden: z.boolean(),
  samples: z.array(z.string()),
});
const rowCode = z.custom<RowCode>((value) => typeof value === 'string' && value.startsWith('row/'));
const SkippedRow = z.object({
  line: z.int(),
  code: rowCode,
  message: z.string(),
  text: z.string(),
  count: z.int(),
  sheet: z.string().optional(),
  isAsked: z.boolean(),
});
const TableOfFile = z.object({
  id: z.string(),
  sheet: z.string(),
  title: z.string(),
  headerRow: z.int(),
  column: z.string(),
  kind: z.enum(importKinds),
  rows: z.int(),
  isAlike: z.boolean(),
  part: z.int().nullable(),
});
const TableAccount = z.object({
  lines: z.int(),
  records: z.int(),
  taken: z.int(),
  skipped: z.int(),
  asked: z.int(),
  reasons: z.array(z.object({ code: rowCode, count: z.int() })),
});
const Question = ProblemDto.extend({ lines: z.array(z.int()).optional(), columns: z.array(z.string()).optional() });

/**
 * Made by our own thread. All of it is looked at, by hand: zod would take main's only thread for half a second at 50,000
 * rows, and the window would stand still.
 */
const rows = z.custom<ReadRow[]>(
  (value) => Array.isArray(value) && value.length <= ROW_LIMIT && value.every((row) => isReadRow(row)),
);

type Unchecked<T> = { [K in keyof T]?: unknown };
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isValue = (value: unknown): boolean => typeof value === 'string' || typeof value === 'boolean' || value === null;
const hasTexts = (value: unknown, keys: readonly string[]): boolean =>
  isRecord(value) && keys.every((key) => typeof value[key] === 'string');
const REMARK = ['field', 'code', 'message', 'text'];
const NOTE = ['field', 'code', 'text', 'to'];

function isReadRow(value: unknown): value is ReadRow {
  if (!isRecord(value)) return false;
  const { line, values, problems, notes, hidden }: Unchecked<ReadRow> = value;
  if (!Number.isInteger(line) || typeof hidden !== 'boolean' || !isRecord(values)) return false;
  for (const field in values) if (!isValue(values[field])) return false;
  if (!Array.isArray(problems) || !Array.isArray(notes)) return false;
  return problems.every((one) => hasTexts(one, REMARK)) && notes.every((one) => hasTexts(one, NOTE));
}

const TableReading = z.object({
  kind: z.enum(importKinds),
  sheet: z.string(),
  headerRow: z.int(),
  headerLines: z.union([z.literal(1), z.literal(2)]),
  columns: z.array(ReadColumn).max(COLUMN_LIMIT),
  top: z.array(z.object({ line: z.int(), text: z.string() })),
  rows,
  skipped: z.array(SkippedRow),
  tables: z.array(TableOfFile),
  account: TableAccount,
  questions: z.array(Question),
});

export const TableRead = z.object({
  sheets: z.array(SheetSummary),
  notes: z.array(ProblemDto),
  reading: TableReading,
  /** Digest of the file's bytes: what was decided upon its lines holds as long as it is the same. */
  version: z.string(),
});

export const TableProgress = z.object({ stage: z.enum(['file', 'rows']), share: z.number().min(0).max(1) });

export type ReadTaken = z.output<typeof ReadTaken>;
export type TableRead = z.output<typeof TableRead>;
export type TakenTable = z.output<typeof Taken>;
export type TableProgress = z.output<typeof TableProgress>;
