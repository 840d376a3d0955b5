import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { channels } from '@shared/channels/channels';
import { sampleLedger } from '@shared/ledger/sample';
import type { Asking } from '../asks/asking';
import type { MachineRoutes } from '../documents/routes/machine-routes';
import type { FillQueue } from '../filling/fill-queue';
import { answerFormsInBackupChannels } from '../ipc/forms-in-backup-channels';
import { answerPackChannels } from '../ipc/pack-channels';
import { answerStudioChannels } from '../ipc/studio-channels';
import { OfficialFiles } from '../packs/official-files';
import { mendPacks } from '../packs/pack-copy';
import { bundledPacks } from '../packs/bundled-packs';
import { PackRepository, packsIn } from '../packs/pack-repository';
import { PackService } from '../packs/pack-service';
import { OwnPacks } from '../packs/own-packs';
import { PackExchange } from '../packs/pack-exchange';
import { PackHistory } from '../packs/pack-history';
import { PackVersions } from '../packs/pack-versions';
import { SignerList } from '../packs/signer-list';
import { SigningKey } from '../packs/signing-key';
import { FormDrafts } from '../packs/studio/form-drafts';
import type { StudioService } from '../packs/studio/studio-service';
import { logProblem } from '../storage/log';
import type { AppParts } from './app-parts';
import { composePackSource } from './pack-source';
import type { AppPlaces } from './places';
import { givenPack } from '../shell/second-start';
import { mainClock } from '../storage/clock';
import { Turns } from '../storage/turns';

export interface OpenPacks {
  repository: PackRepository;
  official: OfficialFiles;
}

/** Those of the app, and those that the office has loaded: what loading left half done is mended before anybody reads them. */
export async function openPacks({ profile, resources, dist }: AppPlaces): Promise<OpenPacks> {
  await mendPacks(packsIn(profile)).catch((error: unknown) => logProblem('packs/mended', { error }));
  const official = new OfficialFiles(join(profile, 'official-forms'));
  const bundled = bundledPacks(packsIn(resources), channels, join(dist, 'electron'));
  return { official, repository: new PackRepository(bundled, packsIn(profile), channels, official) };
}

/** Loading packs and cities' files in 設定: each is tried on the sample before it is taken. */
export function composePacks(
  { places, keys, keychain, settings, window }: AppParts,
  { repository, official }: OpenPacks,
  jobs: FillQueue,
  programs: MachineRoutes,
  asking: Asking,
): void {
  const { profile, resources } = places;
  const sample = join(resources, 'samples', 'himawari.json');
  const ask = async (
    act: 'take-pack' | 'doubtful-pack' | 'return-forms' | 'accept-signer' | 'pack-source',
    facts: readonly string[],
  ) => asking.mayDo(act, keys.shownLedger, { facts });
  const shared = {
    ...{ shelf: repository, jobs, channels, packs: packsIn(profile), turns: new Turns() },
    sample: async () => sampleLedger(JSON.parse(await readFile(sample, 'utf8')), mainClock.today()),
    convertOld: (bytes: Uint8Array, signal: AbortSignal) => programs.convertOld(bytes, signal),
    mayTake: (facts: readonly string[], isDoubtful: boolean) => ask(isDoubtful ? 'doubtful-pack' : 'take-pack', facts),
    today: mainClock.today,
    history: new PackHistory(join(profile, 'earlier-packs'), mainClock.now),
    own: new OwnPacks(join(profile, 'own-packs.json')),
    signers: new SignerList(join(profile, 'pack-signers.json')),
    key: new SigningKey(keychain),
  };
  const service = new PackService({ ...shared, official });
  const exchange = new PackExchange({
    ...{ ...shared, incomingKey: () => service.incomingKey() },
    mayAccept: (facts) => ask('accept-signer', facts),
  });
  answerPackChannels({ service, versions: new PackVersions(shared), exchange, given: givenPack(window) }, window);
  composePackSource({ settings, window }, { ...shared, service, mayLook: (address) => ask('pack-source', [address]) });
  const drafts = new FormDrafts(join(profile, 'form-drafts'), mainClock.now);
  let studio: Promise<StudioService> | undefined;
  const makeStudio = async () =>
    new (await import('../packs/studio/studio-service')).StudioService({ ...shared, drafts });
  answerStudioChannels(() => (studio ??= makeStudio()), window);
  const mayReturn = (facts: readonly string[]) => ask('return-forms', facts);
  answerFormsInBackupChannels({ ...shared, drafts, official, mayReturn });
}
