import { attempt, type Result } from '../../problems/problem';
import { childNamed } from '../xml/elements';
import { scanXml, type XmlElement } from '../xml/scan';
import type { Codec } from '../zip/codec';
import type { ZipLimits } from '../zip/limits';
import { readPart } from '../zip/read-part';
import { findControls, type WordControl } from './controls';
import { wordNames, type WordNames } from './names';
import { openPackage, partText, type WordPackage } from './open-package';
import { refuse } from '../../problems/problem';

/** A Word form, opened: positions of everything a fill touches. Immutable, so it may be kept and filled many times. */
export interface WordTemplate extends WordPackage {
  names: WordNames;
  body: XmlElement;
  /** Content controls as a forest, in document order. */
  controls: WordControl[];
}

export function openTemplate(bytes: Uint8Array, codec: Codec, limits?: ZipLimits): Result<WordTemplate> {
  return attempt(() => {
    const opened = openPackage(bytes, codec, limits);
    const names = wordNames(opened.documentText);
    const root = scanXml(opened.documentText, opened.documentPart, names.looks);
    const body =
      (root.name === names.element.document && childNamed(root, names.element.body)) || refuse('word/no-document', {});
    return { ...opened, names, body, controls: findControls(opened.documentText, body, names) };
  });
}

/**
 * Opens a template that comes into the house. Every part is inflated and checked, and every XML part scanned whole: a fill
 * reads few of them, and looks into those only where it has to.
 */
export function verifyTemplate(bytes: Uint8Array, codec: Codec, limits?: ZipLimits): Result<WordTemplate> {
  const opened = openTemplate(bytes, codec, limits);
  if (!opened.ok) return opened;
  return attempt(() => {
    const { directory } = opened.value;
    for (const entry of directory.entries) {
      const bytes = readPart(directory, entry, codec);
      if (isXml(entry.name)) scanXml(utf16Text(bytes) ?? partText(directory, entry, codec), entry.name);
    }
    return opened.value;
  });
}

const isXml = (name: string): boolean => /\.(?:xml|rels|vml)$/i.test(name);

/** Text that starts with UTF-16's byte order mark. XML that others put beside the document may be in it. */
function utf16Text(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  return first === 0xfe && second === 0xff ? new TextDecoder('utf-16be').decode(bytes) : null;
}
