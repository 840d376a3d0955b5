import { join } from 'node:path';
import { app, MessageChannelMain, WebContentsView, type Session } from 'electron';
import { closedPage } from '../security/closed-page';
import type { JobPlace, PlaceEvents, Usage } from './job-place';
import { sandboxOrigin, type Sandbox } from './serve-sandbox';

/** A view that no window shows and nobody holds is thrown away with its page, in the middle of a job. */
const held = new Set<WebContentsView>();

/**
 * A page that nobody sees, in a process of its own and of Chromium's sandbox: it has neither Node nor a network, files or channels, and
 * nothing of the ledger. What it has is one port, by which it is given bytes and gives others back. It belongs to no window, so that
 * none is counted.
 *
 * @param sandbox which of them, and its session, see `serveSandbox`
 * @param dist what was built
 */
export function openSandbox(sandbox: Sandbox, own: Session, dist: string, { message, ended }: PlaceEvents): JobPlace {
  const view = new WebContentsView({
    webPreferences: {
      session: own,
      preload: join(dist, 'preload', 'sandbox.cjs'),
      ...closedPage,
      devTools: false,
      // Nobody sees it, and yet somebody waits for it.
      backgroundThrottling: false,
    },
  });
  held.add(view);
  const { webContents } = view;
  const { port1: port, port2: itsPort } = new MessageChannelMain();
  let isOpen = true;
  const close = (): void => {
    if (!isOpen) return;
    isOpen = false;
    held.delete(view);
    port.close();
    endProcess(webContents);
    // Whatever it may have kept in memory for the next one.
    void own.clearStorageData().catch(() => {});
  };
  const lost = (why: 'memory' | { reason: string }): void => {
    if (!isOpen) return;
    close();
    ended(why);
  };
  port.on('message', ({ data }) => isOpen && message(data));
  port.start();
  webContents.once('render-process-gone', (_event, { reason }) => lost(reason === 'oom' ? 'memory' : { reason }));
  webContents.once('destroyed', () => lost({ reason: 'destroyed' }));
  webContents.loadURL(`${sandboxOrigin(sandbox)}/`).then(
    () => isOpen && webContents.postMessage('sandbox:port', null, [itsPort]),
    (error: unknown) => lost({ reason: String(error) }),
  );
  return {
    post: (told) => port.postMessage(told),
    end: close,
    usage: () => (isOpen ? usageOf(webContents) : null),
    wait: () => {},
  };
}

/** A page in an endless loop hears of no end: its process is ended. */
function endProcess(contents: Electron.WebContents): void {
  if (contents.isDestroyed()) return;
  const pid = contents.getOSProcessId();
  try {
    if (pid !== 0) process.kill(pid, 'SIGKILL');
  } catch {
    // Gone.
  }
  contents.close();
}

function usageOf(contents: Electron.WebContents): Usage | null {
  const pid = contents.getOSProcessId();
  const found = app.getAppMetrics().find((one) => one.pid === pid);
  if (!found) return null;
  return {
    processor: (found.cpu.cumulativeCPUUsage ?? 0) * 1_000,
    megabytes: found.memory.workingSetSize / 1_024,
  };
}
