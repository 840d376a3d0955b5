import type { BrowserWindow } from 'electron';
import { success } from '@shared/problems/problem';
import type { LedgerKind } from '@shared/vault/ledger-kind';
import type { Asking } from '../asks/asking';
import { AuditWriting } from '../documents/audit-writing';
import { handle } from './handle';
import { whenPageGoes } from './when-page-goes';
import { mainClock } from '../storage/clock';
import { askWhereToSave } from '../shell/file-dialogs';

/**
 * What the page asks about writing 操作の記録 into files. Where to, a person chooses in a dialog.
 *
 * @param shown the ledger that the page has been given
 */
export function answerAuditChannels(window: BrowserWindow, asking: Asking, shown: () => LedgerKind): void {
  const writing = new AuditWriting();
  handle('audit:choose', async () => {
    const agreed = await asking.mayDo('export-record', shown());
    if (!agreed.ok) return agreed;
    const { canceled, filePath } = await askWhereToSave(window, {
      title: '操作の記録を書き出す',
      defaultPath: `操作の記録_${mainClock.today().replaceAll('-', '')}.csv`,
      buttonLabel: '書き出す',
      filters: [{ name: '表（CSV）', extensions: ['csv'] }],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    if (canceled || !filePath) return success({ cancelled: true });
    const begun = await writing.begin(filePath);
    return begun.ok ? success({ cancelled: false, ...begun.value }) : begun;
  });
  handle('audit:write', ({ id, part, text }) => writing.write(id, part, text));
  handle('audit:finish', ({ id }) => writing.finish(id));
  handle('audit:cancel', ({ id }) => writing.end(id));
  whenPageGoes(window, () => void writing.drop());
}
