import { partsOfType } from '../opc/content-types';
import { editablePart } from '../opc/part-text';
import { partNamed } from '../opc/relationships';
import { scanXml, type XmlElement } from '../xml/scan';
import type { Codec } from '../zip/codec';
import type { ZipDirectory } from '../zip/directory';
import { findAnchors } from './find-anchors';
import type { WordControl } from './word-control';
import { wordNames, type StoryRoot, type WordNames } from './names';

/** Where on the paper a part is read. */
export type StoryPlace = 'body' | 'header' | 'footer' | 'footnote' | 'endnote';

/** A part with text that people read: the document itself, a header, a footer, the notes. */
export interface WordStory {
  part: string;
  place: StoryPlace;
  text: string;
  /** Byte order mark, or '': kept out of the text and put back when written. */
  mark: string;
  names: WordNames;
  /** All anchors as a forest, in the order of the part. */
  controls: WordControl[];
}

/** Last word of the content type, the root, and where the part is read. */
const KINDS: readonly (readonly [type: string, root: StoryRoot, place: StoryPlace])[] = [
  ['header+xml', 'hdr', 'header'],
  ['footer+xml', 'ftr', 'footer'],
  ['footnotes+xml', 'footnotes', 'footnote'],
  ['endnotes+xml', 'endnotes', 'endnote'],
];

const STORY_TYPE = /\.(?:header|footer|footnotes|endnotes)\+xml$/;

/** What every anchor has in its text: most headers have none, and are not looked into. */
const MAY_HOLD_ANCHORS = /sdtPr|ffData|fldSimple/;

/**
 * Headers, footers and notes that have places for values.
 *
 * @param types text of [Content_Types].xml
 */
export function otherStories(directory: ZipDirectory, types: string, codec: Codec): WordStory[] {
  return partsOfType(types, STORY_TYPE).flatMap(({ part, type }) => {
    const kind = KINDS.find(([ending]) => type.endsWith(`.${ending}`));
    const entry = kind && directory.byName.get(partNamed(directory, part));
    if (!kind || !entry) return [];
    const { text, mark } = editablePart(directory, entry, codec);
    if (!MAY_HOLD_ANCHORS.test(text)) return [];
    const [, rootName, place] = kind;
    const names = wordNames(text, rootName);
    const root: XmlElement = scanXml(text, entry.name, names.looks);
    return [{ part: entry.name, place, text, mark, names, controls: findAnchors(text, root, names) }];
  });
}
