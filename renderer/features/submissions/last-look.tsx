import type { LastCheck } from '@shared/submission/last-checks';
import { Icon } from '../../ui/icon';
import styles from './hand-in-dialog.module.css';

/** 出す前の確かめ: what was looked at, the doubtful first. */
export function LastLook({ checks }: { checks: readonly LastCheck[] }) {
  const ordered = [...checks].sort((a, b) => Number(a.level === 'ok') - Number(b.level === 'ok'));
  return (
    <section className={styles['last']} aria-labelledby="last-look">
      <h3 id="last-look">出す前の確かめ</h3>
      <ul>
        {ordered.map(({ level, text }) => (
          <li key={text} className={level === 'ok' ? styles['fine'] : styles['doubt']}>
            <Icon name={level === 'ok' ? 'check' : 'warning'} size={16} />
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
