import { describe, expect, test } from 'vitest';
import type { Shape } from '@shared/forms/sheet/shapes';
import { DECLARATION, numberCell, row, type XlsxParts } from '../../../builders/xlsx';
import { aLookSheet, viewedSheet, viewedSheets } from '../../../support/viewed-sheet';

const XDR = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PIXEL = 9525;

/** Columns of 80 pixels and rows of 20. */
const COLUMNS = '<sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="9" width="10" customWidth="1"/></cols>';

const drawn = (anchors: string, more: XlsxParts = {}): XlsxParts => ({
  styles: aLookSheet({}),
  sheets: [
    {
      ahead: COLUMNS,
      rows: row(1, numberCell('A1', 1)),
      behind: '<drawing r:id="rId1"/>',
      rels: [['rId1', 'drawing', '../drawings/drawing1.xml']],
    },
  ],
  parts: [
    {
      name: 'xl/drawings/drawing1.xml',
      contentType: 'application/vnd.openxmlformats-officedocument.drawing+xml',
      content: `${DECLARATION}<xdr:wsDr xmlns:xdr="${XDR}" xmlns:a="${A}" xmlns:r="${R}">${anchors}</xdr:wsDr>`,
    },
    ...(more.parts ?? []),
  ],
});
const shapesOf = (anchors: string, more?: XlsxParts): readonly Shape[] => viewedSheets(drawn(anchors, more))[0]!.shapes;

const corner = (name: string, column: number, row_: number, x = 0, y = 0): string =>
  `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>${x * PIXEL}</xdr:colOff><xdr:row>${row_}</xdr:row><xdr:rowOff>${y * PIXEL}</xdr:rowOff></xdr:${name}>`;
const between = (inside: string, from = corner('from', 1, 2), to = corner('to', 3, 4)): string =>
  `<xdr:twoCellAnchor>${from}${to}${inside}<xdr:clientData/></xdr:twoCellAnchor>`;
const shape = (properties: string, more = '', name = 'sp'): string =>
  `<xdr:${name}><xdr:spPr>${properties}</xdr:spPr>${more}</xdr:${name}>`;
const only = (anchors: string): Shape => {
  const [first, ...others] = shapesOf(anchors);
  expect(others).toEqual([]);
  return first!;
};
const boxOf = ({ x, y, width, height }: Shape) => ({ x, y, width, height });

describe('a shape stands where its anchor says', () => {
  test('between two cells, from the corner of each', () => {
    expect(boxOf(only(between(shape(''))))).toEqual({ x: 80, y: 40, width: 160, height: 40 });
    expect(boxOf(only(between(shape(''), corner('from', 0, 0, 5, 3), corner('to', 1, 1, 10, 7))))).toEqual({
      ...{ x: 5, y: 3, width: 85, height: 24 },
    });
  });

  test('never beyond the cell where it begins or ends', () => {
    expect(boxOf(only(between(shape(''), corner('from', 0, 0, 99, 99), corner('to', 4, 4, 99, 99))))).toEqual({
      ...{ x: 80, y: 20, width: 320, height: 80 },
    });
  });

  test('from one cell, or from the sheet’s corner, in its own size', () => {
    const size = `<xdr:ext cx="${30 * PIXEL}" cy="${12 * PIXEL}"/>`;
    expect(
      boxOf(only(`<xdr:oneCellAnchor>${corner('from', 2, 1, 4, 2)}${size}${shape('')}</xdr:oneCellAnchor>`)),
    ).toEqual({ x: 164, y: 22, width: 30, height: 12 });
    const place = `<xdr:pos x="${7 * PIXEL}" y="${9 * PIXEL}"/>`;
    expect(boxOf(only(`<xdr:absoluteAnchor>${place}${size}${shape('')}</xdr:absoluteAnchor>`))).toEqual({
      ...{ x: 7, y: 9, width: 30, height: 12 },
    });
    expect(shapesOf(`<xdr:absoluteAnchor>${size}${shape('')}</xdr:absoluteAnchor>`)).toEqual([]);
  });

  test('in a group, which counts in lengths of its own', () => {
    const xfrm = (inside: string) => `<a:xfrm>${inside}</a:xfrm>`;
    const off = (x: number, y: number, name = 'off') => `<a:${name} x="${x}" y="${y}"/>`;
    const ext = (cx: number, cy: number, name = 'ext') => `<a:${name} cx="${cx}" cy="${cy}"/>`;
    const group = (frame: string, inside: string) =>
      `<xdr:grpSp><xdr:grpSpPr>${frame}</xdr:grpSpPr>${inside}</xdr:grpSp>`;
    const outer = xfrm(off(0, 0) + ext(1, 1) + off(1000, 2000, 'chOff') + ext(800, 400, 'chExt'));
    const child = shape(xfrm(off(1200, 2100) + ext(400, 200)));
    expect(boxOf(only(between(group(outer, child))))).toEqual({ x: 120, y: 50, width: 80, height: 20 });
    const inner = group(
      xfrm(off(1400, 2200) + ext(400, 200) + off(0, 0, 'chOff') + ext(10, 10, 'chExt')),
      shape(xfrm(off(5, 5) + ext(5, 5))),
    );
    expect(boxOf(only(between(group(outer, inner))))).toEqual({ x: 200, y: 70, width: 40, height: 10 });
    expect(shapesOf(between(group('', child)))).toEqual([]);
    expect(shapesOf(between(group(outer, shape(''))))).toEqual([]);
  });
});

