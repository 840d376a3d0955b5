import { randomUUID } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { app, shell, type BrowserWindow } from 'electron';
import type { ChooseOut, MakeOut, OutFormat, OutProgress } from '@shared/ipc/tables-out';
import { failure, success, type Result } from '@shared/problems/problem';
import { tableFileName } from '@shared/tables/export/table-name';
import { writeFileAtomically } from '../storage/atomic-file';
import { withEnding } from '../storage/with-ending';
import type { AloneOptions } from '../jobs/run-alone';
import { askWhereToSave } from '../shell/file-dialogs';
import type { TableOutJob } from './table-out-job';

const FILTERS: Record<OutFormat, { name: string; extensions: string[] }> = {
  xlsx: { name: 'Excel ブック', extensions: ['xlsx'] },
  csv: { name: 'CSV（表）', extensions: ['csv'] },
};

interface TableOutParts {
  /** Makes a file's bytes in a thread of its own. */
  make: (job: TableOutJob, options: AloneOptions<OutProgress>) => Promise<Result<Uint8Array>>;
  onProgress: (progress: OutProgress) => void;
}

/** Where a view is to go, and its file once it was made. */
interface ChosenPlace {
  token: string;
  file: string;
  as: OutFormat;
  bytes: Uint8Array | null;
  /** Between two questions of the page, too. */
  isGivenUp: boolean;
}

/**
 * Views of the ledger on their way out of the app. Where to, a person says first; then main makes the file, in memory; then
 * the page writes down in the record that it goes out, and only then it is put on the disk. Who gives up while it is made
 * has let nothing out, and nothing of it stands in the record.
 */
export class TableExportService {
  private chosen: ChosenPlace | null = null;
  /** Files written in this session: only they may be shown in their folder. */
  private readonly written = new Map<string, string>();
  private lastFolder: string | null = null;

  /** Given up while nobody has said yet where to. */
  private isGivenUpEarly = false;
  /** Ends what is being made or saved. */
  private working: AbortController | null = null;

  constructor(private readonly parts: TableOutParts) {}

  /** Problems: `file/cancelled` where it was given up before a person has said where to. */
  async choose(
    window: BrowserWindow,
    { as, ...names }: ChooseOut,
  ): Promise<Result<{ cancelled: true } | { cancelled: false; token: string; name: string }>> {
    this.chosen = null;
    this.isGivenUpEarly = false;
    const answer = await askWhereToSave(window, {
      title: `${names.title}を保存`,
      defaultPath: join(this.lastFolder ?? app.getPath('documents'), `${tableFileName(names)}.${as}`),
      buttonLabel: '保存',
      filters: [FILTERS[as]],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    if (this.isGivenUpEarly) return failure('file/cancelled', {});
    if (answer.canceled || !answer.filePath) return success({ cancelled: true });
    const file = withEnding(answer.filePath, as);
    const token = randomUUID();
    this.chosen = { token, file, as, bytes: null, isGivenUp: false };
    return success({ cancelled: false, token, name: basename(file) });
  }

  /** One at a time. Problems: `export/…`, `file/cancelled`; then a person chooses anew. */
  async make({ token, table, encoding }: MakeOut): Promise<Result<null>> {
    const { chosen } = this;
    if (chosen?.token !== token) return failure('export/ended', {});
    if (chosen.isGivenUp) return failure('file/cancelled', {});
    const options = { progress: this.parts.onProgress };
    const made = await this.during((signal) =>
      this.parts.make({ table, as: chosen.as, encoding }, { ...options, signal }),
    );
    if (!made.ok) return made;
    // Whoever gave up meanwhile, or chose another place, doesn't get it.
    if (this.chosen === chosen) this.chosen = { ...chosen, bytes: made.value };
    return success(null);
  }

  /** Whole or not at all. Problems: `export/ended`, `file/…`; then a person chooses anew. */
  async save(token: string): Promise<Result<{ name: string }>> {
    const { chosen } = this;
    this.chosen = null;
    if (chosen?.token !== token) return failure('export/ended', {});
    const { file, bytes, isGivenUp } = chosen;
    if (isGivenUp) return failure('file/cancelled', {});
    if (!bytes) return failure('export/ended', {});
    const written = await this.during((signal) => writeFileAtomically(file, bytes, { signal }));
    if (!written.ok) return written;
    this.lastFolder = dirname(file);
    this.written.set(token, file);
    return success({ name: basename(file) });
  }

  /**
   * Holds from the first press until the file has taken its place, also between two steps: none is left then, or the old one, and
   * whichever step comes next says that it was given up.
   */
  cancel(): void {
    this.isGivenUpEarly = true;
    this.working?.abort();
    this.working = null;
    if (this.chosen) this.chosen = { ...this.chosen, bytes: null, isGivenUp: true };
  }

  private async during<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    this.working?.abort();
    const working = new AbortController();
    this.working = working;
    const done = await work(working.signal);
    if (this.working === working) this.working = null;
    return done;
  }

  reveal(token: string): boolean {
    const file = this.written.get(token);
    if (file === undefined) return false;
    shell.showItemInFolder(file);
    return true;
  }
}
