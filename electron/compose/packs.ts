import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { channels } from '@shared/channels/channels';
import { sampleLedger } from '@shared/ledger/sample';
import type { Asking } from '../asks/asking';
import type { MachineRoutes } from '../documents/routes/machine-routes';
import type { FillQueue } from '../filling/fill-queue';
import { answerPackChannels } from '../ipc/pack-channels';
import { OfficialFiles } from '../packs/official-files';
import { mendPacks } from '../packs/pack-copy';
import { PackRepository, packsIn } from '../packs/pack-repository';
import { PackService } from '../packs/pack-service';
import { logProblem } from '../storage/log';
import type { AppParts } from './app-parts';
import type { AppPlaces } from './places';
import { mainClock } from '../storage/clock';

export interface OpenPacks {
  repository: PackRepository;
  official: OfficialFiles;
}

/** Those of the app, and those that the office has loaded: what loading left half done is mended before anybody reads them. */
export async function openPacks({ profile, resources }: AppPlaces): Promise<OpenPacks> {
  await mendPacks(packsIn(profile)).catch((error: unknown) => logProblem('packs/mended', { error }));
  const official = new OfficialFiles(join(profile, 'official-forms'));
  return { official, repository: new PackRepository(packsIn(resources), packsIn(profile), channels, official) };
}

/** Loading packs and cities' files in 設定: each is tried on the sample before it is taken. */
export function composePacks(
  { places, keys, window }: AppParts,
  { repository, official }: OpenPacks,
  jobs: FillQueue,
  programs: MachineRoutes,
  asking: Asking,
): void {
  const { profile, resources } = places;
  const sample = join(resources, 'samples', 'himawari.json');
  const service = new PackService({
    ...{ shelf: repository, official, jobs, channels, packs: packsIn(profile) },
    sample: async () => sampleLedger(JSON.parse(await readFile(sample, 'utf8')), mainClock.today()),
    mayTake: (facts) => asking.mayDo('take-pack', keys.shownLedger, { facts }),
    convertOld: (bytes, signal) => programs.convertOld(bytes, signal),
  });
  answerPackChannels(service, window);
}
