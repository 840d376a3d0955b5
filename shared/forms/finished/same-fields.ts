import type { WordNode, ReadBackPlace } from './word-tree';

/**
 * Names form fields of one name by their place in the file (`Check1#3`), as packs do. Those in rows of a list keep their name;
 * what a text box says twice counts once.
 *
 * @param parts what is read of the document, and of headers, footers and notes, in the file's order
 */
export function nameSameFields(parts: readonly (readonly WordNode[])[]): void {
  const found = new Map<string, ReadBackPlace[][]>();
  for (const nodes of parts) for (const place of placesIn(nodes)) add(found, place);
  for (const [name, places] of found) {
    if (places.length < 2) continue;
    places.forEach((same, i) => same.forEach((place) => Object.assign(place, { tag: `${name}#${i + 1}` })));
  }
}

function add(found: Map<string, ReadBackPlace[][]>, same: ReadBackPlace[]): void {
  const name = same[0]?.tag ?? '';
  found.set(name, [...(found.get(name) ?? []), same]);
}

/** Each field, with those that say the same in other branches. */
function placesIn(nodes: readonly WordNode[]): ReadBackPlace[][] {
  return nodes.flatMap((node) => {
    if (node.kind === 'text') return [];
    if (node.kind === 'alternatives') {
      const [first = [], ...others] = node.branches.map(placesIn);
      const left = others.map((branch) => [...branch]);
      return first.map((same) => [...same, ...left.flatMap((branch) => take(branch, same[0]?.tag) ?? [])]);
    }
    if (node.kind === 'place' && node.about.kind === 'field') return node.about.isDeleted ? [] : [[node]];
    return node.kind === 'place' && node.about.kind === 'item' ? [] : placesIn(node.children);
  });
}

/** The next one of that name, taken out. */
function take(branch: ReadBackPlace[][], tag: string | undefined): ReadBackPlace[] | undefined {
  const at = branch.findIndex(([place]) => place?.tag === tag);
  return at === -1 ? undefined : branch.splice(at, 1)[0];
}
