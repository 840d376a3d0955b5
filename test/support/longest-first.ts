import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Milliseconds that each file took when it ran last on this machine, by its path below test/e2e. */
export const lastTimes = (): Record<string, number> =>
  existsSync(lastTimes.file) ? (JSON.parse(readFileSync(lastTimes.file, 'utf8')) as Record<string, number>) : {};
lastTimes.file = join(import.meta.dirname, '../../out/e2e-times.json');

/** Where nothing has run yet. */
const USUALLY_LONG = [
  ...['storage/damaged-files', 'security/ways-out', 'vault/closed-ledger', 'shell/every-screen', 'import/import'],
  ...['vault/kills', 'submissions/electronic', 'procedures/wizard', 'documents/batch', 'packs/packs'],
  ...['security/asks', 'first-run/set-up', 'credentials/working-day', 'submissions/mail'],
].map((name) => `${name}.test.ts`);

/**
 * The files that a run should begin with, as a long one that begins last keeps one worker busy while the others have nothing left
 * to do.
 */
export function longFiles(): string[] {
  const times = Object.entries(lastTimes());
  if (times.length < USUALLY_LONG.length * 2) return USUALLY_LONG;
  return times
    .sort(([, one], [, other]) => other - one)
    .slice(0, USUALLY_LONG.length)
    .map(([file]) => file);
}
