import { failure, success, type Failure, type Result } from '@shared/problems/problem';
import { ask } from '../ipc/ask';
import type { LedgerKind } from './database';

/** Whether a ledger without records has lost them. The sample is filled before it is opened, so it always had some. */
export const hadRecords = (kind: LedgerKind): Promise<boolean> =>
  kind === 'sample' ? Promise.resolve(true) : ask('records:expected');

/** What a backup can bring back, of the office's own ledger. */
const LOSSES: readonly string[] = [
  'ledger/gone',
  'ledger/unreadable',
  'ledger/damaged',
  'ledger/other-key',
  'ledger/altered',
];

/** Whether it may be opened all the same, once somebody has pressed so. Problems: those of asking; the sample is nobody's. */
export const mayOpenAllTheSame = (kind: LedgerKind, { code }: Pick<Failure, 'code'>): Promise<Result<null>> =>
  kind === 'own' && code === 'ledger/altered' ? ask('records:open-altered') : Promise.resolve(success(null));

export const isLoss = ({ code }: Pick<Failure, 'code'>): boolean => LOSSES.includes(code);

/**
 * What to say of a ledger that didn't open. Its files are set aside as long as they may still hold something that the
 * database gives back no more.
 */
export async function lossNoted(kind: LedgerKind, problem: Failure): Promise<Failure> {
  if (problem.code === 'ledger/unreadable' && !(await ask('app:has-room'))) return failure('ledger/no-room', {});
  if (problem.code !== 'ledger/gone' && problem.code !== 'ledger/unreadable') return problem;
  if (kind === 'sample') return failure('ledger/sample-gone', {});
  await ask('records:set-aside');
  return problem;
}
