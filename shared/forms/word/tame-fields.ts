import type { Result } from '../../problems/problem';
import { withOtherParts } from '../opc/other-parts';
import type { Codec } from '../zip/codec';
import { fieldCodes, MADE_UP, type FieldCode, type CodePiece } from './field-codes';

/**
 * Fields that print where the paper lies while it is made, where Word keeps its templates, or who uses the PC. Without its code a field shows
 * what it showed last.
 */
const NAMES = 'FILENAME|TEMPLATE|USERNAME|USERINITIALS|USERADDRESS';
/** Also one whose name another field gives. */
const OF_PC = new RegExp(`^\\s*(?:INFO\\s+)?"?(?:${MADE_UP}|(?:${NAMES})(?![\\p{L}\\p{N}]))`, 'iu');

/** A part of a Word file in which no field tells of this PC. */
export const tameFields = (text: string, part: string): string => without(text, part, ({ pieces }) => pieces);

/**
 * A Word file that LibreOffice has made of an old one: what such fields show is where the file lay on this PC while it was made new, and would go
 * out with each paper.
 */
export const forgetFields = (bytes: Uint8Array, codec: Codec): Result<Uint8Array> =>
  withOtherParts(bytes, codec, (text, part) => without(text, part, ({ pieces, shown }) => [...pieces, ...shown]));

function without(text: string, part: string, goes: (field: FieldCode) => readonly CodePiece[]): string {
  const taken = new Map<number, number>();
  for (const field of fieldCodes(text, part))
    if (OF_PC.test(field.code)) for (const { from, to } of goes(field)) taken.set(from, to);
  let rest = text;
  for (const [from, to] of [...taken].sort(([a], [b]) => b - a)) rest = rest.slice(0, from) + rest.slice(to);
  return rest;
}
