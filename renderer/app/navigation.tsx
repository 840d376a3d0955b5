import { Link, useLocation } from 'wouter';
import { Icon } from '../ui/icon';
import { isCurrent, screens, type Screen } from './screens';
import styles from './navigation.module.css';
import { useWaitingForPerson } from './use-waiting';

const WAITING = 'submissions-waiting';

/** The rail on the left: words under or beside pictures, one entry current. */
export function Navigation() {
  const [location] = useLocation();
  const waiting = useWaitingForPerson();
  const entry = (screen: Screen) => (
    <div key={screen.path} className={styles['item']}>
      <Link
        href={screen.path}
        className={styles['entry']}
        aria-current={isCurrent(screen, location) ? 'page' : undefined}
        aria-describedby={screen.path === '/submissions' && waiting > 0 ? WAITING : undefined}
      >
        <Icon name={screen.icon} size={22} />
        <span className={styles['word']}>
          {screen.label === 'ID・パスワード' ? (
            <>
              ID・
              <wbr />
              パスワード
            </>
          ) : (
            screen.label
          )}
        </span>
      </Link>
      {screen.path === '/submissions' && waiting > 0 && (
        <span className={styles['count']} aria-hidden="true">
          {waiting}
        </span>
      )}
    </div>
  );
  return (
    <nav className={styles['nav']} aria-label="メニュー">
      {screens.slice(0, -1).map(entry)}
      <span id={WAITING} hidden>
        あなたの対応が必要なものが {waiting}件
      </span>
      <div className={styles['foot']}>
        {screens.slice(-1).map(entry)}
        <div className={styles['saved']}>
          <Icon name="done" size={16} />
          <span>入力はすぐ保存されます</span>
        </div>
      </div>
    </nav>
  );
}
