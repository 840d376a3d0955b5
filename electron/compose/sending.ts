import type { Session } from 'electron';
import type { LedgerKind } from '@shared/vault/ledger-kind';
import type { Result } from '@shared/problems/problem';
import type { Asking } from '../asks/asking';
import { answerMailChannels, openWithMailProgram, revealDraft } from '../ipc/mail-channels';
import { answerOutboxChannels } from '../ipc/outbox-channels';
import { KnownReceivers } from '../mail/known-receivers';
import { MailAccounts } from '../mail/mail-accounts';
import { MailService } from '../mail/mail-service';
import { AgreedWithdrawals } from '../outbox/agreed-withdrawals';
import { electronSend } from '../outbox/electron-send';
import { Endpoints } from '../outbox/endpoints';
import type { PackRepository } from '../packs/pack-repository';
import type { Papers } from './papers';
import { UnsentPapers } from '../shell/unsent-papers';
import type { AppParts } from './app-parts';
import { mainClock } from '../storage/clock';

export interface Sending {
  mail: MailService;
  /** Asked before the window closes. */
  unsent: UnsentPapers;
  /** Whether something is on its way that would be cut off if the app ended. */
  isBusy: () => boolean;
  /** With a ledger that is erased go what is on its way, the drafts of its letters, its endpoints and its mail account. */
  forget: (kind: LedgerKind) => Promise<Result<unknown>>;
}

/** Papers on their way out: to a city's endpoint, and by mail. Where to is asked of whoever sits there before anything goes. */
export function composeSending(
  { places, settings, policy, keychain, keys, window }: AppParts,
  { service: papers, reviews }: Papers,
  outside: Session,
  asking: Asking,
  packs: PackRepository,
): Sending {
  // A taken-over page could choose an address of its own: where papers may go is a person's word, given outside of the page.
  const may =
    (act: 'endpoint' | 'mail-server' | 'forget-token' | 'forget-mail') =>
    async (host: string, kind: LedgerKind, losesToken = false): Promise<boolean> =>
      (await asking.mayDo(act, kind, { facts: host === '' ? [] : [host], losesToken })).ok;
  const isOwnShown = (): boolean => keys.shownLedger === 'own';
  const endpoints = new Endpoints({
    ...{ settings, policy, keychain, isOwnShown },
    mayGoTo: may('endpoint'),
    mayForget: may('forget-token'),
  });
  const accounts = new MailAccounts({
    ...{ settings, keychain, isOwnShown },
    mayGoTo: may('mail-server'),
    mayForget: may('forget-mail'),
  });
  const receivers = new KnownReceivers({
    ...{ settings, keychain },
    packs: () => packs.list(),
    ask: (kind, facts, isNow) => asking.mayDo('mail-receiver', kind, { facts, isNow }),
  });
  const mail = new MailService({
    accounts,
    mayGetMail: (kind, addresses) => receivers.mayGetMail(kind, addresses, true),
    now: mainClock.now,
    looked: (files) => papers.looked(files),
    draftFolder: places.letters,
    open: openWithMailProgram,
    reveal: revealDraft,
  });
  const unsent = new UnsentPapers();
  answerMailChannels(accounts, mail, receivers, papers, reviews.mayGo, window);
  const withdrawals = new AgreedWithdrawals((host, kind) => asking.mayDo('withdraw', kind, { facts: [host] }));
  const queue = answerOutboxChannels(
    {
      ...{ endpoints, withdrawals, unsent, mayGo: reviews.mayGo, send: electronSend(outside) },
      mail: (order, watch) => mail.send(order, watch),
      isGiven: (kind) => kind === 'sample' || keys.hasGivenOwn,
    },
    window,
  );
  return {
    ...{ mail, unsent, isBusy: queue.isBusy },
    forget: async (kind) => {
      queue.forget(kind);
      await mail.forget(kind);
      await endpoints.forget(kind);
      receivers.forget(kind);
      if (kind === 'own') await reviews.set(false);
      return accounts.forget(kind);
    },
  };
}
