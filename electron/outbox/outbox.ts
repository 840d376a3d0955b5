import { createHash } from 'node:crypto';
import type { LedgerKind } from '@shared/ipc/keys';
import type { Order, OutboxResult, OutboxResults, SendOutcome, SendProgress } from '@shared/ipc/outbox';
import { failure, success, type Result } from '@shared/problems/problem';
import type { EndpointClient } from './endpoint-client';
import type { Network } from './endpoints';

export interface OutboxParts {
  /** The endpoint of a network, or why there is none to send to. */
  client: (network: Network) => Promise<Result<Pick<EndpointClient, 'submit'>>>;
  now: () => Date;
  onProgress: (progress: SendProgress) => void;
  /** There is a result that wasn't there before. */
  onChanged: () => void;
}

interface Flight {
  kind: LedgerKind;
  abort: AbortController;
  progress: SendProgress;
  ended: Promise<SendOutcome>;
}

/**
 * What is on its way, by submission id, and how it ended, until the page has that on disk. A page that was loaded anew in
 * between finds both. State is the page's to write: here nothing outlives the app, and nothing has to, as the same bytes
 * under the same key bring the same receipt.
 */
export class Outbox {
  private readonly flights = new Map<string, Flight>();
  private readonly kept = new Map<string, { kind: LedgerKind; result: OutboxResult }>();

  constructor(private readonly parts: OutboxParts) {}

  /**
   * One try; succeeds when it has begun. What is on its way already, or has a receipt that isn't stored yet, isn't sent
   * again. Problems: `submission/other-bytes`, `endpoint/no-…`, `keychain/locked`.
   */
  async send(order: Order): Promise<Result<null>> {
    const begun = await this.begin(order);
    return begun.ok ? success(null) : begun;
  }

  /** As `send`, until it has ended. */
  async sendAndWait(order: Order): Promise<Result<SendOutcome>> {
    const begun = await this.begin(order);
    return begun.ok ? success(await begun.value) : begun;
  }

  results(kind: LedgerKind): OutboxResults {
    return {
      results: [...this.kept.values()].filter((one) => one.kind === kind).map(({ result }) => result),
      underWay: [...this.flights.values()].filter((one) => one.kind === kind).map(({ progress }) => progress),
    };
  }

  confirm(id: string): void {
    this.kept.delete(id);
  }

  cancel(id: string): void {
    this.flights.get(id)?.abort.abort();
  }

  /** Whether something would be cut off if the app ended now. */
  get isBusy(): boolean {
    return this.flights.size > 0;
  }

  private async begin(order: Order): Promise<Result<Promise<SendOutcome>>> {
    const known = this.known(order.id);
    if (known) return success(known);
    if (digestOf(order.body) !== order.contentDigest) return failure('submission/other-bytes', {});
    const client = await this.parts.client(order);
    if (!client.ok) return client;
    // Asked twice at the same time: the other one may be on its way by now.
    return success(this.known(order.id) ?? this.takeOff(order, client.value));
  }

  private known(id: string): Promise<SendOutcome> | null {
    const kept = this.kept.get(id)?.result.outcome;
    return this.flights.get(id)?.ended ?? (kept?.kind === 'receipt' ? Promise.resolve(kept) : null);
  }

  private takeOff(order: Order, client: Pick<EndpointClient, 'submit'>): Promise<SendOutcome> {
    const { id, kind, body } = order;
    const abort = new AbortController();
    const progress: SendProgress = { id, sent: 0, total: body.length };
    const onProgress = (sent: number): void => {
      progress.sent = sent;
      this.parts.onProgress({ ...progress });
    };
    this.kept.delete(id);
    const ended = client.submit(order, { signal: abort.signal, onProgress }).then((outcome) => {
      this.flights.delete(id);
      this.kept.set(id, { kind, result: { id, at: this.parts.now().toISOString(), outcome } });
      this.parts.onChanged();
      return outcome;
    });
    this.flights.set(id, { kind, abort, progress, ended });
    return ended;
  }
}

const digestOf = (body: Uint8Array): string => `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;
