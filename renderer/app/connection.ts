import { useSyncExternalStore } from 'react';

const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
};

/** Whether the PC has a network at all. Whether a city can be reached, only a request shows. */
export const useConnection = (): boolean => useSyncExternalStore(subscribe, () => navigator.onLine);
