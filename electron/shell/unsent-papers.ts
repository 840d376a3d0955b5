import { dialog, type BrowserWindow } from 'electron';

/** What the page has told of papers that would still leave by themselves: whoever closes the window hears of them. */
export class UnsentPapers {
  count = 0;

  /** Asks only when there are some. */
  async mayClose(window: BrowserWindow): Promise<boolean> {
    if (this.count === 0) return true;
    const { response } = await dialog.showMessageBox(window, {
      type: 'question',
      title: '連携台帳',
      message: `まだ送っていない書類が${this.count}件あります。`,
      detail: 'このまま閉じても、書類は保管してあります。次に開いたときに送ります。二重には送りません。',
      buttons: ['閉じずに送る', '閉じる'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    return response === 1;
  }
}
