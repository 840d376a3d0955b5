import { foreignKind } from '@shared/forms/opc/foreign-kind';
import { failure, success, type Result } from '@shared/problems/problem';
import type { FillQueue } from '../filling/fill-queue';
import type { ConvertedFile } from '../programs/convert-old-format';

/** A .doc or .xls in today's format; null where no program of the PC can do it. */
export type ConvertOld = (bytes: Uint8Array, signal: AbortSignal) => Promise<Result<ConvertedFile> | null>;

interface Parts {
  convertOld: ConvertOld;
  jobs: Pick<FillQueue, 'run'>;
}

/** A file from before 2007 in today's format; null for any other, and where the PC can't do it: whoever reads it says then what to do. */
export async function inNewFormat(
  bytes: Uint8Array,
  signal: AbortSignal,
  { convertOld, jobs }: Parts,
): Promise<Result<ConvertedFile> | null> {
  const foreign = foreignKind(bytes);
  if (foreign?.kind !== 'old' || foreign.program === 'PowerPoint') return null;
  const converted = await convertOld(bytes, signal);
  return converted?.ok === true ? withoutElsewhere(converted.value, jobs) : converted;
}

/** The program had the user's rights while it worked the old file's formulas out: what it may have read goes, and where it lay. */
async function withoutElsewhere({ kind, bytes }: ConvertedFile, jobs: Parts['jobs']): Promise<Result<ConvertedFile>> {
  const forgotten = await jobs.run({ kind: 'forget-elsewhere', format: kind, made: bytes });
  if (!forgotten.ok) return forgotten;
  return forgotten.value instanceof Uint8Array
    ? success({ kind, bytes: forgotten.value })
    : failure('old-format/failed', { reason: 'no bytes' });
}
