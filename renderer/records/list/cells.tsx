import type { ReactNode } from 'react';
import { Block, Small } from '../../ui/layout';

/** What a row is called, and below it how that is read or what kind it is. */
export const NameCell = ({ name, kana }: { name: string; kana: string }) => (
  <>
    <Block as="span" size={16} weight={700}>
      {name}
    </Block>
    {kana ? <SecondLine>{kana}</SecondLine> : <Missing>ふりがな 未入力</Missing>}
  </>
);

export const Name = ({ children }: { children: ReactNode }) => (
  <Block as="span" size={16} weight={700}>
    {children}
  </Block>
);

/** The second, smaller line of a cell. */
export const SecondLine = ({ children }: { children: ReactNode }) => <Small leading={1.25}>{children}</Small>;

/** What papers ask for and isn't there. */
export const Missing = ({ children }: { children: string }) => (
  <Block as="span" tone="notice" size={14} leading={1.25}>
    {children}
  </Block>
);
