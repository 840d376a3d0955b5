import { usePack } from '../../../state/session';
import { OpeningMark } from '../../../ui/opening-mark';
import { useWallTime } from '../../../state/use-wall-time';
import { CopyButton } from '../../../ui/copy-button';
import part from '../../../procedures/step-part.module.css';
import styles from './step-panel.module.css';

/** Whom to call or write to, and whether somebody is there now. */
export function StepContact({ packId, contactId }: { packId: string; contactId: string | null }) {
  const now = useWallTime();
  const contact = usePack(packId)?.contacts.find(({ id }) => id === contactId);
  if (!contact) return null;
  const { name, phone, mail } = contact;
  return (
    <section className={part['part']}>
      <h3>連絡先</h3>
      <div className={styles['contact']}>
        <span>{name}</span>
        {phone && <OpeningMark contact={contact} now={now} />}
      </div>
      {phone && (
        <div className={styles['contact']}>
          <span className={styles['phone']}>{phone}</span>
          <CopyButton text={phone} what={`${name}の電話番号`} />
        </div>
      )}
      {mail && (
        <div className={styles['contact']}>
          <span className={part['value']}>{mail}</span>
          <CopyButton text={mail} what={`${name}のメールアドレス`} />
        </div>
      )}
    </section>
  );
}
