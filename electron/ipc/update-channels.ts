import type { BrowserWindow } from 'electron';
import { success } from '@shared/problems/problem';
import { UPDATE_EXTENSION } from '@shared/updates/update-file';
import type { AskedRecord } from '../asks/asked-record';
import { askForFile } from '../shell/file-dialogs';
import { offerInFile } from '../updates/update-offer';
import type { UpdateService } from '../updates/update-service';
import { handle } from './handle';
import { noted } from './noted';

/** What the page asks about a new version. Which file it comes from, a person chooses in a dialog; whose it is, its signature says. */
export function answerUpdateChannels(service: UpdateService, record: AskedRecord, window: BrowserWindow): void {
  handle('updates:state', () => service.state());
  handle('updates:choose-file', async () => {
    const file = await askForFile(window, {
      title: '連携台帳を新しくするファイルを選ぶ',
      buttonLabel: '選ぶ',
      filters: [{ name: '連携台帳を新しくするファイル', extensions: [UPDATE_EXTENSION] }],
      properties: ['openFile'],
    });
    if (file === null) return success({ cancelled: true });
    const taken = noted('updates/choose-file', await service.take(() => offerInFile(file)));
    return taken.ok ? success({ cancelled: false }) : taken;
  });
  handle('updates:fetch', async () => noted('updates/fetch', await service.receive()));
  handle('updates:agree', async ({ when }) => {
    const agreed = noted('updates/agree', await service.agree(when));
    if (!agreed.ok) return agreed;
    record.add({ act: 'update', ledger: 'own', answer: 'unasked' });
    // Behind the answer, as by the cross at the top right: what stands in a field is kept, and papers on their way are asked about.
    if (when === 'now') setImmediate(() => window.close());
    return agreed;
  });
  handle('updates:take-back', () => service.takeBack());
}
