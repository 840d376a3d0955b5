import { useOpenLedger } from './open-ledger';
import { useToast } from './toasts';
import { bringUpAgain, leaveUnreported } from './left-unreported';

interface Around {
  /** Once it is kept. */
  left?: () => void;
  /** Once it was taken back. */
  back?: () => void;
}

/** 届けない: changes that need no paper, by their keys, with the way back. */
export function useLeaveUnreported(): (keys: readonly string[], around?: Around) => Promise<void> {
  const { meta } = useOpenLedger();
  const toast = useToast();
  return async (keys, { left, back } = {}) => {
    const failed = await leaveUnreported(meta, keys);
    if (failed) return toast(failed);
    const takeBack = async (): Promise<void> => {
      const kept = await bringUpAgain(meta, keys);
      if (kept) toast(kept);
      else back?.();
    };
    toast(`${keys.length}件の変更は、届けないことにしました`, { label: '元に戻す', run: () => void takeBack() });
    left?.();
  };
}
