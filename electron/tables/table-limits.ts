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
  /** Megabytes that all parts of a workbook may unpack to. */
  unpackedMegabytes: 128,
  /**
   * The thread's own memory, in megabytes. What is too much is counted before (table-budget.ts); xlsx takes more than a
   * gigabyte for 50,000 people in Excel's XML of 2003, and where a thread's memory ends in the middle of some work of V8's
   * own, the whole app would end with it.
   */
  threadMegabytes: 2_560,
  seconds: 60,
} as const;
