/**
 * Whether the screen is locked, and under whose name. In memory only: the page is loaded anew when it locks, and what the
 * page could keep for itself would lie on the disk in the clear.
 */
export class ScreenLock {
  private name: string | null = null;

  lock(name: string): void {
    this.name = name;
  }

  open(): void {
    this.name = null;
  }

  /** Null when it isn't locked. */
  get lockedName(): string | null {
    return this.name;
  }
}
