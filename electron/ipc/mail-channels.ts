import { dialog, shell, type BrowserWindow } from 'electron';
import { safeFileName } from '@shared/text/file-name';
import type { PaperService } from '../documents/paper-service';
import type { MailAccounts } from '../mail/mail-accounts';
import type { MailService } from '../mail/mail-service';
import { handle } from './handle';
import { noted } from './noted';

/** What the page asks about mail. The log gets codes: never an address, a subject, a name, a server or a password. */
export function answerMailChannels(
  accounts: MailAccounts,
  service: MailService,
  papers: PaperService,
  window: BrowserWindow,
): void {
  handle('mail:account', ({ kind }) => accounts.state(kind));
  handle('mail:set-account', async (input) => noted('mail/set-account', await accounts.set(input)));
  handle('mail:test', async (input) => noted('mail/test', await service.test(input)));
  handle('mail:end-test', () => service.endTest());
  handle('mail:draft', async ({ order }) => noted('mail/draft', await service.openDraft(order)));
  handle('mail:clear-drafts', async ({ keep }) => {
    await service.clearDrafts(keep);
  });
  handle('mail:save-draft', async ({ order }) => {
    const draft = await service.draft(order);
    if (!draft.ok) return noted('mail/save-draft', draft);
    const name = safeFileName(order.letter.subject) || order.id;
    return noted('mail/save-draft', await papers.saveMail(window, name, new Uint8Array(draft.value)));
  });
}

/** A taken-over page could choose a server of its own: where mail may go is a person's word, given outside of the page. */
export const askWhetherMailMayGo =
  (window: BrowserWindow) =>
  async (host: string): Promise<boolean> => {
    const { response } = await dialog.showMessageBox(window, {
      type: 'question',
      title: 'メールの送信サーバーの確認',
      message: `これから、メールで出す書類を「${host}」から送ります。`,
      detail: 'メールの契約先から知らされたサーバーと同じか、確かめてください。今はまだ、何も送りません。',
      buttons: ['このサーバーにする', 'やめる'],
      defaultId: 1,
      cancelId: 1,
      noLink: true,
    });
    return response === 0;
  };

/** Opens a draft with the PC's mail program. @returns whether there is one */
export const openWithMailProgram = async (file: string): Promise<boolean> => (await shell.openPath(file)) === '';

export const revealDraft = (file: string): void => shell.showItemInFolder(file);
