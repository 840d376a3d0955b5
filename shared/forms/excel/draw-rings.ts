import { scanXml } from '../xml/scan';
import { partNamed, resolveTarget } from '../opc/relationships';
import { addPart, appendTo } from './add-part';
import type { CellContent } from './cell-content';
import type { CellPlace } from './cell-reference';
import type { CellReader } from './cell-text';
import { localName, RELATIONSHIPS } from './names';
import type { ExcelTemplate } from './open-workbook';
import type { PartChanges } from './part-changes';
import { ringPlace, type RingedWord, type RingPlace } from './ring-place';
import type { SheetPlan } from './sheet-plan';
import type { Styles } from './styles';

const SPREADSHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const EMU_PER_POINT = 12_700;
const STROKE_POINTS = 0.75;

/** Draws the rings of a sheet, in its drawing or in a new one. */
export function drawRings(
  template: ExcelTemplate,
  plan: SheetPlan,
  styles: Styles,
  reader: CellReader,
  changes: PartChanges,
): void {
  const places = ringedWords(plan, reader).map((word) => ringPlace(word, plan, styles));
  if (places.length === 0) return;
  const { part } = plan.sheet;
  const known = template.relationships(part).find(({ type, isExternal }) => type === 'drawing' && !isExternal);
  const drawing = known ? partNamed(template.directory, resolveTarget(known.target, part)) : null;
  const existing = drawing === null ? null : template.part(drawing);
  if (drawing === null || !existing) {
    const rings = places.map((place, i) => ringXml(place, i + 1, 'xdr:')).join('');
    const content = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="${SPREADSHEET_DRAWING}">${rings}</xdr:wsDr>`;
    newDrawing(template, plan, content, changes);
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

function ringedWords(plan: SheetPlan, reader: CellReader): RingedWord[] {
  const { sheet, shift, fillings, copied } = plan;
  const words: RingedWord[] = [];
  const collect = (content: CellContent, origin: CellPlace, row: number): void => {
    if (content?.kind !== 'ring') return;
    const cell = sheet.cell(origin.row, origin.column);
    const runs = cell ? reader.runs(sheet, cell) : [];
    words.push({ ring: content, text: reader.text(sheet, cell), runs, origin, row });
  };
  for (const [row, cells] of fillings)
    for (const [column, { content }] of cells) collect(content, { row, column }, shift.row(row));
  for (const { first, cells, entries } of copied) {
    const insertion = shift.endingIn(first);
    const height = insertion ? insertion.last - insertion.first + 1 : 0;
    for (const [i, contents] of entries.entries())
      for (const [k, content] of contents.entries()) {
        if (content?.kind !== 'ring') continue;
        const { offset = 0, column = 0 } = cells[k] ?? {};
        const row = first + offset;
        collect(content, { row, column }, shift.row(row) + (i + 1) * height);
      }
  }
  return words;
}

function ringXml({ column, row, left, top, width, height }: RingPlace, id: number, x: string): string {
  const emu = (points: number): number => Math.round(points * EMU_PER_POINT);
  const [cx, cy] = [emu(width), emu(height)];
  // Declares its own namespace for the shape: the drawing's root need not know it.
  return (
    `<${x}oneCellAnchor><${x}from><${x}col>${column}</${x}col><${x}colOff>${emu(left)}</${x}colOff>` +
    `<${x}row>${row}</${x}row><${x}rowOff>${emu(top)}</${x}rowOff></${x}from><${x}ext cx="${cx}" cy="${cy}"/>` +
    `<${x}sp macro="" textlink=""><${x}nvSpPr><${x}cNvPr id="${id}" name="○"/><${x}cNvSpPr/></${x}nvSpPr>` +
    `<${x}spPr xmlns:a="${DRAWING}"><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm>` +
    `<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="${emu(STROKE_POINTS)}"><a:solidFill>` +
    `<a:srgbClr val="000000"/></a:solidFill></a:ln></${x}spPr></${x}sp><${x}clientData/></${x}oneCellAnchor>`
  );
}

/** Elements that stand behind `drawing` in a worksheet (CT_Worksheet). */
const BEHIND_DRAWING = new Set([
  ...['legacyDrawing', 'legacyDrawingHF', 'drawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems'],
  ...['tableParts', 'extLst'],
]);

function newDrawing(template: ExcelTemplate, { sheet }: SheetPlan, content: string, changes: PartChanges): void {
  const name = changes.freeName('xl/drawings/drawing', '.xml');
  changes.create(name, content);
  const id = addPart(template, changes, { from: sheet.part, part: name, type: 'drawing', contentType: DRAWING_TYPE });
  const next = sheet.root.children.find((child) => BEHIND_DRAWING.has(localName(child.name)));
  const at = next?.start ?? sheet.root.closeStart;
  const element = `<${sheet.prefix}drawing xmlns:r="${RELATIONSHIPS}" r:id="${id}"/>`;
  changes.add(sheet.part, [{ start: at, end: at, inserted: [element], field: '' }]);
}
