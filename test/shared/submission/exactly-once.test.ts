import fc from 'fast-check';
import { expect, test } from 'vitest';
import { problem } from '@shared/problems/problem';

import type { Submission } from '@shared/submission/submission';
import type { SubmissionEvent } from '@shared/submission/transition';
import type { Receipt, SubmissionStatus } from '@shared/submission/wire';
import { nextToSend, transition } from '../../builders/by-channels';
import { aSubmission } from '../../builders/submission';

/** A city that keeps to the contract: one receipt for a key, the same again for the same payload. */
class City {
  readonly received = new Map<string, Receipt>();
  readonly statuses: SubmissionStatus[] = [];
  arrivals = 0;

  takes({ id, frozen: { payloadDigest } }: Submission): Receipt {
    this.arrivals += 1;
    const known = this.received.get(id);
    if (known) return known;
    const receiptNumber = `R8-${String(this.received.size + 1).padStart(6, '0')}`;
    const receipt = { submissionId: id, receiptNumber, receivedAt: '2026-11-20T04:00:00.000Z', payloadDigest };
    this.received.set(id, receipt);
    this.says(receipt, 'received');
    return receipt;
  }

  says({ submissionId, receiptNumber, payloadDigest }: Receipt, status: SubmissionStatus['status']): void {
    const revision = this.statuses.filter((one) => one.submissionId === submissionId).length + 1;
    const at = '2026-11-20T05:00:00.000Z';
    this.statuses.push({ submissionId, receiptNumber, payloadDigest, status, revision, at, comment: '', field: '' });
  }
}

/** What is heard of a paper: nothing, the 201 that its answer begins with, or its whole receipt. */
type Come = 'nothing' | 'taken' | 'received';

/** An office with papers in line, whose network and power fail. What is on its way is lost in a crash; what is written stays. */
class World {
  readonly city = new City();
  readonly papers: Submission[];
  /** Answers that may still arrive, once or again. */
  private readonly underWay: { id: string; receipt: Receipt }[] = [];
  private isRunning = true;
  private isPaused = false;

  constructor(count: number) {
    this.papers = Array.from({ length: count }, (_, index) =>
      aSubmission({ id: `00000000-0000-4000-8000-00000000000${index}`, sequence: index + 1 }),
    );
  }

  apply(id: string, event: SubmissionEvent): void {
    const index = this.papers.findIndex((paper) => paper.id === id);
    const before = this.papers[index];
    if (before) this.papers[index] = transition(before, event);
  }

  /**
   * One turn of the queue: as many as there is room for are written down as begun, and go one behind the other, each when
   * the one ahead is taken and the one before that has its receipt. `fates` are the network's, one for each.
   */
  sends(fates: readonly Fate[], room = 1): void {
    if (!this.isRunning || this.isPaused) return;
    const next = nextToSend(this.papers, at, () => room);
    for (const { id } of next) this.apply(id, { kind: 'send-begun', at });
    let [before, ahead]: Come[] = ['received', 'received'];
    for (const [index, paper] of next.entries()) {
      const mayLeave = before === 'received' && ahead !== 'nothing';
      before = ahead;
      if (mayLeave) ahead = this.sendsOne(paper, fates[index] ?? 'answered');
      else {
        this.apply(paper.id, { kind: 'not-sent', at });
        ahead = 'nothing';
      }
      if (!this.isRunning) return;
    }
  }

  private sendsOne(paper: Submission, fate: Fate): Come {
    const later = { at, notBefore: at, problem: problem('unexpected', { reason: fate }) };
    if (fate === 'crash-before') {
      this.crashes();
      return 'nothing';
    }
    if (fate === 'never-arrived' || fate === 'busy') {
      this.apply(paper.id, { kind: 'try-later', ...later, wasBusy: fate === 'busy' });
      return 'nothing';
    }
    const receipt = this.city.takes(paper);
    if (fate === 'arrived-twice') expect(this.city.takes(paper)).toEqual(receipt);
    this.underWay.push({ id: paper.id, receipt });
    if (fate === 'crash-after') this.crashes();
    else if (fate === 'answer-lost') this.apply(paper.id, { kind: 'try-later', ...later, wasBusy: false });
    else this.apply(paper.id, { kind: 'receipt', at, receipt });
    return fate === 'answered' || fate === 'arrived-twice' ? 'received' : 'taken';
  }

  /** An answer that was thought lost, or comes a second time. */
  hearsLate(which: number): void {
    const late = this.underWay[which % Math.max(this.underWay.length, 1)];
    if (late && this.isRunning) this.apply(late.id, { kind: 'receipt', at, receipt: late.receipt });
  }

