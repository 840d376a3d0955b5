import type { BrowserWindow } from 'electron';
import type { OpenDraft } from '@shared/ipc/form-studio';
import { success, type Result } from '@shared/problems/problem';
import type { StudioService } from '../packs/studio/studio-service';
import { askForFile } from '../shell/file-dialogs';
import { handle } from './handle';
import { noted } from './noted';

/** What the page asks about making forms (様式づくり). Which file, a person chooses in a dialog or drops: the page knows no path. */
export function answerStudioChannels(service: StudioService, window: BrowserWindow): void {
  const read = (draft: Result<OpenDraft>): Result<OpenDraft> => noted('studio/read', draft);
  handle('studio:choose', async ({ follows }) => {
    const path = await askForFile(window, {
      title: '市の様式のファイルを選ぶ',
      buttonLabel: '選ぶ',
      properties: ['openFile'],
      filters: [FORMS],
    });
    if (path === null) return success({ cancelled: true });
    const draft = read(await service.take(path, follows));
    return draft.ok ? success({ cancelled: false, draft: draft.value }) : draft;
  });
  handle('studio:take', async (dropped) => read(await service.takeDropped(dropped)));
  handle('studio:edit', async (form) => read(await service.edit(form)));
  handle('studio:drafts', async () => success(await service.drafts()));
  handle('studio:open', async ({ id }) => read(await service.open(id)));
  handle('studio:keep', ({ id, work }) => service.keep(id, work));
  handle('studio:discard', ({ id }) => service.discard(id));
  handle('studio:try', ({ id, work, ...filled }) => service.try(id, work, filled));
  handle('studio:save', async ({ id, work }) => noted('studio/save', await service.save(id, work)));
  handle('studio:packs', () => service.packs());
}

/** Older kinds may be chosen too: what to do with them is said then. */
const FORMS = { name: 'Word・Excel・PDF の様式', extensions: ['docx', 'xlsx', 'pdf', 'doc', 'xls'] };
