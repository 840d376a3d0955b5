import { CONTENT_TYPES, contentType } from '../opc/content-types';
import { DECLARATION, PACKAGE, RELATIONSHIPS } from '../opc/new-package';
import { relationshipsPart } from '../opc/relationships';
import { isEmptyTag } from '../xml/elements';
import { pieceText } from '../xml/encode';
import { withReplacements, type Replacement } from '../xml/replacement';
import { scanXml, type XmlElement } from '../xml/scan';
import type { PartChanges, PartsOfFile } from './part-changes';

export interface PartToAdd {
  /** The part that leads to the new one. */
  from: string;
  part: string;
  /** Last word of the relationship's type. */
  type: string;
  contentType: string;
}

/** Makes a new part known: its content type, and the relationship that leads to it. Returns the relationship's id. */
export function addPart(
  template: PartsOfFile,
  changes: PartChanges,
  { from, part, type, contentType }: PartToAdd,
): string {
  const override = (prefix: string): string => `<${prefix}Override PartName="/${part}" ContentType="${contentType}"/>`;
  changes.add(CONTENT_TYPES, appended(template.part(CONTENT_TYPES)?.text ?? '', CONTENT_TYPES, override));

  const name = relationshipsPart(from);
  const known = template.part(name)?.text;
  const begun = changes.createdAs(name);
  const id = freeId(known ?? begun ?? '', part);
  const relationship = (prefix: string): string =>
    `<${prefix}Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="/${part}"/>`;
  if (known !== undefined) changes.add(name, appended(known, name, relationship));
  else if (begun !== null)
    changes.create(
      name,
      withReplacements(begun, appended(begun, name, relationship))
        .map(pieceText)
        .join(''),
    );
  else
    createRelationships(
      template,
      changes,
      name,
      `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${relationship('')}${END}`,
    );
  return id;
}

const END = '</Relationships>';
const RELATIONSHIPS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';

/** Puts a part of relationships in. Some programs name the type of each one, and none for their ending. */
export function createRelationships(template: PartsOfFile, changes: PartChanges, name: string, content: string): void {
  changes.create(name, content);
  if (contentType(template.part(CONTENT_TYPES)?.text ?? '', name) !== '') return;
  const override = (prefix: string): string =>
    `<${prefix}Override PartName="/${name}" ContentType="${RELATIONSHIPS_TYPE}"/>`;
  changes.add(CONTENT_TYPES, appended(template.part(CONTENT_TYPES)?.text ?? '', CONTENT_TYPES, override));
}

/** An id from the part's own name, so that two parts added at once have two. */
function freeId(rels: string, part: string): string {
  let id = `rId${part.replace(/[^A-Za-z0-9]/g, '')}`;
  while (rels.includes(`"${id}"`)) id += 'x';
  return id;
}

/** An element put behind all others of a part's root. */
function appended(text: string, name: string, xml: (prefix: string) => string): Replacement[] {
  const root = scanXml(text, name);
  return appendTo(text, root, xml(root.name.slice(0, root.name.indexOf(':') + 1)));
}

/** Text put behind all else in an element, which may be an empty one. */
export function appendTo(text: string, element: XmlElement, xml: string): Replacement[] {
  const { closeStart, openEnd, name } = element;
  if (!isEmptyTag(text, element)) return [{ start: closeStart, end: closeStart, inserted: [xml], field: '' }];
  return [{ start: openEnd - 2, end: openEnd, inserted: [`>${xml}</${name}>`], field: '' }];
}
