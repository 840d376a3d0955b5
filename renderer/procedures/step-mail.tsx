import { useMemo, useState } from 'react';
import { encode } from 'uqr';
import type { StepMedium } from '@shared/packs/procedure-schema';
import { mailto } from '@shared/procedures/mailto';
import { asPracticeMail } from '@shared/procedures/practice-mail';
import type { StepMail } from '@shared/procedures/result';
import { systemOf, type MobileSystem } from '@shared/rules/device-rules';
import { deviceName } from '@shared/ledger/labels';
import { update } from '../data/records';
import { useChangeLedger } from '../state/change-ledger';
import { useOpenLedger, useRecords } from '../state/open-ledger';
import { useMayWork } from '../state/use-may';
import { Segmented } from '../ui/segmented';
import { Note } from '../ui/note';
import { CopyButton } from '../ui/copy-button';
import { Block, Second, Stack } from '../ui/layout';
import { Lines } from '../ui/lines';
import styles from './step-part.module.css';

interface StepMailProps {
  mail: StepMail;
  medium: StepMedium;
}

/** The mail to write; first what the device runs, where its subject hangs on that and nobody knows it. */
export function StepMailCard({ mail, medium }: StepMailProps) {
  const { bySystem } = mail;
  return bySystem ? (
    <MailBySystem mail={mail} medium={medium} bySystem={bySystem} />
  ) : (
    <MailLines mail={mail} medium={medium} />
  );
}

const SYSTEMS: readonly { value: MobileSystem; label: string }[] = [
  { value: 'ios', label: 'iPad・iPhone' },
  { value: 'android', label: 'Android' },
];

/** What is answered stands in the ledger from then on: no other step asks again. */
function MailBySystem({ mail, medium, bySystem }: StepMailProps & { bySystem: NonNullable<StepMail['bySystem']> }) {
  const device = useRecords('devices').get(bySystem.deviceId);
  const change = useChangeLedger();
  const mayWork = useMayWork();
  const [said, setSaid] = useState<MobileSystem | null>(null);
  const known = device && mayWork ? systemOf(device) : said;
  const system = SYSTEMS.find(({ value }) => value === known);
  const subject = system ? (bySystem.subjects[system.value] ?? '') : '';
  const say = (value: MobileSystem | ''): void => {
    if (value === '') return;
    if (!device || !mayWork) setSaid(value);
    else void change(`${deviceName(device)}の OS を入れました`, [update('devices', { ...device, system: value })]);
  };
  return (
    <>
      <Stack gap={6} items="start">
        <p>件名は、端末の種類で決まります。</p>
        <Segmented<MobileSystem | ''>
          label="端末の種類"
          value={system?.value ?? ''}
          onChange={say}
          choices={SYSTEMS}
          lacking={!system}
        />
      </Stack>
      {subject !== '' && <MailLines mail={{ ...mail, subject, href: mailto({ ...mail, subject }) }} medium={medium} />}
    </>
  );
}

/** Address, subject and text to copy, letter for letter where the network wants it so. */
function MailLines({ mail, medium }: StepMailProps) {
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
              <Second>宛先</Second>
              {to}
            </Block>
            <CopyButton text={to} what="宛先" />
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

/** What a phone's camera needs around a code, in its squares (ISO/IEC 18004). */
const QUIET = 4;

/** A mail as a QR code: the tablet's camera opens it there, written and addressed, and nobody has to type. */
function MailCode({ href, subject }: { href: string; subject: string }) {
  const { size, path } = useMemo(() => drawn(href), [href]);
  return (
    <Stack gap={6} above={10} className={styles['code']}>
      <svg
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-label={`件名「${subject}」のメールを、端末のカメラで開く QRコード`}
        shapeRendering="crispEdges"
      >
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <p>
        端末のカメラで読むと、宛先・件名・本文の入ったメールが開きます。<b>その端末から</b>送ってください。
      </p>
    </Stack>
  );
}

/** Only what shows on the screen goes into it, and nothing leaves this PC. */
function drawn(text: string): { size: number; path: string } {
  const { size, data } = encode(text, { ecc: 'L', border: QUIET });
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : []))).join('');
  return { size, path };
}
