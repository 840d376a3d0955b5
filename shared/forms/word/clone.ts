import { refuse } from '../../problems/problem';
import { attribute, descendants } from '../xml/elements';
import type { XmlElement } from '../xml/scan';
import type { FixedEdit } from './change';
import type { FillContext } from './fill-context';
import type { WordNames } from './names';
import { isRangeMark } from './range-marks';
import type { AnchorName } from './values';
import { byWord } from '../../text/by-word';

/** What leads to something that stands once in the document, so that a second one would not be sound. */
const ONCE: Record<string, string> = byWord({
  footnoteReference: '脚注が付いています',
  endnoteReference: '文末脚注が付いています',
  object: 'ほかのソフトの図や表が埋め込まれています',
  control: '押しボタンなどの部品があります',
  subDoc: 'ほかの文書につながっています',
});

/** Changes under 変更履歴, each with a number of its own. */
const TRACKED = ['ins', 'del', 'moveFrom', 'moveTo'];

/**
 * Changes that make a copy of a region sound: what must be unique in a document (numbers of controls, drawings, shapes and
 * tracked changes) is renewed, ids that may be missing are left out, and bookmarks and comment marks, which can't stand
 * twice, are dropped. A region with anything that leads to a single thing elsewhere is refused.
 *
 * @param copied what is copied, for messages
 */
export function cloneChanges(region: XmlElement, { text, names }: FillContext, copied: AnchorName): FixedEdit[] {
  const changes: FixedEdit[] = [];
  const change = (start: number, end: number, inserted: string | null): void =>
    void changes.push({ start, end, inserted, field: '' });
  const ids = idNames(names);

  for (const element of [region, ...descendants(region)]) {
    const reason = element.name.startsWith(names.w) ? ONCE[element.name.slice(names.w.length)] : undefined;
    if (reason !== undefined) refuse('word/copy', { field: copied.tag, label: copied.label, reason });
    if (isRangeMark(element, names)) change(element.start, element.end, '');
    for (const name of ids.leftOut.get(element.name) ?? []) {
      const found = attribute(text, element, name);
      // From the space before the name to the closing quote.
      if (found) change(text.lastIndexOf(name, found.at) - 1, found.end + 1, '');
    }
    const name = renewedId(element, names, ids.renewed);
    const id = name === null ? null : attribute(text, element, name);
    if (id) change(id.at, id.end, null);
    if (isShape(element)) renewShape(text, element, change);
  }
  return changes;
}

/** Ids by the name of the element that has them: those that a copy is better without, and those that it needs. */
function idNames({ w, w14, a }: WordNames): { leftOut: Map<string, string[]>; renewed: Map<string, string> } {
  const ofText = [`${w14}paraId`, `${w14}textId`];
  const ofDrawings = ['wp14:anchorId', 'wp14:editId', `${w14}anchorId`];
  const drawings = ['wp:anchor', 'wp:inline', `${w}pict`].map((name): [string, string[]] => [name, ofDrawings]);
  return {
    leftOut: new Map([[`${w}p`, ofText], [`${w}tr`, ofText], ...drawings]),
    renewed: new Map(TRACKED.map((name) => [w + name, `${a}id`])),
  };
}

function renewedId({ name, parent }: XmlElement, { w, a }: WordNames, renewed: Map<string, string>): string | null {
  if (name === `${w}id`) return parent?.name === `${w}sdtPr` ? `${a}val` : null;
  return name.endsWith(':docPr') ? 'id' : (renewed.get(name) ?? null);
}

/** VML's own shapes; a shape's type may stand as often as it likes. */
const isShape = ({ name }: XmlElement): boolean =>
  /^v:(?:shape|rect|roundrect|oval|line|polyline|arc|curve|image|group)$/.test(name);

/** A shape's name and the number that Word keeps it under. */
function renewShape(
  text: string,
  element: XmlElement,
  change: (start: number, end: number, inserted: string | null) => void,
): void {
  for (const name of ['id', 'o:spid']) {
    const found = attribute(text, element, name);
    if (!found) continue;
    change(found.at, found.end, '_x0000_s');
    change(found.end, found.end, null);
  }
}
