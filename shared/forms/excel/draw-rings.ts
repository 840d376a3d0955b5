import type { Replacement } from '../xml/replacement';
import { scanXml } from '../xml/scan';
import { DECLARATION, RELATIONSHIPS } from '../opc/new-package';
import { partNamed, resolveTarget } from '../opc/relationships';
import { addPart, appendTo } from './add-part';
import type { CellContent } from './cell-content';
import type { CellPlace } from './cell-reference';
import type { CellReader } from './cell-text';
import { localName } from './names';
import type { ExcelTemplate } from './open-workbook';
import type { PartChanges } from './part-changes';
import { ringPlace, type RingedWord, type RingPlace } from './ring-place';
import type { WorksheetPlan } from './worksheet-plan';
import type { Styles } from './styles';
import { pointsAt } from './write-cell';

const SPREADSHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const EMU_PER_POINT = 12_700;
const STROKE_POINTS = 0.75;

/** Draws the rings of a sheet, in its drawing or in a new one. */
export function drawRings(
  template: ExcelTemplate,
  plan: WorksheetPlan,
  styles: Styles,
  reader: CellReader,
  changes: PartChanges,
): void {
  const places = ringPlaces(plan, styles, reader);
  if (places.length === 0) return;
  const { part } = plan.sheet;
  const known = template.relationships(part).find(({ type, isExternal }) => type === 'drawing' && !isExternal);
  const drawing = known ? partNamed(template.directory, resolveTarget(known.target, part)) : null;
  const existing = drawing === null ? null : template.part(drawing);
  if (drawing === null || !existing) {
    changes.add(part, [addDrawing(template, plan, part, places, changes)]);
    return;
  }
  const { text } = existing;
  const root = scanXml(text, drawing);
  const prefix = root.name.slice(0, root.name.indexOf(':') + 1);
  const ids = [...text.matchAll(/\sid="(\d{1,9})"/g)].map(([, id]) => Number(id));
  const next = ids.reduce((most, id) => Math.max(most, id), 0) + 1;
  const rings = places.map((place, i) => ringXml(place, next + i, prefix));
  changes.add(drawing, appendTo(text, root, rings.join('')));
}

const ringPlaces = (plan: WorksheetPlan, styles: Styles, reader: CellReader): RingPlace[] =>
  ringedWords(plan, styles, reader).map((word) => ringPlace(word, plan, styles));

function ringedWords(plan: WorksheetPlan, styles: Styles, reader: CellReader): RingedWord[] {
  const { sheet, shift, fillings, copied } = plan;
  const words: RingedWord[] = [];
  const collect = (content: CellContent, origin: CellPlace, row: number): void => {
    if (content?.kind === 'text' && content.rings) {
      const { points } = styles.font(sheet.styleAt(origin.row, origin.column));
      const run = {
        text: content.text,
        points: content.scale < 1 ? pointsAt(points, content.scale) : points,
        fontName: null,
        isRaised: false,
      };
      for (const ring of content.rings) words.push({ ring, text: content.text, runs: [run], origin, row });
    }
    if (content?.kind !== 'rings') return;
    const cell = sheet.cell(origin.row, origin.column);
    const runs = cell ? reader.runs(sheet, cell) : [];
    for (const ring of content.rings) words.push({ ring, text: reader.text(sheet, cell), runs, origin, row });
  };
  for (const [row, cells] of fillings)
    for (const [column, { content }] of cells) collect(content, { row, column }, shift.row(row));
  for (const { first, cells, entries } of copied) {
    const insertion = shift.endingIn(first);
    const height = insertion ? insertion.last - insertion.first + 1 : 0;
    for (const [i, contents] of entries.entries())
      for (const [k, content] of contents.entries()) {
        if (content === null) continue;
        const { offset = 0, column = 0 } = cells[k] ?? {};
        const row = first + offset;
        collect(content, { row, column }, shift.row(row) + (i + 1) * height);
      }
  }
  return words;
}

const emu = (points: number): number => Math.round(points * EMU_PER_POINT);

function ringXml(ring: RingPlace, id: number, x: string): string {
  const { firstColumn, lastColumn, row, left, top, width, height, rowUnit, isInFirst } = ring;
  const place = (name: string, column: number, offset: number, below: number): string =>
    `<${x}${name}><${x}col>${column}</${x}col><${x}colOff>${emu(offset)}</${x}colOff>` +
    `<${x}row>${row}</${x}row><${x}rowOff>${emu(below)}</${x}rowOff></${x}${name}>`;
  if (isInFirst) {
    const size = `cx="${emu(width)}" cy="${emu(height)}"`;
    const corner = `${place('from', firstColumn, left, top)}<${x}ext ${size}/>`;
    return anchorXml('oneCell', corner, size, '<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>', id, x);
  }
  const corners = place('from', firstColumn, 0, 0) + place('to', lastColumn + 1, 0, rowUnit);
  return anchorXml('twoCell', corners, `cx="${emu(width)}" cy="${emu(rowUnit)}"`, ellipseXml(ring), id, x);
}

