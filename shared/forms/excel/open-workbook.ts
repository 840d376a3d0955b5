import { attempt, refuse, type Result } from '../../problems/problem';
import { formLimits } from '../form-limits';
import { oncePerKey } from '../../text/once';
import { CONTENT_TYPES, contentType } from '../opc/content-types';
import { foreignKind } from '../opc/foreign-kind';
import { hasMacros, isSigned } from '../opc/beside-content';
import { editablePart, type EditablePart } from '../opc/part-text';
import {
  mainDocument,
  partNamed,
  readRelationships,
  relationshipsPart,
  resolveTarget,
  type Relationship,
} from '../opc/relationships';
import { verifyParts } from '../opc/verify-parts';
import { attribute, decodeText } from '../xml/elements';
import { scanXml, type XmlElement } from '../xml/scan';
import type { Codec } from '../zip/codec';
import { readDirectory, type ZipDirectory } from '../zip/directory';
import type { ZipLimits } from '../zip/limits';
import { localName, mainPrefix } from './names';
import { refuseAskingWorkbook } from './outside-content';
import { Worksheet } from './worksheet';

/** A sheet as the workbook lists it. */
export interface SheetEntry {
  name: string;
  /** The number by which other parts know it; not its place in the list. */
  id: string;
  /** Name of its part; null for a chart's or a dialogue's sheet, which has no cells. */
  part: string | null;
}

/** A defined name: a word for cells or a formula. */
export interface DefinedName {
  name: string;
  /** Index of the sheet that it holds for; null for the whole workbook. */
  sheet: number | null;
  formula: string;
  element: XmlElement;
}

/** An Excel form, opened. What is read is kept, nothing changes: it may be filled many times. */
export interface ExcelTemplate {
  kind: 'excel';
  directory: ZipDirectory;
  workbookPart: string;
  workbook: XmlElement;
  /** The main namespace's prefix in the workbook part, with its colon. */
  prefix: string;
  sheets: readonly SheetEntry[];
  definedNames: readonly DefinedName[];
  /** Names that a form gives to cells, and that aren't in the file: nothing of them is ever written. */
  ownPlaces: readonly DefinedName[];
  /** Dates count from 1904: workbooks from old Macs. */
  from1904: boolean;
  /** The part that a relationship of the workbook names, e.g. `styles`. */
  partOfType: (type: string) => string | null;
  /** Text of a part; null when there is none of that name. */
  part: (name: string) => EditablePart | null;
  /** The elements of a part that is there. */
  scanned: (name: string) => XmlElement;
  /** Relationships of a part; none when it has none. */
  relationships: (part: string) => readonly Relationship[];
  /** The worksheet at an index; null where there are no cells. */
  worksheet: (index: number) => Worksheet | null;
}

const MAIN_TYPES = ['sheet', 'template'].map(
  (kind) => `application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}.main+xml`,
);

/** Opens an .xlsx as far as a fill needs it; refuses what is none, by what it is and not by its name. */
export function openWorkbook(bytes: Uint8Array, codec: Codec, limits?: ZipLimits): Result<ExcelTemplate> {
  return attempt((): ExcelTemplate => {
    refuseOtherKinds(bytes);
    const directory = readDirectory(bytes, limits);
    const part = oncePerKey((name: string): EditablePart | null => {
      const entry = directory.byName.get(name);
      return entry ? editablePart(directory, entry, codec) : null;
    });
    const relationships = oncePerKey((from: string): readonly Relationship[] => {
      const name = relationshipsPart(from);
      const read = part(name);
      return read ? readRelationships(read.text, name) : [];
    });
    const workbookPart = findWorkbook(directory, part, relationships);
    const { text } = part(workbookPart) ?? refuse('excel/no-workbook', {});
    const prefix = mainPrefix(text, 'workbook');
    const workbook = scanXml(text, workbookPart);
    const targets = targetsOf(workbookPart, relationships(workbookPart), directory);
    const sheets = readSheets(text, workbook, prefix, targets, directory);
    if (sheets.length === 0) refuse('excel/no-workbook', {});
    return {
      kind: 'excel',
      directory,
      workbookPart,
      workbook,
      prefix,
      sheets,
      definedNames: readDefinedNames(text, workbook, prefix),
      ownPlaces: [],
      from1904: saysYes(text, workbook, `${prefix}workbookPr`, 'date1904'),
      partOfType: (type) => targets.find((target) => target.type === type)?.part ?? null,
      part,
      scanned: oncePerKey((name) => scanXml(part(name)?.text ?? '', name)),
      relationships,
      worksheet: oncePerKey((index) => {
        const sheet = sheets[index];
        const opened = sheet?.part ? part(sheet.part) : null;
        return sheet?.part && opened ? new Worksheet(sheet.name, sheet.part, opened.text) : null;
      }),
    };
  });
}

