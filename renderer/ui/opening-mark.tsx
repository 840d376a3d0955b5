import { openingAt, openingText, type WallTime } from '@shared/text/business-hours';
import type { Contact } from '@shared/packs/network-schema';
import { Row } from './layout';
import styles from './opening-mark.module.css';

interface OpeningMarkProps {
  contact: Contact;
  now: WallTime;
  /** Beside a number that is read with the receiver in hand: 24. */
  size?: 14 | 24;
}

/** ● 受付中（17:00まで） or ○ 次は 13:00 から. */
export function OpeningMark({ contact, now, size = 14 }: OpeningMarkProps) {
  const opening = openingAt(contact, now);
  return (
    <Row
      as="span"
      inline
      gap={6}
      tone="sub"
      size={size}
      nowrap
      className={`${styles['mark']} ${opening.state === 'open' ? styles['open'] : ''}`}
    >
      {openingText(opening, now.date)}
    </Row>
  );
}
