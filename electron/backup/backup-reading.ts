import type { BackupFrame } from '@shared/backup/format';
import { framesInMessage, MESSAGE_FRAMES } from '@shared/ipc/backup';
import { failure, success, type Result } from '@shared/problems/problem';
import { OpenBackupFile, verifyBackupFile, type WholeBackup } from './backup-file';

/** Ciphertext in one answer, about: enough to be quick. */
const BATCH = 1024 * 1024;

export interface ReadFrames {
  frames: BackupFrame[];
  /** Whether this was the last. Only then is it certain that all came as they were verified. */
  isLast: boolean;
}

/** A backup that is read for a restore: first through and through, then once more, handed out frame by frame. */
export class BackupReading {
  private isAtEnd = false;
  /** Read, and not yet handed out: a chunk of very small records holds more than one message may, and a long one goes alone. */
  private readonly waiting: BackupFrame[] = [];

  private constructor(
    readonly whole: WholeBackup,
    private readonly file: OpenBackupFile,
  ) {}

  /** Problems: those of {@link verifyBackupFile}. @param place named in sentences */
  static async open(path: string, place: string): Promise<Result<BackupReading>> {
    const whole = await verifyBackupFile(path, place);
    if (!whole.ok) return whole;
    const file = await OpenBackupFile.open(path, place);
    return file.ok ? success(new BackupReading(whole.value, file.value)) : file;
  }

  /**
   * The next frames. What is read now is verified again on the way: a stick may have been changed for another since.
   * Problems: `backup/damaged`, `backup/truncated`, `backup/unreadable`.
   */
  async next(): Promise<Result<ReadFrames>> {
    while (bytesOf(this.waiting) < BATCH && this.waiting.length < MESSAGE_FRAMES && !this.isAtEnd) {
      const frames = await this.file.next();
      if (!frames.ok) return frames;
      if (frames.value !== null) {
        this.waiting.push(...frames.value);
        continue;
      }
      const end = this.file.end();
      if (!end.ok) return end;
      const isSame = Buffer.compare(end.value.checksum, this.whole.end.checksum) === 0;
      if (!isSame) return failure('backup/damaged', { part: 'checksum' });
      this.isAtEnd = true;
    }
    const frames = this.waiting.splice(0, framesInMessage(this.waiting));
    return success({ frames, isLast: this.isAtEnd && this.waiting.length === 0 });
  }

  close(): Promise<void> {
    return this.file.close();
  }
}

const bytesOf = (frames: readonly BackupFrame[]): number => frames.reduce((sum, { sealed }) => sum + sealed.length, 0);
