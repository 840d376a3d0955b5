import { comingHolidays, type WallTime } from '@shared/text/business-hours';
import { useContactsInUse } from '../../state/contacts-in-use';
import { restWords } from '../../words/day-words';
import { OpeningMark } from '../../ui/opening-mark';
import styles from './contacts-card.module.css';

/** 連絡先: whom to call, and whether somebody answers now. */
export function ContactsCard({ now }: { now: WallTime }) {
  const contacts = useContactsInUse();
  const rest = restWords(comingHolidays(contacts, now.date));
  return (
    <section className={styles['card']} aria-labelledby="contacts">
      <div className={styles['line']}>
        <h2 id="contacts">連絡先</h2>
        <span className="subtle">いま {now.time.replace(/^0/, '')}</span>
      </div>
      <ul>
        {contacts.map((contact) => (
          <li key={`${contact.name}${contact.phone ?? ''}`} className={styles['entry']}>
            <div className={styles['name']}>{contact.name}</div>
            <div className={styles['line']}>
              <span className={styles['phone']}>{contact.phone}</span>
              <OpeningMark contact={contact} now={now} />
            </div>
          </li>
        ))}
      </ul>
      {rest && <p className={styles['rest']}>{rest}</p>}
    </section>
  );
}
