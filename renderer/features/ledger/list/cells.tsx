import type { ReactNode } from 'react';
import styles from './list.module.css';

/** A column's width: never less than `least` rem, else its part of the list beside an open panel. */
export const share = (least: number, part: number): string => `max(${least}rem, calc(var(--table) * ${part}))`;

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
