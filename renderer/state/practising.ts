import type { Problem, Result } from '@shared/problems/problem';
import type { LedgerKind } from '@shared/vault/ledger-kind';

/** A guide that somebody tries out in the sample. */
export interface Practice {
  guide: string;
  /** The step that they are at, from 0. */
  step: number;
  /** The address at which that step began: somebody who is elsewhere has done something since. */
  began: string;
  /** The office's own ledger waits, closed; the sample was made for this alone and goes with it. */
  isLent: boolean;
  /** Which office of the sample is in use then; null: all. */
  officeId: string | null;
}

/** What a practice does to the ledgers, each way by itself. */
export interface PracticeWays {
  makesSample: () => Promise<Result<unknown>>;
  /** What is being typed is kept, papers on their way are handed over. */
  settlesOwn: () => Promise<unknown>;
  /** Draws the ledger that the practice wants, before it comes back. */
  show: (practice: Practice | null) => void;
  go: (address: string) => void;
  forgetsOwnKey: () => Promise<unknown>;
  erasesSample: () => Promise<Result<{ left: Problem | null }>>;
}

/**
 * やってみる. Where the office's own ledger is open, the sample is made anew and takes its place: the own one is settled, let go
 * of, and its key forgotten. Where the sample can't be made, nothing has happened. In the sample itself one only goes there.
 *
 * @returns why not
 */
export async function beginsPractice(
  ways: PracticeWays,
  open: LedgerKind,
  guide: string,
  address: string,
): Promise<Problem | null> {
  const isLent = open === 'own';
  if (isLent) {
    const made = await ways.makesSample();
    if (!made.ok) return made;
    await ways.settlesOwn();
  }
  ways.show({ guide, step: 0, began: address, isLent, officeId: null });
  ways.go(address);
  if (isLent) await ways.forgetsOwnKey();
  return null;
}

/**
 * Where 次の手順 and 前の手順 lead: to the screen of that step, unless somebody has come as far by their own hand, and with what they
 * have typed; null: the screen stays.
 *
 * @param at the address of the step; null: where the step before has led to
 * @param now the address that is shown
 */
export function screenOfStep(
  { step, began }: Pick<Practice, 'step' | 'began'>,
  next: number,
  at: string | null,
  now: string,
): string | null {
  if (!at?.startsWith('/') || at === now) return null;
  const isThere = pathOf(at) === pathOf(now);
  return next > step && isThere && now !== began ? null : at;
}

const pathOf = (address: string): string => address.split('?')[0] ?? '';

/**
 * 練習を終える: back to the guide, in the ledger that was open before; a sample made for it is erased.
 *
 * @returns what is to be said of the sample's end
 */
export async function endsPractice(ways: PracticeWays, { guide, isLent }: Practice): Promise<Problem | null> {
  // The sample knows that address, too.
  ways.go(`/guide/${guide}`);
  ways.show(null);
  if (!isLent) return null;
  const erased = await ways.erasesSample();
  return erased.ok ? erased.value.left : erased;
}
