import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Block, Row, Small } from './layout';
import styles from './tab-line.module.css';

interface TabLineProps {
  /** What the tabs are the kinds of. */
  label: string;
  /** At the right end, in a box of its own width: what is searched or chosen. */
  aside?: ReactNode;
  /** Right of the tabs, as it comes. */
  after?: ReactNode;
  /** Many tabs, on several lines where they must. */
  wraps?: boolean;
  children: ReactNode;
}

/** Tabs below a screen's title, one of them current. */
export const TabLine = ({ label, aside, after, wraps = false, children }: TabLineProps) => (
  <Row fixed wrap align="end" gap={[0, 16]} pad={[0, 20, 0, 12]} under="line" className={styles['line']}>
    <Row as="nav" align="stretch" fixed gap={4} className={wraps ? styles['wraps'] : ''} aria-label={label}>
      {children}
    </Row>
    {aside && (
      <Block narrow most="22rem" className={styles['aside']}>
        {aside}
      </Block>
    )}
    {after}
  </Row>
);

interface TabProps {
  isCurrent: boolean;
  /** How many there are, behind its name. */
  count?: ReactNode;
  children: ReactNode;
}

const Count = ({ children }: { children: ReactNode }) => <Small weight={400}>{children}</Small>;
const current = (isCurrent: boolean) => (isCurrent ? 'page' : undefined);

interface TabLinkProps extends TabProps {
  href: string;
  /** Without a step of its own in the history. */
  replace?: boolean;
}

/** A tab with an address of its own. */
export const TabLink = ({ href, replace = false, isCurrent, count, children }: TabLinkProps) => (
  <Link href={href} replace={replace} className={`ring-inside ${styles['tab']}`} aria-current={current(isCurrent)}>
    {children}
    {count !== undefined && <Count>{count}</Count>}
  </Link>
);

/** A tab of what the screen shows, without an address. */
export const TabButton = ({ onClick, isCurrent, count, children }: TabProps & { onClick: () => void }) => (
  <button
    type="button"
    className={`ring-inside ${styles['tab']} ${styles['button']}`}
    aria-current={current(isCurrent)}
    onClick={onClick}
  >
    {children}
    {count !== undefined && <Count>{count}</Count>}
  </button>
);
