import type { EndpointOrder, Order, OutboxResult, SendOutcome } from '@shared/ipc/outbox';
import { KEPT_GOING_BYTES, MOST_AHEAD, refusedBy } from '@shared/ipc/outbox';
import { queueOf, MAIL_QUEUE, nextInstant, nextToSend, withoutClosed } from '@shared/submission/queue';
import { retryDelay } from '@shared/submission/retry';
import { isQueued, sentBy, type Submission } from '@shared/submission/submission';
import { transitions, type Happened, type SubmissionEvent, type Timeless } from '@shared/submission/transition';
import { reachOf, waitsForNetwork } from './network-problems';
import { endpointOrder, mailOrder } from './orders';
import type { SubmissionSenderParts } from './outbox-parts';
import { Withdrawals } from './withdrawals';

/** Later than every wait: whoever is first in the queue, whenever its turn comes. */
const EVER = '9999-12-31T00:00:00.000Z';
/** When something failed that should not: the disk, or main. In milliseconds. */
const AFTER_FAILURE = 30_000;
/** Main takes as many at once. */
const MOST_ORDERS = 200;
/** How long making ready may hold up a lock, in milliseconds. */
const LONGEST_GET_READY = 2_000;

/**
 * The queue of papers that go electronically. Each round is one step on the disk: how tries ended, and which papers go
 * next. Only then main may forget the ones, and gets the others. Whatever happens meanwhile asks for another round.
 */
export class SendQueue {
  isPaused = false;
  private hasEnded = false;
  private round: Promise<void> | null = null;
  private isWanted = false;
  /** Main may know something that isn't known here. */
  private isToAsk = true;
  /** Somebody came online: what only waits for the network waits no longer. */
  private isHurried = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** How many papers of a receiver may have begun at once: twice as many with each receipt, one again after a failure. */
  private readonly rooms = new Map<string, number>();
  private readonly withdrawals: Withdrawals;

  /**
   * @param onReach what a request has shown: whether the receiver can be reached
   * @param onDecided the receiver has decided something that isn't known here: to be asked for
   */
  constructor(
    private readonly parts: SubmissionSenderParts,
    private readonly onReach: (isReached: boolean) => void,
    onDecided: () => Promise<void>,
  ) {
    this.withdrawals = new Withdrawals(parts, {
      onOutcome: (outcome) => this.showReach(outcome),
      write: (id, event) => this.write([this.now(id, event)]),
      onDecided,
    });
  }

  /** Looks whether there is something to do, now or after the round that is on. */
  wake(): void {
    this.isWanted = true;
    if (this.hasEnded || this.round) return;
    this.round = this.rounds();
  }

  /** Main knows something new. */
  hear(): void {
    this.isToAsk = true;
    this.wake();
  }

  hurry(): void {
    this.isHurried = true;
    this.wake();
  }

  /** What main has, and hasn't sent yet, comes back. */
  async hold(): Promise<void> {
    const { ask, kind } = this.parts;
    // Main is gone or answers nonsense: it has said so in its log.
    await ask('outbox:hold', { kind }).catch(() => {});
  }

  /** Nothing more is sent or asked for. */
  async end(): Promise<void> {
    this.hasEnded = true;
    clearTimeout(this.timer);
    await this.round;
  }

  /** Hands over to main what is in the queue, for as long as the screen is locked; and ends. */
  async keepGoing(): Promise<void> {
    await this.end();
    if (this.isPaused) return;
    const { submissions, ask, now } = this.parts;
    const begun = now().getTime();
    const ready: { submission: Submission; order: EndpointOrder }[] = [];
    let bytes = 0;
    for (const submission of this.inLine()) {
      const isLate = now().getTime() - begun > LONGEST_GET_READY;
      if (isLate || ready.length === MOST_ORDERS) break;
      const body = await submissions.body(submission);
      if (!body.ok || (bytes += body.value.length) > KEPT_GOING_BYTES) break;
      ready.push({ submission, order: endpointOrder(this.parts.kind, submission, body.value) });
    }
    const isNew = ({ state }: Submission): boolean => state === 'waiting';
    const waiting = ready.flatMap(({ submission }) => (isNew(submission) ? [submission.id] : []));
    const isWritten = await this.write(waiting.map((id) => this.now(id, { kind: 'send-begun' })));
    const orders = ready
      .filter(({ submission }) => isWritten || !isNew(submission))
      .map(({ submission, order }) => ({
        ...order,
        attempts: isNew(submission) ? submission.attempts : submission.attempts - 1,
        notBefore: isNew(submission) ? submission.notBefore : null,
      }));
    if (orders.length > 0) await ask('outbox:keep-going', { orders });
  }

