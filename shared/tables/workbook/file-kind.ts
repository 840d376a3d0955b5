import { foreignKind } from '../../forms/opc/foreign-kind';
import { readDirectory } from '../../forms/zip/directory';
import { zipLimits } from '../../forms/zip/limits';
import { readPart } from '../../forms/zip/read-part';
import { attempt, failure, success, type Failure, type Result } from '../../problems/problem';
import { fflateCodec } from '../../forms/zip/fflate-codec';
import { holdsWord } from './bytes';
import { inUtf8 } from './own-reading/in-utf8';
import { readBeside, type OwnReading } from './own-reading/own-reading';
import { withXlsxShortcuts } from './xlsx-shortcuts';
import { storedZip, type SoundPart } from './stored-zip';
import { mayBeSheet, noNeeds, noteNeeds, type SheetNeeds } from './sheet-needs';
import { refuseHeavyOldWorkbook, refuseHeavyTags, refuseHeavyText, WorkbookBudget } from './table-budget';
import { tableLimits } from './table-limits';

/** What a file is by its bytes, whatever its name ends in. */
export type TableFileKind =
  /** Its parts once more for xlsx, none of them deflated; and what is read of them beside it. */
  | { kind: 'workbook'; macros: boolean; needs: SheetNeeds; stored: Uint8Array; own: OwnReading }
  /** OpenDocument, as LibreOffice keeps its tables. */
  | { kind: 'ods'; content: Uint8Array; styles: Uint8Array; macros: boolean }
  /** A Word document, whose tables are read. */
  | { kind: 'word'; document: Uint8Array; macros: boolean }
  /** Excel before 2007, or its XML of 2003. */
  | { kind: 'old-workbook' }
  | { kind: 'page' }
  | { kind: 'text' };

const TEXT_NAMES = /\.(csv|tsv|txt|tab)$/i;
const SPREADSHEET_2003 = 'urn:schemas-microsoft-com:office:spreadsheet';

/** Tells what a file is, and refuses bombs, passwords and what holds no table, before it is parsed. */
export function tableFileKind(bytes: Uint8Array, file: string): Result<TableFileKind> {
  const kind = kindOf(bytes, file);
  if (!kind.ok) return kind;
  const light = attempt(() => {
    if (kind.value.kind === 'text') refuseHeavyText(bytes);
    if (kind.value.kind === 'page') refuseHeavyTags(bytes);
    if (kind.value.kind === 'old-workbook') refuseHeavyOldWorkbook(bytes);
  });
  return light.ok ? kind : zipProblem(light, file);
}

function kindOf(bytes: Uint8Array, file: string): Result<TableFileKind> {
  if (bytes.length === 0) return failure('table/empty', { file });
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3) return zipKind(bytes, file);
  const foreign = foreignKind(bytes);
  if (foreign?.kind === 'encrypted') return failure('table/password', { file });
  if (foreign?.kind === 'old')
    return foreign.program === 'Excel'
      ? success({ kind: 'old-workbook' })
      : foreign.program === 'Word'
        ? failure('table/old-word', { file })
        : failure('table/kind', { file, kind: `${foreign.program} のファイル` });
  if (foreign?.kind === 'other') return textKind(bytes, file, foreign.name);
  // Damaged text is still text: its cells say which they are.
  return TEXT_NAMES.test(file) ? success({ kind: 'text' }) : failure('table/damaged', { file });
}

function textKind(bytes: Uint8Array, file: string, name: string): Result<TableFileKind> {
  if (name.includes('文字だけ')) return success({ kind: 'text' });
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  if (name === 'ウェブページ' && !/^\s*mime-version/i.test(head)) return success({ kind: 'page' });
  if (head.includes(SPREADSHEET_2003)) return success({ kind: 'old-workbook' });
  return failure('table/kind', { file, kind: name });
}

