import type { ReactNode } from 'react';
import { TabLine, TabLink } from '../../ui/tab-line';
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
    isCurrent: to === list,
  });
  return (
    <TabLine label="書類の種類" aside={children}>
      <TabLink {...tab('forms')}>様式を選ぶ</TabLink>
      <TabLink {...tab('papers')} count={papers}>
        これまでの書類
      </TabLink>
    </TabLine>
  );
}
