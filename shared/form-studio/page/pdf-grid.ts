import type { PdfBox, PdfPage } from '../../forms/pdf/pdf-description';
import { missingLines, type Stroke } from './open-tables';

/** Lines of a page that surround something: the tables that they make. */
export interface PdfGrid {
  box: PdfBox;
  rows: number;
  columns: number;
  cells: DrawnCell[];
}

export interface DrawnCell {
  /** All from 1, the last ones included. */
  row: number;
  column: number;
  lastRow: number;
  lastColumn: number;
  box: PdfBox;
}

export interface PageLines {
  grids: PdfGrid[];
  /** Level lines that surround nothing: something is written above them. */
  underlines: PdfBox[];
  /** Small frames: a tick goes into them. */
  ticks: PdfBox[];
}

/** As far as that, lines are one, or meet. */
const NEAR = 2;
/** A frame no larger is ticked. */
const TICK = 16;
const SHORTEST = 5;
/** A form has some hundred; what has more is a drawing. */
const MOST_LINES = 1_500;
const MOST_CELLS = 6_000;

/** Puts the lines of a page together. */
export function pageLines({ rules, frames, words }: Pick<PdfPage, 'rules' | 'frames' | 'words'>): PageLines {
  const isTick = ([, , width, height]: PdfBox): boolean =>
    width <= TICK && height <= TICK && width >= SHORTEST && Math.abs(width - height) <= 4;
  const areas = frames.filter((one) => !isTick(one));
  const edges = areas.flatMap(([left, top, width, height]): PdfBox[] => [
    [left, top, width, 0],
    [left, top + height, width, 0],
    [left, top, 0, height],
    [left + width, top, 0, height],
  ]);
  const lines = [...rules, ...edges].slice(0, MOST_LINES);
  const ruled = joined(
    lines.flatMap(([left, top, width, height]) =>
      width >= height && width >= SHORTEST ? [{ at: top + height / 2, from: left, to: left + width }] : [],
    ),
  );
  const drawn = joined(
    lines.flatMap(([left, top, width, height]) =>
      height > width && height >= SHORTEST ? [{ at: left + width / 2, from: top, to: top + height }] : [],
    ),
  );
  const missing = missingLines(ruled, drawn, words);
  const [level, upright] = [
    [...ruled, ...missing.level],
    [...drawn, ...missing.upright],
  ];
  const grids: PdfGrid[] = [];
  const underlines: PdfBox[] = [];
  const ticks = frames.filter(isTick);
  for (const [hs, vs] of connected(level, upright)) {
    const grid = hs.length >= 2 && vs.length >= 2 ? gridOf(hs, vs) : null;
    if (!grid) underlines.push(...hs.map(({ at, from, to }): PdfBox => [from, at, to - from, 0]));
    else if (grid.cells.length === 1 && isTick(grid.box)) ticks.push(grid.box);
    else grids.push(grid);
  }
  return { grids, underlines, ticks: ticks.filter((one, i) => ticks.findIndex((other) => isSame(one, other)) === i) };
}

const isSame = (a: PdfBox, b: PdfBox): boolean => a.every((one, i) => Math.abs(one - (b[i] ?? 0)) <= NEAR);

/** Lines that go on in one another, as one. */
function joined(strokes: readonly Stroke[]): Stroke[] {
  const found: Stroke[] = [];
  for (const one of strokes.toSorted((a, b) => Math.round(a.at) - Math.round(b.at) || a.from - b.from)) {
    const last = found.findLast(
      (other) => Math.abs(other.at - one.at) <= NEAR / 2 && one.from <= other.to + NEAR && one.to >= other.from - NEAR,
    );
    if (last) Object.assign(last, { from: Math.min(last.from, one.from), to: Math.max(last.to, one.to) });
    else found.push({ ...one });
  }
  return found;
}

