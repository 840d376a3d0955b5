import { Drawer } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { comingHolidays, type WallTime } from '@shared/text/business-hours';
import type { Contact } from '@shared/packs/network-schema';
import { useOfficeInUse } from '../../state/office-in-use';
import { Button } from '../../ui/button';
import { usePrintedSheet } from '../../ui/use-printed-sheet';
import { useContactLists } from '../../state/contacts-in-use';
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

/** 連絡先・困ったとき (F1): whom to call now, over whatever is on screen. */
export function ContactsDrawer({ onClose }: { onClose: () => void }) {
  useFocusBack();
  const now = useWallTime();
  const { inUse, others } = useContactLists();
  const { office } = useOfficeInUse();
  const [, go] = useLocation();
  const { print, sheet } = usePrintedSheet();
  const rest = restWords(comingHolidays(inUse, now.date));
  const officeName = office?.name ?? 'すべての事業所';
  const printAll = (): void =>
    print(
      <ContactsSheet
        office={officeName}
        today={now.date}
        lists={[
          { title: `${officeName}のネットワーク`, contacts: inUse },
          { title: OTHERS, contacts: others },
        ]}
      />,
    );
  return (
    <Drawer.Root
      opened
      onClose={onClose}
      position="right"
      size="32.5rem"
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
        <Stack grow gap={4} low pad={[0, 24, 16]} scrolls content="start">
          <LeakNote
            onStart={() => {
              go('/procedures/start?event=incident');
              onClose();
            }}
          />
          <Desks contacts={inUse} now={now} />
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
          {others.length > 0 && (
            <section aria-labelledby="other-desks">
              <Block as="h3" above={16} tone="sub" size={16} over="line" pad={[12, 0, 0]} id="other-desks">
                {OTHERS}
              </Block>
              <Desks contacts={others} now={now} />
            </section>
          )}
          <HelpLinks onGone={onClose} onPrint={printAll} />
          {sheet}
        </Stack>
      </Drawer.Content>
    </Drawer.Root>
  );
}

const Desks = ({ contacts, now }: { contacts: readonly Contact[]; now: WallTime }) => (
  <ul>
    {contacts.map((contact) => (
      <ContactEntry key={`${contact.name}${contact.phone ?? ''}`} contact={contact} now={now} />
    ))}
  </ul>
);

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
const LeakNote = ({ onStart }: { onStart: () => void }) => (
  <Note
    tone="act"
    action={
      <WorkButton look="filled" onClick={onStart}>
        すぐ始める
      </WorkButton>
    }
  >
    <b>情報がもれたかもしれないとき</b>
    <br />
    まず連絡、次に記録。期限を数えながら案内します
  </Note>
);
