import type { ExcelTemplate } from '../excel/open-workbook';
import { localName } from '../excel/names';
import { partNamed, resolveTarget } from '../opc/relationships';
import type { XmlElement } from '../xml/scan';
import type { Edges } from './sheet-edges';
import { ownEllipse } from './own-ellipse';
import { XmlReader } from './xml-reader';
import type { Box } from './box';
import { byWord } from '../../text/by-word';

/** Something drawn over the cells. */
export interface Shape extends Box {
  /** `ellipse`, `rect`, `roundRect`, `line` …; anything unknown is drawn as its box. */
  form: string;
  /** CSS colours; null for none. */
  fill: string | null;
  stroke: string | null;
  /** Pixels. */
  strokeWidth: number;
  dashed: boolean;
  /** A line from the lower left to the upper right, or the other way round. */
  flipped: boolean;
  /** Paragraphs; none in most shapes. */
  text: readonly string[];
  /** Points. */
  textSize: number;
  textAlign: 'left' | 'center' | 'right';
  textAnchor: 'top' | 'center' | 'bottom';
  /** Part of a picture. */
  picture: string | null;
}

const EMU_PER_PIXEL = 9525;
/** Office's own theme: the colours that shapes mostly name. */
const SCHEME: Record<string, string> = byWord({
  ...{ tx1: '#000000', dk1: '#000000', bg1: '#ffffff', lt1: '#ffffff', tx2: '#44546a', bg2: '#e7e6e6' },
  ...{ accent1: '#5b9bd5', accent2: '#ed7d31', accent3: '#a5a5a5', accent4: '#ffc000', accent5: '#4472c4' },
});
const MOST_SHAPES = 5_000;

/** The shapes of a sheet's drawing, in the order they are painted. */
export function readShapes(template: ExcelTemplate, sheetPart: string, edges: Edges): Shape[] {
  const found = template.relationships(sheetPart).find(({ type, isExternal }) => type === 'drawing' && !isExternal);
  if (!found) return [];
  const part = partNamed(template.directory, resolveTarget(found.target, sheetPart));
  const text = template.part(part)?.text;
  if (text === undefined) return [];
  const reader = new XmlReader(text, part);
  const pictures = new Map(
    template
      .relationships(part)
      .filter(({ type, isExternal }) => type === 'image' && !isExternal)
      .map(({ id, target }) => [id, partNamed(template.directory, resolveTarget(target, part))]),
  );
  return reader.root.children
    .flatMap((anchor) => {
      const box = anchorBox(reader, anchor, edges);
      return box ? anchor.children.flatMap((element) => shapesIn(reader, element, box, pictures)) : [];
    })
    .slice(0, MOST_SHAPES);
}

function anchorBox(reader: XmlReader, anchor: XmlElement, edges: Edges): Box | null {
  const length = (element: XmlElement | undefined, name: string): number =>
    reader.number(element, name, 0) / EMU_PER_PIXEL;
  const corner = (name: string): { x: number; y: number } | null => {
    const place = reader.child(anchor, name);
    if (!place) return null;
    const value = (key: string): number => Number(reader.content(reader.child(place, key))) || 0;
    const [column, row] = [value('col') + 1, value('row') + 1];
    const [width, height] = [edges.left(column + 1) - edges.left(column), edges.top(row + 1) - edges.top(row)];
    return {
      x: edges.left(column) + Math.min(width, value('colOff') / EMU_PER_PIXEL),
      y: edges.top(row) + Math.min(height, value('rowOff') / EMU_PER_PIXEL),
    };
  };
  const from = corner('from');
  const to = corner('to');
  const size = reader.child(anchor, 'ext');
  if (from && to) return { ...from, width: to.x - from.x, height: to.y - from.y };
  if (from) return { ...from, width: length(size, 'cx'), height: length(size, 'cy') };
  const place = reader.child(anchor, 'pos');
  if (!place) return null;
  return { x: length(place, 'x'), y: length(place, 'y'), width: length(size, 'cx'), height: length(size, 'cy') };
}

