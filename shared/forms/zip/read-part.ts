import { refuse } from '../../problems/problem';
import type { Codec } from './codec';
import type { ZipDirectory, ZipEntry } from './directory';

/** The bytes of one part, inflated and checked against its CRC. */
export function readPart(directory: ZipDirectory, entry: ZipEntry, codec: Codec): Uint8Array {
  const data = directory.bytes.subarray(entry.dataStart, entry.dataStart + entry.compressedSize);
  const content = entry.method === 0 ? data : inflate(data, entry, codec);
  if (content.length !== entry.size || codec.crc32(content) !== entry.crc) refuse('zip/bad-crc', { entry: entry.name });
  return content;
}

function inflate(data: Uint8Array, entry: ZipEntry, codec: Codec): Uint8Array {
  try {
    return codec.inflateRaw(data, entry.size);
  } catch {
    // zlib's own messages (invalid distance, unexpected end …) all mean the same to a person.
    return refuse('zip/bad-crc', { entry: entry.name });
  }
}
