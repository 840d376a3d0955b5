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
  return children.map((element) => {
    const value = (name: string): string => attribute(text, element, name)?.value ?? '';
    const type = value('Type');
    return {
      id: value('Id'),
      type: type.slice(type.lastIndexOf('/') + 1),
      target: value('Target').trim(),
      isExternal: value('TargetMode').trim() === 'External',
      element,
    };
  });
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
