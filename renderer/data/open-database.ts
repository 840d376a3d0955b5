import { failure, type Failure, type Result } from '@shared/problems/problem';
import type { LedgerDatabase } from './database';
import { storageProblem } from './storage-problem';

/** What main knows of the disk that the page can't. */
export interface Disk {
  /** For what to say when it refuses a write. */
  hasRoom: () => Promise<boolean>;
  /** Cuts off what a refused write left half-written. Before the database is opened; never while it is. */
  mend: () => Promise<void>;
}

/** After all that was asked to be written before. Its result says why it failed, also when the disk refuses. */
export type Changing = <T>(work: () => Promise<Result<T>>) => Promise<Result<T>>;

/** The open ledger's database, to which one write goes after the other, whichever store it comes from. */
export class OpenDatabase {
  private queue: Promise<unknown> = Promise.resolve();
  private opening: Promise<unknown> | null = null;
  private isClosed = false;

  constructor(
    private readonly database: LedgerDatabase,
    private readonly disk: Disk,
    private readonly beforeClose: () => void = () => {},
  ) {}

  /**
   * The database to read from. Chromium closes it when the disk refuses a write; it is opened again when it is next needed.
   * Rejects as long as that isn't possible.
   */
  async ready(): Promise<LedgerDatabase> {
    const { database, disk } = this;
    if (database.isOpen() || this.isClosed) return database;
    this.opening ??= disk
      .mend()
      .then(() => database.open())
      .finally(() => (this.opening = null));
    await this.opening;
    return database;
  }

  /** One write after the other: each begins from what the one before left, in memory and in the audit chain. */
  readonly inTurn = <T>(work: () => PromiseLike<T>): Promise<T> => {
    const result = this.queue.then(async () => {
      await this.ready();
      return work();
    });
    this.queue = result.catch(() => {});
    return result;
  };

  /** {@link inTurn} for what says in its result why it failed, also when the database can't even be opened. */
  readonly changing: Changing = (work) => this.inTurn(work).catch((error: unknown) => this.refused(error));

  /** When everything that was asked to be written is on disk, or was refused. */
  async settled(): Promise<void> {
    await this.ready().catch(() => {});
    for (let last: unknown; last !== this.queue;) await (last = this.queue);
  }

  close(): void {
    this.isClosed = true;
    this.beforeClose();
    this.database.close();
  }

  /** Why a write failed. That the disk is full, Chromium doesn't say to a page whose quota isn't used up. */
  private async refused(error: unknown): Promise<Failure> {
    const problem = storageProblem(error);
    const isUnexplained = problem.code === 'ledger/storage-failed';
    return isUnexplained && !(await this.disk.hasRoom()) ? failure('ledger/storage-full', {}) : problem;
  }
}
