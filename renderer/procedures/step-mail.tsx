import type { StepMedium } from '@shared/packs/procedure-schema';
import type { RunStep } from '@shared/procedures/result';
import { asPracticeMail } from '@shared/procedures/practice-mail';
import { useOpenLedger } from '../state/open-ledger';
import { Note } from '../ui/note';
import { CopyButton } from '../ui/copy-button';
import { MailCode } from './mail-code';
import { Block, Second } from '../ui/layout';
import styles from './step-part.module.css';
import { Lines } from '../ui/lines';

interface StepMailProps {
  mail: NonNullable<RunStep['mail']>;
  medium: StepMedium;
}

/** The mail to write: address, subject and text to copy, letter for letter where the network wants it so. */
export function StepMail({ mail, medium }: StepMailProps) {
  const isSample = useOpenLedger().kind === 'sample';
  const { to, subject, body, exact, href } = isSample ? asPracticeMail(mail) : mail;
  return (
    <section>
      <h3>{medium === 'device-mail' ? 'その端末から送るメール' : '送るメール'}</h3>
      {isSample && to !== '' && (
        <Note tone="info">見本の宛先です。だれにも届きません。ご自分の台帳では、手引きの宛先が入ります。</Note>
      )}
      <Lines>
        {to !== '' && (
          <li>
            <Block as="span" grow narrow leading={1.4} anywhere>
              <Second>あて先</Second>
              {to}
            </Block>
            <CopyButton text={to} what="あて先" />
          </li>
        )}
        {subject !== '' && (
          <li>
            <Block as="span" grow narrow leading={1.4} anywhere>
              <Second>{exact ? '件名（このとおりに。1字でも違うと受け付けられません）' : '件名'}</Second>
              <span className={exact ? styles['exact'] : undefined}>{subject}</span>
            </Block>
            <CopyButton text={subject} what="件名" />
          </li>
        )}
        {body !== '' && (
          <li>
            <Block as="span" grow narrow leading={1.4} anywhere>
              <Second>本文</Second>
              <Block as="span" asTyped>
                {body}
              </Block>
            </Block>
            <CopyButton text={body} what="本文" />
          </li>
        )}
      </Lines>
      {medium === 'device-mail' && <MailCode href={href} subject={subject} />}
    </section>
  );
}
