import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { problem, type Problem } from '@shared/problems/problem';

/**
 * Why nothing can be written to the folder of the app's own data; null when it can. Asked before Chromium is let near:
 * without a writable folder it ends without a word. On a full disk the page says what is to be said.
 */
export function profileProblem(folder: string): Problem | null {
  const trial = join(folder, `.trial.${randomUUID()}.tmp`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(trial, '');
    rmSync(trial, { force: true });
    return null;
  } catch (error) {
    const isFull = ['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '');
    return isFull ? null : problem('profile/read-only', { folder });
  }
}
