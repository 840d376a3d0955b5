import { usePack } from '../../../state/session';
import { restOn } from '@shared/text/business-hours';
import type { CalendarDate } from '@shared/text/calendar-date';
import { Note } from '../../../ui/note';
import { OpeningMark } from '../../../ui/opening-mark';
import { useWallTime } from '../../../state/use-today';
import { CopyButton } from '../../../ui/copy-button';
import { Block, Row, Stack } from '../../../ui/layout';
import { ShownMail } from '../../../ui/shown-mail';

interface StepContactProps {
  packId: string;
  contactId: string | null;
  /** It is called at once: large enough to read with the receiver in hand. */
  isUrgent?: boolean;
  /** The day that the step is about or begins on: whether they rest then is said before. */
  day?: CalendarDate | null;
  /** Of somebody of whom no pack knows more. */
  called?: string;
}

/** Whom to call or write to, and whether somebody is there now. */
export function StepContact({ packId, contactId, isUrgent = false, day = null, called = '' }: StepContactProps) {
  const now = useWallTime();
  const contact = usePack(packId)?.contacts.find(({ id }) => id === contactId);
  if (!contact)
    return (
      called !== '' && (
        <Stack as="section" gap={6}>
          <h3>連絡先</h3>
          <span>{called}</span>
        </Stack>
      )
    );
  const { name, phone, mail } = contact;
  const rest = day === null || day < now.date ? null : restOn(contact, day);
  return (
    <Stack as="section" gap={6}>
      <h3>連絡先</h3>
      <Row wrap justify="between" gap={[2, 8]} size={15}>
        <span>{name}</span>
        {phone && <OpeningMark contact={contact} now={now} />}
      </Row>
      {rest && <Note>{rest}はお休みです。</Note>}
      {phone && (
        <Row wrap justify="between" gap={[2, 8]} size={15}>
          <Block as="span" size={isUrgent ? 24 : 18} weight={isUrgent ? 700 : 400} className="numeric">
            {phone}
          </Block>
          <CopyButton text={phone} what={`${name}の電話番号`} />
        </Row>
      )}
      {mail && (
        <Row wrap justify="between" gap={[2, 8]} size={15}>
          <Block as="span" grow narrow leading={1.4} anywhere>
            <ShownMail address={mail} />
          </Block>
          <CopyButton text={mail} what={`${name}のメールアドレス`} />
        </Row>
      )}
    </Stack>
  );
}
