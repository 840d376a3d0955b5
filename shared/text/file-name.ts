/** Characters that Windows forbids in file names, control characters, and marks that turn the direction of writing. */
const FORBIDDEN =
  // eslint-disable-next-line no-control-regex -- control characters are what this looks for
  /[\\/:*?"<>|\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Devices of Windows: a file of that name, whatever its ending, is never one. */
const RESERVED = /^(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$|clock\$)(?= *(?:\.|$))/i;
/** In bytes of UTF-8. Most file systems take names of 255; room is left for a number, a suffix and a temporary name. */
const LONGEST = 200;

/** One piece of a file name that every system takes. Names keep their characters, also 髙 and 𠮷. */
export function safeFileName(name: string, longest = LONGEST): string {
  const cleaned = name.replace(FORBIDDEN, '_').replace(/[\s　]+/g, '');
  const cut = withoutDots(shortened(withoutDots(cleaned), longest));
  return RESERVED.test(cut) ? `_${cut}` : cut || '書類';
}

/** Whether every system takes it as the name of a file and keeps it as it is: Windows drops dots and spaces at the end. */
export const isFileName = (name: string): boolean =>
  name !== '' && name.search(FORBIDDEN) === -1 && !RESERVED.test(name) && !/[. ]$/.test(name);

/** The name that somebody gave a file, changed only where {@link isFileName} has to say no. */
export function asFileName(name: string): string {
  const cleaned = name.replace(FORBIDDEN, '_').replace(/[. ]+$/, '');
  return RESERVED.test(cleaned) ? `_${cleaned}` : cleaned || '書類';
}

/** Windows drops dots at the end; at the start they hide a file elsewhere. */
const withoutDots = (name: string): string => name.replace(/^\.+|\.+$/g, '');

/** Cut by what people take for one character, never through a surrogate pair, nor between 葛 and its variation selector. */
function shortened(name: string, longest: number): string {
  let result = '';
  let length = 0;
  for (const [character] of name.matchAll(/.[\p{M}\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}]*/gsu)) {
    length += bytesOf(character);
    if (length > longest) break;
    result += character;
  }
  return result;
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

export interface PaperName {
  municipality: string;
  number: string;
  shortTitle: string;
  /** Whom or what it is about. */
  about: string;
  /** ISO date of the paper. */
  date: string;
  isDraft: boolean;
}

/** 流山市_様式2_登録事項変更・修正申請書_ひまわりの里流山_20261120, a draft with _下書き at its end. */
export function paperFileName({ municipality, number, shortTitle, about, date, isDraft }: PaperName): string {
  const ahead = named([municipality, number, shortTitle]);
  const behind = named([date.replaceAll('-', ''), isDraft ? '下書き' : '']);
  // What it is about gives way first: number and date tell papers apart.
  const room = Math.max(12, LONGEST - bytesOf(`${ahead}__${behind}`));
  return [ahead, about === '' ? '' : safeFileName(about, room), behind].filter((piece) => piece !== '').join('_');
}

const named = (pieces: readonly string[]): string =>
  pieces
    .filter((piece) => piece !== '')
    .map((piece) => safeFileName(piece, LONGEST / 4))
    .join('_');
