import { refuse } from '../../problems/problem';
import type { Codec } from '../zip/codec';
import type { ZipDirectory, ZipEntry } from '../zip/directory';
import { readPart } from '../zip/read-part';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const MARK = '\ufeff';

/** A part's text. Only UTF-8 is read: Office, LibreOffice and every library write it. */
export function partText(directory: ZipDirectory, entry: ZipEntry, codec: Codec): string {
  const bytes = readPart(directory, entry, codec);
  try {
    // In UTF-16 the first character of any XML has an empty byte.
    if (bytes[0] !== 0 && bytes[1] !== 0) return decoder.decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  return refuse('xml/encoding', { part: entry.name });
}

/** A part that is going to be edited: its text without the byte order mark, which is put back when it is written. */
export interface EditablePart {
  text: string;
  /** Byte order mark, or ''. */
  mark: string;
}

export function editablePart(directory: ZipDirectory, entry: ZipEntry, codec: Codec): EditablePart {
  const text = partText(directory, entry, codec);
  if (saysOtherEncoding(text)) refuse('xml/encoding', { part: entry.name });
  const mark = text.startsWith(MARK) ? MARK : '';
  return { text: text.slice(mark.length), mark };
}

/**
 * Whether the XML declaration names another encoding than the bytes are in. Pure ASCII is UTF-8 as well, but what a fill
 * puts in would be read in the encoding that is named.
 */
const saysOtherEncoding = (text: string): boolean =>
  !/^utf-?8$/i.test(/^\ufeff?<\?xml\s[^>]*?encoding\s*=\s*["']([^"']*)/.exec(text)?.[1] ?? 'utf-8');

/** A part that is looked at and never edited: XML that others put beside the document may be in UTF-16, with its mark. */
export function lookedAtText(directory: ZipDirectory, entry: ZipEntry, codec: Codec): string {
  const bytes = readPart(directory, entry, codec);
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return partText(directory, entry, codec);
}
