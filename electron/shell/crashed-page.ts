import { dialog, type BrowserWindow } from 'electron';
import { logEvent } from '../storage/log';

/** So many ends within so long are no accident any more: opening the page again would only end it again. */
const MOST = 3;
const WITHIN = 2 * 60_000;

interface CrashedPageParts {
  window: BrowserWindow;
  /** Whether main itself is ending the page: then it opens it again, too. */
  isOurs: () => boolean;
  /** Locks what was open: whoever sits there now may be somebody else. */
  lock: () => Promise<void>;
  /** Milliseconds, running. */
  now: () => number;
  /** When opening it again doesn't help. @returns whether it is tried once more */
  ask: () => Promise<boolean>;
}

/** A page that ended by itself (a fault in it, no memory left) would stay blank: it is opened again, locked. */
export function reopenCrashedPage({ window, isOurs, lock, now, ask }: CrashedPageParts): void {
  let ends: number[] = [];
  window.webContents.on('render-process-gone', (_, { reason }) => {
    if (reason === 'clean-exit' || isOurs()) return;
    logEvent('screen/page-ended', { reason });
    ends = [...ends.filter((at) => now() - at < WITHIN), now()];
    const isRepeated = ends.length >= MOST;
    void lock()
      .then(() => !isRepeated || ask())
      .then((isWanted) => {
        if (isRepeated) ends = [];
        // Not within the event: Chromium is still putting the old process away then.
        if (isWanted) setImmediate(() => window.isDestroyed() || window.webContents.reload());
        else window.destroy();
      });
  });
}

/** The system's own box, as there is no page that could say it. */
export const askAfterCrashes = (window: BrowserWindow) => async (): Promise<boolean> => {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: '連携台帳',
    message: '画面が何度も止まりました。',
    detail:
      '入れ終わったものは、台帳に残っています。ほかのソフトを閉じるか、パソコンを再起動してから、もう一度開いてください。それでも続くときは、パソコンの管理をする方に知らせてください。もう一度開くと、ロックの画面に「サポートに渡すファイル」が出ます。',
    buttons: ['もう一度開く', '連携台帳を終える'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
};
