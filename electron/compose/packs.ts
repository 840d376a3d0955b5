import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { channels } from '@shared/channels/channels';
import { sampleLedger } from '@shared/ledger/sample';
import type { Asking } from '../asks/asking';
import type { MachineRoutes } from '../documents/routes/machine-routes';
import type { FillQueue } from '../filling/fill-queue';
import { answerPackChannels } from '../ipc/pack-channels';
import { answerStudioChannels } from '../ipc/studio-channels';
import { OfficialFiles } from '../packs/official-files';
import { mendPacks } from '../packs/pack-copy';
import { PackRepository, packsIn } from '../packs/pack-repository';
import { PackService } from '../packs/pack-service';
import { OwnPacks } from '../packs/own-packs';
import { FormDrafts } from '../packs/studio/form-drafts';
import { StudioService } from '../packs/studio/studio-service';
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
  const shared = {
    ...{ shelf: repository, jobs, channels, packs: packsIn(profile) },
    sample: async () => sampleLedger(JSON.parse(await readFile(sample, 'utf8')), mainClock.today()),
    convertOld: (bytes: Uint8Array, signal: AbortSignal) => programs.convertOld(bytes, signal),
  };
  const service = new PackService({
    ...{ ...shared, official },
    mayTake: (facts) => asking.mayDo('take-pack', keys.shownLedger, { facts }),
  });
  answerPackChannels(service, window);
  const drafts = new FormDrafts(join(profile, 'form-drafts'), mainClock.now);
  const own = new OwnPacks(join(profile, 'own-packs.json'));
  answerStudioChannels(new StudioService({ ...shared, drafts, own }), window);
}
