import type { BrowserWindow } from 'electron';
import { APP_ORIGIN, APP_URL, isOrigin } from '../security/origins';

/** Another site than the page's, so that Chromium puts it into another process. The ground of the locked screen, and nothing else. */
const BETWEEN = 'data:text/html,<body style="background:%23f1f1f1">';

/**
 * Loads the page anew in a process of its own and ends the one it had, with whatever stands in its memory: a page that is only
 * reloaded keeps process and memory, where keys and names stay until something else is written over them.
 *
 * @param end ends a process by its id
 */
export class FreshPage {
  private isUnderWay = false;

  constructor(
    private readonly window: BrowserWindow,
    private readonly end: (pid: number) => void = (pid) => void process.kill(pid, 'SIGKILL'),
  ) {}

  /** Asked again meanwhile, it is done once. */
  async load(): Promise<void> {
    if (this.isUnderWay || this.window.isDestroyed()) return;
    this.isUnderWay = true;
    try {
      await this.inAnotherProcess();
    } catch {
      // A load that was broken off: at least nothing of the ledger stays on the screen.
      if (!this.window.isDestroyed()) this.window.webContents.reload();
    } finally {
      this.isUnderWay = false;
    }
  }

  private async inAnotherProcess(): Promise<void> {
    const { webContents } = this.window;
    const [address, process] = [webContents.getURL(), webContents.getOSProcessId()];
    await webContents.loadURL(BETWEEN);
    if (webContents.getOSProcessId() !== process) this.endNow(process);
    if (this.window.isDestroyed()) return;
    await webContents.loadURL(isOrigin(address, APP_ORIGIN) ? address : APP_URL);
    // Nobody goes back to the empty page, nor to a screen of before.
    webContents.navigationHistory.clear();
  }

  /** Chromium ends a process that has no page any more, but takes its time; by then it may be gone. */
  private endNow(pid: number): void {
    try {
      this.end(pid);
    } catch {
      // Gone.
    }
  }
}
