import { failure, success, type Result } from '../../problems/problem';
import { oncePerKey, oncePerObject } from '../../text/once';
import type { WordFill } from '../word/fill-template';
import type { WordTemplate } from '../word/open-template';
import type { Codec } from '../zip/codec';
import { isSamePackage, readPackage, type PackageReading } from './check-package';
import { nodeOf } from './bound-nodes';
import { followWord, NotAsExpected } from './expect-word';
import { Faults } from './faults';
import { isSamePart, readPacked, unpackedText, type PackedPart, type PackedParts } from './read-package';
import { readWord, type WordReading } from './read-word';
import { nameSameFields } from './same-fields';
import { holdsValue } from './with-value';
import { unsound } from './unsound';
import type { WordNode } from './word-tree';

const MAIN_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const STORY_TYPE = /\.(?:header|footer|footnotes|endnotes)\+xml$/;

interface OwnPart extends WordReading {
  faults: Faults;
  hasPlaces: boolean;
}

/** What a template says by itself, read once for all that is filled from it. */
interface OwnReading {
  parts: PackedParts | null;
  package: PackageReading | null;
  /** A part, read when it is first asked for. */
  part: (name: string) => OwnPart | null;
}

const ownReading = oncePerObject((template: WordTemplate) => ({
  of: oncePerKey((codec: Codec): OwnReading => {
    const parts = readPacked(template.directory.bytes);
    const own = parts && readPackage(parts, MAIN_TYPE, codec);
    const part = oncePerKey((name: string) => ownPart(parts?.get(name), codec));
    nameSameFields(storiesOf(parts, own).map((name) => part(name)?.nodes ?? []));
    return { parts, package: own, part };
  }),
}));

/** The document, then headers, footers and notes in the order of the list of types. */
function storiesOf(parts: PackedParts | null, own: PackageReading | null): string[] {
  if (!parts || !own) return [];
  const spelled = new Map([...parts.keys()].map((name) => [name.toLowerCase(), name]));
  const others = [...own.types].filter(([, type]) => STORY_TYPE.test(type)).map(([name]) => spelled.get(name) ?? name);
  return [own.main, ...others];
}

function ownPart(part: PackedPart | undefined, codec: Codec): OwnPart | null {
  const xml = part ? unpackedText(part, codec) : null;
  if (xml === null) return null;
  const faults = new Faults();
  const reading = readWord(xml, faults, true);
  return { ...reading, faults, hasPlaces: hasPlaces(reading.nodes) };
}

const hasPlaces = (nodes: readonly WordNode[]): boolean =>
  nodes.some((node) => {
    if (node.kind === 'text') return false;
    if (node.kind === 'place') return true;
    return node.kind === 'paragraph' ? hasPlaces(node.children) : node.branches.some(hasPlaces);
  });

/**
 * Looks at a filled Word file before anybody gets it: what the template didn't have wrong isn't wrong now, and each value is
 * read where it belongs, with the template's own words around it.
 */
export function checkWord(template: WordTemplate, fill: WordFill, bytes: Uint8Array, codec: Codec): Result<null> {
  const own = ownReading(template).of(codec);
  const parts = readPacked(bytes);
  if (!parts) return own.parts ? unsound(null, 'container') : success(null);
  const isSame = own.parts !== null && isSamePackage(parts, own.parts);
  const { faults, isDocument } = isSame && own.package ? own.package : readPackage(parts, MAIN_TYPE, codec);
  // A template of Word's (.dotx) is no fault in what comes in, but in what goes out.
  if (!isDocument) return unsound(null, 'main type');
  if (!isSame) {
    const fault = faults.beyond(own.package?.faults ?? null, true);
    if (fault !== null) return unsound(null, fault);
  }
  const main = own.package?.main ?? template.documentPart;
  const met = new Set<string>();
  for (const [name, part] of parts) {
    const isMain = name === main;
    const isStory = isMain || STORY_TYPE.test(own.package?.types.get(name.toLowerCase()) ?? '');
    if (!isStory && (!/\.(?:xml|rels)$/i.test(name) || isSamePart(part, own.parts?.get(name)))) continue;
    const before = own.part(name);
    if (isStory && !isMain && before?.hasPlaces !== true && isSamePart(part, own.parts?.get(name))) continue;
    const xml = unpackedText(part, codec);
    if (xml === null) return unsound(name, 'part');
    const faults = new Faults();
    const reading = readWord(xml, faults, false);
    const isGrown = fill.sheets.length > 1 || reading.rows > (before?.rows ?? 0);
    const fault = faults.beyond(before?.faults ?? null, isGrown);
    if (fault !== null) return unsound(name, fault);
    // A part that can't be read to its end, and never could: what it says, nobody can tell.
    if (!isStory || !before || !before.isWhole || !reading.isWhole) continue;
    try {
      const followed = followWord(reading, before.nodes, fill, isMain);
      for (const tag of followed.met) met.add(tag);
      const lost = followed.tied.find((value) => !holdsValue(value, nodeOf(value.tie, parts, main, codec)));
      if (lost) throw new NotAsExpected(lost.label, '');
    } catch (error) {
      if (!(error instanceof NotAsExpected)) throw error;
      return failure('output/value-elsewhere', { label: error.label || name, around: error.around });
    }
  }
  // A container that only the writer's side can read (ZIP64) has no places to look for.
  if (!own.parts) return success(null);
  const missing = [...fill.anchors.fields, ...fill.anchors.rows].find(({ tag }) => !met.has(tag));
  return missing ? failure('output/value-elsewhere', { label: missing.label, around: '' }) : success(null);
}
