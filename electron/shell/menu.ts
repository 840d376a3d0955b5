import { Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '@shared/ipc/contract';

/**
 * The menus, in Japanese, with the keys of every screen. The bar itself shows on the Mac and with Alt; its keys work
 * everywhere.
 */
export function setMenu(window: BrowserWindow, canDevelop: boolean): void {
  const say = (command: MenuCommand) => (): void => window.webContents.send('menu:command', command);
  const screens: [string, MenuCommand][] = [
    ['ホーム', 'home'],
    ['台帳', 'ledger'],
    ['手続き', 'procedures'],
    ['書類', 'documents'],
    ['提出', 'submissions'],
    ['同意書', 'consents'],
    ['ID・パスワード', 'credentials'],
    ['設定', 'settings'],
  ];
  const template: MenuItemConstructorOptions[] = [
    {
      label: 'ファイル(&F)',
      submenu: [
        { label: 'さがす', accelerator: 'CmdOrCtrl+K', click: say('find') },
        { label: '印刷…', accelerator: 'CmdOrCtrl+P', click: say('print') },
        { label: 'ロック', accelerator: 'CmdOrCtrl+L', click: say('lock') },
        { type: 'separator' },
        { label: '連携台帳を終わる', role: 'quit', accelerator: 'CmdOrCtrl+Q' },
      ],
    },
    {
      label: '編集(&E)',
      submenu: [
        { label: '元に戻す', role: 'undo' },
        { label: 'やり直す', role: 'redo' },
        { type: 'separator' },
        { label: '切り取る', role: 'cut' },
        { label: 'コピー', role: 'copy' },
        { label: '貼り付ける', role: 'paste' },
        { label: 'すべて選ぶ', role: 'selectAll' },
      ],
    },
    {
      label: '移動(&G)',
      submenu: screens.map(([label, command], i) => ({ label, accelerator: `Alt+${i + 1}`, click: say(command) })),
    },
    {
      label: '表示(&V)',
      submenu: [
        { label: '画面いっぱいに表示', role: 'togglefullscreen' },
        ...(canDevelop ? [{ role: 'reload' as const }, { role: 'toggleDevTools' as const }] : []),
      ],
    },
    {
      label: 'ヘルプ(&H)',
      submenu: [
        { label: '連絡先・困ったとき', accelerator: 'F1', click: say('contacts') },
        { label: 'この製品について', click: say('about') },
      ],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
