import type { WithdrawalOutcome } from '@shared/ipc/outbox';
import { retryDelay } from '@shared/submission/retry';
import type { Submission } from '@shared/submission/submission';
import type { SubmissionEvent, Timeless } from '@shared/submission/transition';
import type { SubmissionSenderParts } from './outbox-parts';

interface WithdrawalWatch {
  /** How asking has ended. */
  onOutcome: (outcome: WithdrawalOutcome) => void;
  /** What it means for the submission, to be written down. */
  write: (id: string, event: Timeless<SubmissionEvent>) => Promise<unknown>;
  /** The receiver has decided something that isn't known here: to be asked for. */
  onDecided: () => Promise<void>;
}

/** 取下げ of papers that a receiver may have: asked of it until it has answered. */
export class Withdrawals {
  /** Those that main is asking for. */
  private readonly asking = new Set<string>();
  /** When one that did not get through is tried again, in milliseconds since 1970, and how often it was. */
  private readonly waits = new Map<string, { next: number; tries: number }>();

  constructor(
    private readonly parts: Pick<SubmissionSenderParts, 'kind' | 'ask' | 'now' | 'random'>,
    private readonly watch: WithdrawalWatch,
  ) {}

  isAsked = (id: string): boolean => this.asking.has(id);

  /** Milliseconds since 1970; 0 for what was never asked for, and for what isn't a withdrawal. */
  nextTry = (id: string): number => this.waits.get(id)?.next ?? 0;

  /** Rejects when main is gone or answers nonsense. */
  async ask({ id, packId }: Submission): Promise<void> {
    const { ask, kind, now, random } = this.parts;
    const { onOutcome, write, onDecided } = this.watch;
    this.asking.add(id);
    try {
      const outcome = await ask('outbox:withdraw', { kind, packId, id });
      onOutcome(outcome);
      if (outcome.kind === 'later') {
        const tries = (this.waits.get(id)?.tries ?? 0) + 1;
        this.waits.set(id, { tries, next: now().getTime() + (outcome.wait ?? retryDelay(tries, random())) });
        return;
      }
      this.waits.delete(id);
      // The decision itself says more than the refusal does; where it can't be had, the refusal stands.
      if (outcome.kind === 'refused' && outcome.problem.code === 'endpoint/already-decided') await onDecided();
      if (outcome.kind === 'refused')
        await write(id, { kind: 'refused', problem: outcome.problem, field: outcome.field });
      else if (outcome.status) await write(id, { kind: 'status', status: outcome.status });
      else await write(id, { kind: 'withdrawn' });
    } finally {
      this.asking.delete(id);
    }
  }
}
