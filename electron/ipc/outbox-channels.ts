import { setTimeout as wait } from 'node:timers/promises';
import { refusedBy } from '@shared/ipc/outbox';
import type { BrowserWindow } from 'electron';
import type { NoticeName } from '@shared/ipc/channel-names';
import type { Notice } from '@shared/ipc/contract';
import type { LedgerKind } from '@shared/vault/ledger-kind';
import { success, type Result } from '@shared/problems/problem';
import { EndpointClient } from '../outbox/endpoint-client';
import type { AgreedWithdrawals } from '../outbox/agreed-withdrawals';
import type { Endpoints, Network } from '../outbox/endpoints';
import { BackgroundSend } from '../outbox/background-send';
import { OutboxService, type OutboxServiceParts } from '../outbox/outbox';
import type { Send } from '../outbox/send';
import type { UnsentPapers } from '../shell/unsent-papers';
import { logEvent, logProblem } from '../storage/log';
import { handle } from './handle';
import { noted } from './noted';
import { mainClock } from '../storage/clock';

/** What handing in is made of. */
interface OutboxParts {
  endpoints: Endpoints;
  send: Send;
  mail: OutboxServiceParts['mail'];
  mayGo: OutboxServiceParts['mayGo'];
  withdrawals: AgreedWithdrawals;
  unsent: UnsentPapers;
  /** Whether the page has been given the ledger's key: else it isn't told how far its papers are. */
  isGiven: (kind: LedgerKind) => boolean;
}

/**
 * What the page asks about handing in electronically. The log gets codes, never an address, a name or a 接続キー.
 *
 * @returns has main forget what is on its way of a ledger that is erased; whether anything is on its way
 */
export function answerOutboxChannels(
  { endpoints, send, mail, mayGo, withdrawals, unsent, isGiven }: OutboxParts,
  window: BrowserWindow,
): { forget: (kind: LedgerKind) => void; isBusy: () => boolean } {
  const client: ClientOf = async (network) => {
    const endpoint = await endpoints.use(network);
    return endpoint.ok ? success(new EndpointClient(endpoint.value, send, now)) : endpoint;
  };
  const outbox = outboxFor(client, { mail, mayGo }, isGiven, window);
  const backgroundSend = new BackgroundSend({ outbox, now, random: Math.random, wait: pause });
  answerEndpointChannels(endpoints, client, withdrawals);
  answerQueueChannels(outbox, backgroundSend, mayGo);
  handle('outbox:unsent', (told) => void (unsent.told = told));
  return {
    forget: (kind) => {
      backgroundSend.end(kind);
      outbox.forget(kind);
    },
    isBusy: () => outbox.isBusy,
  };
}

const now = (): Date => mainClock.now();

/** How a network's endpoint is spoken with; why it can't be. */
type ClientOf = (network: Network) => Promise<Result<EndpointClient>>;

/** What sends, with the page as its listener. */
function outboxFor(
  client: ClientOf,
  { mail, mayGo }: Pick<OutboxParts, 'mail' | 'mayGo'>,
  isGiven: OutboxParts['isGiven'],
  window: BrowserWindow,
): OutboxService {
  const tell = <N extends NoticeName>(name: N, notice: Notice<N>): void => {
    if (!window.isDestroyed()) window.webContents.send(name, notice);
  };
  return new OutboxService({
    client: async (network) => {
      const found = await client(network);
      return found.ok ? found : noted('outbox/client', found);
    },
    mail: async (order, watch) => {
      const outcome = await mail(order, watch).catch((error: unknown) => {
        logProblem('outbox/mail-failed', { error });
        throw error;
      });
      if ('problem' in outcome) logProblem('outbox/mail-refused', { result: outcome.problem.code });
      else logEvent('outbox/mail', { outcome: outcome.kind });
      return outcome;
    },
    mayGo,
    now,
    onProgress: (progress, kind) => {
      if (isGiven(kind)) tell('outbox:progress', progress);
    },
    onChanged: () => tell('outbox:changed', null),
  });
}

/** Where papers go, and what is asked there beside sending. */
function answerEndpointChannels(endpoints: Endpoints, client: ClientOf, withdrawals: AgreedWithdrawals): void {
  handle('endpoint:state', (network) => endpoints.state(network));
  handle('endpoint:set', async ({ url, token, ...network }) =>
    noted('endpoint/set', await endpoints.set(network, url, token)),
  );
  handle('endpoint:check', async (network) => {
    const found = await client(network);
    return noted('endpoint/check', found.ok ? await found.value.ping() : found);
  });
  handle('outbox:poll', async ({ after, ...network }) => {
    const found = await client(network);
    return noted('outbox/poll', found.ok ? await found.value.changes(after) : found);
  });
  handle('outbox:agree-withdrawal', async ({ id, kind, packId }) => {
    const found = await client({ kind, packId });
    return found.ok ? withdrawals.mayTell({ kind, id, host: found.value.host }) : noted('outbox/client', found);
  });
  handle('outbox:withdraw', async ({ id, ...network }) => {
    const found = await client(network);
    const of = { kind: network.kind, id, host: found.ok ? found.value.host : '' };
    const told = found.ok ? await withdrawals.tell(of, () => found.value.withdraw(id)) : found;
    if (told.ok) return told.value;
    return refusedBy(noted('outbox/withdraw', told));
  });
}

/** What is to go, what became of it, and what goes on behind a locked screen. */
function answerQueueChannels(outbox: OutboxService, backgroundSend: BackgroundSend, mayGo: OutboxParts['mayGo']): void {
  handle('outbox:send', ({ orders }) => {
    logEvent('outbox/send', { papers: orders.length });
    outbox.send(orders);
  });
  handle('outbox:hold', ({ kind }) => outbox.hold(kind));
  handle('outbox:results', ({ kind }) => {
    backgroundSend.end(kind);
    return outbox.results(kind);
  });
  handle('outbox:confirm', ({ kind, ids }) => outbox.confirm(kind, ids));
  handle('outbox:cancel', (one) => outbox.cancel(one));
  handle('outbox:keep-going', async ({ orders }) => {
    // Now, as nobody is at the page while it goes on. What may not stays in the ledger, and is refused when it is handed over again.
    const may = await Promise.all(orders.map(mayGo));
    backgroundSend.begin(orders.filter((_, i) => may[i]?.ok));
    return success(null);
  });
}

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  wait(milliseconds, undefined, { signal, ref: false }).catch(() => {});
