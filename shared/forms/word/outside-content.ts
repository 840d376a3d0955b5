import { refuse } from '../../problems/problem';
import { outsideHost } from '../opc/outside-host';
import { fileName, refuseOutsideDrawing, refuseOutsideLinks, xmlParts } from '../opc/outside-links';
import type { LinkRefusals, LookedAtPart } from '../opc/outside-links';
import { startTags, valueOf } from '../xml/tags';
import type { Codec } from '../zip/codec';
import type { ZipDirectory } from '../zip/directory';
import { fieldCodes, MADE_UP } from './field-codes';

/**
 * Refuses a file that would bring in content from the internet wherever it is opened, or asks another program for some; or a
 * text or a picture from where the author had it, which is another file's on the PC of whoever opens the paper. Links
 * that somebody has to click are none of these. A template on the author's own disk or on a server of the author's house is
 * what many forms name, and nothing comes of it elsewhere.
 *
 * @param types text of [Content_Types].xml
 */
export function refuseOutsideContent(directory: ZipDirectory, types: string, codec: Codec): void {
  const refused: LinkRefusals = {
    outside: (host) => refuse('word/outside-content', { host }),
    onDisk: (target) => refuse('word/linked-file', { file: fileName(target) }),
  };
  refuseOutsideLinks(directory, codec, refused);
  // Where its text lies, the file says itself: by its name no part can be told.
  for (const part of xmlParts(directory, types, codec)) {
    refuseOutsideDrawing(part, refused);
    for (const { code } of fieldCodes(part.text, part.name)) refuseAsking(code);
    refuseMailMerge(part);
  }
}

/** Fields whose content lies in another file. */
const READING = /^\s*(INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|LINK|RD)(?![\p{L}\p{N}])(.*)$/isu;

function refuseAsking(code: string): void {
  const place = '本文';
  const [, name, rest = ''] = READING.exec(code) ?? [];
  if (name !== undefined && (rest.includes(MADE_UP) || readsOutside(rest)))
    refuse('form/reaches-out', { what: `読み込み（${name.toUpperCase()}）`, place });
  if (name !== undefined) refuse('word/linked-file', { file: fileName(firstFile(rest)) || name });
  if (/^\s*DATABASE(?![\p{L}\p{N}])/iu.test(code)) refuse('form/reaches-out', { what: 'データの接続', place });
  if (/^\s*DDE(?:AUTO)?(?![\p{L}\p{N}])/iu.test(code))
    refuse('form/reaches-out', { what: 'ほかのソフトとのつながり（DDE）', place });
}

/** The words of an instruction, in which backslashes are written twice. */
const wordsOf = (instruction: string): string[] =>
  Array.from(instruction.matchAll(/["“”]([^"“”]*)["“”]|(\S+)/g), ([, quoted, bare]) =>
    (quoted ?? bare ?? '').replaceAll('\\\\', '\\').trim(),
  );

const readsOutside = (instruction: string): boolean => wordsOf(instruction).some((word) => outsideHost(word) !== null);

/** Of `Excel.Sheet.12 "C:\\a.xlsx"` the word that is a path, else the first. */
function firstFile(instruction: string): string {
  const words = wordsOf(instruction);
  return words.find((word) => /[\\/]/.test(word) && !/^\\\w?$/.test(word)) ?? words[0] ?? '';
}

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
