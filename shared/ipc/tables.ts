import { z } from 'zod';
import { importKinds } from '../tables/lists';
import { COLUMN_LIMIT, ROW_LIMIT } from '../tables/import/raw-sheet';
import {
  PART,
  type ReadColumn as Column,
  type ReadRow,
  type RowCode,
  type SkippedRow,
  type TableAccount as Account,
  type TableOfFile as Table,
  type TableReading as Reading,
} from '../tables/import/reading';
import type { SheetSummary as Summary } from '../tables/import/read-table';
import type { BookOffice, OfficesOfBook, TitleFact as Fact } from '../tables/import/title-cells';
import { ProblemDto } from '../problems/problem-dto';
import { bytesUpTo, Cancelled } from './wire-types';

/** What a dropped file may weigh, in bytes; one that is chosen is asked for its size before it is read. */
export const MOST_DROPPED = 64 * 1024 * 1024;

const Taken = z.object({
  token: z.uuid(),
  /** Of the file; its folder stays in main. */
  name: z.string(),
});
export const ChosenTableFile = z.discriminatedUnion('cancelled', [
  Cancelled,
  Taken.extend({ cancelled: z.literal(false) }),
]);
export const DroppedTable = z.object({
  name: z.string().min(1).max(300),
  bytes: bytesUpTo(MOST_DROPPED),
});
export const TakenTable = Taken;
export const LeftTable = DroppedTable.pick({ name: true });

/** Of a table that was turned the line that the column was; 1:B of the second of those that are read together. */
const columnLetters = z.string().regex(/^(?:\d{1,3}:)?(?:[A-Z]{1,3}(\/\d)?|\d{1,7})$/);
export const ReadTaken = z.object({
  token: z.uuid(),
  kind: z.enum(importKinds).optional(),
  sheet: z.string().max(300).optional(),
  headerRow: z.int().min(0).max(PART).optional(),
  /** By column: the field that a person gave it; null: not taken. Others are guessed. */
  columns: z.record(columnLetters, z.string().max(64).nullable()).optional(),
  /** Further tables that are read with it, by their ids. */
  with: z.array(z.string().max(40)).max(1_000).optional(),
  /** What the networks are called that are known here. */
  networks: z.array(z.string().max(100)).max(1_000).optional(),
  /** A register of a network here goes on listing who has left. */
  keepsEnded: z.boolean().optional(),
  /** Lines that are read although they look like nobody. */
  take: z.array(z.int()).max(ROW_LIMIT).optional(),
});

/**
 * So many parts of one kind at the most, counted before they are looked at: zod takes a microsecond for each, and whoever reads a stranger's file
 * may have been taken over by it.
 */
const MOST_PARTS = 10_000;
const MOST_LINES = 1_000_000;
const upTo = <S extends z.ZodType>(most: number, part: S) =>
  z.custom<unknown[]>((value) => Array.isArray(value) && value.length <= most).pipe(z.array(part));

/** Every field of what is read, also those that needn't be there: zod leaves out what it doesn't know, and nobody would hear of it. */
type AllOf<T> = { [K in keyof Required<T>]: z.ZodType };

const SheetSummary = z.object({
  name: z.string(),
  hidden: z.boolean(),
  kind: z.enum(importKinds).nullable(),
  rows: z.int(),
} satisfies AllOf<Summary>);
const ReadColumn = z.object({
  column: columnLetters,
  from: z.string(),
  field: z.string().nullable(),
  why: z.string(),
  hidden: z.boolean(),
  samples: upTo(MOST_PARTS, z.string()),
  left: z.int().optional(),
} satisfies AllOf<Column>);
const isRowCode = (value: unknown): value is RowCode => typeof value === 'string' && value.startsWith('row/');
const rowCode = z.custom<RowCode>(isRowCode);
const TitleFact = z.object({
  ...{ of: z.enum(['office', 'corporation']), field: z.string() },
  ...{ value: z.string(), cell: z.string() },
} satisfies AllOf<Fact>);
const OfficeOfBook = z.object({
  name: z.string(),
  words: upTo(MOST_PARTS, z.string()),
  facts: upTo(MOST_PARTS, TitleFact.omit({ of: true })),
  ...{ sheet: z.string(), cell: z.string() },
} satisfies AllOf<BookOffice>);
const Book = z.object({
  offices: upTo(MOST_PARTS, OfficeOfBook),
  lines: upTo(MOST_PARTS, z.string()),
} satisfies AllOf<OfficesOfBook>);
const TableOfFile = z.object({
  id: z.string(),
  sheet: z.string(),
  title: z.string(),
  above: upTo(MOST_PARTS, z.string()).optional(),
  facts: upTo(MOST_PARTS, TitleFact).optional(),
  sections: upTo(MOST_PARTS, z.object({ name: z.string(), facts: upTo(MOST_PARTS, TitleFact) })).optional(),
  headerRow: z.int(),
  column: z.string(),
  kind: z.enum(importKinds),
  rows: z.int(),
  isAlike: z.boolean(),
  part: z.int().nullable(),
  past: z.enum(['left', 'sample', 'copy', 'old']).optional(),
} satisfies AllOf<Table>);
const TableAccount = z.object({
  lines: z.int(),
  records: z.int(),
  taken: z.int(),
  skipped: z.int(),
  asked: z.int(),
  reasons: upTo(MOST_PARTS, z.object({ code: rowCode, count: z.int() })),
  elsewhere: upTo(MOST_PARTS, z.object({ code: rowCode, count: z.int() })),
} satisfies AllOf<Account>);
const Question = ProblemDto.extend({
  lines: z
    .custom<number[]>((value) => Array.isArray(value) && value.length <= MOST_LINES && value.every(Number.isInteger))
    .optional(),
  columns: upTo(MOST_PARTS, z.string()).optional(),
});

