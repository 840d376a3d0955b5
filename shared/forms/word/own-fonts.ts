import { fileName, partOfRels } from '../opc/outside-links';
import { editablePart, lookedAtText } from '../opc/part-text';
import { partNamed, readRelationships } from '../opc/relationships';
import { startTags, valueOf } from '../xml/tags';
import type { Codec } from '../zip/codec';
import type { WordTemplate } from './open-template';

/** Regular, bold, italic and both (ECMA-376-1 §17.8.3.3). */
const EMBEDDED = /^embed(?:Regular|Bold|Italic|BoldItalic)$/;

/**
 * The fonts that lie in a Word file itself, by their names: Word draws with them where the PC has none of that name, and they draw whatever they like of a
 * character.
 */
export function ownFonts({ directory }: Pick<WordTemplate, 'directory'>, codec: Codec): string[] {
  const fonts = new Set<string>();
  for (const rels of directory.entries) {
    if (!/\.rels$/i.test(rels.name)) continue;
    const links = readRelationships(editablePart(directory, rels, codec).text, rels.name);
    const files = new Map(links.filter(({ type }) => type === 'font').map(({ id, target }) => [id, target]));
    const entry = files.size > 0 ? directory.byName.get(partNamed(directory, partOfRels(rels.name))) : undefined;
    let name = '';
    const isMeant = (local: string): boolean => local === 'font' || EMBEDDED.test(local);
    for (const tag of entry ? startTags(lookedAtText(directory, entry, codec), entry.name, isMeant) : [])
      if (tag.local === 'font') name = valueOf(tag, 'name');
      else if (files.delete(valueOf(tag, 'id'))) fonts.add(name);
    // Named by nobody whom we know: there they lie all the same.
    for (const file of files.values()) fonts.add(fileName(file));
  }
  return [...fonts];
}
