import type { BackupFrame } from '@shared/backup/format';
import { failure, success, type Result } from '@shared/problems/problem';
import { OpenBackupFile, verifyBackup, type WholeBackup } from './backup-file';

/** Ciphertext in one answer: enough to be quick, and with a last frame of 2 MB still within the limit of a message. */
const BATCH = 1024 * 1024;

export interface FrameBatch {
  frames: BackupFrame[];
  /** Whether this was the last. Only then is it certain that all came as they were verified. */
  isLast: boolean;
}

/** A backup that is read for a restore: first through and through, then once more, handed out frame by frame. */
export class BackupReading {
  private isAtEnd = false;

  private constructor(
    readonly whole: WholeBackup,
    private readonly file: OpenBackupFile,
  ) {}

  /** Problems: those of {@link verifyBackup}. @param place named in sentences */
  static async open(path: string, place: string): Promise<Result<BackupReading>> {
    const whole = await verifyBackup(path, place);
    if (!whole.ok) return whole;
    const file = await OpenBackupFile.open(path, place);
    return file.ok ? success(new BackupReading(whole.value, file.value)) : file;
  }

  /**
   * The next frames. What is read now is verified again on the way: a stick may have been changed for another since.
   * Problems: `backup/damaged`, `backup/truncated`, `backup/unreadable`.
   */
  async next(): Promise<Result<FrameBatch>> {
    const batch: BackupFrame[] = [];
    let bytes = 0;
    while (bytes < BATCH && !this.isAtEnd) {
      const frames = await this.file.next();
      if (!frames.ok) return frames;
      if (frames.value === null) {
        const end = this.file.end();
        if (!end.ok) return end;
        const isSame = Buffer.compare(end.value.checksum, this.whole.end.checksum) === 0;
        if (!isSame) return failure('backup/damaged', { part: 'checksum' });
        this.isAtEnd = true;
        break;
      }
      batch.push(...frames.value);
      bytes += frames.value.reduce((sum, { sealed }) => sum + sealed.length, 0);
    }
    return success({ frames: batch, isLast: this.isAtEnd });
  }

  close(): Promise<void> {
    return this.file.close();
  }
}
