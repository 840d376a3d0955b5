import { comingHolidays, type WallTime } from '@shared/text/business-hours';
import { useContactsInUse } from '../../state/contacts-in-use';
import { restWords } from '../../words/day-words';
import { OpeningMark } from '../../ui/opening-mark';
import { Block, Row, Small } from '../../ui/layout';
import { Card } from '../../ui/card';

/** 連絡先: whom to call, and whether somebody answers now. */
export function ContactsCard({ now }: { now: WallTime }) {
  const contacts = useContactsInUse();
  const rest = restWords(comingHolidays(contacts, now.date));
  return (
    <Card titleId="contacts" title="連絡先" action={<span className="subtle">いま {now.time.replace(/^0/, '')}</span>}>
      <ul>
        {contacts.map((contact) => (
          <Block as="li" pad={[9, 0]} ruled key={`${contact.name}${contact.phone ?? ''}`}>
            <Block size={15} weight={700} leading={1.4}>
              {contact.name}
            </Block>
            <Row wrap justify="between" gap={[0, 8]}>
              <Block as="span" size={18} leading={1.35} className="numeric">
                {contact.phone}
              </Block>
              <OpeningMark contact={contact} now={now} />
            </Row>
          </Block>
        ))}
      </ul>
      {rest && (
        <Small as="p" over="soft" pad={[9, 0, 0]}>
          {rest}
        </Small>
      )}
    </Card>
  );
}
