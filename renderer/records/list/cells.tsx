import type { ReactNode } from 'react';
import { Block, Small } from '../../ui/layout';

/** A cell whose first line takes both where it is long: what stands below it is left out then. */
export const TwoLines = ({ children }: { children: ReactNode }) => <span data-two-lines="">{children}</span>;

/** What a row is called, and below it how that is read or what kind it is. */
export const NameCell = ({ name, kana }: { name: string; kana: string }) => (
  <TwoLines>
    <Name>{name}</Name>
    {kana ? <SecondLine>{kana}</SecondLine> : <Missing>ふりがな 未入力</Missing>}
  </TwoLines>
);

/** Of a long one (グエン　ティ　ラン) a little smaller: in two lines how it is read would have no room. */
export const Name = ({ children }: { children: ReactNode }) => (
  <Block
    as="span"
    block
    size={typeof children === 'string' && children.length > NAME_IN_ONE_LINE ? 14 : 16}
    weight={700}
  >
    {children}
  </Block>
);

const NAME_IN_ONE_LINE = 8;

/** The second, smaller line of a cell. */
export const SecondLine = ({ children }: { children?: string | undefined }) =>
  children && (
    <Small block leading={1.25} data-second-line="">
      {children}
    </Small>
  );

/** What papers ask for and isn't there. */
export const Missing = ({ children }: { children: string }) => (
  <Block as="span" block tone="notice" size={14} leading={1.25}>
    {children}
  </Block>
);
