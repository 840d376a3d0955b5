import { attempt, refuse, type Result } from '../../problems/problem';
import { verifyParts } from '../opc/verify-parts';
import { childNamed } from '../xml/elements';
import { scanXml, type XmlElement } from '../xml/scan';
import type { Codec } from '../zip/codec';
import type { ZipLimits } from '../zip/limits';
import type { WordControl } from './word-control';
import { findAnchors } from './find-anchors';
import { wordNames, type WordNames } from './names';
import { openPackage, type WordPackage } from './open-package';
import { refuseOutsideContent } from './outside-content';
import type { LinedPlace } from '../own-places/blank-room';
import { tellSameNames } from './same-names';
import { otherStories, type WordStory } from './story';

/** A Word form, opened: positions of everything a fill touches. Immutable, so it may be kept and filled many times. */
export interface WordTemplate extends WordPackage {
  kind: 'word';
  names: WordNames;
  body: XmlElement;
  /** Anchors of the document part as a forest, in its order. */
  controls: WordControl[];
  /** The document part, and the headers, footers and notes that have anchors. */
  stories: readonly WordStory[];
  /** Names that stand on several form fields, and on how many (same-names.ts). */
  sameNames: ReadonlyMap<string, number>;
  /** Of an own form: anchors in whose room a line is printed (own-places/lined-room.ts). */
  lined?: ReadonlyMap<string, LinedPlace>;
  /** … and how many letters of full width the line of each place has room for, where words are printed in it. */
  onLines?: ReadonlyMap<string, number>;
}

export function openTemplate(bytes: Uint8Array, codec: Codec, limits?: ZipLimits): Result<WordTemplate> {
  return attempt(() => {
    const opened = openPackage(bytes, codec, limits);
    const names = wordNames(opened.documentText);
    const root = scanXml(opened.documentText, opened.documentPart, names.looks);
    const body =
      (root.name === names.element.document && childNamed(root, names.element.body)) || refuse('word/no-document', {});
    const { directory, documentPart: part, documentText: text, documentMark: mark, contentTypes } = opened;
    const controls = findAnchors(text, body, names);
    const stories = [
      { part, place: 'body' as const, text, mark, names, controls },
      ...otherStories(directory, contentTypes, codec),
    ];
    return { kind: 'word', ...opened, names, body, controls, stories, sameNames: tellSameNames(stories) };
  });
}

/** Opens a template that comes into the house: every part is looked at, also what no fill reads. */
export function verifyTemplate(bytes: Uint8Array, codec: Codec, limits?: ZipLimits): Result<WordTemplate> {
  const opened = openTemplate(bytes, codec, limits);
  if (!opened.ok) return opened;
  return attempt(() => {
    const { directory, contentTypes } = opened.value;
    verifyParts(directory, contentTypes, codec);
    refuseOutsideContent(directory, contentTypes, codec);
    return opened.value;
  });
}
