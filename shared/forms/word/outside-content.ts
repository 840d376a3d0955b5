import { refuse } from '../../problems/problem';
import { outsideHost } from '../opc/outside-host';
import { refuseOutsideDrawing, refuseOutsideLinks, xmlParts, type LookedAtPart } from '../opc/outside-links';
import { startTags, textBehind, valueOf, type Tag } from '../xml/tags';
import type { Codec } from '../zip/codec';
import type { ZipDirectory } from '../zip/directory';

/**
 * Refuses a file that would bring in content from the internet wherever it is opened, or asks another program for some. Links
 * that somebody has to click are none of these. A template on the author's own disk or on a server of the author's house is
 * what many forms name, and nothing comes of it elsewhere.
 *
 * @param types text of [Content_Types].xml
 */
export function refuseOutsideContent(directory: ZipDirectory, types: string, codec: Codec): void {
  const refused = (host: string): never => refuse('word/outside-content', { host });
  refuseOutsideLinks(directory, codec, refused);
  // Where its text lies, the file says itself: by its name no part can be told.
  for (const part of xmlParts(directory, types, codec)) {
    refuseOutsideDrawing(part, refused);
    refuseAskingFields(part);
    refuseMailMerge(part);
  }
}

/** A field whose end hasn't come yet. Behind its code stands its result, which is text as any other. */
interface OpenField {
  code: string;
  isInResult: boolean;
}

/** What a code is put together from; all others of a run say how it looks. */
const PIECES = new Set(['instrText', 't', 'tab', 'br', 'cr']);

/** Fields that ask another program for their text when the file is opened; a code may be spread over several runs. */
function refuseAskingFields({ name, text }: LookedAtPart): void {
  if (!/instr|fldChar/.test(text)) return;
  const open: OpenField[] = [];
  // Of a code without a field some programs make one.
  let loose = '';
  const isMeant = (local: string): boolean => PIECES.has(local) || local === 'fldChar' || local === 'fldSimple';
  for (const tag of startTags(text, name, isMeant)) {
    const field = open.at(-1);
    if (tag.local === 'fldSimple') refuseAsking(valueOf(tag, 'instr'));
    if (PIECES.has(tag.local)) {
      const piece = pieceOf(tag, text, name);
      if (field && !field.isInResult) field.code += piece;
      if (!field && tag.local === 'instrText') loose += piece;
    }
    if (tag.local !== 'fldChar') continue;
    const border = valueOf(tag, 'fldCharType');
    refuseAsking(field?.code ?? loose);
    loose = '';
    if (border === 'begin') {
      if (field && !field.isInResult) field.code += MADE_UP;
      open.push({ code: '', isInResult: false });
    }
    if (field && border === 'separate') field.isInResult = true;
    if (border === 'end') open.pop();
  }
  for (const code of [loose, ...open.map((one) => one.code)]) refuseAsking(code);
}

function pieceOf(tag: Tag, text: string, part: string): string {
  if (tag.local === 'instrText' || tag.local === 't') return textBehind(text, part, tag);
  // With attributes it says where a tab of the paragraph stops.
  return tag.attributes.length === 0 ? ' ' : '';
}

/** Stands in a field's code for what another field gives: `INCLUDEPICTURE { QUOTE 104 116 … }`. */
const MADE_UP = '\u0000';
/** Fields whose content lies in another file. */
const READING = /^\s*(INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|LINK|RD)(?![\p{L}\p{N}])(.*)$/isu;

function refuseAsking(code: string): void {
  const place = '本文';
  const [, name, rest = ''] = READING.exec(code) ?? [];
  if (name !== undefined && (rest.includes(MADE_UP) || readsOutside(rest)))
    refuse('form/reaches-out', { what: `読み込み（${name.toUpperCase()}）`, place });
  if (/^\s*DATABASE(?![\p{L}\p{N}])/iu.test(code)) refuse('form/reaches-out', { what: 'データの接続', place });
  if (/^\s*DDE(?:AUTO)?(?![\p{L}\p{N}])/iu.test(code))
    refuse('form/reaches-out', { what: 'ほかのソフトとのつながり（DDE）', place });
}

/** Whether a word of an instruction, in which backslashes are written twice, is an address on the internet. */
const readsOutside = (instruction: string): boolean =>
  [...instruction.matchAll(/["“”]([^"“”]*)["“”]|(\S+)/g)].some(
    ([, quoted, bare]) => outsideHost((quoted ?? bare ?? '').replaceAll('\\\\', '\\').trim()) !== null,
  );

const CONNECTION = new Set(['connectString', 'query', 'udl']);

/** A left-over list of addresses is asked for when the file is opened: nothing comes of one in the author's house. */
function refuseMailMerge({ name, text }: LookedAtPart): void {
  if (!text.includes('mailMerge')) return;
  for (const tag of startTags(text, name, (local) => CONNECTION.has(local))) {
    const named = valueOf(tag, 'val')
      .split(/[;=\s`"']+/)
      .some((piece) => outsideHost(piece) !== null);
    if (named) refuse('form/reaches-out', { what: 'データの接続（差し込み印刷）', place: '設定' });
  }
}
