import { dialog, type BrowserWindow } from 'electron';
import type { TableDesk } from '../tables/table-desk';
import { handle } from './handle';
import { whenPageGoes } from './when-page-goes';

/** What the page asks about the office's own tables. Which one, a person chooses in a dialog, or drops on the window. */
export function answerTableChannels(desk: TableDesk, window: BrowserWindow): void {
  handle('tables:choose', async () => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title: '取り込む Excel を選ぶ',
      buttonLabel: '選ぶ',
      properties: ['openFile'],
      filters: [TABLES, ALL],
    });
    const [path] = filePaths;
    return canceled || path === undefined ? { cancelled: true } : { cancelled: false, ...desk.take(path) };
  });
  handle('tables:take', ({ name, bytes }) => desk.takeBytes(name, bytes));
  handle('tables:read', (input) => desk.read(input));
  handle('tables:cancel', () => desk.cancel());
  handle('tables:forget', () => desk.forget());
  whenPageGoes(window, () => desk.forget());
}

const TABLES = { name: 'Excel・CSV の表', extensions: ['xlsx', 'xlsm', 'xls', 'ods', 'csv', 'tsv', 'txt'] };
/** Others may be chosen too: what to do with them is said then. */
const ALL = { name: 'すべてのファイル', extensions: ['*'] };
