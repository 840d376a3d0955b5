import { randomUUID } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { app, dialog, shell, type BrowserWindow } from 'electron';
import type { ChooseOut, OutFormat, SaveOut } from '@shared/ipc/tables-out';
import { failure, success, type Result } from '@shared/problems/problem';
import { tableFileName } from '@shared/tables/export/table-name';
import type { FillThread } from '../documents/fill-thread';
import { writeFileAtomically } from '../storage/atomic-file';
import { withEnding } from '../storage/with-ending';

const FILTERS: Record<OutFormat, { name: string; extensions: string[] }> = {
  xlsx: { name: 'Excel ブック', extensions: ['xlsx'] },
  csv: { name: 'CSV（表）', extensions: ['csv'] },
};

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

  constructor(private readonly thread: FillThread) {}

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

  /** Whole or not at all. Problems: `export/…`, `file/…`; then a person chooses anew. */
  async save({ token, table, encoding }: SaveOut): Promise<Result<{ name: string }>> {
    const { chosen } = this;
    this.chosen = null;
    if (chosen?.token !== token) return failure('export/ended', {});
    const { file, as } = chosen;
    const bytes = await this.thread.run({ kind: 'write-table', table, as, encoding });
    if (!bytes.ok) return bytes;
    const written = await writeFileAtomically(file, bytes.value);
    if (!written.ok) return written;
    this.lastFolder = dirname(file);
    this.written.set(token, file);
    return success({ name: basename(file) });
  }

  reveal(token: string): boolean {
    const file = this.written.get(token);
    if (file === undefined) return false;
    shell.showItemInFolder(file);
    return true;
  }
}
