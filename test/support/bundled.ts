import { channels } from '@shared/channels/channels';
import { bundledPacks } from '../../electron/packs/bundled-packs';
import { packsFolder } from './open-pack';

/** The packs that the app comes with, for each PC of a test: to read and check them takes longer than most of what a test does. */
export const bundled = bundledPacks(packsFolder, channels);
