import { shell, type BrowserWindow } from 'electron';
import { safeFileName } from '@shared/text/file-name';
import type { PaperService } from '../documents/paper-service';
import type { MailAccounts } from '../mail/mail-accounts';
import type { MailService } from '../mail/mail-service';
import type { MailOrder } from '@shared/ipc/outbox';
import { success, type Result } from '@shared/problems/problem';
import type { KnownReceivers } from '../mail/known-receivers';
import { handle } from './handle';
import { noted } from './noted';

/** What the page asks about mail. The log gets codes: never an address, a subject, a name, a server or a password. */
export function answerMailChannels(
  accounts: MailAccounts,
  service: MailService,
  receivers: KnownReceivers,
  papers: PaperService,
  mayGo: (order: MailOrder) => Promise<Result<null>>,
  window: BrowserWindow,
): void {
  handle('mail:account', ({ kind }) => accounts.state(kind));
  handle('mail:set-account', async (input) => noted('mail/set-account', await accounts.set(input)));
  handle('mail:agree', async ({ kind, address }) => {
    // The sample writes to nobody.
    const agreed = kind === 'own' ? await receivers.mayGetMail(kind, [address], false) : success(null);
    return agreed.ok || agreed.code === 'asked/declined' ? success({ cancelled: !agreed.ok }) : agreed;
  });
  handle('mail:test', async (input) => noted('mail/test', await service.test(input)));
  handle('mail:end-test', () => service.endTest());
  handle('mail:draft', async ({ order }) => {
    const may = await mayGo(order);
    return noted('mail/draft', may.ok ? await service.openDraft(order) : may);
  });
  handle('mail:clear-drafts', ({ kind, keep }) => service.forget(kind, keep));
  handle('mail:save-draft', async ({ order }) => {
    const may = await mayGo(order);
    const draft = may.ok ? await service.draft(order) : may;
    if (!draft.ok) return noted('mail/save-draft', draft);
    const name = safeFileName(order.letter.subject) || order.id;
    return noted('mail/save-draft', await papers.saveMail(window, name, new Uint8Array(draft.value)));
  });
}

/** Opens a draft with the PC's mail program. @returns whether there is one */
export const openWithMailProgram = async (file: string): Promise<boolean> => (await shell.openPath(file)) === '';

export const revealDraft = (file: string): void => shell.showItemInFolder(file);
