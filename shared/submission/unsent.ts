import { z } from 'zod';
import type { Channels } from '../channels/registry';
import { queueOf, withoutClosed } from './queue';
import { isQueued, sentBy, type Submission } from './submission';

const count = z.int().min(0);

/** What hasn't left yet, for whoever closes the window. */
export const Unsent = z.object({
  /** Would leave by themselves: goes on when the app is opened the next time, the same under the same key. */
  waiting: count,
  /** How many of all are 取下げ, to be asked of the receiver. */
  withdrawals: count,
  /** Letters that are on their way at this moment: cut off, nobody here knows whether they were taken. */
  mailUnderWay: count,
  /** Stand behind one that was turned away because of 設定: nothing leaves before that is put right. */
  behindSettings: count,
  /** 送信を止めておく: what waits doesn't leave, the next time neither. */
  isPaused: z.boolean(),
});
export type Unsent = z.output<typeof Unsent>;

export const nothingUnsent: Unsent = {
  waiting: 0,
  behindSettings: 0,
  withdrawals: 0,
  mailUnderWay: 0,
  isPaused: false,
};

/** What closing the window would leave behind. */
export function unsentOf(submissions: Iterable<Submission>, isPaused: boolean, channels: Channels): Unsent {
  const all = [...submissions];
  const queued = all.filter((one) => queueOf(one, channels) !== null && isQueued(one));
  const isMailUnderWay = (one: Submission): boolean => one.state === 'sending' && sentBy(one, channels) === 'mail';
  const [underWay, others] = [queued.filter(isMailUnderWay), queued.filter((one) => !isMailUnderWay(one))];
  const open = new Set(withoutClosed(all, channels));
  const waiting = others.filter((one) => open.has(one)).length;
  return {
    waiting,
    behindSettings: others.length - waiting,
    withdrawals: others.filter(({ state }) => state === 'withdrawing').length,
    mailUnderWay: underWay.length,
    isPaused,
  };
}
