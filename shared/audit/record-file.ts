import { z } from 'zod';
import { AuditLink, verifyChain, type ChainHead, type ChainReport, type Payload } from './chain';
import { ErasablePart, withDigests } from './part';

/**
 * The record of what was done as a file that can be verified without the ledger: `npm run -s cli -- verify-record FILE`.
 * JSON in UTF-8, not encrypted. An entry is a link with its payload, null once it was erased; what a change says of each
 * record, and its sentence, stand there as parts, of which single ones may be erased.
 */
export const RecordFile = z.object({
  format: z.literal('renkei-record'),
  version: z.literal(1),
  exportedAt: z.iso.datetime(),
  entries: z.array(
    z.object({ link: AuditLink, payload: z.object({ salt: z.string(), content: z.unknown() }).nullable() }),
  ),
  /** The newest link as the ledger remembered it. */
  head: z.object({ sequence: z.int().min(0), hash: z.string() }),
});
export type RecordFile = z.output<typeof RecordFile>;
export type RecordFileEntry = RecordFile['entries'][number];

/** The file in pieces, for whoever writes it as it comes: beginning, entries, end. */
export const recordFileText = {
  beginning: (exportedAt: string): string =>
    `{"format":"renkei-record","version":1,"exportedAt":${JSON.stringify(exportedAt)},"entries":[`,
  entry: (entry: RecordFileEntry, isFirst: boolean): string => `${isFirst ? '' : ','}\n${JSON.stringify(entry)}`,
  end: ({ sequence, hash }: ChainHead): string => `\n],"head":${JSON.stringify({ sequence, hash })}}\n`,
};

/** Whether a file holds what was written: that it is this ledger's, only the ledger's own newest link can tell. */
export function verifyRecordFile({ entries, head }: RecordFile): ChainReport {
  const payloads = new Map(entries.map(({ link, payload }) => [link, payload && digested(link, payload)]));
  return verifyChain(
    entries.map(({ link }) => link),
    (link) => payloads.get(link) ?? null,
    head,
  );
}

const ChangeInParts = z.looseObject({ sentence: ErasablePart, records: z.array(ErasablePart) });

/** A payload as its link's digest is of: that of a change holds digests in the place of its parts. */
function digested({ kind }: AuditLink, { salt, content }: { salt: string; content?: unknown }): Payload {
  const inParts = kind === 'change' ? ChangeInParts.safeParse(content) : null;
  return { salt, content: inParts?.success ? withDigests(inParts.data) : content };
}