/**
 * Made by our own thread. All of it is looked at, by hand: zod would take main's only thread for half a second at 50,000
 * rows, and the window would stand still. So are the lines that were left out, of which there may be more.
 */
const rows = z.custom<ReadRow[]>(
  (value) => Array.isArray(value) && value.length <= ROW_LIMIT && value.every((row) => isReadRow(row)),
);
const skipped = z.custom<SkippedRow[]>(
  (value) => Array.isArray(value) && value.length <= MOST_LINES && value.every((row) => isSkippedRow(row)),
);

type Unchecked<T> = { [K in keyof T]?: unknown };
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isValue = (value: unknown): boolean => typeof value === 'string' || typeof value === 'boolean' || value === null;
const hasTexts = (value: unknown, keys: readonly string[]): boolean =>
  isRecord(value) && keys.every((key) => typeof value[key] === 'string');
const REMARK = ['field', 'code', 'message', 'text'];
const SKIPPED = ['message', 'text'];
const NOTE = ['field', 'code', 'text', 'to'];
const SIGN = ['sign', 'means'];

function isReadRow(value: unknown): value is ReadRow {
  if (!isRecord(value)) return false;
  const { line, values, problems, notes, hidden, signs = [] }: Unchecked<ReadRow> = value;
  if (!Number.isInteger(line) || typeof hidden !== 'boolean' || !isRecord(values)) return false;
  for (const field in values) if (!isValue(values[field])) return false;
  if (!Array.isArray(problems) || !Array.isArray(notes) || !Array.isArray(signs)) return false;
  if (!signs.every((one) => hasTexts(one, SIGN))) return false;
  return problems.every((one) => hasTexts(one, REMARK)) && notes.every((one) => hasTexts(one, NOTE));
}

function isSkippedRow(value: unknown): value is SkippedRow {
  if (!isRecord(value)) return false;
  const { line, code, count, sheet, isAsked }: Unchecked<SkippedRow> = value;
  const isPlaced = Number.isInteger(line) && Number.isInteger(count) && typeof isAsked === 'boolean';
  return isPlaced && isRowCode(code) && hasTexts(value, SKIPPED) && (sheet === undefined || typeof sheet === 'string');
}

const TableReading = z.object({
  kind: z.enum(importKinds),
  sheet: z.string(),
  headerRow: z.int(),
  headerLines: z.union([z.literal(1), z.literal(2)]),
  columns: upTo(COLUMN_LIMIT, ReadColumn),
  furtherColumns: upTo(COLUMN_LIMIT, ReadColumn).optional(),
  top: upTo(MOST_PARTS, z.object({ line: z.int(), text: z.string() })),
  rows,
  skipped,
  tables: upTo(MOST_PARTS, TableOfFile),
  account: TableAccount,
  questions: upTo(MOST_PARTS, Question),
  book: Book.optional(),
  listedDevices: upTo(ROW_LIMIT, z.string()).optional(),
} satisfies AllOf<Reading>);

export const TableRead = z.object({
  sheets: upTo(MOST_PARTS, SheetSummary),
  notes: upTo(MOST_PARTS, ProblemDto),
  reading: TableReading,
  /** Digest of the file's bytes: what was decided upon its lines holds as long as it is the same. */
  version: z.string(),
});

export const TableProgress = z.object({ stage: z.enum(['file', 'rows']), share: z.number().min(0).max(1) });

export type ReadTaken = z.output<typeof ReadTaken>;
export type TableRead = z.output<typeof TableRead>;
export type TakenTable = z.output<typeof Taken>;
export type TableProgress = z.output<typeof TableProgress>;
