import { useEffect, useEffectEvent } from 'react';
import { useLocation } from 'wouter';
import type { JumpPlace } from '@shared/ipc/jump-place';
import { ask, onNotice } from '../ipc/ask';

const addresses: Readonly<Record<JumpPlace, string>> = {
  ledger: '/ledger',
  'start-procedure': '/procedures/start',
  documents: '/documents',
  submissions: '/submissions',
};

/** Goes where Windows' jump list was pressed: as soon as the ledger stands on the screen, and when it is pressed later. */
export function useJump(): void {
  const [, go] = useLocation();
  const look = useEffectEvent(async (): Promise<void> => {
    const place = await ask('app:given-place');
    if (place) go(addresses[place]);
  });
  useEffect(() => {
    void look();
    return onNotice('menu:command', (command) => void (command === 'go' && look()));
  }, []);
}
