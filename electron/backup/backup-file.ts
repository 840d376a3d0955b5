import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { BackupReader, type BackupEnd } from '@shared/backup/backup-reader';
import { CHECKSUM_BYTES, type BackupFrame } from '@shared/backup/format';
import type { BackupHeader } from '@shared/backup/header';
import type { NewSha256 } from '@shared/backup/incremental-hash';
import { failure, success, type Result } from '@shared/problems/problem';
import { openFile } from '../storage/open-file';
import { readProblem } from './backup-problem';

/** Node's own: an attachment-laden ledger is a gigabyte, which would keep main busy for ten seconds otherwise. */
export const nodeSha256: NewSha256 = () => createHash('sha256');

/** Read at a time. */
const CHUNK = 256 * 1024;

/** What a file says without being read through. */
export interface BackupPeek {
  header: BackupHeader;
  /** Bytes of the file. */
  size: number;
  /** Milliseconds since 1970. */
  modifiedAt: number;
  /** Of its end, in hex; whether it is right is not known. */
  checksum: string;
}

/** A backup read through and found whole. Its MAC is the page's to check. */
export interface WholeBackup {
  header: BackupHeader;
  preamble: Uint8Array;
  end: BackupEnd;
}

/** A backup file being read from its beginning. Holds one chunk and what its frames need. */
export class OpenBackupFile {
  private readonly reader = new BackupReader(nodeSha256);
  private readonly chunk = new Uint8Array(CHUNK);
  private position = 0;

  private constructor(
    private readonly handle: FileHandle,
    private readonly place: string,
  ) {}

  /** Problems: `backup/gone`, `backup/unreadable`. @param place named in the sentence when it can't be read */
  static async open(file: string, place: string): Promise<Result<OpenBackupFile>> {
    try {
      const handle = await openFile(file);
      return handle ? success(new OpenBackupFile(handle, place)) : failure('backup/unreadable', { place });
    } catch (error) {
      return { ok: false, ...readProblem(error, place) };
    }
  }

  get header(): BackupHeader | null {
    return this.reader.header;
  }

  get preamble(): Uint8Array | null {
    return this.reader.preamble;
  }

  /** The frames that the next chunk completes; null at the end of the file, which `end` judges. */
  async next(): Promise<Result<BackupFrame[] | null>> {
    try {
      const { bytesRead } = await this.handle.read(this.chunk, 0, CHUNK, this.position);
      this.position += bytesRead;
      return bytesRead === 0 ? success(null) : this.reader.push(this.chunk.subarray(0, bytesRead));
    } catch (error) {
      return { ok: false, ...readProblem(error, this.place) };
    }
  }

  end(): Result<BackupEnd> {
    return this.reader.close();
  }

  /** Size, time and the checksum in its last bytes. */
  async outline(): Promise<Pick<BackupPeek, 'size' | 'modifiedAt' | 'checksum'>> {
    const { size, mtimeMs } = await this.handle.stat();
    const tail = new Uint8Array(CHECKSUM_BYTES);
    const { bytesRead } = await this.handle.read(tail, 0, CHECKSUM_BYTES, Math.max(0, size - CHECKSUM_BYTES));
    return { size, modifiedAt: mtimeMs, checksum: Buffer.from(tail.subarray(0, bytesRead)).toString('hex') };
  }

  async close(): Promise<void> {
    await this.handle.close().catch(() => {});
  }
}

/** Reads a file through: every frame, every count, the checksum. Problems: those of reading and `backup/…` of the format. */
export async function verifyBackupFile(file: string, place: string): Promise<Result<WholeBackup>> {
  const opened = await OpenBackupFile.open(file, place);
  if (!opened.ok) return opened;
  try {
    for (;;) {
      const frames = await opened.value.next();
      if (!frames.ok) return frames;
      if (frames.value === null) break;
    }
    const end = opened.value.end();
    if (!end.ok) return end;
    const { header, preamble } = opened.value;
    return header && preamble ? success({ header, preamble, end: end.value }) : failure('backup/truncated', {});
  } finally {
    await opened.value.close();
  }
}

/** Reads the beginning and the last bytes of a file. Problems: as for `verifyBackup`. */
export async function peekBackup(file: string, place: string): Promise<Result<BackupPeek>> {
  const opened = await OpenBackupFile.open(file, place);
  if (!opened.ok) return opened;
  try {
    while (!opened.value.header) {
      const frames = await opened.value.next();
      // The beginning of a file tells what it was, also when what follows is damaged.
      if (opened.value.header) break;
      if (!frames.ok) return frames;
      if (frames.value !== null) continue;
      const end = opened.value.end();
      return end.ok ? failure('backup/truncated', {}) : end;
    }
    const { header } = opened.value;
    return success({ header, ...(await opened.value.outline()) });
  } catch (error) {
    return { ok: false, ...readProblem(error, place) };
  } finally {
    await opened.value.close();
  }
}
