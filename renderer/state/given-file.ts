import { useEffect, useEffectEvent } from 'react';
import type { MenuCommand } from '@shared/ipc/contract';
import { onNotice } from '../ipc/ask';

/**
 * A file that somebody opened in Explorer, once it can be looked at: as soon as this stands on the screen, and when one comes later.
 *
 * @param command as main tells that one has come
 * @param mayTake asked before it is fetched from main, which gives it away once
 */
export function useGivenFile(
  command: MenuCommand,
  mayTake: (isNew: boolean) => boolean,
  fetchIt: () => Promise<void>,
): void {
  const look = useEffectEvent(async (isNew: boolean): Promise<void> => {
    if (mayTake(isNew)) await fetchIt();
  });
  useEffect(() => {
    void look(false);
    return onNotice('menu:command', (told) => void (told === command && look(true)));
  }, [command]);
}
