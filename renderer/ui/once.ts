import { useCallback, useRef } from 'react';

/**
 * What is pressed twice before the disk or main has answered is done once: two people of one name in the ledger, or two papers,
 * would look like a mistake of whoever pressed.
 */
export function useOnce<Given extends unknown[]>(
  act: (...given: Given) => Promise<void>,
): (...given: Given) => Promise<void> {
  const isUnderWay = useRef(false);
  return useCallback(
    async (...given) => {
      if (isUnderWay.current) return;
      isUnderWay.current = true;
      try {
        await act(...given);
      } finally {
        isUnderWay.current = false;
      }
    },
    [act],
  );
}
