import { zipLimits, type ZipLimits } from '../../forms/zip/limits';

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
} as const;
