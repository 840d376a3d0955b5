import type { UnavailableOption } from '@shared/submission/delivery-options';
import { Icon } from '../../ui/icon';
import styles from './hand-in-dialog.module.css';

/** Ways that the form doesn't take, or not now: named with their reason, so that nobody looks for them. */
export function UnavailableOptions({ ways }: { ways: readonly UnavailableOption[] }) {
  if (ways.length === 0) return null;
  return (
    <ul className={styles['closed']} aria-label="いまは使えない出し方">
      {ways.map(({ id, by, label, closed }) => (
        <li key={`${id}:${by ?? ''}`}>
          <Icon name="refused" size={16} />
          <span>
            {label}
            {by === 'server' && '（このパソコンから送る）'}：{closed}
          </span>
        </li>
      ))}
    </ul>
  );
}
