import { z } from 'zod';
import { entityTables } from '../ledger/fields/catalogue';
import { problemSentences, type ProblemCode } from '../problems/catalog';
import { LedgerKind } from '../vault/ledger-kind';

/** Tables whose records the page has in memory, and can count. */
export const countedTables = [...entityTables, 'documents', 'runs', 'submissions'] as const;

/** `ListFault` and `UnlistedRecord` (shared/vault) by their words. */
const listFaults = [
  ...(['list-gone', 'list-broken', 'older', 'forked'] as const),
  ...(['anchor-gone', 'anchor-unreadable', 'records'] as const),
] as const;

const unlistedWhats = ['other', 'missing', 'added', 'damaged'] as const;

const counted = z.int().min(0).max(999_999);

/** What the page says of the ledger that is open, for サポートに渡すファイル: numbers and words that stand here, nothing else. */
export const LedgerFacts = z.object({
  kind: LedgerKind,
  /** Of the database. */
  version: z.int().min(0).max(999),
  counts: z.partialRecord(z.enum(countedTables), counted),
  /** What was compared with the list of all there is; null where that couldn't be looked at. */
  list: z
    .object({
      records: counted,
      isAnchored: z.boolean(),
      epoch: counted.nullable(),
      write: counted.nullable(),
      faults: z.array(z.enum(listFaults)).max(listFaults.length),
      unlisted: z.partialRecord(z.enum(unlistedWhats), counted),
    })
    .nullable(),
  /** False: Chromium may clear the ledger on a full disk. */
  isKept: z.boolean(),
  hasRoom: z.boolean(),
});
export type LedgerFacts = z.output<typeof LedgerFacts>;

/** `told`: the problem that stands on the screen from which somebody came. */
export const SupportRequest = z.object({
  told: z.enum(Object.keys(problemSentences) as [ProblemCode, ...ProblemCode[]]).nullable(),
  ledger: LedgerFacts.nullable(),
});
export type SupportRequest = z.input<typeof SupportRequest>;

/** The file as it would be saved: to be read before. */
export const SupportText = z.object({ text: z.string() });
