import { createHash } from 'node:crypto';
import type { LedgerKind } from '@shared/vault/ledger-kind';
import {
  refusedBy,
  type MailOrder,
  type Order,
  type OutboxResult,
  type OutboxResults,
  type SendOutcome,
  type SendProgress,
} from '@shared/ipc/outbox';
import { problem, type Result } from '@shared/problems/problem';
import { MAIL_QUEUE } from '@shared/submission/queue';
import type { EndpointClient, SendWatch } from './endpoint-client';
import type { Network } from './endpoints';

export interface OutboxServiceParts {
  /** The endpoint of a network, or why there is none to send to. */
  client: (network: Network) => Promise<Result<Pick<EndpointClient, 'submit'>>>;
  /** Whether it may leave at all: asked when it is handed over, not when its turn comes. */
  mayGo: (order: Order) => Promise<Result<null>>;
  /** One try of a letter. */
  mail: (order: MailOrder, watch: SendWatch) => Promise<SendOutcome>;
  now: () => Date;
  onProgress: (progress: SendProgress, kind: LedgerKind) => void;
  /** There are results that weren't there before. */
  onChanged: () => void;
}

interface Flight {
  kind: LedgerKind;
  receiver: string;
  abort: AbortController;
  progress: SendProgress;
  /** The head of the receiver's answer is there. */
  onHead: (status: number) => void;
  /** For those ahead of it. */
  isWaiting: boolean;
  /** Whether anybody is to hear how it ended. */
  isWanted: boolean;
  ended: Promise<SendOutcome>;
  /** Whether the one behind it may leave. */
  letsGo: Promise<boolean>;
}

/** The page writes down what it hears in one step for all: so long it may gather, in milliseconds. */
const BETWEEN_NEWS = 600;
/** Papers of a receiver: with so many left the page hears of the others at once, so that it hands over more in time. */
const SOON_DRY = 20;
const NOT_SENT: SendOutcome = { kind: 'not-sent' };

/**
 * What is on its way, by submission id, or waits for the one ahead, and how it ended, until the page has that on disk. A
 * page that was loaded anew in between finds both. State is the page's to write: here nothing outlives the app, and nothing
 * has to, as the same bytes under the same key bring the same receipt; and a letter that nobody knows of any more is asked
 * about by a person.
 */
export class OutboxService {
  private readonly flights = new Map<string, Flight>();
  private readonly kept = new Map<string, { kind: LedgerKind; receiver: string; result: OutboxResult }>();
  private news: NodeJS.Timeout | undefined;

  constructor(private readonly parts: OutboxServiceParts) {}

  /**
   * One try of each, for each receiver one after the other: the next leaves when the receiver has said 201 to the one
   * ahead, and the one before that has its receipt. What is on its way already, or has a receipt that isn't stored yet, isn't
   * sent again. What can't even begin is `refused`: `submission/other-bytes`, `endpoint/no-…`, `keychain/locked`.
   */
  send(orders: readonly Order[]): void {
    for (const order of orders) {
      if (this.known(order)) continue;
      this.kept.delete(keyOf(order));
      const receiver = receiverOf(order);
      this.fly(order, this.goingTo(receiver).at(-1) ?? null, !this.hasUnheard(receiver));
    }
  }

  /** One try of a paper that nothing is ahead of, until it has ended. */
  sendAndWait(order: Order): Promise<SendOutcome> {
    return this.known(order) ?? this.fly(order, null, true);
  }

  /** What waits for the one ahead doesn't leave. */
  hold(kind: LedgerKind): void {
    for (const flight of this.flights.values()) if (flight.kind === kind && flight.isWaiting) flight.abort.abort();
  }

  results(kind: LedgerKind): OutboxResults {
    return {
      results: [...this.kept.values()].filter((one) => one.kind === kind).map(({ result }) => result),
      underWay: [...this.flights.values()].filter((one) => one.kind === kind).map(({ progress }) => progress),
    };
  }

  confirm(kind: LedgerKind, ids: readonly string[]): void {
    for (const id of ids) this.kept.delete(keyOf({ kind, id }));
  }

  cancel(one: OneOf): void {
    this.flights.get(keyOf(one))?.abort.abort();
  }

  /** A ledger that is erased: what is on its way is stopped, and nobody is told of it any more. */
  forget(kind: LedgerKind): void {
    for (const [key, flight] of this.flights)
      if (flight.kind === kind) {
        flight.isWanted = false;
        flight.abort.abort();
        this.flights.delete(key);
      }
    for (const [key, one] of this.kept) if (one.kind === kind) this.kept.delete(key);
  }

  /** Whether something would be cut off if the app ended now. */
  get isBusy(): boolean {
    return this.flights.size > 0;
  }

  private known(order: OneOf): Promise<SendOutcome> | null {
    const key = keyOf(order);
    const kept = this.kept.get(key)?.result.outcome;
    return this.flights.get(key)?.ended ?? (kept && mayBeThere(kept) ? Promise.resolve(kept) : null);
  }

