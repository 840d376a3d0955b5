import { useEffect, useEffectEvent } from 'react';
import { ask, onNotice } from '../ipc/ask';

/**
 * A backup that somebody opened in Explorer, once it can be looked at: as soon as this stands on the screen, and when one comes later.
 *
 * @param mayTake asked before it is fetched from main, which gives it away once
 * @param take gets the id to read it by
 */
export function useGivenBackup(mayTake: (isNew: boolean) => boolean, take: (backup: string) => void): void {
  const look = useEffectEvent(async (isNew: boolean): Promise<void> => {
    if (!mayTake(isNew)) return;
    const given = await ask('backup:given');
    if (!given.cancelled) take(given.backup);
  });
  useEffect(() => {
    void look(false);
    return onNotice('menu:command', (command) => void (command === 'backup' && look(true)));
  }, []);
}