function zipKind(bytes: Uint8Array, file: string): Result<TableFileKind> {
  const directory = attempt(() => soundParts(bytes));
  if (!directory.ok) return zipProblem(directory, file);
  const { parts, needs } = directory.value;
  const has = (pattern: RegExp): boolean => parts.some(({ name }) => pattern.test(name));
  if (has(/(^|\/)workbook\.xml$/i)) {
    const beside = attempt(() => readBeside(parts));
    if (!beside.ok) return failure('table/damaged', { file });
    const stored = storedZip(beside.value.parts.map(quickly));
    return success({ kind: 'workbook', macros: has(/vbaProject\.bin$/i), needs, stored, own: beside.value.own });
  }
  const document = parts.find(({ name }) => WORD_DOCUMENT.test(name))?.content;
  if (document) return success({ kind: 'word', document, macros: has(/vbaProject\.bin$/i) });
  return odsKind(parts, file) ?? failure('table/kind', { file, kind: containerName(has) });
}

/** Some programs number it. */
const WORD_DOCUMENT = /^word\/document\d*\.xml$/i;

/** Null for another container. */
function odsKind(parts: readonly SoundPart[], file: string): Result<TableFileKind> | null {
  const partOf = (name: string): Uint8Array | undefined => parts.find((part) => part.name === name)?.content;
  const [content, manifest] = [partOf('content.xml'), partOf('META-INF/manifest.xml')];
  if (!content) return null;
  if (manifest && holdsWord(manifest, 'encryption-data')) return failure('table/password', { file });
  if (!holdsWord(content, 'spreadsheet')) return null;
  const macros = parts.some(({ name }) => /^(Basic|Scripts)\/./.test(name));
  return success({ kind: 'ods', content, styles: partOf('styles.xml') ?? new Uint8Array(), macros });
}

const IS_XML = /\.(?:xml|rels|vml)$/i;

/** Every part is inflated once within its bounds: xlsx believes what the directory says of sizes, and this doesn't. */
function soundParts(bytes: Uint8Array): { parts: SoundPart[]; needs: SheetNeeds } {
  const directory = readDirectory(bytes, tableLimits.zip);
  const needs = noNeeds();
  const budget = new WorkbookBudget();
  const parts = directory.entries.map((entry) => {
    const { name, crc } = entry;
    const inflated = readPart(directory, entry, fflateCodec);
    const content = IS_XML.test(name) ? inUtf8(inflated) : inflated;
    budget.add(name, content, mayBeSheet(name));
    noteNeeds(needs, name, content);
    return { name, crc: content === inflated ? crc : fflateCodec.crc32(content), content };
  });
  return { parts, needs };
}

function quickly(part: SoundPart): SoundPart {
  if (!mayBeSheet(part.name)) return part;
  const content = withXlsxShortcuts(part.content);
  return content === part.content ? part : { ...part, content, crc: fflateCodec.crc32(content) };
}

function containerName(has: (pattern: RegExp) => boolean): string {
  if (has(/(^|\/)workbook\.bin$/i)) return 'Excel のバイナリ ブック（.xlsb）';
  if (has(/^ppt\//)) return 'PowerPoint のファイル';
  if (has(/^content\.xml$/)) return 'LibreOffice の、表ではないファイル';
  return '圧縮ファイル（zip）';
}

/** Said of a table, by its own name and with the limit that it is over. */
function zipProblem({ code, details }: Failure, file: string): Failure {
  const limit = Number(details['limit']);
  if (code === 'table/too-large') return failure(code, { file, limit });
  if (code === 'table/too-many') return failure(code, { file, what: String(details['what']), limit });
  if (code === 'zip/too-many-entries') return failure('table/too-many', { file, what: '中のファイル', limit });
  if (code === 'zip/encrypted-entry') return failure('table/password', { file });
  if (code === 'file/too-large') return failure('table/too-large', { file, limit: tableLimits.fileMegabytes });
  return ['zip/too-large', 'zip/ratio', 'zip/overlap'].includes(code)
    ? failure('table/unpacks-too-large', { file, part: zipLimits.part / MEGA, limit: tableLimits.unpackedMegabytes })
    : failure('table/damaged', { file });
}

const MEGA = 1024 * 1024;
