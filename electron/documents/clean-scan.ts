import { z } from 'zod';
import { scanTraces, type CleanScan } from '@shared/forms/scan/scan-trace';
import { failure, success, type Result } from '@shared/problems/problem';
import type { FillQueue } from '../filling/fill-queue';

/** What a process says that may have been taken over by what it read. */
const Cleaned = z.object({
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  removed: z.array(z.enum(scanTraces)),
});

/** A scan as it may go out, cleaned where it is read without powers. Problems: `scan/…`; of what took too long or too much, `scan/unreadable`. */
export async function cleanedScan(jobs: Pick<FillQueue, 'run'>, scan: Uint8Array): Promise<Result<CleanScan>> {
  const told = await jobs.run({ kind: 'clean-scan', scan });
  if (!told.ok) return told.code.startsWith('scan/') ? told : failure('scan/unreadable', {});
  const cleaned = Cleaned.safeParse(told.value);
  return cleaned.success ? success(cleaned.data) : failure('scan/unreadable', {});
}
