import type { Order, OutboxResult, SendOutcome } from '@shared/ipc/outbox';
import { KEPT_GOING_BYTES } from '@shared/ipc/outbox';
import type { Result } from '@shared/problems/problem';
import { isAboutReceiver } from '@shared/submission/about-receiver';
import { nextInstant, nextToSend } from '@shared/submission/queue';
import { retryDelay } from '@shared/submission/retry';
import { isQueued, type Submission } from '@shared/submission/submission';
import type { SubmissionEvent } from '@shared/submission/transition';
import type { OutboxParts } from './outbox';

/** Later than every wait: whoever is first in line, whenever its turn comes. */
const EVER = '9999-12-31T00:00:00.000Z';
/** When something failed that should not: the disk, or main. In milliseconds. */
const AFTER_FAILURE = 30_000;
/** Main takes as many at once. */
const MOST_ORDERS = 200;
/** How long making ready may hold up a lock, in milliseconds. */
const LONGEST_GET_READY = 2_000;

/**
 * The line of papers that go electronically: what is due is sent, how it ended is written down, and only then main may
 * forget it. One round after the other; whatever happens meanwhile asks for another.
 */
export class SendingLine {
  isPaused = false;
  private hasEnded = false;
  private round: Promise<void> | null = null;
  private isWanted = false;
  /** Somebody came online: what only waits for the network waits no longer. */
  private isHurried = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** A result that the disk did not take. */
  private hasUnstored = false;
  /** Withdrawals that main is asking for. */
  private readonly asking = new Set<string>();
  /** When a withdrawal that did not get through is tried again, in milliseconds since 1970, and how often it was. */
  private readonly withdrawals = new Map<string, { next: number; tries: number }>();

  /**
   * @param onReach what a request has shown: whether the receiver can be reached
   * @param onDecided the receiver has decided something that isn't known here: to be asked for
   */
  constructor(
    private readonly parts: OutboxParts,
    private readonly onReach: (isReached: boolean) => void,
    private readonly onDecided: () => Promise<void>,
  ) {}

  /** Looks whether there is something to do, now or after the round that is on. */
  wake(): void {
    this.isWanted = true;
    if (this.hasEnded || this.round) return;
    this.round = this.rounds();
  }

  hurry(): void {
    this.isHurried = true;
    this.wake();
  }

  /** Nothing more is sent or asked for. */
  async end(): Promise<void> {
    this.hasEnded = true;
    clearTimeout(this.timer);
    await this.round;
  }

  /** Hands over to main what is in line, for as long as the screen is locked; and ends. */
  async keepGoing(): Promise<void> {
    await this.end();
    if (this.isPaused) return;
    const { store, ask, now } = this.parts;
    const begun = now().getTime();
    const orders: (Order & { attempts: number; notBefore: string | null })[] = [];
    let bytes = 0;
    for (const submission of this.inLine()) {
      const isLate = now().getTime() - begun > LONGEST_GET_READY;
      if (isLate || orders.length === MOST_ORDERS) break;
      const body = await store.submissions.body(submission);
      if (!body.ok || (bytes += body.value.length) > KEPT_GOING_BYTES) break;
      const isNew = submission.state === 'waiting';
      if (isNew && !(await this.apply(submission.id, { kind: 'send-begun' }))) break;
      const tries = isNew ? submission.attempts : submission.attempts - 1;
      orders.push({
        ...this.orderOf(submission, body.value),
        attempts: tries,
        notBefore: isNew ? submission.notBefore : null,
      });
    }
    if (orders.length > 0) await ask('outbox:keep-going', { orders });
  }

  private async rounds(): Promise<void> {
    while (this.isWanted && !this.hasEnded) {
      this.isWanted = false;
      clearTimeout(this.timer);
      try {
        await this.collect();
        await this.sendDue();
        this.rest();
      } catch {
        // Main is gone or answers nonsense: it has said so in its log.
        this.wakeIn(AFTER_FAILURE);
      }
    }
    // In the same breath as the look at `isWanted`: a wake in between would be nobody's.
    this.round = null;
  }

  /** Writes down how tries ended. What nobody knows to be on its way waits again. */
  private async collect(): Promise<void> {
    const { results, underWay } = await this.parts.ask('outbox:results', { kind: this.parts.kind });
    this.hasUnstored = false;
    const known = new Set(underWay.map(({ id }) => id));
    for (const result of results) {
      if (await this.settle(result)) await this.parts.ask('outbox:confirm', { id: result.id });
      else {
        known.add(result.id);
        this.hasUnstored = true;
      }
    }
    for (const { id, state } of this.all())
      if (state === 'sending' && !known.has(id)) await this.apply(id, { kind: 'resumed' });
  }

  /** @returns whether it is on disk, or of a paper that is gone */
  private async settle({ id, at, outcome }: OutboxResult): Promise<boolean> {
    this.showReach(outcome);
    const submission = this.parts.store.read().submissions.get(id);
    return submission ? this.apply(id, this.eventOf(submission, outcome), at) : true;
  }

  private eventOf({ attempts }: Submission, outcome: SendOutcome): Timeless {
    if (outcome.kind === 'receipt') return { kind: 'receipt', receipt: outcome.receipt };
    if (outcome.kind === 'refused') return { kind: 'refused', problem: outcome.problem, field: outcome.field };
    const { wait, problem, wasBusy } = outcome;
    const { now, random } = this.parts;
    const delay = wait ?? retryDelay(Math.max(1, attempts), random());
    const notBefore = new Date(now().getTime() + delay).toISOString();
    return { kind: 'try-later', notBefore, problem, wasBusy };
  }

