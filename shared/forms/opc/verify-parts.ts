import { countElements } from '../xml/scan';
import { refuseUnsound } from '../xml/well-formed';
import type { Codec } from '../zip/codec';
import type { ZipDirectory } from '../zip/directory';
import { readPart } from '../zip/read-part';
import { refuseOtherRecord } from '../zip/own-record';
import { isXmlPart, typesOf } from './content-types';
import { lookedAtText } from './part-text';

/**
 * Inflates and checks every part, and scans every XML part whole, for a file that comes into the house: a fill reads few
 * parts, and looks into those only where it has to.
 *
 * @param types text of [Content_Types].xml
 */
export function verifyParts(directory: ZipDirectory, types: string, codec: Codec): void {
  const typeOf = typesOf(types);
  let elements = 0;
  for (const entry of directory.entries) {
    refuseOtherRecord(directory, entry);
    if (!isXmlPart(entry.name, typeOf(entry.name))) {
      readPart(directory, entry, codec);
      continue;
    }
    const text = lookedAtText(directory, entry, codec);
    elements = countElements(text, entry.name, elements);
    refuseUnsound(text, entry.name);
  }
}
