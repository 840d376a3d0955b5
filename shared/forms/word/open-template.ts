import { attempt, refuse, type Result } from '../../problems/problem';
import { verifyParts } from '../opc/verify-parts';
import { childNamed } from '../xml/elements';
import { scanXml, type XmlElement } from '../xml/scan';
import type { Codec } from '../zip/codec';
import type { ZipLimits } from '../zip/limits';
import { findControls, type WordControl } from './controls';
import { wordNames, type WordNames } from './names';
import { openPackage, type WordPackage } from './open-package';

/** A Word form, opened: positions of everything a fill touches. Immutable, so it may be kept and filled many times. */
export interface WordTemplate extends WordPackage {
  kind: 'word';
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
    return { kind: 'word', ...opened, names, body, controls: findControls(opened.documentText, body, names) };
  });
}

/** Opens a template that comes into the house: every part is looked at, also what no fill reads. */
export function verifyTemplate(bytes: Uint8Array, codec: Codec, limits?: ZipLimits): Result<WordTemplate> {
  const opened = openTemplate(bytes, codec, limits);
  if (!opened.ok) return opened;
  return attempt(() => {
    verifyParts(opened.value.directory, codec);
    return opened.value;
  });
}
