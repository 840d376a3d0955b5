import { useSyncExternalStore } from 'react';

/**
 * What a store has now; whoever asks is drawn anew when that changes. What React would take where there is no page is the same: sheets for
 * the printer, and tests, are drawn by it as text.
 */
export const useStored = <T>(subscribe: (listener: () => void) => () => void, read: () => T): T =>
  useSyncExternalStore(subscribe, read, read);
