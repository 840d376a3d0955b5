import { openingAt, openingText, type WallTime } from '@shared/text/business-hours';
import type { Contact } from '@shared/packs/network-schema';
import styles from './opening-mark.module.css';

/** ● 受付中（17:00まで） or ○ 次は 13:00 から. */
export function OpeningMark({ contact, now }: { contact: Contact; now: WallTime }) {
  const opening = openingAt(contact, now);
  return (
    <span className={`${styles['mark']} ${opening.state === 'open' ? styles['open'] : ''}`}>
      {openingText(opening, now.date)}
    </span>
  );
}
