import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { postgresFolders } from '../../electron/dev/linux/needs.mjs';
import { notRun } from './not-run.ts';

/** Where the newest PostgreSQL keeps its programs. */
const programs = (): string | undefined => postgresFolders().find((folder) => existsSync(join(folder, 'initdb')));

/** Whether a PostgreSQL can be started here; notes it in the summary of `npm test` when not. */
export const needsPostgres = (): boolean =>
  (programs() !== undefined && whoRunsIt() !== undefined) || notRun('PostgreSQL');

/** It refuses to run as root; then the user that its package has made runs it. Undefined: there is none. */
function whoRunsIt(): { uid?: number; gid?: number } | undefined {
  if (process.getuid?.() !== 0) return {};
  try {
    const number = (which: string): number => Number(execFileSync('id', [which, 'postgres'], { encoding: 'utf8' }));
    return { uid: number('-u'), gid: number('-g') };
  } catch {
    return undefined;
  }
}

export interface Postgres {
  /** For DATABASE_URL. */
  url: string;
  stop(): Promise<void>;
}

/**
 * A PostgreSQL of its own in a temporary folder, on a socket there: no port, and nobody else's data.
 *
 * @param settings `{ fsync: 'off' }`
 */
export async function startPostgres(settings: Record<string, string> = {}): Promise<Postgres> {
  const bin = programs();
  const user = whoRunsIt();
  if (bin === undefined || user === undefined) throw new Error('there is no PostgreSQL: ask needsPostgres() first');
  const folder = mkdtempSync(join(tmpdir(), 'pg-'));
  // Other users must find the socket.
  chmodSync(folder, 0o711);
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const options = { cwd: folder, stdio: 'ignore' as const, ...user };
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'renkei', '--auth=trust', '-E', 'UTF8', '--no-locale', '-N'],
    options,
  );
  const given = { listen_addresses: '', ...settings };
  const flags = Object.entries(given).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(join(bin, 'postgres'), ['-D', data, '-k', folder, ...flags], options);
  const ended = once(server, 'exit');
  const isReady = (): boolean => {
    try {
      execFileSync(join(bin, 'pg_isready'), ['-q', '-h', folder], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  };
  while (!isReady()) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended with ${server.exitCode}`);
    await wait(50);
  }
  return {
    url: `postgres://renkei@localhost/postgres?host=${encodeURIComponent(folder)}`,
    stop: async () => {
      // Fast: open connections are closed.
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
