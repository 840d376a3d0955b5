import { basename } from 'node:path';
import type { BrowserWindow } from 'electron';
import type { OpenDraft } from '@shared/ipc/form-studio';
import { success, type Result } from '@shared/problems/problem';
import type { StudioService } from '../packs/studio/studio-service';
import { askForFile, askWhereToSave } from '../shell/file-dialogs';
import { writeFileAtomically } from '../storage/atomic-file';
import { withEnding } from '../storage/with-ending';
import { handle } from './handle';
import { noted } from './noted';

/**
 * What the page asks about making forms (様式づくり). Which file, a person chooses in a dialog or drops: the page knows no path.
 * @param studio makes the service when it is first asked for: on most days nobody makes a form
 */
export function answerStudioChannels(studio: () => Promise<StudioService>, window: BrowserWindow): void {
  const read = (draft: Result<OpenDraft>): Result<OpenDraft> => noted('studio/read', draft);
  handle('studio:choose', async ({ follows }) => {
    const path = await askForFile(window, {
      title: '市の様式のファイルを選ぶ',
      buttonLabel: '選ぶ',
      properties: ['openFile'],
      filters: [FORMS],
    });
    if (path === null) return success({ cancelled: true });
    const draft = read(await (await studio()).take(path, follows));
    return draft.ok ? success({ cancelled: false, draft: draft.value }) : draft;
  });
  handle('studio:take', async (dropped) => read(await (await studio()).takeDropped(dropped)));
  handle('studio:edit', async (form) => read(await (await studio()).edit(form)));
  handle('studio:drafts', async () => success(await (await studio()).drafts()));
  handle('studio:open', async ({ id }) => read(await (await studio()).open(id)));
  handle('studio:keep', async ({ id, work }) => (await studio()).keep(id, work));
  handle('studio:discard', async ({ id }) => (await studio()).discard(id));
  handle('studio:spot', async ({ id, spot, ...said }) => (await studio()).spot(id, spot, said));
  handle('studio:list', async ({ id, rows }) => (await studio()).list(id, rows));
  handle('studio:commented', async ({ id }) => {
    const copy = await (await studio()).commented(id);
    if (!copy.ok) return copy;
    const { name, ending, bytes } = copy.value;
    const { canceled, filePath } = await askWhereToSave(window, {
      title: 'コメントを付けた控えを保存する',
      buttonLabel: '保存する',
      defaultPath: name,
      filters: [{ name: ending === 'docx' ? 'Word' : 'Excel', extensions: [ending] }],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    if (canceled || !filePath) return success({ cancelled: true });
    const saved = await writeFileAtomically(withEnding(filePath, ending), bytes);
    return saved.ok ? success({ cancelled: false, name: basename(saved.value.file) }) : saved;
  });
  handle('studio:try', async ({ id, work, ...filled }) => (await studio()).try(id, work, filled));
  handle('studio:save', async ({ id, work }) => noted('studio/save', await (await studio()).save(id, work)));
  handle('studio:packs', async () => (await studio()).packs());
}

/** Older kinds may be chosen too: what to do with them is said then. */
const FORMS = { name: 'Word・Excel・PDF の様式', extensions: ['docx', 'xlsx', 'pdf', 'doc', 'xls'] };
