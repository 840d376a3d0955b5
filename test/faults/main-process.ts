import type { ChannelName } from '@shared/ipc/channel-names';
import { contract } from '@shared/ipc/contract';
import type { Network } from '../../electron/outbox/endpoints.ts';
import { EndpointClient } from '../../electron/outbox/endpoint-client.ts';
import { BackgroundSend } from '../../electron/outbox/background-send.ts';
import { OutboxService } from '../../electron/outbox/outbox.ts';
import type { Send } from '../../electron/outbox/send.ts';
import { IdleTimeout } from '../../electron/outbox/idle-timeout.ts';
import { success } from '@shared/problems/problem';
import type { BackgroundSendRequest, Orders } from '@shared/ipc/outbox';
import { nodeSend } from '../electron/outbox/node-send.ts';
import type { FastTime } from './fast-time.ts';

export interface MainParts {
  time: FastTime;
  random: () => number;
  /** Where a network's papers go. */
  url: (packId: string) => string;
  token: string;
}

/** As electron-send.ts has it. */
const PATIENCE = { connecting: 30_000, standingStill: 90_000, overall: 30 * 60_000 };

/**
 * The main process as far as handing in goes: its own parts, wired as in electron/ipc/outbox-channels.ts, with the contract at the
 * door. Only that Node's sockets stand in for Chromium's.
 */
export class MainProcess {
  /** Requests that are on their way, questions as well. */
  inFlight = 0;
  /** Papers that a receiver has turned away, whether or not that was ever written down. */
  readonly refused = new Set<string>();
  /** Who listens: the page that is loaded at this moment. */
  onChanged = (): void => {};
  private readonly gone = new AbortController();
  private lines = new AbortController();
  private readonly outbox: OutboxService;
  private readonly backgroundSend: BackgroundSend;

  constructor(private readonly parts: MainParts) {
    const { time, random } = parts;
    this.outbox = new OutboxService({
      mayGo: () => Promise.resolve(success(null)),
      client: (network) => Promise.resolve(success({ submit: this.submit(network) })),
      // No letter is on its way in these runs.
      mail: () => new Promise(() => {}),
      now: time.now,
      onProgress: () => {},
      onChanged: () => this.onChanged(),
    });
    this.backgroundSend = new BackgroundSend({
      outbox: this.outbox,
      now: time.now,
      random,
      wait: (milliseconds, signal) => (this.isGone ? never() : time.wait(milliseconds, signal)),
    });
  }

  /** The answer to a page, as it comes through the door. */
  async ask(channel: ChannelName, input: unknown): Promise<unknown> {
    if (this.isGone) return never();
    const answer = await this.answer(channel, contract[channel].input.parse(structuredClone(input)));
    return structuredClone(contract[channel].output.parse(answer));
  }

  /** All of them break, and nothing else changes. */
  losesConnections(): void {
    this.lines.abort();
    this.lines = new AbortController();
  }

  /** The system takes the process away, and with it whatever is on its way. */
  kill(): void {
    this.gone.abort();
    this.backgroundSend.end('own');
    this.onChanged = () => {};
  }

  /** Whoever is gone does nothing more: each of its steps comes by here. */
  private get isGone(): boolean {
    return this.gone.signal.aborted;
  }

  private answer(channel: ChannelName, input: unknown): unknown {
    switch (channel) {
      case 'outbox:send':
        return this.outbox.send((input as Orders).orders);
      case 'outbox:hold':
        return this.outbox.hold('own');
      case 'outbox:results':
        this.backgroundSend.end('own');
        return this.outbox.results('own');
      case 'outbox:confirm':
        return this.outbox.confirm('own', (input as { ids: string[] }).ids);
      case 'outbox:keep-going':
        this.backgroundSend.begin((input as BackgroundSendRequest).orders);
        return success(null);
      case 'outbox:poll': {
        const { after, ...network } = input as Network & { after: string | null };
        return this.client(network).changes(after);
      }
      default:
        throw new Error(`nobody answers ${channel} here`);
    }
  }

  private client({ packId }: Network): EndpointClient {
    const { url, token, time } = this.parts;
    return new EndpointClient({ packId, url: url(packId), token }, this.send, time.now);
  }

  private submit(network: Network): EndpointClient['submit'] {
    return async (order, watch) => {
      const outcome = await this.client(network).submit(order, watch);
      if (outcome.kind === 'refused') this.refused.add(order.id);
      return outcome;
    };
  }

  /** With the patience that Chromium's sender has. */
  private readonly send: Send = async (request) => {
    const late = new AbortController();
    const idle = new IdleTimeout(PATIENCE, () => late.abort());
    const { signal: broken } = this.lines;
    const signals = [this.gone.signal, broken, late.signal, ...(request.signal ? [request.signal] : [])];
    this.inFlight += 1;
    const sent = await nodeSend({ ...request, signal: AbortSignal.any(signals) });
    this.inFlight -= 1;
    idle.end();
    if (this.isGone) return never();
    if (sent.ok || request.signal?.aborted) return sent;
    return {
      ok: false,
      fault: late.signal.aborted ? { cause: 'timed-out' } : broken.aborted ? { cause: 'cut-off' } : sent.fault,
    };
  };
}

const never = (): Promise<never> => new Promise(() => {});
