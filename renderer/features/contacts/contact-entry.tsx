import { hoursText, openingAt, type WallTime } from '@shared/text/business-hours';
import type { Contact } from '@shared/packs/network-schema';
import { addressText, factText, reachedBy } from '@shared/packs/receiver-words';
import { useEffect, useRef } from 'react';
import { ask } from '../../ipc/ask';
import { Button } from '../../ui/button';
import { useToast } from '../../state/toasts';
import { OpeningMark } from '../../ui/opening-mark';
import { Block, Row } from '../../ui/layout';
import { ShownMail } from '../../ui/shown-mail';
import { Parts } from '../../ui/parts';
import { Point } from '../../ui/point';

interface ContactEntryProps {
  contact: Contact;
  now: WallTime;
  /** It was looked for: the list opens at it. */
  isMeant: boolean;
}

/** One desk: its number large enough to read with the receiver in hand. */
export function ContactEntry({ contact, now, isMeant }: ContactEntryProps) {
  const { name, phone, mail, note, outOfHours } = contact;
  const { state } = openingAt(contact, now);
  // What has no place of its own above.
  const inWords = reachedBy.filter((field) => field !== 'phone' && field !== 'mail');
  const facts = [hoursText(contact), ...inWords.map((field) => factText(field, contact)), addressText(contact)];
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isMeant) place.current?.scrollIntoView({ block: 'nearest' });
  }, [isMeant]);
  return (
    <Block
      as="li"
      ruled
      pad={[8, 0]}
      ref={place}
      // The drawer gives it the focus.
      {...(isMeant && { tabIndex: -1, 'data-autofocus': true, on: 'key-soft' })}
    >
      <Row wrap justify="between" gap={[0, 10]}>
        <h3>{name}</h3>
        <OpeningMark contact={contact} now={now} />
      </Row>
      {phone && (
        <Row wrap gap={[4, 12]} atLeast={36}>
          <Block as="span" size={22} weight={700} leading={1.4} className="numeric">
            {phone}
          </Block>
          <Copy text={phone} what={`${name}の電話番号`} />
          {mail && <Mail address={mail} of={name} />}
        </Row>
      )}
      {outOfHours && (
        <Point as="p" icon="clock" size={14} tone={state === 'open' ? 'sub' : 'act'}>
          時間外は {outOfHours}
        </Point>
      )}
      {mail && !phone && <Mail address={mail} of={name} />}
      {/* What is looked up for itself stands in one run, each fact unbroken: the next desk is in sight. */}
      <p className="subtle">
        {note}
        {note && '　'}
        <Parts of={facts.filter(Boolean).join('　')} />
      </p>
    </Block>
  );
}

/** Beside the number where there is room, else below it. */
const Mail = ({ address, of }: { address: string; of: string }) => (
  <Row gap={12} atLeast={36}>
    <Block as="span" size={15} anywhere>
      <ShownMail address={address} />
    </Block>
    <Copy text={address} what={`${of}のメールアドレス`} />
  </Row>
);

function Copy({ text, what }: { text: string; what: string }) {
  const toast = useToast();
  return (
    <Button
      size="small"
      onClick={() => void ask('clipboard:write', { text }).then(() => toast(`${what}をコピーしました`))}
    >
      コピー<span className="visually-hidden">（{what}）</span>
    </Button>
  );
}
