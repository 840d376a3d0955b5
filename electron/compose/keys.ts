import { totalmem, uptime } from 'node:os';
import { defaultTools } from '@shared/vault/ledger-keys';
import { AnchorFile } from '../keychain/anchor-file';
import { KeyStore } from '../keychain/key-store';
import { keychainService, openKeychain, systemEntries, type Keychain } from '../keychain/keychain';
import { measuredCost } from '../keychain/measured-cost';
import { stretchInThread } from '../keychain/stretch-thread';
import { thisDevice } from '../keychain/this-device';
import type { SettingsStore } from '../storage/settings';
import type { AppPlaces } from './places';
import { mainClock } from '../storage/clock';

export interface OpenKeys {
  keychain: Keychain;
  keys: KeyStore;
  anchor: AnchorFile;
}

export function openKeys({ profile, keys: folder, worker }: AppPlaces, settings: SettingsStore): OpenKeys {
  const keychain = openKeychain(systemEntries(keychainService(profile, process.env['RENKEI_PROFILE'])));
  const stretch = stretchInThread(worker('stretch-worker'));
  const keys = new KeyStore({
    ...{ folder, keychain },
    device: thisDevice(),
    clock: { now: () => mainClock.now().getTime(), running: () => performance.now(), uptime: () => uptime() * 1000 },
    wrongTries: { read: () => settings.read().wrongTries, write: (wrongTries) => void settings.write({ wrongTries }) },
    lostPaper: { read: () => settings.read().lostPaper, write: (lostPaper) => void settings.write({ lostPaper }) },
    tools: { ...defaultTools, stretch, cost: measuredCost(stretch, () => performance.now(), totalmem()) },
    today: mainClock.today,
  });
  return { keychain, keys, anchor: new AnchorFile(folder) };
}
