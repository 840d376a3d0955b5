import type { ReactNode } from 'react';
import { Icon } from './icon';
import styles from './field-remark.module.css';

/** Under a field: worth a second look (notice), or still to be filled in (act). Nothing is refused. */
export const FieldRemark = ({ tone, children }: { tone: 'notice' | 'act'; children: ReactNode }) => (
  <span className={`${styles['remark']} ${styles[tone]}`} role="status">
    <Icon name="warning" size={16} />
    {children}
  </span>
);
