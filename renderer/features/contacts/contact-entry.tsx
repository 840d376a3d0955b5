import { hoursText, type WallTime } from '@shared/japanese/business-hours';
import type { Contact } from '@shared/packs/network-schema';
import { ask } from '../../app/ask';
import { Button } from '../../ui/button';
import { useToast } from '../../ui/toasts';
import styles from './contact-entry.module.css';
import { OpeningMark } from './opening-mark';

/** One desk: its number large enough to read with the receiver in hand. */
export function ContactEntry({ contact, now }: { contact: Contact; now: WallTime }) {
  const toast = useToast();
  const { name, phone, fax, mail, postalCode, address, note } = contact;
  const copy = (text: string): void =>
    void ask('clipboard:write', { text }).then(() => toast(`${name}のメールアドレスを写しました`));
  const hours = hoursText(contact);
  return (
    <li className={styles['entry']}>
      <div className={styles['line']}>
        <h3>{name}</h3>
        <OpeningMark contact={contact} now={now} />
      </div>
      <div className={styles['line']}>
        {phone && <span className={styles['phone']}>{phone}</span>}
        {fax && <span className="subtle">FAX {fax}</span>}
      </div>
      {mail && (
        <div className={styles['line']}>
          <span className={styles['mail']}>{mail}</span>
          <Button size="small" onClick={() => copy(mail)}>
            写す<span className="visually-hidden">（{name}のメールアドレス）</span>
          </Button>
        </div>
      )}
      {[hours, note, postalCode || address ? `〒${postalCode ?? ''} ${address ?? ''}` : '']
        .filter(Boolean)
        .map((text) => (
          <p key={text} className="subtle">
            {text}
          </p>
        ))}
    </li>
  );
}
