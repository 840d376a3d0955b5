import { useOutboxView } from './use-outbox';
import { useStored } from './use-stored';

const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
};

/** Whether the PC has a network at all, and the last request got through: only that shows it. */
export function useConnection(): boolean {
  const hasNetwork = useStored(subscribe, () => navigator.onLine);
  const { isReached } = useOutboxView();
  return hasNetwork && isReached !== false;
}
