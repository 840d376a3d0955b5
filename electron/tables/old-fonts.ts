import { CFB } from 'xlsx';

/** A font's record in Excel's files of before 2007, and the bit of its look that strikes out (MS-XLS 2.4.122). */
const FONT = 0x31;
const STRIKE_OUT = 0x08;
/** Of the records of a whole workbook no more are looked at: fonts stand at its beginning. */
const LOOKED_AT = 10_000;

/** Whether a workbook of before 2007 has a font that strikes out, used or not. */
export function struckFonts(bytes: Uint8Array): boolean {
  const container = CFB.read(bytes, { type: 'array' });
  const found = CFB.find(container, '/Workbook') ?? CFB.find(container, '/Book');
  if (!found) return false;
  const stream = Uint8Array.from(found.content as ArrayLike<number>);
  const view = new DataView(stream.buffer);
  for (let at = 0, seen = 0; at + 8 <= stream.length && seen < LOOKED_AT; seen++) {
    const [kind, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    if ((kind & 0xff) === FONT && length >= 4 && (view.getUint16(at + 6, true) & STRIKE_OUT) !== 0) return true;
    at += 4 + length;
  }
  return false;
}
