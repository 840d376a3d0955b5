import { escapeXml } from '../xml/characters';
import { attribute, decodeText, descendants } from '../xml/elements';
import type { Replacement } from '../xml/replacement';
import type { XmlElement } from '../xml/scan';
import { shiftFormula, type ShiftOf } from './formula/move';
import { localName } from './names';
import type { RowShift } from './row-shift';
import { attributeChange } from './shift-sheet';
import { shiftedAreaText } from './shift-area';

/** What must change in a part that belongs to a sheet whose rows move, by the kind of its relationship. */
export function changesBeside(
  type: string,
  text: string,
  scanned: () => XmlElement,
  { sheet, shift, shiftOf }: { sheet: string; shift: RowShift; shiftOf: ShiftOf },
): Replacement[] {
  if (type === 'vmlDrawing') return vmlChanges(text, shift);
  const root = scanned();
  if (type === 'drawing') {
    const changes: Replacement[] = [];
    drawingChanges(root, text, shift, shiftOf, changes);
    return changes;
  }
  const elements = [root, ...descendants(root)];
  switch (type) {
    case 'comments':
    case 'threadedComment':
      return areaAttributes(elements, text, ['comment', 'threadedComment'], shift);
    case 'table':
      return [
        ...areaAttributes(elements, text, ['table', 'autoFilter', 'sortState', 'sortCondition'], shift),
        ...formulaTexts(elements, text, ['calculatedColumnFormula', 'totalsRowFormula'], sheet, shiftOf),
      ];
    case 'pivotTable':
      return areaAttributes(elements, text, ['location'], shift);
    default:
      return [];
  }
}

const areaAttributes = (
  elements: readonly XmlElement[],
  text: string,
  names: readonly string[],
  shift: RowShift,
): Replacement[] =>
  elements
    .filter(({ name }) => names.includes(localName(name)))
    .flatMap((element) => attributeChange(element, text, 'ref', (value) => shiftedAreaText(value, shift)));

/** Formulas that stand as text in a part: of charts (`c:f`), for example. */
export const formulaTexts = (
  elements: readonly XmlElement[],
  text: string,
  names: readonly string[],
  sheet: string,
  shiftOf: ShiftOf,
): Replacement[] =>
  elements
    .filter(({ name, children }) => children.length === 0 && names.includes(localName(name)))
    .flatMap(({ openEnd, closeStart }) => {
      const old = decodeText(text.slice(openEnd, closeStart));
      const now = shiftFormula(old, { sheet, row: null }, shiftOf);
      return now === old ? [] : [{ start: openEnd, end: closeStart, inserted: [escapeXml(now)], field: '' }];
    });

/** A picture, shape or chart hangs on the rows of its corners (ECMA-376-1 §20.5.2), counted from 0. */
function drawingChanges(
  element: XmlElement,
  text: string,
  shift: RowShift,
  shiftOf: ShiftOf,
  changes: Replacement[],
): void {
  const name = localName(element.name);
  if (name === 'twoCellAnchor' || name === 'oneCellAnchor') changes.push(...anchorChanges(element, text, shift));
  // A shape that shows a cell's text.
  if (name === 'sp')
    changes.push(
      ...attributeChange(element, text, 'textlink', (value) => shiftFormula(value, { sheet: '', row: null }, shiftOf)),
    );
  for (const child of element.children) drawingChanges(child, text, shift, shiftOf, changes);
}

function anchorChanges(anchor: XmlElement, text: string, shift: RowShift): Replacement[] {
  const mode = attribute(text, anchor, 'editAs')?.value ?? 'twoCell';
  if (mode === 'absolute') return [];
  const [from, to] = ['from', 'to'].map((name) => rowElement(anchor, name));
  const rowOf = ({ openEnd, closeStart }: XmlElement): number => Number(text.slice(openEnd, closeStart));
  if (!from) return [];
  const moved = shift.row(rowOf(from) + 1) - (rowOf(from) + 1);
  const change = (element: XmlElement, by: number): Replacement[] => {
    const { openEnd: start, closeStart: end } = element;
    return by === 0 ? [] : [{ start, end, inserted: [String(rowOf(element) + by)], field: '' }];
  };
  if (!to) return change(from, moved);
  // One that moves but keeps its size takes its other corner along.
  const other = mode === 'oneCell' ? moved : shift.row(rowOf(to) + 1) - (rowOf(to) + 1);
  return [...change(from, moved), ...change(to, other)];
}

const rowElement = (anchor: XmlElement, corner: string): XmlElement | undefined =>
  anchor.children
    .find(({ name }) => localName(name) === corner)
    ?.children.find(({ name }) => localName(name) === 'row');

/** Old drawings hold comments' boxes and form controls: `<x:Row>`, and rows in `<x:Anchor>`, counted from 0. */
function vmlChanges(text: string, shift: RowShift): Replacement[] {
  const moved = (row: string): string => String(shift.row(Number(row) + 1) - 1);
  const changes: Replacement[] = [];
  for (const match of text.matchAll(/(<x:Row>\s*)(\d+)(?=\s*<)/g)) {
    const start = match.index + (match[1] ?? '').length;
    changes.push({ start, end: start + (match[2] ?? '').length, inserted: [moved(match[2] ?? '')], field: '' });
  }
  for (const match of text.matchAll(/(<x:Anchor>)([^<]*)(?=<)/g)) {
    // Left column, its offset, top row, offset, right column, offset, bottom row, offset.
    const numbers = (match[2] ?? '').split(',');
    const shifted = numbers.map((one, i) => (i === 2 || i === 6 ? one.replace(/\d+/, moved) : one)).join(',');
    const start = match.index + (match[1] ?? '').length;
    changes.push({ start, end: start + (match[2] ?? '').length, inserted: [shifted], field: '' });
  }
  return changes.filter(({ start, end, inserted }) => text.slice(start, end) !== inserted[0]);
}
