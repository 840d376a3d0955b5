import { editablePart, type EditablePart } from '../opc/part-text';
import { partNamed, readRelationships, relationshipsPart, resolveTarget } from '../opc/relationships';
import { attribute } from '../xml/elements';
import { scanXml, type XmlElement } from '../xml/scan';
import type { Codec } from '../zip/codec';
import type { ZipDirectory } from '../zip/directory';
import { oncePerKey } from '../../text/once';
import { byWord } from '../../text/by-word';

/** A part that controls may be bound to (ECMA-376-1 §22.5): the values of a form, or the file's own properties. */
export interface XmlStore extends EditablePart {
  part: string;
  root: XmlElement;
  /** The file's own properties, of which only those that have a value are there. */
  isProperties: boolean;
}

/** Word's own numbers for the properties of a file, by the relationship that leads to them. */
const PROPERTIES: Record<string, string> = byWord({
  '{6C3C8BC8-F283-45AE-878A-BAB7291924A1}': 'core-properties',
  '{6668398D-A668-4E3E-A5EB-62B293D839F1}': 'extended-properties',
});

/** Finds stores by the number that a control names (`w:storeItemID`); null where the file has none of it. */
export function xmlStores(
  directory: ZipDirectory,
  documentPart: string,
  codec: Codec,
): (id: string) => XmlStore | null {
  const read = (name: string): EditablePart | null => {
    const entry = directory.byName.get(name);
    return entry ? editablePart(directory, entry, codec) : null;
  };
  /** Parts of a type that another one leads to. */
  const targets = (from: string, type: string): string[] => {
    const name = relationshipsPart(from);
    const rels = read(name);
    return (rels ? readRelationships(rels.text, name) : [])
      .filter((one) => one.type === type && !one.isExternal)
      .map(({ target }) => partNamed(directory, resolveTarget(target, from)));
  };
  const idOf = (props: string): string => {
    const text = read(props)?.text ?? '<none/>';
    const root = scanXml(text, props);
    const prefix = root.name.slice(0, root.name.indexOf(':') + 1);
    return attribute(text, root, `${prefix}itemID`)?.value.toUpperCase() ?? '';
  };
  const partOf = (id: string): string | undefined => {
    const properties = PROPERTIES[id];
    if (properties !== undefined) return targets('', properties)[0];
    return targets(documentPart, 'customXml').find((item) =>
      targets(item, 'customXmlProps').some((props) => idOf(props) === id),
    );
  };
  return oncePerKey((wanted: string) => {
    const id = wanted.toUpperCase();
    const part = partOf(id);
    const found = part === undefined ? null : read(part);
    if (part === undefined || !found) return null;
    return { part, ...found, root: scanXml(found.text, part), isProperties: id in PROPERTIES };
  });
}
