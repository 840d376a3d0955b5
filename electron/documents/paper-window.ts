import { BrowserWindow } from 'electron';
import { failure, success, type Result } from '@shared/problems/problem';
import { PAPER_URL } from '../security/origins';
import { printSize, type PageSize } from './print-size';

/** Setting a long paper takes a second; a minute means that something is wrong. */
const LIMIT = 60_000;

/** What the paper page is told, and what it answers when the paper is set (renderer/paper/paper.ts). */
export interface PaperOrder {
  bytes: Uint8Array;
  title: string;
}
type PaperAnswer = { ok: true; pages: number; size: PageSize } | { ok: false; reason: string };

/**
 * A hidden window on app://paper, without preload and without a way to ask the main process anything: the bytes are put
 * in from outside, and the set paper is printed or made into a PDF from outside.
 */
export class PaperWindow {
  private constructor(
    private readonly window: BrowserWindow,
    readonly pages: number,
    private readonly size: PageSize,
  ) {}

  static async open(order: PaperOrder): Promise<Result<PaperWindow>> {
    const window = new BrowserWindow({
      show: false,
      width: 900,
      height: 1200,
      webPreferences: {
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        spellcheck: false,
        backgroundThrottling: false,
      },
    });
    try {
      await window.loadURL(`${PAPER_URL}?print`);
      const answer = await setPaper(window, order);
      if (answer.ok) return success(new PaperWindow(window, answer.pages, answer.size));
      window.destroy();
      return failure('pdf/failed', { reason: answer.reason });
    } catch (error) {
      window.destroy();
      return failure('pdf/failed', { reason: String(error) });
    }
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
      return failure('pdf/failed', { reason: String(error) });
    }
  }

  /** The system's print dialog. */
  print(): Promise<Result<{ cancelled: boolean }>> {
    return new Promise((settle) => {
      this.window.webContents.print(
        { printBackground: true, ...printSize(this.size), margins: { marginType: 'none' } },
        (done, reason) => {
          if (done) settle(success({ cancelled: false }));
          else if (/cancel/i.test(reason)) settle(success({ cancelled: true }));
          else settle(failure('print/failed', { reason }));
        },
      );
    });
  }

  close(): void {
    if (!this.window.isDestroyed()) this.window.destroy();
  }
}

function setPaper(window: BrowserWindow, { bytes, title }: PaperOrder): Promise<PaperAnswer> {
  const order = JSON.stringify({ base64: Buffer.from(bytes).toString('base64'), title });
  const set = window.webContents.executeJavaScript(`setPaper(${order})`) as Promise<PaperAnswer>;
  const late = new Promise<PaperAnswer>((settle) =>
    setTimeout(() => settle({ ok: false, reason: 'time' }), LIMIT).unref(),
  );
  return Promise.race([set, late]);
}
