import { z } from 'zod';
import { backupLimits, type BackupFrame } from '../backup/format';
import { formsLimits } from '../backup/forms-archive';
import { BackupFacts, BackupHeader } from '../backup/header';
import { ProblemDto } from '../problems/problem-dto';
import { BackupPlace } from '../backup/backup-place';
import { ListEnd } from '../vault/anchor';
import { bytesUpTo, Cancelled } from './wire-types';

/**
 * Ciphertext in one message, in bytes. A page with little to send fills it; chunks of attachments go one or two at a time. A record that is
 * longer goes alone.
 */
export const MESSAGE_BYTES = 4 * 1024 * 1024;
/** Records in one message. */
export const MESSAGE_FRAMES = 10_000;

const mac = bytesUpTo(32, 32);
const preamble = bytesUpTo(backupLimits.header + 64, 1);
const Id = z.uuid();

/** UTF-8 can't write half of a surrogate pair. */
const textUpTo = (bytes: number) =>
  z
    .string()
    .min(1)
    .max(bytes)
    .refine((text) => !/\p{Surrogate}/u.test(text) && new TextEncoder().encode(text).length <= bytes);

const Frame = z.object({
  table: textUpTo(backupLimits.table),
  id: textUpTo(backupLimits.id),
  sealed: bytesUpTo(backupLimits.sealed, 1),
});
const Frames = z
  .array(Frame)
  .max(MESSAGE_FRAMES)
  .refine((frames) => framesInMessage(frames) === frames.length);

/** How many of these, from the first on, go into one message. */
export function framesInMessage(frames: readonly Pick<BackupFrame, 'sealed'>[]): number {
  let bytes = 0;
  const tooMany = frames.findIndex(({ sealed }, at) => (bytes += sealed.length) > MESSAGE_BYTES && at > 0);
  return Math.min(tooMany === -1 ? frames.length : tooMany, MESSAGE_FRAMES);
}

export const BeginBackup = BackupFacts;
/** `preamble` goes into the MAC as it is; `createdAt` is an ISO instant. */
export const BegunBackup = z.object({ id: Id, createdAt: z.string(), preamble });
export const SendFrames = z.object({ id: Id, frames: Frames });
export const FinishBackup = z.object({ id: Id, mac });
export const FinishedBackup = z.object({
  /** To read it by, as in the list: a page that wants to say 「開けることも確かめました」 reads it back and checks the MAC. */
  backup: Id,
  name: z.string(),
  createdAt: z.string(),
  places: z.array(BackupPlace),
  /** The backup is made, but not everywhere: what a person should know of it. */
  warning: ProblemDto.nullable(),
  /** Older backups that rotation removed. */
  removed: z.number(),
});

/** One line of 「前の状態に戻す」. */
export const ListedBackup = z.object({
  /** To read it by; good until the app is closed. */
  id: Id,
  name: z.string(),
  /** Where whole copies of it lie. */
  places: z.array(BackupPlace),
  /** whole: read through and found so · unchecked: not yet · damaged: not to be restored */
  state: z.enum(['whole', 'unchecked', 'damaged']),
  problem: ProblemDto.nullable(),
  /** Bytes. */
  size: z.number(),
  /** Why it is kept (今日・毎日・毎月 …); null for a file that isn't removed by itself. */
  keep: z
    .enum(['today', 'daily', 'monthly', 'before-restore', 'before-migration', 'before-import', 'unsure'])
    .nullable(),
  /** null when the file's beginning is damaged. */
  header: BackupHeader.omit({ wraps: true }).nullable(),
});
export type ListedBackup = z.output<typeof ListedBackup>;

/** Where the own ledger's list had come to when a backup of it was made, as its header says. */
export const BackedUpEnd = z.object({
  /** To read it by. */
  id: Id,
  createdAt: z.string(),
  place: BackupPlace,
  end: ListEnd,
});
export type BackedUpEnd = z.output<typeof BackedUpEnd>;

export const BackupList = z.object({
  places: z.array(BackupPlace),
  /** Those of them that can't be reached now. */
  away: z.array(BackupPlace),
  /** Which of the others is nearly full. */
  warning: ProblemDto.nullable(),
  /** Newest first. */
  backups: z.array(ListedBackup),
});
export type BackupList = z.output<typeof BackupList>;

/** ask: main shows a dialog · this-pc: back to this PC alone */
export const ChooseBackupFolder = z.object({ place: z.enum(['ask', 'this-pc']) });
export const ChosenBackupFolder = z.discriminatedUnion('cancelled', [
  Cancelled,
  z.object({ cancelled: z.literal(false), place: BackupPlace }),
]);
export const ChosenBackupFile = z.discriminatedUnion('cancelled', [
  Cancelled,
  z.object({ cancelled: z.literal(false), backup: Id, name: z.string() }),
]);

/** A file that was dropped on the window: what it is called, and how many bytes follow. */
export const TakeBackup = z.object({
  name: z.string().min(1).max(300),
  size: z
    .int()
    .min(1)
    .max(2 ** 40),
});
export const TakeBackupPiece = z.object({ id: Id, bytes: bytesUpTo(MESSAGE_BYTES, 1) });
/** With the last piece: what it is read by. */
export const TakenBackup = z.object({ backup: Id, name: z.string() }).nullable();

/** @property backup an id of `backup:list` or `backup:choose-file` */
export const OpenBackup = z.object({ backup: Id });
export const OpenedBackup = z.object({
  id: Id,
  header: BackupHeader,
  /** The MAC begins with it. */
  preamble,
  records: z.number(),
  bytes: z.number(),
  /** To be checked after the last frame. */
  mac,
});
export const OfBackup = z.object({ id: Id });
export const FrameBatch = z.object({ frames: Frames, isLast: z.boolean() });

/** What the office has loaded or made, for a backup (`forms-archive.ts`); empty: nothing. What couldn't be taken along, by its titles. */
export const FormsForBackup = z.object({ archive: bytesUpTo(formsLimits.total), left: z.array(z.string()) });
export const ReturnForms = z.object({ archive: bytesUpTo(formsLimits.total, 1) });
export const ReturnedForms = z.object({
  /** By title and version. */
  brought: z.array(z.string()),
  /** What is here is as new as the backup's, or newer. */
  kept: z.array(z.object({ title: z.string(), here: z.string(), inBackup: z.string() })),
  /** What couldn't be read, or put in its place. */
  damaged: z.array(z.string()),
  /** Unfinished ones that are here again. */
  drafts: z.int(),
  /** A person doesn't want them on this PC. */
  isDeclined: z.boolean(),
});
export type ReturnedForms = z.output<typeof ReturnedForms>;
