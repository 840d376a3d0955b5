import { Drawer } from '@mantine/core';
import { useEffect, useState } from 'react';
import { comingHolidays } from '@shared/japanese/business-hours';
import { Button } from '../../ui/button';
import { Note } from '../../ui/note';
import { ContactEntry } from './contact-entry';
import styles from './contacts-drawer.module.css';
import { useContactsInUse } from './contacts-in-use';
import { dayWords, restWords } from './day-words';
import { useWallTime } from './use-wall-time';

/** 連絡先・困ったとき (F1): whom to call now, over whatever is on screen. */
export function ContactsDrawer({ onClose }: { onClose: () => void }) {
  useFocusBack();
  const now = useWallTime();
  const contacts = useContactsInUse();
  const rest = restWords(comingHolidays(contacts, now.date));
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
        <div className={styles['head']}>
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
        </div>
        <div className={styles['body']}>
          <Note tone="act">
            <b>情報がもれたかもしれないとき</b>
            <br />
            管理者に知らせ、下の市・事務局へすぐ電話してください。だれの何が、いつ、どこへ、を書き留めておくと役に立ちます。
          </Note>
          <ul>
            {contacts.map((contact) => (
              <ContactEntry key={`${contact.name}${contact.phone ?? ''}`} contact={contact} now={now} />
            ))}
          </ul>
          {rest && <p className={styles['rest']}>{rest}</p>}
          {contacts.length === 0 && <p className={styles['rest']}>連絡先のあるネットワークがありません。</p>}
          <section className={styles['later']}>
            <h3>次の版で入るもの</h3>
            <p>情報がもれたときの手順の案内、トークの文例、早見表、使い方、連絡先の印刷</p>
          </section>
        </div>
      </Drawer.Content>
    </Drawer.Root>
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
