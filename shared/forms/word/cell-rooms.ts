import type { CellRoom } from '../cell-room';
import type { XmlElement } from '../xml/scan';
import { allControls, firstRun } from './controls';
import type { WordControl } from './word-control';
import type { WordTemplate } from './open-template';
import { halfPoints } from './run-properties';

/** Twentieths of a point (ECMA-376-1 §17.18.90) that a table's cell leaves at both sides of its text. */
const SIDES = 216;
const LINE = 1.3;

/**
 * Room of the table cells around a form's anchors, by tag: of those in rows of a fixed height, and of those that never begin
 * a new line. Any other cell grows with its text.
 *
 * @param usual the document's size in half-points
 */
export function wordRooms(template: WordTemplate, usual: number): Map<string, CellRoom> {
  return new Map(
    allControls(template.controls).flatMap((control): [string, CellRoom][] => {
      const room = control.tag === '' ? null : roomOf(control, template, usual);
      return room ? [[control.tag, room]] : [];
    }),
  );
}

function roomOf(control: WordControl, { documentText: text, names }: WordTemplate, usual: number): CellRoom | null {
  const run = firstRun(control, names);
  const cell = above(run ?? control.element, `${names.w}tc`);
  const row = cell && above(cell, `${names.w}tr`);
  if (!cell || !row) return null;
  const ofCell = properties(cell, `${names.w}tcPr`, text);
  const ofRow = properties(row, `${names.w}trPr`, text);
  const width = numberIn(ofCell, `${names.w}tcW`, `${names.a}w`);
  const isExact = /hRule\s*=\s*["']exact["']/.test(ofRow);
  const staysOnLine = ofCell.includes(`<${names.w}noWrap`) && !ofCell.includes(`<${names.w}tcFitText`);
  if (width === null || /["']pct["']/.test(ofCell) || (!isExact && !staysOnLine)) return null;
  const look = run ? text.slice(run.start, run.end) : '';
  const points = (halfPoints(look, names) ?? usual) / 2;
  const height = numberIn(ofRow, `${names.w}trHeight`, names.val);
  return {
    place: control.tag,
    perLine: Math.max(0, (width - SIDES) / 20 / points),
    lines: isExact && height !== null ? Math.max(1, Math.floor(height / 20 / (points * LINE))) : Infinity,
    wraps: !staysOnLine,
  };
}

function above(element: XmlElement, name: string): XmlElement | null {
  for (let at: XmlElement | null = element; at; at = at.parent) if (at.name === name) return at;
  return null;
}

function properties(element: XmlElement, name: string, text: string): string {
  const found = element.children.find((child) => child.name === name);
  return found ? text.slice(found.start, found.end) : '';
}

function numberIn(xml: string, element: string, attribute: string): number | null {
  const tag = new RegExp(`<${element}\\s[^>]*>`).exec(xml)?.[0] ?? '';
  const value = new RegExp(`\\s${attribute}\\s*=\\s*["'](\\d+)["']`).exec(tag)?.[1];
  return value === undefined ? null : Number(value);
}
