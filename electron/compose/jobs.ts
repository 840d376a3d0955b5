import type { Session } from 'electron';
import { FillQueue } from '../filling/fill-queue';
import type { JobPlace, PlaceEvents } from '../jobs/job-place';
import { openSandbox } from '../jobs/sandbox-place';
import { serveSandbox } from '../jobs/serve-sandbox';
import type { AppPlaces } from './places';

/** Others' files and expressions are read in a process without powers: made when the first is. */
export function composeJobs({ dist }: AppPlaces): FillQueue {
  let own: Session | undefined;
  const open = (heard: PlaceEvents): JobPlace => openSandbox((own ??= serveSandbox(dist)), dist, heard);
  return new FillQueue(open);
}
