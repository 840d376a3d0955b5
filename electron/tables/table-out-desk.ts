import { randomUUID } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { app, dialog, shell, type BrowserWindow } from 'electron';
import type { ChooseOut, OutFormat, OutProgress, SaveOut } from '@shared/ipc/tables-out';
import { failure, success, type Result } from '@shared/problems/problem';
import { tableFileName } from '@shared/tables/export/table-name';
import { writeFileAtomically } from '../storage/atomic-file';
import { withEnding } from '../storage/with-ending';
import type { ThreadOptions } from './one-job-thread';
import type { TableOutJob } from './table-out-job';

const FILTERS: Record<OutFormat, { name: string; extensions: string[] }> = {
  xlsx: { name: 'Excel ブック', extensions: ['xlsx'] },
  csv: { name: 'CSV（表）', extensions: ['csv'] },
};

interface TableOutParts {
  /** Makes a file's bytes in a thread of its own. */
  make: (job: TableOutJob, options: ThreadOptions<OutProgress>) => Promise<Result<Uint8Array>>;
  onProgress: (progress: OutProgress) => void;
}

interface ChosenPlace {
  file: string;
  as: OutFormat;
}

/**
 * Views of the ledger on their way out of the app. Where to, a person says first; then the page writes down in the record
 * that it goes out, and only then main gets the table. It is forgotten with its file.
 */
export class TableOutDesk {
  private chosen: ({ token: string } & ChosenPlace) | null = null;
  /** Files written in this session: only they may be shown in their folder. */
  private readonly written = new Map<string, string>();
  private lastFolder: string | null = null;

  /** Ends the one that is being saved. */
  private saving: AbortController | null = null;

  constructor(private readonly parts: TableOutParts) {}

  async choose(
    window: BrowserWindow,
    { as, ...names }: ChooseOut,
  ): Promise<Result<{ cancelled: true } | { cancelled: false; token: string; name: string }>> {
    this.chosen = null;
    const answer = await dialog.showSaveDialog(window, {
      title: `${names.title}を保存`,
      defaultPath: join(this.lastFolder ?? app.getPath('documents'), `${tableFileName(names)}.${as}`),
      buttonLabel: '保存',
      filters: [FILTERS[as]],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    if (answer.canceled || !answer.filePath) return success({ cancelled: true });
    const file = withEnding(answer.filePath, as);
    const token = randomUUID();
    this.chosen = { token, file, as };
    return success({ cancelled: false, token, name: basename(file) });
  }

  /** Whole or not at all; one at a time. Problems: `export/…`, `file/…`; then a person chooses anew. */
  async save({ token, table, encoding }: SaveOut): Promise<Result<{ name: string }>> {
    const { chosen } = this;
    this.chosen = null;
    if (chosen?.token !== token) return failure('export/ended', {});
    const { file, as } = chosen;
    this.cancel();
    const saving = new AbortController();
    this.saving = saving;
    const written = await this.write(file, { table, as, encoding }, saving.signal);
    if (this.saving === saving) this.saving = null;
    if (!written.ok) return written;
    this.lastFolder = dirname(file);
    this.written.set(token, file);
    return success({ name: basename(file) });
  }

  /** Holds until the file has taken its place: before, none is left, or the old one. */
  cancel(): void {
    this.saving?.abort();
    this.saving = null;
  }

  private async write(file: string, job: TableOutJob, signal: AbortSignal): Promise<Result<{ file: string }>> {
    const bytes = await this.parts.make(job, { signal, progress: this.parts.onProgress });
    return bytes.ok ? writeFileAtomically(file, bytes.value, signal) : bytes;
  }

  reveal(token: string): boolean {
    const file = this.written.get(token);
    if (file === undefined) return false;
    shell.showItemInFolder(file);
    return true;
  }
}
