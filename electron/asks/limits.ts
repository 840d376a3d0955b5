import type { AskedAct } from '@shared/asks/acts';
import type { CountedAct } from '@shared/asks/asked-record';

type Act = AskedAct | CountedAct;

const MINUTE = 60_000;

/** How often an act may be done within so many milliseconds: more than a busy morning needs, less than a machine would do. */
interface Limit {
  times: number;
  within: number;
}

const usual: Limit = { times: 10, within: 10 * MINUTE };
const others: Readonly<Partial<Record<Act, Limit>>> = {
  'copy-password': { times: 20, within: 10 * MINUTE },
  'export-record': { times: 3, within: 10 * MINUTE },
  'export-office': { times: 3, within: 10 * MINUTE },
  notify: { times: 4, within: 60 * MINUTE },
};

/** Whoever has said no so often isn't asked again for a while: a window that comes back and back is answered yes in the end. */
const REFUSALS: Limit = { times: 3, within: 10 * MINUTE };

/** Counts what was done and what was declined, in running time, as the clock on the wall can be set. */
export class Limits {
  private readonly done = new Map<Act, number[]>();
  private readonly declined = new Map<Act, number[]>();

  /** @param running milliseconds since the app began */
  constructor(private readonly running: () => number) {}

  /** Milliseconds until it may be done again; 0: it may. */
  wait(act: Act): number {
    const now = this.running();
    return Math.max(
      waitFor(this.done.get(act), others[act] ?? usual, now),
      waitFor(this.declined.get(act), REFUSALS, now),
    );
  }

  /** One that was said yes to makes refusals before it forgotten. */
  wasDone(act: Act): void {
    this.declined.delete(act);
    this.note(this.done, act, others[act] ?? usual);
  }

  wasDeclined(act: Act): void {
    this.note(this.declined, act, REFUSALS);
  }

  /** Of a ledger that is gone. Notifications are nobody's. */
  forget(): void {
    for (const act of this.done.keys()) if (act !== 'notify') this.done.delete(act);
    this.declined.clear();
  }

  private note(kept: Map<Act, number[]>, act: Act, { times }: Limit): void {
    kept.set(act, [...(kept.get(act) ?? []), this.running()].slice(-times));
  }
}

function waitFor(at: readonly number[] | undefined, { times, within }: Limit, now: number): number {
  const oldest = at && at.length >= times ? at.at(-times) : undefined;
  return oldest === undefined ? 0 : Math.max(0, oldest + within - now);
}
