import { read, type WorkBook, type WorkSheet } from 'xlsx';
import { undoEdits } from '@shared/forms/xml/edits';
import type { FilledFile } from '@shared/forms/filled-file';
import { parseXml, partOf, partsOf } from './word-text';

/** Reads Excel files with other code than the engine's: SheetJS, and a real XML parser that stops at what is wrong. */

export const workbookOf = (xlsx: Uint8Array): WorkBook =>
  read(xlsx, { type: 'array', cellFormula: true, cellNF: true, cellStyles: false, cellText: true });

export function sheetOf(xlsx: Uint8Array, name?: string): WorkSheet {
  const book = workbookOf(xlsx);
  const sheet = book.Sheets[name ?? book.SheetNames[0] ?? ''];
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** What a cell holds: text, number or boolean; undefined for an empty one. */
export const valueAt = (xlsx: Uint8Array, cell: string, sheet?: string): unknown =>
  (sheetOf(xlsx, sheet)[cell] as { v?: unknown } | undefined)?.v;

export const formulaAt = (xlsx: Uint8Array, cell: string, sheet?: string): string | undefined =>
  (sheetOf(xlsx, sheet)[cell] as { f?: string } | undefined)?.f;

/** Parts whose bytes are others than the template's, or that only one of the files has. */
export function changedParts(template: Uint8Array, file: Uint8Array): string[] {
  const [before, after] = [partsOf(template), partsOf(file)];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => Buffer.compare(before[name] ?? new Uint8Array(), after[name] ?? new Uint8Array()) !== 0)
    .sort();
}

/** Every part of a filled file with its edits taken back, by name: the template's, when all is well. */
export function undone(file: FilledFile): Map<string, string> {
  return new Map(
    [...new Set(file.edits.map(({ part }) => part))].map((part) => [
      part,
      undoEdits(
        partOf(file.bytes, part),
        file.edits.filter((edit) => edit.part === part),
      ),
    ]),
  );
}

/** Throws at the first part that is no XML. */
export function parseAll(xlsx: Uint8Array): void {
  for (const name of Object.keys(partsOf(xlsx))) if (/\.(?:xml|rels|vml)$/.test(name)) parseXml(partOf(xlsx, name));
}
