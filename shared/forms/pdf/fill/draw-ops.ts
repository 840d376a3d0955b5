import { runsOf } from '../letters/letter-case';
import type { LaidText } from './lay-text';

/** A box from its bottom left corner, up. */
export interface UpBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A number as content streams have it: no exponents, no tails. */
export const written = (one: number): string => String(Math.round(one * 1000) / 1000);

/** Text as operators. @param colour operators that set it, of the place's own where it has one */
export function textOps({ lines, size }: LaidText, { x, y }: Pick<UpBox, 'x' | 'y'>, colour = '0 g'): string {
  const parts = lines.flatMap((line) => {
    let pen = x + line.x;
    return runsOf(line.letters).map((run) => {
      const at = pen;
      pen += run.width * size;
      return `/${run.font} ${written(size)} Tf 1 0 0 1 ${written(at)} ${written(y + line.y)} Tm <${run.codes}> Tj`;
    });
  });
  return `BT ${colour} ${parts.join(' ')} ET`;
}

/** ✓ of two strokes, as a pen makes it: no font is asked whether it has one. */
export function checkOps({ x, y, width, height }: UpBox, colour = '0 G'): string {
  const at = (share: readonly [number, number]): string =>
    `${written(x + width * share[0])} ${written(y + height * share[1])}`;
  const pen = written(Math.max(0.8, Math.min(width, height) * 0.11));
  return `q ${colour} ${pen} w 1 J 1 j ${at([0.14, 0.52])} m ${at([0.4, 0.18])} l ${at([0.9, 0.86])} l S Q`;
}

export function crossOps({ x, y, width, height }: UpBox): string {
  const [left, right, low, high] = [x + width * 0.15, x + width * 0.85, y + height * 0.15, y + height * 0.85].map(
    written,
  );
  return `q 0 G 1 w 1 J ${left} ${low} m ${right} ${high} l ${left} ${high} m ${right} ${low} l S Q`;
}

export const filledOps = ({ x, y, width, height }: UpBox): string =>
  `q 0 g ${[x + width * 0.12, y + height * 0.12, width * 0.76, height * 0.76].map(written).join(' ')} re f Q`;

/** How far a quarter of a circle's curve pulls. */
const PULL = 0.5523;
/** So much air is left around a printed word. */
const AIR = 1.5;

/** A ring around a box: of a word that is wider than high its sides are straight, so that no line goes through its first or last letter. */
export function ringOps({ x, y, width, height }: UpBox, air = AIR, isFilled = false): string {
  const ry = height / 2 + air;
  const straight = Math.max(0, width - height) / 2;
  const rx = width / 2 + air - straight + Math.min(straight, height * BULGE);
  const [cx, cy] = [x + width / 2, y + height / 2];
  const at = (side: number, dx: number, dy: number): string =>
    `${written(cx + side * straight + dx * rx)} ${written(cy + dy * ry)}`;
  const half = (side: number): string => {
    const over = `${at(side, side * PULL, side)} ${at(side, side, side * PULL)} ${at(side, side, 0)} c`;
    return `${over} ${at(side, side, -side * PULL)} ${at(side, side * PULL, -side)} ${at(side, 0, -side)} c`;
  };
  const way = `${at(1, 0, 1)} m ${half(1)} ${at(-1, 0, -1)} l ${half(-1)} h`;
  return `q 0 G 0 g 0.9 w ${way} ${isFilled ? 'f' : 'S'} Q`;
}
/** So much of its height a ring goes past a wide word. */
const BULGE = 0.2;
