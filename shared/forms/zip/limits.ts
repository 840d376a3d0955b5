/**
 * What a form may be, with room to spare: a large official workbook has some 200 parts and 20 MB. Beyond this a file is
 * no form but an attempt to fill the memory.
 */
export const zipLimits = {
  /** Bytes of the file itself. */
  file: 64 * 1024 * 1024,
  entries: 5_000,
  /** Uncompressed bytes of one part. */
  part: 64 * 1024 * 1024,
  /** Uncompressed bytes of all parts. */
  total: 256 * 1024 * 1024,
  /** Uncompressed ÷ compressed, for parts above `ratioFrom` bytes. DEFLATE itself can't pass 1,032. */
  ratio: 250,
  ratioFrom: 1024 * 1024,
} as const;

export type ZipLimits = { [K in keyof typeof zipLimits]: number };
