import { basename } from 'node:path';
import type { BrowserWindow } from 'electron';
import { success } from '@shared/problems/problem';
import type { SupportService } from '../support/support-service';
import { handle } from './handle';
import { whenPageGoes } from './when-page-goes';
import { mainClock } from '../storage/clock';
import { askWhereToSave } from '../shell/file-dialogs';

/** サポートに渡すファイル: what stands in it the page gets to show it, where it goes a person chooses in a dialog. */
export function answerSupportChannels(service: SupportService, window: BrowserWindow): void {
  handle('support:make', async (request) => ({ text: await service.make(request) }));
  handle('support:save', async () => {
    const { canceled, filePath } = await askWhereToSave(window, {
      title: 'サポートに渡すファイルを保存する',
      defaultPath: `連携台帳_サポート_${mainClock.today().replaceAll('-', '')}.txt`,
      buttonLabel: '保存する',
      filters: [{ name: '文字のファイル', extensions: ['txt'] }],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    if (canceled || !filePath) return success({ cancelled: true });
    const saved = await service.save(filePath);
    return saved.ok ? success({ cancelled: false, name: basename(saved.value.file) }) : saved;
  });
  whenPageGoes(window, () => service.forget());
}
