import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const TOP_FOLDERS = ['electron', 'renderer', 'shared', 'resources', 'test'];
/** Files of other people, in folders of their own. */
const FOREIGN = ['test/fixtures'];

function foldersUnder(folder: string): string[] {
  if (FOREIGN.includes(folder)) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
    .flatMap(({ name }) => [`${folder}/${name}`, ...foldersUnder(`${folder}/${name}`)]);
}

test('no folder lies deeper than three below a top folder', () => {
  const tooDeep = TOP_FOLDERS.flatMap(foldersUnder).filter((folder) => folder.split('/').length > 4);
  expect(tooDeep).toEqual([]);
});
