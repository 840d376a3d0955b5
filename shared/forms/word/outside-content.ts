import { refuse } from '../../problems/problem';
import { partText } from '../opc/part-text';
import { readRelationships } from '../opc/relationships';
import { decodeText } from '../xml/elements';
import type { Codec } from '../zip/codec';
import type { ZipDirectory } from '../zip/directory';

/**
 * What Word reads by itself when it opens a file, and asks nobody: its template, frames, parts of a master document,
 * linked objects. Links that somebody has to click are none of these, and linked pictures only show.
 */
const READ_ON_OPENING = new Set(['attachedTemplate', 'frame', 'subDocument', 'oleObject', 'aFChunk']);

/**
 * Refuses a file that would bring in content from the internet wherever it is opened. A template on the author's own disk
 * or on a server of the author's house is what many forms name, and nothing comes of it elsewhere.
 */
export function refuseOutsideContent(directory: ZipDirectory, codec: Codec): void {
  for (const entry of directory.entries) {
    if (/^word\/[^/]*\.xml$/i.test(entry.name)) refuseAskingFields(partText(directory, entry, codec));
    if (!entry.name.endsWith('.rels')) continue;
    for (const { type, target, isExternal } of readRelationships(partText(directory, entry, codec), entry.name)) {
      const host = isExternal && READ_ON_OPENING.has(type) ? internetHost(target) : null;
      if (host !== null) refuse('word/outside-content', { host });
    }
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
  if (/^\s*INCLUDETEXT\s+"?(?:https?|ftp):/im.test(instructions))
    refuse('form/reaches-out', { what: '読み込み（INCLUDETEXT）', place: '本文' });
  if (/^\s*DDE(?:AUTO)?\s/im.test(instructions))
    refuse('form/reaches-out', { what: 'ほかのソフトとのつながり（DDE）', place: '本文' });
}

/** Anywhere in a target: `mhtml:http://…!x-usc:http://…` is read from there as well. */
const WEB = /(?:https?|ftp):[\\/]{2,}(?:[^\\/@]*@)?([^\\/:?#!]+)/i;
/** `\\server\share`, `file://server/share`; a drive (`file:///C:\…`) has no server. */
const SERVER = /^(?:file:)?[\\/]{2,5}([^\\/:]+)[\\/]/i;

/** The host that a target is read from, where it lies on the internet: a server in the house has a name without dots. */
function internetHost(target: string): string | null {
  const web = WEB.exec(target)?.[1];
  if (web !== undefined) return web;
  const server = SERVER.exec(target)?.[1];
  return server?.includes('.') ? server : null;
}
