/**
 * Whether the screen is locked, and under whose name. In memory only: the page is loaded anew when it locks, and what the
 * page could keep for itself would lie on the disk in the clear.
 */
export class ScreenLock {
  private name: string | null = null;
  private hasEnded = false;

  lock(name: string): void {
    this.name = name;
  }

  /** It is locked because the page ended by itself: whoever opens it is told. */
  pageHasEnded(): void {
    this.hasEnded = true;
  }

  open(): void {
    this.name = null;
    this.hasEnded = false;
  }

  get isAfterEnd(): boolean {
    return this.hasEnded;
  }

  /** Null when it isn't locked. */
  get lockedName(): string | null {
    return this.name;
  }
}
