import { refuse } from '../../problems/problem';
import { CONTENT_TYPES, contentType } from '../opc/content-types';
import { foreignKind } from '../opc/foreign-kind';
import { hasMacros, isSigned } from '../opc/beside-content';
import { editablePart, partText } from '../opc/part-text';
import { mainDocument, partNamed, readRelationships, resolveTarget } from '../opc/relationships';
import type { Codec } from '../zip/codec';
import { readDirectory, type ZipDirectory } from '../zip/directory';
import type { ZipLimits } from '../zip/limits';

export interface WordPackage {
  directory: ZipDirectory;
  /** Name of the main document part, usually word/document.xml. */
  documentPart: string;
  documentText: string;
  /** Byte order mark, or '': kept out of the text and put back when written. */
  documentMark: string;
  /** Text of [Content_Types].xml. */
  contentTypes: string;
}

const MAIN_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const TEMPLATE_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml';

/** Opens a .docx as far as a fill needs it: the directory, and the main document's text. */
export function openPackage(bytes: Uint8Array, codec: Codec, limits?: ZipLimits): WordPackage {
  refuseOtherKinds(bytes);
  const directory = readDirectory(bytes, limits);
  const { documentPart, contentTypes } = findDocument(directory, codec);
  const entry = directory.byName.get(documentPart) ?? refuse('word/no-document', {});
  const { text: documentText, mark: documentMark } = editablePart(directory, entry, codec);
  return { directory, documentPart, documentText, documentMark, contentTypes };
}

/** Refuses what people choose by mistake instead of a .docx. */
function refuseOtherKinds(bytes: Uint8Array): void {
  const foreign = foreignKind(bytes);
  if (!foreign) return;
  if (foreign.kind === 'encrypted') refuse('word/encrypted', {});
  if (foreign.kind === 'other') refuse('word/other-kind', { kind: foreign.name });
  if (foreign.program === 'Word') refuse('word/old-format', {});
  refuse('word/other-kind', { kind: `古い ${foreign.program} のファイル` });
}

function findDocument(directory: ZipDirectory, codec: Codec): { documentPart: string; contentTypes: string } {
  const read = (name: string): string | null => {
    const entry = directory.byName.get(name);
    return entry ? partText(directory, entry, codec) : null;
  };
  const types = read(CONTENT_TYPES);
  const rels = read('_rels/.rels');
  // LibreOffice's own format is a zip container too.
  if (types === null && directory.byName.has('mimetype')) refuse('word/other-kind', { kind: 'OpenDocument' });
  if (types === null || rels === null) return refuse('word/no-document', {});
  const main = mainDocument(readRelationships(rels, '_rels/.rels'));
  const part = partNamed(directory, resolveTarget((main ?? refuse('word/no-document', {})).target, ''));
  checkContentType(types, part);
  if (hasMacros(directory, types)) refuse('word/macro', {});
  if (isSigned(directory)) refuse('word/signed', {});
  return { documentPart: part, contentTypes: types };
}

function checkContentType(types: string, part: string): void {
  const type = contentType(types, part);
  if (/macroEnabled/i.test(type)) refuse('word/macro', {});
  if (/spreadsheetml/.test(type)) refuse('word/other-kind', { kind: 'Excel のファイル' });
  if (/presentationml/.test(type)) refuse('word/other-kind', { kind: 'PowerPoint のファイル' });
  if (type !== MAIN_TYPE && type !== TEMPLATE_TYPE) refuse('word/no-document', {});
}
