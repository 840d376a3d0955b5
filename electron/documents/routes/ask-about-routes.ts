import { dialog, type BrowserWindow } from 'electron';
import { routeName } from '@shared/ipc/printing';
import type { RouteQuestions } from './paper-routes';

const LINE_BREAKS = '連携台帳でつくると、文字の大きさや行の変わり目が Word と少し違うことがあります。';
const PRINTER = 'いつも使うプリンター（パソコンの設定）';

/** Asks in windows of the system, as the print dialog itself is one. */
export const askAboutRoutes = (window: BrowserWindow): RouteQuestions => ({
  async mayGoOn({ code, message }, next, what) {
    const mayBeOut = code === 'print/no-answer';
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      title: '連携台帳',
      message,
      detail: `${routeName[next]}で${what === 'pdf' ? 'PDF をつくれます' : '印刷できます'}。${next === 'own' ? LINE_BREAKS : ''}`,
      buttons: [`${routeName[next]}で続ける`, 'やめる'],
      defaultId: mayBeOut ? 1 : 0,
      cancelId: 1,
      noLink: true,
    });
    return response === 0;
  },
  async mayHandOut({ message }, what) {
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      title: '連携台帳',
      message,
      buttons: ['やめる', what === 'pdf' ? 'このまま PDF を保存する' : 'このまま印刷する'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    return response === 1;
  },
  async howToPrint(by, { printer, copies }) {
    const { response } = await dialog.showMessageBox(window, {
      type: 'question',
      title: '連携台帳',
      message: `${routeName[by]}で印刷します。`,
      detail: `プリンター：${printer === '' ? PRINTER : printer}\n部数：${copies}部\nプリンターや両面を選びたいときは「印刷の画面を開く」を押してください。${LINE_BREAKS}`,
      buttons: ['印刷する', '印刷の画面を開く', 'やめる'],
      defaultId: 0,
      cancelId: 2,
      noLink: true,
    });
    return (['print', 'own', 'cancel'] as const)[response] ?? 'cancel';
  },
});