  /**
   * @param ahead it leaves only when that one lets it go
   * @param mayLeave false: not even then
   */
  private fly(order: Order, ahead: Flight | null, mayLeave: boolean): Promise<SendOutcome> {
    const { id, kind, body } = order;
    const key = keyOf(order);
    const receiver = receiverOf(order);
    const progress: SendProgress = { id, sent: 0, total: body.length };
    const abort = new AbortController();
    let onHead = (_status: number): void => {};
    const isTaken = new Promise<true>((resolve) => {
      onHead = (status) => void (status === CREATED && resolve(true));
    });
    const flight: Flight = {
      ...{ kind, receiver, abort, progress, onHead, isWaiting: true, isWanted: true },
      ...{ ended: NEVER, letsGo: NEVER },
    };
    this.kept.delete(key);
    this.flights.set(key, flight);
    const isAheadThere = !ahead || hasReceipt(ahead);
    const turn = mayLeave ? turnBehind(ahead?.letsGo ?? true, abort.signal) : Promise.resolve(false);
    const tried = this.outcomeOf(order, flight, turn).catch(() => whenAnythingFails(order));
    flight.ended = tried.then((outcome) => {
      if (!flight.isWanted) return outcome;
      this.flights.delete(key);
      this.kept.set(key, { kind, receiver, result: { id, at: this.parts.now().toISOString(), outcome } });
      const left = this.goingTo(receiver).length;
      this.tell(left === 0 || left === SOON_DRY);
      return outcome;
    });
    // The receipt is read while the next is on its way; with two outstanding, the first is waited for.
    flight.letsGo = everyOne([Promise.race([isTaken, hasReceipt(flight)]), isAheadThere]);
    return flight.ended;
  }

  /** In their order. */
  private goingTo(receiver: string): Flight[] {
    return [...this.flights.values()].filter((flight) => flight.receiver === receiver);
  }

  /** Whether something came to nothing that the page has not written down yet: what it hands over may have to go behind that. */
  private hasUnheard(receiver: string): boolean {
    return [...this.kept.values()].some((one) => one.receiver === receiver && !mayBeThere(one.result.outcome));
  }

  private async outcomeOf(order: Order, flight: Flight, turn: Promise<boolean>): Promise<SendOutcome> {
    const { onHead, abort } = flight;
    const { signal } = abort;
    const asked = this.parts.mayGo(order);
    if (!(await turn)) return NOT_SENT;
    flight.isWaiting = false;
    const may = await asked;
    if (!may.ok) return refusedBy(may);
    if (digestOf(order.body) !== order.contentDigest) return refusedBy(problem('submission/other-bytes', {}));
    const onProgress = (sent: number): void => {
      flight.progress.sent = sent;
      if (flight.isWanted) this.parts.onProgress({ ...flight.progress }, flight.kind);
    };
    if (order.by === 'mail') return this.parts.mail(order, { signal, onProgress });
    const client = await this.parts.client(order);
    return client.ok ? client.value.submit(order, { signal, onProgress, onHead }) : refusedBy(client);
  }

  private tell(isAtOnce: boolean): void {
    if (!isAtOnce) {
      this.news ??= setTimeout(() => this.tell(true), BETWEEN_NEWS);
      return;
    }
    clearTimeout(this.news);
    this.news = undefined;
    this.parts.onChanged();
  }
}

/** Two ledgers may have a paper of one id: a page names it. */
type OneOf = Pick<Order, 'kind' | 'id'>;
const keyOf = ({ kind, id }: OneOf): string => `${kind} ${id}`;

const NEVER = new Promise<never>(() => {});

/** Every receiver says so when a paper is on its disk, and a receipt follows. */
const CREATED = 201;

const hasReceipt = async ({ ended }: Flight): Promise<boolean> => (await ended).kind === 'receipt';

/**
 * Whether the one ahead lets this one go: once that is certain, or this one is held back.
 *
 * @param isLet never the flight itself: each would keep the one ahead of it in memory, and so the bytes of them all
 */
const turnBehind = (isLet: Promise<boolean> | true, signal: AbortSignal): Promise<boolean> =>
  new Promise((resolve) => {
    if (isLet === true) return resolve(true);
    signal.addEventListener('abort', () => resolve(false), { once: true });
    void isLet.then(resolve);
  });

/** Whether all of them are so: known as soon as one of them isn't. */
const everyOne = (answers: readonly (Promise<boolean> | boolean)[]): Promise<boolean> =>
  new Promise((resolve) => {
    for (const answer of answers) void Promise.resolve(answer).then((isSo) => isSo || resolve(false));
    void Promise.all(answers).then((all) => resolve(all.every(Boolean)));
  });

/** What isn't sent again before the page has written down how it ended. */
const mayBeThere = ({ kind }: SendOutcome): boolean => kind === 'receipt' || kind === 'sent' || kind === 'unsure';

/** What should not be: without an outcome it would be on its way for ever, and everything behind it would stand still. */
const whenAnythingFails = ({ by }: Order): SendOutcome =>
  by === 'mail'
    ? { kind: 'unsure', problem: problem('mail/cut-off-after-data', {}) }
    : { kind: 'later', wait: null, wasBusy: false, problem: problem('network/cut-off', {}) };

/** All mail is one queue: nothing may overtake a letter of which nobody knows whether it was taken. */
const receiverOf = ({ by, kind, packId }: Order): string => `${kind} ${by === 'mail' ? MAIL_QUEUE : packId}`;

const digestOf = (body: Uint8Array): string => `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;
