import type { ComponentProps } from 'react';
import { Columns, type BlockLooks } from './layout';

interface BesideProps extends BlockLooks, Omit<ComponentProps<'div'>, keyof BlockLooks> {
  /** How wide the second of the two is. */
  aside: string;
  /** … in a small window. */
  small?: string;
  /** In a very narrow window, or beside a panel, one below the other. */
  folds?: boolean;
}

const besides = (aside: string): string => `minmax(0, 1fr) ${aside}`;

/** What a screen is about, and at its right what there is to know beside it. */
export const Beside = ({ aside, small = aside, ...others }: BesideProps) => (
  <Columns columns={besides(aside)} small={besides(small)} gap={24} align="start" {...others} />
);