  private async rounds(): Promise<void> {
    while (this.isWanted && !this.hasEnded) {
      this.isWanted = false;
      clearTimeout(this.timer);
      try {
        if (await this.takeStep()) this.rest();
        else this.fail();
      } catch {
        // Main is gone or answers nonsense: it has said so in its log.
        this.fail();
      }
    }
    // In the same breath as the look at `isWanted`: a wake in between would be nobody's.
    this.round = null;
  }

  private fail(): void {
    this.isToAsk = true;
    this.wakeIn(AFTER_FAILURE);
  }

  /** @returns whether it is on disk */
  private async takeStep(): Promise<boolean> {
    const { submissions, ask } = this.parts;
    const { stored, ended } = await this.hearEnds();
    const next = this.isPaused || this.hasEnded ? [] : this.due(ended);
    const papers = next.filter(({ state }) => state !== 'withdrawing');
    // Before they are written down as begun: main shall not stand still meanwhile, and frozen bytes are always the same.
    const bodies = await submissions.bodies(papers);
    const begun = papers.flatMap(({ id }, i): Happened[] => {
      const body = bodies[i];
      const begins = this.now(id, { kind: 'send-begun' });
      if (!body || body.ok) return [begins];
      return [begins, this.now(id, refusedBy(body))];
    });
    // Written down first: from here on the city may have them, whatever this PC knows.
    const written = await submissions.applyAll([...ended, ...begun]);
    if (!written.ok) return false;
    if (stored.length > 0) await ask('outbox:confirm', { kind: this.parts.kind, ids: stored });
    const orders = papers.flatMap((paper, i) => {
      const body = bodies[i];
      const mayLeave = written.value.get(paper.id)?.state === 'sending';
      return body?.ok && mayLeave ? [this.orderOf(paper, body.value)] : [];
    });
    if (!(await this.handOver(orders))) return false;
    for (const one of next) if (one.state === 'withdrawing') void this.withdraw(one);
    return true;
  }

  /** @returns whether the disk took what came of it */
  private async handOver(orders: Order[]): Promise<boolean> {
    // Somebody has stopped the line in this very moment: not a byte has left.
    if (this.isPaused) return this.write(orders.map(({ id }) => this.now(id, { kind: 'not-sent' })));
    if (orders.length > 0) await this.parts.ask('outbox:send', { orders });
    return true;
  }

  /**
   * How tries ended, as main has it. What nobody knows to be on its way waits again.
   *
   * @returns what it means for the submissions, and what main may forget once that is on disk
   */
  private async hearEnds(): Promise<{ stored: string[]; ended: Happened[] }> {
    if (!this.isToAsk) return { stored: [], ended: [] };
    const { ask, kind, memory } = this.parts;
    this.isToAsk = false;
    const { results, underWay } = await ask('outbox:results', { kind });
    const known = new Set([...underWay, ...results].map(({ id }) => id));
    const lost = this.all().filter(({ id, state }) => state === 'sending' && !known.has(id));
    const { submissions } = memory.read();
    const ended = results.flatMap((result): Happened[] => {
      const submission = submissions.get(result.id);
      return submission ? [this.endOf(submission, result)] : [];
    });
    this.makeRoom(results);
    return {
      stored: results.map(({ id }) => id),
      ended: [...ended, ...lost.map(({ id }) => this.now(id, { kind: 'resumed' }))],
    };
  }