/** Lines that meet, group by group. */
function connected(level: readonly Stroke[], upright: readonly Stroke[]): [Stroke[], Stroke[]][] {
  const over = new Map<Stroke, Stroke>();
  const top = (one: Stroke): Stroke => {
    let at = one;
    for (let next = over.get(at); next; next = over.get(at)) {
      // Ways grow no longer than they must.
      const further = over.get(next);
      if (further) over.set(at, further);
      at = next;
    }
    return at;
  };
  for (const h of level)
    for (const v of upright) if (isIn(v.at, h) && isIn(h.at, v) && top(h) !== top(v)) over.set(top(v), top(h));
  const groups = new Map<Stroke, [Stroke[], Stroke[]]>();
  for (const [side, strokes] of [level, upright].entries())
    for (const one of strokes) {
      const group = groups.get(top(one)) ?? [[], []];
      group[side]?.push(one);
      groups.set(top(one), group);
    }
  return [...groups.values()];
}

const isIn = (at: number, { from, to }: Stroke): boolean => at >= from - NEAR && at <= to + NEAR;

/** Places of lines, each once. */
function stops(strokes: readonly Stroke[]): number[] {
  const found: number[] = [];
  for (const { at } of strokes.toSorted((a, b) => a.at - b.at))
    if (found.length === 0 || at - (found.at(-1) ?? 0) > NEAR) found.push(at);
  return found;
}

/** The cells between lines: what no line parts is one. */
function gridOf(level: readonly Stroke[], upright: readonly Stroke[]): PdfGrid | null {
  const [xs, ys] = [stops(upright), stops(level)];
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 1 || rows < 1 || columns * rows > MOST_CELLS) return null;
  const x = (i: number): number => xs[i] ?? 0;
  const y = (i: number): number => ys[i] ?? 0;
  const isParted = (strokes: readonly Stroke[], at: number, from: number, to: number): boolean =>
    strokes.some((one) => {
      const covered = Math.min(one.to, to) - Math.max(one.from, from);
      return Math.abs(one.at - at) <= NEAR && covered >= (to - from) * 0.7;
    });
  const taken = new Set<number>();
  const cells: DrawnCell[] = [];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      if (taken.has(row * columns + column)) continue;
      let [lastRow, lastColumn] = [row, column];
      while (
        lastColumn + 1 < columns &&
        !taken.has(row * columns + lastColumn + 1) &&
        !isParted(upright, x(lastColumn + 1), y(row), y(row + 1))
      )
        lastColumn++;
      const goesOn = (): boolean => {
        const next = lastRow + 1;
        if (next >= rows || isParted(level, y(next), x(column), x(lastColumn + 1))) return false;
        // What is wider there is another cell.
        for (const side of [column, lastColumn + 1])
          if (side > 0 && side < columns && !isParted(upright, x(side), y(next), y(next + 1))) return false;
        for (let at = column; at <= lastColumn; at++) {
          if (taken.has(next * columns + at) || isParted(level, y(next), x(at), x(at + 1))) return false;
          if (at < lastColumn && isParted(upright, x(at + 1), y(next), y(next + 1))) return false;
        }
        return true;
      };
      while (goesOn()) lastRow++;
      for (let r = row; r <= lastRow; r++) for (let c = column; c <= lastColumn; c++) taken.add(r * columns + c);
      cells.push({
        ...{ row: row + 1, column: column + 1, lastRow: lastRow + 1, lastColumn: lastColumn + 1 },
        box: [x(column), y(row), x(lastColumn + 1) - x(column), y(lastRow + 1) - y(row)],
      });
    }
  return { box: [x(0), y(0), x(columns) - x(0), y(rows) - y(0)], rows, columns, cells };
}

export const centreOf = ([left, top, width, height]: PdfBox): readonly [number, number] => [
  left + width / 2,
  top + height / 2,
];

export const holds = ([left, top, width, height]: PdfBox, [x, y]: readonly [number, number]): boolean =>
  x >= left - 1 && x <= left + width + 1 && y >= top - 1 && y <= top + height + 1;
