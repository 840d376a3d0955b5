import type { Codec } from '../zip/codec';
import { Faults } from './faults';
import { isSamePart, unpackedText, type PackedParts } from './read-package';
import { walkStrictXml, type StartTag, type XmlName } from './walk-xml';

const TYPES = '[Content_Types].xml';
const OFFICE = /\/officeDocument$/;

/** What a container says of its parts: their types, and where relationships lead. */
export interface PackageReading {
  faults: Faults;
  /** The part that the container is about. */
  main: string;
  /** Types of parts that have one of their own. */
  types: ReadonlyMap<string, string>;
  /** Whether the main part is a document or a workbook as such, and no template of Word's or Excel's own kind. */
  isDocument: boolean;
}

/**
 * Each part has a type, the main one that of the file's kind; each relationship within the file leads to a part.
 *
 * @param mainType of a document or workbook as such
 */
export function readPackage(parts: PackedParts, mainType: string, codec: Codec): PackageReading {
  const faults = new Faults();
  const [types, defaults] = [new Map<string, string>(), new Map<string, string>()];
  elementsOf(parts, TYPES, faults, codec, (tag, { local }) => {
    // What programs don't know they pass over, or refuse the file for it.
    if (!OF_TYPES.has(local)) return faults.tell('element', local);
    const [type, part, extension] = ['ContentType', 'PartName', 'Extension'].map((key) => tag.attribute(key));
    if (part) types.set(part.replace(/^\//, '').toLowerCase(), type ?? '');
    else if (extension) defaults.set(extension.toLowerCase(), type ?? '');
  });
  const names = new Set([...parts.keys()].map((name) => name.toLowerCase()));
  for (const name of names) {
    const extension = name.slice(name.lastIndexOf('.') + 1);
    const hasType = types.has(name) || defaults.has(extension);
    if (!hasType && name !== TYPES.toLowerCase() && !name.endsWith('/')) faults.tell('type', extension);
  }
  for (const part of types.keys()) if (!names.has(part)) faults.tell('typed part', part);
  let main = '';
  for (const name of parts.keys()) {
    const from = sourceOf(name);
    if (from === null) continue;
    elementsOf(parts, name, faults, codec, (tag, { local }) => {
      if (!OF_RELATIONSHIPS.has(local)) return faults.tell('element', local);
      if (tag.attribute('TargetMode') === 'External') return;
      const target = targetOf(tag.attribute('Target') ?? '', from);
      if (target !== null && !names.has(target.toLowerCase())) faults.tell('relationship', target.toLowerCase());
      if (from === '' && OFFICE.test(tag.attribute('Type') ?? '')) main ||= target ?? '';
    });
  }
  const found = [...parts.keys()].find((name) => name.toLowerCase() === main.toLowerCase()) ?? main;
  const type = types.get(main.toLowerCase()) ?? defaults.get('xml') ?? '';
  if (type !== mainType) faults.tell('main type', type);
  return { faults, main: found, types, isDocument: type === mainType };
}

const OF_TYPES = new Set(['Types', 'Default', 'Override']);
const OF_RELATIONSHIPS = new Set(['Relationships', 'Relationship']);

/** The part whose relationships a part holds; '' for the file's own, null for a part that holds none. */
function sourceOf(name: string): string | null {
  const match = /^(.*\/)?_rels\/(.*)\.rels$/i.exec(name);
  return match ? `${match[1] ?? ''}${match[2] ?? ''}` : null;
}

/** As a browser would follow it; null for a place within the same part. */
export function targetOf(target: string, from: string): string | null {
  const bare = target.trim().replace(/#.*$/s, '');
  if (bare === '') return null;
  const path = new URL(bare.replace(/%/g, '%25'), `part://x/${encodeURI(from)}`).pathname;
  return decodeURIComponent(decodeURIComponent(path).replace(/%(?![0-9a-fA-F]{2})/g, '%25')).replace(/^\//, '');
}

function elementsOf(
  parts: PackedParts,
  name: string,
  faults: Faults,
  codec: Codec,
  each: (tag: StartTag, name: XmlName) => void,
): void {
  const part = parts.get(name);
  const xml = part ? unpackedText(part, codec) : null;
  if (xml === null) return faults.tell('part', name);
  const tell = (what: string, detail: string): void => faults.tell(`${name} ${what}`, detail);
  walkStrictXml(xml, { classify: () => 0, start: (at, tag) => each(tag, at), end: NOTHING, text: NOTHING }, tell);
}

const NOTHING = (): void => undefined;

/** Whether nothing that says what parts there are differs from the template: then its relationships lead where its own do. */
export function isSamePackage(parts: PackedParts, template: PackedParts): boolean {
  if (parts.size !== template.size) return false;
  for (const [name, part] of parts) {
    const own = template.get(name);
    if (!own) return false;
    if ((name === TYPES || sourceOf(name) !== null) && !isSamePart(part, own)) return false;
  }
  return true;
}
