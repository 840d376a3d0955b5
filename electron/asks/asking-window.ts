import { join } from 'node:path';
import { BrowserWindow, screen, type Session, type WebFrameMain } from 'electron';
import { Answered, type Rejection, type Question } from '@shared/asks/question';
import { closedPage } from '../security/closed-page';
import { isOrigin } from '../security/origins';
import type { Typed, WindowAnswer } from './asking';
import { QUESTION_ORIGIN } from './serve-question';

/** Content in CSS pixels at 標準; larger letters make it wider. The height is what the page says that it needs. */
const WIDTH = 560;
const FIRST_HEIGHT = 320;
const WIDER = { standard: 1, large: 1.125, largest: 1.25 } as const;

/**
 * A question in a window of main's own: another process, another session, a page that comes from our own files and has no door but
 * question and answer. The page that wanted something has no hand in it, and can't see what is typed there.
 *
 * @param own the session of its page, see `serveQuestion`
 * @param dist what was built: this file may lie in any of its folders
 */
export const askInWindow =
  (parent: BrowserWindow, own: Session, dist: string) =>
  async (
    question: Question,
    hear: (proof: Typed | null) => Promise<Rejection>,
    ended: AbortSignal,
  ): Promise<WindowAnswer> => {
    if (parent.isDestroyed() || ended.aborted) return 'gone';
    const window = openQuestion({ parent, own, dist }, Math.round(WIDTH * WIDER[question.textSize]));
    const { webContents } = window;
    let settle = (_answer: WindowAnswer): void => {};
    const answer = new Promise<WindowAnswer>((resolve) => (settle = resolve));
    const isOurs = (frame: WebFrameMain | null): boolean =>
      frame !== null && frame.parent === null && isOrigin(frame.url, QUESTION_ORIGIN);
    webContents.ipc.handle('asking:question', (event) => (isOurs(event.senderFrame) ? question : null));
    webContents.ipc.handle('asking:answer', async (event, said: unknown): Promise<Rejection> => {
      const answered = Answered.safeParse(said);
      if (!isOurs(event.senderFrame) || !answered.success) return null;
      if (answered.data.says !== 'yes') settle(answered.data.says);
      else {
        const heard = await hear(answered.data.proof);
        if (heard) return heard;
        settle('yes');
      }
      return null;
    });
    webContents.ipc.on('asking:drawn', (event, height: unknown) => {
      if (isOurs(event.senderFrame) && typeof height === 'number') fit(window, height);
    });
    // By its close button or by the keyboard: as good as やめる.
    window.once('closed', () => settle('no'));
    ended.addEventListener('abort', () => settle('gone'), { once: true });
    webContents.once('render-process-gone', () => settle('gone'));
    webContents.once('preload-error', () => settle('gone'));
    void window.loadURL(`${QUESTION_ORIGIN}/`).catch(() => settle('gone'));
    const said = await answer;
    if (!window.isDestroyed()) window.destroy();
    if (!parent.isDestroyed()) parent.focus();
    return said;
  };

interface QuestionParts {
  parent: BrowserWindow;
  own: Session;
  dist: string;
}

function openQuestion({ parent, own, dist }: QuestionParts, width: number): BrowserWindow {
  const window = new BrowserWindow({
    ...{ parent, modal: true, show: false, width, height: FIRST_HEIGHT, useContentSize: true },
    ...{ resizable: false, minimizable: false, maximizable: false, fullscreenable: false, skipTaskbar: true },
    title: '連携台帳',
    webPreferences: {
      session: own,
      preload: join(dist, 'preload', 'asking.cjs'),
      ...closedPage,
      devTools: false,
    },
  });
  window.removeMenu();
  return window;
}

/** As high as its words, in the middle of the window that it belongs to; shown when there is something to see. */
function fit(window: BrowserWindow, height: number): void {
  const { workAreaSize } = screen.getDisplayMatching(window.getBounds());
  const [width = WIDTH] = window.getContentSize();
  window.setContentSize(width, Math.round(Math.min(Math.max(height, 120), workAreaSize.height - 64)));
  const parent = window.getParentWindow()?.getBounds();
  const own = window.getBounds();
  if (parent)
    window.setPosition(
      Math.round(parent.x + (parent.width - own.width) / 2),
      Math.max(0, Math.round(parent.y + (parent.height - own.height) / 3)),
    );
  if (!window.isVisible()) window.show();
}