describe('a shape looks as its file says', () => {
  test('with its form, and a plain box where none is named', () => {
    const form = (properties: string, name?: string) => only(between(shape(properties, '', name))).form;
    expect(form('<a:prstGeom prst="roundRect"/>')).toBe('roundRect');
    expect(form('')).toBe('rect');
    expect(form('<a:prstGeom prst="straightConnector1"/>', 'cxnSp')).toBe('line');
    expect(shapesOf(between('<xdr:graphicFrame/>'))).toEqual([]);
    expect(shapesOf(between('<xdr:sp/>'))).toEqual([]);
  });

  test('with its colours', () => {
    const fill = (inside: string) => only(between(shape(inside))).fill;
    const solid = (colour: string) => `<a:solidFill>${colour}</a:solidFill>`;
    expect(fill(solid('<a:srgbClr val="FF8000"/>'))).toBe('#FF8000');
    expect(fill(solid('<a:sysClr val="window" lastClr="FEFEFE"/>'))).toBe('#FEFEFE');
    const scheme = {
      ...{ tx1: '#000000', dk1: '#000000', bg1: '#ffffff', lt1: '#ffffff', tx2: '#44546a', bg2: '#e7e6e6' },
      ...{ accent1: '#5b9bd5', accent2: '#ed7d31', accent3: '#a5a5a5', accent4: '#ffc000', accent5: '#4472c4' },
    };
    for (const [name, colour] of Object.entries(scheme))
      expect([name, fill(solid(`<a:schemeClr val="${name}"/>`))]).toEqual([name, colour]);
    expect(fill(solid('<a:schemeClr val="accent9"/>'))).toBeNull();
    expect(fill(`<a:noFill/>${solid('<a:srgbClr val="FF8000"/>')}`)).toBeNull();
    expect(fill('')).toBeNull();
  });

  test('with its line, as wide, dashed and coloured as it is', () => {
    const line = (properties: string, more = '') => {
      const { stroke, strokeWidth, dashed } = only(between(shape(properties, more)));
      return [stroke, strokeWidth, dashed];
    };
    const red = '<a:solidFill><a:srgbClr val="ff0000"/></a:solidFill>';
    const styled = (index: number) => `<xdr:style><a:lnRef idx="${index}"/></xdr:style>`;
    expect(line(`<a:ln w="${3 * PIXEL}">${red}<a:prstDash val="dash"/></a:ln>`)).toEqual(['#ff0000', 3, true]);
    expect(line(`<a:ln>${red}<a:prstDash val="solid"/></a:ln>`)).toEqual(['#ff0000', 1, false]);
    expect(line(`<a:ln w="1">${red}</a:ln>`)).toEqual(['#ff0000', 0.5, false]);
    expect(line('')).toEqual([null, 1, false]);
    expect(line('', styled(1))).toEqual(['#000000', 1, false]);
    expect(line('', styled(0))).toEqual([null, 1, false]);
    expect(line('<a:ln><a:noFill/></a:ln>', styled(1))).toEqual([null, 1, false]);
    expect(line(`<a:ln><a:noFill/>${red}</a:ln>`)).toEqual([null, 1, false]);
  });

  test('turned over once, and not twice', () => {
    const flipped = (attributes: string) => only(between(shape(`<a:xfrm ${attributes}/>`))).flipped;
    expect([flipped(''), flipped('flipV="1"'), flipped('flipH="1"'), flipped('flipV="1" flipH="1"')]).toEqual([
      ...[false, true, true, false],
    ]);
  });

  test('with its text, in the size and place of its first paragraph', () => {
    const body = (inside: string, properties = '') => `<xdr:txBody><a:bodyPr ${properties}/>${inside}</xdr:txBody>`;
    const said = (more: string) => {
      const { text, textSize, textAlign, textAnchor } = only(between(shape('', more)));
      return { text, textSize, textAlign, textAnchor };
    };
    const paragraph = (properties: string, inside: string) => `<a:p><a:pPr ${properties}/>${inside}</a:p>`;
    const run = (text: string, properties = '') => `<a:r><a:rPr ${properties}/><a:t>${text}</a:t></a:r>`;
    expect(
      said(body(paragraph('algn="ctr"', run('受付', 'sz="1800"') + '<a:br/>' + run('印')) + paragraph('', run('二')))),
    ).toEqual({ text: ['受付\n印', '二'], textSize: 18, textAlign: 'center', textAnchor: 'top' });
    expect(said(body(paragraph('algn="r"', run('右')), 'anchor="ctr"'))).toEqual({
      ...{ text: ['右'], textSize: 11, textAlign: 'right', textAnchor: 'center' },
    });
    expect(said(body(paragraph('algn="l"', run('左')), 'anchor="b"'))).toMatchObject({
      ...{ textAlign: 'left', textAnchor: 'bottom' },
    });
    expect(said(body(paragraph('', ''))).text).toEqual([]);
    expect(said('')).toEqual({ text: [], textSize: 11, textAlign: 'left', textAnchor: 'top' });
  });
});

