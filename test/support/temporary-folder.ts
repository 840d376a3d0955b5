import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const made: string[] = [];
afterAll(removeTemporaryFolders);

/** Where files share a process this module is loaded for the first of them only: `as-found.ts` calls it after each. */
export function removeTemporaryFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** A new folder for a unit test, deleted after the file's last test. Its name has a space and Japanese letters in it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), '試験 用-'));
  made.push(folder);
  return folder;
}
