import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Codec } from '@shared/forms/zip/codec';

/** node:zlib behind the engine's port. `maxOutputLength` stops a part that lies about its size. */
export const nodeCodec: Codec = {
  inflateRaw: (data, size) => inflateRawSync(data, { maxOutputLength: Math.max(1, size) }),
  deflateRaw: (data) => deflateRawSync(data, { level: 6 }),
  crc32: (data) => crc32(data),
};
