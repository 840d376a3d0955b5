import type { PdfWord } from '../../forms/pdf/pdf-description';

/** A level or upright line: where it is, from where to where. */
export interface Stroke {
  at: number;
  from: number;
  to: number;
}

/** As far as that, lines begin and end at one place. */
const NEAR = 3;
/** A row is no lower and no higher, in points. */
const [LOWEST, HIGHEST] = [11, 130];
/** Fewer lines are no table. */
const LEAST_LINES = 3;
/** Room for a value, in points. */
const LEAST_ROOM = 70;
/** Between two words of one label there is less, as a share of the size. */
const APART = 1.6;
/** From a label to the line that parts it from its value. */
const MARGIN = 4;

/** Level lines of one width, one below the other. */
interface Ladder {
  from: number;
  to: number;
  /** From top to bottom. */
  at: number[];
}

/**
 * Lines that a table leaves out, as many forms do: upright ones at its open sides; where it has none at all, between its labels and what
 * stands beside them; and a level one over heads that stand above its first line.
 */
export function missingLines(
  level: readonly Stroke[],
  upright: readonly Stroke[],
  words: readonly Pick<PdfWord, 'box' | 'size'>[],
): { level: Stroke[]; upright: Stroke[] } {
  const found = laddersOf(level).map((one) => completed(one, upright, words));
  return { level: found.flatMap((one) => one.level), upright: found.flatMap((one) => one.upright) };
}

function completed(
  drawn: Ladder,
  uprights: readonly Stroke[],
  words: readonly Pick<PdfWord, 'box' | 'size'>[],
): { level: Stroke[]; upright: Stroke[] } {
  const crosses = (reach: Reach, { at }: Ladder): boolean =>
    Math.min(reach.to, at.at(-1) ?? 0) - Math.max(reach.from, at[0] ?? 0) >= LOWEST;
  const beside = uprights.filter((one) => crosses(one, drawn));
  const isDivided = beside.some(({ at }) => at > drawn.from + NEAR && at < drawn.to - NEAR);
  const { from, to, at: steps } = drawn;
  const [first = 0, second = 0] = steps;
  const above = first - (second - first);
  // Heads of columns may stand over the first line: a row more.
  const [heads = [], ...own] = rowsOf({ from, to, at: [above, ...steps] }, words);
  const isHeaded = !isDivided && heads.length >= 2 && own.every((one) => one.length <= 1);
  const rows = isHeaded ? [heads, ...own] : own;
  const between = isDivided ? [] : columnsOf(drawn, rows);
  // Lines under which, or beside which, something is written are no table.
  const isWritten = rows.filter((one) => one.length > 0).length * 2 >= rows.length;
  if (!isWritten || (!isDivided && between.length === 0)) return { level: [], upright: [] };
  const [top, bottom] = [isHeaded ? above : first, steps.at(-1) ?? 0];
  const sides = [from, to].filter((side) => !beside.some((one) => Math.abs(one.at - side) <= NEAR));
  return {
    level: isHeaded ? [{ at: top, from, to }] : [],
    upright: [...sides, ...between].map((at) => ({ at, from: top, to: bottom })),
  };
}

function laddersOf(level: readonly Stroke[]): Ladder[] {
  const found: Ladder[] = [];
  for (const { at, from, to } of level.toSorted((a, b) => a.at - b.at)) {
    const own = found.findLast((one) => Math.abs(one.from - from) <= NEAR && Math.abs(one.to - to) <= NEAR);
    const step = own ? at - (own.at.at(-1) ?? 0) : 0;
    if (own && step >= LOWEST && step <= HIGHEST) own.at.push(at);
    else found.push({ from, to, at: [at] });
  }
  return found.filter((one) => one.at.length >= LEAST_LINES);
}

/** Of each row its words, as pieces with room between them: from where to where, from left to right. */
function rowsOf({ from, to, at }: Ladder, words: readonly Pick<PdfWord, 'box' | 'size'>[]): Reach[][] {
  return at.slice(1).map((low, i) => {
    const top = at[i] ?? 0;
    const own = words
      .filter(({ box: [left, y, , height] }) => left >= from - 1 && left < to && isBetween(y + height / 2, top, low))
      .toSorted((a, b) => a.box[0] - b.box[0]);
    return own.reduce<Reach[]>((pieces, { box: [left, , width], size }) => {
      const last = pieces.at(-1);
      if (last && left - last.to <= size * APART) last.to = Math.max(last.to, left + width);
      else pieces.push({ from: left, to: left + width });
      return pieces;
    }, []);
  });
}

interface Reach {
  from: number;
  to: number;
}
const isBetween = (y: number, top: number, low: number): boolean => y > top && y < low;

/** Where labels end, and where the further columns begin that the first row has heads for. */
function columnsOf(ladder: Ladder, rows: readonly Reach[][]): number[] {
  const filled = rows.filter((one) => one.length > 0);
  const [heads = []] = rows;
  const isHeaded = heads.length >= 2 && rows.slice(1).every((one) => one.length <= 1);
  const labels = (isHeaded ? rows.slice(1) : filled).flatMap(([first]) => first ?? []);
  const end = Math.max(...labels.map(({ to }) => to)) + MARGIN;
  const areAtLeft = labels.every(({ from, to }) => from < end && to - ladder.from <= (ladder.to - ladder.from) * 0.5);
  const areAlone = filled.every((one) => isHeaded || one.length === 1);
  if (!areAtLeft || !areAlone || ladder.to - end < LEAST_ROOM) return [];
  if (!isHeaded) return [end];
  const [, ...further] = heads;
  const [second = 0, ...others] = further.map((one) => one.from - MARGIN);
  return [Math.min(end, second), ...others];
}
