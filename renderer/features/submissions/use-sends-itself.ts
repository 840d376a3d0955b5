import { useEffect, useState } from 'react';
import { isElectronic } from '@shared/channels/registry';
import { sentBy, type Submission } from '@shared/submission/submission';
import { ask } from '../../ipc/ask';
import { useOpenLedger } from '../../state/open-ledger';
import { useChannels, useSession } from '../../state/session';
import { useMailAccount } from '../../state/use-mail-account';
import { useOutboxView } from '../../state/use-outbox';
import { whileWanted } from '../../state/while-wanted';

/** Whether anything of this office leaves by the app itself, by which it could be stopped; papers alone are taken there by people. */
export function useSendsItself(submissions: Iterable<Submission>): boolean {
  const channels = useChannels();
  const { isPaused } = useOutboxView();
  const hasMail = (useMailAccount()?.account ?? null) !== null;
  const hasEndpoint = useHasEndpoint();
  return isPaused || hasMail || hasEndpoint || [...submissions].some((one) => sentBy(one, channels) !== null);
}

/** A city's 電子受付 was told, of any network. */
function useHasEndpoint(): boolean {
  const { kind } = useOpenLedger();
  const { packs } = useSession();
  const channels = useChannels();
  const [has, setHas] = useState(false);
  useEffect(() => {
    const own = packs.filter((pack) => pack.channels.some(({ kind }) => isElectronic(channels.of(kind))));
    const told = Promise.all(own.map(({ id: packId }) => ask('endpoint:state', { kind, packId })));
    return whileWanted(told, (states) => setHas(states.some(({ url }) => url !== null)));
  }, [kind, packs, channels]);
  return has;
}
