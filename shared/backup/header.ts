import { z } from 'zod';
import { attempt, refuse, type Result } from '../problems/problem';
import { ListEnd } from '../vault/anchor';
import { canonicalJson } from '../vault/canonical-json';
import { backupLimits } from './format';

/**
 * Why a backup was made. The copy from just before a restore takes the restore back, the one from before a new version
 * changed the ledger's form is what an older version still opens, the one from before an import what a table can't spoil.
 */
export const backupReasons = ['automatic', 'by-hand', 'before-restore', 'before-migration', 'before-import'] as const;
export type BackupReason = (typeof backupReasons)[number];

/** JSON deeper than this could only be meant to overflow whoever walks through it. */
const DEEPEST = 8;

/**
 * A way to open the ledger's key, as the key file holds it. Opaque here, but never the keychain's: that one opens on one
 * PC only, and a backup is for the day when that PC is gone.
 */
const PortableWrap = z
  .looseObject({ kind: z.string().max(32) })
  .refine(({ kind }) => kind !== 'keychain', { message: 'a wrap of the keychain belongs into no backup' });

/** Records by table. */
const Counts = z.record(z.string().regex(/^[a-zA-Z][a-zA-Z0-9-]*$/), z.int().min(0).max(0xffffffff));

/** What the page says of a backup before it sends the records. */
export const BackupFacts = z.object({
  /** The office's own ledger, or the sample. */
  kind: z.enum(['own', 'sample']),
  reason: z.enum(backupReasons),
  /** Version of the ledger's schema, which tells whether a program can read the records. */
  schemaVersion: z.int().min(1),
  /** 職員 registered on that day, for the list; `counts` knows only all records, 抹消 included. */
  staff: z.int().min(0),
  counts: Counts,
  /** Where the ledger's list had come to; null or missing in one of a ledger without a list. */
  end: ListEnd.nullable().optional(),
});
export type BackupFacts = z.output<typeof BackupFacts>;

/** The facts that stand at the beginning of a backup and can be read without a key. No personal data. */
export const BackupHeader = BackupFacts.extend({
  ledgerId: z.uuid(),
  /** At least one: without it nobody could open the file on another PC. */
  wraps: z.array(PortableWrap).min(1).max(8),
  /** ISO instant in UTC. */
  createdAt: z.iso.datetime(),
  appVersion: z.string().max(32),
});
export type BackupHeader = z.output<typeof BackupHeader>;

/** The header as text. Throws when it breaks a rule or a limit: what comes from outside is checked before. */
export function headerText(header: BackupHeader): string {
  const text = canonicalJson(BackupHeader.parse(header));
  if (new TextEncoder().encode(text).length > backupLimits.header) throw new RangeError('the header is too large');
  return text;
}

/** Reads the header. Fields of a later version are ignored. Problem: `backup/damaged`. */
export const readHeader = (bytes: Uint8Array): Result<BackupHeader> =>
  attempt(() => {
    const parsed = BackupHeader.safeParse(shallowJson(bytes));
    return parsed.success ? parsed.data : refuse('backup/damaged', { part: 'header' });
  });

function shallowJson(bytes: Uint8Array): unknown {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
    return isShallow(value, DEEPEST) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Whether nothing in it lies deeper than so many levels. Stops there, so no depth can overflow it. */
const isShallow = (value: unknown, levels: number = DEEPEST): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (levels > 0 && Object.values(value).every((part) => isShallow(part, levels - 1)));
