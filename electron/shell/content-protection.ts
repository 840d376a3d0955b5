import type { BrowserWindow } from 'electron';

/** A little longer than the page shows it: whoever comes first ends it, and the page shall be first. */
const LONGEST = 33_000;

/**
 * Keeps the window out of screenshots, recordings and shared screens while a secret can be read in it (Windows, macOS;
 * Linux knows no such thing). A page that was taken over or hangs can't keep it on for ever.
 */
export class ContentProtection {
  private readonly reasons = new Set<'shown' | 'typed'>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly window: Pick<BrowserWindow, 'isDestroyed' | 'setContentProtection'>) {}

  /** Before the secret is handed out. */
  show(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.hide(), LONGEST).unref();
    this.reasons.add('shown');
    this.apply();
  }

  hide(): void {
    clearTimeout(this.timer);
    this.reasons.delete('shown');
    this.apply();
  }

  typing(isOn: boolean): void {
    if (isOn) this.reasons.add('typed');
    else this.reasons.delete('typed');
    this.apply();
  }

  /** The page is loaded anew. */
  end(): void {
    this.reasons.clear();
    this.hide();
  }

  private apply(): void {
    if (!this.window.isDestroyed()) this.window.setContentProtection(this.reasons.size > 0);
  }
}
