import { useState } from 'react';
import type { Ledger } from '@shared/ledger/entities';
import type { LedgerEvent } from '@shared/ledger/event';
import { alsoAtOnce, callsByCity, firstCalls, whatToSay } from '@shared/procedures/emergency';
import { officesOfEvent } from '@shared/procedures/event-of-office';
import { asksForOffice } from '@shared/procedures/wizard/event-questions';
import { isOfficeSaid } from '@shared/procedures/wizard/unknown-device';
import { Choice, Choices } from '../../../ui/choice';
import { Block, Bullets, Row, Small } from '../../../ui/layout';
import { CallFirst } from '../../../ui/call-first';
import { useOfficeInUse } from '../../../state/office-in-use';
import { useSession } from '../../../state/session';

interface EmergencyProps {
  event: LedgerEvent;
  ledger: Ledger;
}

interface FirstCallsProps extends EmergencyProps {
  onOffice: (officeId: string) => void;
}

/**
 * Whom to call and what to say, before anything is asked. Where the desks of several offices stand there, one press says which it is about;
 * until then all of them can be called.
 */
export function FirstCalls({ event: begun, ledger, onOffice }: FirstCallsProps) {
  const { packs } = useSession();
  const { shows } = useOfficeInUse();
  // Where no office is asked for, the one that the wizard began with is nobody's answer: it is that of the device.
  const isSaid = isOfficeSaid(begun);
  const event = isSaid ? begun : { ...begun, officeId: null };
  const isKnown = officesOfEvent(event, ledger).length > 0;
  // Once asked, it stays: who has pressed the wrong one presses the other.
  const [isAsked] = useState(!isKnown || !asksForOffice(begun.kind));
  const offices = ledger.offices.filter(({ id, status }) => status === 'registered' && shows(id));
  const only = offices.length === 1 ? (offices[0]?.id ?? null) : null;
  const about = isKnown ? event : { ...event, officeId: only };
  return (
    <CallFirst
      calls={firstCalls(about, ledger, packs, shows)}
      groups={callsByCity(about, ledger, packs, shows).map(({ city, offices: here, calls }) => ({
        title: city || here.join('、'),
        about: city === '' ? '' : here.join('、'),
        calls,
      }))}
      // Those of several offices are no order: one of them is called.
      inOrder={officesOfEvent(about, ledger).length > 0}
      question={
        isAsked &&
        (!isKnown || isSaid) &&
        offices.length > 1 && (
          <Choices legend="どの事業所のことですか">
            <Row wrap gap={[0, 20]}>
              {offices.map(({ id, name }) => (
                <Choice
                  key={id}
                  name="emergency-office"
                  checked={officesOfEvent(about, ledger)[0] === id}
                  onChoose={() => onOffice(id)}
                >
                  {name}
                </Choice>
              ))}
            </Row>
          </Choices>
        )
      }
    >
      <SayAloud event={about} ledger={ledger} size={24} />
    </CallFirst>
  );
}

/** Whom no network names, and who is called in the same hour. */
export function AlsoAtOnce({ event, ledger }: EmergencyProps) {
  const lines = alsoAtOnce(event, ledger);
  if (lines.length === 0) return null;
  return (
    <Block as="section" aria-label="すぐに連絡するほかのところ">
      <Block as="h2" size={16}>
        ほかにも、すぐに連絡します
      </Block>
      <Bullets>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </Bullets>
    </Block>
  );
}

/** What to say, with the receiver in hand. */
export const SayAloud = ({ event, ledger, size }: EmergencyProps & { size: 18 | 24 }) => (
  <section aria-label="電話で言うこと">
    <Small as="p">電話で言うこと</Small>
    {whatToSay(event, ledger).map((line) => (
      <Block as="p" key={line} size={size} leading={1.5}>
        {line}
      </Block>
    ))}
  </section>
);
