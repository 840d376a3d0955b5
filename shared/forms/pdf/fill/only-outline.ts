/** Operators that change nothing but how a line is drawn, and those that make its way. */
const OF_LINES = new Set('q Q w J j M d ri i m l c v y h re S s G RG K CS SC SCN g rg k cs sc scn cm n'.split(' '));
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
/** So near its middle, in shares of its size, goes no line that is only drawn around it. */
const INNER = 0.25;

type Point = readonly [x: number, y: number];

/**
 * Whether all that a look draws is a line around its box: a ring, a frame. Nobody tells such a one from the ring, or the frame, that the page prints there.
 *
 * @param ops its content, unpacked
 */
export function isOnlyOutline(
  ops: string,
  [left, bottom, right, top]: readonly [number, number, number, number],
): boolean {
  const points: Point[] = [];
  let numbers: number[] = [];
  let at: Point | null = null;
  for (const word of ops.replaceAll(/[[\]]/g, ' ').split(/\s+/)) {
    if (word === '') continue;
    if (NUMBER.test(word)) {
      numbers.push(Number(word));
      continue;
    }
    if (word.startsWith('/')) continue;
    // Letters, pictures, what is filled: a mark of its own.
    if (!OF_LINES.has(word) || (word === 'cm' && numbers.join(' ') !== '1 0 0 1 0 0')) return false;
    const [x = 0, y = 0] = numbers.slice(-2);
    if (word === 'm' || word === 'l' || /^[cvy]$/.test(word)) {
      // Of a straight line its middle, too: a cross goes from corner to corner.
      if (word === 'l' && at) points.push([(at[0] + x) / 2, (at[1] + y) / 2]);
      at = [x, y];
      points.push(at);
    }
    numbers = [];
  }
  const [cx, cy] = [(left + right) / 2, (bottom + top) / 2];
  const [near, high] = [(right - left) * INNER, (top - bottom) * INNER];
  return points.length === 0
    ? /\bre\b/.test(ops)
    : points.every(([x, y]) => Math.abs(x - cx) > near || Math.abs(y - cy) > high);
}
