import type { Result } from '@shared/problems/problem';
import type { KeptRun } from '@shared/procedures/kept-run';
import { currentInstant } from '../../../data/clock';

interface DraftKeeperParts {
  save: (run: KeptRun) => Promise<Result<null>>;
  /** The draft as it is now, on the disk or not. */
  onChange: (run: KeptRun) => void;
  onFailure: (message: string) => void;
}

/** Whether anything was chosen or typed: else there is nothing to keep. */
export const hasContent = ({ event }: KeptRun): boolean => event !== null;

/**
 * Keeps a draft with every answer; not before the first one, so that whoever only looks leaves nothing behind. Answers that
 * come while one is being written wait for it and go together.
 */
export class RunDraftKeeper {
  private latest: KeptRun;
  private writing: Promise<void> | null = null;
  private isHeld = false;

  constructor(
    initial: KeptRun,
    private readonly parts: DraftKeeperParts,
  ) {
    this.latest = initial;
  }

  /** An answer of a person. */
  readonly change = (next: (run: KeptRun) => KeptRun): void => {
    if (this.alter(next) && hasContent(this.latest)) void this.write();
  };

  /** What the ledger knows: nobody has answered yet, and nothing is kept for it alone. */
  readonly fillIn = (next: (run: KeptRun) => KeptRun): void => void this.alter(next);

  /** All answers on the disk. */
  readonly settled = async (): Promise<KeptRun> => {
    await this.writing;
    return this.latest;
  };

  /** While it is being started no answer comes any more: what is started is what stood on the screen. */
  readonly hold = async (): Promise<KeptRun> => {
    this.isHeld = true;
    return this.settled();
  };

  /** It wasn't started after all. */
  readonly release = (): void => {
    this.isHeld = false;
  };

  private alter(next: (run: KeptRun) => KeptRun): boolean {
    if (this.isHeld) return false;
    const changed = next(this.latest);
    if (changed === this.latest) return false;
    this.latest = { ...changed, updatedAt: currentInstant() };
    this.parts.onChange(this.latest);
    return true;
  }

  private write(): Promise<void> {
    this.writing ??= this.writeAll();
    return this.writing;
  }

  private async writeAll(): Promise<void> {
    try {
      for (let written: KeptRun | null = null; written !== this.latest;) {
        written = this.latest;
        const result = await this.parts.save(written);
        if (result.ok) continue;
        this.parts.onFailure(result.message);
        return;
      }
    } finally {
      // At once: an answer a moment later begins a new turn.
      this.writing = null;
    }
  }
}
