import { join } from 'node:path';
import type { Session } from 'electron';
import { fillLimits, FillQueue } from '../filling/fill-queue';
import { bundledFontReader } from '../filling/font-files';
import type { OpenPlace } from '../jobs/job-place';
import { openSandbox } from '../jobs/sandbox-place';
import { serveSandbox, type Sandbox } from '../jobs/serve-sandbox';
import type { AppPlaces } from './places';

/** Others' files and expressions are read in a process without powers: made when the first is. */
export const composeJobs = (places: AppPlaces): FillQueue =>
  new FillQueue(
    inSandbox(places, 'sandbox'),
    fillLimits,
    bundledFontReader(join(places.dist, 'paper', 'fonts')),
    inSandbox(places, 'sandbox', 'sandbox-of-others'),
  );

/** Pages of one kind, in one session: made when the first is. */
export function inSandbox({ dist }: AppPlaces, sandbox: Sandbox, partition?: string): OpenPlace {
  let own: Session | undefined;
  return (heard) => openSandbox(sandbox, (own ??= serveSandbox(dist, sandbox, partition)), dist, heard);
}
