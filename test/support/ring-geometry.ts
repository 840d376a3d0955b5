import type { Document } from '@xmldom/xmldom';
import { elements } from './word-text';

const SHEET = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const SHAPE = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const EMU = 12_700;

export interface DrawnRing {
  /** Points from the corner of the cell. */
  left: number;
  top: number;
  width: number;
  height: number;
}

/**
 * Where a program draws the one ring of a sheet's drawing, which begins in the first row of cell A1: it spans the columns that it
 * names, as wide as that program makes them, and works out the guides of its geometry (ECMA-376-1 §20.1.9.11).
 *
 * @param cellWidth points of all columns that it spans
 */
export function drawnRing(drawing: Document, cellWidth: number): DrawnRing {
  const numbers = (name: string): number[] =>
    elements(drawing, name, SHEET).map((element) => Number(element.textContent) / EMU);
  expectFirstCell(numbers('col')[0], numbers('row')[0]);
  const [left = 0, toLeft] = numbers('colOff');
  const [top = 0, toTop] = numbers('rowOff');
  if (toLeft === undefined || toTop === undefined) {
    const [extent] = elements(drawing, 'ext', SHEET);
    const size = (name: string): number => Number(extent!.getAttribute(name)) / EMU;
    return { left, top, width: size('cx'), height: size('cy') };
  }
  const [w, h] = [cellWidth, toTop - top];
  const known: Record<string, number> = { w, h, l: 0, t: 0, r: w, b: h, hc: w / 2, vc: h / 2 };
  const value = (name: string): number => known[name] ?? Number(name);
  for (const guide of elements(drawing, 'gd', SHAPE)) {
    const [kind, ...operands] = guide.getAttribute('fmla')!.split(' ');
    const [a, b, c] = operands.map(value) as [number, number, number];
    known[guide.getAttribute('name')!] = kind === '*/' ? (a * b) / c : a + b - c;
  }
  const read = (element: string, name: string): number =>
    value(elements(drawing, element, SHAPE)[0]!.getAttribute(name)!);
  const [across, down] = [read('arcTo', 'wR'), read('arcTo', 'hR')];
  return { left: read('pt', 'x'), top: top + read('pt', 'y') - down, width: 2 * across, height: 2 * down };
}

function expectFirstCell(column: number | undefined, row: number | undefined): void {
  if (column !== 0 || row !== 0) throw new Error(`the ring begins in column ${column}, row ${row}`);
}
