/** Points across, and down. Windows asks for 16 at its usual size; of twice as many it makes the rest. */
export const BADGE_SIDE = 32;

/** Digits and + as they are drawn: five lines of three points. */
const shapes: ReadonlyMap<string, readonly string[]> = new Map([
  ['1', [' # ', '## ', ' # ', ' # ', '###']],
  ['2', ['## ', '  #', ' # ', '#  ', '###']],
  ['3', ['## ', '  #', ' # ', '  #', '## ']],
  ['4', ['# #', '# #', '###', '  #', '  #']],
  ['5', ['###', '#  ', '## ', '  #', '## ']],
  ['6', [' ##', '#  ', '###', '# #', '###']],
  ['7', ['###', '  #', ' # ', ' # ', ' # ']],
  ['8', ['###', '# #', '###', '# #', '###']],
  ['9', ['###', '# #', '###', '  #', '## ']],
  ['+', ['   ', ' # ', '###', ' # ', '   ']],
]);
const [WIDE, HIGH] = [3, 5];

/** B, G, R, and how much of it is there. */
const DISC = [0x1c, 0x1c, 0xb3, 0xff];
const INK = [0xff, 0xff, 0xff, 0xff];
const NOTHING = [0, 0, 0, 0];

/** What fits into the corner of an icon: 1 … 9, then 9+. */
export const badgeText = (count: number): string => (count > 9 ? '9+' : String(count));

/**
 * A red disc with a number in it, drawn here, as Windows has no numbers of its own for the icon of a window: 32 × 32 points of four bytes, as
 * `nativeImage.createFromBitmap` takes them.
 */
export function badgePicture(count: number): Buffer {
  const text = badgeText(count);
  // One digit may be large; two have to share the disc.
  const point = text.length === 1 ? 4 : 3;
  const width = text.length * WIDE * point + (text.length - 1) * point;
  const [left, top] = [Math.round((BADGE_SIDE - width) / 2), Math.round((BADGE_SIDE - HIGH * point) / 2)];
  const isInk = (x: number, y: number): boolean => {
    const [column, line] = [Math.floor((x - left) / point), Math.floor((y - top) / point)];
    const digit = text[Math.floor(column / (WIDE + 1))] ?? '';
    return shapes.get(digit)?.[line]?.[column % (WIDE + 1)] === '#';
  };
  const middle = (BADGE_SIDE - 1) / 2;
  const points = Array.from({ length: BADGE_SIDE ** 2 }, (_, at) => {
    const [x, y] = [at % BADGE_SIDE, Math.floor(at / BADGE_SIDE)];
    if (Math.hypot(x - middle, y - middle) > BADGE_SIDE / 2) return NOTHING;
    return x >= left && y >= top && isInk(x, y) ? INK : DISC;
  });
  return Buffer.from(points.flat());
}
