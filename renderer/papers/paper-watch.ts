interface PaperWatchParts {
  /** Milliseconds in which a paper is set. */
  limit: number;
  /** The page of papers is to be laid anew: it has ended, or does nothing else any more. */
  onLost: () => void;
}

/**
 * Whether the page of papers answers. Of what it was given last only that is known: until it is on the screen, the paper before it is, and would be
 * taken for what was just typed. A file that keeps it busy for ever isn't given to it again.
 */
export class PaperWatch {
  /** What it is busy with: a file, or coming at all. One that comes into a process that is busy for ever waits with it. */
  private busyWith: Uint8Array | 'coming' | null = null;
  /** What was given since. */
  private last: { id: number; bytes: Uint8Array } | null = null;
  private endless: Uint8Array | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly parts: PaperWatchParts) {}

  /** Whether it may be given to the page. */
  isFit(bytes: Uint8Array): boolean {
    return bytes !== this.endless;
  }

  /** There is something to be shown, and no page yet. */
  wanted(): void {
    if (this.busyWith === null) this.wait('coming');
  }

  given(id: number, bytes: Uint8Array): void {
    this.last = { id, bytes };
    if (this.busyWith === null || this.busyWith === 'coming') this.wait(bytes);
  }

  /** It was set, or can't be. */
  answered(id: number): void {
    this.end();
    if (this.last && id < this.last.id) this.wait(this.last.bytes);
  }

  /** Nobody waits any more. */
  end(): void {
    clearTimeout(this.timer);
    this.busyWith = null;
  }

  private wait(what: Uint8Array | 'coming'): void {
    this.end();
    this.busyWith = what;
    this.timer = setTimeout(() => {
      if (what !== 'coming') this.endless = what;
      this.end();
      this.parts.onLost();
    }, this.parts.limit);
  }
}
