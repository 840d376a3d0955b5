import { hoursText, openingAt, type WallTime } from '@shared/text/business-hours';
import type { Contact } from '@shared/packs/network-schema';
import { ask } from '../../ipc/ask';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { useToast } from '../../state/toasts';
import styles from './contact-entry.module.css';
import { OpeningMark } from '../../ui/opening-mark';

/** One desk: its number large enough to read with the receiver in hand. */
export function ContactEntry({ contact, now }: { contact: Contact; now: WallTime }) {
  const { name, phone, fax, mail, postalCode, address, note, outOfHours } = contact;
  const { state } = openingAt(contact, now);
  return (
    <li className={styles['entry']}>
      <div className={styles['line']}>
        <h3>{name}</h3>
        <OpeningMark contact={contact} now={now} />
      </div>
      {phone && (
        <div className={styles['number']}>
          <span className={styles['phone']}>{phone}</span>
          <Copy text={phone} what={`${name}の電話番号`} />
          {fax && <span className={styles['fax']}>FAX {fax}</span>}
        </div>
      )}
      {outOfHours && (
        <p className={`${styles['outOfHours']} ${state === 'open' ? '' : styles['now']}`}>
          <Icon name="clock" size={16} />
          <span>時間外は {outOfHours}</span>
        </p>
      )}
      {mail && (
        <div className={styles['number']}>
          <span className={styles['mail']}>{mail}</span>
          <Copy text={mail} what={`${name}のメールアドレス`} />
        </div>
      )}
      {[note, fax && !phone ? `FAX ${fax}` : '', hoursText(contact), addressText({ postalCode, address })]
        .filter(Boolean)
        .map((text) => (
          <p key={text} className="subtle">
            {text}
          </p>
        ))}
    </li>
  );
}

export const addressText = ({ postalCode = '', address = '' }: Pick<Contact, 'postalCode' | 'address'>): string =>
  postalCode || address ? `〒${postalCode} ${address}` : '';

function Copy({ text, what }: { text: string; what: string }) {
  const toast = useToast();
  return (
    <Button size="small" onClick={() => void ask('clipboard:write', { text }).then(() => toast(`${what}を写しました`))}>
      写す<span className="visually-hidden">（{what}）</span>
    </Button>
  );
}
