import type { ReactNode } from 'react';
import { Link } from 'wouter';
import tabs from '../ledger/ledger-tabs.module.css';
import { useDocumentsAddress } from './documents-address';

interface DocumentsTabsProps {
  /** Papers of the office in use. */
  papers: number;
  /** At the right end: the search box. */
  children: ReactNode;
}

/** 様式を選ぶ, and what was made: each with its address. What is looked for is looked for in both. */
export function DocumentsTabs({ papers, children }: DocumentsTabsProps) {
  const { list, hrefOf } = useDocumentsAddress();
  const tab = (to: typeof list) => ({
    href: hrefOf({ list: to, state: 'all', by: 'newest' }),
    className: tabs['tab'],
    'aria-current': to === list ? ('page' as const) : undefined,
  });
  return (
    <div className={tabs['line']}>
      <nav className={tabs['tabs']} aria-label="書類の種類">
        <Link {...tab('forms')}>様式を選ぶ</Link>
        <Link {...tab('papers')}>
          これまでの書類
          <span className={tabs['count']}>{papers}</span>
        </Link>
      </nav>
      <div className={tabs['aside']}>{children}</div>
    </div>
  );
}
