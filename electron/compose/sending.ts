import type { Session } from 'electron';
import type { LedgerKind } from '@shared/vault/ledger-kind';
import type { Result } from '@shared/problems/problem';
import type { PaperService } from '../documents/paper-service';
import { answerMailChannels, askWhetherMailMayGo, openWithMailProgram, revealDraft } from '../ipc/mail-channels';
import { answerOutboxChannels, askWhetherPapersMayGo } from '../ipc/outbox-channels';
import { MailAccounts } from '../mail/mail-accounts';
import { MailService } from '../mail/mail-service';
import { electronSend } from '../outbox/electron-send';
import { Endpoints } from '../outbox/endpoints';
import { UnsentPapers } from '../shell/unsent-papers';
import type { AppParts } from './app-parts';

export interface Sending {
  mail: MailService;
  /** Asked before the window closes. */
  unsent: UnsentPapers;
  /** With a ledger that is erased go the drafts of its letters, its endpoints and its mail account. */
  forget: (kind: LedgerKind) => Promise<Result<unknown>>;
}

/** Papers on their way out: to a city's endpoint, and by mail. Where to is asked of whoever sits there before anything goes. */
export function composeSending(
  { places, settings, keychain, window }: AppParts,
  papers: PaperService,
  outside: Session,
): Sending {
  const endpoints = new Endpoints({ settings, keychain, mayGoTo: askWhetherPapersMayGo(window) });
  const accounts = new MailAccounts({ settings, keychain, mayGoTo: askWhetherMailMayGo(window) });
  const mail = new MailService({
    accounts,
    now: () => new Date(),
    draftFolder: places.letters,
    open: openWithMailProgram,
    reveal: revealDraft,
  });
  const unsent = new UnsentPapers();
  answerMailChannels(accounts, mail, papers, window);
  answerOutboxChannels(endpoints, electronSend(outside), (order, watch) => mail.send(order, watch), unsent, window);
  return {
    ...{ mail, unsent },
    forget: async (kind) => {
      await mail.clearDrafts();
      await endpoints.forget(kind);
      return accounts.forget(kind);
    },
  };
}
