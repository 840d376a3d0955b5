import { refuse } from '../../problems/problem';
import { outsideHost } from '../opc/outside-host';
import { refuseOutsideLinks } from '../opc/outside-links';
import { partText } from '../opc/part-text';
import { decodeText } from '../xml/elements';
import type { Codec } from '../zip/codec';
import type { ZipDirectory } from '../zip/directory';

/**
 * Refuses a file that would bring in content from the internet wherever it is opened, or asks another program for some. Links
 * that somebody has to click are none of these. A template on the author's own disk or on a server of the author's house is
 * what many forms name, and nothing comes of it elsewhere.
 */
export function refuseOutsideContent(directory: ZipDirectory, codec: Codec): void {
  refuseOutsideLinks(directory, codec, (host) => refuse('word/outside-content', { host }));
  for (const entry of directory.entries) {
    if (!/^word\/[^/]*\.xml$/i.test(entry.name)) continue;
    const text = partText(directory, entry, codec);
    refuseAskingFields(text);
    refuseMailMerge(text);
  }
}

const INSTRUCTIONS =
  /<(?:[^\s<>/:]+:)?instrText(?:\s[^<>]*)?>([^<]*)<|\s(?:[^\s<>=:]+:)?instr\s*=\s*"([^"]*)"|(fldCharType)/g;

/** Fields that ask another program for their text when the file is opened; an instruction may be spread over several runs. */
function refuseAskingFields(text: string): void {
  if (!text.includes('instr')) return;
  let instructions = '';
  for (const [, run, whole, border] of text.matchAll(INSTRUCTIONS))
    instructions += border ? '\n' : decodeText(run ?? `\n${whole}\n`);
  const body = '本文';
  for (const [, name = '', rest = ''] of instructions.matchAll(READING))
    if (readsOutside(rest)) refuse('form/reaches-out', { what: `読み込み（${name.toUpperCase()}）`, place: body });
  if (/^\s*DATABASE\s/im.test(instructions)) refuse('form/reaches-out', { what: 'データの接続', place: body });
  if (/^\s*DDE(?:AUTO)?\s/im.test(instructions))
    refuse('form/reaches-out', { what: 'ほかのソフトとのつながり（DDE）', place: body });
}

/** Fields whose content lies in another file. */
const READING = /^[^\S\n]*(INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|LINK|RD)\s+(.*)$/gim;

/** Whether a word of an instruction, in which backslashes are written twice, is an address on the internet. */
const readsOutside = (instruction: string): boolean =>
  [...instruction.matchAll(/"([^"]*)"|(\S+)/g)].some(
    ([, quoted, bare]) => outsideHost((quoted ?? bare ?? '').replaceAll('\\\\', '\\').trim()) !== null,
  );

/** A left-over list of addresses is asked for when the file is opened: nothing comes of one in the author's house. */
function refuseMailMerge(text: string): void {
  if (!text.includes('mailMerge')) return;
  for (const [, value = ''] of text.matchAll(/(?:connectString|query|udl)[^<>]*?\sw:val\s*=\s*"([^"]*)"/gi)) {
    const written = decodeText(value);
    const named = written.split(/[;=\s`"']+/).some((piece) => outsideHost(piece) !== null);
    if (named) refuse('form/reaches-out', { what: 'データの接続（差し込み印刷）', place: '設定' });
  }
}
