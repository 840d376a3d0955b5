import { refuse } from '../../problems/problem';
import { byWord } from '../../text/by-word';
import { startTags, valueOf } from '../xml/tags';
import type { Codec } from '../zip/codec';
import type { ZipDirectory } from '../zip/directory';
import { isXmlPart, typesOf } from './content-types';
import { outsideHost, outsideTarget } from './outside-host';
import { editablePart, lookedAtText } from './part-text';
import { partNamed, readRelationships, resolveTarget, type Relationship } from './relationships';

/** The only links that wait for a click. All others (pictures, templates, frames, other workbooks …) Office may follow by itself. */
const TO_CLICK = 'hyperlink';
/**
 * What may lie on the author's disk, or on a server of the author's house: many forms name their template, and nothing comes of it elsewhere;
 * for another workbook, or a list of addresses, Office asks before it reads it. A picture or an object is read unasked.
 */
const FROM_DISK = new Set([
  ...[TO_CLICK, 'attachedTemplate', 'mailMergeSource', 'mailMergeHeaderSource'],
  ...['externalLinkPath', 'externalLinkLongPath', 'externalLinkAlternatePath'],
  ...['xlPathMissing', 'xlLibrary', 'xlStartup', 'xlAlternateStartup'],
]);
/** The elements that such a link may belong to. */
const CLICKED = new Set(['hyperlink', 'hlinkClick', 'hlinkHover', 'hlinkMouseOver']);

const ANOTHER_FILE = '別のファイルの取り込み';
/** What asks elsewhere by what it is, by the last word of its relationship's type; or holds a whole file that nobody looks into. */
const ASKING: Readonly<Record<string, string>> = byWord({
  connections: 'データの接続',
  queryTable: 'データの接続',
  powerPivotData: 'データモデル',
  webextension: 'アドイン',
  webextensiontaskpanes: 'アドイン',
  aFChunk: ANOTHER_FILE,
  subDocument: ANOTHER_FILE,
});

/**
 * The controls of Office's own library (Microsoft Forms 2.0): boxes, lists, buttons. Any other one is a program of the PC that is
 * started with what stands in the file, an address too.
 */
const PLAIN_CONTROLS = new Set([
  ...['10', '20', '30', '40', '50', '60'].map((number) => `{8bd21d${number}-ec42-11ce-9e0d-00aa006002f3}`),
  '{d7053240-ce69-11cd-a777-00dd01143c57}',
  '{978c9e23-d4b0-11ce-bf2d-00aa003f40d0}',
  '{79176fb0-b7f2-11ce-97ef-00aa006d2776}',
  '{dfd181e0-5e2f-11ce-a449-00aa004a803d}',
  '{4c599241-6926-101b-9992-00000b65c6f9}',
  '{6e182020-f460-11ce-9bcd-00aa00608e01}',
  '{46e31370-3f7a-11ce-bed6-00aa00611080}',
  '{eae50eb0-4a62-11ce-bed6-00aa00611080}',
]);

/** The part whose relationships stand in a `.rels`. */
export const partOfRels = (rels: string): string => rels.replace(/(^|\/)_rels\/([^/]*)\.rels$/i, '$1$2');

/** A part of a file, as text; what isn't XML is none. */
export interface LookedAtPart {
  readonly name: string;
  readonly text: string;
}

/** All parts that programs read as XML, by what they are called or by their type. */
export function* xmlParts(directory: ZipDirectory, types: string, codec: Codec): Generator<LookedAtPart> {
  const typeOf = typesOf(types);
  for (const entry of directory.entries)
    if (isXmlPart(entry.name, typeOf(entry.name)) && !/\.rels$/i.test(entry.name))
      yield { name: entry.name, text: lookedAtText(directory, entry, codec) };
}

/** How a link is refused: one to a host on the internet, and one to a file of the author's. */
export interface LinkRefusals {
  outside: (host: string) => never;
  onDisk: (target: string) => never;
}