  /** Statuses in any order, any of them again. */
  polls(order: number): void {
    const { statuses } = this.city;
    if (!this.isRunning || statuses.length === 0) return;
    const status = statuses[order % statuses.length];
    if (status) this.apply(status.submissionId, { kind: 'status', at, status });
  }

  crashes(): void {
    this.isRunning = false;
  }

  starts(): void {
    this.isRunning = true;
    for (const { id } of this.papers) this.apply(id, { kind: 'resumed', at });
  }

  pauses(isPaused: boolean): void {
    this.isPaused = isPaused;
  }
}

const at = '2026-11-20T06:00:00.000Z';
const fates = [
  'answered',
  'answer-lost',
  'never-arrived',
  'busy',
  'arrived-twice',
  'crash-before',
  'crash-after',
] as const;
type Fate = (typeof fates)[number];

type Step = (world: World) => void;
const steps = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.array(fc.constantFrom(...fates), { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 4 }))
      .map(
        ([met, room]): Step =>
          (world) =>
            world.sends(met, room),
      ),
  },
  {
    weight: 2,
    arbitrary: fc.nat(20).map(
      (which): Step =>
        (world) =>
          world.hearsLate(which),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.nat(20).map(
      (order): Step =>
        (world) =>
          world.polls(order),
    ),
  },
  { weight: 2, arbitrary: fc.constant<Step>((world) => world.starts()) },
  { weight: 1, arbitrary: fc.constant<Step>((world) => world.crashes()) },
  {
    weight: 1,
    arbitrary: fc.boolean().map(
      (is): Step =>
        (world) =>
          world.pauses(is),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.nat(5), fc.constantFrom('returned', 'accepted')).map(([which, status]): Step => (world) => {
      const receipts = [...world.city.received.values()];
      const receipt = receipts[which % Math.max(receipts.length, 1)];
      if (receipt) world.city.says(receipt, status as 'returned' | 'accepted');
    }),
  },
);

test('whatever fails in whatever order: each paper arrives once, in order, and the app ends with the city’s receipt', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4 }), fc.array(steps, { maxLength: 60 }), (count, happenings) => {
      const world = new World(count);
      for (const happens of happenings) {
        happens(world);
        for (const { id, state, receipt, attempts } of world.papers) {
          const known = world.city.received.get(id);
          // Never said to be received without proof.
          if (['received', 'returned', 'accepted'].includes(state)) expect(receipt?.number).toBe(known?.receiptNumber);
          if (receipt) expect(receipt.number).toBe(known?.receiptNumber);
          // Nor to have never left when the city has it: such a paper is taken back without asking anybody.
          if (known) expect(attempts).toBeGreaterThan(0);
        }
      }
      // The connection is back, and stays.
      world.pauses(false);
      world.starts();
      for (let turn = 0; turn < count; turn++) world.sends(['answered']);
      for (let turn = 0; turn < world.city.statuses.length; turn++) world.polls(turn);
      const numbers = world.papers.map(({ receipt }) => receipt?.number);
      expect(new Set(numbers).size).toBe(count);
      // Handed out in the order in which the papers were finalised.
      expect(numbers).toEqual([...numbers].sort());
      for (const { id, state } of world.papers) {
        const last = world.city.statuses.filter(({ submissionId }) => submissionId === id).at(-1);
        expect(state).toBe(last?.status);
      }
    }),
    { numRuns: 400 },
  );
});

test('every answer may be applied twice: the second time changes nothing', () => {
  const answers = fc.constantFrom<(paper: Submission) => SubmissionEvent>(
    ({ id, frozen }) => ({
      kind: 'receipt',
      at,
      receipt: { submissionId: id, receiptNumber: 'R1', receivedAt: at, payloadDigest: frozen.payloadDigest },
    }),
    ({ id, frozen }) => ({
      kind: 'status',
      at,
      status: {
        submissionId: id,
        receiptNumber: 'R1',
        payloadDigest: frozen.payloadDigest,
        status: 'returned',
        revision: 2,
        at,
        comment: '',
        field: '',
      },
    }),
    () => ({ kind: 'withdrawn', at }),
    () => ({ kind: 'try-later', at, notBefore: at, problem: problem('unexpected', { reason: 'x' }), wasBusy: true }),
  );
  fc.assert(
    fc.property(fc.array(answers, { maxLength: 6 }), answers, (before, answer) => {
      let paper = transition(aSubmission(), { kind: 'send-begun', at });
      for (const one of before) paper = transition(paper, one(paper));
      const once = transition(paper, answer(paper));
      expect(transition(once, answer(once))).toBe(once);
    }),
  );
});
