import { BrowserWindow } from 'electron';
import { SETTING_LIMIT } from '@shared/ipc/printing';
import { failure, success, type Failure, type Result } from '@shared/problems/problem';
import { closedPage } from '../security/closed-page';
import { PAPER_URL } from '../security/origins';
import { keepWindow, keptWindow } from './kept-window';

/** What the paper page is told, and what it answers when the paper is set (renderer/paper/paper.ts). */
export interface PageSetOrder {
  bytes: Uint8Array;
  title: string;
}
/** One paper more in a window that holds several. */
export interface FurtherPaper extends PageSetOrder {
  /** Stands in the top right corner of each page: 患者控; '' for none. */
  mark: string;
  /** Behind an empty page where the papers before it end on a front side. */
  startsOnFront: boolean;
  /** Among papers of other forms: as what it stands there. Left out: all are of one form. */
  among?: 'paper' | 'front';
}
type PaperAnswer = { ok: true; pages: number; size: PrintedPageSize } | { ok: false; reason: string };

/**
 * A hidden window on app://paper, without preload and without a way to ask the main process anything: the bytes are put
 * in from outside, and the set paper is printed or made into a PDF from outside.
 */
export class PaperWindow {
  /** Nothing has failed in it: it may take another paper. */
  private isSound = true;
  private set: Extract<PaperAnswer, { ok: true }> = { ok: true, pages: 0, size: { width: 210, height: 297 } };

  private constructor(private readonly window: BrowserWindow) {}

  /** A window with one paper. Problems: `pdf/failed`. */
  static async open(order: PageSetOrder): Promise<Result<PaperWindow>> {
    const begun = await PaperWindow.begin();
    if (!begun.ok) return begun;
    const set = await begun.value.put('setPaper', order);
    if (set.ok) return begun;
    begun.value.close();
    return set;
  }

  /** A window for papers to come. Problems: `pdf/failed`. */
  static async begin(): Promise<Result<PaperWindow>> {
    const kept = keptWindow();
    if (kept) return success(new PaperWindow(kept));
    const window = new BrowserWindow({
      show: false,
      width: 900,
      height: 1200,
      webPreferences: {
        ...closedPage,
        devTools: false,
        backgroundThrottling: false,
      },
    });
    try {
      await window.loadURL(`${PAPER_URL}?print`);
      return success(new PaperWindow(window));
    } catch (error) {
      window.destroy();
      return failure('pdf/failed', { reason: String(error) });
    }
  }

  /** Sets a paper behind those that are there. Problems: `pdf/failed`; the window then is to be closed. */
  add(paper: FurtherPaper): Promise<Result<null>> {
    return this.put('addPaper', paper);
  }

  get pages(): number {
    return this.set.pages;
  }

  private async put(how: 'setPaper' | 'addPaper', order: PageSetOrder): Promise<Result<null>> {
    try {
      const answer = await told(this.window, how, order);
      if (!answer.ok) return this.failed(answer.reason);
      this.set = answer;
      return success(null);
    } catch (error) {
      // Whatever it is busy with would stand among the papers all the same, once it is done.
      if (this.isThere) this.window.destroy();
      return this.failed(error);
    }
  }

  /** No paper comes out of a window that is gone. */
  get isThere(): boolean {
    return !this.window.isDestroyed();
  }

  async pdf(): Promise<Result<Uint8Array>> {
    try {
      const pdf = await this.window.webContents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: false,
        margins: { top: 0, bottom: 0, left: 0, right: 0 },
      });
      return success(new Uint8Array(pdf));
    } catch (error) {
      return this.failed(error);
    }
  }

  private failed(reason: unknown): Failure {
    this.isSound = false;
    return failure('pdf/failed', { reason: String(reason) });
  }

  /** The system's print dialog. */
  print({ isTwoSided = false } = {}): Promise<Result<{ cancelled: boolean }>> {
    const sides = isTwoSided ? { duplexMode: 'longEdge' as const } : {};
    return new Promise((settle) => {
      this.window.webContents.print(
        { printBackground: true, ...printSize(this.set.size), ...sides, margins: { marginType: 'none' } },
        (done, reason) => {
          if (done) settle(success({ cancelled: false }));
          else if (/cancel/i.test(reason)) settle(success({ cancelled: true }));
          else settle(failure('print/failed', { reason }));
        },
      );
    });
  }

  /** Gives the window back: it is emptied, and serves the next paper if one comes soon. */
  close(): void {
    if (this.isSound) keepWindow(this.window);
    else if (this.isThere) this.window.destroy();
  }
}

/** Rejects when it takes too long. */
function told(window: BrowserWindow, how: string, { bytes, ...about }: PageSetOrder): Promise<PaperAnswer> {
  const order = JSON.stringify({ base64: Buffer.from(bytes).toString('base64'), ...about });
  const set = window.webContents.executeJavaScript(`${how}(${order})`) as Promise<PaperAnswer>;
  const late = new Promise<never>((_, refuse) => setTimeout(() => refuse(new Error('time')), SETTING_LIMIT).unref());
  return Promise.race([set, late]);
}

/** What the paper page says of a page's size (renderer/paper/set-paper.ts): millimetres, as the page lies. */
interface PrintedPageSize {
  width: number;
  height: number;
}

/** A page's size as Electron's printing takes it: upright, in micrometres, and whether it lies on its side. */
function printSize({ width, height }: PrintedPageSize): {
  pageSize: { width: number; height: number };
  landscape: boolean;
} {
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  return {
    pageSize: { width: Math.round(short * 1000), height: Math.round(long * 1000) },
    landscape: width > height,
  };
}
