import type { BackgroundSendRequest } from '@shared/ipc/outbox';
import { isAboutReceiver } from '@shared/submission/about-receiver';
import { LONGEST_WAIT, retryDelay } from '@shared/submission/retry';
import type { LedgerKind } from '@shared/vault/ledger-kind';
import type { OutboxService } from './outbox';

type LaterOrder = BackgroundSendRequest['orders'][number];

interface GoingOnParts {
  outbox: Pick<OutboxService, 'sendAndWait'>;
  now: () => Date;
  /** From 0 up to 1. */
  random: () => number;
  /** Ends early when the signal says so, and never rejects. */
  wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/**
 * Sends what was in the queue when the screen was locked, while the page has no key and no ledger: for each network one after
 * the other, as the page does.
 */
export class BackgroundSend {
  private readonly going = new Map<LedgerKind, AbortController>();

  constructor(private readonly parts: GoingOnParts) {}

  /** Takes the place of what was handed over before, of each ledger. */
  begin(orders: readonly LaterOrder[]): void {
    for (const kind of new Set(orders.map((order) => order.kind)))
      this.beginOf(
        kind,
        orders.filter((order) => order.kind === kind),
      );
  }

  /** The page is back, with this ledger open. What is on its way stays so. */
  end(kind: LedgerKind): void {
    this.going.get(kind)?.abort();
    this.going.delete(kind);
  }

  private beginOf(kind: LedgerKind, orders: readonly LaterOrder[]): void {
    this.end(kind);
    const going = new AbortController();
    this.going.set(kind, going);
    for (const receiver of new Set(orders.map(receiverOf)))
      void this.sendInOrder(
        orders.filter((order) => receiverOf(order) === receiver),
        going.signal,
      );
  }

  private async sendInOrder(line: readonly LaterOrder[], signal: AbortSignal): Promise<void> {
    for (const order of line) if (!(await this.sendUntilAnswered(order, signal))) return;
  }

  /** @returns whether those behind it may go */
  private async sendUntilAnswered(order: LaterOrder, signal: AbortSignal): Promise<boolean> {
    const { now, random, wait, outbox } = this.parts;
    const { attempts, notBefore } = order;
    const set = notBefore === null ? 0 : Date.parse(notBefore) - now().getTime();
    // Longer than any wait that we set: the clock was put back meanwhile.
    let pause = set > LONGEST_WAIT ? 0 : set;
    for (let tries = attempts + 1; ; tries++) {
      if (pause > 0) await wait(pause, signal);
      if (signal.aborted) return false;
      const outcome = await outbox.sendAndWait(order);
      if (outcome.kind === 'refused') return !isAboutReceiver(outcome.problem);
      // One that the page had handed over, and that stood behind another: its own first try comes now.
      if (outcome.kind === 'not-sent') pause = 0;
      else if (outcome.kind === 'later') pause = outcome.wait ?? retryDelay(tries, random());
      else return true;
    }
  }
}

const receiverOf = ({ kind, packId }: LaterOrder): string => `${kind} ${packId}`;
