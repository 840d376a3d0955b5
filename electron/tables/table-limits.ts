import { zipLimits, type ZipLimits } from '@shared/forms/zip/limits';

const MEGA = 1024 * 1024;

/**
 * What a table may be, asked before anything parses it. A sheet is text in memory many times over: ten thousand people are
 * some 5 MB of it.
 */
export const tableLimits = {
  zip: { ...zipLimits, total: 128 * MEGA } satisfies ZipLimits,
  file: zipLimits.file,
  fileMegabytes: zipLimits.file / MEGA,
  /** The thread's own memory, in megabytes; with the file's bytes beside it less than a gigabyte in all. */
  threadMegabytes: 512,
  seconds: 60,
} as const;
