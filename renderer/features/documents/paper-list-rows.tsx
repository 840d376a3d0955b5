import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import { useRowHeight } from '../../grid/use-row-height';
import { PaperRow } from './paper-row';
import type { PaperListRow } from './paper-groups';
import { Block } from '../../ui/layout';
import styles from './papers-tab.module.css';

/** Of a line with two rows of text, to a row of the ledger. */
const TALLER = 1.45;
/** Beyond those in view: Tab goes from one to the next without a gap. */
const OVERSCAN = 6;

interface PaperLinesProps {
  lines: readonly PaperListRow[];
  /** The paper that was opened from here last: it is in view again, with the keyboard. */
  at: string | null;
}

const keyOfLine = (line: PaperListRow | undefined): string =>
  line === undefined ? '' : line.kind === 'head' ? `head/${line.words}` : line.paper.document.id;

/** Papers below their heads. Those in view are drawn: a thousand of them as quickly as ten. */
export function PaperListRows({ lines, at }: PaperLinesProps) {
  const scroll = useRef<HTMLDivElement>(null);
  const { rowHeight } = useRowHeight();
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroll.current,
    getItemKey: (index) => keyOfLine(lines[index]),
    estimateSize: (index) => Math.round(rowHeight * (lines[index]?.kind === 'head' ? 1 : TALLER)),
    overscan: OVERSCAN,
  });
  const [wanted] = useState(at);
  const wantedIndex = lines.findIndex((line) => keyOfLine(line) === wanted);
  const hasFound = useRef(false);
  const items = virtualizer.getVirtualItems();
  useEffect(() => {
    if (hasFound.current || wantedIndex === -1) return;
    const row = scroll.current?.querySelector<HTMLElement>(`[data-paper="${CSS.escape(wanted ?? '')}"] a`);
    if (!row) return virtualizer.scrollToIndex(wantedIndex, { align: 'center' });
    hasFound.current = true;
    row.focus({ preventScroll: true });
  });
  return (
    <Block over="line" grow low scrolls ref={scroll} tabIndex={-1} data-found>
      <ul className={styles['lines']} aria-label="これまでの書類" style={{ height: virtualizer.getTotalSize() }}>
        {items.map((item) => {
          const line = lines[item.index];
          return (
            line && (
              <li
                key={item.key}
                ref={virtualizer.measureElement}
                data-index={item.index}
                className={line.kind === 'head' ? styles['head'] : styles['row']}
                style={{ transform: `translateY(${item.start}px)` }}
                aria-setsize={lines.length}
                aria-posinset={item.index + 1}
                data-paper={line.kind === 'paper' ? line.paper.document.id : undefined}
              >
                {line.kind === 'head' ? (
                  <h2>
                    {line.words}
                    <span>{line.count}件</span>
                  </h2>
                ) : (
                  <PaperRow paper={line.paper} onRemoved={() => scroll.current?.focus()} />
                )}
              </li>
            )
          );
        })}
      </ul>
    </Block>
  );
}
