import { addPart, appendTo } from '../excel/add-part';
import { parseCell } from '../excel/cell-reference';
import { localName, SHEET_MAIN } from '../excel/names';
import type { ExcelTemplate } from '../excel/open-workbook';
import { PartChanges } from '../excel/part-changes';
import type { Worksheet } from '../excel/worksheet';
import { DECLARATION, RELATIONSHIPS } from '../opc/new-package';
import { partNamed, resolveTarget } from '../opc/relationships';
import { escapeXml } from '../xml/characters';
import { attribute } from '../xml/elements';
import { scanXml, type XmlElement } from '../xml/scan';
import type { Codec } from '../zip/codec';
import { replaceParts } from '../zip/replace-parts';
import { COMMENTER } from './commenter';

const NOTES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const SHAPES_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

export interface NoteAtCell {
  sheet: string;
  cell: string;
  words: string;
}

/** A copy of a workbook with notes (メモ) at its cells, beside those that it has. What is printed stays. */
export function notedExcel(template: ExcelTemplate, said: readonly NoteAtCell[], codec: Codec): Uint8Array {
  const changes = new PartChanges(template);
  const notes = ofEachCell(said);
  for (const [index, { name }] of template.sheets.entries()) {
    const own = notes.filter(({ sheet }) => sheet === name);
    const worksheet = own.length > 0 ? template.worksheet(index) : null;
    if (worksheet) noteSheet(template, worksheet, index, own, changes);
  }
  const { contents, hints } = changes.finish();
  return replaceParts(template.directory, contents, codec, hints);
}

/** A cell has one note. */
function ofEachCell(said: readonly NoteAtCell[]): NoteAtCell[] {
  const notes = new Map<string, NoteAtCell>();
  for (const one of said) {
    const key = `${one.sheet}!${one.cell}`;
    const there = notes.get(key);
    notes.set(key, there ? { ...there, words: `${there.words}\n${one.words}` } : one);
  }
  return [...notes.values()];
}

