import { set_cptable } from 'xlsx';

/** Windows' numbers of the encodings that a workbook of before 1997 may be in. */
const encodings = new Map([
  [932, 'shift_jis'],
  [1200, 'utf-16le'],
  [1201, 'utf-16be'],
  [65001, 'utf-8'],
]);

type Encoded = ArrayLike<number> | string;

const bytesOf = (data: Encoded): Uint8Array =>
  typeof data === 'string' ? Uint8Array.from(data, (c) => c.charCodeAt(0)) : Uint8Array.from(data);

/**
 * xlsx asks a table of its own for texts that aren't in Unicode, a megabyte of them; the runtime knows the one that Japan
 * used. It reads only: nothing is ever encoded.
 */
export const readCodePages = (): void =>
  set_cptable({
    utils: {
      decode: (page: number, data: Encoded) =>
        new TextDecoder(encodings.get(page) ?? 'windows-1252').decode(bytesOf(data)),
      encode: () => {
        throw new Error('nothing is encoded here');
      },
      hascp: (page: number) => encodings.has(page),
    },
  });
