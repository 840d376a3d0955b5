import type { StepMedium } from '@shared/packs/procedure-schema';
import type { RunStep } from '@shared/procedures/result';
import { asPracticeMail } from '@shared/procedures/practice-mail';
import { useOpenLedger } from '../state/open-ledger';
import { Note } from '../ui/note';
import { CopyButton } from '../ui/copy-button';
import { MailCode } from './mail-code';
import styles from './step-part.module.css';

interface StepMailProps {
  mail: NonNullable<RunStep['mail']>;
  medium: StepMedium;
}

/** The mail to write: address, subject and text to copy, letter for letter where the network wants it so. */
export function StepMail({ mail, medium }: StepMailProps) {
  const isSample = useOpenLedger().kind === 'sample';
  const { to, subject, body, exact, href } = isSample ? asPracticeMail(mail) : mail;
  return (
    <section className={styles['part']}>
      <h3>{medium === 'device-mail' ? 'その端末から送るメール' : '送るメール'}</h3>
      {isSample && to !== '' && (
        <Note tone="info">見本の宛先です。だれにも届きません。ご自分の台帳では、手引きの宛先が入ります。</Note>
      )}
      <ul className={styles['lines']}>
        {to !== '' && (
          <li>
            <span className={styles['value']}>
              <small>あて先</small>
              {to}
            </span>
            <CopyButton text={to} what="あて先" />
          </li>
        )}
        {subject !== '' && (
          <li>
            <span className={styles['value']}>
              <small>{exact ? '件名（このとおりに。1字でも違うと受け付けられません）' : '件名'}</small>
              <span className={exact ? styles['exact'] : undefined}>{subject}</span>
            </span>
            <CopyButton text={subject} what="件名" />
          </li>
        )}
        {body !== '' && (
          <li>
            <span className={styles['value']}>
              <small>本文</small>
              <span className={styles['text']}>{body}</span>
            </span>
            <CopyButton text={body} what="本文" />
          </li>
        )}
      </ul>
      {medium === 'device-mail' && <MailCode href={href} subject={subject} />}
    </section>
  );
}
