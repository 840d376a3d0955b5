import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { searchLeftBehind } from '../../support/clear-text.ts';

/** A profile that outlives the app, for tests that open it again. Its name has a space in it. */
export class KeptProfile {
  readonly path = mkdtempSync(join(tmpdir(), 'kept profile-'));

  /** Throws when somebody of the sample stands in it in the clear. */
  remove(): void {
    try {
      searchLeftBehind(this.path);
    } finally {
      rmSync(this.path, { recursive: true, force: true, maxRetries: 5 });
    }
  }
}
