import { strFromU8, strToU8 } from 'fflate';
import type { Codec } from '@shared/forms/zip/codec';
import { nodeCodec } from '../../electron/storage/node-codec';

/** A codec that stands for a fault of the writer: what is packed holds another character, with a checksum that is right. */
export function faultyCodec(right: string, wrong: string): Codec {
  const changed = (data: Uint8Array): Uint8Array => {
    const text = strFromU8(data);
    return text.includes(right) ? strToU8(text.replaceAll(right, wrong)) : data;
  };
  return {
    ...nodeCodec,
    deflateRaw: (data) => nodeCodec.deflateRaw(changed(data)),
    crc32: (data) => nodeCodec.crc32(changed(data)),
  };
}
