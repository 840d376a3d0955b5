import type { ReactNode } from 'react';
import { Link } from 'wouter';
import styles from './facts.module.css';

interface FactsProps {
  /** Below the history: what is looked up now and then. */
  isBelow?: boolean;
  children: ReactNode;
}

/** The facts of a record as a list of terms. */
export const Facts = ({ isBelow = false, children }: FactsProps) => (
  <dl className={isBelow ? `${styles['facts']} ${styles['others']}` : styles['facts']}>{children}</dl>
);

/** One of them; what isn't known isn't listed. */
export function Fact({ term, children }: { term: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** Smaller, under a fact. */
export const Second = ({ children }: { children: ReactNode }) => <div className={styles['second']}>{children}</div>;

/** Several side by side: each stays whole, the next one goes to the next line. */
export const Several = ({ children }: { children: ReactNode }) => <span className={styles['several']}>{children}</span>;

/** Another record, one press away. */
export const FactLink = ({ to, children }: { to: string; children: ReactNode }) => (
  <Link href={to} className={styles['link']}>
    {children}
  </Link>
);

/** A note as it was typed, line by line. */
export const Memo = ({ children }: { children: string }) => <span className={styles['note']}>{children}</span>;
