import { emptyChain, type ChainHead } from '@shared/audit/chain';
import { recordFileText } from '@shared/audit/record-file';
import { auditEntryOf } from '@shared/audit/audit-entry';
import { recordTableHead, recordTableRows } from '@shared/audit/record-table';
import { AUDIT_PIECE, type AuditPart } from '@shared/ipc/audit';
import { success, type Result } from '@shared/problems/problem';
import { CSV_BEGINNING } from '@shared/text/csv';
import { ask } from '../ipc/ask';
import type { AuditStore } from './audit-store';
import type { RecordWatch } from './record-batches';
import { inFile, auditContentOf } from './record-entry';
import { currentInstant } from './clock';

export interface ExportedRecord {
  /** Of the table, and of the chain beside it. */
  files: string[];
  links: number;
  head: ChainHead;
}

/**
 * Writes the whole record of what was done into two files, where a person chooses: a table, and the chain with which
 * anybody can verify it. Problems: `audit/ended`, `file/…`. Throws the signal's reason when it was ended before; no file
 * is left then.
 *
 * @param names turns ids into names
 * @returns null when nothing was chosen
 */
export async function exportRecord(
  audit: AuditStore,
  names: (id: string) => string | null,
  watch: RecordWatch,
): Promise<Result<ExportedRecord | null>> {
  const chosen = await ask('audit:choose');
  if (!chosen.ok) return chosen;
  if (chosen.value.cancelled) return success(null);
  const { id, names: files } = chosen.value;
  try {
    const written = await writePieces(audit, names, watch, (part, text) => ask('audit:write', { id, part, text }));
    if (!written.ok) return written;
    const finished = await ask('audit:finish', { id });
    return finished.ok ? success({ files, ...written.value }) : finished;
  } finally {
    // Of one that is finished, nothing happens.
    await ask('audit:cancel', { id });
  }
}

async function writePieces(
  audit: AuditStore,
  names: (id: string) => string | null,
  { onProgress = () => {}, signal }: RecordWatch,
  write: (part: AuditPart, text: string) => Promise<Result<null>>,
): Promise<Result<Omit<ExportedRecord, 'files'>>> {
  let table = CSV_BEGINNING + recordTableHead();
  let chain = recordFileText.beginning(currentInstant());
  let links = 0;
  let newest = emptyChain;
  for await (const { entries, head } of audit.batches()) {
    signal?.throwIfAborted();
    for (const entry of entries) {
      table += recordTableRows(auditEntryOf(entry.link, auditContentOf(entry), names));
      chain += recordFileText.entry(inFile(entry), links++ === 0);
    }
    newest = head;
    if (entries.length === 0) chain += recordFileText.end(head);
    for (const [part, text] of [
      ['table', table],
      ['chain', chain],
    ] as const)
      for (const piece of piecesOf(text, AUDIT_PIECE)) {
        const wrote = await write(part, piece);
        if (!wrote.ok) return wrote;
      }
    [table, chain] = ['', ''];
    onProgress(links, head.sequence);
  }
  return success({ links, head: newest });
}

/** A change of thousands of records is more than one message takes. No piece ends within a surrogate pair. */
export function* piecesOf(text: string, size: number): Generator<string> {
  for (let from = 0; from < text.length;) {
    const to = from + size;
    const splitsPair = /[\ud800-\udbff]/.test(text.charAt(to - 1)) && to < text.length;
    yield text.slice(from, (from = splitsPair ? to - 1 : to));
  }
}
