import { useCallback, useRef, useState } from 'react';

/**
 * What is pressed twice before the disk or main has answered is done once: two people of one name in the ledger, or two papers,
 * would look like a mistake of whoever pressed.
 *
 * @returns undefined for a press that came to nothing
 */
export function useOnce<Given extends unknown[], Done = void>(
  act: (...given: Given) => Promise<Done>,
): (...given: Given) => Promise<Done | undefined> {
  const isUnderWay = useRef(false);
  return useCallback(
    async (...given) => {
      if (isUnderWay.current) return undefined;
      isUnderWay.current = true;
      try {
        return await act(...given);
      } finally {
        isUnderWay.current = false;
      }
    },
    [act],
  );
}

/** As `useOnce`, for what the screen says while it goes on: 保存しています…. */
export function usePressOnce(act: () => Promise<void>): { isUnderWay: boolean; press: () => void } {
  const [isUnderWay, setUnderWay] = useState(false);
  const once = useOnce(async () => {
    setUnderWay(true);
    try {
      await act();
    } finally {
      setUnderWay(false);
    }
  });
  return { isUnderWay, press: () => void once() };
}

/**
 * Taken before an act is waited for: says afterwards whether the same address is still shown. A list shows what was done
 * before the disk has answered, and whoever has gone on from there by then isn't taken back.
 */
export function addressKept(): () => boolean {
  const { href } = window.location;
  return () => window.location.href === href;
}
