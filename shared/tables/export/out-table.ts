import { z } from 'zod';
import { COLUMN_LIMIT, ROW_LIMIT } from '../import/raw-sheet';

/**
 * `date`: ISO, or empty. `file`: the place of a file beside the table, folder/name, which Excel opens at a click (`fileBeside`). Everything else
 * is text, also numbers: a phone number is none to reckon with.
 */
export const OutColumn = z.object({ label: z.string().min(1).max(200), type: z.enum(['text', 'date', 'file']) });

/** Looked at by hand: at 50,000 rows zod would take main's only thread for half a second. */
const rows = z.custom<string[][]>(
  (value) =>
    Array.isArray(value) &&
    value.length <= ROW_LIMIT &&
    value.every((cells) => Array.isArray(cells) && cells.every((text) => typeof text === 'string')),
);

/** A view of the ledger on its way out: what Excel, CSV and paper are made of. Cells stand in the order of the columns. */
export const OutTable = z
  .object({
    /** 職員名簿 */
    title: z.string().min(1).max(100),
    /** The office in use, or the corporation. */
    office: z.string().max(4_000),
    date: z.iso.date(),
    /** Which of its rows: 退職14人; left out where it is all of them. */
    which: z.string().max(300).optional(),
    /** Few columns: printed on upright paper. */
    isUpright: z.boolean().optional(),
    /** It goes to the printer as it is: as wide as the paper, so that its letters stay as large as they are. */
    isForPaper: z.boolean().optional(),
    columns: z.array(OutColumn).min(1).max(COLUMN_LIMIT),
    rows,
  })
  .refine(({ columns, rows }) => rows.every((cells) => cells.length === columns.length));

export type OutColumn = z.output<typeof OutColumn>;
export type OutTable = z.output<typeof OutTable>;
