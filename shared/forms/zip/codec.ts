/**
 * Compression as a port: node:zlib in the main process and the command line, fflate where there is no Node.
 * All calls are synchronous; the engine runs in a worker.
 */
export interface Codec {
  /**
   * Inflates raw DEFLATE data.
   * @param size the exact size that the directory promises; output beyond it must never be produced
   */
  inflateRaw(data: Uint8Array, size: number): Uint8Array;
  deflateRaw(data: Uint8Array): Uint8Array;
  /** CRC-32 (ISO 3309), unsigned. */
  crc32(data: Uint8Array): number;
}