describe('a picture', () => {
  const rels = (targets: string): XlsxParts => ({
    parts: [
      {
        name: 'xl/drawings/_rels/drawing1.xml.rels',
        content: `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets}</Relationships>`,
      },
      { name: 'xl/media/image1.png', content: 'PNG' },
    ],
  });
  const image = (id: string, more = 'Target="../media/image1.png"', type = 'image') =>
    `<Relationship Id="${id}" Type="${R}/${type}" ${more}/>`;
  const picture = (id: string, inside = `<a:blip r:embed="${id}"/>`) =>
    between(`<xdr:pic><xdr:blipFill>${inside}</xdr:blipFill><xdr:spPr/></xdr:pic>`);

  test('is the part that its relationship leads to', () => {
    const shapes = shapesOf(picture('rId7'), rels(image('rId6', 'Target="../media/other.png"') + image('rId7')));
    expect(shapes).toMatchObject([
      { picture: 'xl/media/image1.png', x: 80, y: 40, width: 160, height: 40, fill: null },
    ]);
  });

  test('that is nowhere, outside, or something else is left out', () => {
    const external = image('rId1', 'Target="https://example.jp/a.png" TargetMode="External"');
    expect(shapesOf(picture('rId1'), rels(external))).toEqual([]);
    expect(shapesOf(picture('rId1'), rels(image('rId1', 'Target="../media/image1.png"', 'chart')))).toEqual([]);
    expect(shapesOf(picture('rId2'), rels(image('rId1')))).toEqual([]);
    expect(shapesOf(picture('rId1', ''), rels(image('rId1')))).toEqual([]);
  });
});

test('what is drawn later covers what is drawn earlier, in a group, too', () => {
  const at = (x: number): string =>
    `<a:xfrm><a:off x="${x * PIXEL}" y="0"/><a:ext cx="${PIXEL}" cy="${PIXEL}"/></a:xfrm>`;
  const form = (name: string, x = 0): string => shape(`${at(x)}<a:prstGeom prst="${name}"/>`);
  const frame = `<xdr:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${PIXEL}" cy="${PIXEL}"/><a:chOff x="0" y="0"/><a:chExt cx="${PIXEL}" cy="${PIXEL}"/></a:xfrm></xdr:grpSpPr>`;
  const grouped = `<xdr:grpSp>${frame}${form('star5', 5)}${form('diamond', 1)}</xdr:grpSp>`;
  const later = between(form('triangle'), corner('from', 0, 0), corner('to', 1, 1));
  const shapes = shapesOf(between(form('ellipse', 9)) + between(grouped) + later);
  expect(shapes.map((one) => one.form)).toEqual(['ellipse', 'star5', 'diamond', 'triangle']);
});