const HANDLES = { left: 'l', middle: 'hc', right: 'r' };

/**
 * An ellipse that is as far from an edge or the middle of its shape as it is told, however wide that shape comes out: the shape
 * spans the cell, and the cell is as wide as the program at hand makes its columns. All lengths are shares of the shape's
 * height, which is the same everywhere. The steps are those of the preset ellipse.
 */
function ellipseXml({ from, left, top, width, height, rowUnit }: RingPlace): string {
  const share = (name: string, points: number): string =>
    `<a:gd name="${name}" fmla="*/ h ${emu(points)} ${emu(rowUnit)}"/>`;
  const arc = (start: string): string => `<a:arcTo wR="across" hR="down" stAng="${start}" swAng="cd4"/>`;
  return (
    `<a:custGeom><a:avLst/><a:gdLst>${share('across', width / 2)}${share('down', height / 2)}` +
    `${share('right', left)}${share('below', top + height / 2)}` +
    `<a:gd name="x" fmla="+- ${HANDLES[from]} right 0"/><a:gd name="y" fmla="+- t below 0"/></a:gdLst><a:ahLst/><a:cxnLst/>` +
    `<a:rect l="l" t="t" r="r" b="b"/><a:pathLst><a:path><a:moveTo><a:pt x="x" y="y"/></a:moveTo>` +
    `${arc('cd2')}${arc('3cd4')}${arc('0')}${arc('cd4')}<a:close/></a:path></a:pathLst></a:custGeom>`
  );
}

function anchorXml(kind: string, corners: string, size: string, geometry: string, id: number, x: string): string {
  // Declares its own namespace for the shape: the drawing's root need not know it.
  return (
    `<${x}${kind}Anchor>${corners}` +
    `<${x}sp macro="" textlink=""><${x}nvSpPr><${x}cNvPr id="${id}" name="○"/><${x}cNvSpPr/></${x}nvSpPr>` +
    `<${x}spPr xmlns:a="${DRAWING}"><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm>` +
    `${geometry}<a:noFill/><a:ln w="${emu(STROKE_POINTS)}"><a:solidFill>` +
    `<a:srgbClr val="000000"/></a:solidFill></a:ln></${x}spPr></${x}sp><${x}clientData/></${x}${kind}Anchor>`
  );
}

/** Elements that stand behind `drawing` in a worksheet (CT_Worksheet). */
const BEHIND_DRAWING = new Set([
  ...['legacyDrawing', 'legacyDrawingHF', 'drawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems'],
  ...['tableParts', 'extLst'],
]);

/** @param part of the sheet, or of its copy. @returns what leads to the drawing from there */
function addDrawing(
  template: ExcelTemplate,
  { sheet }: WorksheetPlan,
  part: string,
  places: readonly RingPlace[],
  changes: PartChanges,
): Replacement {
  const name = changes.freeName('xl/drawings/drawing', '.xml');
  const rings = places.map((place, i) => ringXml(place, i + 1, 'xdr:')).join('');
  changes.create(name, `${DECLARATION}<xdr:wsDr xmlns:xdr="${SPREADSHEET_DRAWING}">${rings}</xdr:wsDr>`);
  const id = addPart(template, changes, { from: part, part: name, type: 'drawing', contentType: DRAWING_TYPE });
  const next = sheet.root.children.find((child) => BEHIND_DRAWING.has(localName(child.name)));
  const at = next?.start ?? sheet.root.closeStart;
  const element = `<${sheet.prefix}drawing xmlns:r="${RELATIONSHIPS}" r:id="${id}"/>`;
  return { start: at, end: at, inserted: [element], field: '' };
}

/**
 * The drawing of a copied sheet, which has none (further-sheets.ts). Its relationships, where it has any, are made before.
 *
 * @param part the copy
 * @returns what leads to the drawing
 */
export function drawRingsOfCopy(
  template: ExcelTemplate,
  plan: WorksheetPlan,
  part: string,
  { styles, reader }: { styles: Styles; reader: CellReader },
  changes: PartChanges,
): Replacement[] {
  const places = ringPlaces(plan, styles, reader);
  return places.length === 0 ? [] : [addDrawing(template, plan, part, places, changes)];
}
