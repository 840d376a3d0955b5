import type { Ledger } from '@shared/ledger/entities';
import type { LedgerEvent } from '@shared/ledger/event';
import { hoursText } from '@shared/text/business-hours';
import { firstCalls, whatToSay } from '@shared/procedures/emergency';
import { Block, Columns, Row, Small, Stack } from '../../../ui/layout';
import { CopyButton } from '../../../ui/copy-button';
import { OpeningMark } from '../../../ui/opening-mark';
import { Point } from '../../../ui/point';
import { useOfficeInUse } from '../../../state/office-in-use';
import { useSession } from '../../../state/session';
import { useWallTime } from '../../../state/use-today';

interface EmergencyProps {
  event: LedgerEvent;
  ledger: Ledger;
}

/** まず、電話する: whom, whether somebody is there, and what to say, before anything is asked; and by when it is reported. */
export function FirstCalls({ event, ledger }: EmergencyProps) {
  const { packs } = useSession();
  const { shows } = useOfficeInUse();
  const now = useWallTime();
  const calls = firstCalls(event, ledger, packs, shows);
  if (calls.length === 0) return null;
  return (
    <Stack as="section" gap={10} pad={[14, 18]} frame={12} edge="act-mark" on="act-soft" aria-labelledby="first-calls">
      <Block as="h2" size={18} tone="act" id="first-calls">
        まず、電話してください
      </Block>
      <Columns as="ul" columns="repeat(auto-fill, minmax(min(25rem, 100%), 1fr))" gap={[10, 28]}>
        {calls.map(({ contact, why }) => (
          <li key={contact.phone}>
            <Row wrap align="baseline" gap={[0, 10]}>
              <b>{contact.name}</b>
              <OpeningMark contact={contact} now={now} size={hoursText(contact) === '' ? 14 : 24} />
            </Row>
            <Row gap={12} atLeast={44}>
              <Block as="span" size={24} weight={700} leading={1.4} nowrap className="numeric">
                {contact.phone}
              </Block>
              <CopyButton text={contact.phone ?? ''} what={`${contact.name}の電話番号`} />
            </Row>
            {contact.outOfHours && (
              <Point as="p" icon="clock" size={14} tone="sub">
                時間外は {contact.outOfHours}
              </Point>
            )}
            {why && (
              <Small as="p" leading={1.4}>
                {why}
              </Small>
            )}
          </li>
        ))}
      </Columns>
      <Block over="act" pad={[10, 0, 0]}>
        <SayAloud event={event} ledger={ledger} size={24} />
      </Block>
    </Stack>
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
