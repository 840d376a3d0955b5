import { takesPart } from '@shared/ledger/taking-part';
import { useCallback, useEffect, useState } from 'react';
import type { NowHere, OnThisPc } from '@shared/backup/moving';
import type { KeysState } from '@shared/ipc/keys';
import { isElectronic } from '@shared/channels/registry';
import type { Pack } from '@shared/packs/schema';
import type { LedgerKind } from '@shared/vault/ledger-kind';
import { ask } from '../../ipc/ask';
import { useLedger, useOpenLedger } from '../../state/open-ledger';
import { hasPassphrases } from '../../state/use-keys';
import { hasSecondPlace } from '../../state/last-backup';
import { useSession } from '../../state/session';
import { usePasswordRows } from '../../state/use-waiting';
import { whileWanted } from '../../state/while-wanted';

/** What this PC has that no backup takes along, as far as it shows that by itself. */
export type Here = Pick<OnThisPc, 'passwords' | 'hasMail' | 'endpoints'>;

/** @returns null until main has answered; `look` asks anew */
export function useHere(): { here: Here | null; look: () => Promise<Here> } {
  const { kind } = useOpenLedger();
  const electronic = useElectronic();
  const accounts = useKeptAccounts();
  const [here, setHere] = useState<Here | null>(null);
  const ids = accounts.join(' ');
  const networks = electronic.map(({ id }) => id).join(' ');
  const look = useCallback(() => lookHere(kind, words(ids), words(networks)), [kind, ids, networks]);
  useEffect(() => whileWanted(look(), setHere), [look]);
  return { here, look };
}

const words = (joined: string): string[] => joined.split(' ').filter((one) => one !== '');

async function lookHere(kind: LedgerKind, accounts: readonly string[], networks: readonly string[]): Promise<Here> {
  const { entries } = await ask('secrets:state', { kind, ids: [...accounts] });
  const mail = await ask('mail:account', { kind });
  const endpoints = await Promise.all(
    networks.map(async (packId) => ({ packId, is: (await ask('endpoint:state', { kind, packId })).hasToken })),
  );
  return {
    passwords: entries.filter(({ state }) => state === 'kept').map(({ id }) => id),
    hasMail: mail.account !== null && mail.hasPassword,
    endpoints: endpoints.filter(({ is }) => is).map(({ packId }) => packId),
  };
}

/** Networks of this ledger that papers are sent to by 電子受付. */
function useElectronic(): Pack[] {
  const { packs, channels } = useSession();
  const ledger = useLedger();
  const joined = new Set(ledger?.enrolments.filter(takesPart).map(({ packId }) => packId));
  return packs.filter(
    (pack) => joined.has(pack.id) && pack.channels.some(({ kind }) => isElectronic(channels.of(kind))),
  );
}

const useKeptAccounts = (): string[] =>
  usePasswordRows()
    .filter(({ keeps }) => keeps)
    .map(({ account }) => account.id);

/** What a PC that broke may have had: what the ledger says that there could be. */
export function usePossible(): OnThisPc {
  return {
    passwords: useKeptAccounts(),
    endpoints: useElectronic().map(({ id }) => id),
    ...{ hasMail: true, certificateOf: null, hasPassphrases: true, hasPrinting: true },
  };
}

/** With what the page itself knows of this PC. */
export function useNowHere(here: Here | null, keys: KeysState | null): NowHere {
  const { settings } = useSession();
  return {
    ...(here ?? { passwords: [], hasMail: false, endpoints: [] }),
    hasPassphrases: hasPassphrases(keys),
    hasSecondPlace: hasSecondPlace(settings),
  };
}
