import type { ReactNode } from 'react';
import styles from './list.module.css';

/** What a row is called, and below it how that is read or what kind it is. */
export const NameCell = ({ name, kana }: { name: string; kana: string }) => (
  <>
    <span className={styles['name']}>{name}</span>
    {kana ? <Second>{kana}</Second> : <Missing>ふりがな 未入力</Missing>}
  </>
);

export const Name = ({ children }: { children: ReactNode }) => <span className={styles['name']}>{children}</span>;

/** The second, smaller line of a cell. */
export const Second = ({ children }: { children: ReactNode }) => <span className={styles['second']}>{children}</span>;

/** What papers ask for and isn't there. */
export const Missing = ({ children }: { children: string }) => <span className={styles['missing']}>{children}</span>;
