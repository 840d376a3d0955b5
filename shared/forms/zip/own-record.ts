import { refuse } from '../../problems/problem';
import type { ZipDirectory, ZipEntry } from './directory';

const DESCRIPTOR = 8;
/** Method, CRC, both sizes: where they stand in a record; in its entry of the directory two bytes farther. */
const METHOD = 8;
const NUMBERS = [14, 18, 22];

/**
 * Refuses a part of which its own record says something else than the directory: one of the two is damaged, and which of them counts
 * is for each program to say. What stands behind the data instead (a data descriptor) is zero in front of it.
 */
export function refuseOtherRecord({ bytes }: ZipDirectory, { name, start, centralStart }: ZipEntry): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isAlike = (field: number): boolean =>
    view.getUint32(start + field, true) === view.getUint32(centralStart + field + 2, true);
  const isMethod = view.getUint16(start + METHOD, true) === view.getUint16(centralStart + METHOD + 2, true);
  const isDescribed = (view.getUint16(start + 6, true) & DESCRIPTOR) !== 0;
  if (!isMethod || (!isDescribed && !NUMBERS.every(isAlike))) refuse('zip/bad-crc', { entry: name });
}
