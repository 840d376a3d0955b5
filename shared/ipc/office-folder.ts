import { z } from 'zod';
import { inspectionFolderKeys } from '../inspection/inspection-folders';
import { OutTable } from '../tables/export/out-table';
import { Cancelled, bytes } from './wire-types';

/** More offices are no corporation's day of 運営指導. */
const MOST_OFFICES = 99;

/** What somebody is asked about, letter for letter, before it goes out; the folder is called by it, too. */
export const BeginFolder = z.object({
  /** By name; each of several gets a folder of its own within. */
  offices: z.array(z.string().min(1).max(200)).min(1).max(MOST_OFFICES),
  period: z.string().min(1).max(60),
  /** 書類 12件・同意書 3件: what will be in it. */
  content: z.string().max(200),
});

/** @property name of the folder that it will be, within the chosen one */
export const BegunFolder = z.discriminatedUnion('cancelled', [
  Cancelled,
  z.object({ cancelled: z.literal(false), id: z.uuid(), name: z.string() }),
]);

/** `null`: beside the folders. */
const within = z.enum(inspectionFolderKeys).nullable();

export const OfFolderWriting = z.object({ id: z.uuid() });

/** A file within it. Its name is proposed without an ending: that is main's, by what the file is. */
const InFolder = OfFolderWriting.extend({
  /** Which of the offices, by its place. */
  office: z.int().min(0),
  folder: within,
  name: z.string().min(1).max(200),
});
export const AddFile = InFolder.extend({ bytes });
/** 受付の記録 and the like, as text. */
export const AddText = InFolder.extend({ text: z.string().max(200_000) });
export const AddTable = InFolder.extend({ table: OutTable });

/** @property name that it has got */
export const AddedFile = z.object({ name: z.string() });

export type BeginFolder = z.output<typeof BeginFolder>;
export type InFolder = z.output<typeof InFolder>;
