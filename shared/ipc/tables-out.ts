import { z } from 'zod';
import { csvEncodings } from '../tables/export/csv-file';
import { OutTable } from '../tables/export/out-table';
import { Cancelled } from './wire-types';

/** What a view can leave as, beside paper. */
export const OutFormat = z.enum(['xlsx', 'csv']);

export const ChooseOut = z.object({
  as: OutFormat,
  /** What its file is called by: a name for it is proposed, and nothing of it goes anywhere else. */
  title: OutTable.shape.title,
  office: OutTable.shape.office,
  date: OutTable.shape.date,
  which: OutTable.shape.which,
});

export const ChosenOut = z.discriminatedUnion('cancelled', [
  Cancelled,
  z.object({ cancelled: z.literal(false), token: z.uuid(), name: z.string() }),
]);

export const MakeOut = z.object({ token: z.uuid(), table: OutTable, encoding: z.enum(csvEncodings) });
/** How far a file is: rows that stand in it, of all. Behind the last it is put together and written. */
export const OutProgress = z.object({ rows: z.int().min(0), all: z.int().min(0) });

export const SavedOut = z.object({ name: z.string() });
/** Of a file that was made. */
export const OfOut = z.object({ token: z.uuid() });

export type OutFormat = z.output<typeof OutFormat>;
export type ChooseOut = z.output<typeof ChooseOut>;
export type MakeOut = z.output<typeof MakeOut>;
export type OutProgress = z.output<typeof OutProgress>;
