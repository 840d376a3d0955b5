import { refuse } from '../../problems/problem';
import { decodeText } from '../xml/elements';
import type { Codec } from '../zip/codec';
import type { ZipDirectory } from '../zip/directory';
import { outsideHost } from './outside-host';
import { partText } from './part-text';
import { readRelationships, resolveTarget } from './relationships';
import { byWord } from '../../text/by-word';

/** The only links that wait for a click. All others (pictures, templates, frames, other workbooks …) Office may follow by itself. */
const TO_CLICK = 'hyperlink';

/** What asks elsewhere by what it is, by the last word of its relationship's type. */
const ASKING: Readonly<Record<string, string>> = byWord({
  connections: 'データの接続',
  queryTable: 'データの接続',
  powerPivotData: 'データモデル',
  webextension: 'アドイン',
  webextensiontaskpanes: 'アドイン',
});

/** The part whose relationships stand in a `.rels`. */
const ownerOf = (rels: string): string => rels.replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2');

/**
 * Refuses a file that would bring in content from the internet wherever it is opened, or that asks elsewhere by a connection
 * to data or an add-in. Problems: `form/reaches-out`, and what `refused` says.
 *
 * @param refused of the host
 * @returns parts by the type of the relationship that leads to them
 */
export function refuseOutsideLinks(
  directory: ZipDirectory,
  codec: Codec,
  refused: (host: string) => never,
): ReadonlyMap<string, readonly string[]> {
  const parts = new Map<string, string[]>();
  for (const entry of directory.entries) {
    if (entry.name.endsWith('.vml') || /\/document\.xml$/i.test(entry.name))
      refuseDrawnFrom(partText(directory, entry, codec), refused);
    if (!/\.rels$/i.test(entry.name)) continue;
    for (const { type, target, isExternal } of readRelationships(partText(directory, entry, codec), entry.name)) {
      const host = isExternal && type !== TO_CLICK ? outsideHost(target) : null;
      if (host !== null) refused(host);
      const asking = Object.hasOwn(ASKING, type) ? ASKING[type] : undefined;
      if (asking !== undefined) refuse('form/reaches-out', { what: asking, place: '中身' });
      if (!isExternal) parts.set(type, [...(parts.get(type) ?? []), resolveTarget(target, ownerOf(entry.name))]);
    }
  }
  return parts;
}

/** Old drawings name their pictures themselves, too. */
function refuseDrawnFrom(text: string, refused: (host: string) => never): void {
  for (const [tag] of text.matchAll(/<(?:[^\s<>/:]+:)?(?:imagedata|image|fill|stroke)\s[^<>]*>/g))
    for (const [, twice, once] of tag.matchAll(/=\s*(?:"([^"<>]*)"|'([^'<>]*)')/g)) {
      const host = outsideHost(decodeText(twice ?? once ?? '').trim());
      if (host !== null) refused(host);
    }
}
