import type { BrowserWindow } from 'electron';
import type { TableImportService } from '../tables/table-import-service';
import { askForFile } from '../shell/file-dialogs';
import { handle } from './handle';
import { whenPageGoes } from './when-page-goes';

/** What the page asks about the office's own tables. Which one, a person chooses in a dialog, or drops on the window. */
export function answerTableChannels(service: TableImportService, window: BrowserWindow): void {
  handle('tables:choose', async () => {
    const path = await askForFile(window, {
      title: '取り込む名簿を選ぶ',
      buttonLabel: '選ぶ',
      properties: ['openFile'],
      filters: [TABLES, ALL],
    });
    return path === null ? { cancelled: true } : { cancelled: false, ...service.take(path) };
  });
  handle('tables:take', ({ name, bytes }) => service.takeBytes(name, bytes));
  handle('tables:again', ({ name }) => service.again(name));
  handle('tables:read', (input) => service.read(input));
  handle('tables:cancel', () => service.cancel());
  handle('tables:forget', () => service.forget());
  whenPageGoes(window, () => service.leave());
}

const TABLES = {
  name: 'Excel・Word・CSV の表',
  extensions: ['xlsx', 'xlsm', 'xls', 'docx', 'docm', 'ods', 'csv', 'tsv', 'txt'],
};
/** Others may be chosen too: what to do with them is said then. */
const ALL = { name: 'すべてのファイル', extensions: ['*'] };
