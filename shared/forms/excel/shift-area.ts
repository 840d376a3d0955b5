import { areaName, cellName, parseArea, type Area } from './cell-reference';
import type { RowShift } from './row-shift';

/** Where an area of the template stands once rows were put in; about all entries, it grows with them. */
export const shiftedArea = (area: Area, shift: RowShift): Area => ({
  ...area,
  firstRow: shift.row(area.firstRow),
  lastRow: shift.lastRow(area.firstRow, area.lastRow),
});

/** The same for text: `B5` or `B5:D9`, with or without `$`; anything else stays. */
export function shiftedAreaText(text: string, shift: RowShift): string {
  const area = parseArea(text);
  if (!area || text.includes('$')) return text;
  return text.includes(':') ? areaName(shiftedArea(area, shift)) : cellName(shift.row(area.firstRow), area.firstColumn);
}

/**
 * A list of areas that something holds for (a rule for input, a colour), once rows were put in: what held for the last
 * printed entry holds for its copies too.
 */
export function shiftedList(text: string, shift: RowShift): string {
  return text
    .split(/\s+/)
    .flatMap((one) => {
      const area = parseArea(one);
      return area ? spreadOver(area, shift).map(areaName) : [one];
    })
    .join(' ');
}

function spreadOver(area: Area, shift: RowShift): Area[] {
  const insertion = shift.endingIn(area.lastRow);
  if (!insertion) return [shiftedArea(area, shift)];
  const { first, last, copies } = insertion;
  const own = { ...area, firstRow: shift.row(area.firstRow), lastRow: shift.row(area.lastRow) };
  const height = last - first + 1;
  // Whole entries lie end to end; a part of one has gaps between its copies.
  if (area.lastRow === last && area.firstRow <= first) return [{ ...own, lastRow: own.lastRow + copies * height }];
  const part = { ...own, firstRow: shift.row(Math.max(area.firstRow, first)) };
  const copied = Array.from({ length: copies }, (_, i) => ({
    ...part,
    firstRow: part.firstRow + (i + 1) * height,
    lastRow: part.lastRow + (i + 1) * height,
  }));
  return [own, ...copied];
}