function noteSheet(
  template: ExcelTemplate,
  sheet: Worksheet,
  index: number,
  notes: readonly NoteAtCell[],
  changes: PartChanges,
): void {
  const partOf = (type: string): string | null => {
    const known = template.relationships(sheet.part).find((one) => one.type === type && !one.isExternal);
    return known ? partNamed(template.directory, resolveTarget(known.target, sheet.part)) : null;
  };
  const [known, drawn] = [partOf('comments'), partOf('vmlDrawing')];
  const fresh = known === null ? notes : withThoseThere(template, known, notes, changes);
  if (known === null) {
    const part = changes.freeName('xl/comments', '.xml');
    changes.create(part, notesPart(notes));
    addPart(template, changes, { from: sheet.part, part, type: 'comments', contentType: NOTES_TYPE });
  }
  if (fresh.length === 0) return;
  const there = drawn === null ? null : template.part(drawn);
  if (drawn !== null && there) {
    const used = Array.from(there.text.matchAll(/_x0000_s(\d{1,9})"/g), ([, id]) => Number(id));
    const kind = there.text.includes('_x0000_t202"') ? '' : KIND;
    const shapes = shapesOf(sheet, fresh, Math.max(1024 * (index + 1), ...used) + 1);
    const at = there.text.lastIndexOf('</xml>');
    changes.add(drawn, [{ start: at, end: at, inserted: [kind + shapes], field: '' }]);
    return;
  }
  const part = changes.freeName('xl/drawings/vmlDrawing', '.vml');
  const layout = `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${index + 1}"/></o:shapelayout>`;
  const shapes = shapesOf(sheet, fresh, 1024 * (index + 1) + 1);
  changes.create(part, `<xml ${VML}>${layout}${KIND}${shapes}</xml>`);
  const id = addPart(template, changes, { from: sheet.part, part, type: 'vmlDrawing', contentType: SHAPES_TYPE });
  const next = sheet.root.children.find((child) => BEHIND_SHAPES.has(localName(child.name)));
  const at = next?.start ?? sheet.root.closeStart;
  const element = `<${sheet.prefix}legacyDrawing xmlns:r="${RELATIONSHIPS}" r:id="${id}"/>`;
  changes.add(sheet.part, [{ start: at, end: at, inserted: [element], field: '' }]);
}

/** Elements that stand behind `legacyDrawing` in a worksheet (CT_Worksheet). */
const BEHIND_SHAPES = new Set([
  ...['legacyDrawingHF', 'drawingHF', 'picture', 'oleObjects', 'controls', 'AlternateContent', 'webPublishItems'],
  ...['tableParts', 'extLst'],
]);

const run = (words: string): string => `<r xmlns="${SHEET_MAIN}"><t xml:space="preserve">${escapeXml(words)}</t></r>`;
/** It says for itself which namespace its names are of. */
const noteXml = ({ cell, words }: NoteAtCell, author: number): string =>
  `<comment xmlns="${SHEET_MAIN}" ref="${cell}" authorId="${author}"><text>${run(words)}</text></comment>`;

const notesPart = (notes: readonly NoteAtCell[]): string =>
  `${DECLARATION}<comments xmlns="${SHEET_MAIN}"><authors><author>${COMMENTER}</author></authors>` +
  `<commentList>${notes.map((one) => noteXml(one, 0)).join('')}</commentList></comments>`;

/** A cell that has a note is told more in it: two it can't have. @returns those that got one of their own */
function withThoseThere(
  template: ExcelTemplate,
  part: string,
  notes: readonly NoteAtCell[],
  changes: PartChanges,
): readonly NoteAtCell[] {
  const text = template.part(part)?.text ?? '';
  const root = scanXml(text, part);
  const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
    element?.children.find((child) => localName(child.name) === name);
  const [authors, list] = [childOf(root, 'authors'), childOf(root, 'commentList')];
  if (!authors || !list) return [];
  changes.add(part, appendTo(text, authors, `<author xmlns="${SHEET_MAIN}">${COMMENTER}</author>`));
  const fresh: NoteAtCell[] = [];
  for (const note of notes) {
    const there = list.children.find((one) => attribute(text, one, 'ref')?.value === note.cell);
    const said = childOf(there, 'text');
    if (said) changes.add(part, appendTo(text, said, run(`\n${note.words}`)));
    else fresh.push(note);
  }
  const xml = fresh.map((one) => noteXml(one, authors.children.length)).join('');
  if (xml !== '') changes.add(part, appendTo(text, list, xml));
  return fresh;
}

const VML =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';
const KIND =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** Shown at once: a small red corner is easily missed. */
const shapesOf = (sheet: Worksheet, notes: readonly NoteAtCell[], first: number): string =>
  notes
    .map(({ cell }, i) => {
      const { row = 1, column = 1 } = parseCell(cell) ?? {};
      const [right, below] = [columnsBehind(sheet, column + 1), row - 1 + ROWS];
      return (
        `<v:shape id="_x0000_s${first + i}" type="#_x0000_t202" style="position:absolute;visibility:visible" fillcolor="#ffffe1" o:insetmode="auto">` +
        '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
        '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
        `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column},8,${row - 1},4,${right},8,${below},4</x:Anchor>` +
        `<x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column><x:Visible/></x:ClientData></v:shape>`
      );
    })
    .join('');

const ROWS = 4;
/** In digits, as columns are measured. */
const WIDTH = 34;

/** The column in which a note ends that begins in one: on squared paper it spans many. */
function columnsBehind(sheet: Worksheet, from: number): number {
  const cols = sheet.child('cols')?.children ?? [];
  const usual = Number(attributeOf(sheet, 'sheetFormatPr', 'defaultColWidth')) || 8.43;
  let [at, width] = [from, 0];
  for (; width < WIDTH && at < from + 200; at++) {
    const own = cols.find(
      (one) => Number(sheet.attribute(one, 'min')) <= at && at <= Number(sheet.attribute(one, 'max')),
    );
    width += (own && Number(sheet.attribute(own, 'width'))) || usual;
  }
  return at - 1;
}

const attributeOf = (sheet: Worksheet, child: string, name: string): string => {
  const element = sheet.child(child);
  return element ? sheet.attribute(element, name) : '';
};
