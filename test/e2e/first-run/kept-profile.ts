import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A profile that outlives the app, for tests that open it again. Its name has a space in it. */
export class KeptProfile {
  readonly path = mkdtempSync(join(tmpdir(), 'kept profile-'));

  remove(): void {
    rmSync(this.path, { recursive: true, force: true, maxRetries: 5 });
  }
}