/** The last word of a path: the rest of it is nobody's matter. */
export const fileName = (path: string): string =>
  decoded(path)
    .split(/[\\/]/)
    .findLast((word) => word !== '') ?? '';

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * Refuses a file that would bring in content from the internet or from a disk wherever it is opened, or that asks elsewhere by a
 * connection to data, an add-in, a program of the PC, or a file within the file. Problems: `form/reaches-out`, and what `refused` says.
 *
 * @returns parts by the type of the relationship that leads to them
 */
export function refuseOutsideLinks(
  directory: ZipDirectory,
  codec: Codec,
  refused: LinkRefusals,
): ReadonlyMap<string, readonly string[]> {
  const parts = new Map<string, string[]>();
  for (const entry of directory.entries) {
    if (!/\.rels$/i.test(entry.name)) continue;
    const owner = partOfRels(entry.name);
    const toClick: Relationship[] = [];
    // Of another encoding another program reads other links.
    for (const one of readRelationships(editablePart(directory, entry, codec).text, entry.name)) {
      const { type, target, isExternal } = one;
      const host = isExternal ? outsideTarget(target) : null;
      if (host !== null && type !== TO_CLICK) refused.outside(host);
      if (isExternal && !FROM_DISK.has(type)) refused.onDisk(target);
      if (isExternal && type === TO_CLICK) toClick.push(one);
      const asking = Object.hasOwn(ASKING, type) ? ASKING[type] : undefined;
      if (asking !== undefined) refuse('form/reaches-out', { what: asking, place: '中身' });
      if (!isExternal) parts.set(type, [...(parts.get(type) ?? []), resolveTarget(target, owner)]);
    }
    refuseUnclicked(directory, codec, owner, toClick, refused);
  }
  return parts;
}

/** A link that calls itself one to click, and is what a picture is read from. */
function refuseUnclicked(
  directory: ZipDirectory,
  codec: Codec,
  owner: string,
  links: readonly Relationship[],
  refused: LinkRefusals,
): void {
  const entry = directory.byName.get(partNamed(directory, owner));
  if (links.length === 0 || !entry) return;
  const targets = new Map(links.map(({ id, target }) => [id, target]));
  const text = lookedAtText(directory, entry, codec);
  for (const { attributes } of startTags(text, entry.name, (local) => !CLICKED.has(local)))
    for (const { isPrefixed, value } of attributes) {
      const target = isPrefixed ? targets.get(value) : undefined;
      if (target !== undefined) refuseTarget(target, refused);
    }
}

function refuseTarget(target: string, { outside, onDisk }: LinkRefusals): never {
  const host = outsideTarget(target);
  return host === null ? onDisk(target) : outside(host);
}

const DRAWN = new Set(['imagedata', 'image', 'fill', 'stroke']);
const NAMES_PICTURE = new Set(['src', 'href', 'althref']);
/** `C:\a.png`, `\\server\a.png`, `file:…`; a part of the file is named from where it stands. */
const A_PATH = /^\s*(?:file:|[a-z][:|][\\/]|[\\/])/i;

/** What a part itself names beside its relationships: old drawings their pictures, and controls the program that they are. */
export function refuseOutsideDrawing({ name, text }: LookedAtPart, refused: LinkRefusals): void {
  if (!/imagedata|[<:](?:image|fill|stroke|ocx)[\s/>]/.test(text)) return;
  for (const tag of startTags(text, name, (local) => DRAWN.has(local) || local === 'ocx')) {
    if (tag.local === 'ocx' && !PLAIN_CONTROLS.has(valueOf(tag, 'classid').toLowerCase()))
      refuse('form/reaches-out', { what: '部品（ActiveX コントロール）', place: '中身' });
    for (const { local, value } of DRAWN.has(tag.local) ? tag.attributes : []) {
      const host = outsideHost(value);
      if (host !== null) refused.outside(host);
      if (NAMES_PICTURE.has(local) && A_PATH.test(value)) refused.onDisk(value);
    }
  }
}
