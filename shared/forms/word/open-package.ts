import { refuse } from '../../problems/problem';
import { attribute } from '../xml/elements';
import { scanXml } from '../xml/scan';
import type { Codec } from '../zip/codec';
import { readDirectory, type ZipDirectory, type ZipEntry } from '../zip/directory';
import type { ZipLimits } from '../zip/limits';
import { readPart } from '../zip/read-part';

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
  return { directory, documentPart, documentText: text.slice(documentMark.length), documentMark };
}

/** A part's text. Only UTF-8 is read: Word, LibreOffice and every library write it. */
export function partText(directory: ZipDirectory, entry: ZipEntry, codec: Codec): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readPart(directory, entry, codec));
  } catch (error) {
    if (error instanceof TypeError) refuse('xml/encoding', { part: entry.name });
    throw error;
  }
}

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, i) => bytes[i] === byte);

/** Compound files: old .doc, and .docx under a password (MS-OFFCRYPTO). The stream's name tells them apart. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const PDF = [0x25, 0x50, 0x44, 0x46];
const RTF = [0x7b, 0x5c, 0x72, 0x74, 0x66];

function refuseOtherKinds(bytes: Uint8Array): void {
  if (startsWith(bytes, COMPOUND))
    refuse(hasUtf16(bytes, 'EncryptedPackage') ? 'word/encrypted' : 'word/old-format', {});
  if (startsWith(bytes, PDF)) refuse('word/other-kind', { kind: 'PDF' });
  if (startsWith(bytes, RTF)) refuse('word/other-kind', { kind: 'リッチテキスト' });
  const head = new TextDecoder('utf-8').decode(bytes.subarray(0, 512)).trimStart().toLowerCase();
  if (head.startsWith('<!doctype html') || head.startsWith('<html'))
    refuse('word/other-kind', { kind: 'ウェブページ' });
}

/** Whether the bytes hold the ASCII text as UTF-16LE, as directory entries of compound files do. */
function hasUtf16(bytes: Uint8Array, ascii: string): boolean {
  const codes = Array.from(ascii, (c) => c.charCodeAt(0));
  const first = codes[0];
  const last = Math.min(bytes.length - codes.length * 2, 4 * 1024 * 1024);
  for (let at = 0; at <= last; at++)
    if (bytes[at] === first && codes.every((code, i) => bytes[at + i * 2] === code && bytes[at + i * 2 + 1] === 0))
      return true;
  return false;
}

function findDocument(directory: ZipDirectory, codec: Codec): string {
  const read = (name: string): string | null => {
    const entry = directory.byName.get(name);
    return entry ? partText(directory, entry, codec) : null;
  };
  const types = read('[Content_Types].xml');
  const rels = read('_rels/.rels');
  if (types === null || rels === null) return refuse('word/no-document', {});
  const target = relationshipTarget(rels) ?? refuse('word/no-document', {});
  const part = target.replace(/^\//, '');
  checkContentType(types, part);
  if (directory.entries.some(({ name }) => /(^|\/)vbaProject\.bin$/i.test(name))) refuse('word/macro', {});
  return part;
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