  /** Twice as much with each receipt; for one again when another came to nothing, in whatever order they came. */
  private makeRoom(results: readonly OutboxResult[]): void {
    const hasReceipt = ({ outcome }: OutboxResult): boolean => outcome.kind === 'receipt';
    const { submissions } = this.parts.memory.read();
    for (const result of results.toSorted((a, b) => Number(hasReceipt(b)) - Number(hasReceipt(a)))) {
      const submission = submissions.get(result.id);
      if (!submission || queueOf(submission, this.parts.channels) === MAIL_QUEUE) continue;
      const { packId } = submission;
      if (hasReceipt(result)) this.rooms.set(packId, Math.min(MOST_AHEAD, this.roomOf(packId) * 2));
      else this.rooms.delete(packId);
    }
  }

  private endOf(submission: Submission, { id, at, outcome }: OutboxResult): Happened {
    this.showReach(outcome);
    return { id, event: { ...this.eventOf(submission, outcome), at } };
  }

  private eventOf({ attempts }: Submission, outcome: SendOutcome): Timeless<SubmissionEvent> {
    if (outcome.kind !== 'later') return outcome;
    const { wait, problem, wasBusy } = outcome;
    const { now, random } = this.parts;
    const delay = wait ?? retryDelay(Math.max(1, attempts), random());
    const notBefore = new Date(now().getTime() + delay).toISOString();
    return { kind: 'try-later', notBefore, problem, wasBusy };
  }

  private readonly roomOf = (receiver: string): number => this.rooms.get(receiver) ?? 1;

  /** Whose turn it is once it is written down how others ended. */
  private due(ended: readonly Happened[]): Submission[] {
    const { channels, now, memory } = this.parts;
    const isHurried = this.isHurried;
    this.isHurried = false;
    const { submissions } = memory.read();
    const all = new Map([...submissions, ...transitions(submissions, ended, channels)]);
    return nextToSend(
      withoutClosed([...all.values()], channels).map((one) =>
        isHurried && waitsForNetwork(one.problem) ? { ...one, notBefore: null } : one,
      ),
      now().toISOString(),
      channels,
      this.roomOf,
    ).filter(({ id }) => !this.withdrawals.isAsked(id) && this.withdrawals.nextTry(id) <= now().getTime());
  }

  private async withdraw(submission: Submission): Promise<void> {
    try {
      await this.withdrawals.ask(submission);
    } catch {
      this.wakeIn(AFTER_FAILURE);
    } finally {
      this.wake();
    }
  }

  /** Until somebody is due. */
  private rest(): void {
    if (this.isPaused) return;
    const { channels } = this.parts;
    const now = this.parts.now();
    const first = nextToSend(withoutClosed(this.all(), channels), EVER, channels).filter(
      ({ id }) => !this.withdrawals.isAsked(id),
    );
    const waits = first.flatMap((one) => {
      const next = nextInstant([one], now.toISOString());
      return next === null ? [] : Math.max(Date.parse(next), this.withdrawals.nextTry(one.id)) - now.getTime();
    });
    if (waits.length > 0) this.wakeIn(Math.max(0, Math.min(...waits)));
  }

  private wakeIn(milliseconds: number): void {
    clearTimeout(this.timer);
    if (!this.hasEnded) this.timer = setTimeout(() => this.wake(), milliseconds);
  }

  private readonly all = (): Submission[] => [...this.parts.memory.read().submissions.values()];

  /** In the order in which they go, but for mail: cut off behind a locked screen, it would have to be asked about. */
  private inLine(): Submission[] {
    const { channels } = this.parts;
    return withoutClosed(this.all(), channels)
      .filter((one) => isQueued(one) && one.state !== 'withdrawing' && sentBy(one, channels) === 'endpoint')
      .sort((a, b) => a.sequence - b.sequence);
  }

  private orderOf(submission: Submission, body: Uint8Array): Order {
    const { kind, channels } = this.parts;
    const orderBy = sentBy(submission, channels) === 'mail' ? mailOrder : endpointOrder;
    return orderBy(kind, submission, body);
  }

  private now(id: string, event: Timeless<SubmissionEvent>): Happened {
    return { id, event: { ...event, at: this.parts.now().toISOString() } };
  }

  /** @returns whether it is on disk */
  private async write(happened: readonly Happened[]): Promise<boolean> {
    return (await this.parts.submissions.applyAll(happened)).ok;
  }

  private showReach(outcome: { kind: string; problem?: { code: string } }): void {
    const isReached = reachOf(outcome);
    if (isReached !== null) this.onReach(isReached);
  }
}
