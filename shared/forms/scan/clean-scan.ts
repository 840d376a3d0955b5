import type { Codec } from '../zip/codec';
import { cleanJpeg } from './clean-jpeg';
import { cleanPdf } from './clean-pdf';
import { cleanPng } from './clean-png';
import { cleanTiff } from './clean-tiff';
import type { CleanScan } from './scan-trace';

/** A scan as it may go out: what is seen of it as it came, and nothing besides. Problems: `scan/…`, thrown. */
export async function cleanScan(bytes: Uint8Array, kind: string, codec: Codec): Promise<CleanScan> {
  if (kind === 'pdf') return cleanPdf(bytes);
  const made = kind === 'jpg' ? cleanJpeg(bytes) : kind === 'png' ? cleanPng(bytes, codec.crc32) : cleanTiff(bytes);
  const isSame = made.length === bytes.length && made.every((byte, i) => byte === bytes[i]);
  // A fax is put into an order of our own.
  const hasLost = kind === 'tif' ? made.length < bytes.length : !isSame;
  return { bytes: made, removed: hasLost ? ['facts'] : [] };
}
