import { Link } from 'wouter';
import { Icon } from '../../../ui/icon';
import styles from './batch.module.css';

/** Leads from 書類 to one form for many. */
export function BatchLink() {
  return (
    <Link href="/documents/batch" className={styles['link']}>
      <Icon name="people" />
      まとめて作る
    </Link>
  );
}
