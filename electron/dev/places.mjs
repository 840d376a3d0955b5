/** Where the development tools keep things. */
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');

/** Everything that tests, the demo and logs leave behind. */
export const out = join(root, 'out');

/**
 * What may be shared by several clones and is dear to fetch again (the fallback runtime, 300 MB). Outside the repository.
 * As root it is the system's cache, readable by all, because the tests run as another user.
 * @param {{ env: NodeJS.ProcessEnv, platform: NodeJS.Platform, home: string, uid: number | undefined }} machine
 */
export function cacheFolder({ env, platform, home, uid }) {
  if (env['RENKEI_CACHE']) return env['RENKEI_CACHE'];
  // Not `renkei-daicho`: on Windows that folder holds the app's ledger.
  if (platform === 'win32')
    return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'renkei-daicho-dev', 'cache');
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'renkei-daicho');
  if (uid === 0) return '/var/cache/renkei-daicho';
  const xdg = env['XDG_CACHE_HOME'];
  return join(xdg && isAbsolute(xdg) ? xdg : join(home, '.cache'), 'renkei-daicho');
}

/** The cache of whoever runs this. */
export const cache = () =>
  cacheFolder({ env: process.env, platform: process.platform, home: homedir(), uid: process.getuid?.() });
