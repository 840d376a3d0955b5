import { useContactsInUse } from '../../state/contacts-in-use';
import { useWallTime } from '../../state/use-today';
import { Block, Columns, Row, Stack } from '../../ui/layout';
import { CopyButton } from '../../ui/copy-button';
import { OpeningMark } from '../../ui/opening-mark';

/** まず、電話してください: the desks of the office's own networks, before anything is to be read. */
export function CallsFirst() {
  const contacts = useContactsInUse().filter(({ phone }) => phone);
  const now = useWallTime();
  if (contacts.length === 0) return null;
  return (
    <Stack as="section" gap={10} pad={[14, 18]} frame={12} edge="act-mark" on="act-soft" aria-labelledby="calls-first">
      <Block as="h2" size={18} tone="act" id="calls-first">
        まず、電話してください
      </Block>
      <Columns as="ul" columns="repeat(auto-fill, minmax(min(22rem, 100%), 1fr))" gap={[8, 28]}>
        {contacts.map((contact) => (
          <li key={`${contact.name}${contact.phone}`}>
            <Row wrap align="baseline" gap={[0, 10]}>
              <b>{contact.name}</b>
              <OpeningMark contact={contact} now={now} />
            </Row>
            <Row gap={12} atLeast={44}>
              <Block as="span" size={24} weight={700} leading={1.4} nowrap className="numeric">
                {contact.phone}
              </Block>
              <CopyButton text={contact.phone ?? ''} what={`${contact.name}の電話番号`} />
            </Row>
          </li>
        ))}
      </Columns>
    </Stack>
  );
}
