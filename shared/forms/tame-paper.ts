import type { Result } from '../problems/problem';
import { tameSheet } from './excel/tame-formulas';
import { withOtherParts } from './opc/other-parts';
import { tameFields } from './word/tame-fields';
import type { Codec } from './zip/codec';

/**
 * A paper for the eyes of this PC's Word, Excel or LibreOffice alone, which print it: it reads no other file, and says nothing of the PC that it is
 * printed on. The bytes as they came where there is nothing to change.
 */
export const tamePaper = (bytes: Uint8Array, codec: Codec): Result<Uint8Array> =>
  withOtherParts(bytes, codec, (text, part) => tameFields(tameSheet(text, part), part));
