import { z } from 'zod';
import { OutputKind } from '../packs/own-output';
import { OutTable } from '../tables/export/out-table';
import { Seal } from './reviews';
import { Cancelled, bytes } from './wire-types';

/** Papers of one form, some at a time: few enough for all of their files to be in memory together. */
const MOST_AT_ONCE = 20;

const words = z.record(z.string(), z.unknown());

const Item = z.object({
  id: z.string().max(64),
  /** The words of the context that say whom it is about (shared/batch/items.ts). */
  own: words,
  overrides: z.record(z.string(), z.union([z.string(), z.boolean(), z.null()])),
});

/** … that leaves, with main's word that it was approved, where the office asks for that. */
const LeavingItem = Item.extend({ seal: Seal.nullable().default(null) });

const OfForm = z.object({
  packId: z.string().max(64),
  formId: z.string().max(64),
  /** The words that all papers share: the ledger. */
  shared: words,
});

export const EvaluateMany = OfForm.extend({ items: z.array(Item).max(MOST_AT_ONCE) });

export const SaveMany = OfForm.extend({
  /** Of a folder that a person chose. */
  folder: z.uuid(),
  outputs: z.array(OutputKind).min(1).max(4),
  mode: z.enum(['draft', 'finished']),
  items: z
    .array(
      LeavingItem.extend({
        /** Whom or what the paper is about, for the file name. */
        about: z.string().max(200),
        /** ISO date of the paper, for the file name. */
        date: z.string().max(10),
      }),
    )
    .max(MOST_AT_ONCE),
});

export const AddToPrint = OfForm.extend({
  job: z.uuid(),
  mode: z.enum(['draft', 'finished']),
  /** Which of the form's `copies`, by their place; none where the form has none. */
  copies: z.array(z.int().min(0)).max(10),
  /** Each paper begins on a front side. */
  isTwoSided: z.boolean(),
  items: z.array(LeavingItem).max(MOST_AT_ONCE),
});

/** @property isMixed papers of several forms, with copies and lists between them: 運営指導 */
export const BeginPrint = z.object({ isMixed: z.boolean() });
export const OfJob = z.object({ job: z.uuid() });
/** A file as it left, or as it was attached. */
export const AddCopyToPrint = OfJob.extend({
  title: z.string().min(1).max(200),
  bytes,
});
/** A list. `front`: 目次, in the place of the one before; with it each page gets its number. */
export const AddTableToPrint = OfJob.extend({ table: OutTable, at: z.enum(['end', 'front']) });
/** So many pages the job has then. */
export const PagesOfJob = z.object({ pages: z.number() });
export const RunPrint = OfJob.extend({ isTwoSided: z.boolean() });
export const OfFolder = z.object({ folder: z.uuid() });
export const ChooseFolder = z.object({ title: z.string().max(100) });
export const ChosenFolder = z.union([
  Cancelled,
  z.object({ cancelled: z.literal(false), folder: z.uuid(), name: z.string() }),
]);