function shapesIn(reader: XmlReader, element: XmlElement, box: Box, pictures: ReadonlyMap<string, string>): Shape[] {
  const kind = localName(element.name);
  const properties = reader.child(element, 'spPr');
  if (kind === 'grpSp') {
    const frame = reader.child(element, 'grpSpPr', 'xfrm');
    return element.children.flatMap((child) => {
      const own = frame && reader.child(child, localName(child.name) === 'grpSp' ? 'grpSpPr' : 'spPr', 'xfrm');
      return own && frame ? shapesIn(reader, child, inGroup(reader, own, frame, box), pictures) : [];
    });
  }
  if (kind === 'pic') {
    const blip = reader.child(element, 'blipFill', 'blip');
    const tag = blip ? reader.text.slice(blip.start, blip.openEnd) : '';
    const picture = pictures.get(/\s[^\s:=]+:embed\s*=\s*["']([^"']*)/.exec(tag)?.[1] ?? '');
    return picture === undefined ? [] : [{ ...NOTHING, ...box, picture }];
  }
  if ((kind !== 'sp' && kind !== 'cxnSp') || !properties) return [];
  const line = reader.child(properties, 'ln');
  const style = reader.child(element, 'style');
  const styled = reader.number(reader.child(style, 'lnRef'), 'idx', 0) > 0;
  const stroke = reader.child(line, 'noFill') ? null : paint(reader, line);
  const frame = reader.child(properties, 'xfrm');
  const ellipse = ownEllipse(reader, properties, box);
  const preset = ellipse ? 'ellipse' : reader.value(reader.child(properties, 'prstGeom'), 'prst') || 'rect';
  return [
    {
      ...NOTHING,
      ...(ellipse ?? box),
      form: kind === 'cxnSp' ? 'line' : preset,
      fill: reader.child(properties, 'noFill') ? null : paint(reader, properties),
      stroke: stroke ?? (styled && !reader.child(line, 'noFill') ? '#000000' : null),
      strokeWidth: Math.max(0.5, reader.number(line, 'w', EMU_PER_PIXEL) / EMU_PER_PIXEL),
      dashed: !['', 'solid'].includes(reader.value(reader.child(line, 'prstDash'), 'val')),
      flipped: (reader.value(frame, 'flipV') === '1') !== (reader.value(frame, 'flipH') === '1'),
      ...textOf(reader, reader.child(element, 'txBody')),
    },
  ];
}

const NOTHING: Shape = {
  ...{ x: 0, y: 0, width: 0, height: 0, form: 'rect', fill: null, stroke: null, strokeWidth: 1, dashed: false },
  ...{ flipped: false, text: [], textSize: 11, textAlign: 'left', textAnchor: 'top', picture: null },
};

/** A child's place in a group, which counts in lengths of its own. */
function inGroup(reader: XmlReader, own: XmlElement, frame: XmlElement, box: Box): Box {
  const read = (element: XmlElement, name: string, key: string): number =>
    reader.number(reader.child(element, name), key, 0);
  const [across, down] = [read(frame, 'chExt', 'cx') || 1, read(frame, 'chExt', 'cy') || 1];
  return {
    x: box.x + ((read(own, 'off', 'x') - read(frame, 'chOff', 'x')) / across) * box.width,
    y: box.y + ((read(own, 'off', 'y') - read(frame, 'chOff', 'y')) / down) * box.height,
    width: (read(own, 'ext', 'cx') / across) * box.width,
    height: (read(own, 'ext', 'cy') / down) * box.height,
  };
}

/** The colour of a `solidFill`. */
function paint(reader: XmlReader, element: XmlElement | undefined): string | null {
  const [colour] = reader.children(reader.child(element, 'solidFill'));
  const value = reader.value(colour, 'lastClr') || reader.value(colour, 'val');
  return /^[0-9a-f]{6}$/i.test(value) ? `#${value}` : (SCHEME[value] ?? null);
}

function textOf(
  reader: XmlReader,
  body: XmlElement | undefined,
): Pick<Shape, 'text' | 'textSize' | 'textAlign' | 'textAnchor'> {
  const paragraphs = reader.children(body, 'p');
  const text = paragraphs.map((one) =>
    reader
      .children(one)
      .map((run) => (localName(run.name) === 'br' ? '\n' : reader.content(reader.child(run, 't'))))
      .join(''),
  );
  const [first] = paragraphs;
  const anchor = reader.value(reader.child(body, 'bodyPr'), 'anchor');
  const align = reader.value(reader.child(first, 'pPr'), 'algn');
  return {
    text: text.some((one) => one !== '') ? text : [],
    textSize: reader.number(reader.child(first, 'r', 'rPr'), 'sz', 1100) / 100,
    textAlign: align === 'ctr' ? 'center' : align === 'r' ? 'right' : 'left',
    textAnchor: anchor === 'ctr' ? 'center' : anchor === 'b' ? 'bottom' : 'top',
  };
}
