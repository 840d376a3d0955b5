import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Pack } from '@shared/packs/schema';
import { unwrap } from '@shared/problems/problem';
import { readPack } from '../builders/by-channels';

export const packsFolder = join(import.meta.dirname, '../../resources/packs');

/** A pack that comes with the app, as the app holds it. */
export const openPack = (id: string): Pack =>
  unwrap(
    readPack(readFileSync(join(packsFolder, id, 'pack.json'), 'utf8'), {
      procedures: textsIn(id, 'procedures', ''),
      forms: textsIn(id, '', '/form.json'),
    }),
  );

function textsIn(id: string, below: string, inside: string): { path: string; text: string }[] {
  const folder = join(packsFolder, id, below);
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return names
    .map((name) => join(below, name + inside).replaceAll('\\', '/'))
    .filter((path) => existsSync(join(packsFolder, id, path)))
    .map((path) => ({ path, text: readFileSync(join(packsFolder, id, path), 'utf8') }));
}
