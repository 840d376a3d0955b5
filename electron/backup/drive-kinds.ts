import { powershellIn } from '../programs/powershell';
import type { RunProgram } from '../programs/run-program';

/** What a drive of Windows is; a share that was given a letter, with its own name. */
export type DriveKind = { kind: 'removable' | 'fixed' } | { kind: 'network'; share: string };

/** Milliseconds. */
const LIMIT = 15_000;

/**
 * What the letters of drives stand for, as Windows itself says (`Win32_LogicalDisk`). It takes a second to be told, and where
 * it isn't (PowerShell is barred on some PCs), nobody says that a drive is a stick.
 */
export class DriveKinds {
  private readonly known = new Map<string, DriveKind>();

  constructor(private readonly run: RunProgram) {}

  /** @param drive `E:` */
  readonly of = (drive: string): DriveKind | null => this.known.get(drive) ?? null;

  /** Asks for the drive that a path is on. */
  async look(path: string): Promise<void> {
    const drive = process.platform === 'win32' ? driveOf(path) : null;
    if (drive === null) return;
    const command = powershellIn(process.env['SystemRoot']);
    const script = `Get-CimInstance Win32_LogicalDisk -Filter "DeviceID='${drive}'" | ForEach-Object { "$($_.DriveType) $($_.ProviderName)" }`;
    const args = ['-NoProfile', '-NonInteractive', '-Command', script];
    const { end, output } = await this.run({ command, args, timeout: LIMIT });
    const kind = end.how === 'ended' && end.code === 0 ? kindOf(output) : null;
    if (kind) this.known.set(drive, kind);
    else this.known.delete(drive);
  }
}

/** 2 is removable, 3 a fixed disk, 4 a network drive with its share behind it. */
function kindOf(output: string): DriveKind | null {
  const [, type, share = ''] = /^([234]) *(.*?)\s*$/m.exec(output) ?? [];
  if (type === undefined) return null;
  if (type === '4') return { kind: 'network', share: share.replace(/^\\\\/, '') };
  return { kind: type === '2' ? 'removable' : 'fixed' };
}

/** `E:` of `E:\バックアップ` and of `\\?\E:\バックアップ`; null of what lies on no drive. */
export const driveOf = (path: string): string | null =>
  /^(?:\\\\\?\\)?([A-Za-z]:)/.exec(path)?.[1]?.toUpperCase() ?? null;