test('a sheet whose drawing isn’t there, or lies outside, has no shapes', () => {
  const sheet = (rels: readonly [string, string, string][]) =>
    viewedSheet({ rows: row(1, numberCell('A1', 1)), rels }).shapes;
  expect(sheet([['rId1', 'drawing', 'https://example.jp/drawing.xml']])).toEqual([]);
  expect(sheet([['rId1', 'drawing', '../drawings/gone.xml']])).toEqual([]);
  expect(sheet([['rId1', 'vmlDrawing', '../drawings/drawing1.vml']])).toEqual([]);
});

test('a sheet with nothing but a shape is printed as far as it reaches, and each of its pages only where something stands', () => {
  const empty = (anchors: string) => {
    const parts = drawn(anchors);
    return viewedSheets({ ...parts, sheets: parts.sheets!.map((sheet) => ({ ...sheet, rows: '' })) })[0]!.pages;
  };
  expect(empty(between(shape('')))).toMatchObject([{ rows: [1, 4], columns: [1, 3] }]);
  const far = empty(between(shape(''), corner('from', 0, 150), corner('to', 1, 151)));
  expect(far.map(({ rows: [first, last] }) => first <= 151 && last >= 151)).toEqual([true]);
});

describe('an ellipse of its own geometry', () => {
  const arc = (start: string, swing = 'cd4', w = 'wd', h = 'hd') =>
    `<a:arcTo wR="${w}" hR="${h}" stAng="${start}" swAng="${swing}"/>`;
  const FOUR = arc('cd2') + arc('3cd4') + arc('0') + arc('cd4');
  const guides =
    '<a:gd name="wd" fmla="*/ w 1 4"/><a:gd name="x1" fmla="+- hc 10 wd"/><a:gd name="hd" fmla="*/ h 1 2"/>';
  const geometry = (inside: string, gd = guides) =>
    only(between(shape(`<a:custGeom><a:gdLst>${gd}</a:gdLst><a:pathLst>${inside}</a:pathLst></a:custGeom>`)));
  const move = (x = 'x1', y = 'vc') => `<a:moveTo><a:pt x="${x}" y="${y}"/></a:moveTo>`;
  const path = (inside: string, attributes = '') => `<a:path ${attributes}>${inside}</a:path>`;

  test('is drawn where its guides lead to', () => {
    // 160 by 40 at 80, 40: a quarter of the width to each side, from 10 behind the quarter.
    expect(geometry(path(move() + FOUR))).toMatchObject({ form: 'ellipse', x: 130, y: 40, width: 80, height: 40 });
    expect(geometry(path(move('l', 't') + FOUR))).toMatchObject({ form: 'ellipse', x: 80, y: 20 });
    expect(geometry(path(move('r', 'b') + FOUR))).toMatchObject({ form: 'ellipse', x: 240, y: 60 });
    expect(geometry(path(move('5', '7') + FOUR))).toMatchObject({ form: 'ellipse', x: 85, y: 27 });
  });

  test.each<[string, string, string?]>([
    ['more than one path', path(move() + FOUR) + path(move() + FOUR)],
    ['no path', ''],
    ['a path with a width of its own', path(move() + FOUR, 'w="100"')],
    ['a path with a height of its own', path(move() + FOUR, 'h="100"')],
    ['no beginning', path(FOUR)],
    ['three quarters', path(move() + arc('cd2') + arc('3cd4') + arc('0'))],
    ['five quarters', path(move() + FOUR + arc('cd2'))],
    ['a beginning elsewhere than at the left', path(move() + arc('0') + FOUR.slice(arc('cd2').length))],
    ['a step that is no quarter', path(move() + arc('cd2') + arc('3cd4', 'cd2') + arc('0') + arc('cd4'))],
    ['a first step that is no quarter', path(move() + arc('cd2', 'cd2') + arc('3cd4') + arc('0') + arc('cd4'))],
    ['a guide that isn’t there', path(move('x2') + FOUR)],
    ['a guide of a kind that isn’t read', path(move() + FOUR), guides.replace('+- hc', 'sin hc')],
    ['a place that is left out', path(move('', '') + FOUR)],
  ])('isn’t one with %s', (_, inside, gd) => {
    expect(geometry(inside, gd)).toMatchObject({ form: 'rect', x: 80, y: 40, width: 160, height: 40 });
  });
});
