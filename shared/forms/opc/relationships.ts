import { refuse } from '../../problems/problem';
import { formLimits } from '../form-limits';
import { attribute } from '../xml/elements';
import { scanXml, type XmlElement } from '../xml/scan';
import type { ZipDirectory } from '../zip/directory';

/** From one part to another, or to something outside of the file (ECMA-376-2 §9.2). */
export interface Relationship {
  id: string;
  /** Last word of the type's address, e.g. `worksheet`: the same in the transitional and the strict dialect. */
  type: string;
  /** As written, without spaces around it: programs take them off. */
  target: string;
  isExternal: boolean;
  element: XmlElement;
}

/** @param text of a `.rels` part */
export function readRelationships(text: string, part: string): Relationship[] {
  const { children } = scanXml(text, part);
  const limit = formLimits.relationships;
  if (children.length > limit) refuse('form/too-many', { what: 'つながり（リンクなど）', limit });
  const read = children.map((element) => {
    const value = (name: string): string => attribute(text, element, name)?.value ?? '';
    const type = value('Type');
    return {
      id: value('Id'),
      type: type.slice(type.lastIndexOf('/') + 1),
      target: value('Target').trim(),
      // Some programs take any other word for it, too.
      isExternal: !['', 'Internal'].includes(value('TargetMode').trim()),
      element,
    };
  });
  refuseTwice(read, part);
  return read;
}

/** Of two with one name each program takes another. */
function refuseTwice(relationships: readonly Relationship[], part: string): void {
  const seen = new Set<string>();
  for (const { id, element } of relationships) {
    if (id !== '' && seen.has(id)) refuse('xml/malformed', { part, position: element.start, reason: 'Id' });
    seen.add(id);
  }
}

/**
 * The relationship that leads to the document or workbook; null where there is none, or several: by the whole address of its type, or by
 * its place, another program would open another one than the one that is filled here.
 */
export function mainDocument(relationships: readonly Relationship[]): Relationship | null {
  const [main, another] = relationships.filter(({ type }) => type === 'officeDocument');
  return main && !another && !main.isExternal ? main : null;
}

/** Where a part's relationships stand: `xl/_rels/workbook.xml.rels`. '' for those of the whole file. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Names and single slashes alone, as most targets are: `worksheets/sheet1.xml`. */
const IS_BESIDE = /^[^./][^./]*(?:[./][^./]+)*$/;

/** The name of the part that a target means, from the part whose relationship it is. */
export function resolveTarget(target: string, from: string): string {
  if (IS_BESIDE.test(target)) return from.slice(0, from.lastIndexOf('/') + 1) + target;
  const segments = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const segment of target.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

/** The name as the container spells it: part names differ in case only by chance (ECMA-376-2 §6.2.2.3). */
export function partNamed({ byName, entries }: ZipDirectory, name: string): string {
  if (byName.has(name)) return name;
  return entries.find((entry) => entry.name.toLowerCase() === name.toLowerCase())?.name ?? name;
}
