import { countElements } from '../xml/scan';
import { refuseUnsound } from '../xml/well-formed';
import type { Codec } from '../zip/codec';
import type { ZipDirectory } from '../zip/directory';
import { readPart } from '../zip/read-part';
import { refuseOtherRecord } from '../zip/own-record';
import { partText } from './part-text';

/**
 * Inflates and checks every part, and scans every XML part whole, for a file that comes into the house: a fill reads few
 * parts, and looks into those only where it has to.
 */
export function verifyParts(directory: ZipDirectory, codec: Codec): void {
  let elements = 0;
  for (const entry of directory.entries) {
    refuseOtherRecord(directory, entry);
    const bytes = readPart(directory, entry, codec);
    if (!isXml(entry.name)) continue;
    const text = utf16Text(bytes) ?? partText(directory, entry, codec);
    elements = countElements(text, entry.name, elements);
    refuseUnsound(text, entry.name);
  }
}

const isXml = (name: string): boolean => /\.(?:xml|rels|vml)$/i.test(name);

/** Text that starts with UTF-16's byte order mark. XML that others put beside the document may be in it. */
function utf16Text(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  return first === 0xfe && second === 0xff ? new TextDecoder('utf-16be').decode(bytes) : null;
}
