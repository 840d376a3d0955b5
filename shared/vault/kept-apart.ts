/**
 * Bytes in memory of their own. Small arrays lie among all other objects, where V8 moves them about and leaves what was there
 * behind: whoever overwrites one later overwrites one of several copies.
 */
export const roomApart = (bytes: number): Uint8Array<ArrayBuffer> => new Uint8Array(new ArrayBuffer(bytes));

export function copiedApart(key: Uint8Array): Uint8Array {
  const copy = roomApart(key.length);
  copy.set(key);
  return copy;
}
