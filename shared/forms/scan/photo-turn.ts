/** Exif (CIPA DC-008) as far as it says how a photo is turned: 1 to 8, 1 for upright. */
const TURN = 0x0112;
const HEAD = 8;
const ENTRY = 12;

/** @param tiff what stands behind `Exif\0\0` */
export function photoTurn(tiff: Uint8Array): number {
  if (tiff.length < HEAD + 2) return 1;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const little = view.getUint16(0) === 0x4949;
  const list = view.getUint32(4, little);
  if (list + 2 > tiff.length) return 1;
  const count = view.getUint16(list, little);
  for (let i = 0, at = list + 2; i < count && at + ENTRY <= tiff.length; i++, at += ENTRY)
    if (view.getUint16(at, little) === TURN) {
      const turn = view.getUint16(at + 8, little);
      return turn >= 1 && turn <= 8 ? turn : 1;
    }
  return 1;
}

/** Exif that says nothing else. */
export const onlyTurn = (turn: number): Uint8Array =>
  Uint8Array.of(
    ...[0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1],
    ...[1, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0],
    ...[0, 0, 0, 0],
  );