  private async sendDue(): Promise<void> {
    if (this.isPaused) return;
    for (const submission of this.due()) {
      if (this.hasEnded) return;
      if (submission.state === 'withdrawing') void this.withdraw(submission);
      else await this.send(submission);
    }
  }

  private due(): Submission[] {
    const { now } = this.parts;
    const isHurried = this.isHurried;
    this.isHurried = false;
    return nextToSend(
      this.mayGo().map((one) => (isHurried && isNetworkProblem(one.problem) ? { ...one, notBefore: null } : one)),
      now().toISOString(),
    ).filter(({ id }) => !this.asking.has(id) && (this.withdrawals.get(id)?.next ?? 0) <= now().getTime());
  }

  private async send(submission: Submission): Promise<void> {
    const { store, ask } = this.parts;
    // Written down first: from here on the city may have it, whatever this PC knows.
    if (!(await this.apply(submission.id, { kind: 'send-begun' }))) return this.wakeIn(AFTER_FAILURE);
    const body = await store.submissions.body(submission);
    const sent: Result<unknown> = body.ok ? await ask('outbox:send', this.orderOf(submission, body.value)) : body;
    if (sent.ok) return;
    const { code, message, details } = sent;
    await this.apply(submission.id, { kind: 'refused', problem: { code, message, details }, field: '' });
  }

  private async withdraw({ id, packId }: Submission): Promise<void> {
    const { ask, kind, now, random } = this.parts;
    this.asking.add(id);
    try {
      const outcome = await ask('outbox:withdraw', { kind, packId, id });
      this.showReach(outcome);
      if (outcome.kind === 'later') {
        const tries = (this.withdrawals.get(id)?.tries ?? 0) + 1;
        this.withdrawals.set(id, { tries, next: now().getTime() + (outcome.wait ?? retryDelay(tries, random())) });
        return;
      }
      this.withdrawals.delete(id);
      // The decision itself says more than the refusal does; where it can't be had, the refusal stands.
      if (outcome.kind === 'refused' && outcome.problem.code === 'endpoint/already-decided') await this.onDecided();
      if (outcome.kind === 'refused')
        await this.apply(id, { kind: 'refused', problem: outcome.problem, field: outcome.field });
      else if (outcome.status) await this.apply(id, { kind: 'status', status: outcome.status });
      else await this.apply(id, { kind: 'withdrawn' });
    } catch {
      this.wakeIn(AFTER_FAILURE);
    } finally {
      this.asking.delete(id);
      this.wake();
    }
  }

  /** Until somebody is due. */
  private rest(): void {
    if (this.hasUnstored) return this.wakeIn(AFTER_FAILURE);
    if (this.isPaused) return;
    const now = this.parts.now();
    const first = nextToSend(this.mayGo(), EVER).filter(({ id }) => !this.asking.has(id));
    const waits = first.flatMap((one) => {
      const next = nextInstant([one], now.toISOString());
      return next === null ? [] : Math.max(Date.parse(next), this.withdrawals.get(one.id)?.next ?? 0) - now.getTime();
    });
    if (waits.length > 0) this.wakeIn(Math.max(0, Math.min(...waits)));
  }

  private wakeIn(milliseconds: number): void {
    clearTimeout(this.timer);
    if (!this.hasEnded) this.timer = setTimeout(() => this.wake(), milliseconds);
  }

  private readonly all = (): Submission[] => [...this.parts.store.read().submissions.values()];

  /** Without those whose receiver turns everything away until 設定 is put right: they would only meet the same. */
  private mayGo(): Submission[] {
    const all = this.all();
    const closed = new Set(
      all.flatMap(({ state, problem, packId }) =>
        state === 'needs-action' && problem && isAboutReceiver(problem) ? [packId] : [],
      ),
    );
    return all.filter(({ packId }) => !closed.has(packId));
  }

  /** In the order in which they go. */
  private inLine(): Submission[] {
    return this.mayGo()
      .filter((one) => isQueued(one) && one.state !== 'withdrawing' && one.channel.kind === 'endpoint')
      .sort((a, b) => a.sequence - b.sequence);
  }

  private orderOf({ id, packId, frozen }: Submission, body: Uint8Array): Order {
    const { contentType, contentDigest, payloadDigest } = frozen;
    const { kind } = this.parts;
    return { kind, packId, id, contentType, contentDigest, payloadDigest, body: body as Uint8Array<ArrayBuffer> };
  }

  private async apply(id: string, event: Timeless, at = this.parts.now().toISOString()): Promise<boolean> {
    return (await this.parts.store.submissions.apply(id, { ...event, at })).ok;
  }

  private showReach(outcome: { kind: string; problem?: { code: string } }): void {
    this.onReach(outcome.kind !== 'later' || !isNetworkProblem(outcome.problem ?? null));
  }
}

type Timeless = SubmissionEvent extends infer E ? (E extends { at: string } ? Omit<E, 'at'> : never) : never;

export const isNetworkProblem = (problem: { code: string } | null): boolean =>
  problem?.code.startsWith('network/') ?? false;
