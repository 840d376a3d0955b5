import { refuse } from '../../problems/problem';
import { attribute } from '../xml/elements';
import { scanXml } from '../xml/scan';
import type { Codec } from '../zip/codec';
import { readDirectory, type ZipDirectory, type ZipEntry } from '../zip/directory';
import type { ZipLimits } from '../zip/limits';
import { readPart } from '../zip/read-part';
import { refuseOtherKinds } from './other-kinds';

export interface WordPackage {
  directory: ZipDirectory;
  /** Name of the main document part, usually word/document.xml. */
  documentPart: string;
  documentText: string;
  /** Byte order mark, or '': kept out of the text and put back when written. */
  documentMark: string;
}

const OFFICE_DOCUMENT = '/relationships/officeDocument';
const MAIN_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const TEMPLATE_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml';
const MARK = '\ufeff';

/** Opens a .docx as far as a fill needs it: the directory, and the main document's text. */
export function openPackage(bytes: Uint8Array, codec: Codec, limits?: ZipLimits): WordPackage {
  refuseOtherKinds(bytes);
  const directory = readDirectory(bytes, limits);
  const documentPart = findDocument(directory, codec);
  const entry = directory.byName.get(documentPart) ?? refuse('word/no-document', {});
  const text = partText(directory, entry, codec);
  const documentMark = text.startsWith(MARK) ? MARK : '';
  if (saysOtherEncoding(text)) refuse('xml/encoding', { part: documentPart });
  return { directory, documentPart, documentText: text.slice(documentMark.length), documentMark };
}

/**
 * Whether the XML declaration names another encoding than the bytes are in. Pure ASCII is UTF-8 as well, but what a fill
 * puts in would be read in the encoding that is named.
 */
const saysOtherEncoding = (text: string): boolean =>
  !/^utf-?8$/i.test(/^\ufeff?<\?xml\s[^>]*?encoding\s*=\s*["']([^"']*)/.exec(text)?.[1] ?? 'utf-8');

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A part's text. Only UTF-8 is read: Word, LibreOffice and every library write it. */
export function partText(directory: ZipDirectory, entry: ZipEntry, codec: Codec): string {
  const bytes = readPart(directory, entry, codec);
  try {
    // In UTF-16 the first character of any XML has an empty byte.
    if (bytes[0] !== 0 && bytes[1] !== 0) return decoder.decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  return refuse('xml/encoding', { part: entry.name });
}

function findDocument(directory: ZipDirectory, codec: Codec): string {
  const read = (name: string): string | null => {
    const entry = directory.byName.get(name);
    return entry ? partText(directory, entry, codec) : null;
  };
  const types = read('[Content_Types].xml');
  const rels = read('_rels/.rels');
  // LibreOffice's own format is a zip container too.
  if (types === null && directory.byName.has('mimetype')) refuse('word/other-kind', { kind: 'OpenDocument' });
  if (types === null || rels === null) return refuse('word/no-document', {});
  const target = relationshipTarget(rels) ?? refuse('word/no-document', {});
  const part = partNamed(directory, target.replace(/^\.?\//, ''));
  checkContentType(types, part);
  if (directory.entries.some(({ name }) => /(^|\/)vbaProject\.bin$/i.test(name))) refuse('word/macro', {});
  return part;
}

/** The name as the container spells it: part names differ in case only by chance (ECMA-376-2 §6.2.2.3). */
function partNamed({ byName, entries }: ZipDirectory, name: string): string {
  if (byName.has(name)) return name;
  return entries.find((entry) => entry.name.toLowerCase() === name.toLowerCase())?.name ?? name;
}

function relationshipTarget(rels: string): string | null {
  for (const child of scanXml(rels, '_rels/.rels').children) {
    const value = (name: string): string => attribute(rels, child, name)?.value ?? '';
    if (value('Type').endsWith(OFFICE_DOCUMENT) && value('TargetMode') !== 'External') return value('Target');
  }
  return null;
}

function checkContentType(types: string, part: string): void {
  const type = contentType(types, part);
  if (/macroEnabled/i.test(type)) refuse('word/macro', {});
  if (/spreadsheetml/.test(type)) refuse('word/other-kind', { kind: 'Excel のファイル' });
  if (/presentationml/.test(type)) refuse('word/other-kind', { kind: 'PowerPoint のファイル' });
  if (type !== MAIN_TYPE && type !== TEMPLATE_TYPE) refuse('word/no-document', {});
}

/** The type of a part: its own, else that of its file extension (ECMA-376-2 §7.2.3). Names differ in case only by chance. */
function contentType(types: string, part: string): string {
  const name = `/${part}`.toLowerCase();
  const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
  let byExtension = '';
  for (const child of scanXml(types, '[Content_Types].xml').children) {
    const value = (key: string): string => attribute(types, child, key)?.value ?? '';
    if (value('PartName').toLowerCase() === name) return value('ContentType');
    if (value('Extension').toLowerCase() === extension) byExtension = value('ContentType');
  }
  return byExtension;
}
