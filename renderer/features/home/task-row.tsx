import { useLocation } from 'wouter';
import { Button } from '../../ui/button';
import { Icon, type IconName } from '../../ui/icon';
import styles from './task-row.module.css';

interface TaskRowProps {
  icon: IconName;
  title: string;
  detail: string;
  mustAct?: boolean;
  /** Right of the words: 今日まで, 11月24日（火）, あと2か所. */
  due?: string;
  button: string;
  to: string;
}

/** One thing to do: what, where, by when, and the button that does it. */
export function TaskRow({ icon, title, detail, mustAct = false, due = '', button, to }: TaskRowProps) {
  const [, go] = useLocation();
  return (
    <li className={styles['row']}>
      <span className={`${styles['picture']} ${mustAct ? styles['act'] : ''}`}>
        <Icon name={icon} />
      </span>
      <div className={styles['words']}>
        <div className={styles['title']}>{title}</div>
        <div className={styles['detail']}>{detail}</div>
      </div>
      {due && <span className={`${styles['due']} ${mustAct ? styles['hot'] : ''}`}>{due}</span>}
      <Button size="small" className={styles['button'] ?? ''} onClick={() => go(to)}>
        {button}
        <span className="visually-hidden">（{title}）</span>
      </Button>
    </li>
  );
}
