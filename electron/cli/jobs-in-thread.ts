import { fillLimits, FillQueue } from '../filling/fill-queue';
import { bundledFontReader } from '../filling/font-files';
import { threadPlace } from '../jobs/thread-place';
import { bundledFonts, fillWorkerFile } from './places';

/** Memory of the thread, in megabytes. */
const MEGABYTES = 640;

/**
 * The command line has no window, and so no page without powers: forms are read in a thread of it, which can be ended. Whoever gives it a
 * pack from elsewhere lets its expressions run with their own rights (electron/README.md).
 */
export const jobsInThread = (): FillQueue =>
  new FillQueue(threadPlace(fillWorkerFile, MEGABYTES), fillLimits, bundledFontReader(bundledFonts));