/** Opens a template that comes into the house: every part is looked at, also what no fill reads. */
export function verifyWorkbook(bytes: Uint8Array, codec: Codec, limits?: ZipLimits): Result<ExcelTemplate> {
  const opened = openWorkbook(bytes, codec, limits);
  if (!opened.ok) return opened;
  return attempt(() => {
    const types = opened.value.part(CONTENT_TYPES)?.text ?? '';
    verifyParts(opened.value.directory, types, codec);
    opened.value.sheets.forEach((_, i) => opened.value.worksheet(i));
    refuseAskingWorkbook(opened.value, types, codec);
    return opened.value;
  });
}

/** Refuses what people choose by mistake instead of an .xlsx. */
function refuseOtherKinds(bytes: Uint8Array): void {
  const foreign = foreignKind(bytes);
  if (!foreign) return;
  if (foreign.kind === 'encrypted') refuse('excel/encrypted', {});
  if (foreign.kind === 'other') refuse('excel/other-kind', { kind: foreign.name });
  if (foreign.program === 'Excel') refuse('excel/old-format', {});
  refuse('excel/other-kind', { kind: `古い ${foreign.program} のファイル` });
}

function findWorkbook(
  directory: ZipDirectory,
  part: (name: string) => EditablePart | null,
  relationships: (part: string) => readonly Relationship[],
): string {
  const types = part(CONTENT_TYPES)?.text;
  // LibreOffice's own format is a zip container too.
  if (types === undefined && directory.byName.has('mimetype')) refuse('excel/other-kind', { kind: 'OpenDocument' });
  const main = mainDocument(relationships(''));
  if (types === undefined || !main) return refuse('excel/no-workbook', {});
  const name = partNamed(directory, resolveTarget(main.target, ''));
  checkContentType(contentType(types, name));
  if (hasMacros(directory, types)) refuse('excel/macro', {});
  if (isSigned(directory)) refuse('excel/signed', {});
  return name;
}

function checkContentType(type: string): void {
  if (/sheet\.binary/i.test(type)) refuse('excel/other-kind', { kind: 'Excel バイナリ ブック' });
  if (/macroEnabled/i.test(type)) refuse('excel/macro', {});
  if (/wordprocessingml/.test(type)) refuse('excel/other-kind', { kind: 'Word のファイル' });
  if (/presentationml/.test(type)) refuse('excel/other-kind', { kind: 'PowerPoint のファイル' });
  if (!MAIN_TYPES.includes(type)) refuse('excel/no-workbook', {});
}

interface Target {
  id: string;
  type: string;
  part: string;
}

const targetsOf = (from: string, relationships: readonly Relationship[], directory: ZipDirectory): Target[] =>
  relationships
    .filter(({ isExternal }) => !isExternal)
    .map(({ id, type, target }) => ({ id, type, part: partNamed(directory, resolveTarget(target, from)) }));

const childrenOf = (workbook: XmlElement, name: string): readonly XmlElement[] =>
  workbook.children.find((child) => child.name === name)?.children ?? [];

function readSheets(
  text: string,
  workbook: XmlElement,
  prefix: string,
  targets: readonly Target[],
  directory: ZipDirectory,
): SheetEntry[] {
  const sheets = childrenOf(workbook, `${prefix}sheets`).map((element) => {
    // `r:id`, under whatever prefix the file gives the namespace.
    const idName = /([^\s=:]+:id)\s*=/.exec(text.slice(element.start, element.openEnd))?.[1] ?? '';
    const id = attribute(text, element, idName)?.value;
    const target = targets.find((one) => one.id === id);
    return {
      name: attribute(text, element, 'name')?.value ?? '',
      id: attribute(text, element, 'sheetId')?.value ?? '',
      part: target?.type === 'worksheet' ? target.part : null,
      isMissing: !target || !directory.byName.has(target.part),
    };
  });
  const missing = sheets.find(({ isMissing }) => isMissing);
  if (missing) refuse('excel/missing-sheet', { sheet: missing.name });
  return sheets;
}

function readDefinedNames(text: string, workbook: XmlElement, prefix: string): DefinedName[] {
  const listed = childrenOf(workbook, `${prefix}definedNames`);
  const limit = formLimits.names;
  if (listed.length > limit) refuse('form/too-many', { what: '名前の定義', limit });
  return listed
    .filter(({ name }) => localName(name) === 'definedName')
    .map((element) => {
      const sheet = attribute(text, element, 'localSheetId')?.value;
      return {
        name: attribute(text, element, 'name')?.value ?? '',
        sheet: sheet === undefined ? null : Number(sheet),
        formula: decodeText(text.slice(element.openEnd, element.closeStart)),
        element,
      };
    });
}

function saysYes(text: string, workbook: XmlElement, name: string, key: string): boolean {
  const element = workbook.children.find((child) => child.name === name);
  return ['1', 'true'].includes((element && attribute(text, element, key)?.value) ?? '');
}
