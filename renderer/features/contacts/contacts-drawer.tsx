import { Drawer } from '@mantine/core';
import { useEffect, useId, useState } from 'react';
import { useLocation } from 'wouter';
import { comingHolidays, type WallTime } from '@shared/text/business-hours';
import { wizardHref } from '../../addresses/start-address';
import type { Contact } from '@shared/packs/network-schema';
import { useOfficeInUse } from '../../state/office-in-use';
import { Button } from '../../ui/button';
import { useScreenPrint } from '../../state/screen-print';
import { usePrintedSheet } from '../../ui/use-printed-sheet';
import { contactKey, useContactLists } from '../../state/contacts-in-use';
import { dayWords, restWords } from '../../words/day-words';
import { useWallTime } from '../../state/use-today';
import { Block, Row, Small, Stack } from '../../ui/layout';
import { Note } from '../../ui/note';
import { ContactEntry } from './contact-entry';
import { ContactsSheet } from './contacts-sheet';
import { HelpLinks } from './help-links';
import styles from './contacts-drawer.module.css';
import { WorkButton } from '../../words/for-work';

const OTHERS = 'ほかの事業所のネットワーク';

interface ContactsDrawerProps {
  /** The one that was looked for (`contactKey`): it opens there. Null: at the top. */
  desk: string | null;
  onClose: () => void;
}

/** 連絡先・困ったとき (F1): whom to call now, over whatever is on screen. */
export function ContactsDrawer({ desk, onClose }: ContactsDrawerProps) {
  useFocusBack();
  const now = useWallTime();
  const { inUse, others, rest: farther } = useContactLists();
  // A network that no office takes part in: only who looks for it wants it.
  const far = farther.filter((contact) => contactKey(contact) === desk);
  const { office } = useOfficeInUse();
  const [, go] = useLocation();
  const { print, sheet } = usePrintedSheet();
  const rest = restWords(comingHolidays(inUse, now.date));
  const officeName = office?.name ?? 'すべての事業所';
  const sheetOf = () => (
    <ContactsSheet
      office={officeName}
      today={now.date}
      lists={[
        { title: `${officeName}のネットワーク`, contacts: inUse },
        { title: OTHERS, contacts: others },
      ]}
    />
  );
  useScreenPrint({ sheet: sheetOf, giveWay: onClose });
  return (
    <Drawer.Root
      opened
      onClose={onClose}
      position="right"
      size="40rem"
      lockScroll={false}
      transitionProps={{ duration: 120 }}
      classNames={{ inner: styles['inner'] ?? '', content: styles['content'] ?? '' }}
    >
      <Drawer.Overlay className={styles['overlay']} backgroundOpacity={0.35} />
      <Drawer.Content>
        <Row fixed align="start" justify="between" gap={12} pad={[14, 24, 8]}>
          <div>
            <Drawer.Title className={styles['title']}>連絡先・困ったとき</Drawer.Title>
            <span className="subtle">
              いま {dayWords(now.date)}
              {now.time.replace(/^0/, '')}
            </span>
          </div>
          <Button look="text" icon="close" className={styles['close'] ?? ''} onClick={onClose}>
            閉じる
          </Button>
        </Row>
        <Stack grow gap={4} low pad={[0, 24, 16]} scrolls content="start" className={styles['list']}>
          <UrgentNote
            onStart={(event) => {
              go(wizardHref(event));
              onClose();
            }}
          />
          <Desks contacts={inUse} now={now} meant={desk} />
          {rest && (
            <Small as="p" over="soft" pad={[9, 0, 0]}>
              {rest}
            </Small>
          )}
          {inUse.length === 0 && (
            <Small as="p" over="soft" pad={[9, 0, 0]}>
              連絡先のあるネットワークがありません。
            </Small>
          )}
          {others.length > 0 && <Further title={OTHERS} contacts={others} now={now} meant={desk} />}
          {far.length > 0 && <Further title="参加していないネットワーク" contacts={far} now={now} meant={desk} />}
          <HelpLinks onGone={onClose} onPrint={() => print(sheetOf())} />
          {sheet}
        </Stack>
      </Drawer.Content>
    </Drawer.Root>
  );
}

interface DesksProps {
  contacts: readonly Contact[];
  now: WallTime;
  /** The one that was looked for. */
  meant: string | null;
}

const Desks = ({ contacts, now, meant }: DesksProps) => (
  <ul>
    {contacts.map((contact) => (
      <ContactEntry key={contactKey(contact)} contact={contact} now={now} isMeant={contactKey(contact) === meant} />
    ))}
  </ul>
);

/** Desks of further networks, under their heading. */
function Further({ title, ...desks }: DesksProps & { title: string }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Block as="h3" above={16} tone="sub" size={16} over="line" pad={[12, 0, 0]} id={id}>
        {title}
      </Block>
      <Desks {...desks} />
    </section>
  );
}

/** What had the keyboard before has it again afterwards. */
function useFocusBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement) before.focus();
    },
    [before],
  );
}

/** What comes before everything else, and what to do first. */
const UrgentNote = ({ onStart }: { onStart: (event: 'device-lost' | 'incident') => void }) => (
  <Note tone="act">
    <b>まず連絡、次に記録。期限を数えながら案内します</b>
    <Row wrap gap={8} above={8}>
      <WorkButton look="filled" onClick={() => onStart('device-lost')}>
        端末をなくした
      </WorkButton>
      <WorkButton look="filled" onClick={() => onStart('incident')}>
        情報がもれたかもしれない
      </WorkButton>
    </Row>
  </Note>
);
