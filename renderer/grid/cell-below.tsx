import { useLayoutEffect, useRef } from 'react';
import { Icon } from '../ui/icon';
import styles from './cell-input.module.css';
import type { Option } from './suggest';
import { Row, Small } from '../ui/layout';

interface CellBelowProps {
  id: string;
  label: string;
  options: readonly Option[];
  highlighted: number;
  refusal: string | null;
  echo: string | null;
  onPick: (word: string) => void;
}

/** Below the cell while typing: what is wrong, words to choose, how a date is understood. In the top layer, never cut off. */
export function CellBelow({ id, label, options, highlighted, refusal, echo, onPick }: CellBelowProps) {
  const box = useRef<HTMLDivElement>(null);
  const isEmpty = options.length === 0 && !refusal && !echo;
  useLayoutEffect(() => {
    if (!isEmpty) box.current?.showPopover();
  }, [isEmpty]);
  useLayoutEffect(() => {
    box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [highlighted]);
  if (isEmpty) return null;
  return (
    <div ref={box} popover="manual" className={styles['below']} id={`${id}-below`}>
      {refusal && (
        <Row as="p" align="stretch" gap={8} pad={[6, 8]} tone="wrong" className={styles['sentence']} role="alert">
          <Icon name="warning" size={16} />
          {refusal}
        </Row>
      )}
      {options.length > 0 && (
        <ul role="listbox" id={id} aria-label={label}>
          {options.map(({ word, label: shown }, i) => (
            <li
              key={word}
              id={`${id}-${i}`}
              role="option"
              aria-selected={i === highlighted}
              // The input keeps the focus.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onPick(word)}
            >
              {shown}
            </li>
          ))}
        </ul>
      )}
      {echo && !refusal && (
        <p className={styles['echo']} aria-live="polite">
          {echo}
        </p>
      )}
      <Small as="p" pad={[6, 12, 4]} className={styles['keys']} aria-hidden="true">
        Enter 決定　Esc やめる
      </Small>
    </div>
  );
}
