import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import type { Result } from '@shared/problems/problem';
import type { Policy } from '@shared/policy/policy';
import type { Keychain } from '../keychain/keychain';
import type { SettingsStore } from '../storage/settings';
import type { DriveKinds } from './drive-kinds';
import { chosenPlace, isOnOtherVolume, type BackupFolderPlace } from './places';

interface SecondPlaceParts {
  settings: Pick<SettingsStore, 'read' | 'write'>;
  keychain: Pick<Keychain, 'read' | 'write'>;
  drives: Pick<DriveKinds, 'look' | 'of'>;
  /** Of this PC. What it decides, a person needn't say. */
  policy: Promise<{ policy: Policy }>;
}

const ENTRY = 'backup-folder';

/**
 * The folder for backups that a person has chosen in a dialog of the system's. The settings name it; that it is the one that was chosen the keychain says,
 * which knows its digest: whoever writes to the settings could have backups go elsewhere, and this PC's account shown to a server that a share lies on. One
 * that the keychain knows nothing of at all is from before it was asked: another PC, a keychain that was lost, a version that didn't ask.
 */
export class SecondPlace {
  /** Vouched for while the app runs: also where there is no keychain. null: none is chosen. */
  private known: string | null | undefined;

  constructor(private readonly parts: SecondPlaceParts) {}

  /** Whether whoever looks after the PC has said where backups go: then nobody else does. */
  async isDecided(): Promise<boolean> {
    return (await this.decided()) !== undefined;
  }

  /** As a person has said just now. @param folder null: this PC's own alone */
  async choose(folder: string | null): Promise<void> {
    const { backupFolder, lastBackup } = this.parts.settings.read();
    this.parts.settings.write({
      backupFolder: folder,
      backupFolderKind: folder === null ? null : (await this.placeAt(folder)).kind,
      // The last one lies where the folder was.
      ...(lastBackup &&
        folder !== backupFolder && {
          lastBackup: { ...lastBackup, places: lastBackup.places.filter((id) => id !== 'chosen') },
        }),
    });
    this.known = folder;
    await this.parts.keychain.write(ENTRY, markOf(folder));
  }

  /** Where backups go beside this PC; null: nowhere, or where nobody has said that they should. That one isn't touched. */
  async place(): Promise<BackupFolderPlace | null> {
    const decided = await this.decided();
    const folder = decided ?? this.parts.settings.read().backupFolder;
    if (folder === null || !(decided === folder || (await this.isVouchedFor(folder)))) return null;
    if (decided !== undefined) await this.knowDrive(decided);
    const place = await this.placeAt(folder);
    if (this.parts.settings.read().backupFolderKind !== place.kind)
      this.parts.settings.write({ backupFolderKind: place.kind });
    return place;
  }

  /** What a folder is, as far as its drive has been looked at. */
  async placeAt(folder: string): Promise<BackupFolderPlace> {
    return chosenPlace(folder, this.parts.drives, process.platform, homedir(), await isOnOtherVolume(folder));
  }

  /** A folder that the settings name and nobody has chosen: a person says whether it is right, and else it is no more. */
  async settle(ask: (folder: string) => Promise<Result<null>>): Promise<void> {
    if (await this.isDecided()) return;
    const folder = this.parts.settings.read().backupFolder;
    // Also that there is none: one that turns up later is asked about.
    if ((await this.isVouchedFor(folder)) || folder === null) return;
    const agreed = await ask(folder);
    if (!agreed.ok && agreed.code !== 'asked/declined') return;
    if (agreed.ok) await this.parts.drives.look(folder);
    await this.choose(agreed.ok ? folder : null);
  }

  private async decided(): Promise<string | undefined> {
    return (await this.parts.policy).policy.backupFolder;
  }

  /** Once: Windows takes a second to say what a letter stands for. */
  private async knowDrive(folder: string): Promise<void> {
    if (this.known === folder) return;
    this.known = folder;
    await this.parts.drives.look(folder);
  }

  private async isVouchedFor(folder: string | null): Promise<boolean> {
    if (this.known === folder) return true;
    const kept = await this.parts.keychain.read(ENTRY);
    // Closed, or none: nothing else could say so.
    if (kept.ok && kept.value !== null && kept.value !== markOf(folder)) return false;
    this.known = folder;
    if (kept.ok && kept.value === null) await this.parts.keychain.write(ENTRY, markOf(folder));
    if (folder !== null) await this.parts.drives.look(folder);
    return true;
  }
}

/** Not the path itself: an entry of Windows' takes a few hundred characters. */
const markOf = (folder: string | null): string =>
  createHash('sha256')
    .update(folder ?? '')
    .digest('hex');
