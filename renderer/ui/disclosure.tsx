import { useState, type ReactNode } from 'react';
import { Button } from './button';
import { Block, type BlockLooks } from './layout';

interface DisclosureProps extends BlockLooks {
  /** What opens: 本文を見る. */
  words: ReactNode;
  /** As at first; whoever reads it opens and closes it. */
  open?: boolean;
  /** As large as a button: it is all that stands in its card. */
  isHead?: boolean;
  className?: string | undefined;
  /** A function: made only when somebody wants it. */
  children: ReactNode | (() => ReactNode);
}

/** What only some want to read, behind words that say what it is. */
export function Disclosure({ words, open = false, isHead = false, children, ...looks }: DisclosureProps) {
  const [isOpen, setOpen] = useState(open);
  const head = isHead ? { atLeast: 44, pad: [10, 0], weight: 700 as const } : {};
  return (
    <Block as="details" size={15} open={open} onToggle={(event) => setOpen(event.currentTarget.open)} {...looks}>
      <Block as="summary" width="fit-content" {...head}>
        {words}
      </Block>
      {typeof children === 'function' ? isOpen && children() : children}
    </Block>
  );
}

interface MoreButtonProps {
  isOpen: boolean;
  onToggle: (isOpen: boolean) => void;
  /** すべて（12件） */
  more: ReactNode;
  /** 新しい 5件だけ; left out where what it is about tells. */
  less?: ReactNode;
}

/** Shows the rest of a list, and takes it away again. */
export const MoreButton = ({ isOpen, onToggle, more, less = more }: MoreButtonProps) => (
  <Button look="text" size="small" aria-expanded={isOpen} onClick={() => onToggle(!isOpen)}>
    {isOpen ? less : more}
  </Button>
);
