import { app, shell, type BrowserWindow } from 'electron';
import { success } from '@shared/problems/problem';
import type { LedgerKind } from '@shared/vault/ledger-kind';
import type { Asking } from '../asks/asking';
import type { FolderWriting } from '../documents/folder-writing';
import { askForFile } from '../shell/file-dialogs';
import { handle } from './handle';
import { whenPageGoes } from './when-page-goes';

/**
 * What the page asks about 運営指導: the papers of an office, or of several, as one folder. A person says yes to main itself, and where.
 *
 * @param shown the ledger that the page has been given
 */
export function answerFolderChannels(
  window: BrowserWindow,
  writing: FolderWriting,
  asking: Asking,
  shown: () => LedgerKind,
): void {
  handle('folder:begin', async ({ offices, period, content }) => {
    const facts = [offices.join('、'), period, content].filter((words) => words !== '');
    const agreed = await asking.mayDo('export-office', shown(), { facts });
    if (!agreed.ok) return agreed;
    const parent = await askForFile(window, {
      title: '運営指導のフォルダーをつくる場所',
      defaultPath: app.getPath('documents'),
      buttonLabel: 'ここにつくる',
      properties: ['openDirectory', 'createDirectory'],
    });
    if (parent === null) return success({ cancelled: true });
    const [office = '', ...others] = offices;
    const whose = others.length === 0 ? office : `${offices.length}事業所`;
    const begun = await writing.begin(parent, ['運営指導', whose, period], offices);
    return begun.ok ? success({ cancelled: false, ...begun.value }) : begun;
  });
  handle('folder:file', ({ bytes, ...to }) => writing.addFile(to, bytes));
  handle('folder:text', ({ text, ...to }) => writing.addText(to, text));
  handle('folder:table', ({ table, ...to }) => writing.addTable(to, table));
  handle('folder:finish', ({ id }) => writing.finish(id));
  handle('folder:cancel', ({ id }) => writing.end(id));
  handle('folder:reveal', ({ id }) => {
    const place = writing.placeOf(id);
    if (place !== null) shell.showItemInFolder(place);
    return place !== null;
  });
  whenPageGoes(window, () => void writing.drop());
}
