import { attribute } from './elements';
import type { XmlElement } from './scan';

/** One step of a path: the n-th child of a name, or at the end an attribute. */
export interface PathStep {
  /** '' for none. */
  namespace: string;
  name: string;
  /** From 1. */
  position: number;
  isAttribute: boolean;
}

const STEP = /\/(@?)(?:([^\s/@:*()[\]='"]+):)?([^\s/@:*()[\]='"]+)(?:\[(\d+)\])?/y;
const MAPPING = /xmlns:([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * A path as Word writes it for a control that is bound to custom XML: `/ns0:office[1]/ns0:name[1]`, `/a[1]/@b`.
 *
 * @param mappings the prefixes, as `xmlns:ns0='…'`
 * @returns null for any other XPath, and for a prefix without a mapping
 */
export function readPath(path: string, mappings: string): PathStep[] | null {
  const namespaces = new Map<string, string>();
  for (const [, prefix = '', double, single] of mappings.matchAll(MAPPING))
    namespaces.set(prefix, double ?? single ?? '');
  const steps: PathStep[] = [];
  STEP.lastIndex = 0;
  while (STEP.lastIndex < path.length) {
    const [, at, prefix, name = '', position = '1'] = STEP.exec(path) ?? [];
    const namespace = prefix === undefined ? '' : namespaces.get(prefix);
    // Nothing can follow an attribute.
    if (name === '' || namespace === undefined || steps.at(-1)?.isAttribute) return null;
    steps.push({ namespace, name, position: Number(position), isAttribute: at === '@' });
  }
  return steps.length > 0 ? steps : null;
}

export type PathTarget =
  | { kind: 'element'; element: XmlElement }
  | { kind: 'attribute'; /** Of its value. */ start: number; end: number };

/** What a path leads to; null where there is no such thing. */
export function selectPath(text: string, root: XmlElement, steps: readonly PathStep[]): PathTarget | null {
  let among: readonly XmlElement[] = [root];
  let current: XmlElement | null = null;
  for (const step of steps) {
    if (step.isAttribute) return current && attributeTarget(text, current, step);
    const named = among.filter((element) => isNamed(text, element, step));
    current = named[step.position - 1] ?? null;
    if (!current) return null;
    among = current.children;
  }
  return current && { kind: 'element', element: current };
}

function attributeTarget(text: string, element: XmlElement, { namespace, name }: PathStep): PathTarget | null {
  const tag = text.slice(element.start, element.openEnd);
  for (const [, full = ''] of tag.matchAll(/\s([^\s=]+)\s*=/g)) {
    const [prefix, local] = splitName(full);
    if (local !== name || (prefix === '' ? '' : namespaceOf(text, element, prefix)) !== namespace) continue;
    const found = attribute(text, element, full);
    if (found) return { kind: 'attribute', start: found.at, end: found.end };
  }
  return null;
}

function isNamed(text: string, element: XmlElement, { namespace, name }: PathStep): boolean {
  const [prefix, local] = splitName(element.name);
  return local === name && namespaceOf(text, element, prefix) === namespace;
}

/** Prefix ('' for none) and local name. */
const splitName = (name: string): [string, string] => {
  const colon = name.indexOf(':');
  return colon === -1 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
};

/** The namespace that a prefix stands for at an element; '' where none is declared. */
export function namespaceOf(text: string, element: XmlElement, prefix: string): string {
  const declaration = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
  for (let at: XmlElement | null = element; at; at = at.parent) {
    const found = attribute(text, at, declaration);
    if (found) return found.value;
  }
  return '';
}
