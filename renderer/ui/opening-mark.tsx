import { openingAt, openingText, type WallTime } from '@shared/text/business-hours';
import type { Contact } from '@shared/packs/network-schema';
import { Row } from './layout';
import styles from './opening-mark.module.css';

/** ● 受付中（17:00まで） or ○ 次は 13:00 から. */
export function OpeningMark({ contact, now }: { contact: Contact; now: WallTime }) {
  const opening = openingAt(contact, now);
  return (
    <Row
      as="span"
      inline
      gap={6}
      tone="sub"
      size={14}
      nowrap
      className={`${styles['mark']} ${opening.state === 'open' ? styles['open'] : ''}`}
    >
      {openingText(opening, now.date)}
    </Row>
  );
}
