import { zipSync } from 'fflate';

/** First of January 1980, the earliest that a zip can say: the same files give the same bytes. */
const NO_DATE = new Date(1980, 0, 1);

/** A zip of files by their path in it, in this order. */
export const plainZip = (files: readonly (readonly [path: string, bytes: Uint8Array])[]): Uint8Array =>
  zipSync(Object.fromEntries(files), { level: 6, mtime: NO_DATE });
