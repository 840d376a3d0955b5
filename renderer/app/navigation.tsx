import { Link, useLocation } from 'wouter';
import { Icon } from '../ui/icon';
import { isCurrent, screens, type Screen } from './screens';
import styles from './navigation.module.css';

/** The rail on the left: words under or beside pictures, one entry current. */
export function Navigation() {
  const [location] = useLocation();
  const entry = (screen: Screen) => (
    <Link
      key={screen.path}
      href={screen.path}
      className={styles['entry']}
      aria-current={isCurrent(screen, location) ? 'page' : undefined}
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
  );
  return (
    <nav className={styles['nav']} aria-label="メニュー">
      {screens.slice(0, -1).map(entry)}
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
