import { join } from 'node:path';
import { channels } from '@shared/channels/channels';
import { BUILT_PACKS, buildPacks } from '../packs/bundled-packs';

/** The app's own packs, as main's build takes them in. Worked out while this is imported. @public to vite.config.ts */
export const builtPacks = {
  fileName: BUILT_PACKS,
  source: await buildPacks(join(import.meta.dirname, '../../resources/packs'), channels),
};
