import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState, type ComponentProps, type ReactNode } from 'react';
import { ChoiceList } from './choice';
import styles from './choice.module.css';

interface ChoicesInViewProps<T> extends Omit<ComponentProps<typeof ChoiceList>, 'children' | 'ref'> {
  items: readonly T[];
  idOf: (item: T) => string;
  /** Of radio buttons the one that is chosen: Tab goes there. */
  chosenId?: string | undefined;
  /** A `Choice` that looks like a line. */
  choice: (item: T) => ReactNode;
  /** Said where there are none. */
  empty: ReactNode;
}

/** Pixels of a choice with two lines of text: a guess, each is measured once it is drawn. */
const USUAL = 56;
/** Choices beyond those in view: whoever holds an arrow key down goes from one that is drawn to the next. */
const OVERSCAN = 30;

/**
 * Choices of a long list, of which those in view are drawn, the one with the focus and the one that is chosen: five thousand people stand
 * there as quickly as fifty.
 */
export function ChoicesInView<T>({ items, idOf, chosenId, choice, empty, ...others }: ChoicesInViewProps<T>) {
  const root = useRef<HTMLDivElement>(null);
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => root.current,
    getItemKey: (index) => idAt(index),
    estimateSize: () => USUAL,
    overscan: OVERSCAN,
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const first = Math.max(0, startIndex - overscan);
      const last = Math.min(count - 1, endIndex + overscan);
      const shown = new Set(Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i));
      for (const kept of [focusedId, chosenId]) {
        const index = kept ? items.findIndex((item) => idOf(item) === kept) : -1;
        if (index >= 0) shown.add(index);
      }
      return [...shown].sort((a, b) => a - b);
    },
  });
  const idAt = (index: number): string => {
    const item = items[index];
    return item === undefined ? '' : idOf(item);
  };
  let end = 0;
  const drawn = virtualizer.getVirtualItems().flatMap(({ index, start, end: below }) => {
    const item = items[index];
    if (item === undefined) return [];
    const gap = start - end;
    end = below;
    return { item, index, gap };
  });
  return (
    <ChoiceList
      ref={root}
      onFocus={({ target }) =>
        setFocusedId(idAt(Number(target.closest<HTMLElement>('[data-index]')?.dataset['index'])))
      }
      onBlur={() => setFocusedId(null)}
      {...others}
    >
      {drawn.map(({ item, index, gap }) => (
        <div
          key={idOf(item)}
          ref={virtualizer.measureElement}
          data-index={index}
          className={styles['drawn']}
          style={{ marginTop: gap }}
        >
          {choice(item)}
        </div>
      ))}
      {items.length === 0 ? empty : <div style={{ height: virtualizer.getTotalSize() - end }} />}
    </ChoiceList>
  );
}
