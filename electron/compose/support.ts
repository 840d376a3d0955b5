import { statfs } from 'node:fs/promises';
import { arch, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { app, screen } from 'electron';
import type { AskedRecord } from '../asks/asked-record';
import type { BackupService } from '../backup/backup-service';
import type { MachineRoutes } from '../documents/routes/machine-routes';
import { answerSupportChannels } from '../ipc/support-channels';
import type { PackRepository } from '../packs/pack-repository';
import { SupportService } from '../support/support-service';
import type { AppParts } from './app-parts';
import { mainClock } from '../storage/clock';

/** Milliseconds for a share or a keychain that doesn't answer: what there is goes into the file without it. */
const PATIENCE = 8_000;

interface Asked {
  backups: BackupService;
  packs: PackRepository;
  programs: MachineRoutes;
  asked: AskedRecord;
}

/** サポートに渡すファイル, asked of everything that there is. */
export function composeSupport(
  { places, settings, keys, anchor, window }: AppParts,
  { backups, packs, programs, asked }: Asked,
): void {
  const { profile, build } = places;
  const service = new SupportService({
    places: {
      ...{ profile, backups: places.backups },
      session: app.getPath('sessionData'),
      log: join(profile, 'logs', 'main.log'),
    },
    app: { version: app.getVersion(), electron: process.versions.electron, ...build },
    pc: () => {
      const { size, scaleFactor } = screen.getDisplayMatching(window.getBounds());
      return {
        ...{ platform: process.platform, release: release(), processor: arch(), memoryBytes: totalmem() },
        screen: { ...size, scale: scaleFactor },
      };
    },
    freeBytes: async () => {
      const { bavail, bsize } = await statfs(profile);
      return bavail * bsize;
    },
    settings: () => settings.read(),
    keys: () => keys.state('own'),
    anchor: () => anchor.read(),
    backups: () => backups.list(),
    packs: () => packs.list(),
    programs: () => programs.look(),
    asked: () => asked.newest(),
    now: mainClock.now,
    outOfPatience: () => wait(PATIENCE, undefined, { ref: false }),
  });
  answerSupportChannels(service, window);
}
