import type { Ledger } from '@shared/ledger/entities';
import type { LedgerEvent } from '@shared/ledger/event';
import { firstCalls, whatToSay } from '@shared/procedures/emergency';
import { Block, Small } from '../../../ui/layout';
import { CallFirst } from '../../../ui/call-first';
import { useOfficeInUse } from '../../../state/office-in-use';
import { useSession } from '../../../state/session';

interface EmergencyProps {
  event: LedgerEvent;
  ledger: Ledger;
}

/** Whom to call and what to say, before anything is asked. */
export function FirstCalls({ event, ledger }: EmergencyProps) {
  const { packs } = useSession();
  const { shows } = useOfficeInUse();
  return (
    <CallFirst calls={firstCalls(event, ledger, packs, shows)}>
      <SayAloud event={event} ledger={ledger} size={24} />
    </CallFirst>
  );
}

/** What to say, with the receiver in hand. */
export const SayAloud = ({ event, ledger, size }: EmergencyProps & { size: 18 | 24 }) => (
  <section aria-label="電話で言うこと">
    <Small as="p">電話で言うこと</Small>
    {whatToSay(event, ledger).map((line) => (
      <Block as="p" key={line} size={size} leading={1.5} phrases>
        {line}
      </Block>
    ))}
  </section>
);
