import { existsSync, mkdtempSync } from 'node:fs';

const MEMORY = '/dev/shm';

/** A folder on another volume than the profile, as a second place for backups is; null where the system has none that a test may write to. */
export const onOtherVolume = (): string | null => (existsSync(MEMORY) ? mkdtempSync(`${MEMORY}/second-place-`) : null);
