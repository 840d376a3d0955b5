import type { XmlElement } from '../xml/scan';
import type { Box } from './box';
import type { XmlReader } from './xml-reader';

/** What a step of an ellipse turns by: a quarter, as the preset shapes call it. */
const QUARTER = 'cd4';

/**
 * The ellipse that a shape's own geometry draws (ECMA-376-1 §20.1.9): four quarters from the left, in lengths of the shape
 * itself, told by guides. That is what rings are which keep to the middle or the right edge of their cell. null for any other
 * geometry.
 */
export function ownEllipse(reader: XmlReader, properties: XmlElement, box: Box): Box | null {
  const geometry = reader.child(properties, 'custGeom');
  const [path, ...others] = reader.children(reader.child(geometry, 'pathLst'), 'path');
  if (!geometry || !path || others.length > 0 || reader.value(path, 'w') !== '' || reader.value(path, 'h') !== '')
    return null;
  const start = reader.child(path, 'moveTo', 'pt');
  const [first, ...arcs] = reader.children(path, 'arcTo');
  const isWhole =
    first !== undefined &&
    reader.value(first, 'stAng') === 'cd2' &&
    arcs.length === 3 &&
    [first, ...arcs].every((arc) => reader.value(arc, 'swAng') === QUARTER);
  if (!start || !isWhole) return null;
  const length = guides(reader, geometry, box);
  const [x, y] = [length(reader.value(start, 'x')), length(reader.value(start, 'y'))];
  const [across, down] = [length(reader.value(first, 'wR')), length(reader.value(first, 'hR'))];
  if (![x, y, across, down].every(Number.isFinite)) return null;
  return { x: box.x + x, y: box.y + y - down, width: 2 * across, height: 2 * down };
}

/** What a name or a number of a geometry stands for, in pixels; NaN for what isn't read. */
function guides(reader: XmlReader, geometry: XmlElement, { width, height }: Box): (name: string) => number {
  const known = new Map(
    Object.entries({ l: 0, t: 0, r: width, b: height, w: width, h: height, hc: width / 2, vc: height / 2 }),
  );
  const length = (name: string): number => known.get(name) ?? (name === '' ? NaN : Number(name));
  for (const guide of reader.children(reader.child(geometry, 'gdLst'), 'gd')) {
    const [kind, ...names] = reader.value(guide, 'fmla').trim().split(/\s+/);
    const [a = NaN, b = NaN, c = NaN] = names.map(length);
    known.set(reader.value(guide, 'name'), kind === '*/' ? (a * b) / c : kind === '+-' ? a + b - c : NaN);
  }
  return length;
}
