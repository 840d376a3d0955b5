import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const Keys = z.object({ updateKeys: z.array(z.string().max(200)) });

/**
 * The publisher's public keys: what they have signed may take this version's place. They stand in build.json, written while packaging, below
 * the check of the archive's integrity.
 *
 * @returns none where nothing says so: then no file is taken
 */
export function publisherKeys(appFolder: string): readonly string[] {
  if (!appFolder.endsWith('.asar')) return [];
  try {
    return Keys.parse(JSON.parse(readFileSync(join(appFolder, 'build.json'), 'utf8'))).updateKeys;
  } catch {
    return [];
  }
}
