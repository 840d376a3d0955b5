import { attempt, type Result } from '../../problems/problem';
import { CONTENT_TYPES } from '../opc/content-types';
import { xmlParts } from '../opc/outside-links';
import { editablePart } from '../opc/part-text';
import { escapeXml } from '../xml/characters';
import { endOfText, startTags, textBehind } from '../xml/tags';
import type { Codec } from '../zip/codec';
import { readDirectory } from '../zip/directory';
import { replaceParts } from '../zip/replace-parts';
import { endOfArgument, isFormula } from './formula-places';

/**
 * A workbook for LibreOffice's eyes alone: its INDIRECT reads whatever file or address a text names, and no setting stops it. Such a text
 * has a `#` or a `[`, which no name of a cell has; so they are taken out of it before it is asked. The bytes as they came where there is
 * nothing to change.
 */
export const tameWorkbook = (bytes: Uint8Array, codec: Codec): Result<Uint8Array> =>
  attempt(() => {
    const directory = readDirectory(bytes);
    const types = directory.byName.get(CONTENT_TYPES);
    if (!types) return bytes;
    const changed = new Map<string, Uint8Array>();
    for (const { name, text } of xmlParts(directory, editablePart(directory, types, codec).text, codec)) {
      const tamed = tamePart(text, name);
      if (tamed !== text) changed.set(name, new TextEncoder().encode(tamed));
    }
    return changed.size === 0 ? bytes : replaceParts(directory, changed, codec);
  });

function tamePart(text: string, part: string): string {
  const pieces: string[] = [];
  let from = 0;
  for (const tag of startTags(text, part, isFormula)) {
    const formula = textBehind(text, part, tag);
    const tamed = tameFormula(formula);
    if (tamed === formula) continue;
    pieces.push(text.slice(from, tag.openEnd), escapeXml(tamed));
    from = endOfText(text, part, tag);
  }
  return pieces.join('') + text.slice(from);
}

const CALL = /(?<![\p{L}\p{N}_])INDIRECT\s*\(/giu;
const WORDS = /"(?:[^"]|"")*"/g;

/** `INDIRECT(A1)` as `INDIRECT(SUBSTITUTE(SUBSTITUTE(A1,"#",""),"[",""))`. */
export function tameFormula(formula: string): string {
  const bare = formula.replace(WORDS, (word) => '_'.repeat(word.length));
  const calls = [...bare.matchAll(CALL)].map(({ 0: call, index }) => index + call.length);
  // From the last: one that stands in another's argument is changed before that one's end is looked for.
  return calls.reverse().reduce((text, from) => {
    const to = endOfArgument(text, from);
    return `${text.slice(0, from)}SUBSTITUTE(SUBSTITUTE(${text.slice(from, to)},"#",""),"[","")${text.slice(to)}`;
  }, formula);
}
