import { problem } from '@shared/problems/problem';
import { fileKindOf } from '@shared/submission/file-kind';
import { namedAsIs } from '@shared/submission/known-kinds';
import type { ScanTrace } from '@shared/forms/scan/scan-trace';
import type { NewFile } from '@shared/submission/frozen';
import { shortFileName } from '@shared/submission/short-file-name';
import { limits } from '@shared/submission/wire';
import { ask } from '../ipc/ask';

/** @returns the scan, or the sentence why it can't be one */
export async function readScan(file: File): Promise<NewFile | string> {
  const { name, size } = file;
  if (size === 0) return problem('attachment/empty', { name }).message;
  if (size > limits.fileBytes)
    return problem('submission/too-large', { name, megabytes: limits.fileBytes / 1024 / 1024 }).message;
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const kind = fileKindOf(bytes);
    if (!kind?.isScan) return problem('submission/scan-kind', { name }).message;
    return { name: shortFileName(namedAsIs(name, kind)), mediaType: kind.mediaType, role: 'signed-scan', bytes };
  } catch {
    return problem('attachment/unreadable', { name }).message;
  }
}

/** A scan that is going to leave, and what was taken out of it: that is nowhere on the paper. */
export interface ScanToSend {
  scan: NewFile;
  removed: readonly ScanTrace[];
}

/** @returns the scan as it may go out, or the sentence why it can't */
export async function readScanToSend(file: File): Promise<ScanToSend | string> {
  const scan = await readScan(file);
  if (typeof scan === 'string') return scan;
  const cleaned = await ask('documents:clean-scan', { bytes: scan.bytes });
  if (!cleaned.ok) return cleaned.message;
  const { bytes, removed } = cleaned.value;
  return { scan: { ...scan, bytes }, removed };
}
