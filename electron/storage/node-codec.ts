import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Codec } from '@shared/forms/zip/codec';

/** Inflated in one piece where it isn't large: zlib's own pieces of 16 kB would be put together again. */
const PIECE = { least: 64, most: 1 << 20 };

/** node:zlib behind the engine's port. `maxOutputLength` stops a part that lies about its size. */
export const nodeCodec: Codec = {
  inflateRaw: (data, size) =>
    inflateRawSync(data, {
      maxOutputLength: Math.max(1, size),
      // One more than there is: a full piece makes zlib begin another.
      chunkSize: Math.min(Math.max(PIECE.least, size + 1), PIECE.most),
    }),
  deflateRaw: (data) => deflateRawSync(data, { level: 6 }),
  crc32: (data) => crc32(data),
};
